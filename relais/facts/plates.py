"""Number plates of European and neighbouring countries: upper case, letters and digits only."""

import re

from relais.facts.text import Found, search

_CUE = r"""
    (?<!\w)(?:
        plates? | license\splate | registration | reg | immatricul\w{3,10} | plaque | immat
      | kennzeichen | nummernschild | matricul\w{1,3} | targa\w{0,2} | kenteken | nummerplaat
      | rejestrac\w{1,8} | tablic\w{1,3} | plaka\w{0,5} | لوحه | ال?لوحه | اللوحه | لوحتي
    )(?!\w)
    (?: [\s:=\#.,-]{0,3}
        (?:number|no|n°|is|est|ist|es|e|jest|to|la|le|my|numero|numer|nr|:|هي|رقمها)(?!\w)
    ){0,3}
    [\s:=\#,]{0,4}
"""
#: Shapes that stand for themselves when typed in capitals.
_SHAPES = r"""
    (?:
        [a-z]{2}[-\s]?\d{3}[-\s]?[a-z]{2}                  # France, Italy: AB-123-CD
      | [a-z]{2}\d{2}\s?[a-z]{3}                           # United Kingdom: AB12 CDE
      | \d{4}[-\s]?[b-df-hj-np-tv-z]{3}                    # Spain: 1234 BCD
      | [a-z]{1,3}-\s?[a-z]{1,2}[-\s]?\d{1,4}[eh]?         # Germany: B-MW 1234
      | (?:0[1-9]|[1-7]\d|8[01])\s?[a-z]{1,3}\s?\d{2,5}    # Türkiye: 34 ABC 123
      | \d-[a-z]{3}-\d{3}                                  # Belgium: 1-ABC-123
      | \d{2}-[a-z]{2}-\d{2} | [a-z]{2}-\d{2}-[a-z]{2} | \d{2}-\d{2}-[a-z]{2}      # Portugal
      | \d{1,2}-[a-z]{2,3}-\d{1,2} | [a-z]{1,2}-\d{3}-[a-z]{1,2} | [a-z]{2}-\d{2}-\d{2}
      | \d-[a-z]{3}-\d{2} | [a-z]{2}-[a-z]{2}-\d{2}           # Netherlands
    )
"""
#: Shapes that words and other numbers have too: only where a plate is expected.
_LOOSE = r"""
    (?:
        [a-z]{1,3}[-\s][a-z]{1,2}[-\s]?\d{1,4}[eh]?        # Germany, spaces only: B MW 1234
      | [a-z]{2,3}[-\s]?[0-9a-z]{4,5}                      # Poland: WA 12345
      | [a-z]{1,2}[-\s]?\d{3,6}[a-z]{0,2}                  # Switzerland, Austria: ZH 123456
      | \d{1,4}\s?[a-z]{2,3}\s?\d{2}                       # France before 2009: 1234 AB 75
      | \d{1,5}-[a-z\u0621-\u064a]{1,2}-\d{1,2}            # Morocco: 12345-A-6
    )
"""
_ALONE = search(rf"(?<![\w-]) (?P<plate>{_SHAPES}) (?![\w]|-\w)")
_LOOSELY = search(rf"(?<![\w-]) (?P<plate>{_SHAPES}|{_LOOSE}) (?![\w]|-\w)")
_CUED = search(rf"{_CUE} (?P<plate>{_SHAPES}|{_LOOSE}) (?![\w]|-\w)")


def cued_plate(folded: str) -> Found[str] | None:
    """The plate after a word such as "plate" or "matrícula"."""
    return next((found for m in _CUED.finditer(folded) if (found := _found(m))), None)


def find_plate(folded: str, text: str, *, asked: bool = False) -> Found[str] | None:
    """A plate by its shape: typed in capitals, or in any way and shape if it was `asked` for."""
    for match in (_LOOSELY if asked else _ALONE).finditer(folded):
        typed = text[match.start() : match.end()]
        if (asked or typed.isupper()) and (found := _found(match)):
            return found
    return None


def _found(match: re.Match[str]) -> Found[str] | None:
    value = re.sub(r"[\W_]", "", match["plate"]).upper()
    if not any(map(str.isdigit, value)) or not any(map(str.isalpha, value)):
        return None
    return Found(value, *match.span("plate"))
