"""What is played: one conversation a record, checked before anything starts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

CHANNELS = ("sms", "whatsapp", "telegram")
GESTURES = frozenset({"say", "location", "photo"})

#: a first phone number per language: the country is a hint of where people are, as in life.
#: The ranges are reserved for fiction where the country has reserved some.
NUMBERS = {
    "en": 447700900000, "fr": 33639980000, "es": 34600000000, "de": 4915550000000,
    "it": 393120000000, "pt": 351912000000, "nl": 31612000000, "pl": 48500120000,
    "tr": 905001200000, "ar": 212600120000,
}  # fmt: skip
ELSEWHERE = 12025550100


class BadConversation(ValueError):
    """A record cannot be played; the message says which one and why."""


@dataclass(frozen=True, slots=True)
class Script:
    """One conversation. A turn is {"say": text}, {"location": [lat, lon]} or {"photo": path}.

    `facts` is what the traveller can answer when asked: name, contract, birth_date, phone, plate,
    people.
    """

    id: str
    language: str
    channel: str
    turns: Sequence[Mapping[str, Any]]
    facts: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, record: Mapping[str, Any], number: int) -> "Script":
        """Check the record of that number in its file. Raises BadConversation."""
        name = str(record.get("id", number))
        channel = record.get("channel", "whatsapp")
        if channel not in CHANNELS:
            raise BadConversation(f"conversation {name}: channel must be one of {CHANNELS}")
        turns = record.get("turns")
        if not isinstance(turns, list) or not turns:
            raise BadConversation(f"conversation {name}: turns must be a list that is not empty")
        for turn in turns:
            _check_turn(turn, name)
        return cls(
            id=name,
            language=str(record.get("lang") or "en"),
            channel=str(channel),
            turns=turns,
            facts=record.get("facts") or {},
        )

    def address(self, number: int) -> str:
        """The phone of the conversation of that number: a Telegram id, or a number in E.164."""
        if self.channel == "telegram":
            return str(700_000_000 + number)
        return f"+{NUMBERS.get(self.language, ELSEWHERE) + number}"


def _check_turn(turn: object, name: str) -> None:
    if not isinstance(turn, dict) or len(turn.keys() & GESTURES) != 1:
        raise BadConversation(f"conversation {name}: a turn is one of {sorted(GESTURES)}")
    if "location" in turn:
        match turn["location"]:
            case [int() | float(), int() | float()]:
                return
        raise BadConversation(f"conversation {name}: a location is [latitude, longitude]")
    if not isinstance(turn.get("say", turn.get("photo")), str):
        raise BadConversation(f"conversation {name}: say and photo are text")
