"""The keys that people and contracts are recognised by, and how far two names agree."""

import re
from collections.abc import Callable, Sequence
from enum import Enum
from unicodedata import combining, decimal, normalize

import phonenumbers

#: letters that Unicode does not take apart into a letter and an accent
_FOLDS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"})

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "mme", "mlle", "herr", "frau"})


class Agreement(Enum):
    """How far a name that was given goes with the name on a contract."""

    SAME = "same"
    #: something in common: a first name, one word only, another alphabet
    PARTLY = "partly"
    DIFFERENT = "different"


def plain(text: str) -> str:
    """Lower case without accents, for comparing only."""
    decomposed = normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not combining(c)).translate(_FOLDS)


def number_key(number: str) -> str:
    """A contract's number as people get it right: upper-case letters and digits only.

    Digits of other scripts (٣, ३) become ours.
    """
    return "".join(str(decimal(c, c)) for c in normalize("NFKC", number).upper() if c.isalnum())


def plate_key(plate: str) -> str:
    """A number plate without its dashes and spaces."""
    return number_key(plate)


def holder_key(name: str) -> str:
    """A name without case, accents and order of words."""
    return " ".join(sorted(_words(name)))


def phone_key(phone: str, country: str | None = None) -> str | None:
    """A phone number in E.164, or None when it can be none.

    `country` (ISO 3166-1 alpha-2) is needed for a number written without its country code.
    """
    try:
        parsed = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def compare_names(given: str, holder: str) -> Agreement:
    """How far two names agree, whatever their order, accents, initials, hyphens and small slips.

    A name within the other is the same (a double name, of which one half is used); a shared first
    name with another surname (a maiden name, or somebody else) agrees partly. A name in another
    alphabet cannot be told apart and so agrees partly.
    """
    ours, theirs = _words(holder), _words(given)
    if not ours or not theirs or _is_latin(ours) != _is_latin(theirs):
        return Agreement.PARTLY
    if "".join(ours) == "".join(theirs):
        return Agreement.SAME
    full, initials = _matches(ours, theirs)
    shorter = min(len(ours), len(theirs))
    if full and full + initials == shorter and shorter >= min(2, len(ours)):
        return Agreement.SAME
    return Agreement.PARTLY if full else Agreement.DIFFERENT


def is_complete(name: str) -> bool:
    """Whether a name has what it takes to be recognised: two words of our alphabet."""
    words = _words(name)
    return len(words) >= 2 and _is_latin(words)


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", re.sub(r"['’`]", "", plain(name)))
    return [word for word in words if word not in _TITLES]


def _is_latin(words: Sequence[str]) -> bool:
    return all(character < "ɐ" for word in words for character in word)


def _matches(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """How many words of the shorter name are found in the other, in full and as initials."""
    shorter, longer = sorted((list(ours), list(theirs)), key=len)
    full = _take_pairs(shorter, longer, _nearly_equal)
    initials = _take_pairs(shorter, longer, _is_initial)
    return full, initials


def _take_pairs(shorter: list[str], longer: list[str], match: Callable[[str, str], bool]) -> int:
    """Count the pairs that match and take them out of both lists."""
    taken = 0
    for word in list(shorter):
        partner = next((other for other in longer if match(word, other)), None)
        if partner is not None:
            shorter.remove(word)
            longer.remove(partner)
            taken += 1
    return taken


def _is_initial(a: str, b: str) -> bool:
    return 1 in (len(a), len(b)) and a[0] == b[0]


def _nearly_equal(a: str, b: str) -> bool:
    """Equal, or one slip apart (two in a long word); short words leave no room for slips."""
    length = min(len(a), len(b))
    allowed = 0 if length < 4 else 1 if length < 8 else 2
    return a == b or (abs(len(a) - len(b)) <= allowed and _distance(a, b) <= allowed)


def _distance(a: str, b: str) -> int:
    """Slips between two words: a letter more, less, other, or two neighbours swapped."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, last, row = row, before, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
