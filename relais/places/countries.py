"""Facts about countries: their names, emergency numbers, money, languages, side of the road.

Names, languages and money are CLDR's (through Babel); emergency numbers come from
`data/reference/emergency-numbers.csv`, whose sources `data/reference/README.md` names.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale
from babel.languages import get_official_languages
from babel.numbers import get_territory_currencies

from relais.places.folding import fold_name
from relais.settings import ROOT

REFERENCE = ROOT / "data" / "reference"

# The languages whose country names we know: the ten we answer in, and others that travellers write.
_LOCALES = [
    "en",
    "fr",
    "es",
    "de",
    "it",
    "pt",
    "nl",
    "pl",
    "tr",
    "ar",
    "ru",
    "uk",
    "cs",
    "sk",
    "hu",
    "ro",
    "bg",
    "el",
    "sv",
    "nb",
    "da",
    "fi",
    "hr",
    "sr",
    "sl",
    "lt",
    "lv",
    "et",
    "ja",
    "zh",
    "ko",
    "he",
    "fa",
    "hi",
    "ca",
    "sq",
    "bs",
]
_SPOKEN = {"usa": "US", "u s a": "US", "uk": "GB", "u k": "GB", "great britain": "GB",
           "holland": "NL", "hollande": "NL", "holanda": "NL", "olanda": "NL", "holandia": "NL",
           "hollanda": "NL", "hollandia": "NL", "czech republic": "CZ", "tschechei": "CZ",
           "uae": "AE", "turkey": "TR", "ivory coast": "CI", "etats unis d amerique": "US",
           "estados unidos de america": "US", "امريكا": "US", "amerika": "US", "macedonia": "MK",
           "burma": "MM", "kosovo": "XK", "vatican": "VA", "bosnia": "BA", "bosnie": "BA",
           "bosnien": "BA", "ee uu": "US", "eeuu": "US", "ksa": "SA"}  # fmt: skip

# Where traffic keeps left, compiled by hand from general knowledge. ISO 3166-1 alpha-2.
_LEFT = frozenset(
    [
        "AG",
        "AI",
        "AU",
        "BB",
        "BD",
        "BM",
        "BN",
        "BS",
        "BT",
        "BW",
        "CC",
        "CK",
        "CX",
        "CY",
        "DM",
        "FJ",
        "FK",
        "GB",
        "GD",
        "GG",
        "GY",
        "HK",
        "ID",
        "IE",
        "IM",
        "IN",
        "JE",
        "JM",
        "JP",
        "KE",
        "KI",
        "KN",
        "KY",
        "LC",
        "LK",
        "LS",
        "MO",
        "MS",
        "MT",
        "MU",
        "MV",
        "MW",
        "MY",
        "MZ",
        "NA",
        "NF",
        "NP",
        "NR",
        "NU",
        "NZ",
        "PG",
        "PK",
        "PN",
        "SB",
        "SC",
        "SG",
        "SH",
        "SR",
        "SZ",
        "TC",
        "TH",
        "TK",
        "TL",
        "TO",
        "TT",
        "TV",
        "TZ",
        "UG",
        "VC",
        "VG",
        "VI",
        "WS",
        "ZA",
        "ZM",
        "ZW",
    ]
)


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """Whom to call from a mobile phone in a country; None where the sources do not settle it.

    The numbers are text: "000" is not "0". `note` holds alternatives and warnings.
    """

    country: str
    general: str | None
    police: str | None
    ambulance: str | None
    fire: str | None
    note: str


@dataclass(frozen=True, slots=True)
class CountryFacts:
    """`currency` as ISO 4217, `languages` as CLDR codes, the most spoken official one first."""

    country: str
    currency: str | None
    languages: tuple[str, ...]
    drives_on: Literal["left", "right"]


def emergency(country: str) -> EmergencyNumbers | None:
    """The emergency numbers of a country (ISO 3166-1 alpha-2), or None if we know none."""
    return _emergency_numbers().get(country.upper())


def facts(country: str) -> CountryFacts | None:
    """What is worth knowing of a country (ISO 3166-1 alpha-2), or None for an unknown code."""
    code = country.upper()
    if code not in country_codes():
        return None
    currencies = get_territory_currencies(code)
    languages = get_official_languages(code, de_facto=True)
    side: Literal["left", "right"] = "left" if code in _LEFT else "right"
    return CountryFacts(code, currencies[0] if currencies else None, tuple(languages), side)


def country_name(country: str, language: str = "en") -> str:
    """A country's name in a language (CLDR); the code itself when CLDR has no name."""
    return str(Locale.parse(language).territories.get(country.upper(), country.upper()))


@cache
def country_codes() -> frozenset[str]:
    """The codes that mean a country: ISO 3166-1 alpha-2 and XK, without CLDR's groupings."""
    regions: Mapping[str, object] = Locale.parse("en").territories
    apart = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
    return frozenset(c for c in regions if len(c) == 2 and c.isalpha()) - apart


@cache
def country_names() -> dict[str, str]:
    """Folded names of countries in many languages, with the code that each means."""
    names: dict[str, str] = {}
    for identifier in _LOCALES:
        territories = Locale.parse(identifier).territories
        for code in country_codes():
            if name := fold_name(territories.get(code, "")):
                names.setdefault(name, code)
    return {name: code for name, code in names.items() if len(name) > 1} | _SPOKEN


@cache
def _emergency_numbers() -> dict[str, EmergencyNumbers]:
    with (REFERENCE / "emergency-numbers.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["country"]: EmergencyNumbers(
                row["country"],
                row["general"] or None,
                row["police"] or None,
                row["ambulance"] or None,
                row["fire"] or None,
                row["note"],
            )
            for row in csv.DictReader(file)
        }
