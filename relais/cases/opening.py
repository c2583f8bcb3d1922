"""Opening a case: as soon as there is a need and a person to help."""

from random import Random
from secrets import SystemRandom

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.lifecycle import record
from relais.cases.reference import new_reference
from relais.cases.situation import Situation
from relais.cases.triage import assess
from relais.database.tables import Case, CaseEvent

_ANY = SystemRandom()
_TRIES = 20


class NoFreeReference(RuntimeError):
    """Every reference that was drawn is taken: the supply is running out, lengthen them."""


async def open_case(
    session: AsyncSession,
    *,
    person_id: int,
    language: str,
    actor: str,
    message_id: int | None = None,
    rng: Random = _ANY,
) -> Case:
    """Open a case for a person; facts come later and never keep it from being opened.

    A turn that is tried again with the same `message_id` gets the case that it opened before.
    Raises NoFreeReference.
    """
    if already := await _opened_by(session, person_id, message_id):
        return already
    case = await _insert(session, person_id, language, rng)
    await record(
        session,
        case,
        "case_opened",
        actor=actor,
        message_id=message_id,
        reference=case.reference,
        language=language,
        urgency=case.urgency,
    )
    return case


async def _opened_by(session: AsyncSession, person_id: int, message_id: int | None) -> Case | None:
    if message_id is None:
        return None
    return await session.scalar(
        select(Case)
        .join(CaseEvent, CaseEvent.case_id == Case.id)
        .where(
            Case.person_id == person_id,
            CaseEvent.kind == "case_opened",
            CaseEvent.message_id == message_id,
        )
    )


async def _insert(session: AsyncSession, person_id: int, language: str, rng: Random) -> Case:
    for _ in range(_TRIES):
        case = Case(
            reference=new_reference(rng),
            person_id=person_id,
            language=language,
            urgency=assess(Situation()).urgency,
            status="new",
        )
        try:
            async with session.begin_nested():
                session.add(case)
        except IntegrityError as error:
            if "uq_cases_reference" not in str(error.orig):
                raise
        else:
            return case
    raise NoFreeReference(f"{_TRIES} references in a row were taken")
