"""Map links and geo: URIs, read without opening them.

Links that only a server can resolve (maps.app.goo.gl and the like) hold no position: they yield
nothing here.
"""

import re
from urllib.parse import parse_qs, unquote_plus, urlsplit

_LINK = re.compile(r"(?:https?://|geo:|maps:)[^\s<>\"]+", re.I)
_NUMBER = r"([-+]?\d{1,3}(?:\.\d+)?)"
_PAIR = re.compile(rf"\s*(?:loc:)?{_NUMBER}\s*[,~ ]\s*{_NUMBER}")
_GEO = re.compile(rf"geo:{_NUMBER},{_NUMBER}", re.I)
# in the order of trust: the pin itself, then what the map was centred on
_PATHS = (
    re.compile(rf"!3d{_NUMBER}!4d{_NUMBER}"),
    re.compile(rf"/(?:place|search|dir/[^/]*|l)/{_NUMBER},\s*{_NUMBER}"),
    re.compile(rf"@{_NUMBER},{_NUMBER}"),
    re.compile(rf"#map=[\d.]+/{_NUMBER}/{_NUMBER}"),
)
_KEYS = ("q", "query", "coordinate", "ll", "destination", "daddr", "center", "cp", "sll")
_HOSTS = re.compile(r"(?:^|\.)(?:google\.|apple\.com|openstreetmap\.|osm\.org|waze\.com|goo\.gl"
                    r"|bing\.com|here\.com|yandex\.|mapy\.cz|organicmaps\.)")  # fmt: skip
_GEOHASH = re.compile(r"/ul/h([0-9b-hjkmnp-z]{5,12})")
_BASE32 = "0123456789bcdefghjkmnpqrstuvwxyz"


def find_links(text: str) -> list[str]:
    """The map links of a text, in order, closing punctuation taken off."""
    links = (found.group().rstrip(".,;)!?]") for found in _LINK.finditer(text))
    return [link for link in links if not link.startswith("http") or _HOSTS.search(_host(link))]


def position_in(link: str) -> tuple[float, float] | None:
    """Where a map link points, or None when it carries no position."""
    # geo:0,0?q=... is how Android writes "search for"
    if (geo := _GEO.match(link)) and (position := _position(geo)) not in (None, (0.0, 0.0)):
        return position
    query = _query(link)
    if (
        "mlat" in query
        and "mlon" in query
        and (pair := _PAIR.match(f"{query['mlat']},{query['mlon']}"))
    ):
        return _position(pair)
    decoded = unquote_plus(link)
    for pattern in _PATHS[:2]:
        if (found := pattern.search(decoded)) and (position := _position(found)):
            return position
    for key in _KEYS:
        if (found := _PAIR.match(query.get(key, ""))) and (position := _position(found)):
            return position
    for pattern in _PATHS[2:]:
        if (found := pattern.search(decoded)) and (position := _position(found)):
            return position
    if hashed := _GEOHASH.search(link):
        return _from_geohash(hashed.group(1))
    return None


def words_in(link: str) -> str:
    """What a link without a position searches for, such as "Hotel Miramar, Benidorm"."""
    query = _query(link)
    if searched := query.get("q") or query.get("query") or query.get("address"):
        return searched
    named = re.search(r"/(?:place|search)/([^/@]+)", link)
    return unquote_plus(named.group(1)) if named else ""


def _host(link: str) -> str:
    try:
        return urlsplit(link).hostname or ""
    except ValueError:
        return ""


def _query(link: str) -> dict[str, str]:
    _, _, query = link.partition("?")
    return {key: values[0] for key, values in parse_qs(query.partition("#")[0]).items()}


def _position(found: re.Match[str]) -> tuple[float, float] | None:
    lat, lon = float(found.group(1)), float(found.group(2))
    return (lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None


def _from_geohash(code: str) -> tuple[float, float]:
    """The centre of a geohash cell: bits alternate between longitude and latitude."""
    ranges = [[-180.0, 180.0], [-90.0, 90.0]]
    bits = (_BASE32.index(c) >> shift & 1 for c in code for shift in (4, 3, 2, 1, 0))
    for number, bit in enumerate(bits):
        low, high = ranges[number % 2]
        ranges[number % 2][1 - bit] = (low + high) / 2
    return round(sum(ranges[1]) / 2, 6), round(sum(ranges[0]) / 2, 6)
