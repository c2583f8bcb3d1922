"""The Content API: texts, buttons and lists that are made beforehand and sent by their SID.

Limits: https://www.twilio.com/docs/content/content-types-overview
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from relais.sandbox.ledger import Event
from relais.sandbox.phonebook import Choice
from relais.sandbox.stage import Stage
from relais.sandbox.twilio.errors import Refused

_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_TEXT_LIMIT = {"twilio/text": 1600, "twilio/quick-reply": 1024, "twilio/list-picker": 1024}


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a phone shows of a content."""

    text: str
    choices: list[Choice] = field(default_factory=list)
    list_button: str | None = None
    pin: dict[str, Any] | None = None
    media_urls: list[str] = field(default_factory=list)


class Contents:
    """The account's contents, read from the ledger."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._contents: dict[str, dict[str, Any]] = {}
        self._approved: set[str] = set()
        for event in stage.ledger.find("content"):
            self._apply(event)

    def create(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """Make a content. Raises Refused where Twilio's limits are exceeded."""
        given = wanted.get("types")
        if not isinstance(given, dict):
            raise Refused(20001, "types is required")
        types = {name: body for name, body in given.items() if body is not None}
        if not types:
            raise Refused(20001, "types is required")
        if not wanted.get("language"):
            raise Refused(20001, "language is required")
        for name, body in types.items():
            _check(name, body)
        sid = f"HX{uuid4().hex}"
        now = self._stage.now().strftime("%Y-%m-%dT%H:%M:%SZ")
        content = {
            "sid": sid,
            "account_sid": self._stage.settings.account_sid,
            "friendly_name": wanted.get("friendly_name"),
            "language": wanted["language"],
            "variables": wanted.get("variables") or {},
            "types": types,
            "date_created": now,
            "date_updated": now,
            "url": f"https://content.twilio.com/v1/Content/{sid}",
            "links": {
                "approval_create": (
                    f"https://content.twilio.com/v1/Content/{sid}/ApprovalRequests/whatsapp"
                ),
                "approval_fetch": f"https://content.twilio.com/v1/Content/{sid}/ApprovalRequests",
            },
        }
        self._record("created", content)
        return content

    def all(self) -> list[dict[str, Any]]:
        return list(self._contents.values())

    def fetch(self, sid: str) -> dict[str, Any]:
        """Raises Refused(20404) for an unknown one."""
        if sid not in self._contents:
            raise Refused(20404)
        return self._contents[sid]

    def delete(self, sid: str) -> None:
        self._record("deleted", self.fetch(sid))

    def approve(self, sid: str) -> None:
        """WhatsApp's approval; the stand-in grants it at once, except to session-only types."""
        if "twilio/list-picker" in self.fetch(sid)["types"]:
            raise Refused(20001, "list-picker can't be approved: it is session-only")
        self._record("approved", self.fetch(sid))

    def approved(self, sid: str) -> bool:
        return sid in self._approved

    def render(self, sid: str, variables: str | None) -> Rendering:
        """Fill a content in. Raises Refused 21655 (no such content), 21656 (bad variables)."""
        if sid not in self._contents:
            raise Refused(21655)
        content = self._contents[sid]
        values = {**content["variables"], **_parse_variables(variables)}
        name, body = next(iter(content["types"].items()))
        return _render(name, _fill(body, values))

    def _record(self, change: str, content: dict[str, Any]) -> None:
        self._apply(self._stage.ledger.record("content", change=change, content=content))

    def _apply(self, event: Event) -> None:
        sid = event["content"]["sid"]
        if event["change"] == "created":
            self._contents[sid] = event["content"]
        elif event["change"] == "approved":
            self._approved.add(sid)
        else:
            self._contents.pop(sid, None)


def _parse_variables(variables: str | None) -> dict[str, str]:
    try:
        values = json.loads(variables or "{}")
    except ValueError as error:
        raise Refused(21656, "it is not JSON") from error
    if not isinstance(values, dict) or not all(isinstance(v, str) for v in values.values()):
        raise Refused(21656, "it must be a JSON object of strings")
    return values


def _fill(part: Any, values: dict[str, str]) -> Any:
    if isinstance(part, str):
        return _VARIABLE.sub(lambda match: values.get(match[1], match[0]), part)
    if isinstance(part, dict):
        return {name: _fill(value, values) for name, value in part.items()}
    if isinstance(part, list):
        return [_fill(value, values) for value in part]
    return part


def _render(name: str, body: dict[str, Any]) -> Rendering:
    text = body.get("body", "")
    if name == "twilio/list-picker":
        items = [
            Choice(item["item"], item["id"], "list", item.get("description", ""))
            for item in body["items"]
        ]
        return Rendering(text, items, list_button=body["button"])
    if name == "twilio/location":
        pin = {"lat": body["latitude"], "lon": body["longitude"], "label": body.get("label", "")}
        return Rendering(text, pin=pin)
    actions = [
        Choice(
            action["title"],
            action.get("id", action["title"]) if name == "twilio/quick-reply" else action["url"],
            "reply" if name == "twilio/quick-reply" else "url",
        )
        for action in body.get("actions", [])
    ]
    return Rendering(text, actions, media_urls=body.get("media", []))


def _check(name: str, body: dict[str, Any]) -> None:
    """Refuse what Twilio refuses: texts are refused when too long, never shortened."""
    if len(body.get("body", "")) > _TEXT_LIMIT.get(name, 1600):
        raise Refused(20001, f"{name}: body is too long")
    if name == "twilio/quick-reply":
        actions = body.get("actions", [])
        if not 1 <= len(actions) <= 10:
            raise Refused(20001, "twilio/quick-reply: 1 to 10 actions")
        _check_lengths(name, actions, {"title": 20, "id": 200})
    elif name == "twilio/list-picker":
        items = body.get("items", [])
        if not 1 <= len(items) <= 10:
            raise Refused(20001, "twilio/list-picker: 1 to 10 items")
        _check_lengths(name, [body], {"button": 20})
        _check_lengths(name, items, {"item": 24, "id": 200, "description": 72})


def _check_lengths(name: str, parts: list[dict[str, Any]], limits: dict[str, int]) -> None:
    for part in parts:
        for key, limit in limits.items():
            value = part.get(key) or ""
            if not value and key not in ("description", "id"):
                raise Refused(20001, f"{name}: {key} is required")
            if len(value) > limit and not _VARIABLE.search(value):
                raise Refused(20001, f"{name}: {key} is longer than {limit}")
