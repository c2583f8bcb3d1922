"""Which language a message is in, robust against the short ones that people send from a phone."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from lingua import IsoCode639_1, LanguageDetector, LanguageDetectorBuilder

from relais.facts.text import either, fold, phrases, search
from relais.facts.words import LANGUAGES

CODES = tuple(LANGUAGES)
_LATIN = ("en", "fr", "es", "de", "it", "pt", "nl", "pl", "tr")

#: Below this, a message says too little: the language spoken so far stays.
_SETTLED = 0.7
#: How much more likely the language spoken so far is, and the app's or number's own, than another.
_SPOKEN, _HINTED = 3.0, 1.5
#: How much more likely each telling phrase makes its language.
_TOLD = 10.0
#: No language is less likely by its letters than this: a telling phrase outweighs them.
_LEAST = 0.02
#: So many words can turn a conversation to another language without a telling phrase.
_ENOUGH_WORDS = 3

_NEUTRAL = frozenset(
    fold(
        "ok okay no si sí yes y n oui non ja nein nee não sim tak nie evet hayır hayir yep nope "
        "k stop sos taxi "
        "hotel gps sms whatsapp telegram um uh hm hmm oh ah eh ha a o e i la de me wifi pin info km"
    ).split()
)
_NOT_LANGUAGE = search(r"(?:https?://|www\.)\S{1,300} | [\w.+-]{1,64}@[\w.-]{1,64} | \w*\d\w*")
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
#: Arabic typed in Latin letters: digits stand for letters that Latin lacks.
_ARABIZI_DIGIT = search(
    r"(?<![\w.-])(?:[a-z]{0,8}[3795][a-z]{2,10}|[a-z]{1,8}[379][a-z]{0,8})(?![\w-])"
)
_PLAIN_NUMBER = search(r"[a-z]{1,3}\d | \d[a-z]{1,2} | \d(?:min|mins|uhr|kids)")
_ARABIZI = search(
    either(
        phrases(
            "mochkil | mouchkil | mushkila | moshkela | tomobil | tonobil | salam | salamo | "
            "salam alaykom | wach | wesh "
            "| bghit | fin | ana f | khasni | 3afak | mafich | mafish | ana fe | el 3arabeya | "
            "sayara | el sayara "
            "| wallah | inchallah | insha allah | habibi | chokran | shukran | labas | kifach | "
            "daba | bzaf | kayn "
            "| ma3 | m3a | fein | w ana | enaharda | makaynch | makayn | diali | dyali | dyal | "
            "f triq | triq | sa3douni | sa3edni | na9dar | ma3raftch "
            "| el ghorba | msafer | mrid | mrida | taye7 | ana fi | msh | mesh | mish | meen | "
            "ezayak | ana mish "
            "| ana mesh | 3ayez | lazem | batariya | atal | t3atlat | tsra9 | tsraq | passport "
            "dyali | shi wahed | hadchi"
        )
    )
)


@dataclass(frozen=True, slots=True)
class Language:
    """A message's language: ISO 639-1 code, how sure (0 to 1), and whether the message says it.

    Where `settled` is False the code is the language spoken so far, or the hint, or a guess.
    """

    code: str
    confidence: float
    settled: bool


def detect_language(text: str, *, hint: str | None = None, spoken: str | None = None) -> Language:
    """The language of `text`, among `CODES`.

    `spoken` is the language of the conversation so far, `hint` that of the app or of the
    number's country. A number, a name or a short "ok" leaves the language as it was.
    """
    spoken, hint = _known(spoken), _known(hint)
    if script := _script(text):
        return Language(script, 1.0, True)
    folded = fold(text)
    if _is_arabizi(folded):
        return Language("ar", 0.9, True)
    plain = _NOT_LANGUAGE.sub(" ", folded)
    words = _LETTERS.findall(plain)
    if _says_nothing(words, text):
        return Language(spoken or hint or "en", 0.0, False)
    likelihood, told = _likelihoods(text, plain, hint, spoken)
    best = max(likelihood, key=likelihood.__getitem__)
    enough = len(words) >= _ENOUGH_WORDS or best in told or best == spoken
    settled = likelihood[best] >= _SETTLED and enough
    if not settled and spoken:
        return Language(spoken, likelihood.get(spoken, 0.0), False)
    return Language(best, likelihood[best], settled)


def _known(code: str | None) -> str | None:
    short = (code or "")[:2].lower()
    return short if short in LANGUAGES else None


def _script(text: str) -> str | None:
    """The language that a script other than Latin decides, if most letters are of it."""
    scripts = Counter(_script_of(ord(letter)) for letter in text if letter.isalpha())
    if scripts["ja"] and scripts["ja"] + scripts["zh"] >= scripts["latin"]:
        return "ja"
    (most, count), *_ = scripts.most_common(1) or [("latin", 0)]
    return most if (most != "latin" and count > 1) or most in ("zh", "ko") else None


def _script_of(point: int) -> str:
    for code, start, end in (
        ("ar", 0x0600, 0x08FF), ("ar", 0xFB50, 0xFEFF), ("ru", 0x0400, 0x052F),
        ("ja", 0x3040, 0x30FF),
        ("ko", 0x1100, 0x11FF), ("ko", 0x3130, 0x318F), ("ko", 0xAC00, 0xD7AF),
        ("zh", 0x3400, 0x9FFF),
    ):  # fmt: skip
        if start <= point <= end:
            return code
    return "latin"


def _is_arabizi(folded: str) -> bool:
    words = [word for word in folded.split() if any(map(str.isalpha, word))]
    spelled = sum(map(_is_spelled, _ARABIZI_DIGIT.findall(folded)))
    said = len(_ARABIZI.findall(folded))
    return (
        bool(words)
        and (2 * spelled + said) * 4 >= len(words)
        and (spelled + said >= 2 or len(words) <= 3)
    )


def _is_spelled(word: str) -> bool:
    """Whether a digit stands for a letter in this word, rather than "gate b7" or "2pm"."""
    return (
        sum(map(str.isdigit, word)) <= 2
        and any(map(str.isalpha, word))
        and not _PLAIN_NUMBER.fullmatch(word)
    )


def _says_nothing(words: list[str], text: str) -> bool:
    telling = [word for word in words if word not in _NEUTRAL]
    if not telling or sum(map(len, telling)) < 3:
        return True
    if any(_telling(code).search(fold(text)) for code in _LATIN):
        return False
    names = frozenset().union(*(w.known_first_names for w in LANGUAGES.values()))
    typed = re.findall(r"[^\W\d_]+", text)
    named = all(word[:1].isupper() for word in typed) and not text.isupper()
    return len(words) <= 4 and (named or any(word in names for word in words))


def _likelihoods(
    text: str, plain: str, hint: str | None, spoken: str | None
) -> tuple[dict[str, float], dict[str, int]]:
    told = {code: n for code in _LATIN if (n := len(_telling(code).findall(plain)))}
    guessed = _detector().compute_language_confidence_values(_NOT_LANGUAGE.sub(" ", text))
    scores = {str(g.language.iso_code_639_1.name).lower(): max(g.value, _LEAST) for g in guessed}
    for code, times in told.items():
        scores[code] *= _TOLD ** min(times, 6)
    if spoken in scores:
        scores[spoken] *= _SPOKEN
    if hint in scores:
        scores[hint] *= _HINTED
    total = sum(scores.values())
    return {code: score / total for code, score in scores.items()}, told


@cache
def _telling(code: str) -> re.Pattern[str]:
    return search(either(phrases(LANGUAGES[code].telling)))


@cache
def _detector() -> LanguageDetector:
    """Among the languages of the Latin script; the others are told by their script.

    The full models: measured at 30 MB and well under a millisecond a message, and right on short
    messages where low accuracy mode errs twice as often.
    """
    isos = [getattr(IsoCode639_1, code.upper()) for code in _LATIN]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*isos).build()
