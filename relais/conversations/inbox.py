"""Where a carrier's call ends: the message row and its jobs, in one transaction, and nothing else.

The carrier is answered after that transaction. What takes time, fetching a picture, asking Rasa,
is a job's work; so a message is never lost for its picture, nor a call for a slow answer.
"""

from datetime import UTC, datetime

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from relais.channels import Inbound, StatusUpdate, WebhookCall
from relais.conversations.attachments import fetch_attachment
from relais.conversations.receipts import note_status
from relais.conversations.threads import conversation_of
from relais.conversations.turns import take_turns, turn_lock
from relais.database.engine import Database
from relais.database.jobs import defer
from relais.database.tables import Attachment, Message, QuarantinedCall


async def receive(database: Database, arrived: list[Inbound | StatusUpdate]) -> None:
    """Keep what one call of a carrier brought. A repeated call changes nothing."""
    async with database.transaction() as session:
        for each in arrived:
            if isinstance(each, StatusUpdate):
                await note_status(session, each)
            else:
                await keep(session, each)


async def keep(session: AsyncSession, inbound: Inbound) -> int | None:
    """Write the message's row and defer its turn; its id, or None if we had it already."""
    conversation = await conversation_of(session, inbound)
    message_id = await _insert_once(session, conversation.id, inbound)
    if message_id is None:
        return None
    conversation.last_message_at = datetime.now(UTC)
    for reference in inbound.attachments:
        attachment = Attachment(
            message_id=message_id,
            kind=reference.kind,
            carrier_ref=reference.ref,
            content_type=reference.content_type,
        )
        session.add(attachment)
        await session.flush()
        await defer(session, fetch_attachment, attachment_id=attachment.id)
    await defer(
        session, take_turns, lock=turn_lock(conversation.id), conversation_id=conversation.id
    )
    return message_id


async def quarantine(database: Database, channel: str, call: WebhookCall, reason: str) -> None:
    """Keep an authentic call that nobody could read, for a person to look at."""
    body = call.body.decode("utf-8", errors="replace").replace("\x00", "")
    async with database.transaction() as session:
        session.add(QuarantinedCall(channel=channel, body=body, reason=reason))


async def _insert_once(session: AsyncSession, conversation_id: int, inbound: Inbound) -> int | None:
    row = (
        insert(Message)
        .values(
            conversation_id=conversation_id,
            direction="in",
            channel=inbound.channel,
            provider_id=inbound.provider_id,
            author="traveller",
            kind=inbound.kind,
            text=inbound.text.replace("\x00", ""),
            details=_details(inbound),
            status="received",
            status_at=func.clock_timestamp(),
        )
        .on_conflict_do_nothing(index_elements=["channel", "provider_id"])
        .returning(Message.id)
    )
    return (await session.execute(row)).scalar_one_or_none()


def _details(inbound: Inbound) -> dict[str, object]:
    """What a message holds beside its words."""
    details: dict[str, object] = {}
    if inbound.pin is not None:
        details["pin"] = {
            "lat": inbound.pin.lat,
            "lon": inbound.pin.lon,
            "label": inbound.pin.label,
        }
    if inbound.payload is not None:
        details["payload"] = inbound.payload
    if inbound.attachments:
        details["attachment"] = inbound.attachments[0].kind
    if inbound.consent is not None:
        details["consent"] = inbound.consent
    if inbound.edited:
        details["edited"] = True
    return details
