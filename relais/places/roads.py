# ruff: noqa: E501  (tables of words and patterns read better whole)
"""Roads with their kilometre, junction and direction: "A7 km 85 direction Lyon", "M6 J14"."""

import re
from dataclasses import dataclass

_CODE = r"(?:AP|RN|RD|SS|SP|DK|DW|IC|IP|EN|US|[ABDEIMNSO])"
_ROAD = re.compile(
    rf"(?<![\w-])(?P<code>{_CODE})[- ]?(?P<number>\d{{1,4}})(?:\s?\((?P<m>M)\))?(?![\w°%])"
)
_LOOSE = re.compile(rf"(?<![\w-])(?P<code>{_CODE})-?(?P<number>\d{{1,4}})(?![\w°%])", re.I)
# The word for a road, and the countries that call theirs so, the likeliest first.
_WORDS = {
    "autoroute": "FR BE CH LU", "nationale": "FR", "départementale": "FR", "rocade": "FR",
    "autobahn": "DE AT CH", "bundesstraße": "DE AT", "bundesstrasse": "DE AT", "landstraße": "DE",
    "motorway": "GB IE", "dual carriageway": "GB IE", "interstate": "US", "freeway": "US",
    "highway": "", "autostrada": "IT", "autostradzie": "PL", "autostradą": "PL", "autostrady": "PL",
    "statale": "IT", "tangenziale": "IT", "provinciale": "IT", "autovía": "ES", "autovia": "ES",
    "autopista": "ES", "carretera": "ES", "autoestrada": "PT", "auto-estrada": "PT", "ekspresówka": "PL",
    "ekspresówce": "PL", "krajowa": "PL", "krajowej": "PL", "snelweg": "NL BE", "autosnelweg": "BE NL",
    "rijksweg": "NL", "otoyol": "TR", "otoyolu": "TR", "otoyolunda": "TR", "otoban": "TR",
    "otobanda": "TR", "otobanında": "TR", "route": "", "road": "", "estrada": "", "droga": "", "drodze": "",
    "الطريق": "", "طريق": "", "الأوتوستراد": "", "اوتوستراد": "", "السريع": "",
}  # fmt: skip
_BY_CODE = {"AP": "ES", "I": "US", "US": "US", "RN": "FR", "RD": "FR", "SS": "IT", "SP": "IT",
            "DK": "PL", "DW": "PL", "IC": "PT", "IP": "PT", "S": "PL", "O": "TR"}  # fmt: skip
_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _WORDS))})(?!\w)", re.I)
_ON = re.compile(
    r"(?:\b(?:on|off|along|onto|the|sur|l|la|le|auf|an|der|die|b|en|por|sul|sulla|sull|lungo|na|pela|op|de|langs|"
    r"przy|trasie|trasa|via|autour|through)|['’]|على|علي)\s*$",
    re.I,
)
_KILOMETRE = re.compile(
    r"(?<!\w)(?:km|kms|kilom[eèé]t(?:er|re|ro|rze)|kilómetro|quilómetro|quilômetro|chilometro|pk|mile ?(?:marker|post)|"
    r"mm|kilometrestein|الكيلومتر|كيلومتر|كم)\.?[:\s]*(?P<after>\d{1,4}(?:[.,+]\d{1,3})?)(?!\w)"
    r"|(?<![\w.,])(?P<before>\d{1,4})\.\s?(?:km|kilometre)(?!\w)",
    re.I,
)
_JUNCTION = re.compile(
    r"(?<!\w)(?:J|junction|jct|exit|sortie|ausfahrt|anschlussstelle|salida|uscita|saída|afslag|afrit|zjazd|węzeł|"
    r"çıkış|مخرج)\.?\s?(?:n[°o]\.?\s?)?(?P<number>\d{1,3}[a-z]?)(?!\w)",
    re.I,
)
_DIRECTION = re.compile(
    r"(?<!\w)(?:direction|towards?|sens|vers|richtung|dirección|direccion|sentido|hacia|direzione|verso|direção|"
    r"richting|kierunek|w kierunku|w stronę|yönünde|باتجاه|اتجاه|northbound|southbound|eastbound|westbound)(?!\w)",
    re.I,
)
_BOUND = re.compile(r"\b(north|south|east|west)bound\b", re.I)


@dataclass(frozen=True, slots=True)
class Road:
    """A road as the text has it. `countries` are those where it may be, the likeliest first.

    `certain` says that the first of them follows from the road's name alone.
    """

    name: str
    kilometre: str | None
    junction: str | None
    bound: str | None
    countries: tuple[str, ...]
    certain: bool
    start: int
    end: int

    def label(self, direction: str | None = None) -> str:
        """The road for people who know roads: "A7, km 85, → Lyon"."""
        parts = [self.name]
        if self.kilometre:
            parts.append(f"km {self.kilometre}")
        if self.junction:
            parts.append(f"J{self.junction}")
        if towards := direction or self.bound:
            parts.append(f"→ {towards}")
        return ", ".join(parts)


def road_in(text: str, *, asked: bool = False) -> Road | None:
    """The road that a text is about, or None.

    "A4" is also paper, "B12" a vitamin: in ordinary text a number needs a word of road before it
    or a kilometre, a junction or a direction beside it.
    """
    word = _WORD.search(text)
    kilometre, junction, direction = (p.search(text) for p in (_KILOMETRE, _JUNCTION, _DIRECTION))
    supported = bool(asked or word or kilometre or junction or direction)
    for found in (_LOOSE if supported else _ROAD).finditer(text):
        on = _ON.search(text, max(0, found.start() - 20), found.start())
        if not (supported or on):
            continue
        code, number = found["code"].upper(), found["number"]
        countries = _countries(code, word.group().lower() if word else "")
        return Road(
            _written(found.group(), code, number),
            (kilometre["after"] or kilometre["before"]) if kilometre else None,
            junction["number"] if junction else None,
            bound.group(1).lower() if (bound := _BOUND.search(text)) else None,
            countries,
            code in ("AP", "I", "US", "RN", "DK", "DW") or (word is not None and bool(countries)),
            found.start(),
            found.end(),
        )
    return None


def _written(group: str, code: str, number: str) -> str:
    """The road as its country writes it: "N-340" keeps its dash, "A 7" loses its blank."""
    return f"{code}-{number}" if "-" in group or code in ("AP", "I", "US") else f"{code}{number}"


def _countries(code: str, word: str) -> tuple[str, ...]:
    if code in _BY_CODE and code not in ("S", "O"):
        return tuple(_BY_CODE[code].split())
    named = _WORDS.get(word, "") or _BY_CODE.get(code, "")
    return tuple(named.split())
