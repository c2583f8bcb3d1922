"""The sample company is complete and harms nobody."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import yaml
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.importing import import_contracts

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
LINES = (SAMPLES / "contracts.csv").read_text("utf-8").splitlines()
ROWS = list(csv.DictReader(LINES))
PRODUCTS = yaml.safe_load((SAMPLES / "products.yml").read_text("utf-8"))

#: numbers that the regulators keep for fiction: Arcep, Ofcom, ComReg, BNetzA, PTS, NANPA, ACMA
FICTION = ("+33639980", "+447700900", "+35320910", "+4917139200", "+4670174063",
           "+1202555014", "+1416555017", "+61491570156")  # fmt: skip


async def test_every_sample_contract_loads(session: AsyncSession) -> None:
    codes = [product["code"] for product in PRODUCTS]
    report = await import_contracts(session, LINES, products=codes)
    assert (report.loaded, report.rejected) == (len(ROWS), [])
    assert len(ROWS) >= 40


def test_each_product_has_a_code_a_name_and_a_scope() -> None:
    assert [product["code"] for product in PRODUCTS] == ["RCE", "HZM", "CSA", "INT"]
    assert all(product.keys() == {"code", "name", "scope"} for product in PRODUCTS)
    assert {row["product"] for row in ROWS} == {product["code"] for product in PRODUCTS}


def test_the_samples_hold_every_case_worth_trying() -> None:
    assert len({row["country"] for row in ROWS}) >= 12
    assert 2 in Counter(row["holder"] for row in ROWS).values()
    assert any(date.fromisoformat(row["valid_until"]) < date(2026, 1, 1) for row in ROWS)
    assert any(date.fromisoformat(row["valid_from"]) > date(2030, 1, 1) for row in ROWS)


def test_sample_phone_numbers_are_kept_for_fiction() -> None:
    assert all(row["phone"].startswith(FICTION) for row in ROWS if row["phone"])
