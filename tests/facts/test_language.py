"""Which language a message is in."""

import pytest

from relais.facts import detect_language

from .language_samples import LONG, SHORT, long, short

#: The share of messages that must be right, by themselves, with nothing known beforehand.
RIGHT_SHORT, RIGHT_LONG = 0.9, 0.95


def share_right(language: str, messages: list[str]) -> float:
    right = [detect_language(message).code == language for message in messages]
    return sum(right) / len(right)


@pytest.mark.parametrize("language", SHORT)
def test_short_messages_are_told_apart(language: str) -> None:
    assert share_right(language, short(language)) >= RIGHT_SHORT


@pytest.mark.parametrize("language", LONG)
def test_longer_messages_are_told_apart(language: str) -> None:
    assert share_right(language, long(language)) >= RIGHT_LONG


@pytest.mark.parametrize(
    "text",
    ["ok", "no", "4", "Claire Martin", "RA-2024-118823", "yes", "Oui", "si", "Jan Kowalski",
     "+33612345678", "👍",
     "12/03/1985", "https://maps.app/x", "A7 km 128", "taxi", "hotel", "claire martin", "non", ""],
)  # fmt: skip
@pytest.mark.parametrize("spoken", ["de", "tr", "ar", "ko"])
def test_a_message_that_says_nothing_leaves_the_language(text: str, spoken: str) -> None:
    language = detect_language(text, spoken=spoken)
    assert (language.code, language.settled) == (spoken, False)


@pytest.mark.parametrize(
    ("spoken", "text", "code"),
    [
        ("en", "hilfe", "de"), ("en", "voiture en panne", "fr"), ("de", "I need help please", "en"),
        ("fr", "mi coche no arranca", "es"), ("fr", "3andi mochkil f tomobil", "ar"),
        ("en", "النجدة", "ar"),
    ],
)  # fmt: skip
def test_a_clear_message_turns_the_language(spoken: str, text: str, code: str) -> None:
    assert detect_language(text, spoken=spoken).code == code
    assert detect_language(text, spoken=spoken).settled


def test_the_hint_is_taken_where_nothing_is_known() -> None:
    assert detect_language("ok", hint="pt-BR").code == "pt"


@pytest.mark.parametrize("text", ["exit 3 on A7", "my room is 39b", "2pm at gate b7 please"])
def test_numbers_in_english_are_no_arabic(text: str) -> None:
    assert detect_language(text).code == "en"
