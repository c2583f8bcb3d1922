"""Names of people: introduced ("my name is..."), signed, or given as the answer to the question."""

import re
from functools import cache

from relais.facts.name_words import (
    ANSWERS,
    LONGEST_NAME,
    PARTICLES,
    RELATIONS,
    TITLES,
    Word,
    all_words,
    first_names,
    is_exempt,
    stoppers,
    words_from,
)
from relais.facts.spelling import natural
from relais.facts.text import Found, either, fold, phrases, search
from relais.facts.words import LANGUAGES, everywhere, words_of

_STRONG = search(
    either(everywhere("my_name_is")) + r"\s{0,2}[:,]?\s{0,2}(?:(?:is|est|e|es|ist)(?!\w)\s{0,2})?"
)
_SIGNED = search(either(everywhere("regards")) + r"[\s,.!-]{1,4}")
#: Up to a sign that ends a sentence; the dot of "Dr." and of "John A. Smith" ends none.
_SEGMENT = re.compile(r"(?:[^,;.!?\n\r()\[\]:|/]|(?<=\b\w)\.|(?<=\b\w\w)\.)+[?]?")


def find_name(
    text: str, folded: str, language: str | None = None, asked: str | None = None
) -> Found[str] | None:
    """The writer's name, in natural capitals, its words in the order they were given.

    Without the question it takes an introduction. "I am" and "this is" introduce a state as
    often as a person, so what follows must look like a name: two capitals, or a known first name.
    """
    return (
        _introduced(text, folded, language, asked)
        or _signature(text, folded, language)
        or (_answer(text, folded, language, asked) if asked in _EXPECTING else None)
    )


#: Questions that people answer with their name, too.
_EXPECTING = ("name", "contract", "birth_date")


def _introduced(
    text: str, folded: str, language: str | None, asked: str | None
) -> Found[str] | None:
    for match in _STRONG.finditer(folded):
        if found := _name(words_from(text, match.end(), language), text, language):
            return found
    for table, trusted in (("i_am", True), ("this_is", False)):
        for match in _weak(table, words_of(language).code).finditer(folded):
            words = words_from(text, match.end(), language)
            if words and words[0].folded in PARTICLES and not words[0].capital:
                continue
            if _credible(words, text, trusted=trusted, asked=asked, language=language) and (
                found := _name(words, text, language)
            ):
                return found
    return None


@cache
def _weak(table: str, language: str) -> re.Pattern[str]:
    tables = {getattr(LANGUAGES[code], table) for code in (language, "en")}
    return search(either({p for t in tables for p in phrases(t)}) + r"\s{1,2}")


def _signature(text: str, folded: str, language: str | None) -> Found[str] | None:
    for match in _SIGNED.finditer(folded):
        words = words_from(text, match.end(), language)
        if words and all(w.capital or w.folded in PARTICLES for w in words):
            rest = text[words[-1].end :].strip(" .\n")
            if not rest and (found := _name(words, text, language)):
                return found
    return None


def _answer(text: str, folded: str, language: str | None, asked: str | None) -> Found[str] | None:
    segments = list(_SEGMENT.finditer(text))
    for index, segment in enumerate(segments):
        words = all_words(segment.group(), segment.start())
        while words and words[0].folded in ANSWERS | TITLES:
            words = words[1:]
        if not words or not _is_name(words, segment, text, language):
            continue
        if asked != "name" and not (len(words) > 1 and _credible(words, text, trusted=True)):
            continue
        if found := _name(
            _with_first_name(words, segments[index + 1 :], text, language), text, language
        ):
            return found
    return None


def _with_first_name(
    words: list[Word], rest: list[re.Match[str]], text: str, language: str | None
) -> list[Word]:
    """Join "Martin, Claire": a surname, a comma, a first name, and nothing else."""
    if len(words) == 1 and len(rest) == 1 and text[words[0].end : rest[0].start()].strip() == ",":
        more = all_words(rest[0].group(), rest[0].start())
        if len(more) == 1 and _is_name(more, rest[0], text, language):
            return words + more
    return words


def _is_name(words: list[Word], segment: re.Match[str], text: str, language: str | None) -> bool:
    whole = segment.group().strip()
    covered = sum(len(w.text) for w in words)
    solid = [w for w in words if w.folded not in PARTICLES]
    stop = stoppers(language)
    return (
        not whole.endswith("?")
        and not any(c.isdigit() for c in whole)
        and 1 <= len(solid) <= LONGEST_NAME
        and covered >= len("".join(text[words[0].start : segment.end()].split())) - 3
        and not any(
            w.folded.rstrip(".") in stop and not is_exempt(w, language, words) for w in words
        )
        and any(len(w.text) > 1 for w in solid)
    )


def _credible(
    words: list[Word],
    text: str,
    *,
    trusted: bool,
    asked: str | None = None,
    language: str | None = None,
) -> bool:
    """Whether what follows "I am" is a person rather than a state."""
    solid = [w for w in words if w.folded not in PARTICLES]
    if not solid:
        return False
    known = any(w.folded in first_names() for w in solid)
    capitals = all(w.capital for w in solid) and not text.isupper()
    if asked == "name":
        return known or capitals or len(solid) > 1
    if trusted:
        return (known and (capitals or len(solid) > 1 or text.isupper())) or (
            capitals and len(solid) > 1
        )
    return known and (capitals or len(solid) > 1)


def _name(words: list[Word], text: str, language: str | None) -> Found[str] | None:
    if not words:
        return None
    last, after = words[-1], fold(text[words[-1].end : words[-1].end + 12]).split()
    related = any(w.folded in RELATIONS for w in words[1:]) or (after and after[0] in RELATIONS)
    suffix = re.search(r"['’](\w{1,6})$", last.text)
    if related or (suffix and _belongs(suffix[1], language)):
        return None
    written = [natural(w, language) for w in words]
    if suffix and (language or "").startswith("tr") and _TURKISH_I_AM.fullmatch(fold(suffix[1])):
        written[-1] = re.split("['’]", written[-1])[0]
    if sum(len(w.text) for w in words) < 2:
        return None
    return Found(" ".join(written), words[0].start, last.end)


_TURKISH_I_AM = re.compile(r"y?[iu]m")


def _belongs(suffix: str, language: str | None) -> bool:
    """ "Martin's" is somebody of Martin's; "Mersin'deyim" is a place in Turkish."""
    if fold(suffix) == "s":
        return True
    turkish = (language or "").startswith("tr")
    return turkish and suffix.islower() and not _TURKISH_I_AM.fullmatch(fold(suffix))
