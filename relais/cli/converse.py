"""`relais converse`: whole conversations through the real path."""

import asyncio
import json
from pathlib import Path
from typing import Annotated, Any

import typer

from relais.cli.failing import fail
from relais.conversing.script import BadConversation, Script


def converse(
    file: Annotated[
        Path,
        typer.Argument(
            help="JSONL, a conversation a line: "
            '{"id", "lang", "channel": "sms|whatsapp|telegram", "turns": [{"say": text} | '
            '{"location": [lat, lon]} | {"photo": path}], "facts": {...}}'
        ),
    ],
    contracts: Annotated[
        Path | None,
        typer.Option(help="CSV of contracts to load first, as `relais import contracts` takes it."),
    ] = None,
) -> None:
    """Play whole conversations and print what became of each, one JSON line a conversation.

    They go the real way: stand-in carrier, webhook, Rasa, actions, outbox, on a database that is
    thrown away. Once the turns are used up, questions of the bot are answered from the optional
    "facts" of the record: name, contract, birth_date, phone, plate, people.

    The line holds id, replies, turns, transcript and case (reference, incident, danger, place,
    name, contract, urgency, status, handed_over, handover_reason), or a case of null where no
    help was asked for.
    """
    from relais.conversing.player import NoAnswer
    from relais.database.embedded import CannotStart
    from relais.launch.processes import DidNotStart
    from relais.launch.training import TrainingFailed

    for needed in filter(None, (file, contracts)):
        if not needed.is_file():
            fail(f"there is no file {needed}")
    try:
        asyncio.run(_play(_scripts(file), contracts))
    except (BadConversation, CannotStart, DidNotStart, NoAnswer, TrainingFailed) as error:
        fail(str(error))


def _scripts(file: Path) -> list[Script]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [
        Script.read(_record(line, number), number)
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]


async def _play(scripts: list[Script], contracts: Path | None) -> None:
    from relais.conversing.stage import play_all

    async for outcome in play_all(scripts, contracts):
        typer.echo(json.dumps(outcome, ensure_ascii=False))


def _record(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError:
        raise BadConversation(f"line {number} is no JSON") from None
    if not isinstance(record, dict):
        raise BadConversation(f"line {number} is no JSON object")
    return record
