"""How the carriers are configured: environment variables with the prefix RELAIS_, or `.env`.

Everything is empty by default: a channel exists once its number or token is set (`registry.py`).
Secrets are kept as `SecretStr`, so that printing the settings shows none.
"""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class CarrierSettings(BaseSettings):
    """What every carrier needs to know about us."""

    model_config = SettingsConfigDict(env_prefix="RELAIS_", env_file=".env", extra="ignore")

    #: the address that carriers call, exactly as they write it; signatures cover it
    public_url: str = "http://127.0.0.1:8300"

    @field_validator("public_url")
    @classmethod
    def without_slash(cls, url: str) -> str:
        return url.rstrip("/")


class TwilioSettings(CarrierSettings):
    """SMS and WhatsApp."""

    twilio_account_sid: str = ""
    #: the first one sends; calls signed with any of them are accepted, so that a rotation of the
    #: token drops nothing. In the environment: separated by commas
    twilio_auth_tokens: Annotated[list[SecretStr], NoDecode] = []
    #: an API key sends and fetches in place of the token, where there is one
    twilio_api_key_sid: str | None = None
    twilio_api_key_secret: SecretStr | None = None
    #: a stand-in for Twilio: `https://<host>/<path>` becomes `<base>/<host>/<path>`
    twilio_api_base: str | None = None
    #: +E.164
    sms_number: str | None = None
    #: +E.164, without `whatsapp:`
    whatsapp_number: str | None = None
    #: sends SMS in place of the number, where there is one
    messaging_service_sid: str | None = None

    @field_validator("twilio_auth_tokens", mode="before")
    @classmethod
    def separated_by_commas(cls, tokens: Any) -> Any:
        if isinstance(tokens, str):
            return [token.strip() for token in tokens.split(",") if token.strip()]
        return tokens


class TelegramSettings(CarrierSettings):
    """Telegram."""

    telegram_token: SecretStr = SecretStr("")
    #: what Telegram sends along with every call: 1 to 256 of letters, digits, `_` and `-`
    telegram_secret: SecretStr = SecretStr("")
    #: a stand-in for Telegram: `<base>/bot<token>/<method>` and `<base>/file/bot<token>/<path>`
    telegram_api_base: str | None = None

    @field_validator("telegram_secret")
    @classmethod
    def in_telegrams_letters(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret.get_secret_value()):
            raise ValueError("use up to 256 letters, digits, _ and -")
        return secret


class ChannelSettings(TwilioSettings, TelegramSettings):
    """All of them, as the registry takes them."""


def standins(settings: ChannelSettings) -> list[str]:
    """Names of the credentials that are only stand-ins: production refuses to start on them."""
    return sorted(name for name, value in _credentials(settings) if "sandbox" in value.casefold())


def _credentials(settings: ChannelSettings) -> Iterator[tuple[str, str]]:
    yield "twilio_account_sid", settings.twilio_account_sid
    for place, token in enumerate(settings.twilio_auth_tokens):
        yield f"twilio_auth_tokens[{place}]", token.get_secret_value()
    yield "twilio_api_key_sid", settings.twilio_api_key_sid or ""
    if settings.twilio_api_key_secret:
        yield "twilio_api_key_secret", settings.twilio_api_key_secret.get_secret_value()
    yield "telegram_token", settings.telegram_token.get_secret_value()
    yield "telegram_secret", settings.telegram_secret.get_secret_value()
