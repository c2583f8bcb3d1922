"""From a position back to words and facts: the nearest town, the country, the local time."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel.core import get_global
from timezonefinder import TimezoneFinder

from relais.places.gazetteer import Town, gazetteer
from relais.places.place import Place

# Zones that take in a part of a second country (Kosovo, Palestine, Vietnam): the nearest town
# decides there.
_SHARED = frozenset({"Europe/Belgrade", "Asia/Jerusalem", "Asia/Bangkok"})
# In the countryside the next small place says more; in a city its suburbs say less.
_CITY, _CITY_REACH_KM = 15_000, 8.0
#: a town farther away than this does not describe a position
_REACH_KM = 300.0
_CANDIDATES = 40


def nearest_town(lat: float, lon: float) -> tuple[str, str] | None:
    """The name and country of the town that best describes a position, or None far out at sea."""
    country = country_of(lat, lon)
    around = [(km, t) for km, t in gazetteer().around(lat, lon, _CANDIDATES) if km <= _REACH_KM]
    inland = [(km, t) for km, t in around if t.country == country] or around
    if not inland:
        return None
    cities = [(km, t) for km, t in inland if km <= _CITY_REACH_KM and t.population >= _CITY]
    # distance counts less for the larger: six kilometres from Lyon is Lyon, whatever the suburb
    town = min(cities, key=_remoteness)[1] if cities else inland[0][1]
    return town.name, town.country


def country_of(lat: float, lon: float) -> str | None:
    """The country (ISO 3166-1 alpha-2) of a position, or None on the high seas.

    The zone maps follow borders to some hundred metres; near a coast the nearest town decides.
    """
    zone = _zones().timezone_at(lat=lat, lng=lon)
    if zone in _SHARED:
        return next(t.country for _, t in gazetteer().around(lat, lon, 1))
    if (
        zone
        and (country := get_global("zone_territories").get(zone))
        and country not in ("001", "ZZ")
    ):
        return str(country)
    distance, town = gazetteer().around(lat, lon, 1)[0]
    return town.country if distance <= 50 else None


def local_time(place: Place, now: datetime) -> datetime | None:
    """The time on the clocks of a place, or None where its country has several and no position.

    `now` must know its time zone; a naive one raises ValueError.
    """
    if now.tzinfo is None:
        raise ValueError("local_time needs a time that knows its zone, such as datetime.now(UTC)")
    zone = _zone_of(place, now)
    return now.astimezone(ZoneInfo(zone)) if zone else None


def _zone_of(place: Place, now: datetime) -> str | None:
    if place.position:
        lat, lon = place.position
        return _zones().timezone_at(lat=lat, lng=lon)
    zones = get_global("territory_zones").get(place.country or "", [])
    offsets = {now.astimezone(ZoneInfo(zone)).utcoffset() for zone in zones}
    return zones[0] if len(offsets) == 1 else None


def _remoteness(found: tuple[float, Town]) -> float:
    distance, town = found
    return float((distance + 1) / town.population**0.4)


@cache
def _zones() -> TimezoneFinder:
    return TimezoneFinder(in_memory=True)
