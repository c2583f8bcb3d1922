"""Every response of domain.yml can be worded, in every language, for every channel."""

from datetime import date, datetime
from pathlib import Path

import pytest
import yaml
from babel.messages.catalog import Catalog

from relais.channels import Capabilities
from relais.channels.sms import Sms
from relais.channels.telegram import Telegram
from relais.channels.whatsapp import WhatsApp
from relais.conversations.replies import Reply
from relais.conversations.wording import FIRST_STRONG_ISOLATE, POP_ISOLATE, Wording

from .reading import DOMAIN_FILE, LANGUAGES, LOCALES, write
from .sms_alphabet import GSM7, is_cheap

COMPANY = "Relais Assistance"
CHANNELS = {channel.name: channel.capabilities for channel in (Sms, WhatsApp, Telegram)}
SMS, TELEGRAM = Sms.capabilities, Telegram.capabilities

#: a plausible value for every placeholder of domain.yml
VALUES = {"number": "112", "country": "DE", "reference": "K7M2-9P4X", "within": 15}

#: languages whose everyday letters stand in GSM-7, or nearly
IN_GSM7 = ("en", "fr")


def _replies() -> list[Reply]:
    responses = yaml.safe_load(DOMAIN_FILE.read_text(encoding="utf-8"))["responses"]
    return [
        Reply(name, VALUES, variation.get("id"))
        for name, variations in responses.items()
        for variation in variations
    ]


def _called(reply: Reply) -> str:
    return f"{reply.name}-{reply.variant}" if reply.variant else reply.name


REPLIES = _replies()
every_reply = pytest.mark.parametrize("reply", REPLIES, ids=_called)
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_channel = pytest.mark.parametrize("shows", CHANNELS.values(), ids=CHANNELS)


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording(DOMAIN_FILE, LOCALES, company=COMPANY)


@every_language
@every_channel
@every_reply
def test_every_reply_has_words(
    wording: Wording, reply: Reply, language: str, shows: Capabilities
) -> None:
    """A reply becomes a message that fits the channel, with every value in its place."""
    worded = wording.word(reply, language, shows)
    assert 0 < len(worded.text) <= shows.text_length
    assert not set("{}") & set(worded.text)


@every_language
@every_reply
def test_a_channel_without_buttons_lists_the_answers(
    wording: Wording, reply: Reply, language: str
) -> None:
    """By SMS the offered answers stand numbered below the question, each on its line."""
    worded = wording.word(reply, language, SMS)
    listed = [f"{number}. {each.label}" for number, each in enumerate(worded.options, start=1)]
    assert not worded.buttons
    assert worded.text.splitlines()[1:] == listed


@every_language
@pytest.mark.parametrize("channel", ["whatsapp", "telegram"])
@every_reply
def test_a_channel_with_buttons_shows_all_answers_on_them(
    wording: Wording, reply: Reply, language: str, channel: str
) -> None:
    """No language has so long a label that a question falls back to a list in the text."""
    worded = wording.word(reply, language, CHANNELS[channel])
    assert worded.buttons == bool(worded.options)
    assert "\n" not in worded.text


@every_language
def test_the_position_is_asked_for_with_the_channels_own_button(
    wording: Wording, language: str
) -> None:
    """Telegram shows the button; where there is none, none is asked for."""
    assert wording.word(Reply("utter_ask_place"), language, TELEGRAM).location_button
    assert wording.word(Reply("utter_ask_place"), language, SMS).location_button is None


@pytest.mark.parametrize("language", IN_GSM7)
@every_reply
def test_an_sms_is_not_cut_in_more_parts_than_it_must(
    wording: Wording, reply: Reply, language: str
) -> None:
    """Longer messages keep to the letters of GSM-7: 160 of them go into an SMS, of others 70."""
    text = wording.word(reply, language, SMS).text
    assert is_cheap(text), set(text) - GSM7


def test_one_foreign_letter_makes_a_long_sms_dear() -> None:
    """The rule above can fail: `ê` in a long message, a non-breaking space as well."""
    assert is_cheap("Où êtes-vous ?")
    assert is_cheap("é" * 160)
    assert not is_cheap("é" * 100 + "ê")
    assert not is_cheap("é" * 100 + "\u00a0?")


def test_countries_are_named_in_the_travellers_language(wording: Wording) -> None:
    """CLDR names the country: `DE` is "Allemagne" in French and "Germany" in English."""
    danger = Reply("utter_danger", VALUES)
    assert "pour : Allemagne." in wording.word(danger, "fr", SMS).text
    assert "for: Germany." in wording.word(danger, "en", SMS).text


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fr", "Le 14 août 2026 à 15:05"), ("en", "On August 14, 2026 at 3:05\u202fPM")],
)
@pytest.mark.parametrize(
    "values",
    [
        {"day": "2026-08-14", "until": "2026-08-14T15:05:00"},
        {"day": date(2026, 8, 14), "until": datetime(2026, 8, 14, 15, 5)},
    ],
    ids=["as text", "as dates"],
)
def test_days_and_hours_are_written_as_the_language_does(
    tmp_path: Path, language: str, expected: str, values: dict[str, object]
) -> None:
    """A date comes with its month in words, an hour as people there read it."""
    source = "On {day:date} at {until:time}"
    wording = _wording_of(tmp_path, source, {"fr": "Le {day:date} à {until:time}", "en": source})
    assert wording.phrase("utter_it", language, **values) == expected


@pytest.mark.parametrize(
    ("language", "minutes", "expected"),
    [
        ("fr", 5, "D'ici 5 minutes"),
        ("fr", 120, "D'ici 2\u00a0heures"),
        ("en", 120, "Within 2 hours"),
        ("en", 1440, "Within 24 hours"),
    ],
)
def test_a_wait_is_told_in_units_that_people_use(
    tmp_path: Path, language: str, minutes: int, expected: str
) -> None:
    """A wait is counted in minutes and told in hours where those are many."""
    source = "Within {within:duration}"
    wording = _wording_of(tmp_path, source, {"fr": "D'ici {within:duration}", "en": source})
    assert wording.phrase("utter_it", language, within=minutes) == expected


def test_a_value_does_not_turn_arabic_around(tmp_path: Path) -> None:
    """From right to left every value is isolated, also one that CLDR writes."""
    wording = _wording_of(
        tmp_path,
        "Your case {reference}, {country:country}.",
        {"ar": "ملفك {reference}، {country:country}."},
    )
    assert wording.phrase("utter_it", "ar", reference="K7M2-9P4X", country="DE") == (
        f"ملفك {FIRST_STRONG_ISOLATE}K7M2-9P4X{POP_ISOLATE}، "
        f"{FIRST_STRONG_ISOLATE}ألمانيا{POP_ISOLATE}."
    )


def test_a_value_is_left_bare_from_left_to_right(wording: Wording) -> None:
    """No invisible letter slips into a French or English SMS."""
    for language in IN_GSM7:
        text = wording.word(Reply("utter_noted", VALUES), language, SMS).text
        assert not {FIRST_STRONG_ISOLATE, POP_ISOLATE} & set(text)


def test_a_missing_value_is_an_error(wording: Wording) -> None:
    """Nobody is sent a sentence with a hole in it."""
    with pytest.raises(KeyError, match="reference"):
        wording.word(Reply("utter_noted"), "fr", SMS)


def test_an_unknown_kind_of_value_is_an_error(tmp_path: Path) -> None:
    """A slip in a placeholder says so, and is not read past."""
    wording = _wording_of(tmp_path, "Until {until:tiem}", {"en": "Until {until:tiem}"})
    with pytest.raises(ValueError, match="tiem"):
        wording.phrase("utter_it", "en", until="15:05")


def _wording_of(folder: Path, sentence: str, translations: dict[str, str]) -> Wording:
    """A desk that says one sentence, `utter_it`, in the languages given."""
    domain = folder / "domain.yml"
    domain.write_text(yaml.safe_dump({"responses": {"utter_it": [{"text": sentence}]}}))
    for language, translation in translations.items():
        catalogue = Catalog(locale=language)
        catalogue.add(sentence, translation)
        write(catalogue, folder)
    return Wording(domain, folder, company=COMPANY)
