"""Turns what a Telegram phone did into updates."""

from typing import Any
from uuid import uuid4

from relais.sandbox.phonebook import Bubble, Choice
from relais.sandbox.stage import Stage
from relais.sandbox.telegram import shapes
from relais.sandbox.telegram.updates import Updates


class Inbound:
    """The phone's side: messages, taps on inline buttons, blocking the bot."""

    def __init__(self, stage: Stage, updates: Updates) -> None:
        self._stage = stage
        self._updates = updates

    def receive(self, bubble: Bubble) -> None:
        """Take a message from a phone: in the history at once, the update follows."""
        message = shapes.envelope(self._stage.settings, bubble, entities=_commands(bubble.text))
        for item in bubble.media:
            if stored := self._stage.media.find(item["id"]):
                message.update(shapes.attached(bubble.content, stored, item["name"]))
        if bubble.reply_to:
            answered = self._stage.phones.bubble("telegram", bubble.reply_to)
            if answered and answered.raw:
                message["reply_to_message"] = answered.raw
        bubble.raw = message
        self._stage.show(bubble)
        self._updates.put(bubble.address, "message", message, bubble)

    def edit(self, bubble: Bubble, text: str) -> None:
        """The person corrects a message: Telegram sends it again as `edited_message`."""
        edited = {
            **(bubble.raw or {}),
            "text": text,
            "edit_date": shapes.seconds(self._stage.now()),
        }
        self._updates.put(bubble.address, "edited_message", edited, None)

    def tap(self, message: Bubble, choice: Choice) -> str:
        """An inline button was tapped; returns the callback query's id."""
        query_id = str(uuid4().int >> 64)
        query: dict[str, Any] = {
            "id": query_id,
            "from": shapes.user(message.address),
            "chat_instance": message.address,
            "data": choice.payload,
            "message": message.raw,
        }
        self._updates.put(message.address, "callback_query", query, None)
        return query_id

    def block(self, chat: str, *, blocked: bool) -> None:
        """The person blocks the bot, or lets it in again: `my_chat_member`."""
        bot = shapes.bot(self._stage.settings)
        here: dict[str, Any] = {"user": bot, "status": "member"}
        gone: dict[str, Any] = {"user": bot, "status": "kicked", "until_date": 0}
        change = {
            "chat": shapes.chat_of(chat),
            "from": shapes.user(chat),
            "date": shapes.seconds(self._stage.now()),
            "old_chat_member": here if blocked else gone,
            "new_chat_member": gone if blocked else here,
        }
        self._updates.put(chat, "my_chat_member", change, None)


def _commands(text: str) -> list[dict[str, Any]]:
    if not text.startswith("/") or len(text) < 2:
        return []
    return [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
