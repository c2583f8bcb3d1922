"""The queue of conversations that need a human: put in, taken, given back, closed."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.lifecycle import record
from relais.database.tables import Case, Conversation, Episode, Handover

#: why a human holds a conversation that nobody had put in the queue
UNASKED = "agent_offered"
#: the urgency of a conversation about which nothing is known yet
UNKNOWN_URGENCY = "P2"


async def hand_over(
    session: AsyncSession,
    *,
    conversation_id: int,
    case: Case | None,
    reason: str,
    urgency: str,
    language: str,
    summary: str,
) -> Handover:
    """Ask for a human. One who is asked for already is asked for more urgently, not twice."""
    handover = await _open(session, conversation_id)
    if handover is None:
        handover = Handover(
            conversation_id=conversation_id,
            case_id=case.id if case else None,
            reason=reason,
            urgency=urgency,
            language=language,
            summary=summary,
        )
        session.add(handover)
        await session.flush()
        if case is not None:
            await record(session, case, "handed_over", actor="bot", reason=reason)
        return handover
    if urgency < handover.urgency:
        handover.urgency, handover.reason = urgency, reason
    handover.case_id = handover.case_id or (case.id if case else None)
    handover.summary = summary
    return handover


async def take(session: AsyncSession, handover_id: int, *, agent: str) -> bool:
    """Take a waiting conversation; False when a colleague was faster or it is over."""
    handover = await session.get_one(Handover, handover_id, with_for_update=True)
    if handover.taken_at is not None or handover.closed_at is not None:
        return False
    handover.taken_at, handover.taken_by = datetime.now(UTC), agent
    await _tell_case(session, handover, "taken_over", agent)
    return True


async def take_conversation(session: AsyncSession, conversation_id: int, *, agent: str) -> bool:
    """Take a conversation, whether it waits for a human or nobody asked for one.

    False when a colleague holds it. Raises NoResultFound for a conversation that does not exist.
    """
    conversation = await session.get_one(Conversation, conversation_id, with_for_update=True)
    handover = await _open(session, conversation_id) or await _offer(session, conversation)
    return await take(session, handover.id, agent=agent)


async def hand_back(session: AsyncSession, handover_id: int, *, agent: str) -> None:
    """End the human's part: the bot answers again. Handing back twice is harmless."""
    handover = await session.get_one(Handover, handover_id, with_for_update=True)
    if handover.closed_at is not None:
        return
    handover.closed_at = datetime.now(UTC)
    await _tell_case(session, handover, "handed_back", agent)


async def _offer(session: AsyncSession, conversation: Conversation) -> Handover:
    """A place in the queue that the agent made for themselves."""
    case = await session.scalar(
        select(Case)
        .join(Episode, Episode.case_id == Case.id)
        .where(Episode.conversation_id == conversation.id, Episode.closed_at.is_(None))
    )
    handover = Handover(
        conversation_id=conversation.id,
        case_id=case.id if case else None,
        reason=UNASKED,
        urgency=case.urgency if case else UNKNOWN_URGENCY,
        language=conversation.language or "en",
    )
    session.add(handover)
    await session.flush()
    return handover


async def _open(session: AsyncSession, conversation_id: int) -> Handover | None:
    found = await session.scalars(
        select(Handover)
        .where(Handover.conversation_id == conversation_id, Handover.closed_at.is_(None))
        .with_for_update()
    )
    return found.one_or_none()


async def _tell_case(session: AsyncSession, handover: Handover, kind: str, agent: str) -> None:
    if handover.case_id is not None:
        case = await session.get_one(Case, handover.case_id)
        await record(session, case, kind, actor=f"agent:{agent}")
