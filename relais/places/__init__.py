"""Where it is: pins, map links, codes, coordinates, roads and place names; facts of a country.

Everything is offline: towns from GeoNames, names of countries from CLDR, borders from the time
zone map, and the tables of `data/reference`.
"""

from relais.places.countries import (
    CountryFacts,
    EmergencyNumbers,
    country_name,
    emergency,
    facts,
)
from relais.places.locate import locate, warm
from relais.places.nearest import country_of, local_time, nearest_town
from relais.places.place import Located, Place, Precision

__all__ = [
    "CountryFacts",
    "EmergencyNumbers",
    "Located",
    "Place",
    "Precision",
    "country_name",
    "country_of",
    "emergency",
    "facts",
    "local_time",
    "locate",
    "nearest_town",
    "warm",
]
