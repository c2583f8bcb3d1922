"""Reads a message once and gives every fact in it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from typing import Any, Literal

from relais.facts.contracts import bare_contract, cued_contract
from relais.facts.dates import birth_date, find_dates
from relais.facts.language import detect_language
from relais.facts.moments import happened_at
from relais.facts.names import find_name
from relais.facts.noise import links, measures
from relais.facts.people import battery_is_low, count_injured, has_pets, is_alone, party
from relais.facts.phones import find_phone
from relais.facts.plates import cued_plate, find_plate
from relais.facts.refusals import has_no_contract
from relais.facts.text import Found, blank, fold

Asked = Literal[
    "name", "contract", "people", "birth_date", "phone", "plate", "incident", "place",
    "safe", "detail",
]  # fmt: skip

#: Letters of a message that are read; carriers allow no more in one.
LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]` gave the fact of this name (a field of `Facts`)."""

    fact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a message says. None, and False where there is no third way, mean: not said."""

    #: the writer's name in natural capitals, its words in the order they were given
    name: str | None = None
    #: upper case, groups parted by one dash; compare letters and digits only
    contract_number: str | None = None
    #: E.164
    phone: str | None = None
    #: when the writer (or who is insured) was born
    birth_date: date | None = None
    #: number plate, upper case, letters and digits only
    plate: str | None = None
    #: how many need help, the writer included
    people: int | None = None
    #: how many of them are children; 0 where the message says that there are none
    children: int | None = None
    #: how many are hurt; 0 where the message says that nobody is
    injured: int | None = None
    #: an animal is along; False where the message says that none is
    pets: bool | None = None
    #: the writer's phone is about to die
    low_battery: bool = False
    #: no other grown-up is with the writer
    alone: bool = False
    #: the writer has no contract number at hand
    no_contract: bool = False
    #: estimate of when it happened, in the time zone of `now`
    happened_at: datetime | None = None
    #: which part of the text (in Unicode's composed form, NFC) gave which fact, in order
    spans: tuple[Span, ...] = field(default=(), repr=False)


def read_facts(
    text: str,
    *,
    language: str | None = None,
    asked: str | None = None,
    country: str | None = None,
    now: datetime | None = None,
) -> Facts:
    """Everything that `text` says about its writer. Never raises, whatever the text.

    `asked` is the question that the bot has just put (see `Asked`): it lets a bare "4" be people
    and a bare "7741" be a contract. `country` (ISO 3166-1 alpha-2) reads phones in local form.
    Without `now` no moment is read, and dates are checked against today.
    """
    text = unicodedata.normalize("NFC", text[:LONGEST])
    language = language or detect_language(text).code
    found = dict(_read(text, language, asked, country, now))
    names = [f.name for f in fields(Facts) if f.name in found]
    spans = (Span(name, found[name].start, found[name].end) for name in names)
    return Facts(
        **{name: found[name].value for name in names},
        spans=tuple(sorted(spans, key=lambda span: (span.start, span.end))),
    )


def _read(
    text: str, language: str, asked: str | None, country: str | None, now: datetime | None
) -> Iterator[tuple[str, Found[Any]]]:
    whole = fold(text)
    said: dict[str, Found[Any] | None] = {
        **_numbers(text, whole, language, asked, country, now),
        "name": find_name(text, whole, language, asked),
        "injured": count_injured(whole, language),
        "pets": has_pets(whole, language),
        "low_battery": battery_is_low(whole, language),
        "alone": is_alone(whole, language),
        "happened_at": happened_at(whole, now, language) if now else None,
    }
    if not said["contract_number"]:
        said["no_contract"] = has_no_contract(whole, language, asked=asked == "contract")
    yield from ((name, found) for name, found in said.items() if found)


def _numbers(
    text: str,
    whole: str,
    language: str,
    asked: str | None,
    country: str | None,
    now: datetime | None,
) -> dict[str, Found[Any] | None]:
    """Numbers, from the most to the least certain; each takes its part of the text away."""
    today = (now or datetime.now(UTC)).date()
    free = blank(whole, links(whole))
    dates = find_dates(free, today)
    born = birth_date(free, dates, asked=asked)
    free = blank(free, ((d.start, d.end) for d in dates))
    contract = cued_contract(free, text, language)
    free = _without(free, contract)
    plate = cued_plate(free)
    free = _without(free, plate)
    if asked == "contract" and not contract and _is_one_code(free):
        contract = bare_contract(free, text, language)
        free = _without(free, contract)
    phone = find_phone(free, country)
    free = _without(free, phone)
    plate = plate or find_plate(free, text, asked=asked in ("plate", "detail"))
    free = blank(_without(free, plate), measures(free, text))
    if asked == "contract" and not contract:
        contract = bare_contract(free, text, language)
        free = _without(free, contract)
    count = party(free, language, asked=asked == "people")
    return {
        "contract_number": contract, "birth_date": born, "phone": phone, "plate": plate,
        "people": count.people, "children": count.children,
    }  # fmt: skip


def _is_one_code(free: str) -> bool:
    """The message is one code and nothing else, and no number of a phone abroad."""
    return len(free.split()) == 1 and not free.strip().startswith(("+", "00"))


def _without(free: str, found: Found[Any] | None) -> str:
    return blank(free, [(found.start, found.end)]) if found else free
