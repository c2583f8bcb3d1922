# ruff: noqa: E501  (tables of words and patterns read better whole)
"""Writing made comparable: case, accents, apostrophes and letter forms do not matter to a name."""

import re
import unicodedata
from dataclasses import dataclass

# Letters that Unicode does not take apart. "ı" and "İ" meet at "i", as travellers' phones write them.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
        "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": None, "\u200c": None, "\u200f": None,
    }
)  # fmt: skip
_ABBREVIATED = {"st": "saint", "ste": "sainte", "sankt": "saint"}
_PART = re.compile(r"[^\W_]+|[^\w\s'’ʼ`´-]+|\n")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: folded, whether it had a capital, and where it stood.

    `text` is empty for punctuation, which no name reaches across.
    """

    text: str
    capital: bool
    start: int
    end: int


def fold(text: str) -> str:
    """Lower case without accents, one spelling per letter; words and punctuation stay."""
    lowered = text.lower().translate(_LETTERS)
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in apart if not unicodedata.combining(c))


def fold_name(name: str) -> str:
    """A name as the index keeps it: folded words, one blank between them."""
    folded = fold(name)
    if folded.isalnum():
        return folded
    return " ".join(_ABBREVIATED.get(w, w) for w in re.findall(r"[^\W_]+", folded))


def compose(text: str) -> str:
    """Accents joined to their letters and loose marks dropped, so that words stay whole."""
    if text.isascii():
        return text
    joined = unicodedata.normalize("NFC", text)
    return "".join(c for c in joined if not unicodedata.combining(c))


def words(text: str) -> list[Word]:
    """The words of a composed text in order, with a mark wherever punctuation stands."""
    found: list[Word] = []
    for part in _PART.finditer(text):
        written = part.group()
        if not written[0].isalnum():
            # the point of "St. Gallen" parts nothing
            if not (written == "." and found and found[-1].text in ("saint", "sainte")):
                found.append(Word("", False, part.start(), part.end()))
            continue
        folded = fold(written)
        name = _ABBREVIATED.get(folded, folded)
        # "ﷺ" and its like fold into several words: they are no names
        found.append(Word(name if name.isalnum() else "", written[0].isupper(), *part.span()))
    return found
