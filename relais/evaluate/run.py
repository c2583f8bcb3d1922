"""The held-out messages through today's model, in a Rasa of their own."""

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from relais.conversations.dialogue import Dialogue
from relais.evaluate.figures import Judged
from relais.evaluate.messages import Message
from relais.launch.stack import Ports, Stack
from relais.launch.training import train
from relais.understanding import PATIENCE, reading

#: every so manieth message is also sent alone, to see how long one takes
TIMED = 10


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was read in each message, and the milliseconds that one takes, call included."""

    judged: Judged
    milliseconds: float


async def evaluate(messages: Sequence[Message]) -> Evaluation:
    """Train if there is no model for today's data, then read all. Raises TrainingFailed,
    DidNotStart, DialogueFailed."""
    with tempfile.TemporaryDirectory(prefix="relais-") as folder:
        stack = Stack(var=Path(folder), ports=Ports.free(), database_url="sqlite://")
        train(stack.models, stack.var / "log" / "train.log")
        rasa = stack.rasa()
        rasa.start()
        try:
            await rasa.ready(within=PATIENCE)
            return await _ask(stack, messages)
        finally:
            rasa.stop()


async def _ask(stack: Stack, messages: Sequence[Message]) -> Evaluation:
    settings = stack.settings()
    dialogue = Dialogue(settings.rasa_url, settings.rasa_token, patience=120)
    try:
        understood = await dialogue.understand([message.text for message in messages])
        took = [await _milliseconds(dialogue, message.text) for message in messages[::TIMED]]
    finally:
        await dialogue.close()
    readings: list[dict[str, Any]] = [
        reading(message.text, each) for message, each in zip(messages, understood, strict=True)
    ]
    return Evaluation(list(zip(messages, readings, strict=True)), round(median(took), 1))


async def _milliseconds(dialogue: Dialogue, text: str) -> float:
    start = time.perf_counter()
    await dialogue.understand([text])
    return (time.perf_counter() - start) * 1000
