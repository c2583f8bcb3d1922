"""When a human is needed, and what they read first. Pure: nothing here touches the database."""

from collections.abc import Mapping

from babel import Locale, UnknownLocaleError

from relais.cases.contracts import (
    ContractExpired,
    ContractNotFound,
    ContractOutcome,
    IdentityNeeded,
)
from relais.cases.desk_words import BRIEFING, INCIDENTS, MISSING
from relais.cases.questions import MOST_TIMES, gives_up, missing
from relais.cases.situation import Situation, situation_of
from relais.cases.triage import assess
from relais.database.tables import Case

_MISUNDERSTOOD = 2  # messages in a row
_DESK_LANGUAGES = ("en", "fr")
_LONGEST_WORDS = 280  # characters of the traveller's own words


def human_needed(known: Situation, contract: ContractOutcome | None = None) -> str | None:
    """The weightiest reason why a human must take over, or None.

    `contract` is what the last check of the contract came to, None before the first.
    """
    reasons = {
        "danger": known.danger or known.was_in_danger or "suicidal" in known.signs,
        "distress": "distress" in known.signs,
        "death": known.incident == "death",
        "disaster": known.incident == "disaster",
        "legal": known.incident == "legal",
        "asked_for": known.wants_human,
        "technical": known.fault,
        "no_language": known.no_language,
        "contract_expired": isinstance(contract, ContractExpired),
        "contract_not_found": _no_contract(known, contract),
        "place_unknown": gives_up(known),
        "unclear": _unclear(known),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def briefing(case: Case, language: str = "en") -> str:
    """A case in five lines for the agent who takes it over: what, who, where, words, missing.

    In English or French, the languages of the desk; English for any other.
    """
    language = language if language in _DESK_LANGUAGES else "en"
    known, lines = situation_of(case), BRIEFING[language]
    briefed = (
        _what(case, known, language, lines),
        _who(case, language, lines),
        lines["where"].format(place=_place(known, language) or lines["unknown"]),
        lines["words"].format(words=_shortened(case.description) or lines["unknown"]),
        _gaps(case, known, language, lines),
    )
    return "\n".join(" ".join(line.split()) for line in briefed)


def _no_contract(known: Situation, contract: ContractOutcome | None) -> bool:
    if isinstance(contract, ContractNotFound):
        return True
    asked = max(known.asked.get("contract", 0), known.asked.get("birth_date", 0))
    return asked >= MOST_TIMES and (contract is None or isinstance(contract, IdentityNeeded))


def _unclear(known: Situation) -> bool:
    guessed = known.incident is None and known.asked.get("incident", 0) >= MOST_TIMES
    return guessed or known.misunderstood >= _MISUNDERSTOOD


def _what(case: Case, known: Situation, language: str, lines: Mapping[str, str]) -> str:
    line = "what_in_danger" if assess(known).urgency == "P0" else "what"
    return lines[line].format(
        reference=case.reference,
        urgency=case.urgency,
        incident=INCIDENTS[language].get(case.incident or "", lines["unknown"]),
    )


def _who(case: Case, language: str, lines: Mapping[str, str]) -> str:
    return lines["who"].format(
        name=case.name or lines["unknown"],
        phone=case.phone or lines["unknown"],
        people=case.people or lines["unknown"],
        language=_language_name(case.language, language),
    )


def _gaps(case: Case, known: Situation, language: str, lines: Mapping[str, str]) -> str:
    names = MISSING[language]
    return lines["gaps"].format(
        contract=lines["verified"] if case.contract_id else _unverified(case, lines),
        missing=", ".join(names[key] for key in missing(known)) or lines["nothing"],
    )


def _unverified(case: Case, lines: Mapping[str, str]) -> str:
    if not case.contract_number:
        return lines["unknown"]
    return lines["unverified"].format(number=case.contract_number)


def _place(known: Situation, language: str) -> str:
    place = known.place or {}
    parts = [str(place.get("label") or ""), _country_name(place.get("country"), language)]
    if not parts[0] and place.get("lat") is not None:
        parts[0] = f"{place['lat']:.5f}, {place['lon']:.5f}"
    return ", ".join(part for part in parts if part)


def _country_name(code: object, language: str) -> str:
    return Locale(language).territories.get(str(code), "") if code else ""


def _language_name(code: str, language: str) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name(language) or code
    except (UnknownLocaleError, ValueError):
        return code


def _shortened(words: str) -> str:
    text = " / ".join(words.split("\n"))
    return text if len(text) <= _LONGEST_WORDS else f"{text[: _LONGEST_WORDS - 1]}…"
