"""Text that can be compared: folded letter by letter, so that offsets stay those of the message."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

#: Letters that Unicode does not take apart, and signs that people type for one another.
_LIKE = {
    "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ة": "ه", "ک": "ك", "ی": "ي",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200f": " ", "\u200e": " ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found[T]:
    """A value and the part of the message that gave it: `text[start:end]`."""

    value: T
    start: int
    end: int


@cache
def _fold_letter(letter: str) -> str:
    digit = unicodedata.digit(letter, None)
    if digit is not None and letter.isdecimal():
        return str(digit)
    base = unicodedata.normalize("NFD", letter)[0].lower()[:1]
    return _LIKE.get(letter) or _LIKE.get(base) or base or letter


def fold(text: str) -> str:
    """Lower case, without accents, digits in ASCII; exactly as long as `text`."""
    return "".join(map(_fold_letter, text))


def blank(folded: str, spans: Iterable[tuple[int, int]]) -> str:
    """Replace parts that are spoken for by a sign that no reader takes, and keep the length."""
    for start, end in spans:
        folded = folded[:start] + "\x00" * (end - start) + folded[end:]
    return folded


def phrases(table: str) -> tuple[str, ...]:
    """The phrases of a table, "one | another": folded, the longest first.

    Only a bar between spaces parts phrases, so that a phrase may hold `(?:a|b)`.
    """
    found = {fold(phrase.strip()) for phrase in table.split(" | ")} - {""}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def either(table: Iterable[str]) -> str:
    """A pattern for any of these phrases as whole words; a phrase may hold a small pattern.

    A table without phrases matches nothing.
    """
    alternatives = sorted(set(table), key=lambda phrase: (-len(phrase), phrase))
    if not alternatives:
        return r"(?!)"
    spaced = (phrase.replace("+", r"\+").replace(" ", r"\s{1,3}") for phrase in alternatives)
    return rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)"


def search(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that is written over folded text."""
    return re.compile(pattern, re.VERBOSE)
