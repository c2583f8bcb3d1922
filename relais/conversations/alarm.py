"""The alarm: the number to call goes out first, and a human is called, once per message."""

from sqlalchemy.ext.asyncio import AsyncSession

from relais.conversations import danger
from relais.conversations.humans import call_human
from relais.conversations.outbox import say
from relais.conversations.threads import Thread
from relais.conversations.workplace import Workplace
from relais.database.tables import Message


async def raise_alarm(
    session: AsyncSession, workplace: Workplace, thread: Thread, message: Message
) -> None:
    """Answer a message that speaks of danger to life, whoever holds the conversation."""
    if is_raised(message):
        return
    message.details = {**message.details, "alarm": True}
    await call_human(session, thread, reason="danger")
    first = danger.first_words(thread, message.text)
    await say(session, workplace, thread, [first], answers_id=message.id)


def is_raised(message: Message) -> bool:
    """Whether the alarm has gone out for this message."""
    return bool(message.details.get("alarm"))
