"""Twilio's REST paths: `/twilio/<host>/<path>` stands for `https://<host>/<path>`."""

import json
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter, Request
from fastapi.exceptions import HTTPException
from fastapi.responses import FileResponse, JSONResponse, RedirectResponse, Response
from fastapi.security import HTTPBasic

from relais.sandbox.answers import answer
from relais.sandbox.faults import Fault
from relais.sandbox.stage import Stage
from relais.sandbox.twilio import lookups, send
from relais.sandbox.twilio.contents import Contents
from relais.sandbox.twilio.errors import Refused
from relais.sandbox.twilio.inbound import Inbound
from relais.sandbox.twilio.progress import Progress
from relais.sandbox.twilio.webhooks import Webhooks

TYPING_SECONDS = 25
ACCOUNT = "/api.twilio.com/2010-04-01/Accounts/{account}"


class Twilio:
    """The stand-in carrier for SMS and WhatsApp."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.contents = Contents(stage)
        webhooks = Webhooks(stage)
        self.progress = Progress(stage, self.contents, webhooks)
        self.inbound = Inbound(stage, webhooks)

    def routes(self) -> APIRouter:
        router = APIRouter(prefix="/twilio")
        for method, path, handler in (
            ("POST", f"{ACCOUNT}/Messages.json", self._create),
            ("GET", f"{ACCOUNT}/Messages.json", self._list),
            ("GET", f"{ACCOUNT}/Messages/{{sid}}.json", self._fetch),
            ("POST", f"{ACCOUNT}/Messages/{{sid}}.json", self._update),
            ("DELETE", f"{ACCOUNT}/Messages/{{sid}}.json", self._delete),
            ("GET", f"{ACCOUNT}/Messages/{{sid}}/Media.json", self._list_media),
            ("GET", f"{ACCOUNT}/Messages/{{sid}}/Media/{{media}}", self._media),
            ("DELETE", f"{ACCOUNT}/Messages/{{sid}}/Media/{{media}}", self._delete_media),
            ("POST", "/content.twilio.com/v1/Content", self._create_content),
            ("GET", "/content.twilio.com/v1/Content", self._list_contents),
            ("GET", "/content.twilio.com/v1/Content/{sid}", self._fetch_content),
            ("DELETE", "/content.twilio.com/v1/Content/{sid}", self._delete_content),
            (
                "POST",
                "/content.twilio.com/v1/Content/{sid}/ApprovalRequests/whatsapp",
                self._approve,
            ),
            ("GET", "/content.twilio.com/v1/Content/{sid}/ApprovalRequests", self._approval),
            ("POST", "/messaging.twilio.com/v2/Indicators/Typing.json", self._typing),
        ):
            router.add_api_route(
                path, self._guarded(handler), methods=[method], include_in_schema=False
            )
        router.add_api_route("/mms.twiliocdn.com/{media}", self._cdn, include_in_schema=False)
        return router

    def _guarded(
        self, handler: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Authenticate, let faults strike, and answer refusals as Twilio's JSON."""

        async def guarded(request: Request) -> Response:
            form = await request.form() if _is_form(request) else {}
            to = str(form.get("To") or request.query_params.get("To") or "")
            channel = send.split_address(to)[0]
            is_send = handler == self._create

            async def work() -> Response:
                try:
                    await self._authenticate(request)
                    return await handler(request)
                except Refused as refused:
                    return refused.response()

            return await answer(
                self.stage,
                request,
                work,
                _refuse,
                channel=channel,
                on="send" if is_send else "call",
                path=request.url.path.removeprefix("/twilio"),
                address=send.split_address(to)[1] if is_send else None,
            )

        return guarded

    async def _authenticate(self, request: Request) -> None:
        settings = self.stage.settings
        known = {
            settings.account_sid: settings.auth_token,
            settings.api_key_sid: settings.api_key_secret,
        }
        try:
            given = await HTTPBasic(auto_error=False)(request)
        except HTTPException as error:
            raise Refused(20003) from error
        account = request.path_params.get("account", settings.account_sid)
        if given is None or account != settings.account_sid:
            raise Refused(20003)
        expected = known.get(given.username, "")
        right = secrets.compare_digest(expected.encode(), given.password.encode())
        if not expected or not right:
            raise Refused(20003)

    async def _create(self, request: Request) -> Response:
        form = await request.form()
        fields = {name: str(value) for name, value in form.items()}
        urls = [str(url) for url in form.getlist("MediaUrl")]
        bubble = send.take(self.stage, self.contents, fields, urls)
        taken = lookups.resource(self.stage, bubble)
        self.stage.spawn(self.progress.carry(bubble, fields.get("StatusCallback")))
        return JSONResponse(taken, 201, headers={"x-sandbox-id": bubble.id})

    async def _list(self, request: Request) -> Response:
        return JSONResponse(lookups.page(self.stage, dict(request.query_params)))

    async def _fetch(self, request: Request) -> Response:
        bubble = lookups.message(self.stage, request.path_params["sid"])
        return JSONResponse(lookups.resource(self.stage, bubble))

    async def _update(self, request: Request) -> Response:
        """Redact a body (`Body=`), or cancel what is not sent yet (`Status=canceled`)."""
        form = await request.form()
        bubble = lookups.message(self.stage, request.path_params["sid"])
        if form.get("Status") == "canceled" and bubble.status in ("accepted", "queued"):
            self.stage.mark(bubble, "canceled")
        elif form.get("Body") == "":
            self._remove(bubble.id, "text")
        else:
            raise Refused(20001, "only an empty Body, or Status=canceled before sending")
        return JSONResponse(lookups.resource(self.stage, bubble))

    async def _delete(self, request: Request) -> Response:
        self._remove(lookups.message(self.stage, request.path_params["sid"]).id, "message")
        return Response(status_code=204)

    def _remove(self, sid: str, what: str, media: str | None = None) -> None:
        bubble = lookups.message(self.stage, sid)
        self.stage.ledger.record(
            "removed",
            channel=bubble.channel,
            address=bubble.address,
            id=sid,
            what=what,
            media=media,
        )

    async def _list_media(self, request: Request) -> Response:
        bubble = lookups.message(self.stage, request.path_params["sid"])
        uri = f"{request.url.path.removeprefix('/twilio/api.twilio.com').removesuffix('.json')}"
        items = [
            {
                "sid": item["id"],
                "account_sid": self.stage.settings.account_sid,
                "parent_sid": bubble.id,
                "content_type": item["content_type"],
                "uri": f"{uri}/{item['id']}.json",
            }
            for item in bubble.media
        ]
        return JSONResponse({"media_list": items, "page": 0, "page_size": 50, "uri": uri})

    async def _media(self, request: Request) -> Response:
        stored = self.stage.media.find(request.path_params["media"])
        if stored is None:
            raise Refused(20404)
        if self.stage.settings.media_redirect:
            return RedirectResponse(f"https://mms.twiliocdn.com/{stored.id}", 307)
        return FileResponse(stored.path, media_type=stored.content_type)

    async def _cdn(self, media: str) -> Response:
        """The host that downloads are sent to: no credentials asked."""
        stored = self.stage.media.find(media)
        if stored is None:
            return Response(status_code=404)
        return FileResponse(stored.path, media_type=stored.content_type)

    async def _delete_media(self, request: Request) -> Response:
        media = request.path_params["media"].removesuffix(".json")
        if not self.stage.media.delete(media):
            raise Refused(20404)
        self._remove(request.path_params["sid"], "media", media)
        return Response(status_code=204)

    async def _create_content(self, request: Request) -> Response:
        try:
            wanted = json.loads(await request.body())
        except ValueError as error:
            raise Refused(20001, "the body must be JSON") from error
        return JSONResponse(self.contents.create(wanted), 201)

    async def _list_contents(self, request: Request) -> Response:
        url = "https://content.twilio.com/v1/Content?PageSize=50&Page=0"
        meta: dict[str, Any] = {
            "page": 0,
            "page_size": 50,
            "first_page_url": url,
            "previous_page_url": None,
            "url": url,
            "next_page_url": None,
            "key": "contents",
        }
        return JSONResponse({"contents": self.contents.all(), "meta": meta})

    async def _fetch_content(self, request: Request) -> Response:
        return JSONResponse(self.contents.fetch(request.path_params["sid"]))

    async def _delete_content(self, request: Request) -> Response:
        self.contents.delete(request.path_params["sid"])
        return Response(status_code=204)

    async def _approve(self, request: Request) -> Response:
        sid = request.path_params["sid"]
        self.contents.approve(sid)
        wanted = json.loads(await request.body() or b"{}")
        return JSONResponse({**_approval_of(self.contents, sid), **wanted}, 201)

    async def _approval(self, request: Request) -> Response:
        sid = request.path_params["sid"]
        self.contents.fetch(sid)
        return JSONResponse(
            {
                "sid": sid,
                "account_sid": self.stage.settings.account_sid,
                "url": f"https://content.twilio.com/v1/Content/{sid}/ApprovalRequests",
                "whatsapp": _approval_of(self.contents, sid),
            }
        )

    async def _typing(self, request: Request) -> Response:
        """Show that an answer is being written; it also marks the message read."""
        form = await request.form()
        bubble = lookups.message(self.stage, str(form.get("messageId", "")))
        if form.get("channel") != "whatsapp" or bubble.channel != "whatsapp":
            raise Refused(20001, "channel must be whatsapp")
        if bubble.status != "read":
            self.stage.mark(bubble, "read")
        self.stage.start_typing(bubble.channel, bubble.address, TYPING_SECONDS)
        return JSONResponse({"success": True})


def _approval_of(contents: Contents, sid: str) -> dict[str, Any]:
    status = "approved" if contents.approved(sid) else "unsubmitted"
    return {"status": status, "category": "UTILITY", "rejection_reason": ""}


def _is_form(request: Request) -> bool:
    return request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")


def _refuse(status: int, fault: Fault) -> Response:
    response = Refused(20429 if status == 429 else 20500).response()
    if status == 429:
        response.headers["Retry-After"] = str(round(fault.seconds))
    return response
