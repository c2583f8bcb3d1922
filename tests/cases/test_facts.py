"""What travellers tell us is written once, with the message that it rests on."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.facts import NotedFacts, note_facts
from relais.cases.lifecycle import record
from relais.cases.situation import situation_of
from relais.database.tables import Case, CaseEvent

PLACE = {"lat": 44.93, "lon": 4.89, "label": "Valence", "country": "FR", "precision": "exact"}


async def note(
    session: AsyncSession, case: Case, message_id: int | None, **facts: Any
) -> list[str]:
    return await note_facts(
        session, case, NotedFacts(**facts), actor="traveller", message_id=message_id
    )


async def timeline(session: AsyncSession, case: Case) -> list[CaseEvent]:
    """All events but the opening."""
    events = await session.scalars(
        select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id)
    )
    return list(events)[1:]


async def test_new_facts_are_written_and_named(session: AsyncSession, case: Case) -> None:
    noted = await note(session, case, 1, incident="theft", people=2, details={"taken": "a bag"})
    assert noted == ["incident", "people", "taken"]
    assert (case.incident, case.people, case.details) == ("theft", 2, {"taken": "a bag"})
    facts = [e.data for e in await timeline(session, case) if e.kind == "fact_noted"]
    assert facts[0] == {"fact": "incident", "before": None, "after": "theft"}
    assert len(facts) == 3


def test_an_incident_of_no_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown incident 'ufo'; use one of breakdown"):
        NotedFacts(incident="ufo")


async def test_a_correction_keeps_what_was_said_before(session: AsyncSession, case: Case) -> None:
    await note(session, case, 1, people=2)
    assert await note(session, case, 2, people=3) == ["people"]
    last = (await timeline(session, case))[-1]
    assert (last.kind, last.message_id) == ("fact_corrected", 2)
    assert last.data == {"fact": "people", "before": 2, "after": 3}


async def test_the_same_message_again_changes_and_records_nothing(
    session: AsyncSession, case: Case
) -> None:
    facts = {"incident": "breakdown", "place": PLACE, "words": "Broke down", "danger": False}
    await note(session, case, 1, **facts)
    before = [event.id for event in await timeline(session, case)]
    assert await note(session, case, 1, **facts) == []
    assert [event.id for event in await timeline(session, case)] == before
    assert case.description == "Broke down"


async def test_a_message_handled_again_late_does_not_undo_a_correction(
    session: AsyncSession, case: Case
) -> None:
    await note(session, case, 1, people=2)
    await note(session, case, 2, people=3)
    assert await note(session, case, 1, people=2) == []
    assert case.people == 3


async def test_one_message_may_be_noted_in_several_goes(session: AsyncSession, case: Case) -> None:
    await note(session, case, 1, people=2)
    assert await note(session, case, 1, name="Claire Martin") == ["name"]


async def test_the_words_of_each_message_are_kept_once(session: AsyncSession, case: Case) -> None:
    for message_id in (1, 1, 2, 3, 3):
        await note(session, case, message_id, words="ok" if message_id > 1 else "My car is dead")
    assert case.description == "My car is dead\nok\nok"


async def test_words_without_a_message_are_not_repeated(session: AsyncSession, case: Case) -> None:
    for _ in range(2):
        await note(session, case, None, words="walked in")
    assert case.description == "walked in"


async def test_danger_makes_it_p0_with_the_reason(session: AsyncSession, case: Case) -> None:
    await note(session, case, 1, danger=True)
    assert (case.danger, case.urgency) == (True, "P0")
    changed = (await timeline(session, case))[-1]
    assert (changed.kind, changed.actor) == ("urgency_changed", "system")
    assert changed.data["before"] == "P2"
    assert changed.data["after"] == "P0"
    assert changed.data["reasons"][0] == "danger_now"


async def test_after_danger_the_case_stays_urgent(session: AsyncSession, case: Case) -> None:
    await note(session, case, 1, danger=True, incident="breakdown")
    await note(session, case, 2, danger=False)
    assert (case.danger, case.urgency) == (False, "P1")
    assert situation_of(case).danger is False
    assert situation_of(case).was_in_danger


async def test_what_is_urgent_is_not_lowered_by_the_way(session: AsyncSession, case: Case) -> None:
    """A medical case at night stays P1 in the morning; an agent may lower it."""
    noted = NotedFacts(incident="medical")
    await note_facts(session, case, noted, actor="bot", message_id=1, local_hour=23)
    assert case.urgency == "P1"
    noted = NotedFacts(people=2)
    await note_facts(session, case, noted, actor="bot", message_id=2, local_hour=9)
    assert case.urgency == "P1"
    noted = NotedFacts(people=3)
    await note_facts(session, case, noted, actor="agent:zoe", message_id=None, local_hour=9)
    assert case.urgency == "P2"


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"words": "hello"}, "new"),
        ({"people": 2}, "triage"),
        ({"incident": "breakdown"}, "triage"),
        ({"incident": "breakdown", "place": PLACE | {"precision": "country"}}, "triage"),
        ({"incident": "breakdown", "place": PLACE}, "qualified"),
    ],
)
async def test_what_happened_and_where_qualifies_a_case(
    session: AsyncSession, case: Case, facts: dict[str, Any], status: str
) -> None:
    await note(session, case, 1, **facts)
    assert case.status == status


async def test_facts_are_written_even_after_the_end(session: AsyncSession, case: Case) -> None:
    await record(session, case, "case_cancelled", actor="traveller")
    await note(session, case, 9, incident="loss", place=PLACE)
    assert (case.incident, case.status) == ("loss", "cancelled")
