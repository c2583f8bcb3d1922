"""Rasa's model: trained when what it learns from has changed, named after it."""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from relais.settings import ROOT

#: everything that a model is made of, below the root of the repository
INPUTS = ("config.yml", "domain.yml", "data/rules.yml", "data/nlu/*.yml", "bot/*.py")
BOT_ENVIRONMENT = ROOT / ".venv-bot"
KEEP_MODELS = 3


class TrainingFailed(Exception):
    """Rasa could not train; the message holds the last lines that it printed."""


def rasa_command() -> str:
    """Rasa's own executable. Raises TrainingFailed when its environment is missing."""
    command = BOT_ENVIRONMENT / "bin" / "rasa"
    if not command.exists():
        raise TrainingFailed("Rasa's environment is missing: run `make setup`")
    return str(command)


def model_name() -> str:
    """The name of the model that today's inputs make."""
    digest = hashlib.sha256()
    for path in _inputs():
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return f"relais-{digest.hexdigest()[:12]}"


def model_file(models: Path) -> Path:
    """Where that model is, trained or not."""
    return models / f"{model_name()}.tar.gz"


def train(models: Path, log: Path) -> Path:
    """Train today's model, unless it is there; its file. Raises TrainingFailed."""
    target = model_file(models)
    if target.exists():
        return target
    models.mkdir(parents=True, exist_ok=True)
    log.parent.mkdir(parents=True, exist_ok=True)
    command = [
        rasa_command(), "train",
        "--config", "config.yml", "--domain", "domain.yml",
        "--data", "data/nlu", "data/rules.yml",
        "--out", str(models), "--fixed-model-name", model_name(),
    ]  # fmt: skip
    with log.open("wb") as output:
        done = subprocess.run(  # noqa: S603
            command, cwd=ROOT, env=rasa_environment(), stdout=output, stderr=subprocess.STDOUT
        )
    if done.returncode != 0 or not target.exists():
        raise TrainingFailed(f"training failed, see {log}:\n{_tail(log)}")
    _forget_old_models(models, target)
    return target


def rasa_environment() -> dict[str, str]:
    """The environment that Rasa runs in: no telemetry, one thread for the encoder, `bot` found."""
    return {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONPATH": str(ROOT),
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONWARNINGS": "ignore",
    }


def _inputs() -> Iterator[Path]:
    for pattern in INPUTS:
        yield from sorted(ROOT.glob(pattern))


def _forget_old_models(models: Path, current: Path) -> None:
    by_age = sorted(models.glob("relais-*.tar.gz"), key=lambda path: path.stat().st_mtime)
    for old in by_age[:-KEEP_MODELS]:
        if old != current:
            old.unlink()


def _tail(log: Path, lines: int = 15) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
