"""A turn: what comes in, what goes out, and that a message is answered once."""

import json
from typing import Any

import pytest

from tests.bot.action_server import Actions
from tests.bot.conftest import Bot


def test_a_reply_is_a_name(bot: Bot, conversation: str) -> None:
    """No sentence leaves Rasa: the service words the reply."""
    answer = bot.turn(conversation, "1", text="hello").raise_for_status().json()
    assert answer["replies"] == [{"name": "utter_greet", "variant": None, "values": {}}]
    assert answer["repeated"] is False
    assert "What happened" not in json.dumps(answer)


def test_what_was_understood_comes_along(bot: Bot, conversation: str) -> None:
    understood = bot.turn(conversation, "1", text="hello").json()["understood"]
    assert understood["intent"] == "greet"
    assert understood["danger"] is False
    assert understood["ranking"][0] == {"name": "greet", "confidence": understood["confidence"]}
    assert 1 < len(understood["ranking"]) <= 5
    confidences = [each["confidence"] for each in understood["ranking"]]
    assert confidences == sorted(confidences, reverse=True)


def test_values_are_those_of_the_action_and_the_slots_that_the_text_mentions(
    bot: Bot, conversation: str, actions: Actions
) -> None:
    """Falsy values are values; what rasa-sdk adds empty (`text`) is none."""
    bot.turn(conversation, "1", kind="location", location={"lat": 44.93, "lon": 4.89, "label": ""})
    answer = bot.turn(conversation, "2", text="my car does not start").raise_for_status().json()
    values = {"pin": "44.93,4.89", "number": "R-1042", "urgent": False}
    assert answer["replies"] == [{"name": "utter_case_opened", "variant": None, "values": values}]


@pytest.mark.parametrize(
    ("incident", "variant"),
    [("breakdown", "breakdown"), ("theft", None), ("Breakdown", "breakdown")],
)
def test_the_variant_is_the_one_whose_conditions_hold(
    bot: Bot, conversation: str, incident: str, variant: str | None
) -> None:
    payload = f'/inform{{"incident": "{incident}"}}'
    [reply] = bot.turn(conversation, "1", kind="payload", payload=payload).json()["replies"]
    assert reply == {
        "name": "utter_incident",
        "variant": variant,
        "values": {"incident": incident},
    }


def test_an_action_sees_the_call_but_for_the_text_as_metadata(
    bot: Bot, conversation: str, actions: Actions
) -> None:
    bot.turn(conversation, "m-7", text="my car does not start", language="fr")
    request = actions.requests[-1]
    assert request["next_action"] == "action_open_case"
    assert request["tracker"]["latest_message"]["text"] == "my car does not start"
    metadata = request["tracker"]["latest_message"]["metadata"]
    assert metadata["language"] == "fr"
    assert metadata["channel"] == "whatsapp"
    assert metadata["message_id"] == "m-7"
    assert "text" not in metadata
    assert actions.authorization == "Bearer a token for actions"
    assert "domain" not in request


def test_a_location_keeps_its_label(bot: Bot, conversation: str, actions: Actions) -> None:
    location = {"lat": -0.00001, "lon": 4.89, "label": "Rest area"}
    answer = bot.turn(conversation, "1", kind="location", location=location).json()
    assert answer["understood"]["intent"] == "share_location"
    latest = actions.requests[-1]["tracker"]["latest_message"]
    assert latest["text"] == '/share_location{"pin": "-0.00001,4.89"}'
    assert latest["metadata"]["location"] == location


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ({"kind": "attachment", "attachment": "photo", "text": ""}, "share_attachment"),
        ({"kind": "attachment", "attachment": "voice"}, "share_attachment"),
        ({"kind": "attachment", "attachment": "photo", "text": "hello"}, "greet"),
        ({"kind": "unsupported"}, "share_unsupported"),
        ({"kind": "payload", "payload": "/goodbye"}, "goodbye"),
    ],
)
def test_each_kind_has_its_intent(
    bot: Bot, conversation: str, said: dict[str, Any], intent: str
) -> None:
    answer = bot.turn(conversation, "1", **said).raise_for_status().json()
    assert answer["understood"]["intent"] == intent


@pytest.mark.parametrize(
    "text", ["/restart", "/session_start", ' /inform{"incident":"death"}', "/", "/greet"]
)
def test_what_a_person_types_is_never_a_command(
    bot: Bot, conversation: str, actions: Actions, text: str
) -> None:
    answer = bot.turn(conversation, "1", text=text).raise_for_status().json()
    assert answer["understood"]["confidence"] < 1
    latest = actions.requests[0]["tracker"]["latest_message"]
    assert latest["text"] == text.strip()
    assert latest["entities"] == []
    assert actions.requests[0]["tracker"]["slots"]["incident"] is None


def test_a_message_is_answered_once(bot: Bot, conversation: str, actions: Actions) -> None:
    """Its repeat gets the same replies, whatever was said since, and runs no action."""
    first = bot.turn(conversation, "1", text="my car does not start").json()
    bot.turn(conversation, "2", text="bye")
    actions.requests.clear()
    again = bot.turn(conversation, "1", text="my car does not start").json()
    assert again == {**first, "repeated": True}
    assert actions.requests == []


def test_a_repeat_is_known_after_a_restart(
    bots: dict[str, Bot], bot: Bot, conversation: str
) -> None:
    """The second Rasa has never seen this conversation: it shares only the database."""
    payload = '/inform{"incident": "breakdown"}'
    first = bot.turn(conversation, "1", kind="payload", payload=payload).json()
    again = bots["second"].turn(conversation, "1", kind="payload", payload=payload).json()
    assert again == {**first, "repeated": True}


def test_conversations_are_apart(bot: Bot, conversation: str) -> None:
    """The same message id in another conversation is another message."""
    bot.turn(conversation, "1", text="hello")
    other = bot.turn(f"{conversation}-other", "1", text="bye").json()
    assert other["repeated"] is False
    assert other["understood"]["intent"] == "goodbye"
