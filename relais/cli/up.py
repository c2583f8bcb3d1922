"""`relais up`: everything on this machine, with its progress shown, until Ctrl-C."""

import asyncio

import typer

from relais.cli.failing import fail


def up() -> None:
    """Start PostgreSQL, Rasa, the service and the stand-in carriers, and say where they are.

    The first time it also trains the dialogue model and loads the sample company. Ctrl-C stops
    everything that it started.
    """
    from relais.database.embedded import CannotStart
    from relais.launch.processes import DidNotStart
    from relais.launch.training import TrainingFailed
    from relais.launch.up import AlreadyRunning, run_until_stopped
    from relais.settings import Settings

    try:
        asyncio.run(run_until_stopped(Settings()))
    except (AlreadyRunning, CannotStart, DidNotStart, TrainingFailed) as error:
        fail(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
