"""How the sandbox is configured: environment variables that start with RELAIS_SANDBOX_.

Every default credential contains the word "sandbox": a production start can refuse it.
"""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class SandboxSettings(BaseSettings):
    """The stand-in carriers' own settings; times are in seconds."""

    model_config = SettingsConfigDict(env_prefix="RELAIS_SANDBOX_", env_file=None)

    host: str = "127.0.0.1"
    port: int = 8301
    data_folder: Path = Path("var/sandbox")

    #: where the service listens
    service_url: str = "http://127.0.0.1:8300"
    #: the address that webhooks are signed for, as the service knows itself; empty: `service_url`
    public_url: str = ""
    sms_path: str = "/webhooks/sms"
    whatsapp_path: str = "/webhooks/whatsapp"
    telegram_path: str = "/webhooks/telegram"

    account_sid: str = "ACsandbox0000000000000000000000000"
    auth_token: str = "sandbox-auth-token"  # noqa: S105
    api_key_sid: str = "SKsandbox0000000000000000000000000"
    api_key_secret: str = "sandbox-api-key-secret"  # noqa: S105
    messaging_service_sid: str = "MGsandbox0000000000000000000000000"
    sms_number: str = "+33700555001"
    whatsapp_number: str = "+33700555002"

    telegram_token: str = "123456:sandbox-telegram-token"  # noqa: S105
    telegram_secret: str = "sandbox-telegram-secret"  # noqa: S105
    telegram_bot_name: str = "relais_sandbox_bot"

    #: Twilio's connection overrides, as after `#` in a webhook's URL: "rc=3&rp=ct,rt,5xx"
    twilio_overrides: str = ""
    twilio_retry_pause: float = 0.5
    #: full URL called when a message webhook fails for good; empty: none, the webhook is lost
    twilio_fallback_url: str = ""
    #: name the opt-out word in `OptOutType`, as Advanced Opt-Out does
    advanced_opt_out: bool = False
    #: answer 63016 to the send itself instead of in the status callback
    refuse_outside_window: bool = False
    #: which parameter carries the id of a list item (public reports differ)
    list_reply: Literal["ListId", "ButtonPayload"] = "ListId"
    #: send media downloads to a second host, as Twilio's CDN does
    media_redirect: bool = False

    #: pauses before the next tries of an update that was not acknowledged; the last one repeats
    telegram_retries: tuple[float, ...] = (0, 2, 4, 8, 16, 32, 60)
    telegram_timeout: float = 60

    #: time between two steps of a message: queued, sending, sent, delivered, read
    status_pause: float = 0.4
    #: WhatsApp phones report that a message was read
    read_receipts: bool = True
    #: makes the faults' dice fall the same way each time
    fault_seed: int | None = None

    #: how many bubbles of a phone the page draws
    bubbles_shown: int = Field(default=80, ge=1)

    @property
    def signed_url(self) -> str:
        """The public base that signatures cover, without a trailing slash."""
        return (self.public_url or self.service_url).rstrip("/")

    def reachable(self, url: str) -> str:
        """Where to really call a public URL: the service's own addresses lead to it directly."""
        base = self.signed_url
        if url == base or url.startswith((f"{base}/", f"{base}?")):
            return self.service_url.rstrip("/") + url[len(base) :]
        return url
