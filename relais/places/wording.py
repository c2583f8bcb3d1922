# ruff: noqa: E501  (tables of words and patterns read better whole)
"""The small words around a place name, in the ten languages: where, towards, away from.

Everything here is folded as `relais.places.folding` does it. Words that could be of several
languages stand under each.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Literal

from relais.places.countries import REFERENCE
from relais.places.folding import Word

#: at: in or at it; near: close to it; toward: on the way there; away: from there, or home
Role = Literal["at", "near", "toward", "away"]

_PREPOSITIONS: dict[Role, dict[str, str]] = {
    "at": {
        "en": "in|at|inside|stuck in|stranded in|downtown|central|location|place|centre of|center of",
        "fr": "a|au|aux|en|dans|ici a|lieu|sur|centre de|a l ile de",
        "es": "en|aqui en|lugar|ubicacion|centro de",
        "de": "in|im|an|auf|ort|standort|stadtmitte|innenstadt von",
        "it": "a|ad|in|nel|nella|nei|luogo|posizione|centro di",
        "pt": "em|no|na|nos|nas|aqui em|local|centro de",
        "nl": "in|te|op|locatie|centrum van",
        "pl": "w|we|na|miejsce|lokalizacja|centrum",
        "tr": "konum|yer",
        "ar": "في|داخل|وسط|موقعي",
    },
    "near": {
        "en": "near|nearby|close to|next to|not far from|just past|just before|just after|outside|"
        "outside of|north of|south of|east of|west of|around|by|between|exit|junction|past|"
        "in the area of|on the outskirts of|km from|kilometers from|kilometres from|miles from",
        "fr": "pres de|pres d|proche de|proche d|a cote de|a cote d|non loin de|non loin d|entre|"
        "aux environs de|aux environs d|aux alentours de|du cote de|a hauteur de|au niveau de|"
        "au nord de|au sud de|a l est de|a l ouest de|autour de|sortie|avant|apres|a proximite de|"
        "km de|kilometres de|en peripherie de|peage de|aire de",
        "es": "cerca de|junto a|al lado de|al norte de|al sur de|al este de|al oeste de|entre|salida|"
        "a la altura de|a las afueras de|en las afueras de|proximo a|pasado|por|km de|kilometros de",
        "de": "bei|nahe|nahe bei|in der nahe von|kurz vor|kurz hinter|kurz nach|hinter|vor|neben|um|"
        "zwischen|unweit von|nordlich von|sudlich von|ostlich von|westlich von|ausfahrt|"
        "anschlussstelle|rastplatz|raststatte|auf hohe von|hohe|km von|kilometer von|im raum|raum",
        "it": "vicino a|vicino ad|vicino|nei pressi di|presso|all altezza di|alle porte di|fra|tra|uscita|"
        "dalle parti di|a nord di|a sud di|a est di|a ovest di|fuori|casello di|km da|dopo|prima di",
        "pt": "perto de|proximo a|proximo de|junto a|ao pe de|nos arredores de|entre|saida|a altura de|"
        "ao norte de|ao sul de|a norte de|a sul de|ao lado de|km de|quilometros de|depois de|antes de",
        "nl": "bij|nabij|in de buurt van|vlakbij|vlak bij|dichtbij|dicht bij|ter hoogte van|naast|tussen|"
        "net voor|net na|afslag|afrit|ten noorden van|ten zuiden van|ten oosten van|omgeving|km van",
        "pl": "kolo|obok|pod|niedaleko|niedaleko od|blisko|w poblizu|nieopodal|okolice|w okolicach|"
        "w okolicy|przy|pomiedzy|miedzy|zjazd|za|przed|km od",
        "ar": "قرب|بالقرب من|قريب من|بجانب|بجوار|عند|علي مقربه من|بين|ضواحي|شمال|جنوب|شرق|غرب|مخرج",
    },
    "toward": {
        "en": "direction|towards|toward|heading to|on the way to|driving to|to|bound for|going to",
        "fr": "direction|direction de|vers|sens|en direction de|en direction d|en route pour",
        "es": "direccion|direccion a|hacia|sentido|rumbo a|camino de|camino a|con destino a|a",
        "de": "richtung|nach|in richtung|fahrtrichtung|gen|auf dem weg nach",
        "it": "direzione|verso|in direzione|in direzione di|senso",
        "pt": "direcao|sentido|em direcao a|rumo a|para|a caminho de",
        "nl": "richting|naar|in de richting van|onderweg naar",
        "pl": "kierunek|w kierunku|w strone|do|w drodze do",
        "tr": "istikamet|yon",
        "ar": "باتجاه|اتجاه|نحو|الي|في اتجاه|في الطريق الي",
    },
    "away": {
        "en": "from|live in|lives in|living in|born in|home in|coming from|back in|i m from",
        "fr": "habite a|vis a|vit a|domicilie a|de|d|depuis|viens de|habitons a|demeurant a",
        "es": "vivo en|vive en|vivimos en|desde|vengo de|resido en|soy de",
        "de": "wohne in|wohnen in|lebe in|aus|von|komme aus|wohnhaft in|zuhause in",
        "it": "abito a|abito in|vivo a|vivo in|abitiamo a|da|vengo da|residente a",
        "pt": "moro em|moro no|moro na|vivo em|venho de|desde|resido em|sou de",
        "nl": "woon in|wonen in|van|uit|kom uit|vanuit",
        "pl": "mieszkam w|mieszkamy w|mieszkam we|z|ze|od|pochodze z",
        "ar": "من|اسكن في|اعيش في|قادم من|مقيم في",
    },
}  # fmt: skip

# What may stand between the preposition and a town's name.
_DESCRIPTIONS = (
    "the city of|the town of|the village of|the centre of|the center of|la ville de|le village de|"
    "le centre de|la ciudad de|el pueblo de|el centro de|der stadt|dem dorf|der innenstadt von|"
    "der nahe von|citta di|la citta di|paese di|il centro di|a cidade de|cidade de|o centro de|"
    "de stad|het dorp|miescie|miasta|miejscowosci|miejscowosc|مدينه|قريه|بلده|city of|ville de|"
    "downtown|central|centre|centro|centrum|het centrum van"
)  # fmt: skip

# Before countries and regions only: "in der Schweiz", "no Algarve"; before towns it would let too
# much through ("in the Bath").
ARTICLES = frozenset(
    [
        "the",
        "la",
        "le",
        "les",
        "l",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "i",
        "gli",
        "o",
        "os",
        "as",
        "der",
        "den",
        "dem",
        "die",
        "das",
        "de",
        "het",
        "u",
    ]
)

_COMMON = {
    "en": "i my me the is am are we and on it have has with this was of near please help broke need our",
    "fr": "je suis ma mon le la les est et sur nous mes une un j l pres dans avec pas qui tombe des du en",
    "es": "estoy mi el la los esta y con me una un se ha nos cerca he las que del estamos por en",
    "de": "ich bin mein meine der die das ist und auf wir mit mir ein eine nicht habe bei hat von wurde",
    "it": "sono mia mio il la e con mi una un siamo della ho non nel si che di ha sulla vicino",
    "pt": "estou meu minha o os e com me uma um nao estamos do da perto no na eu tenho em que",
    "nl": "ik ben mijn de het is en op met we een niet heb wij van mij staan er bij naar",
    "pl": "jestem moj moje jest i z mnie sie nie mam na do samochod nam moja w zepsul pod kolo utknalem",
    "tr": "ben benim bir ve bu arabam yakininda bozuldu yardim mahsur kaldim biz var civarinda icin kayboldum yolda nerede lutfen cok",
    "ar": "انا في من علي سيارتي نحن مع عند لقد قرب تعطلت ان هنا لا",
}
_COUNTERS = {word: [lang for lang, ws in _COMMON.items() if word in ws.split()]
             for ws in _COMMON.values() for word in ws.split()}  # fmt: skip


def language_of(words: Sequence[Word]) -> str | None:
    """The language that a text's small words speak for, or None when they speak for none alone."""
    votes = Counter(lang for word in words for lang in _COUNTERS.get(word.text, ()))
    best = votes.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


@cache
def prepositions() -> dict[tuple[str, ...], tuple[Role, frozenset[str]]]:
    """Phrases by their words, with their role and languages. Where roles clash, `at` wins."""
    found: dict[tuple[str, ...], tuple[Role, frozenset[str]]] = {}
    for role, languages in _PREPOSITIONS.items():
        for language, phrases in languages.items():
            for phrase in phrases.split("|"):
                key = tuple(phrase.split())
                known, spoken = found.setdefault(key, (role, frozenset()))
                found[key] = known, spoken | {language}
    return found


@cache
def descriptions() -> frozenset[tuple[str, ...]]:
    """Phrases such as "the city of" by their words."""
    return frozenset(tuple(phrase.split()) for phrase in _DESCRIPTIONS.split("|"))


@cache
def ordinary_words() -> frozenset[str]:
    """Everyday words that are also the names of towns: "Nice", "Para", "Of"."""
    listed = (REFERENCE / "ordinary-words.txt").read_text(encoding="utf-8").split()
    return frozenset(listed) | frozenset(_COUNTERS)
