"""Messages read without any conversation: what `relais understand` prints.

Rasa is started for it with today's model, on a free port, and stopped at the end.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from relais.conversations import danger
from relais.conversations.dialogue import Dialogue
from relais.conversations.replies import Understood
from relais.facts import detect_language, read_facts
from relais.launch.stack import Ports, Stack
from relais.launch.training import train
from relais.places.locate import locate

#: a bare fact is no act of its own in data/README.md's list: the next guess is
NO_ACT = "inform"
REPORT = "report_"
PATIENCE = 90.0


async def understand_all(texts: Sequence[str]) -> list[dict[str, Any]]:
    """What each text means, as plain values. Raises TrainingFailed, DidNotStart."""
    with tempfile.TemporaryDirectory(prefix="relais-") as folder:
        stack = Stack(var=Path(folder), ports=Ports.free(), database_url="sqlite://")
        train(stack.models, stack.var / "log" / "train.log")
        rasa = stack.rasa()
        rasa.start()
        try:
            await rasa.ready(within=PATIENCE)
            understood = await _ask(stack, texts)
        finally:
            rasa.stop()
    return [reading(text, each) for text, each in zip(texts, understood, strict=True)]


def reading(text: str, understood: Understood) -> dict[str, Any]:
    """One message's meaning, with the names of data/README.md."""
    intent, confidence = _act(understood)
    language = detect_language(text).code
    return {
        "text": text,
        "language": language,
        "act": "report" if intent.startswith(REPORT) else intent,
        "incident": intent.removeprefix(REPORT) if intent.startswith(REPORT) else None,
        "danger": danger.judged(text, model_says=understood.danger),
        "confidence": round(confidence, 4),
        "entities": entities(text, language),
    }


def entities(text: str, language: str | None) -> list[dict[str, Any]]:
    """The facts in a text, each with its value and where it stands."""
    facts = read_facts(text, language=language)
    found: list[dict[str, Any]] = [
        {
            "entity": span.fact,
            "value": _plain(getattr(facts, span.fact)),
            "start": span.start,
            "end": span.end,
        }
        for span in facts.spans
    ]
    if place := locate(text).place:
        found.append({"entity": "place", "value": place.label, **place.as_dict()})
    return found


async def _ask(stack: Stack, texts: Sequence[str]) -> list[Understood]:
    settings = stack.settings()
    dialogue = Dialogue(settings.rasa_url, settings.rasa_token, patience=120)
    try:
        return await dialogue.understand(texts)
    finally:
        await dialogue.close()


def _act(understood: Understood) -> tuple[str, float]:
    guesses = understood.ranking or ((understood.intent, understood.confidence),)
    return next((guess for guess in guesses if guess[0] != NO_ACT), guesses[0])


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | bool | None) else str(value)
