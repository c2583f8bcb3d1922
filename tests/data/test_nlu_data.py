"""The examples the dialogue model learns from, and those it is measured on, keep their promises.

Every language that has a file is checked; a new language needs no change here. What the labels
mean is told in ``data/README.md``.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

DATA = Path(__file__).resolve().parents[2] / "data"
TRAINING = sorted((DATA / "nlu").glob("*.yml"))
HELD_OUT = sorted((DATA / "held_out").glob("*.yml"))
EVERY_FILE = TRAINING + HELD_OUT

INCIDENTS = {
    "breakdown",
    "accident",
    "medical",
    "theft",
    "loss",
    "lost_keys",
    "travel_disruption",
    "death",
    "legal",
    "home",
    "disaster",
}
REPORTS = {f"report_{incident}" for incident in INCIDENTS}
ACTS = {
    "greet",
    "goodbye",
    "thanks",
    "affirm",
    "deny",
    "request_human",
    "case_status",
    "ask_coverage",
    "complaint",
    "cancel_request",
    "ask_advice",
    "ask_capabilities",
    "stop",
    "out_of_scope",
}
LABELS = REPORTS | ACTS | {"inform"}
LIFE_IS_OFTEN_AT_STAKE = sorted(
    REPORTS - {"report_loss", "report_death", "report_travel_disruption"}
)

LEAST = {"nlu": {"report": 40, "act": 20}, "held_out": {"report": 8, "act": 5}}
LEAST_IN_DANGER = {"nlu": 6, "held_out": 2}


class Example(NamedTuple):
    """One message with what it was labelled."""

    text: str
    label: str
    danger: bool

    @property
    def spoken(self) -> str:
        """The text as far as duplicates go: case and outer spaces do not matter."""
        return self.text.strip().casefold()


def blocks(path: Path) -> list[dict[str, Any]]:
    """The blocks of one file, as YAML gives them."""
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
    return found


def examples(path: Path) -> Iterator[Example]:
    """Every message of one file."""
    for block in blocks(path):
        danger = block.get("metadata", {}).get("danger", False)
        for line in block["examples"].splitlines():
            yield Example(line.removeprefix("- "), block["intent"], danger)


def name(path: Path) -> str:
    """What a failing test calls the file: ``nlu/fr``."""
    return f"{path.parent.name}/{path.stem}"


every_file = pytest.mark.parametrize("path", EVERY_FILE, ids=name)


def test_english_and_french_are_there() -> None:
    """The two languages of the desk have training messages and held-out messages."""
    assert {"nlu/en", "nlu/fr", "held_out/en", "held_out/fr"} <= {name(p) for p in EVERY_FILE}


def test_each_language_is_measured() -> None:
    """A language that is trained has a held-out set, and the other way round."""
    assert {p.stem for p in TRAINING} == {p.stem for p in HELD_OUT}


@every_file
def test_file_declares_the_format(path: Path) -> None:
    """A file is Rasa 3.1 training data and holds nothing but NLU blocks."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert content.keys() == {"version", "nlu"}
    assert content["version"] == "3.1"


@every_file
def test_block_has_only_known_keys(path: Path) -> None:
    """A block is an intent and its examples; its only metadata is ``danger: true``."""
    for block in blocks(path):
        assert block.keys() - {"metadata"} == {"intent", "examples"}
        assert block.get("metadata", {"danger": True}) == {"danger": True}


@every_file
def test_every_line_is_one_message(path: Path) -> None:
    """A line that does not begin with a dash would be skipped by Rasa without a word."""
    lines = [line for block in blocks(path) for line in block["examples"].splitlines()]
    assert [line for line in lines if not line.startswith("- ") or not line[2:].strip()] == []


@every_file
def test_no_message_holds_entity_marks(path: Path) -> None:
    """Square brackets and braces are read by Rasa as entities, so no message has them."""
    assert [e.text for e in examples(path) if set(e.text) & set("[]{}")] == []


@every_file
def test_labels_are_complete(path: Path) -> None:
    """Every label of the dialogue has messages, and no other label is used."""
    assert {e.label for e in examples(path)} == LABELS


@every_file
def test_each_label_has_enough_messages(path: Path) -> None:
    """No label falls below the number from which the model can learn it, or be measured on it."""
    least = LEAST[path.parent.name]
    counts = Counter(e.label for e in examples(path))
    kinds = {label: "report" if label in REPORTS else "act" for label in LABELS}
    assert {
        label: counts[label] for label, kind in kinds.items() if counts[label] < least[kind]
    } == {}


@every_file
def test_danger_is_shown_where_lives_are_at_stake(path: Path) -> None:
    """Each incident that can kill shows enough messages in which it is about to."""
    counts = Counter(e.label for e in examples(path) if e.danger)
    least = LEAST_IN_DANGER[path.parent.name]
    assert {label: counts[label] for label in LIFE_IS_OFTEN_AT_STAKE if counts[label] < least} == {}


@every_file
def test_only_reports_carry_danger(path: Path) -> None:
    """Danger is a report: a greeting or a question in a danger block is a mislaid message."""
    assert [e.text for e in examples(path) if e.danger and e.label not in REPORTS] == []


@every_file
def test_no_message_twice_in_a_file(path: Path) -> None:
    """A message stands once in its file, in one block."""
    counts = Counter(e.spoken for e in examples(path))
    assert [text for text, times in counts.items() if times > 1] == []


@pytest.mark.parametrize("path", HELD_OUT, ids=name)
def test_held_out_messages_are_unseen(path: Path) -> None:
    """A held-out message is in the training set of no language, its own or another."""
    seen = {e.spoken: name(trained) for trained in TRAINING for e in examples(trained)}
    assert {e.text: seen[e.spoken] for e in examples(path) if e.spoken in seen} == {}


def test_languages_agree_on_shared_messages() -> None:
    """A message that several languages have ("ok", "stop") means the same in all of them."""
    meanings: dict[str, set[tuple[str, bool]]] = {}
    for path in EVERY_FILE:
        for e in examples(path):
            meanings.setdefault(e.spoken, set()).add((e.label, e.danger))
    assert {text: found for text, found in meanings.items() if len(found) > 1} == {}
