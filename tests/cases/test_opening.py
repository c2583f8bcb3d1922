"""A case is opened at once, with a reference of its own."""

import asyncio
from random import Random

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from relais.cases.opening import open_case
from relais.cases.reference import read_reference
from relais.database.tables import Case, CaseEvent, Person


async def test_a_case_needs_no_facts(session: AsyncSession, person: Person) -> None:
    case = await open_case(session, person_id=person.id, language="pl", actor="bot", message_id=3)
    assert read_reference(case.reference) == case.reference
    assert (case.status, case.language, case.incident, case.danger) == ("new", "pl", None, False)
    event = await session.scalar(select(CaseEvent).where(CaseEvent.case_id == case.id))
    assert event is not None
    assert (event.kind, event.actor, event.message_id) == ("case_opened", "bot", 3)


async def test_the_same_message_opens_one_case_however_often_it_is_handled(
    session: AsyncSession, person: Person
) -> None:
    opened = [
        await open_case(session, person_id=person.id, language="fr", actor="bot", message_id=5)
        for _ in range(3)
    ]
    assert len({case.id for case in opened}) == 1


async def test_another_message_opens_another_case(session: AsyncSession, person: Person) -> None:
    opened = [
        await open_case(session, person_id=person.id, language="fr", actor="bot", message_id=n)
        for n in (5, 6)
    ]
    assert len({case.id for case in opened}) == 2


async def test_a_taken_reference_is_drawn_again(session: AsyncSession, person: Person) -> None:
    first, second = [
        await open_case(session, person_id=person.id, language="fr", actor="bot", rng=Random(1))
        for _ in range(2)
    ]
    assert first.reference != second.reference


async def test_two_at_the_same_moment_never_share_a_reference(engine: AsyncEngine) -> None:
    """Both draw the same reference first, in transactions that run side by side."""
    async with AsyncSession(engine, expire_on_commit=False) as session, session.begin():
        session.add(person := Person(name=None, language="fr"))

    async def open_one() -> Case:
        async with AsyncSession(engine, expire_on_commit=False) as session, session.begin():
            case = await open_case(
                session, person_id=person.id, language="fr", actor="bot", rng=Random(2)
            )
            await asyncio.sleep(0.1)
            return case

    cases = await asyncio.gather(*(open_one() for _ in range(4)))
    assert len({case.reference for case in cases}) == 4

    async with AsyncSession(engine) as session, session.begin():
        ids = [case.id for case in cases]
        await session.execute(delete(CaseEvent).where(CaseEvent.case_id.in_(ids)))
        await session.execute(delete(Case).where(Case.id.in_(ids)))
        await session.execute(delete(Person).where(Person.id == person.id))
