"""A stranded traveller writes, a case is opened, an answer arrives: on all three channels."""

import re

import pytest

from relais.cases.reference import is_valid
from tests.standing import Standing

pytestmark = pytest.mark.path

A7 = (
    "bonjour, ma voiture est tombée en panne sur l'A7 près de Valence, "
    "je suis Claire Martin, contrat RA-2024-118823"
)


def reference_in(texts: list[str]) -> str:
    found = re.search(r"\b[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{2}\b", " ".join(texts))
    assert found, f"no reference in {texts}"
    return found.group()


async def test_one_message_in_french_over_whatsapp_leads_to_a_case(standing: Standing) -> None:
    """What, where, who and the contract are read from one message; the rest is tapped."""
    phone = standing.phone("whatsapp")
    first = await phone.say(A7)
    assert "en sécurité" in first[-1]
    await phone.tap(0)
    await phone.say("on est 4 dont 2 enfants")
    last = await phone.say("GK-482-LM")

    case = await phone.case()
    assert case is not None
    assert reference_in(last) == case.reference
    assert is_valid(case.reference.replace("-", ""))
    assert (case.incident, case.name, case.people) == ("breakdown", "Claire Martin", 4)
    assert case.place is not None
    assert (case.place["country"], case.place["label"]) == ("FR", "A7, Valence")
    assert case.contract_id is not None
    assert case.status == "qualified"


async def test_one_fact_a_message_over_sms_takes_at_most_twelve_turns(standing: Standing) -> None:
    """From hello to the reference, in English, with a numbered list where there are no buttons."""
    phone = standing.phone("sms", country="447700900")
    replies = await phone.say("hello")
    assert "1. " in replies[-1]
    for words in (
        "1",
        "my car has broken down, the engine won't start",
        "on the M6 near Birmingham",
        "two of us",
        "Emma Clark",
        "I don't have it with me",
        "14 September 1992",
        "BD51 SMR",
    ):
        if not any("reference is" in text for text in replies):
            replies = await phone.say(words)
    assert phone.gestures <= 12
    case = await phone.case()
    assert case is not None
    assert reference_in(replies) == case.reference
    assert (case.incident, case.name, case.people) == ("breakdown", "Emma Clark", 2)
    assert case.place is not None
    assert case.place["country"] == "GB"


async def test_everything_at_once_with_a_pin_takes_at_most_three_turns(standing: Standing) -> None:
    """On Telegram, whoever writes it all holds the reference after three messages."""
    phone = standing.phone("telegram")
    await phone.say(
        "hello I'm Claire Martin, contract RA-2024-118823, my car broke down and won't start, "
        "there are 2 of us, we are safe, plate GK-482-LM"
    )
    replies = await phone.send_pin(44.9334, 4.8924)
    case = await phone.case()
    assert case is not None
    assert reference_in(replies) == case.reference
    assert phone.gestures <= 3
    assert case.place is not None
    assert case.place["country"] == "FR"


async def test_a_fact_can_be_corrected(standing: Standing) -> None:
    """ "No, it's the A9": the later word counts, and the case's timeline keeps both."""
    phone = standing.phone("whatsapp")
    await phone.say("panne de voiture sur l'A7 près de Valence")
    await phone.say("non pardon, c'est sur l'A9 près de Nîmes")
    case = await phone.case()
    assert case is not None
    assert case.place is not None
    assert case.place["label"] == "A9, Nîmes"


async def test_a_side_question_is_answered_and_the_questions_go_on(standing: Standing) -> None:
    """ "Am I covered?" gets its answer, then the open question comes again."""
    phone = standing.phone("whatsapp")
    await phone.say("my car broke down on the A7 near Valence")
    await phone.tap(0)
    replies = await phone.say("am I covered for this? how much do you pay?")
    assert len(replies) == 2
    assert replies[1].startswith("How many of you")


async def test_an_unknown_contract_is_no_dead_end(standing: Standing) -> None:
    """Not found is said kindly, a human gets it, and somebody else's contract stays secret."""
    phone = standing.phone("whatsapp")
    texts = await phone.say(
        "my car won't start, battery flat, near Lyon, I am Peter Other, contract RA-2024-118823"
    )
    for words in ("yes all safe", "just me", "AB-123-CD", "no", "no"):
        if not any("reference is" in text for text in texts):
            texts += await phone.say(words)
    assert any("cannot find the contract" in text for text in texts)
    assert not any("Martin" in text for text in texts)
    handover = await phone.handover()
    assert handover is not None
    assert handover.reason == "contract_not_found"


async def test_a_person_is_called_at_any_time(standing: Standing) -> None:
    """ "agent" hands over, wherever the dialogue stands."""
    phone = standing.phone("telegram")
    await phone.say("hello")
    replies = await phone.say("I want to talk to a human agent")
    assert len(replies) == 1
    assert "take over this chat" in replies[0]
    handover = await phone.handover()
    assert handover is not None
    assert handover.reason == "asked_for"
