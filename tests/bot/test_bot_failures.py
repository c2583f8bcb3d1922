"""When something is wrong the answer says so, and no failed turn leaves a trace."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.bot.action_server import Actions, Behaviour, badly, late, well
from tests.bot.conftest import TOKEN, Bot

FOLLOW_UP = {"event": "followup", "name": "action_open_case"}
BREAKDOWN = {"text": "my car does not start, says Ines Zamora"}

FAILURES: dict[str, tuple[str, Behaviour, int]] = {
    "breaks": ("action_open_case", badly(500, b"Ines Zamora"), 502),
    "answers no JSON": ("action_open_case", badly(200, b"Ines Zamora"), 502),
    "answers HTML": ("action_open_case", badly(200, b"<p>Ines Zamora", "text/html"), 502),
    "answers something else": ("action_open_case", badly(200, b'{"events": "Ines"}'), 502),
    "tells an unknown event": ("action_open_case", well(events=({"event": "Ines"},)), 502),
    "is late": ("action_open_case", late, 502),
    "breaks in the extraction of slots": ("action_validate_slot_mappings", badly(500), 502),
    "is late in the extraction of slots": ("action_validate_slot_mappings", late, 502),
    "utters an unknown response": ("action_open_case", well({"response": "utter_x"}), 502),
    "utters a sentence": ("action_open_case", well({"text": "Hello Ines"}), 500),
    "utters buttons": (
        "action_open_case",
        well({"response": "utter_seen", "buttons": [{"title": "Ines", "payload": "/greet"}]}),
        500,
    ),
    "never ends": ("action_open_case", well(events=(FOLLOW_UP,)), 500),
    "says nothing": ("action_open_case", well(), 500),
}


@pytest.mark.parametrize(("action", "behaviour", "status"), FAILURES.values(), ids=FAILURES)
def test_a_turn_fails_when_an_action(
    bot: Bot, conversation: str, actions: Actions, action: str, behaviour: Behaviour, status: int
) -> None:
    """The repeat of the same message succeeds, and nothing shows that it was not the first."""
    bot.turn(conversation, "1", text="hello").raise_for_status()
    actions.behaviour[action] = behaviour
    failed = bot.turn(conversation, "2", **BREAKDOWN)
    assert failed.status_code == status
    assert list(failed.json()) == ["error"]
    assert "Ines" not in failed.text

    actions.behave_well()
    answer = bot.turn(conversation, "2", **BREAKDOWN).raise_for_status().json()
    assert answer["repeated"] is False
    assert [reply["name"] for reply in answer["replies"]] == ["utter_case_opened"]
    heard = [e for e in actions.requests[-1]["tracker"]["events"] if e["event"] == "user"]
    assert [event["metadata"]["message_id"] for event in heard] == ["1", "2"]


def test_an_action_that_fails_first_leaves_no_conversation(
    bot: Bot, conversation: str, actions: Actions, folder: Path
) -> None:
    actions.behaviour["action_open_case"] = badly(500)
    assert bot.turn(conversation, "1", **BREAKDOWN).status_code == 502
    with sqlite3.connect(folder / "trackers.db") as database:
        rows = database.execute("SELECT count(*) FROM events WHERE sender_id = ?", [conversation])
        assert rows.fetchone() == (0,)


def test_a_rejected_action_is_no_failure(bot: Bot, conversation: str, actions: Actions) -> None:
    """400 is how an action leaves the floor to another one; here, to the fallback."""
    rejection = json.dumps({"action_name": "action_open_case", "error": "not now"}).encode()
    actions.behaviour["action_open_case"] = badly(400, rejection)
    answer = bot.turn(conversation, "1", **BREAKDOWN).raise_for_status().json()
    assert [reply["name"] for reply in answer["replies"]] == ["utter_default"]


def test_a_dialogue_without_reply_has_failed(bot: Bot, conversation: str) -> None:
    """Silence is no answer."""
    answer = bot.turn(conversation, "1", kind="payload", payload="/ask_for_nothing")
    assert answer.status_code == 500


def test_without_its_database_it_is_not_ready(bot: Bot, conversation: str, folder: Path) -> None:
    """Rasa by itself would take a known traveller for a new one."""
    bot.turn(conversation, "1", text="hello").raise_for_status()
    with broken(folder / "trackers.db"):
        failed = bot.turn(conversation, "2", text="hello, this is Ines Zamora")
        assert failed.status_code == 503
        assert "Ines" not in failed.text
    assert bot.turn(conversation, "1", text="hello").json()["repeated"] is True
    assert bot.turn(conversation, "2", text="hello").json()["repeated"] is False


@contextmanager
def broken(database: Path) -> Iterator[None]:
    """The table of trackers is gone for a while."""
    rename(database, "events", "elsewhere")
    try:
        yield
    finally:
        rename(database, "elsewhere", "events")


def rename(database: Path, old: str, new: str) -> None:
    connection = sqlite3.connect(database)
    connection.execute(f"ALTER TABLE {old} RENAME TO {new}")
    connection.close()


def test_without_a_model_it_is_not_ready(bots: dict[str, Bot]) -> None:
    empty = bots["empty"]
    ready = empty.http.get("/")
    assert (ready.status_code, ready.json()) == (503, {"ready": False})
    assert empty.turn("c", "1", text="hello").status_code == 503
    assert empty.http.post("/understand", json={"texts": ["hello"]}).status_code == 503


def test_with_a_model_it_is_ready(bot: Bot) -> None:
    ready = bot.http.get("/")
    assert (ready.status_code, ready.json()) == (200, {"ready": True, "model": "m.tar.gz"})


@pytest.mark.parametrize("token", [None, "", TOKEN, "Bearer", f"Bearer {TOKEN}x", "Bearer é"])
@pytest.mark.parametrize("verb", ["turn", "understand"])
def test_without_the_token_nobody_is_heard(bot: Bot, verb: str, token: str | None) -> None:
    headers = {} if token is None else {"Authorization": token.encode()}
    with httpx.Client(base_url=bot.http.base_url) as stranger:
        answer = stranger.post(f"/{verb}", json={"texts": ["hello"]}, headers=headers)
    assert answer.status_code == 401


CALL = {"conversation": "c", "message_id": "1", "kind": "text", "text": "hello"}
MALFORMED: list[tuple[dict[str, Any], str]] = [
    ({"conversation": None}, "conversation"),
    ({"conversation": " "}, "conversation"),
    ({"message_id": 7}, "message_id"),
    ({"kind": "letter"}, "kind"),
    ({"kind": []}, "kind"),
    ({"text": ["hello"]}, "text"),
    ({"text": " \n "}, "text"),
    ({"kind": "payload"}, "payload"),
    ({"kind": "payload", "payload": "greet"}, "payload"),
    ({"kind": "payload", "payload": "/nothing_of_ours"}, "nothing_of_ours"),
    ({"kind": "payload", "payload": "/restart"}, "restart"),
    ({"kind": "payload", "payload": "/inform{incident}"}, "JSON"),
    ({"kind": "payload", "payload": '/inform{"colour": "red"}'}, "colour"),
    ({"kind": "location"}, "location"),
    ({"kind": "location", "location": {"lat": 91, "lon": 0}}, "lat"),
    ({"kind": "location", "location": {"lat": 1, "lon": "east"}}, "lon"),
    ({"kind": "attachment", "attachment": "smell"}, "attachment"),
]


@pytest.mark.parametrize(("change", "named"), MALFORMED)
def test_a_malformed_call_is_told_what_is_wrong(
    bot: Bot, change: dict[str, Any], named: str
) -> None:
    answer = bot.http.post("/turn", json=CALL | change)
    assert answer.status_code == 400
    assert named in answer.json()["error"]
    assert "\n" not in answer.json()["error"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff"])
def test_a_body_must_be_a_json_object(bot: Bot, body: bytes) -> None:
    assert bot.http.post("/turn", content=body).status_code == 400


def test_a_large_body_is_refused(bot: Bot) -> None:
    assert bot.http.post("/turn", json=CALL | {"text": "a" * 65_536}).status_code == 413


@pytest.mark.parametrize("body", [{}, {"texts": "hello"}, {"texts": [1]}, {"texts": ["a"] * 501}])
def test_texts_must_be_a_list_of_at_most_500(bot: Bot, body: dict[str, Any]) -> None:
    assert bot.http.post("/understand", json=body).status_code == 400
