"""Contracts are found by those they belong to, and by nobody else."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.checking import check_contract
from relais.cases.contracts import (
    ContractExpired,
    ContractFound,
    ContractNotFound,
    IdentityNeeded,
    verify_contract,
)
from relais.cases.importing import import_contracts
from relais.database.tables import Case, CaseEvent

SAMPLES = Path(__file__).parents[2] / "data" / "samples" / "contracts.csv"
TODAY = date(2026, 9, 1)
CLAIRE = "RA-2024-118823"


@pytest.fixture(autouse=True)
async def contracts(session: AsyncSession) -> None:
    """The contracts of the sample company."""
    report = await import_contracts(session, SAMPLES.read_text("utf-8").splitlines())
    assert not report.rejected


FOUND: list[tuple[dict[str, Any], str]] = [
    ({"number": CLAIRE, "name": "Claire Martin"}, CLAIRE),
    ({"number": "ra2024118823", "name": "martin claire"}, CLAIRE),
    ({"number": CLAIRE, "name": "C. Martin"}, CLAIRE),
    ({"number": CLAIRE, "birth_date": date(1985, 3, 12)}, CLAIRE),
    ({"number": CLAIRE, "phone": "06 39 98 00 14"}, CLAIRE),
    ({"number": CLAIRE, "plate": "gk 482 lm"}, CLAIRE),
    ({"number": CLAIRE, "name": "Claire Roux", "birth_date": date(1985, 3, 12)}, CLAIRE),
    ({"number": CLAIRE, "name": "Martin", "plate": "GK482LM"}, CLAIRE),
    ({"name": "Claire Martin", "birth_date": date(1985, 3, 12)}, CLAIRE),
    ({"name": "Claire Martin", "birth_date": date(1962, 7, 28)}, "RA-2023-112046"),
    ({"name": "Claire Martin", "phone": "+33639980419"}, "RA-2023-112046"),
    ({"name": "emma clark", "phone": "+44 7700 900142"}, "HZ-88-20417"),
    ({"number": "wrong-1", "name": "Emma Clark", "birth_date": date(1992, 9, 14)}, "HZ-88-20417"),
    ({"number": CLAIRE, "name": "Emma Clark", "birth_date": date(1992, 9, 14)}, "HZ-88-20417"),
    (
        {"number": "INT-700112", "name": "ياسمين حداد", "birth_date": date(1991, 7, 15)},
        "INT-700112",
    ),
    ({"number": "INT-700125", "name": "كريم منصور", "birth_date": date(1984, 2, 20)}, "INT-700125"),
    ({"number": "INT-٧٠٠١١٢", "name": "Yasmin Haddad"}, "INT-700112"),
]


@pytest.mark.parametrize(("given", "number"), FOUND)
async def test_two_things_that_agree_find_the_contract(
    session: AsyncSession, given: dict[str, Any], number: str
) -> None:
    outcome = await verify_contract(session, **given, on=TODAY)
    assert isinstance(outcome, ContractFound)
    assert outcome.contract.number == number


NEEDED: list[tuple[dict[str, Any], tuple[str, ...]]] = [
    ({}, ("number", "name")),
    ({"number": CLAIRE}, ("name",)),
    ({"name": "Claire Martin"}, ("number", "birth_date")),
    ({"birth_date": date(1985, 3, 12)}, ("number", "name")),
    ({"phone": "+33639980014"}, ("number", "name")),
    ({"plate": "GK482LM"}, ("number", "name")),
    ({"number": CLAIRE, "name": "Martin"}, ("birth_date",)),
    ({"number": CLAIRE, "name": "ياسمين حداد"}, ("birth_date",)),
]


@pytest.mark.parametrize(("given", "needs"), NEEDED)
async def test_too_little_asks_for_more(
    session: AsyncSession, given: dict[str, Any], needs: tuple[str, ...]
) -> None:
    assert await verify_contract(session, **given, on=TODAY) == IdentityNeeded(needs)


NOT_THEIRS: list[dict[str, Any]] = [
    {},
    {"name": "Emma Clark"},
    {"name": "Claire Roux"},
    {"name": "Martin"},
    {"name": "李 明"},
    {"name": "Emma Clark", "plate": "GK482LM"},
    {"name": "Emma Clark", "birth_date": date(1985, 3, 12)},
    {"name": "Emma Clark", "phone": "+33639980014"},
    {"birth_date": date(1985, 3, 13)},
    {"plate": "AA111AA"},
]


@pytest.mark.parametrize("given", NOT_THEIRS)
async def test_a_stranger_cannot_tell_a_contract_that_exists_from_one_that_does_not(
    session: AsyncSession, given: dict[str, Any]
) -> None:
    """The secrecy rule: in force, expired or invented, the number is answered alike."""
    answers = [
        await verify_contract(session, number=number, **given, on=TODAY)
        for number in (CLAIRE, "RA-2022-104410", "XX-0000-000000")
    ]
    assert answers[0] == answers[1] == answers[2]
    assert isinstance(answers[0], ContractNotFound | IdentityNeeded)


async def test_somebody_elses_contract_is_not_found(session: AsyncSession) -> None:
    outcome = await verify_contract(session, number=CLAIRE, name="Emma Clark", on=TODAY)
    assert outcome == ContractNotFound(("number", "name"))


@pytest.mark.parametrize(
    ("number", "name", "why"),
    [
        ("HZ-88-19208", "Thomas Weber", "ended"),
        ("RA-2031-200001", "Océane Girard", "not_begun"),
    ],
)
async def test_a_contract_not_in_force_says_so_to_its_holder(
    session: AsyncSession, number: str, name: str, why: str
) -> None:
    outcome = await verify_contract(session, number=number, name=name, on=TODAY)
    assert isinstance(outcome, ContractExpired)
    assert outcome.why == why


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        (date(2024, 3, 31), ContractExpired),
        (date(2024, 4, 1), ContractFound),
        (date(2031, 3, 31), ContractFound),
        (date(2031, 4, 1), ContractExpired),
    ],
)
async def test_the_first_and_the_last_day_count(
    session: AsyncSession, on: date, outcome: type
) -> None:
    found = await verify_contract(session, number=CLAIRE, name="Claire Martin", on=on)
    assert isinstance(found, outcome)


async def test_of_several_contracts_the_one_in_force_counts(session: AsyncSession) -> None:
    header = SAMPLES.read_text("utf-8").splitlines()[0]
    expired = "RA-0001,RCE,Mateo Ruiz,1989-05-30,,,ES,2001-01-01,2002-01-01"
    later = "RA-0002,RCE,Mateo Ruiz,1989-05-30,,,ES,2040-01-01,2050-01-01"
    await import_contracts(session, [header, expired, later])
    outcome = await verify_contract(
        session, name="Mateo Ruiz", birth_date=date(1989, 5, 30), on=TODAY
    )
    assert isinstance(outcome, ContractFound)
    assert outcome.contract.number == "CS4971-0038"


async def test_checking_ties_the_contract_to_the_case_and_is_told_once(
    session: AsyncSession, case: Case
) -> None:
    case.contract_number, case.name = CLAIRE, "Claire Martin"
    for _ in range(2):
        await check_contract(session, case, actor="bot", on=TODAY)
    events = await _outcomes(session, case)
    assert [event.kind for event in events] == ["contract_found"]
    assert case.contract_id == events[0].data["contract_id"]


async def test_a_contract_that_fails_the_second_check_is_untied(
    session: AsyncSession, case: Case
) -> None:
    case.contract_number, case.name = CLAIRE, "Claire Martin"
    await check_contract(session, case, actor="bot", on=TODAY)
    case.contract_number = "RA-9999"
    await check_contract(session, case, actor="bot", on=TODAY)
    events = await _outcomes(session, case)
    assert [event.kind for event in events] == ["contract_found", "contract_not_found"]
    assert case.contract_id is None


async def _outcomes(session: AsyncSession, case: Case) -> list[CaseEvent]:
    events = await session.scalars(
        select(CaseEvent)
        .where(CaseEvent.case_id == case.id, CaseEvent.kind.like("contract_%"))
        .order_by(CaseEvent.id)
    )
    return list(events)
