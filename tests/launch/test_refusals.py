"""What does not start says why, in one line that tells what to do."""

import fcntl
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from relais.channels.settings import ChannelSettings
from relais.cli import app
from relais.launch.stack import SANDBOX_ACCOUNT, SANDBOX_TOKEN, Ports, Stack
from relais.launch.up import AlreadyRunning, only_one
from relais.service import Misconfigured, refuse_standins
from relais.settings import Settings

STANDINS = ChannelSettings(
    twilio_account_sid=SANDBOX_ACCOUNT, twilio_auth_tokens=SANDBOX_TOKEN, sms_number="+33700555001"
)


def test_production_refuses_stand_in_credentials() -> None:
    """Everybody knows them, so nothing that they sign can be believed."""
    settings = Settings(environment="production")
    with pytest.raises(Misconfigured, match="RELAIS_TWILIO_ACCOUNT_SID") as refused:
        refuse_standins(settings, STANDINS)
    assert "RELAIS_RASA_TOKEN" in str(refused.value)


def test_the_sandbox_takes_them() -> None:
    refuse_standins(Settings(environment="sandbox"), STANDINS)


def test_a_second_run_beside_a_running_one_says_so(tmp_path: Path) -> None:
    stack = Stack(var=tmp_path, ports=Ports())
    with (tmp_path / "running.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(AlreadyRunning, match="already running"), only_one(tmp_path, stack):
            pytest.fail("two runs share one folder")


@pytest.mark.parametrize(
    ("arguments", "stdin", "says"),
    [
        (["understand"], "", "no message on stdin"),
        (["understand"], '{"words": "x"}', 'line 1: this is no JSON object with a "text"'),
        (["converse", "nowhere.jsonl"], "", "there is no file nowhere.jsonl"),
        (["serve", "--roles", "cook"], "", "no such role: cook"),
        (["import", "contracts", "nowhere.csv"], "", "there is no file nowhere.csv"),
    ],
)
def test_bad_input_gets_one_clear_line(arguments: list[str], stdin: str, says: str) -> None:
    result = CliRunner().invoke(app, arguments, input=stdin)
    assert result.exit_code == 1
    assert says in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({"turns": []}, "turns must be a list that is not empty"),
        ({"turns": [{"shout": "x"}]}, "a turn is one of"),
        ({"turns": [{"location": "here"}]}, "a location is"),
        ({"channel": "pigeon", "turns": [{"say": "x"}]}, "channel must be one of"),
    ],
)
def test_a_bad_conversation_is_named_before_anything_starts(
    tmp_path: Path, record: dict[str, object], says: str
) -> None:
    file = tmp_path / "conversations.jsonl"
    file.write_text(json.dumps({"id": "odd", **record}))
    result = CliRunner().invoke(app, ["converse", str(file)])
    assert result.exit_code == 1
    assert "odd" in result.output
    assert says in result.output


@pytest.mark.parametrize(
    "command", [[], ["up"], ["serve"], ["understand"], ["converse"], ["import"]]
)
def test_each_command_has_a_help(command: list[str]) -> None:
    result = CliRunner().invoke(app, [*command, "--help"])
    assert result.exit_code == 0
    assert "Usage" in result.output
