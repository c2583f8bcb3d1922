"""`relais evaluate`: how well messages are understood that the model has never seen."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console

from relais.cli.failing import fail


def evaluate(
    record: Annotated[
        bool, typer.Option(help="Write docs/figures/understanding.json, what tests compare with.")
    ] = False,
) -> None:
    """Measure the model on data/held_out: a table, and a page of what was taken for what.

    The model is trained first if there is none for today's data.
    """
    from relais.evaluate.figures import per_language
    from relais.evaluate.messages import held_out
    from relais.evaluate.report import table, write_page, write_record
    from relais.evaluate.run import evaluate as run
    from relais.launch.training import TrainingFailed
    from relais.settings import Settings

    try:
        with Console(stderr=True).status("training if need be, then reading the held-out messages"):
            evaluation = asyncio.run(run(held_out()))
    except TrainingFailed as error:
        fail(str(error))
    page = Settings().var / "evaluation.html"
    write_page(evaluation, page)
    if record:
        write_record(evaluation)
    Console().print(table(per_language(evaluation.judged)))
    typer.echo(f"one message takes {evaluation.milliseconds} ms (median); details: {page}")
