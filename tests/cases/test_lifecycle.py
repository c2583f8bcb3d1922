"""The status of a case is what its events add up to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.lifecycle import (
    ENDED,
    MOVES,
    NEWS,
    STEPS,
    NotPossible,
    UnknownEvent,
    is_possible,
    record,
    status_after,
    status_of,
)
from relais.database.tables import Case, CaseEvent

kinds = st.sampled_from(sorted(STEPS | NEWS))

LIVES = [
    ("", "new"),
    ("case_opened", "new"),
    ("case_opened question_asked", "triage"),
    ("case_opened fact_noted fact_corrected", "triage"),
    ("case_opened fact_noted case_qualified", "qualified"),
    ("case_opened case_qualified work_started", "in_progress"),
    ("case_opened work_started waiting_started", "waiting"),
    ("case_opened work_started waiting_started fact_noted", "waiting"),
    ("case_opened work_started waiting_started waiting_ended", "in_progress"),
    ("case_opened work_started case_resolved", "resolved"),
    ("case_opened work_started case_resolved case_closed", "closed"),
    ("case_opened case_cancelled", "cancelled"),
    ("case_opened advice_given", "advice_only"),
    ("case_opened case_cancelled case_reopened", "reopened"),
    ("case_opened case_cancelled case_reopened work_started", "in_progress"),
]


@pytest.mark.parametrize(("timeline", "status"), LIVES)
def test_a_timeline_adds_up_to_a_status(timeline: str, status: str) -> None:
    assert status_of(timeline.split()) == status


def test_the_table_is_closed() -> None:
    """Each status that can be reached has a row, each event in it is known, each row is used."""
    reached = {status for moves in MOVES.values() for status in moves.values()}
    assert reached | {"new"} == MOVES.keys()
    assert {kind for moves in MOVES.values() for kind in moves} <= STEPS | NEWS
    assert not STEPS & NEWS


@given(st.lists(kinds))
def test_any_timeline_can_be_read(timeline: list[str]) -> None:
    assert status_of(timeline) in MOVES


@given(st.lists(kinds))
def test_what_has_ended_only_comes_back_by_reopening(timeline: list[str]) -> None:
    status = "new"
    for kind in timeline:
        after = status_after(status, kind)
        if status in ENDED and after not in ENDED:
            assert kind == "case_reopened"
        status = after


@given(st.sampled_from(sorted(MOVES)))
def test_no_status_is_a_dead_end(status: str) -> None:
    assert any(is_possible(status, step) for step in STEPS)


async def test_the_status_of_a_case_follows_its_timeline(session: AsyncSession, case: Case) -> None:
    for kind in ("fact_noted", "case_qualified", "work_started", "waiting_started", "handed_over"):
        await record(session, case, kind, actor="bot")
        events = await session.scalars(
            select(CaseEvent.kind).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id)
        )
        assert case.status == status_of(events)
    assert case.status == "waiting"


async def test_an_event_says_who_what_and_from_which_message(
    session: AsyncSession, case: Case
) -> None:
    event = await record(
        session, case, "handed_over", actor="agent:zoe", message_id=7, reason="legal"
    )
    assert (event.actor, event.kind, event.message_id) == ("agent:zoe", "handed_over", 7)
    assert event.data == {"reason": "legal"}
    assert case.updated_at == event.at


async def test_the_end_is_dated_and_reopening_takes_the_date_away(
    session: AsyncSession, case: Case
) -> None:
    ended = await record(session, case, "case_cancelled", actor="traveller")
    assert case.closed_at == ended.at
    await record(session, case, "case_reopened", actor="traveller")
    assert case.closed_at is None


async def test_a_step_out_of_place_is_refused_and_leaves_no_trace(
    session: AsyncSession, case: Case
) -> None:
    with pytest.raises(NotPossible, match="case_closed is not possible while the case is new"):
        await record(session, case, "case_closed", actor="bot")
    kinds = await session.scalars(select(CaseEvent.kind).where(CaseEvent.case_id == case.id))
    assert list(kinds) == ["case_opened"]


async def test_an_unknown_event_is_refused(session: AsyncSession, case: Case) -> None:
    with pytest.raises(UnknownEvent, match="case_exploded"):
        await record(session, case, "case_exploded", actor="bot")
