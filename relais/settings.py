"""How this Relais is configured: environment variables with the prefix RELAIS_, or a `.env` file.

The carriers' settings are beside the carriers, in `relais.channels.settings`.
"""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """What the whole service shares. Every field has a default that fits `make run`."""

    model_config = SettingsConfigDict(env_prefix="RELAIS_", env_file=".env", extra="ignore")

    #: `sandbox`: stand-in carriers and sample data; `production`: neither is accepted
    environment: Literal["sandbox", "production"] = "sandbox"
    #: the name that travellers read
    company_name: str = "Relais Assistance"
    #: ISO 3166-1 alpha-2: where the company is, the last hint when nothing else is known
    company_country: str = "FR"
    #: the language of summaries and notes for the company's own people
    company_language: str = "en"

    #: where the service listens
    host: str = "127.0.0.1"
    port: int = 8300
    #: where the desk's pages and the webhooks are reached from outside
    public_url: str = "http://127.0.0.1:8300"

    #: a PostgreSQL of your own; empty: the embedded one, below `var`
    database_url: str = ""
    #: what a running Relais keeps on disk: the embedded database, attachments, logs
    var: Path = ROOT / "var"
    #: where trained models are kept
    models: Path = ROOT / "models"

    #: Rasa listens on loopback only and answers one caller, with this token
    rasa_url: str = "http://127.0.0.1:8305"
    rasa_token: str = Field(default="sandbox-rasa-token", min_length=16)
    #: Rasa calls our custom actions with this token
    actions_token: str = Field(default="sandbox-actions-token", min_length=16)

    #: longest wait for Rasa's answer to one message, in seconds
    rasa_patience: float = 15.0
    #: how many turns and sends run at the same time
    worker_concurrency: int = 8
    #: how long a worker may be silent before its jobs are given to others, in seconds
    stalled_after: float = 30.0

    @property
    def domain_file(self) -> Path:
        """Rasa's domain: its responses are the English source of all that travellers read."""
        return ROOT / "domain.yml"

    @property
    def locales(self) -> Path:
        return ROOT / "locales"

    @property
    def attachments(self) -> Path:
        return self.var / "attachments"
