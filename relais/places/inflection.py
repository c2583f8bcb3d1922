# ruff: noqa: E501  (tables of words and patterns read better whole)
"""Names that bend: Polish cases, Turkish suffixes and Arabic prefixes taken off again."""

from collections.abc import Iterator

# Polish endings after a preposition, and what the name ends in when it stands alone (all folded).
_POLISH = (
    ("wia", ("w",)), ("owie", ("ow", "owo")), ("awie", ("awa", "aw")), ("iu", ("", "i", "ie")), ("iem", ("", "i", "ie")), ("em", ("", "o")),
    ("u", ("", "o")), ("ie", ("", "a", "o")), ("cy", ("ca", "cz")), ("zy", ("z",)), ("dzi", ("dz",)), ("ze", ("ra", "r")),
    ("ach", ("y", "e", "i", "a")), ("ami", ("y", "e")), ("ji", ("ja",)), ("ii", ("ia",)), ("i", ("", "a")),
    ("y", ("a", "")), ("a", ("", "o")), ("ej", ("a",)), ("im", ("ie", "i")), ("ym", ("e", "y")), ("niu", ("n",)),
    ("sce", ("ska",)), ("dze", ("ga",)), ("ce", ("ka",)), ("ole", ("ol", "ola")), ("le", ("l", "la")), ("mia", ("m",)),
    ("nia", ("n",)), ("czech", ("cy",)), ("szech", ("chy",)), ("grzech", ("gry",)), ("ku", ("ek", "k")), ("kiem", ("ek", "k")),
    ("ka", ("ek",)), ("owa", ("ow",)), ("cza", ("cz",)),
)  # fmt: skip
_TURKISH = tuple(
    sorted(
        {
            stem + person
            for stem in ("da", "de", "ta", "te", "nda", "nde")
            for person in ("", "yim", "yiz", "ydim", "ydik", "yum", "yuz", "ki", "yiz")
        }
        | {"nin", "nun", "in", "un", "ya", "ye", "dan", "den", "tan", "ten", "a", "e"},
        key=len,
        reverse=True,
    )
)
#: endings that say "in it"; the others need a word such as "yakınında" after them
TURKISH_IN = frozenset(s for s in _TURKISH if s[:1] in "dtn" and ("da" in s or "de" in s or "ta" in s or "te" in s)
                       and s not in ("dan", "den", "tan", "ten"))  # fmt: skip
TURKISH_NEAR = frozenset(
    [
        "yakininda",
        "yakinlarinda",
        "yakini",
        "yakinlari",
        "civarinda",
        "civari",
        "cevresinde",
        "yaninda",
        "girisinde",
        "cikisinda",
        "merkezinde",
        "arasinda",
        "mevkiinde",
    ]
)
TURKISH_TOWARD = frozenset(["yonunde", "istikametinde", "yonu", "istikameti", "dogru", "giderken"])
_ARABIC = ("ب", "ل", "و", "وب")


def polish(name: str) -> Iterator[str]:
    """What a Polish name may be in the nominative, each word bent alike: "nowym saczu"."""
    *first, last = name.split()
    for ending, plain in _POLISH:
        if last.endswith(ending) and len(last) - len(ending) >= 2:
            yield from (" ".join((*first, last[: len(last) - len(ending)] + p)) for p in plain)


def turkish(name: str) -> Iterator[tuple[str, str]]:
    """Name and suffix for each suffix that the last word may carry: "antalyada"."""
    for suffix in _TURKISH:
        if name.endswith(suffix) and len(name) - len(suffix) >= 3:
            yield name[: -len(suffix)], suffix


def is_turkish_suffix(word: str) -> bool:
    """Whether a word is what an apostrophe parts from a Turkish name: "Ankara'da"."""
    return word in _TURKISH


def arabic(word: str) -> Iterator[str]:
    """What stands after a prefix that is written together with its word: "بباريس"."""
    for prefix in _ARABIC:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            yield word[len(prefix) :]
