"""What the service asks of us, read from JSON. Everything wrong is refused in one line."""

import json
import re
from dataclasses import dataclass
from typing import Any, Optional

from rasa.shared.core.constants import DEFAULT_INTENTS
from rasa.shared.core.domain import Domain

from bot.failures import Refused

KINDS = ("text", "payload", "location", "attachment", "unsupported")
ATTACHMENTS = ("photo", "voice", "video", "document")

#: an intent of ours, with its entities as a JSON object where it has some
PAYLOAD = re.compile(r"/(?P<intent>\w+)(?P<entities>\{.*\})?", re.DOTALL)

#: what Rasa takes for a command (`/restart`): nobody may send those
COMMANDS = frozenset(DEFAULT_INTENTS) - {"out_of_scope"}


@dataclass(frozen=True)
class Call:
    """One message of a traveller.

    Exactly one of `text` (words of a person, to be understood) and `payload` (an intent of ours,
    to be obeyed) is set. `metadata` is all of the call but the text, for the custom actions.
    """

    conversation: str
    message_id: str
    text: Optional[str]
    payload: Optional[str]
    metadata: "dict[str, Any]"


def read_call(body: Any) -> Call:
    """Read the body of a turn. Raises Refused."""
    if not isinstance(body, dict):
        raise Refused("the body must be a JSON object")
    kind = _one_of(body, "kind", KINDS)
    text = _string(body, "text") if body.get("text") is not None else ""
    words = text.strip() if kind in ("text", "attachment") else ""
    if kind == "text" and not words:
        raise Refused("text: must not be empty when kind is text")
    payload = _payload(kind, body) if kind != "text" else None
    return Call(
        conversation=_string(body, "conversation", required=True),
        message_id=_string(body, "message_id", required=True),
        text=words or None,
        payload=None if words else payload,
        metadata={key: value for key, value in body.items() if key != "text"},
    )


def read_texts(body: Any, at_most: int) -> "list[str]":
    """Read the texts that are only to be understood. Raises Refused."""
    texts = body.get("texts") if isinstance(body, dict) else None
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise Refused("texts: must be a list of strings")
    if len(texts) > at_most:
        raise Refused(f"texts: at most {at_most} at a time")
    return texts


def check_payload(payload: str, domain: Domain) -> str:
    """The payload as Rasa reads it. Raises Refused for what the domain doesn't know.

    Rasa itself would take an unknown intent for the words of a person, and drop unknown entities.
    """
    match = PAYLOAD.fullmatch(payload)
    if not match:
        raise Refused("payload: must be an intent like /affirm, with entities as JSON if needed")
    intent = match["intent"]
    if intent in COMMANDS or intent not in domain.intents:
        raise Refused(f"payload: the domain has no intent {intent}")
    try:
        entities = json.loads(match["entities"] or "{}")
    except ValueError:
        raise Refused("payload: the entities must be a JSON object") from None
    for entity in entities:
        if entity not in domain.entities:
            raise Refused(f"payload: the domain has no entity {entity}")
    return _with_entities(intent, entities)


def _payload(kind: str, body: "dict[str, Any]") -> str:
    if kind == "payload":
        return _string(body, "payload", required=True).strip()
    if kind == "location":
        return _with_entities("share_location", {"pin": _pin(body.get("location"))})
    if kind == "attachment":
        attachment = _one_of(body, "attachment", ATTACHMENTS)
        return _with_entities("share_attachment", {"attachment": attachment})
    return "/share_unsupported"


def _pin(location: Any) -> str:
    """Latitude and longitude in degrees, to the decimetre."""
    if not isinstance(location, dict):
        raise Refused("location: must be an object with lat and lon when kind is location")
    degrees = []
    for key, limit in (("lat", 90), ("lon", 180)):
        value = location.get(key)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise Refused(f"location: {key} must be a number")
        if not -limit <= value <= limit:
            raise Refused(f"location: {key} must be between -{limit} and {limit}")
        degrees.append(f"{value:.6f}".rstrip("0").rstrip("."))
    return ",".join(degrees)


def _with_entities(intent: str, entities: "dict[str, Any]") -> str:
    return f"/{intent}{json.dumps(entities)}" if entities else f"/{intent}"


def _string(body: "dict[str, Any]", key: str, required: bool = False) -> str:
    value = body.get(key)
    if not isinstance(value, str) or (required and not value.strip()):
        raise Refused(f"{key}: must be a {'non-empty ' if required else ''}string")
    return value


def _one_of(body: "dict[str, Any]", key: str, choices: "tuple[str, ...]") -> str:
    value = body.get(key)
    if value not in choices:
        raise Refused(f"{key}: must be one of {', '.join(choices)}")
    return str(value)
