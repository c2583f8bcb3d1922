"""From the name of a response to the words that a traveller reads, in their language, on their
channel. Everything a traveller reads is worded here, also what agents and jobs send.

A placeholder may say how its value is written, by CLDR: `{country:country}`, `{until:time}`,
`{day:date}`, `{within:duration}` (minutes).
"""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_time, format_timedelta
from babel.support import NullTranslations

from relais.channels import Capabilities
from relais.conversations.catalogues import SOURCE_LANGUAGE, compiled, languages
from relais.conversations.replies import Reply
from relais.conversations.responses import Response, Responses

# A value in another script must not turn the sentence around: Unicode isolates (UAX #9).
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Option:
    """One offered answer: the words on it, and what it means to the dialogue."""

    label: str
    payload: str


@dataclass(frozen=True, slots=True)
class Worded:
    """A reply in words. `options` are offered as buttons, or are listed in the text already."""

    text: str
    options: tuple[Option, ...] = ()
    buttons: bool = False
    location_button: str | None = None


class Wording:
    """All languages and all responses. Made once per process."""

    def __init__(self, domain_file: Path, locales: Path, *, company: str) -> None:
        self.responses = Responses.read(domain_file)
        self.languages = languages(locales)
        self._company = company
        self._catalogues: dict[str, NullTranslations] = {
            language: compiled(locales, language) for language in self.languages
        }

    def speaks(self, language: str | None) -> bool:
        """Whether travellers can be answered in that language."""
        return language in self._catalogues

    def answers_in(self, language: str | None) -> str:
        """The language that somebody who speaks `language` is answered in."""
        return language if language and language in self._catalogues else SOURCE_LANGUAGE

    def word(self, reply: Reply, language: str | None, shows: Capabilities) -> Worded:
        """Word one reply for a channel with these capabilities.

        Raises KeyError for a response that does not exist or a value that is missing.
        """
        spoken = self.answers_in(language)
        response = self.responses.get(reply.name, reply.variant)
        values = {"company": self._company, **reply.values}
        text = self._say(response.text, spoken, values)
        options = self._options(response, spoken, values)
        if not options:
            return Worded(text, location_button=self._location_button(response, spoken, shows))
        if _fit_on_buttons(options, shows):
            return Worded(text, options, buttons=True)
        return Worded(_with_numbered_list(text, options), options)

    def phrase(self, name: str, language: str | None, /, **values: Any) -> str:
        """The bare text of a response, for where no choices are shown."""
        response = self.responses.get(name, None)
        return self._say(
            response.text, self.answers_in(language), {"company": self._company, **values}
        )

    def _say(self, sentence: str, language: str, values: Mapping[str, Any]) -> str:
        translated = self._catalogues[language].gettext(sentence)
        return _Formatter(Locale.parse(language)).vformat(translated, (), values)

    def _options(
        self, response: Response, language: str, values: Mapping[str, Any]
    ) -> tuple[Option, ...]:
        return tuple(
            Option(self._say(button.title, language, values), button.payload)
            for button in response.buttons
        )

    def _location_button(
        self, response: Response, language: str, shows: Capabilities
    ) -> str | None:
        if response.location_button is None or not shows.location_button:
            return None
        return self._say(response.location_button, language, {})


def _fit_on_buttons(options: tuple[Option, ...], shows: Capabilities) -> bool:
    return len(options) <= shows.buttons and all(
        len(option.label) <= shows.button_length for option in options
    )


def _with_numbered_list(text: str, options: tuple[Option, ...]) -> str:
    lines = [f"{number}. {option.label}" for number, option in enumerate(options, start=1)]
    return "\n".join([text, *lines])


class _Formatter(string.Formatter):
    """`str.format` by name, whose format specs are kinds of values that CLDR knows to write."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale

    def format_field(self, value: Any, format_spec: str) -> str:
        written = self._written(value, format_spec)
        if self._locale.text_direction == "rtl":
            return f"{FIRST_STRONG_ISOLATE}{written}{POP_ISOLATE}"
        return written

    def _written(self, value: Any, kind: str) -> str:
        match kind:
            case "country":
                return str(self._locale.territories.get(str(value), value))
            case "date":
                day = value if isinstance(value, date) else date.fromisoformat(value)
                return format_date(day, format="long", locale=self._locale)
            case "duration":
                return format_timedelta(
                    timedelta(minutes=value), threshold=1.2, locale=self._locale
                )
            case "time":
                moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
                return format_time(moment, format="short", locale=self._locale)
            case "":
                return str(value)
        raise ValueError(f"no such kind of value: {kind}")
