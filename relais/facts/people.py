"""Who is there: how many, children among them, hurt, alone, with an animal; and a dying battery."""

import re
from dataclasses import dataclass
from functools import cache

from relais.facts.text import Found, either, phrases, search
from relais.facts.words import Words, words_of

#: Above this, a number is no head count that a traveller gives.
_MOST = 99
#: Words that may stand between a number and its noun: "two small children".
_ADJECTIVE = r"(?:\w{2,12}\s)?"
_ARABIC = re.compile(r"[\u0600-\u06ff]")


@dataclass(frozen=True, slots=True)
class Party:
    """The people that a message counts; None is not said."""

    people: Found[int] | None = None
    children: Found[int] | None = None


@dataclass(frozen=True, slots=True)
class _Readers:
    """The compiled patterns of one language."""

    total: re.Pattern[str]
    persons: re.Pattern[str]
    adults: re.Pattern[str]
    children: re.Pattern[str]
    companion: re.Pattern[str]
    together: re.Pattern[str]
    joined: re.Pattern[str]
    hurt: re.Pattern[str]
    bare: re.Pattern[str]


def party(folded: str, language: str | None = None, *, asked: bool = False) -> Party:
    """How many people need help, the writer included, and how many of them are children.

    `asked` says that the message answers this very question: then a number alone counts.
    """
    words = words_of(language)
    readers = _readers(words)
    children = _children(folded, words, readers)
    people = (
        _total(folded, words, readers, children)
        or _adults(folded, words, readers, children)
        or _group(folded, words, children)
        or _companions(folded, words, readers, children, asked)
        or _alone(folded, words, children)
        or (_bare(folded, words, readers, children) if asked else None)
    )
    if people and not 0 < people.value <= _MOST:
        people = None
    if people and children and children.value > people.value:
        children = None
    return Party(people, children)


def is_alone(folded: str, language: str | None = None) -> Found[bool] | None:
    """The writer has no other grown-up along: "I'm alone", also "alone with my baby"."""
    words = words_of(language)
    if _says(words.not_alone, folded):
        return None
    said = _says(words.alone, folded)
    return Found(True, *said.span()) if said else None


def count_injured(folded: str, language: str | None = None) -> Found[int] | None:
    """How many are hurt; 0 only where the message says that nobody is."""
    words = words_of(language)
    if none := _says(words.nobody_hurt, folded):
        return Found(0, *none.span())
    if match := _readers(words).hurt.search(folded):
        return Found(_number(match["n"], words), *match.span())
    me = _says(words.i_am_hurt, folded)
    return Found(1, *me.span()) if me else None


def has_pets(folded: str, language: str | None = None) -> Found[bool] | None:
    """An animal travels along. One that bit somebody is no companion."""
    words = words_of(language)
    if none := _says(words.no_pets, folded):
        return Found(False, *none.span())
    said = _says(words.pets, folded)
    return Found(True, *said.span()) if said and not _says(words.bitten, folded) else None


def battery_is_low(folded: str, language: str | None = None) -> Found[bool] | None:
    """The writer's phone is about to die; the battery of a car is another matter."""
    said = _says(words_of(language).low_battery, folded) or _PERCENT.search(folded)
    return Found(True, *said.span()) if said and not _CAR.search(folded) else None


_BATTERY = (
    r"(?:batt?er\w{1,4}|batt|akku\w{0,3}|accu|pil\w{0,3}|sarj\w{0,4}|bateri\w{1,2}"
    r"|بطاري\w{1,3}|شحن)"
)
_PERCENT = search(
    rf"""
    (?<!\d)(?: (?:1[0-5]|\d)\s?(?:%|percent|pour\scent|prozent) .{{0,15}}? {_BATTERY}
      | {_BATTERY} .{{0,15}}? (?<!\d)(?:1[0-5]|\d)\s?(?:%|percent|pour\scent|prozent)
      | (?:%\s?|yuzde\s)(?:1[0-5]|\d)(?!\d) .{{0,12}}? {_BATTERY}
        | {_BATTERY} .{{0,12}}? (?:%\s?|yuzde\s)(?:1[0-5]|\d)(?!\d) )
    """
)
_CAR = search(
    r"(?<!\w)(?:ev|tesla|electric\scar|e-auto|elektroauto|voiture\selectrique|(?:car|auto)\sbattery|autobatterie"
    r"|batterie\sde\sla\svoiture|bateria\sdel\scoche|batteria\sdell'auto)(?!\w)"
)


def _says(table: str, folded: str) -> re.Match[str] | None:
    return _table(table).search(folded)


@cache
def _table(table: str) -> re.Pattern[str]:
    return search(either(phrases(table)))


def _number(written: str | None, words: Words) -> int:
    if not written:
        return 1
    return int(written) if written.isdigit() else words.number_of[written]


def _children(folded: str, words: Words, readers: _Readers) -> Found[int] | None:
    if none := _says(words.no_children, folded):
        return Found(0, *none.span())
    for phrase, (_, count) in words.groups.items():
        if count and (said := _says(phrase, folded)):
            return Found(count, *said.span())
    counted = list(readers.children.finditer(folded))
    if not counted:
        return None
    total = sum(_number(match["n"], words) for match in counted)
    return Found(total, counted[0].start(), counted[-1].end())


def _total(
    folded: str, words: Words, readers: _Readers, children: Found[int] | None
) -> Found[int] | None:
    match = readers.total.search(folded) or readers.persons.search(folded)
    if not match:
        return None
    count = _number(match["n"], words)
    # "we are two and a baby" adds; "we are two adults and a baby" is counted by its nouns
    if readers.adults.match(folded, match.start("n")):
        return None
    after = readers.joined.match(folded, match.end())
    if children and after and children.start <= after.end() and children.start >= match.end():
        return Found(count + children.value, match.start(), children.end)
    return Found(count, *match.span())


def _adults(
    folded: str, words: Words, readers: _Readers, children: Found[int] | None
) -> Found[int] | None:
    match = readers.adults.search(folded)
    if not match:
        return None
    count = _number(match["n"], words) + (children.value if children else 0)
    return Found(count, *match.span())


def _group(folded: str, words: Words, children: Found[int] | None) -> Found[int] | None:
    for phrase, (count, _) in words.groups.items():
        if count and (said := _says(phrase, folded)):
            return Found(count + (children.value if children else 0), *said.span())
    return None


def _companions(
    folded: str, words: Words, readers: _Readers, children: Found[int] | None, asked: bool
) -> Found[int] | None:
    cue = readers.together.search(folded) or (readers.companion.search(folded) if asked else None)
    if not cue:
        return None
    grown = [m for m in readers.companion.finditer(folded) if _near(m, cue)]
    young = children if children and children.value and _near_span(children, cue) else None
    if not grown and not young:
        return None
    count = 1 + sum(_number(m["n"], words) for m in grown) + (young.value if young else 0)
    ends = [m.end() for m in grown] + ([young.end] if young else [])
    return Found(count, min(cue.start(), *(m.start() for m in grown), cue.end()), max(ends))


def _near(match: re.Match[str], cue: re.Match[str]) -> bool:
    return match.end() >= cue.start() - 20 and match.start() <= cue.end() + 60


def _near_span(found: Found[int], cue: re.Match[str]) -> bool:
    return found.end >= cue.start() - 20 and found.start <= cue.end() + 60


def _alone(folded: str, words: Words, children: Found[int] | None) -> Found[int] | None:
    alone = is_alone(folded, words.code)
    if not alone:
        return None
    return Found(1 + (children.value if children else 0), alone.start, alone.end)


def _bare(
    folded: str, words: Words, readers: _Readers, children: Found[int] | None
) -> Found[int] | None:
    match = readers.bare.search(folded)
    if match and children and match.start() >= children.start and match.end() <= children.end:
        match = None
    if match:
        return Found(_number(match["n"], words), *match.span())
    return None


@cache
def _readers(words: Words) -> _Readers:
    forms = sorted(map(re.escape, words.number_of), key=len, reverse=True)
    number = rf"(?<![\w.,/-])و?(?P<n>\d{{1,2}}|{'|'.join(forms) or '(?!)'})(?![\w]|[.,/:-]\d|\s?%)"
    # Arabic writes "and" onto the next word: "4 وطفل"
    adult, child, children = (
        either(phrases(t)) for t in (words.adult, words.child, words.children)
    )
    determiner = r"(?:\w{1,7}['\s]\s?)?"
    several = rf"{number}\s?{_ADJECTIVE}(?:{children}|{child})"
    single = child if words.code in ("ar", "tr") else rf"(?<!\d\s){determiner}{child}"
    return _Readers(
        total=search(rf"{either(phrases(words.we_are))}\s?[:=]?\s?(?:\w\s)?{number}"),
        persons=search(rf"{number}\s?{_ADJECTIVE}{either(phrases(words.persons))}"),
        adults=search(rf"{number}\s?{either(phrases(words.adults))}"),
        children=search(rf"{several}|{single}"),
        companion=search(rf"(?:{number}\s)?{_ADJECTIVE if words.code != 'ar' else ''}{adult}"),
        together=search(either(phrases(words.together))),
        joined=search(rf"\s?,?\s?{either(phrases(words.and_))}\s?(?:\w{{1,6}}\s)?"),
        hurt=search(rf"{number}\s?{_ADJECTIVE}{either(phrases(words.hurt))}"),
        bare=search(number),
    )
