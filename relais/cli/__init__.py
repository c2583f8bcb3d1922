"""The `relais` command: one module a verb."""

import typer

from relais.cli import converse, importing, serve, train, understand, up

app = typer.Typer(
    name="relais",
    help="Relais, an assistance desk that stranded travellers reach from their phone.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("up")(up.up)
app.command("serve")(serve.serve)
app.command("train")(train.train)
app.command("understand")(understand.understand)
app.command("converse")(converse.converse)
app.add_typer(importing.app, name="import")
