"""Twilio's REST API, as SMS and WhatsApp use it: create a message, find one again.

Twilio has no idempotency key: what matters here is to know, of every failure, whether the message
may have been taken all the same.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from twilio.base.exceptions import (  # type: ignore[import-untyped]
    TwilioException,
    TwilioRestException,
    TwilioServiceException,
)
from twilio.http import AsyncHttpClient  # type: ignore[import-untyped]
from twilio.http.response import Response  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from relais.channels.errors import Retry, Unknown
from relais.channels.quiet import hush_libraries
from relais.channels.settings import TwilioSettings
from relais.channels.twilio_errors import ADVICE, refusal

PATIENCE = aiohttp.ClientTimeout(total=10, connect=5)

#: how far Twilio's clock may be behind ours
CLOCK_SKEW = timedelta(seconds=30)


def rehost(url: str, base: str | None) -> str:
    """Turn an address of Twilio's into one of its stand-in, if there is a stand-in."""
    if base is None or url.startswith(base):
        return url
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{base.rstrip('/')}/{parts.netloc}{parts.path}{query}"


class TwilioHttp(AsyncHttpClient):  # type: ignore[misc]  # the library is untyped
    """The transport below Twilio's client.

    The library's own (9.13) ignores the time-out it was made with, sends JSON bodies as forms,
    posts a second time when told to retry, and logs query strings, which hold phone numbers.
    """

    def __init__(self, base: str | None) -> None:
        super().__init__(logger=None, is_async=True)
        self._base = base
        self._session: aiohttp.ClientSession | None = None

    async def request(
        self,
        method: str,
        url: str,
        params: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109  the library's signature
        allow_redirects: bool = False,
    ) -> Response:
        is_json = (headers or {}).get("Content-Type") == "application/json"
        async with self._opened().request(
            method,
            rehost(url, self._base),
            params=params,
            data=json.dumps(data) if is_json else data,
            headers={**(headers or {}), **_authorization(auth)},
            allow_redirects=allow_redirects,
        ) as answer:
            return Response(answer.status, await answer.text(), answer.headers)

    def _opened(self) -> aiohttp.ClientSession:
        # on first use: a session belongs to the running loop
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(timeout=PATIENCE)
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def _authorization(auth: tuple[str, str] | None) -> dict[str, str]:
    return {"Authorization": aiohttp.encode_basic_auth(*auth)} if auth else {}


class TwilioApi:
    """One account at Twilio, shared by its channels."""

    def __init__(self, settings: TwilioSettings) -> None:
        hush_libraries()
        self.settings = settings
        self._http = TwilioHttp(settings.twilio_api_base)
        user, password = self.credentials
        self.client = Client(user, password, settings.twilio_account_sid, http_client=self._http)

    @property
    def credentials(self) -> tuple[str, str]:
        """User and password: the API key's if there is one, else the account's."""
        settings = self.settings
        if settings.twilio_api_key_sid and settings.twilio_api_key_secret:
            return settings.twilio_api_key_sid, settings.twilio_api_key_secret.get_secret_value()
        if not settings.twilio_auth_tokens:
            raise ValueError("Set RELAIS_TWILIO_AUTH_TOKENS to the auth token of your account.")
        return settings.twilio_account_sid, settings.twilio_auth_tokens[0].get_secret_value()

    async def create(self, **fields: Any) -> str:
        """Create a message and return its SID. Raises Retry, Rejected or Unknown."""
        with carrier_errors():
            message = await self.client.messages.create_async(**fields)
        if not message.sid:
            raise Unknown("Twilio took the message without giving it an id")
        return str(message.sid)

    async def find(self, to: str, body: str, created_at: datetime | None) -> str | None:
        """The SID of a message that Twilio took although its answer was lost, or None.

        Only the recipient is asked for: Twilio fills in the date sent, and with a messaging
        service the sender, late. Of several with the same words the oldest is taken, the one
        nearest to `created_at`. Raises Retry when Twilio can't be asked.
        """
        since = (created_at or datetime.now(UTC) - timedelta(hours=1)) - CLOCK_SKEW
        found = None
        with unsent_errors():
            async for message in await self.client.messages.stream_async(to=to, page_size=100):
                if message.date_created and message.date_created < since:
                    break  # newest first: the rest is older still
                if str(message.direction).startswith("outbound") and _same(message.body, body):
                    found = str(message.sid)
        return found

    async def close(self) -> None:
        await self._http.close()


def _same(text: str | None, other: str) -> bool:
    """Whether two texts are equal but for white space, which Twilio trims."""
    return (text or "").split() == other.split()


@contextmanager
def carrier_errors() -> Iterator[None]:
    """Turn what the library raises around a send into Retry, Rejected or Unknown."""
    try:
        yield
    except (TwilioRestException, TwilioServiceException) as error:
        raise _judged(error) from None
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
        raise Retry(1, "Twilio can't be reached") from None
    except (aiohttp.ClientError, TwilioException, TimeoutError, OSError, ValueError) as error:
        raise Unknown(f"no clear answer from Twilio ({type(error).__name__})") from None


@contextmanager
def unsent_errors() -> Iterator[None]:
    """The same around a call that sends nothing to anybody: it may always be made again."""
    try:
        with carrier_errors():
            yield
    except Unknown as error:
        raise Retry(5, str(error)) from None


def _judged(error: TwilioRestException | TwilioServiceException) -> Exception:
    code = int(error.code or error.status)
    if error.status >= 500:
        return Unknown(f"Twilio answered {error.status}")
    if error.status == 401:
        code = 20003
    if error.status == 429 and code not in ADVICE:
        code = 20429
    words = getattr(error, "msg", None) or getattr(error, "title", "")
    return refusal(code, str(words))
