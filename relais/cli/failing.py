"""How a command fails: one line on stderr that says what to do, and a non-zero exit."""

from typing import NoReturn

import typer


def fail(message: str) -> NoReturn:
    """End the command with one line, whatever its length."""
    typer.secho(f"relais: {message}", fg=typer.colors.RED, err=True)
    raise typer.Exit(1)
