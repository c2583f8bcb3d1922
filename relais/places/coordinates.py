"""Coordinates that somebody typed or copied, in the usual notations.

Decimal degrees with point or comma, degrees and minutes, degrees, minutes and seconds, with signs
or with the letters of a hemisphere before or after the number.
"""

import re

# "O" is west in French, Spanish, Italian and Portuguese; German travellers mean east by it, which
# `east_is_o` says. K, G, D, B are Turkish.
_NORTH, _SOUTH, _EAST, _WEST = "NKش", "SGج", "EDق", "WOBLغ"
_HEMISPHERE = (
    r"north|nord|norte|noord|kuzey|south|sud|süd|sur|sul|zuid|güney|"
    r"east|est|ost|este|oost|doğu|west|ouest|oeste|ovest|batı|[NSEWOKGDB]"
)
_DEGREES = r"(?:°|º|˚|deg\b|degrees?\b)"
_MINUTES = r"(?:'|’|′|‘|min\b)"
_SECONDS = r"(?:\"|”|″|“|''|’’|′′|sec\b)"
_ANGLE = (
    rf"(?:(?P<before{{n}}>{_HEMISPHERE})\.?[:\s]*)?(?P<sign{{n}}>[-+−])?"
    rf"(?P<deg{{n}}>\d{{{{1,3}}}}(?:[.,]\d+)?)(?:\s*(?P<mark{{n}}>{_DEGREES})|(?=\s))?"
    rf"(?:\s*(?P<min{{n}}>\d{{{{1,2}}}}(?:[.,]\d+)?)\s*(?P<minmark{{n}}>{_MINUTES})?"
    rf"(?:\s*(?P<sec{{n}}>\d{{{{1,2}}}}(?:[.,]\d+)?)\s*(?P<secmark{{n}}>{_SECONDS})?)?)?"
    rf"(?(before{{n}})|(?:\s*(?P<after{{n}}>{_HEMISPHERE})(?![^\W\d_]))?)"
)
_NAMED = r"(?:lon(?:g(?:itude)?)?|lng|lgd)\.?\s*[:=]?\s*"
_PAIR = re.compile(
    rf"(?<![\w.,+-])(?P<named>lat(?:itud[ei]?|itudine)?\.?\s*[:=]?\s*)?{_ANGLE.format(n=1)}"
    rf"\s*(?:[,;/|]\s*|\s+|(?<=[NSEWOKGDB°\"”″']))(?:{_NAMED})?{_ANGLE.format(n=2)}(?![\w])(?![.,]\d)",
    re.I,
)
# plain pairs first: "44.92, 4.90" must not be read as degrees and minutes
_PLAIN = re.compile(
    r"(?<![\w.,+-])(?P<lat>[-+−]?\d{1,2}(?P<point>[.,])\d{3,})\s*(?:[;/|\s]|,\s|(?<=\d),(?=[-+\d]))\s*"
    r"(?P<lon>[-+−]?\d{1,3}(?P=point)\d{3,})(?!\w)(?![.,]\d)(?!\s*[°NSEWO]\b)"
)
_LABELLED = re.compile(
    r"\blat(?:itud[ei]?|itudine)?\.?\s*[:=]?\s*(?P<lat>[-+−]?\d{1,2}(?:[.,]\d+)?)\W{1,4}"
    rf"{_NAMED}(?P<lon>[-+−]?\d{{1,3}}(?:[.,]\d+)?)(?!\w)(?![.,]\d)(?!\s*[°NSEWO]\b)",
    re.I,
)
_LETTER_OF = {"nord": "N", "norte": "N", "noord": "N", "kuzey": "N", "zuid": "S", "guney": "S",
              "güney": "S", "doğu": "E", "ouest": "W", "oeste": "W", "ovest": "W", "batı": "W",
              "oost": "E", "ost": "E", "k": "N", "g": "S", "d": "E", "b": "W"}  # fmt: skip


def coordinates_in(text: str, *, east_is_o: bool = False) -> tuple[float, float] | None:
    """The first pair of coordinates in a text, latitude and longitude in degrees, or None.

    Numbers that are no position on Earth, or that could as well be prices, are none.
    """
    for pattern in (_PLAIN, _LABELLED):
        for found in pattern.finditer(text):
            if position := _on_earth(_number(found["lat"]), _number(found["lon"])):
                return position
    for found in _PAIR.finditer(text):
        if position := _read(found, east_is_o=east_is_o):
            return position
    return None


def _read(found: re.Match[str], *, east_is_o: bool) -> tuple[float, float] | None:
    sides = [_side(found, n, east_is_o=east_is_o) for n in "12"]
    if not all(sides) and not all(found[f"mark{n}"] for n in "12"):
        return None
    values = [_degrees(found, n) for n in "12"]
    if None in values:
        return None
    one, other = (
        v if s not in ("S", "W") else -v
        for v, s in zip(values, sides, strict=True)
        if v is not None
    )
    if sides[0] in ("E", "W") and sides[1] in ("N", "S"):
        one, other, sides = other, one, sides[::-1]
    consistent = sides[0] in ("N", "S", "") and sides[1] in ("E", "W", "")
    return _on_earth(one, other) if consistent else None


def _side(found: re.Match[str], n: str, *, east_is_o: bool) -> str:
    """N, S, E, W, or nothing: the hemisphere written at the n-th angle."""
    written = (found[f"before{n}"] or found[f"after{n}"] or "").lower()
    if written == "o":
        return "E" if east_is_o else "W"
    return _LETTER_OF.get(written, written[:1].upper())


def _degrees(found: re.Match[str], n: str) -> float | None:
    degrees, minutes, seconds = (
        _number(found[f"{part}{n}"] or "0") for part in ("deg", "min", "sec")
    )
    if minutes >= 60 or seconds >= 60 or (degrees % 1 and minutes) or (minutes % 1 and seconds):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    return -value if found[f"sign{n}"] in ("-", "−") else value


def _number(written: str) -> float:
    return float(written.replace("−", "-").replace(",", "."))


def _on_earth(lat: float, lon: float) -> tuple[float, float] | None:
    return (round(lat, 7), round(lon, 7)) if abs(lat) <= 90 and abs(lon) <= 180 else None
