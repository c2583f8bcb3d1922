"""When it happened, seen from now."""

import re
from datetime import datetime, timedelta
from functools import cache

from relais.facts.text import Found, either, fold, phrases, search
from relais.facts.words import Words, words_of

_CLOCK = search(
    r"""
    (?<!\w) (?:
        since|at|around | depuis|a|vers | seit|um|gegen | desde\slas|desde|a\slas|sobre\slas
      | dalle|alle|verso\sle | desde\sas|as|pelas | sinds|om|rond | od|o|okolo | saat
      | منذ\sالساعه|الساعه
    ) \s (?P<hour>[01]?\d|2[0-3])
    (?: [:h.](?P<minute>[0-5]\d) | \s?h(?!\w) | \s?(?:uhr|uur) | \s?(?P<half>am|pm) ) (?!\w)
    """
)


def happened_at(folded: str, now: datetime, language: str | None = None) -> Found[datetime] | None:
    """The moment that a message names: "two hours ago", "since yesterday evening", "at 14:30".

    Parts of a day stand for one hour of it ("evening" is 20:00), so the result is an estimate.
    """
    words = words_of(language)
    return _ago(folded, now, words) or _clock(folded, now) or _moment(folded, now, words)


def _ago(folded: str, now: datetime, words: Words) -> Found[datetime] | None:
    if not words.minutes_of:
        return None
    for match in _ago_reader(words).finditer(folded):
        if not (match["before"] or match["after"]):
            continue
        minutes = 30.0
        if unit := match["unit"]:
            minutes = words.minutes_of[unit] * _amount(match["amount"], words)
        return Found(now - timedelta(minutes=minutes), *match.span())
    return None


def _amount(written: str | None, words: Words) -> float:
    if not written:
        return 1
    return float(written) if written.isdigit() else words.number_of[written]


def _clock(folded: str, now: datetime) -> Found[datetime] | None:
    match = _CLOCK.search(folded)
    if not match:
        return None
    hour = int(match["hour"])
    if match["half"] and hour <= 12:
        hour = hour % 12 + (12 if match["half"] == "pm" else 0)
    moment = now.replace(hour=hour, minute=int(match["minute"] or 0), second=0, microsecond=0)
    return Found(moment if moment <= now else moment - timedelta(days=1), *match.span())


def _moment(folded: str, now: datetime, words: Words) -> Found[datetime] | None:
    match = _moment_reader(words).search(folded)
    if not match:
        return None
    days, hour = {fold(k): v for k, v in words.moments.items()}[re.sub(r"\s+", " ", match.group())]
    if hour < 0:  # so many minutes ago, and one: -1 is now
        return Found(now - timedelta(minutes=-hour - 1), *match.span())
    moment = (now + timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)
    return Found(min(moment, now), *match.span())


@cache
def _ago_reader(words: Words) -> re.Pattern[str]:
    amounts = "|".join(sorted(map(re.escape, words.number_of), key=len, reverse=True))
    units = "|".join(sorted(words.minutes_of, key=len, reverse=True))
    return search(
        rf"""
        (?:(?P<before>{either(phrases(words.ago_before))})\s{{1,2}})?
        (?<!\w)
        (?: {either(phrases(words.half_an_hour))}
          | (?:(?P<amount>\d{{1,3}}|{amounts})\s?)? (?<![a-z]) (?P<unit>{units})(?!\w) )
        (?:\s{{1,2}}(?P<after>{either(phrases(words.ago_after))}))?
        """
    )


@cache
def _moment_reader(words: Words) -> re.Pattern[str]:
    return search(either(fold(phrase) for phrase in words.moments))
