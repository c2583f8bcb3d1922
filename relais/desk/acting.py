"""What an agent does from the desk: take a conversation, write into it, hand it back."""

from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from relais.conversations.outbox import write
from relais.conversations.threads import open_handover
from relais.conversations.workplace import Workplace
from relais.database.tables import Conversation
from relais.handover import queue


class Sending(Enum):
    """What became of an agent's words. All but `DONE`: nothing was sent, and why."""

    DONE = "done"
    NOT_HELD = "not_held"
    OPTED_OUT = "not_sent_opted_out"
    TOO_LONG = "not_sent_too_long"
    CLOSED = "not_sent_closed"


async def take(workplace: Workplace, conversation_id: int, agent: str) -> bool:
    """Take a conversation; False when a colleague holds it."""
    async with workplace.database.transaction() as session:
        return await queue.take_conversation(session, conversation_id, agent=agent)


async def hand_back(workplace: Workplace, conversation_id: int, agent: str) -> bool:
    """Give a conversation back to the bot; False when the agent does not hold it."""
    async with workplace.database.transaction() as session:
        handover = await open_handover(session, conversation_id)
        if handover is None or handover.taken_by != agent:
            return False
        await queue.hand_back(session, handover.id, agent=agent)
        return True


async def send(workplace: Workplace, conversation_id: int, text: str, agent: str) -> Sending:
    """Put an agent's words on their way, if the agent still holds the conversation."""
    async with workplace.database.transaction() as session:
        conversation = (
            await session.scalars(
                select(Conversation)
                .where(Conversation.id == conversation_id)
                .options(joinedload(Conversation.address))
                .with_for_update(of=Conversation)
            )
        ).one()
        address = conversation.address
        handover = await open_handover(session, conversation_id)
        if handover is None or handover.taken_by != agent:
            return Sending.NOT_HELD
        if address.opted_out_at is not None:
            return Sending.OPTED_OUT
        if (room := longest(workplace, address.channel)) is None:
            return Sending.CLOSED
        if len(text) > room:
            return Sending.TOO_LONG
        words = text.replace("\x00", "")
        await write(session, conversation, address, words, author=f"agent:{agent}")
        return Sending.DONE


def longest(workplace: Workplace, channel: str) -> int | None:
    """Characters that one message of a channel holds; None for a channel that is not set up."""
    carrier = workplace.channels.get(channel)
    return carrier.capabilities.text_length if carrier is not None else None
