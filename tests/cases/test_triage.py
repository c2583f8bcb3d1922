"""How urgent it is, and why."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relais.cases.questions import DETAILS
from relais.cases.situation import Situation
from relais.cases.triage import LEVELS, USUAL, assess

A7 = {"label": "Autoroute A7, km 85", "precision": "road"}

TABLE: list[tuple[dict[str, Any], str, tuple[str, ...]]] = [
    # P0: danger now
    ({"danger": True}, "P0", ("danger_now",)),
    ({"danger": True, "incident": "loss"}, "P0", ("danger_now",)),
    ({"words": "No puedo más, quiero morir"}, "P0", ("suicidal",)),
    # P1: urgent by itself
    ({"incident": "death"}, "P1", ("death",)),
    ({"incident": "legal"}, "P1", ("legal",)),
    ({"incident": "disaster"}, "P1", ("disaster",)),
    ({"incident": "breakdown", "place": A7}, "P1", ("on_motorway", "breakdown")),
    (
        {"incident": "breakdown", "words": "wir stehen auf dem Standstreifen"},
        "P1",
        ("on_motorway", "breakdown"),
    ),
    ({"incident": "accident"}, "P1", ("injuries_unknown", "accident")),
    ({"incident": "accident", "details": {"anyone_hurt": True}}, "P1", ("injured", "accident")),
    ({"incident": "accident", "details": {"anyone_hurt": 2}}, "P1", ("injured", "accident")),
    ({"incident": "medical", "words": "estoy en el hospital"}, "P1", ("in_hospital", "medical")),
    ({"incident": "loss", "words": "mon insuline est perdue"}, "P1", ("insulin", "loss")),
    ({"incident": "loss", "battery": 4}, "P1", ("low_battery", "loss")),
    ({"incident": "loss", "words": "nulle part où dormir"}, "P1", ("no_shelter", "loss")),
    ({"incident": "theft", "was_in_danger": True}, "P1", ("was_in_danger", "theft")),
    # raised by one level each, at most to P1
    ({"incident": "breakdown", "children": True}, "P1", ("child", "breakdown")),
    ({"incident": "medical", "words": "my baby has a fever"}, "P1", ("child", "medical")),
    ({"incident": "medical", "words": "meine Frau ist schwanger"}, "P1", ("pregnant", "medical")),
    ({"incident": "breakdown", "words": "mon père, 82 ans"}, "P1", ("elderly", "breakdown")),
    ({"incident": "home", "alone": True}, "P1", ("alone", "home")),
    ({"incident": "breakdown", "local_hour": 23}, "P1", ("night", "breakdown")),
    ({"incident": "loss", "local_hour": 3}, "P2", ("night", "loss")),
    ({"incident": "loss", "local_hour": 3, "alone": True}, "P1", ("alone", "night", "loss")),
    ({"incident": "breakdown", "words": "Schneesturm"}, "P1", ("extreme_weather", "breakdown")),
    ({"incident": "legal", "children": True, "alone": True}, "P1", ("child", "alone", "legal")),
    # the usual
    ({}, "P2", ("incident_unknown",)),
    ({"incident": "breakdown"}, "P2", ("breakdown",)),
    ({"incident": "breakdown", "local_hour": 12, "people": 1}, "P2", ("breakdown",)),
    ({"incident": "accident", "details": {"anyone_hurt": False}}, "P2", ("accident",)),
    ({"incident": "accident", "words": "nobody is hurt"}, "P2", ("accident",)),
    ({"incident": "theft"}, "P2", ("theft",)),
    ({"incident": "loss"}, "P3", ("loss",)),
    ({"incident": "travel_disruption", "words": "sans enfants"}, "P3", ("travel_disruption",)),
    ({"incident": "loss", "battery": 60}, "P3", ("loss",)),
    ({"only_advice": True}, "P4", ("only_advice",)),
]


@pytest.mark.parametrize(("facts", "urgency", "reasons"), TABLE)
def test_urgency(facts: dict[str, Any], urgency: str, reasons: tuple[str, ...]) -> None:
    judged = assess(Situation(**facts))
    assert (judged.urgency, judged.reasons) == (urgency, reasons)


situations = st.builds(
    Situation,
    incident=st.sampled_from([None, *USUAL]),
    danger=st.sampled_from([None, False]),
    was_in_danger=st.booleans(),
    children=st.booleans(),
    alone=st.booleans(),
    battery=st.none() | st.integers(0, 100),
    local_hour=st.none() | st.integers(0, 23),
    words=st.sampled_from(["", "enceinte", "on the motorway", "blizzard", "im Krankenhaus"]),
)


@given(situations)
def test_without_a_sign_of_danger_nothing_is_p0(known: Situation) -> None:
    judged = assess(known)
    assert judged.urgency in LEVELS[1:]
    assert judged.reasons


@given(situations)
def test_a_further_trouble_never_makes_it_less_urgent(known: Situation) -> None:
    assert assess(replace(known, children=True)).urgency <= assess(known).urgency
    assert assess(replace(known, danger=True)).urgency == "P0"


def test_each_kind_has_a_usual_urgency_and_its_questions() -> None:
    assert USUAL.keys() == DETAILS.keys()
    assert len(USUAL) == 11
