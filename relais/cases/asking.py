"""Which questions a case was asked, kept in its timeline so that none is put too often."""

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.lifecycle import record
from relais.cases.questions import Question
from relais.database.tables import Case, CaseEvent

_NAME = CaseEvent.data["question"].astext


async def note_asked(
    session: AsyncSession, case: Case, question: Question, *, message_id: int | None = None
) -> None:
    """Count a question as put. A turn tried again for the same message counts it once."""
    if message_id is not None and await _is_counted(session, case, question, message_id):
        return
    await record(
        session,
        case,
        "question_asked",
        actor="bot",
        message_id=message_id,
        question=question.key,
    )


async def times_asked(session: AsyncSession, case: Case) -> Mapping[str, int]:
    """How often each question was put, by its key: what `Situation.asked` wants."""
    rows = await session.execute(
        select(_NAME, func.count())
        .where(CaseEvent.case_id == case.id, CaseEvent.kind == "question_asked")
        .group_by(_NAME)
    )
    return {row[0]: row[1] for row in rows}


async def _is_counted(
    session: AsyncSession, case: Case, question: Question, message_id: int
) -> bool:
    return bool(
        await session.scalar(
            select(CaseEvent.id).where(
                CaseEvent.case_id == case.id,
                CaseEvent.kind == "question_asked",
                CaseEvent.message_id == message_id,
                question.key == _NAME,
            )
        )
    )
