"""`relais train`: Rasa's model, when what it learns from has changed."""

import typer
from rich.console import Console

from relais.cli.failing import fail


def train() -> None:
    """Train Rasa's model if anything that it learns from has changed; print where it is."""
    from relais.launch import training
    from relais.settings import Settings

    settings = Settings()
    try:
        with Console(stderr=True).status("training the dialogue model"):
            path = training.train(settings.models, settings.var / "log" / "train.log")
    except training.TrainingFailed as error:
        fail(str(error))
    typer.echo(path)
