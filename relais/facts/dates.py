"""Dates: when somebody was born."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from babel.dates import get_month_names

from relais.facts.text import Found, either, fold, search
from relais.facts.words import everywhere

#: Arabic has three sets of month names: Egypt and the Gulf, the Levant, Morocco, Algeria.
_LOCALES = (
    "en",
    "fr",
    "de",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "tr",
    "ru",
    "ar",
    "ar_LB",
    "ar_MA",
    "ar_DZ",
)
_EARLIEST = 1900
#: "born" counts when the date follows within so many characters.
_REACH = 25


@cache
def _months() -> dict[str, int]:
    """Names of the months by CLDR, whole and short, in all our languages."""
    return {
        fold(name).rstrip("."): month
        for locale in _LOCALES
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for month, name in get_month_names(width, context, locale).items()
        if not name.isdigit()
    }


@cache
def _reader() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return search(
        rf"""
        (?<![\w.+-]) (?:
            (?P<y1>\d{{4}}) \s?[-/.]\s? (?P<m1>\d{{1,2}}) \s?[-/.]\s? (?P<d1>\d{{1,2}})
          | (?P<d2>\d{{1,2}}) (?P<sep>[-/.]) \s? (?P<m2>\d{{1,2}}) (?P=sep) \s?
                (?P<y2>\d{{4}}|\d{{2}})
          | (?P<d7>\d{{1,2}}) \s (?P<m7>\d{{1,2}}) \s (?P<y7>(?:19|20)\d\d)
          | (?P<d3>\d{{1,2}}) (?:er|st|nd|rd|th|\.|º|°)? [\s-]{{0,2}} (?:(?:de|of|di|d')\s)?
                (?P<n3>{month})\.? [\s,-]{{0,2}} (?:(?:de|del|do)\s)? (?P<y3>\d{{4}}|\d{{2}})
          | (?P<n4>{month})\.? [\s-]{{1,2}} (?P<d4>\d{{1,2}}) (?:st|nd|rd|th)? ,?
                \s? (?P<y4>\d{{4}})
          | (?P<y5>\d{{4}}) [年년] \s? (?P<m5>\d{{1,2}}) [月월] \s? (?P<d5>\d{{1,2}}) [日일]
          | (?P<d6>\d{{2}}) (?P<m6>\d{{2}}) (?P<y6>(?:19|20)\d{{2}})
        ) (?!\w|-\w|[./]\d)
        """
    )


_BORN = search(either(everywhere("born")))


def find_dates(folded: str, today: date) -> list[Found[date]]:
    """Every date that lies between 1900 and today.

    Day before month, as nearly all our travellers write; month before day only where the day
    first is impossible ("03/25/1985"). Two digits of a year are of the last hundred years.
    """
    return list(_dates(folded, today))


def birth_date(
    folded: str, dates: list[Found[date]], *, asked: str | None = None
) -> Found[date] | None:
    """The date after "born"; the first date of an answer to the question of birth or contract."""
    for born in _BORN.finditer(folded):
        for found in dates:
            near = born.end() <= found.start <= born.end() + _REACH
            if near or found.end <= born.start() <= found.end + 3:
                return found
    return dates[0] if dates and asked in ("birth_date", "contract") else None


def _dates(folded: str, today: date) -> Iterator[Found[date]]:
    for match in _reader().finditer(folded):
        parts = {
            key[0]: value for key, value in match.groupdict().items() if value and key != "sep"
        }
        month = _months()[parts["n"]] if "n" in parts else int(parts["m"])
        value = _date(parts["y"], month, int(parts["d"]), today)
        if value and value.year >= _EARLIEST and value <= today:
            yield Found(value, *match.span())


def _date(year: str, month: int, day: int, today: date) -> date | None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number <= today.year % 100 else 1900
    if month > 12 >= day:
        day, month = month, day
    try:
        return date(number, month, day)
    except ValueError:
        return None
