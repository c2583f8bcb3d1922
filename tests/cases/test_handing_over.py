"""When a human is needed, and what they read first."""

from datetime import date
from typing import Any

import pytest

from relais.cases.contracts import (
    ContractExpired,
    ContractFound,
    ContractNotFound,
    ContractOutcome,
    IdentityNeeded,
)
from relais.cases.handing_over import briefing, human_needed
from relais.cases.situation import Situation
from relais.database.tables import Case, Contract

CONTRACT = Contract(
    number="RA-1234", product="RCE", valid_from=date(2024, 1, 1), valid_until=date(2031, 1, 1)
)
FOUND, EXPIRED = ContractFound(CONTRACT), ContractExpired(CONTRACT)
NOT_FOUND, NEEDED = ContractNotFound(("number",)), IdentityNeeded(("name",))

TABLE: list[tuple[dict[str, Any], ContractOutcome | None, str | None]] = [
    ({}, None, None),
    ({"incident": "breakdown"}, FOUND, None),
    ({"incident": "breakdown"}, NEEDED, None),
    ({"danger": True}, None, "danger"),
    ({"was_in_danger": True, "danger": False}, FOUND, "danger"),
    ({"words": "I want to die"}, None, "danger"),
    ({"words": "she has a panic attack"}, None, "distress"),
    ({"incident": "death"}, None, "death"),
    ({"incident": "legal"}, FOUND, "legal"),
    ({"incident": "disaster"}, FOUND, "disaster"),
    ({"wants_human": True}, FOUND, "asked_for"),
    ({"fault": True}, None, "technical"),
    ({"no_language": True}, None, "no_language"),
    ({}, EXPIRED, "contract_expired"),
    ({}, NOT_FOUND, "contract_not_found"),
    ({"asked": {"contract": 2}}, NEEDED, "contract_not_found"),
    ({"asked": {"contract": 2}}, None, "contract_not_found"),
    ({"asked": {"contract": 2}}, FOUND, None),
    ({"asked": {"contract": 1}}, None, None),
    ({"asked": {"place": 2}}, None, "place_unknown"),
    ({"asked": {"incident": 2}}, None, "unclear"),
    ({"asked": {"incident": 2}, "incident": "loss"}, None, None),
    ({"misunderstood": 2}, None, "unclear"),
    ({"misunderstood": 1}, None, None),
    # the weightiest reason counts
    ({"danger": True, "wants_human": True}, NOT_FOUND, "danger"),
    ({"incident": "death", "asked": {"place": 2}}, EXPIRED, "death"),
]


@pytest.mark.parametrize(("facts", "outcome", "reason"), TABLE)
def test_a_human_is_needed(
    facts: dict[str, Any], outcome: ContractOutcome | None, reason: str | None
) -> None:
    assert human_needed(Situation(**facts), outcome) == reason


def a_case(**facts: Any) -> Case:
    unknown = dict.fromkeys(
        ("incident", "name", "phone", "plate", "birth_date", "contract_number", "contract_id"),
    )
    base: dict[str, Any] = {
        "reference": "R7K-4MD-XH",
        "danger": False,
        "urgency": "P2",
        "status": "triage",
        "language": "es",
        "people": None,
        "place": None,
        "description": "",
        "details": {},
    }
    return Case(**{**unknown, **base, **facts})


def test_a_briefing_says_what_is_known_and_what_is_missing() -> None:
    case = a_case(
        incident="breakdown",
        name="Mateo Ruiz",
        phone="+12025550143",
        people=2,
        place={"lat": 44.9, "lon": 4.9, "label": "A7, km 85", "country": "FR", "precision": "road"},
        description="El coche no arranca\nEstamos a salvo",
        contract_number="CS4971-0038",
    )
    assert briefing(case) == (
        "R7K-4MD-XH · P2 · breakdown\n"
        "Who: Mateo Ruiz · phone +12025550143 · travellers: 2 · speaks Spanish\n"
        "Where: A7, km 85, France\n"
        "Their words: El coche no arranca / Estamos a salvo\n"
        "Contract: CS4971-0038 (not verified) · Missing: number plate"
    )


def test_a_briefing_of_nothing_in_french() -> None:
    assert briefing(a_case(urgency="P0", danger=True), "fr") == (
        "R7K-4MD-XH · P0 · inconnu · DANGER VITAL\n"
        "Qui : inconnu · téléphone inconnu · voyageurs : inconnu · langue : espagnol\n"
        "Où : inconnu\n"
        "Ses mots : inconnu\n"
        "Contrat : inconnu · Manque : lieu, nombre de voyageurs, ce qui s’est passé, nom"
    )


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"description": "line\n" * 200},
        {"description": "{braces} and {0}"},
        {"place": {"lat": 1.5, "lon": 2.5, "label": "", "country": None, "precision": "exact"}},
        {"place": {"lat": None, "lon": None, "label": "", "country": "XX", "precision": "country"}},
        {"language": "not a language"},
        {"name": "Line\nBreak"},
    ],
)
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_a_briefing_has_five_lines_whatever_is_in_the_case(
    facts: dict[str, Any], language: str
) -> None:
    lines = briefing(a_case(**facts), language).splitlines()
    assert len(lines) == 5
    assert max(map(len, lines)) < 400


def test_a_pin_without_a_name_is_shown_as_a_position() -> None:
    place = {"lat": 44.933217, "lon": 4.89, "label": "", "country": "FR", "precision": "exact"}
    assert "Where: 44.93322, 4.89000, France" in briefing(a_case(place=place))
