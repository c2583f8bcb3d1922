"""Contracts load from the company's file: the good rows load, the bad ones are named."""

from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.importing import COLUMNS, ImportReport, import_contracts
from relais.database.tables import Contract

HEADER = ",".join(COLUMNS)
GOOD = "AB-12,RCE,Claire Martin,1985-03-12,06 39 98 00 14,gk-482-lm,fr,2024-04-01,2031-03-31"


async def load(session: AsyncSession, *rows: str) -> ImportReport:
    return await import_contracts(session, [HEADER, *rows])


async def test_a_row_becomes_a_contract_with_its_keys(session: AsyncSession) -> None:
    report = await load(session, GOOD)
    assert report == ImportReport(loaded=1)
    contract = (await session.scalars(select(Contract))).one()
    assert (contract.number, contract.number_key) == ("AB-12", "AB12")
    assert (contract.holder, contract.holder_key) == ("Claire Martin", "claire martin")
    assert (contract.phone, contract.plate, contract.country) == ("+33639980014", "GK482LM", "FR")
    assert (contract.birth_date, contract.valid_until) == (date(1985, 3, 12), date(2031, 3, 31))


async def test_birth_date_phone_and_plate_may_be_empty(session: AsyncSession) -> None:
    assert (await load(session, "AB12,INT,Suharto,,,,ID,2024-04-01,2031-03-31")).loaded == 1
    contract = (await session.scalars(select(Contract))).one()
    assert (contract.birth_date, contract.phone, contract.plate) == (None, None, None)


async def test_the_same_file_twice_is_harmless(session: AsyncSession) -> None:
    await load(session, GOOD)
    assert await load(session, GOOD) == ImportReport(unchanged=1)


async def test_a_changed_row_brings_its_contract_up_to_date(session: AsyncSession) -> None:
    await load(session, GOOD)
    known = (await session.scalars(select(Contract))).one()
    report = await load(session, GOOD.replace("AB-12", "ab 12").replace("2031", "2032"))
    assert report == ImportReport(updated=1)
    assert (known.number, known.valid_until) == ("ab 12", date(2032, 3, 31))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
async def test_delimiters_marks_and_line_ends_do_not_matter(
    session: AsyncSession, delimiter: str, mark: str, ending: str
) -> None:
    lines = [
        line.replace(",", delimiter) + ending for line in (mark + HEADER.upper(), GOOD, ",,,,,,,,")
    ]
    assert await import_contracts(session, lines) == ImportReport(loaded=1)


async def test_columns_may_come_in_any_order_and_with_others(session: AsyncSession) -> None:
    header = ["note", *reversed(COLUMNS)]
    row = ['"a, b"', *reversed(GOOD.split(","))]
    report = await import_contracts(session, [",".join(header), ",".join(row)])
    assert report == ImportReport(loaded=1)


BAD = [
    (("AB-12", "A1"), "number: needs at least 4"),
    (("AB-12", "----"), "number: needs at least 4"),
    (("AB-12", "AB=12"), "number: holds other signs"),
    (("RCE", ""), "product: empty"),
    (("RCE", "ZZZ"), "product: unknown; write one of HZM, RCE"),
    (("Claire Martin", " "), "holder: empty"),
    (("1985-03-12", "12/03/1985"), "birth_date: not a date; write it as 1985-03-12"),
    (("1985-03-12", "1785-03-12"), "birth_date: not in the life"),
    (("06 39 98 00 14", "none"), "phone: not a phone number"),
    (("fr", "France"), "country: not a country"),
    (("2024-04-01", ""), "valid_from: not a date"),
    (("2031-03-31", "2021-03-31"), "valid_until: lies before valid_from"),
    ((",gk-482-lm", ""), "more or fewer values than columns"),
    (("gk-482-lm", "gk,482"), "more or fewer values than columns"),
]


@pytest.mark.parametrize(("change", "reason"), BAD)
async def test_a_bad_row_is_named_and_the_others_load(
    session: AsyncSession, change: tuple[str, str], reason: str
) -> None:
    other = GOOD.replace("AB-12", "CD-34")
    lines = [HEADER, GOOD.replace(*change), other]
    report = await import_contracts(session, lines, products=["RCE", "HZM"])
    assert report.loaded == 1
    [(line, why)] = report.rejected
    assert line == 2
    assert why.startswith(reason)
    assert (await session.scalars(select(Contract.number))).all() == ["CD-34"]


async def test_a_reason_repeats_nothing_personal(session: AsyncSession) -> None:
    report = await load(session, GOOD.replace("1985", "eighty-five"), GOOD.replace("2031", "x"))
    for _, why in report.rejected:
        assert "Claire" not in why
        assert "eighty" not in why


async def test_a_number_twice_in_a_file_loads_once(session: AsyncSession) -> None:
    report = await load(session, GOOD, GOOD.replace("AB-12", "AB12"))
    assert report.loaded == 1
    assert report.rejected == [(3, "number: the same as on line 2; keep one of the two")]


@pytest.mark.parametrize("lines", [[], [""], ["number,holder"], ["\x00"]])
async def test_a_file_without_the_columns_is_rejected_at_its_first_line(
    session: AsyncSession, lines: list[str]
) -> None:
    report = await import_contracts(session, lines)
    [(line, why)] = report.rejected
    assert (line, report.loaded) == (1, 0)
    assert why.startswith("missing columns: ")


async def test_a_quote_that_never_closes_is_named_where_it_begins(session: AsyncSession) -> None:
    report = await load(session, GOOD, GOOD.replace("AB-12", "CD-34").replace("Claire", '"Cl'))
    assert report.loaded == 1
    [(line, why)] = report.rejected
    assert line == 3
    assert "check the quotes" in why


async def test_a_large_file_loads_in_one_go(session: AsyncSession) -> None:
    rows = [GOOD.replace("AB-12", f"AB-{number:05}") for number in range(1203)]
    assert await load(session, *rows) == ImportReport(loaded=1203)
    assert await session.scalar(select(func.count()).select_from(Contract)) == 1203
