"""A kept attachment: which file it is, for the route that serves it."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from relais.database.tables import Attachment


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file below the attachments folder, and what it is said to hold."""

    name: str
    kind: str
    content_type: str | None


async def kept_file(session: AsyncSession, attachment_id: int) -> KeptFile | None:
    """The file of an attachment; None when there is none, or it was never fetched."""
    found = await session.get(Attachment, attachment_id)
    if found is None or found.status != "kept" or found.path is None:
        return None
    return KeptFile(found.path, found.kind, found.content_type)
