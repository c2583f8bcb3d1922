"""Numbers that are no fact about a person: roads, flights, prices, distances, hours."""

import re

from relais.facts.text import search
from relais.facts.words import LANGUAGES

_UNITS = "|".join(
    sorted(
        {unit for words in LANGUAGES.values() for unit in words.minutes_of}, key=len, reverse=True
    )
)
_MEASURE = search(
    rf"""
    (?<![\w]) \d{{1,7}} (?:[.,]\d{{1,3}})? \s?
        (?: km/h | kms? | kilomet\w{{1,5}} | miles? | metre[sn]? | meters? | metr[iy] | metros | m
          | eur | euros? | € | \$ | £ | usd | gbp | zl | tl | dh | mad | chf | liras? | %
          | kg | litres? | liters? | litros? | litri | ans | years? | jahre?n? | anos? | anni
            | jaar | lat | yas\w*
          | كم | كيلو\w{{0,4}} | متر | يورو | درهم | سنوات | سنه
          | {_UNITS} ) (?!\w)
    | (?: km | pk | kilomet\w{{1,5}} | exit | sortie | ausfahrt | salida | uscita | saida
      | afrit | room
        | chambre | zimmer | habitacion | camera | quarto | kamer | pokoj | oda
        | كيلومتر | غرفه | mp | marker | gate | terminal | track
          | platform ) \s?[:.°]?\s? \d{{1,5}} (?!\w)
    | (?: € | \$ | £ ) \s? \d{{1,7}}
    | (?<![\w]) \d{{1,2}} (?: :\d\d | h\d\d | \s?(?:am|pm)(?!\w) | \s?o'clock ) (?!\w)
    | (?<![\w]) (?:112|911|999|110|113|115|118|155|190|15|17|18)(?!\w) (?=\s*(?:$|called|rang))
    """
)
_ROAD = r"""
    (?: [aemnbsrdklc] | ap | ss | sp | sr | rn | rd | dk | dw | ic | ip | cv | ma | gr | ra
      | tem | o | us | do )
"""
_GLUED_ROAD = search(rf"(?<![\w-]) {_ROAD} -? \d{{1,4}} [a-z]? (?![\w]|-\w)")
_SPACED_ROAD = re.compile(r"(?<![\w-])(?:[AEMNBSD]|RN|AP|SS|SP) \d{1,4}(?![\w]|-\w)")
_FLIGHT = re.compile(r"(?<![\w-])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{3,4}(?![\w]|[- ]\w?\d)")
_LINK = search(r"(?:https?://|www\.)\S{1,300} | [\w.+-]{1,64}@[\w.-]{1,64}")
_PERCENT = search(r"(?<!\w)\d{1,3}\s?%")


def is_road(code: str) -> bool:
    """Whether a code reads as the name of a road: A7, N-340, AP-7."""
    return re.fullmatch(r"(?:[A-Z]|AP|SS|SP|RN|CV|DK|DW)-?\d{1,3}[A-Z]?", code) is not None


def links(folded: str) -> list[tuple[int, int]]:
    """Where web and mail addresses are."""
    return [match.span() for match in _LINK.finditer(folded)]


def measures(folded: str, text: str) -> list[tuple[int, int]]:
    """Where roads, flights, prices, distances, lengths of time and hours of the clock are."""
    found = [
        match.span()
        for reader in (_MEASURE, _GLUED_ROAD, _PERCENT)
        for match in reader.finditer(folded)
    ]
    return found + [m.span() for reader in (_SPACED_ROAD, _FLIGHT) for m in reader.finditer(text)]
