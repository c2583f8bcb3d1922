"""Telegram's JSON forms: users, chats, messages. https://core.telegram.org/bots/api"""

from datetime import datetime
from typing import Any

from relais.sandbox.media import Stored
from relais.sandbox.people import person_at
from relais.sandbox.phonebook import Bubble
from relais.sandbox.settings import SandboxSettings


def bot(settings: SandboxSettings) -> dict[str, Any]:
    return {
        "id": int(settings.telegram_token.partition(":")[0]),
        "is_bot": True,
        "first_name": "Relais",
        "username": settings.telegram_bot_name,
    }


def user(chat: str) -> dict[str, Any]:
    person = person_at("telegram", chat)
    shape = {
        "id": int(chat),
        "is_bot": False,
        "first_name": person.first_name,
        "language_code": person.language,
    }
    return {**shape, "last_name": person.last_name} if person.last_name else shape


def chat_of(chat: str) -> dict[str, Any]:
    person = person_at("telegram", chat)
    shape = {"id": int(chat), "type": "private", "first_name": person.first_name}
    return {**shape, "last_name": person.last_name} if person.last_name else shape


def seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def envelope(
    settings: SandboxSettings, bubble: Bubble, *, entities: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """What every message has, and its words; a caption where something else is the content."""
    sender = user(bubble.address) if bubble.direction == "out" else bot(settings)
    shape: dict[str, Any] = {
        "message_id": int(bubble.id),
        "date": seconds(datetime.fromisoformat(bubble.created)),
        "chat": chat_of(bubble.address),
        "from": sender,
    }
    if bubble.pin:
        shape.update(position(bubble.pin))
    elif bubble.text:
        worded = "caption" if bubble.media else "text"
        shape[worded] = bubble.text
        if entities:
            shape["entities" if worded == "text" else "caption_entities"] = entities
    return shape


def position(pin: dict[str, Any]) -> dict[str, Any]:
    """A location; a named one is a venue, which carries the location too."""
    location: dict[str, Any] = {"latitude": pin["lat"], "longitude": pin["lon"]}
    if pin.get("accuracy"):
        location["horizontal_accuracy"] = pin["accuracy"]
    if not pin.get("label"):
        return {"location": location}
    address = pin.get("address") or pin["label"]
    return {
        "location": location,
        "venue": {"location": location, "title": pin["label"], "address": address},
    }


def attached(kind: str, stored: Stored, name: str) -> dict[str, Any]:
    """A photo in three sizes, a voice note, or a document."""
    size = stored.path.stat().st_size
    file: dict[str, Any] = {
        "file_id": stored.id,
        "file_unique_id": stored.id[2:18],
        "file_size": size,
    }
    if kind == "photo":
        sizes = ((90, 68), (320, 240), (960, 720))
        return {"photo": [{**file, "width": width, "height": height} for width, height in sizes]}
    if kind == "voice":
        return {"voice": {**file, "duration": 3, "mime_type": stored.content_type}}
    return {"document": {**file, "file_name": name, "mime_type": stored.content_type}}
