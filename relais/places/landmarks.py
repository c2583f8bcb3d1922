# ruff: noqa: E501  (tables of words and patterns read better whole)
"""Airports, main stations and hotels."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from relais.places.countries import REFERENCE
from relais.places.folding import Word, fold_name
from relais.places.gazetteer import Town, distance_km

_AIRPORT_WORDS = frozenset(
    [
        "airport",
        "aeroport",
        "aeropuerto",
        "flughafen",
        "aeroporto",
        "luchthaven",
        "vliegveld",
        "lotnisko",
        "lotnisku",
        "lotniska",
        "havalimani",
        "havalimaninda",
        "havaalani",
        "havaalaninda",
        "havaalanindayim",
        "terminal",
        "المطار",
        "مطار",
        "airfield",
    ]
)
_STATION_WORDS = frozenset(
    [
        "station",
        "gare",
        "estacion",
        "bahnhof",
        "hauptbahnhof",
        "hbf",
        "stazione",
        "estacao",
        "treinstation",
        "dworzec",
        "dworcu",
        "dworca",
        "gari",
        "garinda",
        "istasyonu",
        "istasyonunda",
        "محطه",
    ]
)
FACILITY_WORDS = _AIRPORT_WORDS | _STATION_WORDS
_GENERIC = (
    frozenset(
        [
            "airport",
            "international",
            "intl",
            "de",
            "la",
            "le",
            "al",
            "di",
            "the",
            "apt",
            "air",
            "base",
            "city",
            "main",
            "st",
            "saint",
            "station",
            "gare",
        ]
    )
    | FACILITY_WORDS
)
_HOTEL = re.compile(
    r"(?<!\w)(?:(?i:h[oô]tel|hostel|hostal|albergo|pensione|pensión|gasthof|gasthaus|pension|auberge|pousada|oteli?|hotelu|فندق)"
    r"\s+(?:[\"«“]\s*)?(?P<name>(?:[^\W\d_]|\d)[\w'’&.-]*(?:\s+(?!(?:in|à|a|en|em|w|te|near|bei|près|cerca|vicino|perto|bij|koło|de|في)\b)"
    r"[A-ZÀ-ÞŁŚŻĞİ\d\u0600-\u06ff][\w'’&-]*){0,3})|(?P<first>[A-ZÀ-Þ][\w'’&-]+(?:\s+[A-ZÀ-Þ][\w'’&-]+){0,2})\s+(?:Hotel|Hostel|Inn))"
)
_AIRPORT_REACH_KM, _STATION_REACH_KM = 45.0, 15.0


@dataclass(frozen=True, slots=True)
class Landmark:
    """An airport or a main station; `code` is its IATA code, empty for stations."""

    kind: Literal["airport", "station"]
    code: str
    name: str
    country: str
    lat: float
    lon: float

    @property
    def label(self) -> str:
        return f"{self.name} ({self.code})" if self.code else self.name


def landmarks_named(words: Sequence[Word], text: str) -> list[Landmark]:
    """The airports and stations that a text names by name or code: "Heathrow", "at CDG"."""
    kind = kind_of(words)
    shouting = text.isupper()
    for at, word in enumerate(words):
        code = text[word.start : word.end]
        if len(code) == 3 and code.isascii() and code.isupper() and code in _codes():
            before = words[at - 1].text if at else ""
            if kind == "airport" or (
                not shouting
                and before in ("at", "a", "en", "am", "in", "near", "al", "na", "op", "em", "de")
            ):
                return [_codes()[code]]
    for length in (4, 3, 2, 1):
        for at in range(len(words) - length + 1):
            name = " ".join(w.text for w in words[at : at + length])
            if (known := _names().get(name)) and (kind == known.kind or name in _FAMOUS):
                return [known]
    return []


def landmarks_at(kind: Literal["airport", "station"], towns: Iterable[Town]) -> list[Landmark]:
    """The airports or main stations of the first of these towns that has any, nearest first."""
    reach = _AIRPORT_REACH_KM if kind == "airport" else _STATION_REACH_KM
    for town in towns:
        near = (
            sorted(
                (distance_km((town.lat, town.lon), (mark.lat, mark.lon)), mark.name, mark)
                for mark in _landmarks()
                if mark.kind == kind
                and abs(mark.lat - town.lat) < 1
                and mark.country == town.country
            )
            if town
            else []
        )
        if within := [mark for distance, _, mark in near if distance <= reach]:
            return within
    return []


def kind_of(words: Sequence[Word]) -> Literal["airport", "station"] | None:
    """Whether a text speaks of an airport or a railway station."""
    spoken = {w.text for w in words}
    if spoken & _AIRPORT_WORDS:
        return "airport"
    # a petrol or police station is none
    apart = spoken & {
        "gas",
        "petrol",
        "service",
        "police",
        "essence",
        "servicio",
        "servizio",
        "fire",
        "metro",
    }
    return "station" if spoken & _STATION_WORDS and not apart else None


def hotel_in(text: str) -> tuple[str, int, int] | None:
    """The hotel that a text names, with its kind ("hotel Miramar"), and where that stands."""
    found = _HOTEL.search(text)
    if not found:
        return None
    name = found["name"] or found["first"]
    if name[0].islower():  # "à l'hôtel à Marrakech" names none
        return None
    return " ".join(found.group().split()).strip('"«“ .'), found.start(), found.end()


# Names that say the airport or station without the word.
_FAMOUS = frozenset(
    {"heathrow", "gatwick", "stansted", "orly", "roissy", "malpensa", "linate", "fiumicino",
     "ciampino", "barajas", "schiphol", "charles de gaulle", "roissy charles de gaulle",
     "gare du nord", "gare de lyon", "king s cross", "saint pancras", "part dieu",
     "milano centrale", "roma termini", "saint exupery", "sabiha gokcen", "el prat", "perrache"}
)  # fmt: skip
_ALIASES = {"CDG": ("roissy", "roissy charles de gaulle"), "BCN": ("el prat", "barcelona el prat"),
            "ORY": ("orly",), "LHR": ("heathrow",), "LGW": ("gatwick",), "STN": ("stansted",),
            "AMS": ("schiphol",), "FCO": ("fiumicino",), "MAD": ("barajas",), "LYS": ("saint exupery",),
            "BSL": ("euroairport",), "FRA": ("frankfurt airport", "rhein main"), "WAW": ("chopin", "okecie")}  # fmt: skip


@cache
def _landmarks() -> list[Landmark]:
    found: list[Landmark] = []
    for kind in ("airport", "station"):
        with (REFERENCE / f"{kind}s.csv").open(encoding="utf-8", newline="") as file:
            found.extend(
                Landmark(
                    kind,
                    row.get("code", ""),
                    row["name"],
                    row["country"],
                    float(row["lat"]),
                    float(row["lon"]),
                )
                for row in csv.DictReader(file)
            )
    return found


@cache
def _codes() -> dict[str, Landmark]:
    return {mark.code: mark for mark in _landmarks() if mark.code}


@cache
def _names() -> dict[str, Landmark]:
    """Landmarks by their folded names, whole, without the generic words, and by other names."""
    names: dict[str, Landmark] = {}
    for mark in _landmarks():
        whole = fold_name(mark.name)
        bare = " ".join(w for w in whole.split() if w not in ("airport", "international", "intl"))
        ending = whole.split(" ", 1)[-1]
        for name in (whole, bare, ending, *_ALIASES.get(mark.code, ())):
            if set(name.split()) - _GENERIC and len(name) > 4:
                names.setdefault(name, mark)
    return names
