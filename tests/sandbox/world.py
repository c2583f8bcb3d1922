"""What the sandbox's tests touch: the stand-in, a stub of the service, Twilio's own client."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI, Request, Response
from twilio.http.http_client import TwilioHttpClient  # type: ignore[import-untyped, unused-ignore]
from twilio.rest import Client  # type: ignore[import-untyped, unused-ignore]

from relais.sandbox.settings import SandboxSettings
from relais.sandbox.stage import Stage

SANDBOX_PORT = 8403
SERVICE_PORT = 8404
CLAIRE = "+33639980014"
CLAIRE_CHAT = "700100001"
PUBLIC = "https://relais.example.org"


@dataclass
class Call:
    """A webhook that reached the stub."""

    path: str
    query: str
    headers: dict[str, str]
    form: dict[str, str]
    json: dict[str, Any] | None

    @property
    def words(self) -> str:
        return self.form.get("Body") or (self.json or {}).get("message", {}).get("text", "")


@dataclass
class Service:
    """The stub of the service: remembers calls, answers with the next status of `answers`."""

    calls: list[Call] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)

    def app(self) -> FastAPI:
        app = FastAPI()

        @app.get("/picture")
        async def picture() -> Response:
            return Response(b"\xff\xd8\xff picture", media_type="image/jpeg")

        @app.post("/{path:path}")
        async def webhook(path: str, request: Request) -> Response:
            is_json = request.headers.get("content-type") == "application/json"
            form = {} if is_json else {k: str(v) for k, v in (await request.form()).items()}
            json = await request.json() if is_json else None
            self.calls.append(
                Call(f"/{path}", request.url.query, dict(request.headers), form, json)
            )
            return Response(status_code=self.answers.pop(0) if self.answers else 204)

        return app

    def statuses(self) -> list[str]:
        return [call.form["MessageStatus"] for call in self.calls if "MessageStatus" in call.form]


@dataclass
class World:
    """Everything a test touches."""

    settings: SandboxSettings
    stage: Stage
    service: Service
    http: httpx.AsyncClient

    async def person(self, path: str, **what: Any) -> dict[str, Any]:
        response = await self.http.post(f"/phones/{path}", json=what)
        assert response.is_success, response.text
        return response.json() if response.content else {}

    async def faults(self, *faults: dict[str, Any]) -> None:
        assert (await self.http.put("/faults", json=list(faults))).is_success

    async def until(self, happened: Callable[[], object], seconds: float = 5) -> None:
        """Wait until it happened; fails if it does not in time."""
        async with asyncio.timeout(seconds):
            while not happened():  # noqa: ASYNC110 - what happened sets no event
                await asyncio.sleep(0.01)

    async def sends(self, **message: Any) -> Any:
        """Send with Twilio's own library, as the service does."""
        wanted = {"to": CLAIRE, "from_": self.settings.sms_number, "body": "Hello", **message}
        wanted = {name: value for name, value in wanted.items() if value is not None}
        return await asyncio.to_thread(self.twilio().messages.create, **wanted)

    def twilio(self, token: str | None = None) -> Client:
        client = Rewriting(f"http://127.0.0.1:{SANDBOX_PORT}/twilio", timeout=3)
        return Client(
            self.settings.account_sid, token or self.settings.auth_token, http_client=client
        )


class Rewriting(TwilioHttpClient):  # type: ignore[misc, unused-ignore]
    """Twilio's client, sent to the stand-in instead of the host it names."""

    def __init__(self, base: str, timeout: float) -> None:
        super().__init__(timeout=timeout)
        self._base = base

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
        return super().request(method, url.replace("https:/", self._base, 1), *args, **kwargs)


async def started(server: uvicorn.Server) -> asyncio.Task[None]:
    task = asyncio.create_task(server.serve())
    while not server.started:
        if task.done():
            task.result()
        await asyncio.sleep(0.01)
    return task


async def stopped(server: uvicorn.Server, task: asyncio.Task[None]) -> None:
    server.should_exit = True
    await task


type Opener = Callable[..., Awaitable[World]]
