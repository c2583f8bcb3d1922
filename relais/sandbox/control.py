"""The HTTP control of the theatre, for tests and for `relais converse`."""

import asyncio
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import FileResponse, JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.datastructures import UploadFile

from relais.sandbox.faults import Fault
from relais.sandbox.gestures import Hand
from relais.sandbox.ledger import Event
from relais.sandbox.people import ChannelName
from relais.sandbox.phonebook import Bubble
from relais.sandbox.stage import Stage
from relais.sandbox.twilio.send import split_address


class Words(BaseModel):
    """What is typed."""

    text: str = Field(min_length=1)


class Position(BaseModel):
    """A pin, WGS 84 degrees."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    label: str = ""


class Tapped(BaseModel):
    """One choice of a message, counted from 0."""

    message: str
    choice: int = Field(ge=0)


class Corrected(BaseModel):
    """New words for a Telegram message."""

    message: str
    text: str = Field(min_length=1)


class Seconds(BaseModel):
    """How far the carriers' clock moves."""

    seconds: float = Field(ge=0)


async def impossible(_: Request, error: Exception) -> Response:
    return JSONResponse({"detail": str(error)}, 409)


def routes(stage: Stage, hand: Hand) -> APIRouter:
    """All control paths. An address may be written as Twilio does, `whatsapp:+33...`."""
    router = APIRouter(tags=["control"])
    _add_phones(router, stage, hand)
    _add_world(router, stage)
    return router


def _add_phones(router: APIRouter, stage: Stage, hand: Hand) -> None:
    phone = "/phones/{channel}/{address}"

    @router.post(f"{phone}/say")
    async def say(channel: ChannelName, address: str, words: Words) -> dict[str, Any]:
        return _shown(hand.say(channel, _bare(address), words.text))

    @router.post(f"{phone}/location")
    async def location(channel: ChannelName, address: str, at: Position) -> dict[str, Any]:
        return _shown(hand.pin(channel, _bare(address), at.lat, at.lon, at.label))

    @router.post(f"{phone}/photo")
    async def photo(channel: ChannelName, address: str, request: Request) -> dict[str, Any]:
        """Multipart `file` (and `caption`), JSON `{"path"}`, or nothing: the prepared picture."""
        content, content_type, name, caption = await _file_in(request, "image/jpeg")
        bubble = hand.photo(
            channel,
            _bare(address),
            content,
            content_type=content_type,
            name=name or "photo.jpg",
            caption=caption,
        )
        return _shown(bubble)

    @router.post(f"{phone}/voice")
    async def voice(channel: ChannelName, address: str, request: Request) -> dict[str, Any]:
        """As `photo`, with Opus in Ogg; nothing: three seconds of silence."""
        content, *_ = await _file_in(request, "audio/ogg")
        return _shown(hand.voice(channel, _bare(address), content))

    @router.post(f"{phone}/tap")
    async def tap(channel: ChannelName, address: str, tapped: Tapped) -> dict[str, Any]:
        sent = hand.tap(channel, _bare(address), tapped.message, tapped.choice)
        return _shown(sent) if sent else {"tapped": tapped.message, "choice": tapped.choice}

    @router.post("/phones/telegram/{address}/edit", status_code=204)
    async def edit(address: str, corrected: Corrected) -> None:
        hand.edit(address, corrected.message, corrected.text)

    @router.post(f"{phone}/block", status_code=204)
    async def block(channel: ChannelName, address: str) -> None:
        hand.block(channel, _bare(address))

    @router.post(f"{phone}/unblock", status_code=204)
    async def unblock(channel: ChannelName, address: str) -> None:
        hand.block(channel, _bare(address), blocked=False)

    @router.get(f"{phone}/messages")
    async def messages(
        channel: ChannelName,
        address: str,
        direction: Annotated[str | None, Query(pattern="^(in|out)$")] = None,
    ) -> dict[str, Any]:
        """What this phone shows, oldest first, and its state."""
        shown = stage.phones.phone(channel, _bare(address))
        return {
            "channel": channel,
            "address": shown.address,
            "blocked": shown.blocked,
            "opted_out": shown.opted_out,
            "keyboard": [choice.label for choice in shown.keyboard],
            "messages": [
                _shown(bubble)
                for bubble in shown.bubbles.values()
                if bubble.visible and direction in (None, bubble.direction)
            ],
        }


def _add_world(router: APIRouter, stage: Stage) -> None:
    @router.get("/faults")
    async def faults() -> list[Fault]:
        return stage.faults.active

    @router.put("/faults")
    async def set_faults(wanted: list[Fault]) -> list[Fault]:
        """Switch to exactly these faults; `[]` ends them all."""
        stage.faults.replace(wanted)
        return stage.faults.active

    @router.get("/ledger")
    async def ledger(
        kind: str | None = None,
        channel: str | None = None,
        address: str | None = None,
        carrier_id: str | None = None,
        after: int = 0,
        limit: Annotated[int, Query(ge=1, le=100_000)] = 10_000,
    ) -> dict[str, Any]:
        """The history, oldest first; go on with `after=<last>`."""
        asked = {"channel": channel, "address": address, "carrier_id": carrier_id}
        facts = {name: value for name, value in asked.items() if value is not None}
        found: list[Event] = stage.ledger.find(kind, after=after, **facts)[:limit]
        return {"events": found, "last": found[-1]["n"] if found else after}

    @router.post("/clock")
    async def clock(ahead: Seconds) -> dict[str, str]:
        """Let time pass for the carriers."""
        return {"now": stage.advance(ahead.seconds).isoformat()}

    @router.get("/media/{media_id}", include_in_schema=False)
    async def media(media_id: str) -> Response:
        stored = stage.media.find(media_id)
        if stored is None:
            raise HTTPException(404, "no such file")
        return FileResponse(stored.path, media_type=stored.content_type)

    @router.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "ok"}


async def _file_in(request: Request, content_type: str) -> tuple[bytes | None, str, str, str]:
    """The content, its type, its name and the caption; no content if the request has none."""
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        form = await request.form()
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise HTTPException(422, "the form needs a file named `file`")
        caption = str(form.get("caption", ""))
        return await file.read(), file.content_type or content_type, file.filename or "", caption
    if not kind.startswith("application/json"):
        return None, content_type, "", ""
    asked = await request.json()
    if "path" not in asked:
        return None, content_type, "", str(asked.get("caption", ""))
    path = Path(asked["path"])
    content = await asyncio.to_thread(_read, path)
    return content, content_type, path.name, str(asked.get("caption", ""))


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise HTTPException(422, f"there is no file {path.name}")
    return path.read_bytes()


def _bare(address: str) -> str:
    return split_address(address)[1]


def _shown(bubble: Bubble) -> dict[str, Any]:
    """A bubble without the carrier's inner form."""
    return {name: value for name, value in bubble.as_dict().items() if name != "raw"}
