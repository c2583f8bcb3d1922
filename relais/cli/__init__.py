"""The `relais` command: one module a verb."""

import typer

from relais.cli import importing
from relais.cli.converse import converse
from relais.cli.evaluate import evaluate
from relais.cli.serve import serve
from relais.cli.train import train
from relais.cli.understand import understand
from relais.cli.up import up

app = typer.Typer(
    name="relais",
    help="Relais, an assistance desk that stranded travellers reach from their phone.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("up")(up)
app.command("serve")(serve)
app.command("train")(train)
app.command("understand")(understand)
app.command("evaluate")(evaluate)
app.command("converse")(converse)
app.add_typer(importing.app, name="import")
