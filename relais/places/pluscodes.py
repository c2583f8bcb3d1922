"""Plus codes: the public Open Location Code algorithm, decoding only.

Facts: the specification of Open Location Code (Google, Apache-2.0). Ten digits of base 20 name a
cell of 1/8000 degree; each further digit divides that cell into five rows and four columns.
"""

import math
import re

_DIGITS = "23456789CFGHJMPQRVWX"
_PAIRS = 10
_SEPARATOR = 8

FULL = re.compile(
    rf"(?<![\w+])([2-9CFGHJMPQRV][{_DIGITS}]{{7}}\+[{_DIGITS}]{{2,7}})(?![\w+])", re.I
)
SHORT = re.compile(
    rf"(?<![\w+])([{_DIGITS}]{{4}}(?:[{_DIGITS}]{{2}})?\+[{_DIGITS}]{{2,7}})(?![\w+])", re.I
)


def decode(code: str) -> tuple[float, float]:
    """The centre of a full code's cell, latitude and longitude in degrees.

    Raises ValueError when the code is short, malformed or lies beyond the poles.
    """
    if not FULL.fullmatch(code):
        raise ValueError(f"not a full plus code: {code!r}")
    digits = [_DIGITS.index(d) for d in code.upper().replace("+", "")]
    lat, lon, size = -90.0, -180.0, 20.0
    for north, east in zip(digits[0:_PAIRS:2], digits[1:_PAIRS:2], strict=True):
        lat, lon = lat + north * size, lon + east * size
        size /= 20
    height = width = size * 20
    for digit in digits[_PAIRS:]:
        height, width = height / 5, width / 4
        lat, lon = lat + digit // 4 * height, lon + digit % 4 * width
    if lat >= 90 or lon >= 180:
        raise ValueError(f"beyond the poles or the date line: {code!r}")
    return round(lat + height / 2, 7), round(lon + width / 2, 7)


def recover(short: str, near: tuple[float, float]) -> tuple[float, float]:
    """The position of a short code that is nearest to `near`.

    Raises ValueError when the code is malformed.
    """
    missing = _SEPARATOR - short.index("+") if "+" in short else 0
    if missing <= 0:
        raise ValueError(f"not a short plus code: {short!r}")
    cell = 20.0 ** (2 - missing / 2)
    lat, lon = decode(_prefix(*near, missing) + short)
    # the code's cell may lie just over the edge of the block that holds the reference point
    lat += cell * round((near[0] - lat) / cell)
    lon += cell * round((near[1] - lon) / cell)
    if not -90 <= lat <= 90:
        lat += cell if lat < 0 else -cell
    return round(lat, 7), round((lon + 180) % 360 - 180, 7)


def _prefix(lat: float, lon: float, length: int) -> str:
    """The first `length` digits of a position's code."""
    north, east = min(lat + 90, 179.999999), (lon + 180) % 360
    size, digits = 20.0, ""
    for _ in range(length // 2):
        row, column = math.floor(north / size), math.floor(east / size)
        digits += _DIGITS[row] + _DIGITS[column]
        north, east, size = north - row * size, east - column * size, size / 20
    return digits
