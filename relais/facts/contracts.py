"""Contract numbers: whatever a company prints, from four letters and digits on."""

import re

from relais.facts.noise import is_road
from relais.facts.text import Found, fold, search
from relais.facts.words import words_of

_CUE = r"""
    (?<!\w)(?:
        contra(?:ct|cts|t|to|tto|ct[a-z]{2,8})     # contract, contrat, contrato, contratto
      | polic(?:y|e|enummer|ennummer) | poliz[ae][a-z]{0,3} | polis[a-z]{0,8} | apolice
      | vertrag[a-z]{0,8} | versicherung[a-z]{0,8} | verzekering[a-z]{0,8} | klantnummer
      | umow[ay] | numer\s(?:umowy|polisy) | sozlesme[a-z]{0,6} | dossier | mitgliedsnummer
      | insurance | assurance | membership | adherent | abonne | assure
      | ال?عقد | عقدي | ال?وثيقه | ال?بوليصه | ال?تامين
    )(?!\w)
"""
_FILLER = r"""
    (?:
        n[o°º]?\.? | nr\.? | num(?:ber|bers|ero|er|mer)? | nummer | numaram | numarasi | no
          | id | code | ref
      | is | est | ist | es | e | jest | it's | its | c'est | lautet | is: | the | le | la | de
        | d'assurance
      | d'assistance | del | di | do | da | assistance | assistenza | asistencia | mijn | my
        | mon | seguro
      | رقم | رقمه | هو
    ) (?![a-z])
"""
#: letters and digits in groups; a group after a space must be made of digits, or it is a word
_CODE = r"""
    (?P<code>
        (?:[a-z]{1,6}(?:\s?[-./]\s?|\s)?)?                 # RA-, RCE
        (?:[a-z]{1,4}(?:\s?[-./]\s?))?                     # FR-
        \d[a-z0-9]{0,24}
        (?:\s?[-/.]\s?[a-z0-9]{1,16} | \s\d{2,12}(?![\w]) ){0,5}
    )
    (?![\w]|\s?(?:€|\$|eur|euro|euros|km|kms|usd)(?!\w))
"""
_CUED = search(
    rf"{_CUE} (?:\s{{0,2}}[:=\#,]?\s{{0,2}}{_FILLER}){{0,4}} [\s:=\#.,°-]{{0,4}} {_CODE}"
)
_SHAPED = search(
    r"(?<![\w-]) (?P<code> [a-z]{2,4} - \d{2,12} (?:-[a-z0-9]{1,12}){0,4} ) (?![\w]|-\w)"
)
_ANYWHERE = search(rf"(?<![\w/+.-]) {_CODE}")
_LETTERS = search(r"\s* (?P<code> [a-z]{2,8} (?:-[a-z]{2,8}){1,3} ) [\s.]*")
_LAW = search(
    r"(?<!\w)(?:the|called|call|to|calling) \s+ police | police \s (?:car|station|officer)"
)


def cued_contract(folded: str, text: str, language: str | None = None) -> Found[str] | None:
    """The number after a word such as "contract", or of a shape that nothing else has.

    The value is in upper case; spaces, dots and slashes between its groups are dashes, so
    "rce 4471 0032" is RCE-4471-0032. A look-up compares letters and digits only.
    """
    readable = _LAW.sub(lambda law: "\x00" * len(law.group()), folded)
    for match in _CUED.finditer(readable):
        if found := _checked(match, text, language):
            return found
    for match in _SHAPED.finditer(folded):
        code = match["code"]
        letters, digits = code.partition("-")[0], sum(map(str.isdigit, code))
        if digits >= (4 if len(letters) > 2 else 5):
            return _checked(match, text, language)
    return None


def bare_contract(folded: str, text: str, language: str | None = None) -> Found[str] | None:
    """The likeliest number of an answer to "what is your contract number?"."""
    if (letters := _LETTERS.fullmatch(folded)) and text.strip(" .").isupper():
        return Found(_normal(text[slice(*letters.span("code"))]), *letters.span("code"))
    candidates = [
        found for m in _ANYWHERE.finditer(folded) if (found := _checked(m, text, language))
    ]
    return max(candidates, key=_likelihood, default=None)


def _likelihood(found: Found[str]) -> tuple[bool, int]:
    return any(map(str.isalpha, found.value)), len(found.value)


def _checked(match: re.Match[str], text: str, language: str | None) -> Found[str] | None:
    start, end = match.span("code")
    start += _leading_word(text[start:end], language)
    value = _normal(text[start:end])
    if sum(map(str.isalnum, value)) < 4 or is_road(value):
        return None
    return Found(value, start, end)


def _leading_word(code: str, language: str | None) -> int:
    """The length of a first word that belongs to the sentence: "is 4471" holds the number 4471."""
    word, space, _ = fold(code).partition(" ")
    known = words_of(language).name_stoppers | words_of("en").name_stoppers
    if (
        space
        and word.isalpha()
        and not (code[: len(word)].isupper() and len(word) > 1)
        and word in known
    ):
        return len(word) + 1
    return 0


def _normal(code: str) -> str:
    ascii_digits = "".join(fold(c) if c.isdecimal() else c for c in code)
    return re.sub(r"[\s./-]+", "-", ascii_digits.upper()).strip("-")
