"""Choices on WhatsApp, through Twilio's Content API.

Buttons and lists must exist at Twilio as a content before a message can use them. Their texts may
be variables, their shape may not. So there is one content per shape (how many options, where the
text breaks its lines), made on first use and found again by name after a restart. Such contents
are for the 24 hours after a person's message only and need no approval.

Limits from Twilio's pages "twilio/quick-reply" and "twilio/list-picker"; that a value may not be
empty, nor hold a line break, from its page on error 21656.
"""

import asyncio
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any

from rich.cells import split_graphemes
from twilio.rest.content.v1.content import ContentList  # type: ignore[import-untyped]

from relais.channels.contract import Choice, Outbound
from relais.channels.errors import ChannelError, Rejected
from relais.channels.twilio_api import TwilioApi, unsent_errors

MOST_BUTTONS = 3
MOST_OPTIONS = 10
TITLE_LENGTH = 20
ITEM_LENGTH = 24
DESCRIPTION_LENGTH = 72
BODY_LENGTH = 1024


@dataclass(frozen=True, slots=True)
class Menu:
    """A content (`kind` and its `shape`, with placeholders) and the `values` that fill it."""

    kind: str
    shape: dict[str, Any]
    #: JSON, as Twilio wants it
    values: str

    @property
    def name(self) -> str:
        """The same for every message of this shape."""
        digest = hashlib.sha256(json.dumps([self.kind, self.shape]).encode()).hexdigest()
        return f"relais_{self.kind.replace('-', '_')}_{digest[:12]}"


class Placeholders:
    """Hands out {{1}}, {{2}}... and remembers what each stands for."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def put(self, value: str) -> str:
        number = str(len(self.values) + 1)
        self.values[number] = value
        return f"{{{{{number}}}}}"

    def put_lines(self, text: str) -> str:
        """A placeholder for each line, since a value may hold no line break."""
        lines = (re.sub(r"\s+", " ", line).strip() for line in text.splitlines())
        return "\n".join(self.put(line) if line else "" for line in lines)


def menu_for(message: Outbound, body: str) -> Menu | None:
    """The menu that shows a message's choices, or None if WhatsApp can't show them so."""
    count = len(message.choices)
    length = TITLE_LENGTH if count <= MOST_BUTTONS else ITEM_LENGTH
    titles = [shortened(choice.label, length) for choice in message.choices]
    distinct = len(set(titles)) == count and all(titles)
    if not 1 <= count <= MOST_OPTIONS or not distinct or not 0 < len(body) <= BODY_LENGTH:
        return None
    places = Placeholders()
    text = places.put_lines(body.strip())
    if count <= MOST_BUTTONS:
        buttons = [
            {"type": "QUICK_REPLY", "title": places.put(title), "id": places.put(choice.key)}
            for choice, title in zip(message.choices, titles, strict=True)
        ]
        return _menu("quick-reply", {"body": text, "actions": buttons}, places)
    button = places.put(shortened(message.list_button, TITLE_LENGTH))
    items = [
        _item(choice, title, places) for choice, title in zip(message.choices, titles, strict=True)
    ]
    return _menu("list-picker", {"body": text, "button": button, "items": items}, places)


def _item(choice: Choice, title: str, places: Placeholders) -> dict[str, str]:
    """An entry of a list; below a title that had to be cut stands the whole label."""
    item = {"item": places.put(title), "id": places.put(choice.key)}
    if title.endswith("…"):
        item["description"] = places.put(shortened(choice.label, DESCRIPTION_LENGTH))
    return item


def _menu(kind: str, shape: dict[str, Any], places: Placeholders) -> Menu:
    return Menu(kind, shape, json.dumps(places.values, ensure_ascii=False))


def shortened(label: str, length: int) -> str:
    """A label of at most `length` characters, cut between whole letters as people see them."""
    label = " ".join(label.split())
    if len(label) <= length:
        return label
    kept = ""
    for start, end, _ in split_graphemes(label)[0]:
        if end > length - 1:
            break
        kept += label[start:end]
    return f"{kept.rstrip()}…"


def numbered(message: Outbound, body: str) -> str:
    """The text with its choices as a numbered list: what always works."""
    options = [f"{n}. {choice.label}" for n, choice in enumerate(message.choices, start=1)]
    return "\n".join(filter(None, [body, *options]))


class Menus:
    """The contents that exist at Twilio."""

    def __init__(self, api: TwilioApi) -> None:
        self._contents = api.client.content.v1.contents
        self._sids: dict[str, str] | None = None
        self._making = asyncio.Lock()

    async def sid(self, menu: Menu) -> str:
        """The SID of the menu's content, made if need be. Raises Retry or Rejected."""
        async with self._making:
            if self._sids is None:
                self._sids = await self._existing()
            if menu.name not in self._sids:
                self._sids[menu.name] = await self._make(menu)
            return self._sids[menu.name]

    def forget(self, menu: Menu) -> None:
        """Make the content anew next time."""
        if self._sids is not None:
            self._sids.pop(menu.name, None)

    async def _existing(self) -> dict[str, str]:
        try:
            with unsent_errors():
                contents = await self._contents.list_async(limit=1000)
        except ChannelError:
            return {}  # a second content of the same name does no harm
        return {str(content.friendly_name): str(content.sid) for content in contents}

    async def _make(self, menu: Menu) -> str:
        request = ContentList.ContentCreateRequest(
            {
                "friendly_name": menu.name,
                "language": "en",  # of the frame, which holds no words
                "variables": dict.fromkeys(json.loads(menu.values), "…"),
                "types": {f"twilio/{menu.kind}": menu.shape},
            }
        )
        with unsent_errors():
            content = await self._contents.create_async(request)
        if not content.sid:
            raise Rejected("21655", "Twilio gave the content no id")
        return str(content.sid)
