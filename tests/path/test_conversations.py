"""Whole conversations, as data: tests/conversations/*.jsonl.

Each record is what `relais converse` plays, with what must come of it: `expect` names values of the
case (a dot reaches into the place), `first_reply` is in the first answer.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from relais.conversing.player import Player
from relais.conversing.script import Script
from tests.standing import Standing

pytestmark = pytest.mark.path

FILES = sorted((Path(__file__).parent.parent / "conversations").glob("*.jsonl"))
FIRST_NUMBER = 500


def records() -> Iterator[Any]:
    for file in FILES:
        for line in file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield pytest.param(record, id=record["id"])


@pytest.mark.parametrize("record", list(records()))
async def test_the_conversation_comes_to_what_it_should(
    standing: Standing, record: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    number = FIRST_NUMBER + request.node.callspec.indices["record"]
    script = Script.read(record, number)
    outcome = await Player(script, number, standing.carriers, standing.database).play()
    case = outcome["case"] or {}
    for name, expected in record["expect"].items():
        assert at(case, name) == expected, f"{name} in {json.dumps(outcome, ensure_ascii=False)}"
    assert record.get("first_reply", "") in outcome["replies"][0]


def at(case: dict[str, Any], name: str) -> Any:
    """The value of a case by its name, "place.country" for one inside the place."""
    value: Any = case
    for part in name.split("."):
        value = (value or {}).get(part)
    return value


def test_there_are_conversations_to_play() -> None:
    assert len(list(records())) >= 7
