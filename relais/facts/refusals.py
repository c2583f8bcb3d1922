"""The writer cannot give the contract number now."""

from functools import cache
from re import Pattern

from relais.facts.text import Found, either, phrases, search
from relais.facts.words import LANGUAGES, words_of


def has_no_contract(
    folded: str, language: str | None = None, *, asked: bool = False
) -> Found[bool] | None:
    """ "I don't have the number with me"; if `asked` for it, "no" and "no idea" say the same."""
    code = words_of(language).code
    tables = ("no_contract", "no_idea") if asked else ("no_contract",)
    for table in tables:
        for said in (_reader(table, code), _reader(table, "en")):
            if match := said.search(folded):
                return Found(True, *match.span())
    return None


@cache
def _reader(table: str, code: str) -> Pattern[str]:
    return search(either(phrases(getattr(LANGUAGES[code], table))))
