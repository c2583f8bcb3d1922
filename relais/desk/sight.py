"""One look at everything a page shows, all of the same moment."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from relais.desk import queries
from relais.desk.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What was read; the list of the tab that is not shown is None."""

    waiting: int
    conversations: list[queries.ConversationRow] | None
    cases: list[queries.CaseRow] | None
    thread: queries.Thread | None
    case: queries.CaseFile | None


async def see(
    session: AsyncSession, place: Place, *, rows: int, bubbles: int, language: str
) -> Sight:
    """Look from a place, at most so many rows of its list and bubbles of its conversation."""
    shows_cases = place.tab == "cases"
    conversation_id, reference = place.conversation_id, place.reference
    thread = case = None
    if reference is not None:
        case = await queries.case_file(session, reference, language=language)
        conversation_id = case.conversation_id if case else None
    if conversation_id is not None:
        thread = await queries.thread(session, conversation_id, most=bubbles)
    if case is None and thread is not None and thread.reference is not None:
        case = await queries.case_file(session, thread.reference, language=language)
    return Sight(
        waiting=await queries.waiting_count(session),
        conversations=None
        if shows_cases
        else await queries.conversations(session, place.sought, rows),
        cases=await queries.cases(session, place.sought, rows) if shows_cases else None,
        thread=thread,
        case=case,
    )
