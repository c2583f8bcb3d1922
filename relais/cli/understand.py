"""`relais understand`: what the model reads in messages, one JSON line a message."""

import asyncio
import json
import sys
from collections.abc import Iterator
from typing import TextIO

import typer

from relais.cli.failing import fail


def understand() -> None:
    """Say what messages mean: their language, act, incident, danger and facts.

    Reads messages on stdin, one a line: plain text, or JSON like {"text": "my car broke down"}.
    Writes one JSON line a message with text, language, act, incident, danger, confidence and
    entities; the names of acts and incidents are listed in data/README.md.

    The model is trained first if there is none for today's data. Nothing is kept.

        echo "ma voiture est en panne sur l'A7" | relais understand
    """
    from relais.launch.training import TrainingFailed
    from relais.understanding import understand_all

    texts = list(_texts(sys.stdin))
    if not texts:
        fail("no message on stdin; write one a line")
    try:
        readings = asyncio.run(understand_all(texts))
    except TrainingFailed as error:
        fail(str(error))
    for reading in readings:
        typer.echo(json.dumps(reading, ensure_ascii=False))


def _texts(lines: TextIO) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        stripped = line.strip()
        if stripped.startswith("{"):
            yield _text_of(stripped, number)
        elif stripped:
            yield stripped


def _text_of(line: str, number: int) -> str:
    try:
        text = json.loads(line)["text"]
    except (ValueError, KeyError, TypeError):
        fail(f'line {number}: this is no JSON object with a "text"')
    if not isinstance(text, str):
        fail(f'line {number}: "text" must be a string')
    return text
