"""A place, and what became of the search for one, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self, cast, get_args

Precision = Literal["exact", "road", "town", "region", "country"]


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere on Earth, as well as it is known.

    `lat` and `lon` are WGS 84 degrees, both None where only a road or a country is known.
    `country` is an ISO 3166-1 alpha-2 code. `label` is a name for people who work on the case: the
    parts that the traveller named, never a sentence.
    """

    lat: float | None
    lon: float | None
    label: str
    country: str | None
    precision: Precision

    @property
    def position(self) -> tuple[float, float] | None:
        """Latitude and longitude, where both are known."""
        return None if self.lat is None or self.lon is None else (self.lat, self.lon)

    def as_dict(self) -> dict[str, str | float | None]:
        """The place as a small dict that JSON can carry."""
        return {
            "lat": self.lat,
            "lon": self.lon,
            "label": self.label,
            "country": self.country,
            "precision": self.precision,
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, object]) -> Self:
        """The place that `as_dict` wrote. Raises ValueError for anything else."""
        try:
            lat, lon, label = values["lat"], values["lon"], values["label"]
            country, precision = values["country"], values["precision"]
        except KeyError as missing:
            raise ValueError(f"a place needs the key {missing}") from None
        if precision not in get_args(Precision):
            raise ValueError(f"unknown precision {precision!r}; use one of {get_args(Precision)}")
        if not (isinstance(label, str) and (country is None or isinstance(country, str))):
            raise ValueError("a place's label is text, its country text or null")
        return cls(_degrees(lat), _degrees(lon), label, country, cast("Precision", precision))


@dataclass(frozen=True, slots=True)
class Located:
    """The answer of `locate`: one place, or several that fit equally well, or neither."""

    place: Place | None = None
    alternatives: tuple[Place, ...] = ()

    def __bool__(self) -> bool:
        return self.place is not None


NOWHERE = Located()


def _degrees(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"latitude and longitude are numbers or null, not {value!r}")
    return float(value)
