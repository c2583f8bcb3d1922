"""What a text means, for as many texts as one likes, and how we tell it."""

import asyncio
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.shared.constants import DEFAULT_SENDER_ID, INTENT_MESSAGE_PREFIX
from rasa.shared.core.trackers import DialogueStateTracker

from bot.encoder import WORD_JOINER

#: intents of the ranking that the service is told
RANKED = 5

#: texts understood in one go; between two batches, waiting turns get their chance
BATCH = 32


def parse(processor: MessageProcessor, texts: "list[str]") -> "list[dict[str, Any]]":
    """What Rasa's pipeline makes of the words of people, whatever these begin with.

    Rasa obeys a text that begins with a slash, `/restart` say. What a person typed is no command,
    so the slash is hidden from Rasa; the result holds the text as it was typed.
    """
    messages = [UserMessage(_disarmed(text)) for text in texts]
    target = processor.model_metadata.nlu_target
    empty = DialogueStateTracker.from_events(DEFAULT_SENDER_ID, [])
    inputs = {PLACEHOLDER_MESSAGE: messages, PLACEHOLDER_TRACKER: empty}
    parsed = processor.graph_runner.run(inputs=inputs, targets=[target])[target]
    return [
        {"entities": [], **message.as_dict(only_output_properties=True), "text": text}
        for message, text in zip(parsed, texts, strict=True)
    ]


async def understand(processor: MessageProcessor, texts: "list[str]") -> "list[dict[str, Any]]":
    """What each text means, without a conversation."""
    found = []
    for start in range(0, len(texts), BATCH):
        found += [understood(data) for data in parse(processor, texts[start : start + BATCH])]
        await asyncio.sleep(0)
    return found


def understood(parse_data: "dict[str, Any]") -> "dict[str, Any]":
    """The part of Rasa's findings that the service is told."""
    intent = parse_data.get("intent") or {}
    danger = parse_data.get("danger") or {}
    return {
        "intent": intent.get("name"),
        "confidence": intent.get("confidence", 0.0),
        "danger": danger.get("value", False),
        "danger_confidence": danger.get("confidence", 0.0),
        "ranking": [
            {"name": rank["name"], "confidence": rank["confidence"]}
            for rank in parse_data.get("intent_ranking", [])[:RANKED]
        ],
    }


def _disarmed(text: str) -> str:
    commands = text.lstrip().startswith(INTENT_MESSAGE_PREFIX)
    return WORD_JOINER + text.lstrip() if commands else text
