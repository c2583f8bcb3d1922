"""The sweep: what a job left behind, for whatever reason, is taken up again.

Every message has its job from the start; this is for the day when a job failed for good, because
the database went away at the wrong moment, say. A job that finds nothing to do does nothing.
"""

from datetime import timedelta

import structlog
from procrastinate import JobContext
from sqlalchemy import and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.conversations.outbox import NOT_SENT, send_lock, send_waiting
from relais.conversations.turns import take_turns, turn_lock
from relais.conversations.workplace import workplace_of
from relais.database.jobs import defer, jobs
from relais.database.tables import Message

log = structlog.get_logger()

#: longer than any turn or send takes when all is well
LEFT_BEHIND_AFTER = timedelta(seconds=90)


@jobs.periodic(cron="* * * * *")
@jobs.task(name="sweep", pass_context=True)
async def sweep(context: JobContext, timestamp: int) -> None:
    """Look for messages that have waited for too long, and put their jobs in the queue again."""
    async with workplace_of(context).database.transaction() as session:
        for conversation_id, direction in await _left_behind(session):
            log.warning("taken up again", conversation=conversation_id, direction=direction)
            task, lock = (take_turns, turn_lock) if direction == "in" else (send_waiting, send_lock)
            await defer(session, task, lock=lock(conversation_id), conversation_id=conversation_id)


async def _left_behind(session: AsyncSession) -> list[tuple[int, str]]:
    unhandled = and_(Message.direction == "in", Message.handled_at.is_(None))
    unsent = Message.status.in_(NOT_SENT)
    found = await session.execute(
        select(Message.conversation_id, Message.direction)
        .where(or_(unhandled, unsent), Message.created_at < func.now() - LEFT_BEHIND_AFTER)
        .distinct()
    )
    return [(conversation_id, direction) for conversation_id, direction in found]
