"""What counts as right."""

from typing import Any

import pytest

from relais.evaluate.figures import ALL, confusions, figures, losses, per_language
from relais.evaluate.messages import Message, held_out
from relais.evaluate.report import read_record, write_page, write_record
from relais.evaluate.run import Evaluation


def read(act: str, incident: str | None = None, *, danger: bool = False) -> dict[str, Any]:
    return {"act": act, "incident": incident, "danger": danger, "language": "en"}


JUDGED = [
    (Message("flat tyre", "en", "report_breakdown", False), read("report", "breakdown")),
    (Message("he fell", "en", "report_medical", True), read("report", "accident", danger=True)),
    (Message("<bye>", "en", "goodbye", False), read("greet", danger=True)),
    (Message("four of us", "fr", "inform", False), read("affirm")),
]


def test_each_figure_counts_the_messages_it_is_about() -> None:
    found = figures(JUDGED)
    assert found.messages == 4
    assert found.act == pytest.approx(2 / 3, abs=1e-4), "a bare fact is no act"
    assert found.incident == 0.5
    assert found.recall == 1
    assert found.false_alarms == pytest.approx(1 / 3, abs=1e-4)
    assert found.language == 0.75


def test_languages_are_counted_apart_and_together() -> None:
    assert {code: row.messages for code, row in per_language(JUDGED).items()} == {
        "en": 3,
        "fr": 1,
        ALL: 4,
    }


def test_confusions_name_what_was_read_for_what() -> None:
    assert confusions(JUDGED)["medical", "accident"] == 1
    assert confusions(JUDGED)["goodbye", "greet"] == 1


@pytest.mark.parametrize(
    ("figure", "before", "lost"),
    [
        ("incident", 0.51, False),
        ("incident", 0.53, True),
        ("false_alarms", 0.32, False),
        ("false_alarms", 0.3, True),
        ("recall", 0.5, False),
    ],
)
def test_a_loss_is_more_than_the_points_allowed_in_the_wrong_direction(
    figure: str, before: float, lost: bool
) -> None:
    now = per_language(JUDGED)
    recorded = {ALL: now[ALL].as_dict() | {figure: before}}
    assert bool(losses(recorded, now, points=2)) is lost


def test_a_record_is_read_as_it_was_written(tmp_path: Any) -> None:
    write_record(Evaluation(JUDGED, 3.0), tmp_path / "record.json")
    now = per_language(JUDGED)
    assert read_record(tmp_path / "record.json") == {c: row.as_dict() for c, row in now.items()}


def test_the_page_shows_what_people_typed_as_text(tmp_path: Any) -> None:
    write_page(Evaluation(JUDGED, 3.0), tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text()
    assert "&lt;bye&gt;" in page
    assert "<bye>" not in page
    assert "goodbye read as greet, false alarm" in page


def test_the_held_out_messages_have_labels_of_both_kinds() -> None:
    messages = held_out()
    assert {message.language for message in messages} >= {
        "en",
        "fr",
        "es",
        "de",
        "it",
        "pt",
        "nl",
        "pl",
        "tr",
        "ar",
    }
    assert {message.incident for message in messages if message.danger} >= {"medical", "accident"}
    assert {message.act for message in messages} >= {"report", "greet", "stop", None}
