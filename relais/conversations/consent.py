"""Whether a person wants our messages: "stop" is honoured at once, writing again undoes it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal

from relais.conversations.replies import Reply
from relais.database.tables import Address, Message

#: the last words to somebody who asked to be left alone
FAREWELL = "utter_stopped"


def changed_by(message: Message, address: Address) -> Literal["stop", "start"] | None:
    """Note what a message says of consent.

    A carrier's own STOP (`details.consent`) closes the address, and only its START opens it again:
    the carrier would refuse what we send. Where we closed it ourselves, any message opens it.
    """
    said: Literal["stop", "start"] | None = message.details.get("consent")
    if said == "stop":
        address.opted_out_at = address.opted_out_at or datetime.now(UTC)
        return "stop"
    address.opted_out_at = None
    return said


def note_farewell(address: Address, replies: Iterable[Reply]) -> None:
    """After the farewell has been put on its way, nothing more is."""
    if any(reply.name == FAREWELL for reply in replies):
        address.opted_out_at = datetime.now(UTC)
