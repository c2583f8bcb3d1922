"""Answers that were offered, and which of them the traveller gave.

An offered answer is kept with the message that offered it; the key that travels through the
carrier is opaque. A button stays tappable for ever, so a key counts only while its question is
the last one put, and once.
"""

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.channels import Choice
from relais.conversations.wording import Option
from relais.database.tables import Message


@dataclass(frozen=True, slots=True)
class Chosen:
    """The offered answer that a message gives."""

    payload: str
    label: str


@dataclass(frozen=True, slots=True)
class Stale:
    """A button of a question that is no longer open: acknowledged, never executed."""


def offered(message_id: int, options: tuple[Option, ...]) -> list[dict[str, str]]:
    """The offered answers as they are kept with their message."""
    return [
        {"key": f"{message_id}.{index}", "label": option.label, "payload": option.payload}
        for index, option in enumerate(options)
    ]


def as_buttons(message: Message) -> tuple[Choice, ...]:
    """The offered answers of a message as its channel shows them."""
    if not message.details.get("buttons"):
        return ()
    return tuple(Choice(each["key"], each["label"]) for each in message.details["choices"])


async def chosen_by(session: AsyncSession, inbound: Message) -> Chosen | Stale | None:
    """What an incoming message chose among the offered answers; None: it is no choice at all."""
    question = await _open_question(session, inbound)
    key = inbound.details.get("payload")
    if question is None:
        return Stale() if key is not None else None
    choice = _by_key(question, key) if key is not None else _by_words(question, inbound.text)
    if choice is None:
        return Stale() if key is not None else None
    question.details = {**question.details, "answered_by": inbound.id}
    return Chosen(choice["payload"], choice["label"])


async def _open_question(session: AsyncSession, inbound: Message) -> Message | None:
    """The last message that offered answers, if it came before this one and is still open."""
    found = await session.scalars(
        select(Message)
        .where(
            Message.conversation_id == inbound.conversation_id,
            Message.direction == "out",
            Message.author == "bot",
        )
        .order_by(Message.id.desc())
        .limit(1)
    )
    last = found.one_or_none()
    if last is None or "choices" not in last.details:
        return None
    answered_by = last.details.get("answered_by")
    return last if answered_by in (None, inbound.id) else None


def _by_key(question: Message, key: str) -> dict[str, Any] | None:
    return next((each for each in question.details["choices"] if each["key"] == key), None)


def _by_words(question: Message, text: str) -> dict[str, Any] | None:
    """An answer given as its number in the list, in any script, or as its very label."""
    said = re.sub(r"^\W+|\W+$", "", text).casefold()
    choices: list[dict[str, Any]] = question.details["choices"]
    if said.isdecimal() and 1 <= int(said) <= len(choices):
        return choices[int(said) - 1]
    return next((each for each in choices if each["label"].casefold() == said), None)
