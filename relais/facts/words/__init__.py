"""What each language says: one table a language, read by the readers of this room.

To add a language, write its table and name it here.
"""

from functools import cache
from types import MappingProxyType

from relais.facts.text import phrases
from relais.facts.words.ar import AR
from relais.facts.words.de import DE
from relais.facts.words.en import EN
from relais.facts.words.es import ES
from relais.facts.words.fr import FR
from relais.facts.words.it import IT
from relais.facts.words.model import Words
from relais.facts.words.nl import NL
from relais.facts.words.others import JA, KO, RU, ZH
from relais.facts.words.pl import PL
from relais.facts.words.pt import PT
from relais.facts.words.tr import TR

LANGUAGES = MappingProxyType(
    {words.code: words for words in (EN, FR, ES, DE, IT, PT, NL, PL, TR, AR, RU, JA, ZH, KO)}
)


def words_of(language: str | None) -> Words:
    """The table of a language; English for one that we do not know."""
    return LANGUAGES.get((language or "en")[:2].lower(), EN)


@cache
def everywhere(field: str) -> tuple[str, ...]:
    """A field's phrases in all languages: what is said so plainly that the language matters not."""
    return tuple({p for words in LANGUAGES.values() for p in phrases(getattr(words, field))})


__all__ = ["LANGUAGES", "Words", "everywhere", "words_of"]
