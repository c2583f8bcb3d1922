"""`relais import`: a company's own data, from CSV."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from relais.cases.importing import ImportReport
from relais.cli.failing import fail
from relais.conversing.stage import load_contracts
from relais.database.engine import Database
from relais.settings import Settings

app = typer.Typer(help="Load a company's own data from CSV files.", no_args_is_help=True)


@app.callback()
def importing() -> None:
    """Load a company's own data from CSV files."""


@app.command()
def contracts(
    file: Annotated[
        Path,
        typer.Argument(
            help="CSV with the columns number, product, holder, birth_date, phone, plate, country, "
            "valid_from, valid_until. birth_date, phone and plate may be empty."
        ),
    ],
) -> None:
    """Load contracts. Good rows load, bad ones are named by line and reason (exit code 1)."""
    settings = Settings()
    if not file.is_file():
        fail(f"there is no file {file}")
    if not settings.database_url:
        fail("RELAIS_DATABASE_URL is not set; `make run` prints the one of the embedded PostgreSQL")
    report = asyncio.run(_load(Database(settings.database_url), file))
    for line, reason in report.rejected:
        typer.echo(f"line {line}: {reason}", err=True)
    typer.echo(
        f"{report.loaded} loaded, {report.updated} updated, {report.unchanged} unchanged, "
        f"{len(report.rejected)} rejected"
    )
    if report.rejected:
        raise typer.Exit(1)


async def _load(database: Database, file: Path) -> ImportReport:
    try:
        return await load_contracts(database, file)
    finally:
        await database.close()
