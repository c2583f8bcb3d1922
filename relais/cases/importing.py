"""Loading the company's contracts from a CSV file: good rows load, bad rows are named."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import batched, chain
from typing import Any

from babel import Locale
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.identity import holder_key, number_key, phone_key, plate_key
from relais.database.tables import Contract

COLUMNS = (
    "number",
    "product",
    "holder",
    "birth_date",
    "phone",
    "plate",
    "country",
    "valid_from",
    "valid_until",
)

_DELIMITERS = ",;\t|"
_BATCH = 500
_SHORTEST_NUMBER = 4
_COUNTRIES = frozenset(
    code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code)
)


class _BadRow(ValueError):
    """What is wrong with a row and what to do. Holds no value of the row: it may be personal."""


@dataclass(slots=True)
class ImportReport:
    """What became of a file, in rows; `rejected` holds line numbers and what to do."""

    loaded: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: list[tuple[int, str]] = field(default_factory=list)


async def import_contracts(
    session: AsyncSession, lines: Iterable[str], *, products: Iterable[str] | None = None
) -> ImportReport:
    """Load contracts from the lines of a CSV file whose header names the `COLUMNS`.

    Commas, semicolons, tabs or bars may part the values, a byte order mark may come first. A
    contract that is known by its number is brought up to date. `products`, when given, are the
    only codes accepted. A row is checked whole before any of it is written, and everything is
    written in the caller's transaction.
    """
    report = ImportReport()
    rows = _valid_rows(lines, frozenset(products) if products else None, report)
    for batch in batched(rows, _BATCH):
        await _store(session, batch, report)
    report.rejected.sort()
    return report


async def _store(
    session: AsyncSession, batch: Sequence[Mapping[str, Any]], report: ImportReport
) -> None:
    keys = [row["number_key"] for row in batch]
    known = {
        contract.number_key: contract
        for contract in await session.scalars(select(Contract).where(Contract.number_key.in_(keys)))
    }
    new = [row for row in batch if row["number_key"] not in known]
    changed = [
        row
        for row in batch
        if (contract := known.get(row["number_key"]))
        and any(getattr(contract, column) != value for column, value in row.items())
    ]
    if new or changed:
        await _upsert(session, [*new, *changed])
    report.loaded += len(new)
    report.updated += len(changed)
    report.unchanged += len(batch) - len(new) - len(changed)


async def _upsert(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    statement = insert(Contract).values([dict(row) for row in rows])
    fresh = {column: statement.excluded[column] for column in rows[0] if column != "number_key"}
    await session.scalars(
        statement.on_conflict_do_update(index_elements=["number_key"], set_=fresh).returning(
            Contract
        ),
        execution_options={"populate_existing": True},
    )


def _valid_rows(
    lines: Iterable[str], products: frozenset[str] | None, report: ImportReport
) -> Iterator[Mapping[str, Any]]:
    seen: dict[str, int] = {}
    for line, row in _rows(lines, report):
        try:
            contract = _contract(row, products)
            if first := seen.get(contract["number_key"]):
                raise _BadRow(f"number: the same as on line {first}; keep one of the two")
        except _BadRow as bad:
            report.rejected.append((line, str(bad)))
        else:
            seen[contract["number_key"]] = line
            yield contract


def _rows(lines: Iterable[str], report: ImportReport) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows as they stand, with the number of the line that each ends on.

    A row that is no CSV, such as one whose quotation mark never closes, takes what follows along.
    """
    remaining = iter(lines)
    header = next(remaining, "").lstrip("\ufeff")
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.DictReader(chain([header.lower()], remaining), delimiter=delimiter, strict=True)
    reader.fieldnames = [name.strip() for name in reader.fieldnames or ()]
    if lacking := [column for column in COLUMNS if column not in reader.fieldnames]:
        report.rejected.append((1, f"missing columns: {', '.join(lacking)}; add them"))
        return
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            first = reader.line_num + 1  # the reader counts a row once it is read
            report.rejected.append((first, f"from here on not CSV ({error}); check the quotes"))
            return
        if row is None:
            return
        if any(row.values()):
            yield reader.line_num, row


def _contract(row: Mapping[str, Any], products: frozenset[str] | None) -> dict[str, Any]:
    if None in row or None in row.values():
        raise _BadRow("more or fewer values than columns; quote those that hold the delimiter")
    values = {column: row[column].strip() for column in COLUMNS}
    country = _country(values["country"])
    valid_from, valid_until = _day("valid_from", values), _day("valid_until", values)
    if valid_until < valid_from:
        raise _BadRow("valid_until: lies before valid_from; correct one of them")
    return {
        "number": _number(values["number"]),
        "number_key": number_key(values["number"]),
        "product": _product(values["product"], products),
        "holder": _holder(values["holder"]),
        "holder_key": holder_key(values["holder"]),
        "birth_date": _birth_date(values),
        "phone": _phone(values["phone"], country),
        "plate": plate_key(values["plate"]) or None,
        "country": country,
        "valid_from": valid_from,
        "valid_until": valid_until,
    }


def _number(text: str) -> str:
    if len(text) < _SHORTEST_NUMBER or not number_key(text):
        raise _BadRow(f"number: needs at least {_SHORTEST_NUMBER} letters, digits or dashes")
    if re.search(r"[^\w\-./ ]", text):
        raise _BadRow("number: holds other signs than letters, digits and dashes; take them out")
    return text


def _product(text: str, products: frozenset[str] | None) -> str:
    code = text.upper()
    if not code:
        raise _BadRow("product: empty; write the product's code")
    if products is not None and code not in products:
        raise _BadRow(f"product: unknown; write one of {', '.join(sorted(products))}")
    return code


def _holder(text: str) -> str:
    if not holder_key(text):
        raise _BadRow("holder: empty; write the holder's first and last name")
    return text


def _country(text: str) -> str:
    if (code := text.upper()) not in _COUNTRIES:
        raise _BadRow("country: not a country; write its two letters, such as FR")
    return code


def _phone(text: str, country: str) -> str | None:
    if text and not (key := phone_key(text, country)):
        raise _BadRow(
            "phone: not a phone number; write + and the country code first, or leave empty"
        )
    return key if text else None


def _birth_date(values: Mapping[str, str]) -> date | None:
    if not values["birth_date"]:
        return None
    born = _day("birth_date", values)
    if not date(1900, 1, 1) <= born <= date.today():
        raise _BadRow("birth_date: not in the life of a person; correct it or leave it empty")
    return born


def _day(column: str, values: Mapping[str, str]) -> date:
    try:
        return date.fromisoformat(values[column])
    except ValueError:
        raise _BadRow(f"{column}: not a date; write it as 1985-03-12") from None
