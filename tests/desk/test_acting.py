"""What an agent may do with a conversation, and who holds it."""

import asyncio

import pytest
from fastapi import FastAPI
from sqlalchemy import select, text

from relais.conversations.workplace import Workplace
from relais.database.tables import CaseEvent, Handover, Message
from relais.desk import acting
from relais.desk.acting import Sending
from relais.desk.pages import mount

from .world import Cast, workplace_of


async def events(workplace: Workplace) -> list[tuple[str, str]]:
    async with workplace.database.transaction() as session:
        found = await session.scalars(select(CaseEvent).order_by(CaseEvent.id))
        return [(event.kind, event.actor) for event in found if event.actor.startswith("agent:")]


@pytest.mark.parametrize("who", ["claire", "yasmin"], ids=["queued", "not queued"])
async def test_of_two_agents_who_take_at_once_one_gets_it(
    workplace: Workplace, people: Cast, who: str
) -> None:
    conversation_id = getattr(people, who)
    took = await asyncio.gather(
        *(acting.take(workplace, conversation_id, agent) for agent in ("Ana", "Bruno"))
    )
    assert sorted(took) == [False, True]
    async with workplace.database.transaction() as session:
        held = (
            await session.scalars(
                select(Handover).where(Handover.conversation_id == conversation_id)
            )
        ).one()
    assert held.taken_by == ("Ana" if took[0] else "Bruno")


async def test_a_conversation_that_nobody_queued_is_taken_and_given_back(
    workplace: Workplace, people: Cast
) -> None:
    assert await acting.take(workplace, people.yasmin, "Ana")
    async with workplace.database.transaction() as session:
        taken = (
            await session.scalars(select(Handover).where(Handover.conversation_id == people.yasmin))
        ).one()
    assert (taken.reason, taken.language, taken.case_id) == ("agent_offered", "ar", None)
    assert await acting.hand_back(workplace, people.yasmin, "Ana")
    assert await acting.take(workplace, people.yasmin, "Bruno")


async def test_taking_and_giving_back_are_in_the_timeline_once(
    workplace: Workplace, people: Cast
) -> None:
    await acting.take(workplace, people.claire, "Ana")
    assert await acting.hand_back(workplace, people.claire, "Ana")
    assert not await acting.hand_back(workplace, people.claire, "Ana")
    assert await events(workplace) == [("taken_over", "agent:Ana"), ("handed_back", "agent:Ana")]


async def test_only_the_holder_hands_back(workplace: Workplace, people: Cast) -> None:
    await acting.take(workplace, people.claire, "Ana")
    assert not await acting.hand_back(workplace, people.claire, "Bruno")


@pytest.mark.parametrize(
    ("agent", "words", "before", "outcome"),
    [
        ("Ana", "Bonjour", "SELECT 1", Sending.DONE),
        ("Ana", "x" * 1001, "SELECT 1", Sending.TOO_LONG),
        ("Bruno", "Bonjour", "SELECT 1", Sending.NOT_HELD),
        ("Ana", "Bonjour", "UPDATE handovers SET closed_at = now()", Sending.NOT_HELD),
        ("Ana", "Bonjour", "UPDATE addresses SET opted_out_at = now()", Sending.OPTED_OUT),
        ("Ana", "Bonjour", "UPDATE addresses SET channel = 'fax' WHERE id = 1", Sending.CLOSED),
    ],
)
async def test_words_leave_only_from_the_hands_that_hold_the_conversation(
    workplace: Workplace, people: Cast, agent: str, words: str, before: str, outcome: Sending
) -> None:
    await acting.take(workplace, people.claire, "Ana")
    async with workplace.database.transaction() as session:
        await session.execute(text(before))
    assert await acting.send(workplace, people.claire, words, agent) is outcome
    async with workplace.database.transaction() as session:
        sent = await session.scalars(select(Message.text).where(Message.author == "agent:Ana"))
        assert sent.all() == ([words] if outcome is Sending.DONE else [])


async def test_production_gets_no_desk_while_there_are_no_logins(
    database_url: str, workplace: Workplace
) -> None:
    app = FastAPI()
    before = list(app.routes)
    production = workplace_of(
        database_url, workplace.settings.var / "production", environment="production"
    )
    mount(app, production)
    assert list(app.routes) == before
    assert not (workplace.settings.var / "production").exists()
    await production.close()
