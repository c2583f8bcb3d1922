"""The HTTP side of the Bot API: `/telegram/bot<token>/<method>` and the files."""

import hmac
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, JSONResponse, Response

from relais.sandbox.answers import answer
from relais.sandbox.faults import Fault
from relais.sandbox.stage import Stage
from relais.sandbox.telegram.errors import Refused
from relais.sandbox.telegram.inbound import Inbound
from relais.sandbox.telegram.methods import Methods
from relais.sandbox.telegram.updates import Updates


class Telegram:
    """The stand-in carrier for Telegram."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.updates = Updates(stage)
        self.methods = Methods(stage, self.updates)
        self.inbound = Inbound(stage, self.updates)

    def routes(self) -> APIRouter:
        router = APIRouter(prefix="/telegram", include_in_schema=False)
        router.add_api_route("/bot{token}/{method}", self._call, methods=["GET", "POST"])
        router.add_api_route("/file/bot{token}/files/{name}", self._file)
        return router

    async def _call(self, request: Request, token: str, method: str) -> Response:
        given = await _parameters(request)

        async def work() -> Response:
            try:
                self._authenticate(token)
                known = self.methods.by_name.get(method.lower())
                if known is None:
                    raise Refused(404, "Not Found: method not found")
                result = known(given)
            except Refused as refused:
                return refused.response()
            identity = result.get("message_id") if isinstance(result, dict) else None
            headers = {"x-sandbox-id": str(identity)} if identity else None
            return JSONResponse({"ok": True, "result": result}, headers=headers)

        return await answer(
            self.stage,
            request,
            work,
            _refuse,
            channel="telegram",
            on="send" if method.lower() in _SENDS else "call",
            path=f"/{method}",
            address=str(given.get("chat_id")) if given.get("chat_id") else None,
        )

    async def _file(self, token: str, name: str) -> Response:
        stored = self.stage.media.find(name.partition(".")[0])
        if not self._is_ours(token) or stored is None:
            return Refused(404, "Not Found").response()
        return FileResponse(stored.path, media_type="application/octet-stream")

    def _authenticate(self, token: str) -> None:
        if not self._is_ours(token):
            raise Refused(401, "Unauthorized")

    def _is_ours(self, token: str) -> bool:
        return hmac.compare_digest(token.encode(), self.stage.settings.telegram_token.encode())


_SENDS = {
    "sendmessage",
    "sendlocation",
    "sendvenue",
    "sendphoto",
    "senddocument",
    "sendvoice",
}


async def _parameters(request: Request) -> dict[str, Any]:
    """Query, form, multipart or JSON: the Bot API takes all four."""
    given: dict[str, Any] = dict(request.query_params)
    content_type = request.headers.get("content-type", "")
    if content_type.startswith("application/json"):
        given.update(await request.json())
    elif content_type:
        given.update(await request.form())
    return given


def _refuse(status: int, fault: Fault) -> Response:
    if status == 429:
        pause = max(1, round(fault.seconds))
        return Refused(429, f"Too Many Requests: retry after {pause}", pause).response()
    return Refused(500, "Internal Server Error").response()
