"""What each Bot API method does. Parameters come as text or JSON, as clients send them."""

import itertools
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from starlette.datastructures import UploadFile

from relais.sandbox.phonebook import Bubble, Choice
from relais.sandbox.stage import Stage
from relais.sandbox.telegram import markup, shapes
from relais.sandbox.telegram.errors import Refused, bad_request
from relais.sandbox.telegram.updates import TAP_LIFE, Updates

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
TYPING_SECONDS = 5

type Parameters = Mapping[str, Any]


class Methods:
    """The Bot API's methods by name, in lower case as Telegram compares them."""

    def __init__(self, stage: Stage, updates: Updates) -> None:
        self._stage = stage
        self._updates = updates
        taken = [int(event["id"]) for event in stage.ledger.find("bubble", channel="telegram")]
        self._numbers = itertools.count(max(taken, default=0) + 1)
        self.by_name: dict[str, Callable[[Parameters], Any]] = {
            "getme": lambda given: self._get_me(),
            "setwebhook": self._set_webhook,
            "deletewebhook": self._delete_webhook,
            "getwebhookinfo": lambda given: self._webhook_info(),
            "getupdates": self._get_updates,
            "sendmessage": self._send_message,
            "sendlocation": self._send_location,
            "sendvenue": self._send_venue,
            "sendphoto": lambda given: self._send_file("photo", given),
            "senddocument": lambda given: self._send_file("document", given),
            "sendvoice": lambda given: self._send_file("voice", given),
            "sendchataction": self._chat_action,
            "editmessagereplymarkup": self._edit_markup,
            "answercallbackquery": self._answer_tap,
            "getfile": self._get_file,
        }

    def next_id(self) -> str:
        """Message ids count up, for both sides of all chats."""
        return str(next(self._numbers))

    def _get_me(self) -> dict[str, Any]:
        abilities = {
            "can_join_groups": False,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }
        return {**shapes.bot(self._stage.settings), **abilities}

    def _set_webhook(self, given: Parameters) -> bool:
        options = {
            name: _json(given[name])
            for name in ("max_connections", "allowed_updates")
            if given.get(name)
        }
        self._updates.set_webhook(
            str(given.get("url", "")),
            str(given.get("secret_token", "")),
            drop=_truth(given.get("drop_pending_updates")),
            **options,
        )
        return True

    def _delete_webhook(self, given: Parameters) -> bool:
        self._updates.set_webhook("", "", drop=_truth(given.get("drop_pending_updates")))
        return True

    def _webhook_info(self) -> dict[str, Any]:
        webhook = self._updates.webhook
        info = {
            "url": webhook["url"],
            "has_custom_certificate": False,
            "pending_update_count": self._updates.pending(),
            "max_connections": int(webhook.get("max_connections", 40)),
        }
        if "allowed_updates" in webhook:
            info["allowed_updates"] = webhook["allowed_updates"]
        if self._updates.last_error:
            moment, words = self._updates.last_error
            info["last_error_date"] = shapes.seconds(moment)
            info["last_error_message"] = words
        return info

    def _get_updates(self, given: Parameters) -> list[dict[str, Any]]:
        if self._updates.webhook["url"]:
            raise Refused(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        return []

    def _send_message(self, given: Parameters) -> dict[str, Any]:
        text, entities = markup.parse_text(str(given.get("text", "")), given.get("parse_mode"))
        if not text.strip():
            raise bad_request("message text is empty")
        if markup.utf16_length(text) > TEXT_LIMIT:
            raise bad_request("message is too long")
        return self._show(given, entities=entities, text=text)

    def _send_location(self, given: Parameters) -> dict[str, Any]:
        pin = {"lat": _number(given, "latitude"), "lon": _number(given, "longitude"), "label": ""}
        return self._show(given, content="location", pin=pin)

    def _send_venue(self, given: Parameters) -> dict[str, Any]:
        pin = {
            "lat": _number(given, "latitude"),
            "lon": _number(given, "longitude"),
            "label": str(given.get("title", "")),
            "address": str(given.get("address", "")),
        }
        if not pin["label"]:
            raise bad_request("VENUE_TITLE_EMPTY")
        return self._show(given, content="location", pin=pin)

    def _send_file(self, kind: str, given: Parameters) -> dict[str, Any]:
        """An upload, a file that Telegram already has, or a link, which stays a link."""
        caption, entities = markup.parse_text(
            str(given.get("caption", "")), given.get("parse_mode")
        )
        if markup.utf16_length(caption) > CAPTION_LIMIT:
            raise bad_request("message caption is too long")
        item = self._file_of(kind, given)
        return self._show(given, entities=entities, content=kind, text=caption, media=[item])

    def _file_of(self, kind: str, given: Parameters) -> dict[str, str]:
        file = given.get(kind)
        if isinstance(file, str) and file.startswith("attach://"):
            file = given.get(file.removeprefix("attach://"))
        if isinstance(file, UploadFile):
            kind_of_file = file.content_type or "application/octet-stream"
            return self._stage.media.save(file.file.read(), kind_of_file, file.filename or "")
        if isinstance(file, str) and (stored := self._stage.media.find(file)):
            content_type = stored.content_type
            return {"id": stored.id, "content_type": content_type, "name": stored.path.name}
        raise bad_request("wrong file identifier/HTTP URL specified")

    def _show(
        self, given: Parameters, *, entities: list[dict[str, Any]] | None = None, **facts: Any
    ) -> dict[str, Any]:
        """Put a message on the phone and return it in Telegram's form."""
        chat = self._reachable_chat(given)
        keyboard = _json(given.get("reply_markup")) or {}
        bubble = Bubble(
            id=self.next_id(),
            channel="telegram",
            address=chat,
            direction="in",
            created=self._stage.now().isoformat(),
            status="sent",
            choices=markup.inline_choices(keyboard),
            **facts,
        )
        message = shapes.envelope(self._stage.settings, bubble, entities=entities)
        for item in bubble.media:
            if stored := self._stage.media.find(item["id"]):
                message.update(shapes.attached(bubble.content, stored, item["name"]))
        if bubble.choices:
            message["reply_markup"] = keyboard
        bubble.raw = message
        self._stage.show(bubble)
        self._set_keyboard(chat, keyboard)
        return message

    def _set_keyboard(self, chat: str, keyboard: dict[str, Any]) -> None:
        shown: list[Choice] | None = None
        if keyboard.get("keyboard"):
            shown = markup.keyboard_choices(keyboard)
        elif _truth(keyboard.get("remove_keyboard")):
            shown = []
        if shown is not None:
            keys = [{"label": c.label, "payload": c.payload, "kind": c.kind} for c in shown]
            self._stage.ledger.record(
                "phone",
                channel="telegram",
                address=chat,
                keyboard=keys,
                one_time=_truth(keyboard.get("one_time_keyboard")),
            )

    def _reachable_chat(self, given: Parameters) -> str:
        chat = str(given.get("chat_id", ""))
        phone = self._stage.phones.phone("telegram", chat)
        if not phone.started:
            raise bad_request("chat not found")
        if phone.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return chat

    def _chat_action(self, given: Parameters) -> bool:
        chat = self._reachable_chat(given)
        if given.get("action") == "typing":
            self._stage.start_typing("telegram", chat, TYPING_SECONDS)
        return True

    def _edit_markup(self, given: Parameters) -> dict[str, Any]:
        bubble = self._stage.phones.bubble("telegram", str(given.get("message_id", "")))
        chat = self._reachable_chat(given)
        if bubble is None or bubble.address != chat or bubble.direction == "out":
            raise bad_request("message to edit not found")
        keyboard = _json(given.get("reply_markup")) or {}
        choices = markup.inline_choices(keyboard)
        if choices == bubble.choices:
            raise bad_request(
                "message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message"
            )
        message = {
            name: part for name, part in (bubble.raw or {}).items() if name != "reply_markup"
        }
        if choices:
            message["reply_markup"] = keyboard
        self._stage.ledger.record(
            "markup",
            channel="telegram",
            address=chat,
            id=bubble.id,
            choices=[{"label": c.label, "payload": c.payload, "kind": c.kind} for c in choices],
            raw=message,
        )
        return message

    def _answer_tap(self, given: Parameters) -> bool:
        """A tap can be answered once sent, for as long as its update lives."""
        query_id = str(given.get("callback_query_id", ""))
        for event in self._stage.ledger.find("update"):
            query = event["update"].get("callback_query")
            if query and query["id"] == query_id:
                age = self._stage.now() - datetime.fromisoformat(event["since"])
                if age <= TAP_LIFE:
                    return True
        raise bad_request("query is too old and response timeout expired or query ID is invalid")

    def _get_file(self, given: Parameters) -> dict[str, Any]:
        stored = self._stage.media.find(str(given.get("file_id", "")))
        if stored is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return {
            "file_id": stored.id,
            "file_unique_id": stored.id[2:18],
            "file_size": stored.path.stat().st_size,
            "file_path": f"files/{stored.path.name}",
        }


def _json(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError as error:
        raise bad_request("can't parse reply keyboard markup JSON object") from error


def _number(given: Parameters, name: str) -> float:
    try:
        return float(given[name])
    except (KeyError, ValueError) as error:
        raise bad_request(f"{name} is empty or not a number") from error


def _truth(value: Any) -> bool:
    return str(value).lower() in ("true", "1")
