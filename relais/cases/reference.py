"""The reference of a case: short, speakable, and wrong when misheard.

Eight characters, `R7K-4MD-XH`, the last of which checks the others. Eight, because seven is the
length of many number plates. The alphabet holds nothing that looks like something else on paper
or on a cracked screen (0/O/Q/D apart by dropping three of them, 1/I/L, 2/Z, 5/S, 8/B, 6/G, U/V)
or sounds like it (M/N), and no vowel, so that no reference spells a word.

The check is a pure system in the manner of ISO/IEC 7064: the characters, weighted with powers of
a primitive root modulo a prime, must add up to 1. Since the alphabet has a prime number of
characters and the weights are all different, no single wrong character and no swap of two
different characters, neighbours or not, goes unseen.
"""

import re
from collections.abc import Iterator
from random import Random
from unicodedata import normalize

ALPHABET = "3479CDFHJKMPRTWXY"
LENGTH = 8

#: 3 is a primitive root modulo 17: its first 16 powers are all different
_ROOT, _PRIME = 3, len(ALPHABET)
_WEIGHTS = [pow(_ROOT, place, _PRIME) for place in reversed(range(LENGTH))]

_ONE = f"[{ALPHABET}]"
_GAP = r"[\s\-‐-―−_./]{0,3}"
_ALONE = r"(?<!\w)(?=({0})(?!\w))"
#: first as we print it, then with gaps anywhere: "my r7k 4md xh" must not start at "my"
_SHAPES = [
    re.compile(_ALONE.format(f"{_ONE}{{3}}{_GAP}{_ONE}{{3}}{_GAP}{_ONE}{{2}}")),
    re.compile(_ALONE.format(f"{_ONE}(?:{_GAP}{_ONE}){{{LENGTH - 1}}}")),
]


def new_reference(rng: Random) -> str:
    """A reference as it is printed. It holds a letter and a digit, so it is no word or number."""
    while True:
        body = "".join(rng.choices(ALPHABET, k=LENGTH - 1))
        characters = body + _check_character(body)
        if _is_mixed(characters):
            return _grouped(characters)


def read_reference(text: str) -> str | None:
    """The first valid reference in a text, as we print it, or None.

    Case, spaces, dashes and the words around it do not matter.
    """
    return next((_grouped(found) for found in _candidates(text) if is_valid(found)), None)


def is_valid(characters: str) -> bool:
    """Whether eight characters, without dashes, are a reference that nothing happened to."""
    return (
        len(characters) == LENGTH
        and all(character in ALPHABET for character in characters)
        and _is_mixed(characters)
        and _sum(characters) == 1
    )


def _candidates(text: str) -> Iterator[str]:
    text = normalize("NFKC", text).upper()
    for shape in _SHAPES:
        for match in shape.finditer(text):
            yield "".join(character for character in match[1] if character in ALPHABET)


def _check_character(body: str) -> str:
    return ALPHABET[(1 - _sum(body)) % _PRIME]


def _sum(characters: str) -> int:
    values = map(ALPHABET.index, characters)
    return sum(w * v for w, v in zip(_WEIGHTS, values, strict=False)) % _PRIME


def _is_mixed(characters: str) -> bool:
    return not characters.isalpha() and not characters.isdigit()


def _grouped(characters: str) -> str:
    return f"{characters[:3]}-{characters[3:6]}-{characters[6:]}"
