"""The whole product on one machine, as processes: made from settings, started, stopped.

`make run` has one for good, tests and `relais converse` have one of their own in a temporary
folder, on ports of its own.
"""

import os
import socket
import sys
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import create_engine, text

from relais.database.embedded import EmbeddedServer, start_embedded
from relais.database.engine import libpq_url, sqlalchemy_url
from relais.database.migrate import migrate
from relais.launch.processes import Process
from relais.launch.training import model_file, rasa_command, rasa_environment
from relais.settings import ROOT, Settings

#: Rasa's trackers have a schema of their own in the same PostgreSQL
RASA_SCHEMA = "rasa"

SANDBOX_ACCOUNT = "ACsandbox0000000000000000000000000"
SANDBOX_TOKEN = "sandbox-auth-token"  # noqa: S105
SANDBOX_TELEGRAM = "123456:sandbox-telegram-token"
SANDBOX_SECRET = "sandbox-telegram-secret"  # noqa: S105


@dataclass(frozen=True)
class Ports:
    """Where each process listens, on loopback."""

    service: int = 8300
    sandbox: int = 8301
    rasa: int = 8305

    @classmethod
    def free(cls) -> "Ports":
        """Three ports that nobody uses at this moment."""
        with socket.socket() as one, socket.socket() as two, socket.socket() as three:
            for each in (one, two, three):
                each.bind(("127.0.0.1", 0))
            return cls(*(each.getsockname()[1] for each in (one, two, three)))


@dataclass
class Stack:
    """PostgreSQL and the processes around it. `var` is where all of it keeps its files."""

    var: Path
    ports: Ports = field(default_factory=Ports)
    models: Path = ROOT / "models"
    #: a PostgreSQL of one's own; empty: the embedded one
    database_url: str = ""
    #: more settings of the service, by the names of their environment variables
    extra: dict[str, str] = field(default_factory=dict)
    embedded: EmbeddedServer | None = field(default=None, init=False)

    @property
    def service_url(self) -> str:
        return f"http://127.0.0.1:{self.ports.service}"

    @property
    def sandbox_url(self) -> str:
        return f"http://127.0.0.1:{self.ports.sandbox}"

    def prepare_database(self) -> None:
        """Start the embedded server if there is no other, and bring the schema up to date."""
        if not self.database_url:
            self.embedded = start_embedded(self.var / "postgres")
            self.database_url = self.embedded.url
        migrate(self.database_url)
        engine = create_engine(sqlalchemy_url(self.database_url))
        with engine.begin() as connection:
            connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {RASA_SCHEMA}"))
        engine.dispose()

    def settings(self) -> Settings:
        """The service's settings, as its process will read them."""
        return Settings(
            database_url=self.database_url,
            var=self.var,
            models=self.models,
            port=self.ports.service,
            public_url=self.service_url,
            rasa_url=f"http://127.0.0.1:{self.ports.rasa}",
        )

    def rasa(self) -> Process:
        """Rasa with today's model."""
        settings = self.settings()
        environment = rasa_environment() | {
            "RELAIS_BOT_TOKEN": settings.rasa_token,
            "RELAIS_ACTIONS_URL": f"{self.service_url}/actions",
            "RELAIS_ACTIONS_TOKEN": settings.actions_token,
            "RELAIS_BOT_DATABASE_URL": self._tracker_url(),
        }
        command = [
            rasa_command(), "run",
            "--model", str(model_file(self.models)),
            "--endpoints", "endpoints.yml", "--credentials", "credentials.yml",
            "--interface", "127.0.0.1", "--port", str(self.ports.rasa),
        ]  # fmt: skip
        ready = f"http://127.0.0.1:{self.ports.rasa}/webhooks/relais/"
        return self._process("rasa", command, environment, ready)

    def service(self, roles: str = "all") -> Process:
        """The service, all roles in one process."""
        command = [sys.executable, "-m", "relais", "serve", "--roles", roles]
        return self._process(
            "service", command, self._service_environment(), f"{self.service_url}/health/live"
        )

    def sandbox(self) -> Process:
        """The stand-in carriers and the page of phones."""
        environment = os.environ | {
            "RELAIS_SANDBOX_PORT": str(self.ports.sandbox),
            "RELAIS_SANDBOX_DATA_FOLDER": str(self.var / "sandbox"),
            "RELAIS_SANDBOX_SERVICE_URL": self.service_url,
            "RELAIS_SANDBOX_TWILIO_OVERRIDES": "rc=3&rp=ct,rt,5xx",
        }
        command = [sys.executable, "-m", "relais.sandbox"]
        return self._process("sandbox", command, environment, f"{self.sandbox_url}/health")

    def close(self) -> None:
        if self.embedded is not None:
            self.embedded.stop()

    def _service_environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "RELAIS_DATABASE_URL": self.database_url,
            "RELAIS_VAR": str(self.var),
            "RELAIS_MODELS": str(self.models),
            "RELAIS_PORT": str(self.ports.service),
            "RELAIS_PUBLIC_URL": self.service_url,
            "RELAIS_RASA_URL": f"http://127.0.0.1:{self.ports.rasa}",
            "RELAIS_TWILIO_ACCOUNT_SID": SANDBOX_ACCOUNT,
            "RELAIS_TWILIO_AUTH_TOKENS": SANDBOX_TOKEN,
            "RELAIS_TWILIO_API_BASE": f"{self.sandbox_url}/twilio",
            "RELAIS_SMS_NUMBER": "+33700555001",
            "RELAIS_WHATSAPP_NUMBER": "+33700555002",
            "RELAIS_TELEGRAM_TOKEN": SANDBOX_TELEGRAM,
            "RELAIS_TELEGRAM_SECRET": SANDBOX_SECRET,
            "RELAIS_TELEGRAM_API_BASE": f"{self.sandbox_url}/telegram",
            **self.extra,
        }

    def _tracker_url(self) -> str:
        """The same database for Rasa's driver, with its own schema and limits."""
        options = quote(f"-csearch_path={RASA_SCHEMA} -cstatement_timeout=5000")
        url = libpq_url(self.database_url)
        return f"{url}{'&' if '?' in url else '?'}connect_timeout=5&options={options}"

    def _process(
        self, name: str, command: list[str], environment: dict[str, str], ready_url: str
    ) -> Process:
        return Process(
            name=name,
            command=command,
            environment=environment,
            folder=ROOT,
            log=self.var / "log" / f"{name}.log",
            ready_url=ready_url,
        )
