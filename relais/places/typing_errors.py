"""Town names with one typing error, looked up where a traveller was asked for nothing else."""

from collections.abc import Iterator
from string import ascii_lowercase

from relais.places.gazetteer import Match, gazetteer

SHORTEST = 5
#: a smaller town is more likely an accident than an answer
_POPULATION = 20_000


def nearly(name: str) -> list[Match]:
    """Larger towns whose folded name differs from this one by a letter or two letters swapped."""
    if len(name) < SHORTEST or not name.replace(" ", "").isascii():
        return []
    matches = (match for found in gazetteer().find(list(_one_error(name))) for match in found)
    return [match for match in matches if match.town.population >= _POPULATION]


def _one_error(name: str) -> Iterator[str]:
    for at in range(len(name) + 1):
        head, tail = name[:at], name[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
