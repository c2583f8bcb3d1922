"""The one harness in which every channel's table of cases runs.

Carriers are played by `Carrier`, a web server on loopback that records what it was asked and gives
the answers that a case lists. All of them must be used.
"""

import asyncio
import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web
from aiohttp.test_utils import TestServer

from relais.channels.contract import Channel, WebhookCall
from relais.channels.registry import build
from relais.channels.settings import ChannelSettings

PAYLOADS = Path(__file__).parent / "payloads"
PUBLIC_URL = "https://desk.example.org"

ACCOUNT = "AC00000000000000000000000000000001"
OLD_TOKEN = "twilio-token-before-rotation"
TOKEN = "twilio-token-in-use"
BOT_TOKEN = "900:telegram-token-in-use"
SECRET = "telegram-secret-in-use"
SECRETS = (OLD_TOKEN, TOKEN, BOT_TOKEN, SECRET)

NUMBER = "+33755500100"
TRAVELLER = {"sms": "+33612340001", "whatsapp": "+33612340002", "telegram": "700100"}


def settings(base: str | None = None, **changes: Any) -> ChannelSettings:
    """Three channels, whose carriers are all at `base`."""
    values: dict[str, Any] = {
        "public_url": PUBLIC_URL,
        "twilio_account_sid": ACCOUNT,
        "twilio_auth_tokens": [TOKEN, OLD_TOKEN],
        "twilio_api_base": base,
        "sms_number": NUMBER,
        "whatsapp_number": NUMBER,
        "telegram_token": BOT_TOKEN,
        "telegram_secret": SECRET,
        "telegram_api_base": base,
    }
    return ChannelSettings(_env_file=None, **(values | changes))


def channel(name: str, base: str | None = None, **changes: Any) -> Channel:
    return build(settings(base, **changes))[name]


# --- what comes in


def recorded(name: str, payload: str, *, query: str = "", **changes: Any) -> WebhookCall:
    """A recorded call as its carrier would make it, signed; `changes` replace parts of it."""
    path = next((PAYLOADS / name).glob(f"{payload}.*"))
    body = path.read_bytes().strip()
    url = f"{PUBLIC_URL}/webhooks/{name}" + (f"/status?{query}" if query else "")
    if name == "telegram":
        headers = {
            "content-type": "application/json",
            "x-telegram-bot-api-secret-token": SECRET,
        }
    else:
        headers = {
            "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
            "x-twilio-signature": signature(TOKEN, url, body),
        }
    call = {"url": url, "headers": headers | changes.pop("headers", {}), "body": body}
    return WebhookCall(**(call | changes))


def signature(token: str, url: str, body: bytes) -> str:
    """As Twilio's page on security describes it, written apart from the library."""
    fields = sorted(parse_qsl(body.decode(), keep_blank_values=True))
    signed = url + "".join(name + value for name, value in fields)
    return base64.b64encode(hmac.digest(token.encode(), signed.encode(), hashlib.sha1)).decode()


# --- what goes out


@dataclass(frozen=True)
class Answer:
    """What the carrier says; `hang_up` closes the connection without a word."""

    status: int = 200
    json: Any = None
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    hang_up: bool = False
    silence: float = 0.0


@dataclass(frozen=True)
class Asked:
    """What the carrier was asked."""

    method: str
    #: as Twilio or Telegram know it: without our stand-in's base
    path: str
    query: dict[str, str]
    values: dict[str, Any]
    authorization: str | None

    @property
    def user(self) -> str | None:
        if not self.authorization:
            return None
        return base64.b64decode(self.authorization.removeprefix("Basic ")).decode().split(":")[0]


class Carrier:
    """Plays Twilio and Telegram."""

    def __init__(self, answers: list[Answer]) -> None:
        self._answers = list(answers)
        self.asked: list[Asked] = []
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._server = TestServer(app, host="127.0.0.1")

    async def __aenter__(self) -> "Carrier":
        # its log of requests would hold the token, and is not ours
        await self._server.start_server(access_log=None)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.close()

    @property
    def base(self) -> str:
        return str(self._server.make_url("")).rstrip("/")

    @property
    def unused(self) -> list[Answer]:
        return self._answers

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(
            Asked(
                request.method,
                request.path.removeprefix("/"),
                dict(request.query),
                await _values(request),
                request.headers.get("Authorization"),
            )
        )
        if not self._answers:
            return web.Response(status=599, text="the case lists no answer for this")
        answer = self._answers.pop(0)
        await asyncio.sleep(answer.silence)
        if answer.hang_up and request.transport:
            request.transport.close()
        if answer.json is not None:
            return web.json_response(answer.json, status=answer.status, headers=answer.headers)
        return web.Response(body=answer.body, status=answer.status, headers=answer.headers)


async def _values(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        values: dict[str, Any] = await request.json()
        return values
    return {name: _plain(str(value)) for name, value in (await request.post()).items()}


def _plain(value: str) -> Any:
    """Telegram's parameters and Twilio's content variables are JSON inside a form."""
    try:
        return json.loads(value) if value[:1] in "[{" else value
    except ValueError:
        return value


def is_loopback(address: Any) -> bool:
    host = address[0] if isinstance(address, tuple) else urlsplit(f"//{address}").hostname
    return host in {"127.0.0.1", "::1", "localhost", None}
