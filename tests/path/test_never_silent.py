"""What breaks on our side is said, once, and a human gets the conversation."""

import asyncio

import pytest

from tests.standing import Standing, until

pytestmark = pytest.mark.path


async def test_a_frozen_rasa_is_told_to_the_traveller(standing: Standing) -> None:
    """No answer from the dialogue: an honest sentence, and the human queue."""
    phone = standing.phone("whatsapp")
    standing.stop_for_now(standing.rasa)
    try:
        replies = await phone.say("ma voiture est en panne")
    finally:
        standing.go_on(standing.rasa)
    assert len(replies) == 1
    handover = await phone.handover()
    assert handover is not None
    assert handover.reason == "technical"


async def test_a_worker_killed_in_the_middle_of_a_turn_answers_exactly_once(
    standing: Standing,
) -> None:
    """kill -9 while Rasa is being asked; the next worker takes the turn again, once."""
    phone = standing.phone("whatsapp")
    standing.stop_for_now(standing.rasa)
    await phone.make("say", {"text": "my car broke down on the A7 near Valence"})

    async def row_is_there() -> bool:
        return len(await phone.rows("in")) == 1

    await until(row_is_there, within=10)
    await asyncio.sleep(1)  # the turn is under way: Rasa has been asked and is frozen
    standing.service.kill()
    standing.go_on(standing.rasa)
    standing.service.start()
    await standing.service.ready(within=60)
    await phone.answered(within=60)
    await asyncio.sleep(3)  # a second answer would come now
    texts = [bubble["text"] for bubble in await phone.bubbles()]
    assert len(texts) == 2
    assert len(set(texts)) == 2


async def test_ten_messages_in_a_burst_are_answered_in_order(standing: Standing) -> None:
    """Each is handled once, in the order of arrival, and the answers arrive in that order."""
    phone = standing.phone("telegram")
    for number in range(10):
        await phone.make("say", {"text": f"hello number {number}"})
    await phone.answered(within=60)
    await until(phone.shows_all, within=10)
    heard, said = await phone.rows("in"), await phone.rows("out")
    assert [message.text for message in heard] == [f"hello number {n}" for n in range(10)]
    handled = [message.handled_at for message in heard if message.handled_at]
    assert handled == sorted(handled)
    assert [bubble["text"] for bubble in await phone.bubbles()] == [each.text for each in said]
    assert {message.answers_id for message in said} == {message.id for message in heard}


async def test_a_webhook_delivered_twice_is_one_message(standing: Standing) -> None:
    """The carrier repeats itself; the traveller is answered once."""
    phone = standing.phone("whatsapp")
    async with standing.faults({"kind": "doubled", "channel": "whatsapp", "on": "message"}):
        await phone.say("hello")
        await asyncio.sleep(2)
    assert len(await phone.rows("in")) == 1
    texts = [bubble["text"] for bubble in await phone.bubbles()]
    assert len(texts) == len(set(texts)) == 2


async def test_an_answer_lost_after_twilio_took_it_is_not_sent_twice(standing: Standing) -> None:
    """The send's fate is looked up at the carrier before it is repeated."""
    phone = standing.phone("sms")
    async with standing.faults({"kind": "answer_lost", "channel": "sms", "count": 1}):
        await phone.make("say", {"text": "hello"})
        await phone.answered(within=120)
        await until(phone.shows_all, within=10)
    texts = [bubble["text"] for bubble in await phone.bubbles()]
    assert len(texts) == len(set(texts)) == 2
