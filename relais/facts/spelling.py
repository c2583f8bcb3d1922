"""A name in natural capitals, whatever it was typed in."""

import re

from relais.facts.name_words import PARTICLES, Word


def natural(word: Word, language: str | None) -> str:
    """A word of a name as its bearer writes it: "O'NEILL" is O'Neill, "VAN" is van."""
    typed = word.text.rstrip(".") if len(word.text) > 2 else word.text
    if word.folded in PARTICLES:
        return typed if typed[1:].islower() and typed[0].isupper() else _lower(typed, language)
    if not (typed.islower() or (typed.isupper() and len(typed) > 1)):
        return typed
    parts = re.split(r"(['’ʼ`-])", _lower(typed, language))
    return "".join(_capital(part, language) for part in parts)


def _lower(word: str, language: str | None) -> str:
    if (language or "").startswith("tr"):
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower()


def _capital(part: str, language: str | None) -> str:
    if (language or "").startswith("tr") and part.startswith("i"):
        return "İ" + part[1:]
    if re.match(r"mc[a-z]{3}", part):
        return "Mc" + part[2:].capitalize()
    return part[:1].upper() + part[1:]
