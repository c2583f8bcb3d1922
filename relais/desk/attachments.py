"""The route that hands out kept attachments: what a stranger sent, so nothing of it may run."""

from pathlib import Path

from fastapi import APIRouter, HTTPException
from fastapi.responses import FileResponse

from relais.conversations.workplace import Workplace
from relais.desk import queries

#: shown inside the page; everything else is only ever saved
PICTURES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
_PLAYED = frozenset({"audio/ogg", "audio/mpeg", "audio/mp4", "audio/amr", "video/mp4"})
_ENDINGS = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "audio/ogg": ".ogg",
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "audio/amr": ".amr",
    "video/mp4": ".mp4",
    "application/pdf": ".pdf",
}
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=3600",
    "Referrer-Policy": "no-referrer",
}


def routes(workplace: Workplace, prefix: str) -> APIRouter:
    """`{prefix}/attachments/{id}`: 404 for what was never fetched or is gone from the disk."""
    router = APIRouter(prefix=prefix)

    @router.get("/attachments/{attachment_id}")
    async def attachment(attachment_id: int) -> FileResponse:
        async with workplace.database.transaction() as session:
            kept = await queries.kept_file(session, attachment_id)
        path = _below(workplace.settings.attachments, kept.name) if kept else None
        if kept is None or path is None:
            raise HTTPException(404, "no such attachment")
        said = plain_type(kept.content_type)
        shown = said in PICTURES
        return FileResponse(
            path,
            media_type=said if shown or said in _PLAYED else "application/octet-stream",
            filename=f"{kept.kind}-{attachment_id}{_ENDINGS.get(said, '')}",
            content_disposition_type="inline" if shown else "attachment",
            headers=_HEADERS,
        )

    return router


def plain_type(content_type: str | None) -> str:
    """`image/jpeg; charset=binary` as `image/jpeg`."""
    return (content_type or "").partition(";")[0].strip().lower()


def _below(folder: Path, name: str) -> Path | None:
    """The file of this name right in the folder; a name that leads elsewhere finds nothing."""
    path = folder / name
    return path if Path(name).name == name and path.is_file() else None
