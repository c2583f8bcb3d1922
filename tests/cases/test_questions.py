"""One question at a time, safety first, nothing twice that is known."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relais.cases.desk_words import MISSING
from relais.cases.questions import (
    DETAILS,
    MOST_QUESTIONS,
    MOST_TIMES,
    Question,
    gives_up,
    missing,
    next_question,
)
from relais.cases.situation import Situation

#: kinds of incident that come without danger, or to the bereaved: not asked whether they are safe
CALM = ("death", "loss", "travel_disruption")
PLACE = {"lat": 1.0, "lon": 2.0, "label": "Somewhere", "precision": "exact"}
ANSWERS: Mapping[str, Mapping[str, Any]] = {
    "safe": {"danger": False},
    "incident": {"incident": "breakdown"},
    "place": {"place": PLACE},
    "people": {"people": 2},
    "name": {"name": "Claire Martin"},
    "contract": {"contract_number": "RA-2024-118823"},
    "birth_date": {"birth_date": "1985-03-12"},
    "plate": {"plate": "GK482LM"},
}
DONE: dict[str, Any] = {key: value for facts in ANSWERS.values() for key, value in facts.items()}


def answered(known: Situation, question: Question) -> Situation:
    """The situation once the question has got its answer."""
    if question.key in ANSWERS:
        return replace(known, **ANSWERS[question.key])
    return replace(known, details={**known.details, question.key: "told"})


def put(known: Situation, question: Question) -> Situation:
    """The situation once the question has been put."""
    return replace(known, asked=Counter(known.asked) + Counter([question.key]))


def interview(known: Situation, silent: frozenset[str] = frozenset()) -> list[str]:
    """All questions put to a traveller who answers everything but the silent ones."""
    asked: list[str] = []
    while question := next_question(known):
        asked.append(question.key)
        known = put(known, question)
        if question.key not in silent:
            known = answered(known, question)
    return asked


INTERVIEWS = [
    ({}, "safe incident place people name contract plate"),
    ({"incident": "breakdown"}, "safe place people name contract plate"),
    ({"words": "we are safe"}, "incident place people name contract plate"),
    ({"words": "personne n'est blessé"}, "incident place people name contract plate"),
    ({"incident": "accident"}, "safe place people name contract anyone_hurt can_roll"),
    ({"incident": "accident", "words": "nobody is hurt"}, "place people name contract can_roll"),
    ({"incident": "medical"}, "safe place people name contract patient condition"),
    ({"incident": "theft"}, "safe place people name contract taken"),
    ({"incident": "loss"}, "place people name contract lost"),
    (
        {"incident": "loss", "words": "my suitcase"},
        "place people name contract lost bag_reference",
    ),
    ({"incident": "lost_keys"}, "safe place people name contract spare_key"),
    ({"incident": "travel_disruption"}, "place people name contract carrier"),
    ({"incident": "death"}, "place name deceased deceased_place"),
    ({"incident": "legal"}, "safe place people name contract held_at"),
    ({"incident": "home"}, "safe place people name contract ongoing"),
    ({"incident": "disaster"}, "safe place people name contract shelter"),
    ({"danger": True}, "place people incident plate name"),
    ({"danger": True, "incident": "accident"}, "place people anyone_hurt can_roll name"),
    ({"alone": True}, "safe incident place name contract plate"),
    ({"birth_date": "1985-03-12"}, "safe incident place people name plate"),
    ({"contract_found": True}, "safe incident place people name plate"),
    (
        {"contract_number": "X-1234", "needs": ("birth_date",)},
        "safe incident place people name birth_date plate",
    ),
    ({"place": PLACE, "name": "C. Martin", "people": 1}, "safe incident contract plate"),
    (DONE, ""),
]


@pytest.mark.parametrize(("facts", "questions"), INTERVIEWS)
def test_the_order_of_questions(facts: dict[str, Any], questions: str) -> None:
    assert interview(Situation(**facts)) == questions.split()


def test_a_place_that_is_only_a_country_is_asked_for_again() -> None:
    known = Situation(**{**DONE, "place": {"country": "FR", "precision": "country"}})
    assert next_question(known) == Question("place")


def test_a_bag_named_in_the_answer_brings_up_its_reference() -> None:
    known = Situation(**{**DONE, "incident": "loss", "details": {"lost": "ma valise bleue"}})
    assert next_question(known) == Question("detail", "bag_reference")


def test_a_question_without_an_answer_is_put_twice_and_then_left() -> None:
    asked = interview(Situation(incident="theft"), silent=frozenset({"place"}))
    assert asked == ["safe", "place", "place", "people", "name", "contract", "taken"]


@pytest.mark.parametrize(
    ("times", "place", "gives"), [(1, None, False), (2, None, True), (2, PLACE, False)]
)
def test_without_a_place_after_two_tries_a_human_must_find_out(
    times: int, place: dict[str, Any] | None, gives: bool
) -> None:
    assert gives_up(Situation(place=place, asked={"place": times})) is gives


def test_missing_names_what_is_not_known_though_it_was_asked() -> None:
    known = Situation(incident="breakdown", danger=False, asked={"place": 2})
    assert missing(known) == ("place", "people", "name", "contract", "plate")


def test_every_question_has_its_words_at_the_desk() -> None:
    keys = {about for details in DETAILS.values() for about in details}
    keys |= {"safe", "incident", "place", "people", "name", "contract", "birth_date"}
    assert MISSING["en"].keys() == MISSING["fr"].keys() == keys


situations = st.builds(
    Situation,
    incident=st.sampled_from([None, *DETAILS]),
    danger=st.sampled_from([None, True, False]),
    people=st.none() | st.integers(1, 5),
    place=st.sampled_from([None, PLACE]),
    name=st.sampled_from([None, "Emma Clark"]),
    words=st.sampled_from(["", "my bag", "we are safe"]),
)
silences = st.frozensets(
    st.sampled_from([*ANSWERS, *(about for details in DETAILS.values() for about in details)])
)


@given(situations, silences)
def test_whatever_the_traveller_answers_the_questions_end(
    known: Situation, silent: frozenset[str]
) -> None:
    """At most eight in all, none more than twice, and none twice that was answered."""
    asked = Counter(interview(known, silent))
    assert asked.total() <= MOST_QUESTIONS
    assert all(times <= MOST_TIMES for times in asked.values())
    assert all(times == 1 or key in silent for key, times in asked.items())


@given(situations)
def test_papers_never_come_before_safety(known: Situation) -> None:
    asked = interview(known)
    if known.danger:
        assert "contract" not in asked
    elif known.incident in CALM:
        assert "safe" not in asked
    elif known.danger is None and "safe" not in known.signs:
        assert asked[0] == "safe"


@given(situations)
def test_nothing_is_asked_that_is_known(known: Situation) -> None:
    asked = interview(known)
    for key in ("incident", "people", "place", "name"):
        assert not (getattr(known, key) and key in asked)
