"""The room as a whole: any text is read, in time that grows with its length, with its spans."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relais.facts import detect_language, read_facts
from relais.facts.reading import LONGEST
from relais.facts.words import LANGUAGES

ASKED = [None, "name", "contract", "people", "birth_date", "phone", "plate", "incident", "detail"]
SECONDS = 1.5  # for 2,000 letters, on a busy machine


@settings(deadline=None, max_examples=150)
@given(
    st.text(max_size=200),
    st.sampled_from([*LANGUAGES, None]),
    st.sampled_from(ASKED),
    st.sampled_from([None, "FR", "US", "??"]),
)
def test_any_text_is_read(
    text: str, language: str | None, asked: str | None, country: str | None
) -> None:
    facts = read_facts(text, language=language, asked=asked, country=country)
    assert all(0 <= span.start <= span.end for span in facts.spans)
    detect_language(text, hint=language, spoken=language)


@pytest.mark.parametrize(
    "piece",
    ["a", "1", "1 ", "a-", "1-", "A1-", "van der ", "I am ", "my name is ", "2 kids and ",
     "+", "0", "12/",
     "contract no ", "plate ", "né le ", "el 3", "12 mars ", "%", "5% ", "ا ",
     "Claire ", "\n", "battery "],
)  # fmt: skip
def test_two_thousand_letters_take_no_longer_than_they_should(piece: str) -> None:
    text = (piece * 2000)[:2000]
    read_facts("warm up", country="FR")
    began = time.perf_counter()
    for asked in ("name", "contract"):
        read_facts(text, asked=asked, country="FR")
    assert time.perf_counter() - began < 2 * SECONDS


def test_spans_point_at_the_words_that_gave_the_facts() -> None:
    text = "Je m'appelle Claire Martin, contrat RA-2024-118823, on est 5 dont 2 enfants"
    facts = read_facts(text, language="fr")
    parts = {span.fact: text[span.start : span.end] for span in facts.spans}
    assert parts["name"] == "Claire Martin"
    assert parts["contract_number"] == "RA-2024-118823"
    assert "5" in parts["people"]
    assert "2 enfants" in parts["children"]


def test_one_message_gives_all_its_facts() -> None:
    facts = read_facts(
        "Ich heiße Anna Schmidt, geboren am 12.03.1985, Vertrag HZM-99812-X, Kennzeichen B-MW "
        "1234, "
        "wir sind zu viert mit Hund, Tel. +49 151 23456789, Akku fast leer",
        language="de",
    )
    assert (facts.name, facts.contract_number, facts.plate) == (
        "Anna Schmidt",
        "HZM-99812-X",
        "BMW1234",
    )
    assert (facts.people, facts.pets, facts.low_battery) == (4, True, True)
    assert facts.phone == "+4915123456789"


def test_letters_beyond_the_longest_message_are_left() -> None:
    assert read_facts("x " * LONGEST + "contract 7741", language="en").contract_number is None
