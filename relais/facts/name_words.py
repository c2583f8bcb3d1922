"""The words that a name is made of, and those that end it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from relais.facts.text import fold
from relais.facts.words import LANGUAGES, words_of

#: A word of a name: letters with inner hyphens and apostrophes, or an initial.
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`-][^\W\d_]+){0,4}\.?")
_GAP = re.compile(r"[ \t\u00a0]{1,3}")
PARTICLES = frozenset(
    fold(
        "van der den de la le du von zu zum zur bin bint ibn ben el al di da del della dei "
        "degli do dos das ter ten te y e abu abou ould st san santa mac mc"
    ).split()
)
TITLES = frozenset(
    fold(
        "mr mrs ms miss dr mme mlle m madame monsieur mademoiselle herr frau hr fr senor "
        "senora sr sra srta don dona signor signora sig dott dottor dottoressa prof mevrouw "
        "meneer mevr dhr pan pani bay bayan السيد السيده الدكتور the"
    ).split()
)
#: After (or within) a name they show that the writer is somebody else.
RELATIONS = frozenset(
    fold(
        "husband wife son daughter mother father mom mum dad brother sister friend partner "
        "colleague mann sohn tochter mutter vater bruder schwester freund freundin ehemann "
        "ehefrau frau man zoon dochter moeder vriend vriendin in"
    ).split()
)
ANSWERS = frozenset(
    fold(
        "yes no ok okay oui non ja nein nee si sí não sim tak nie evet hayır نعم لا help sos "
        "aide hilfe ayuda "
        "aiuto ajuda pomocy imdat hello hi hallo hola ciao bonjour merhaba stop start test "
        "thanks merci danke "
        "gracias grazie obrigado dzięki whatsapp telegram sms"
    ).split()
)
LONGEST_NAME = 5  # words of a name, particles aside


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a message: as typed, folded, and where it is."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def all_words(part: str, offset: int) -> list[Word]:
    """The words of a part of a message that begins at `offset`."""
    return [
        Word(m.group(), fold(m.group()).rstrip("."), offset + m.start(), offset + m.end())
        for m in _WORD.finditer(part)
    ]


def words_from(text: str, start: int, language: str | None) -> list[Word]:
    """The words of a name that begins here, as far as it may go."""
    return _trimmed(list(_run(text, start, language)))


def _run(text: str, start: int, language: str | None) -> Iterator[Word]:
    stop, solid, capitals = stoppers(language), 0, False
    shouting = text.isupper()
    while match := _WORD.match(text, start):
        word = Word(match.group(), fold(match.group()).rstrip("."), *match.span())
        if solid == 0 and word.folded in TITLES:
            pass
        elif word.folded in PARTICLES:
            yield word
        elif word.folded in stop and not is_exempt(word, language, [word]):
            return
        else:
            if (capitals and not word.capital) or solid == (LONGEST_NAME if word.capital else 3):
                if word.folded in RELATIONS:
                    yield word
                return
            capitals = (solid == 0 and word.capital and not shouting) or capitals
            solid += 1
            yield word
        if match.group().endswith(".") and len(match.group()) > 4:
            return
        gap = _GAP.match(text, match.end())
        if not gap:
            return
        start = gap.end()


def _trimmed(words: list[Word]) -> list[Word]:
    while words and words[-1].folded in PARTICLES:
        words = words[:-1]
    return words


def is_exempt(word: Word, language: str | None, words: list[Word]) -> bool:
    """A stop word that is a name here: "Can" in Turkish, "Will Smith"; a particle, an initial."""
    if word.folded in PARTICLES:
        return len(words) > 1 and word is not words[-1]
    if len(words) > 1 and re.fullmatch(r"\w\.", word.text):
        return True
    own = words_of(language)
    if word.folded in own.known_first_names - own.name_stoppers:
        return True
    return word.capital and word.folded in own.known_first_names | LANGUAGES["en"].known_first_names


@cache
def stoppers(language: str | None) -> frozenset[str]:
    """Words that no name holds, in this language or, without one, in any."""
    if language is None:
        everything = frozenset().union(*(w.name_stoppers for w in LANGUAGES.values()))
        return (everything - first_names()) | ANSWERS
    return words_of(language).name_stoppers | LANGUAGES["en"].name_stoppers | ANSWERS


@cache
def first_names() -> frozenset[str]:
    """Common first names of all our languages."""
    return frozenset().union(*(words.known_first_names for words in LANGUAGES.values()))
