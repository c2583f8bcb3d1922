"""Rasa as it runs in production, on a small model: a process of its own, spoken to over HTTP."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from tests.bot.action_server import Actions, serve

ROOT = Path(__file__).parents[2]
PROJECT = Path(__file__).parent / "project"
RASA = ROOT / ".venv-bot" / "bin" / "rasa"
TOKEN = "a token for tests"
PORTS = {"actions": 5101, "rasa": 5102, "second": 5103, "empty": 5104}
PATIENT = 1.0  # seconds an action may take in these tests


class Bot:
    """One running Rasa."""

    def __init__(self, port: int) -> None:
        self.http = httpx.Client(
            base_url=f"http://127.0.0.1:{port}/webhooks/relais",
            headers={"Authorization": f"Bearer {TOKEN}"},
            timeout=30,
        )

    def turn(self, conversation: str, message_id: str, **said: Any) -> httpx.Response:
        """Say something; kind text unless told otherwise."""
        call = {"conversation": conversation, "message_id": message_id, "kind": "text"}
        call |= {"language": "en", "channel": "whatsapp", **said}
        return self.http.post("/turn", json=call)

    def understand(self, *texts: str) -> list[dict[str, Any]]:
        answer = self.http.post("/understand", json={"texts": texts})
        return answer.raise_for_status().json()["understood"]

    def wait(self, process: subprocess.Popen[bytes], log: Path) -> None:
        """Until it answers anything at all."""
        for _ in range(600):
            if process.poll() is not None:
                pytest.fail(f"Rasa ended:\n{log.read_text()}")
            try:
                self.http.get("/")
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                return
        pytest.fail(f"Rasa did not start:\n{log.read_text()}")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where these tests keep the model, the database and the logs."""
    return tmp_path_factory.mktemp("bot")


@pytest.fixture(scope="session")
def environment(folder: Path) -> dict[str, str]:
    """What Rasa needs to know: the variables that endpoints.yml and credentials.yml name."""
    return {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "RASA_CACHE_DIRECTORY": str(folder / "cache"),
        "RELAIS_BOT_TOKEN": TOKEN,
        "RELAIS_BOT_DATABASE_URL": f"sqlite:///{folder / 'trackers.db'}",
        "RELAIS_ACTIONS_URL": f"http://127.0.0.1:{PORTS['actions']}/webhook",
        "RELAIS_ACTIONS_TOKEN": "a token for actions",
    }


@pytest.fixture(scope="session")
def bots(folder: Path, environment: dict[str, str]) -> Iterator[dict[str, Bot]]:
    """Three of them, started side by side; two share the database, the third has no model."""
    endpoints = yaml.safe_load((ROOT / "endpoints.yml").read_text())
    endpoints["action_endpoint"]["timeout"] = PATIENT
    (folder / "endpoints.yml").write_text(yaml.safe_dump(endpoints))
    (folder / "broken.tar.gz").write_bytes(b"no model")
    with ExitStack() as stack:
        empty = start(folder, environment, "empty", model=folder / "broken.tar.gz")
        bots = {"empty": stack.enter_context(empty)}
        train(folder, environment)
        for name in ("rasa", "second"):
            bots[name] = stack.enter_context(start(folder, environment, name, folder / "m.tar.gz"))
        yield {name: ready() for name, ready in bots.items()}


@pytest.fixture(scope="session")
def actions() -> Iterator[Actions]:
    actions = Actions()
    with serve(actions, PORTS["actions"]):
        yield actions


@pytest.fixture
def bot(bots: dict[str, Bot], actions: Actions) -> Bot:
    """A Rasa with a model, and an action server that does well until told otherwise."""
    actions.behave_well()
    return bots["rasa"]


@pytest.fixture
def conversation(request: pytest.FixtureRequest) -> str:
    """A conversation of this test's own."""
    return request.node.name


def train(folder: Path, environment: dict[str, str]) -> None:
    command = [RASA, "train", "--domain", PROJECT / "domain.yml", "--data", PROJECT / "nlu.yml"]
    command += [PROJECT / "rules.yml", "--config", ROOT / "config.yml", "--out", folder]
    command += ["--fixed-model-name", "m", "--skip-validation"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@contextmanager
def start(folder: Path, environment: dict[str, str], name: str, model: Path) -> Iterator[Any]:
    """Start Rasa; yields a function that waits until it answers."""
    log = folder / f"{name}.log"
    command = [RASA, "run", "--interface", "127.0.0.1", "--port", str(PORTS[name])]
    command += ["--model", model, "--endpoints", folder / "endpoints.yml"]
    command += ["--credentials", ROOT / "credentials.yml"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
    bot = Bot(PORTS[name])

    def ready() -> Bot:
        bot.wait(process, log)
        return bot

    try:
        yield ready
    finally:
        bot.http.close()
        process.send_signal(signal.SIGTERM)
        process.wait(20)
