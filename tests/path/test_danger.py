"""Danger to life comes first, whatever else happens."""

import pytest

from tests.standing import Standing

pytestmark = pytest.mark.path


async def test_danger_is_answered_first_with_the_number_of_the_country(standing: Standing) -> None:
    """The emergency number of where they are, one vital question, and a human at once."""
    phone = standing.phone("whatsapp")
    replies = await phone.say("my husband is not breathing, we are at hotel Adler in Innsbruck")
    assert "call 112 now" in replies[0]
    assert "Austria" in replies[0]
    handover = await phone.handover()
    assert handover is not None
    assert (handover.reason, handover.urgency) == ("danger", "P0")
    case = await phone.case()
    assert case is not None
    assert case.danger


async def test_nobody_is_asked_for_a_contract_while_in_danger(standing: Standing) -> None:
    """Life before papers."""
    phone = standing.phone("whatsapp")
    await phone.say("help she is unconscious and not breathing")
    for words in ("in Lyon", "two people", "she fell", "Ann Lee"):
        replies = await phone.say(words)
        assert not any("contract" in text.lower() for text in replies)


async def test_danger_is_answered_while_rasa_is_silent(standing: Standing) -> None:
    """Also when the dialogue is frozen, the number goes out and a human is called."""
    phone = standing.phone("sms")
    standing.stop_for_now(standing.rasa)
    try:
        replies = await phone.say("il ne respire plus")
    finally:
        standing.go_on(standing.rasa)
    assert "112" in replies[0]
    handover = await phone.handover()
    assert handover is not None
    assert handover.urgency == "P0"
