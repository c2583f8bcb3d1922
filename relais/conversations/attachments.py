"""Pictures, voice notes and documents: brought by a job of their own, after the words are safe."""

import secrets
from pathlib import Path

import structlog
from procrastinate import JobContext, RetryStrategy

from relais.channels import AttachmentRef, Media, Rejected, Retry
from relais.conversations.outbox import say
from relais.conversations.replies import Reply
from relais.conversations.threads import thread_of
from relais.conversations.workplace import Workplace, workplace_of
from relais.database.jobs import jobs
from relais.database.tables import Attachment, Message

log = structlog.get_logger()

MOST_TRIES = 3


@jobs.task(
    name="fetch_attachment",
    pass_context=True,
    retry=RetryStrategy(max_attempts=MOST_TRIES, wait=5, retry_exceptions=[Retry]),
)
async def fetch_attachment(context: JobContext, *, attachment_id: int) -> None:
    """Bring one attachment and keep it; if it cannot be had, tell the traveller and the desk."""
    workplace = workplace_of(context)
    reference, channel = await _wanted(workplace, attachment_id)
    if reference is None:
        return
    try:
        media = await workplace.channels[channel].fetch(reference)
    except Rejected as error:
        await _not_to_be_had(workplace, attachment_id, error.reason)
    except Retry as error:
        if context.job.attempts < MOST_TRIES:
            raise
        await _not_to_be_had(workplace, attachment_id, str(error))
    else:
        await _keep(workplace, attachment_id, media)


async def _wanted(
    workplace: Workplace, attachment_id: int
) -> tuple[AttachmentRef, str] | tuple[None, str]:
    async with workplace.database.transaction() as session:
        attachment = await session.get_one(Attachment, attachment_id)
        message = await session.get_one(Message, attachment.message_id)
        if attachment.status != "waiting":
            return None, message.channel
        reference = AttachmentRef(
            kind=attachment.kind,  # type: ignore[arg-type]
            ref=attachment.carrier_ref,
            content_type=attachment.content_type,
        )
        return reference, message.channel


async def _keep(workplace: Workplace, attachment_id: int, media: Media) -> None:
    folder = workplace.settings.attachments
    path = _store(folder, media.content)
    async with workplace.database.transaction() as session:
        attachment = await session.get_one(Attachment, attachment_id, with_for_update=True)
        attachment.path, attachment.size = path, len(media.content)
        attachment.content_type = media.content_type
        attachment.status = "kept"


async def _not_to_be_had(workplace: Workplace, attachment_id: int, reason: str) -> None:
    async with workplace.database.transaction() as session:
        attachment = await session.get_one(Attachment, attachment_id, with_for_update=True)
        attachment.status, attachment.error_text = "failed", reason
        message = await session.get_one(Message, attachment.message_id)
        thread = await thread_of(session, message.conversation_id)
        await say(session, workplace, thread, [Reply("utter_attachment_failed")])
    log.warning("attachment could not be fetched", attachment=attachment_id)


def _store(folder: Path, content: bytes) -> str:
    """Write under a random name, outside any folder that is served; the name below `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    name = secrets.token_hex(16)
    (folder / name).write_bytes(content)
    return name
