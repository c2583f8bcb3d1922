"""What became of a message that we sent, as the carrier reports it: late, twice, in any order."""

from datetime import UTC, datetime

import structlog
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.channels import StatusUpdate
from relais.database.tables import Address, Conversation, Message

log = structlog.get_logger()

#: A status only ever moves up this ladder; `failed` is final unless delivery was seen before.
LADDER = ("queued", "sending", "unknown", "sent", "failed", "delivered", "read")


async def note_status(session: AsyncSession, update: StatusUpdate) -> None:
    """Record a carrier's report, unless we know better already."""
    message = await _message_of(session, update)
    if message is None:
        log.warning("receipt for a message we do not have", channel=update.channel)
        return
    message.provider_id = message.provider_id or update.provider_id
    if LADDER.index(update.status) > LADDER.index(message.status):
        message.status = update.status
        message.status_at = func.clock_timestamp()
        message.error_code = update.error_code
        message.error_text = update.error_text
    if update.opted_out:
        await _respect(session, message)


async def _respect(session: AsyncSession, message: Message) -> None:
    """The person wants or gets no more messages on this address."""
    conversation = await session.get_one(Conversation, message.conversation_id)
    address = await session.get_one(Address, conversation.address_id)
    address.opted_out_at = address.opted_out_at or datetime.now(UTC)


async def _message_of(session: AsyncSession, update: StatusUpdate) -> Message | None:
    if update.message_id is not None:
        its = Message.id == update.message_id
    else:
        its = Message.provider_id == update.provider_id
    found = await session.scalars(
        select(Message)
        .where(its, Message.channel == update.channel, Message.direction == "out")
        .with_for_update()
    )
    return found.one_or_none()
