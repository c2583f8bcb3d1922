"""A human holds the conversation: the bot is silent, but for danger."""

from datetime import UTC, datetime, timedelta

import pytest

from relais.conversations.sweep import _left_behind
from relais.database.tables import Message
from relais.handover.queue import hand_back, take
from tests.standing import Standing

pytestmark = pytest.mark.path


async def test_the_bot_is_silent_while_a_human_holds_the_conversation(standing: Standing) -> None:
    """From the moment of taking to the handing back, and it still raises the alarm."""
    phone = standing.phone("whatsapp")
    await phone.say("I want to talk to a person please")
    handover = await phone.handover()
    assert handover is not None
    async with standing.database.transaction() as session:
        assert await take(session, handover.id, agent="amina")
        assert not await take(session, handover.id, agent="bruno")

    assert await phone.say("my car broke down near Lyon") == []
    alarm = await phone.say("he is not breathing")
    assert len(alarm) == 1
    assert "112" in alarm[0]

    async with standing.database.transaction() as session:
        await hand_back(session, handover.id, agent="amina")
    assert await phone.say("hello, are you there?") != []


async def test_a_message_that_its_job_left_behind_is_found(standing: Standing) -> None:
    """Whatever happened to the job, the sweep sees that nobody answered."""
    phone = standing.phone("sms")
    await phone.say("hello")
    conversation_id = (await phone.rows("in"))[0].conversation_id
    async with standing.database.transaction() as session:
        forgotten = Message(
            conversation_id=conversation_id,
            direction="in",
            channel="sms",
            provider_id="SM-left-behind",
            author="traveller",
            kind="text",
            text="anybody?",
            status="received",
            created_at=datetime.now(UTC) - timedelta(minutes=5),
        )
        session.add(forgotten)
        await session.flush()
        assert (conversation_id, "in") in await _left_behind(session)
        await session.delete(forgotten)
