"""Who looks at the desk: how words, names, and moments read to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime

from relais.cases.desk_words import INCIDENTS
from relais.desk.words import SAYINGS, TERMS


@dataclass(frozen=True, slots=True)
class Reader:
    """A language of the desk (a key of `words.SAYINGS`) and the clock on the reader's wall."""

    language: str = "en"
    zone: tzinfo = UTC

    @classmethod
    def with_clock(cls, zone_name: str, language: str = "en") -> "Reader":
        """A reader in a time zone as browsers name it; an unknown name reads as UTC."""
        try:
            return cls(language, ZoneInfo(zone_name))
        except (KeyError, ValueError, OSError):
            return cls(language)

    def say(self, key: str, **values: object) -> str:
        """A saying with its values filled in."""
        return SAYINGS[self.language][key].format(**values)

    def term(self, family: str, key: str | None) -> str:
        """The name of a key; one that nobody has named yet is shown as it is written."""
        if key is None:
            return ""
        return TERMS[self.language][family].get(key) or key.replace("_", " ")

    def incident(self, kind: str | None) -> str:
        if kind is None:
            return self.say("unknown")
        return INCIDENTS[self.language].get(kind, kind)

    def author(self, author: str) -> str:
        """`agent:Ana` reads as Ana, `bot` as its name."""
        who, _, name = author.partition(":")
        return name or self.term("author", who)

    def reasons(self, keys: tuple[str, ...]) -> str:
        """The reasons of an urgency; the kind of the incident may be one of them."""
        incidents = INCIDENTS[self.language]
        return ", ".join(incidents.get(key) or self.term("urgency_reason", key) for key in keys)

    def country(self, code: str | None) -> str:
        """The country's name by CLDR."""
        return Locale(self.language).territories.get(code, code) if code else ""

    def language_name(self, code: str | None) -> str:
        if not code:
            return ""
        try:
            return Locale.parse(code, sep="-").get_display_name(self.language) or code
        except (UnknownLocaleError, ValueError):
            return code

    def day(self, day: date | str) -> str:
        """A day, also one kept as ISO 8601; what is no day is shown as it is."""
        try:
            known = date.fromisoformat(day) if isinstance(day, str) else day
        except ValueError:
            return str(day)
        return format_date(known, "long", locale=self.language)

    def moment(self, at: datetime) -> str:
        """Short: the time, and the day unless it is today's."""
        local = at.astimezone(self.zone)
        today = datetime.now(self.zone).date()
        pattern = "HH:mm" if local.date() == today else "d MMM HH:mm"
        return format_datetime(local, pattern, locale=self.language)

    def exact_moment(self, at: datetime) -> str:
        return format_datetime(at.astimezone(self.zone), "long", locale=self.language)

    def span(self, since: datetime) -> str:
        """How long ago, as precise as waiting needs it."""
        passed = max(datetime.now(UTC) - since, timedelta())
        minutes = int(passed.total_seconds() // 60)
        if minutes < 1:
            return self.say("seconds")
        if minutes < 60:
            return self.say("minutes", minutes=minutes)
        hours = minutes // 60
        if hours < 24:
            return self.say("hours", hours=hours, minutes=minutes % 60)
        return self.say("days", days=hours // 24, hours=hours % 24)

    def value(self, value: Any) -> str:
        """A fact's value, whatever its kind."""
        if value is None or value == "":
            return self.say("unknown")
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        if isinstance(value, Mapping):
            return self.place(value)
        if isinstance(value, list | tuple):
            return ", ".join(self.value(each) for each in value)
        return str(value)

    def place(self, place: Mapping[str, Any]) -> str:
        """Its name and country, or else its coordinates."""
        name = str(place.get("label") or coordinates(place))
        country = self.country(place.get("country"))
        return name if not country or country in name else f"{name}, {country}"


def coordinates(place: Mapping[str, Any]) -> str:
    """Degrees, to about a metre; nothing where there are none."""
    lat, lon = place.get("lat"), place.get("lon")
    return f"{lat:.5f}, {lon:.5f}" if lat is not None and lon is not None else ""
