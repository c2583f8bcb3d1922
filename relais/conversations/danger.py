"""Danger to life: the first words of the answer, whatever is broken behind them.

The model in `bot/` decides about danger on every message. The short list here is the net below
it: plain phrases that mean danger in any context, understood also while Rasa is down.
"""

import re
import unicodedata
from functools import cache

import yaml

from relais.cases.signs import read_signs
from relais.conversations.replies import Reply
from relais.conversations.threads import Thread
from relais.places import emergency, locate
from relais.places.phones import country_of_number
from relais.settings import ROOT

PHRASES = ROOT / "data" / "danger.yml"

#: what a traveller says who is out of danger
ALL_WELL = frozenset({"safe", "unhurt"})

#: languages that put no space between a phrase and what stands around it
UNSPACED = frozenset({"ja", "zh", "ko"})

#: works from mobile phones in most countries
ANYWHERE = "112"


def spoken_of(text: str) -> bool:
    """Whether the words alone, without any model, speak of danger to life."""
    return bool(text) and _phrases().search(_plain(text)) is not None


def judged(text: str, *, model_says: bool) -> bool:
    """Whether a message speaks of danger, all told: the list is sure; the model is believed unless
    the traveller says in so many words that everyone is safe."""
    return spoken_of(text) or (model_says and read_signs(text).isdisjoint(ALL_WELL))


def first_words(thread: Thread, text: str) -> Reply:
    """The emergency number of the country where the person is, and that a human is coming."""
    country = _country(thread, text)
    numbers = emergency(country) if country else None
    if numbers is None:
        return Reply("utter_danger_anywhere", {"number": ANYWHERE})
    number = numbers.general or numbers.ambulance or numbers.police or ANYWHERE
    return Reply("utter_danger", {"number": number, "country": country})


def _country(thread: Thread, text: str) -> str | None:
    """Where they say they are, else where they were, else where their number is from."""
    home = country_of_number(thread.address.address)
    told = locate(text, home=home).place
    known = thread.case.place if thread.case else None
    return (told and told.country) or (known and known.get("country")) or home


@cache
def _phrases() -> re.Pattern[str]:
    by_language = yaml.safe_load(PHRASES.read_text(encoding="utf-8"))
    return re.compile(
        "|".join(
            _pattern(phrase, spaced=language not in UNSPACED)
            for language, phrases in by_language.items()
            for phrase in phrases
        )
    )


def _pattern(phrase: str, *, spaced: bool) -> str:
    escaped = re.escape(_plain(phrase))
    return rf"\b{escaped}\b" if spaced else escaped


def _plain(text: str) -> str:
    """Without case, accents (the Turkish dot too) and punctuation, which people leave out."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w\s]", " ", kept).split())
