"""Calling a human into a conversation, with the case file opened and a briefing written."""

from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.facts import NotedFacts, note_facts
from relais.cases.handing_over import briefing
from relais.cases.opening import open_case
from relais.conversations.threads import Thread
from relais.database.tables import Case
from relais.handover.queue import hand_over

#: how urgent a call is by its reason alone, where no case says more
URGENCY = {"danger": "P0", "death": "P1", "legal": "P1", "disaster": "P1"}
DEFAULT_URGENCY = "P2"


async def call_human(
    session: AsyncSession, thread: Thread, *, reason: str, desk_language: str = "en"
) -> None:
    """Put the conversation in the human queue. Calling twice is harmless."""
    case = thread.case
    if case is None and reason != "technical":
        case = await case_of(session, thread, message_id=None)
    if case is not None and reason == "danger":
        await note_facts(session, case, NotedFacts(danger=True), actor="bot", message_id=None)
    thread.handover = await hand_over(
        session,
        conversation_id=thread.conversation.id,
        case=case,
        reason=reason,
        urgency=_urgency(case, reason),
        language=thread.conversation.language or "en",
        summary=briefing(case, language=desk_language) if case is not None else "",
    )


async def case_of(session: AsyncSession, thread: Thread, *, message_id: int | None) -> Case:
    """The episode's case, opened if it has none yet."""
    if thread.case is None:
        thread.case = await open_case(
            session,
            person_id=thread.person.id,
            language=thread.conversation.language or "en",
            actor="bot",
            message_id=message_id,
        )
        thread.episode.case_id = thread.case.id
    return thread.case


def _urgency(case: Case | None, reason: str) -> str:
    by_reason = URGENCY.get(reason, DEFAULT_URGENCY)
    return min(by_reason, case.urgency) if case is not None else by_reason
