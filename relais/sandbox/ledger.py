"""What happened, in order, for ever: one JSON object a line, only ever appended to.

A checker compares this history with the service's database; the phones are drawn from it, so
they show the same bubbles after a restart. Each event has a number `n`, a time `at` (UTC) and a
`kind`:

    bubble    a message on a phone, whichever way it went
    status    a step of a message: sent, delivered, read, failed ...
    webhook   one attempt to deliver something to the service, and how it was answered
    call      one call of the service to a carrier, and how it was answered
    update    a Telegram update that waits for its acknowledgement; `dropped` ends the wait
    others    markup, chosen, phone, content, webhook_set, removed, clock, typing
"""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

type Event = dict[str, Any]


class Ledger:
    """The append-only history in `<folder>/ledger.jsonl`, also held in memory for questions."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "ledger.jsonl"
        self.events: list[Event] = list(_complete_lines(path))
        self._file = path.open("a", encoding="utf-8")
        self._listeners: list[Callable[[Event], None]] = []

    def record(self, kind: str, **facts: Any) -> Event:
        """Append one event and tell the listeners; it is on disk when this returns."""
        event = {"n": len(self.events) + 1, "at": _now(), "kind": kind, **facts}
        self._file.write(json.dumps(event, ensure_ascii=False, default=str) + "\n")
        self._file.flush()
        self.events.append(event)
        for listener in list(self._listeners):
            listener(event)
        return event

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Call `listener` with each event from now on."""
        self._listeners.append(listener)

    def find(self, kind: str | None = None, *, after: int = 0, **facts: Any) -> list[Event]:
        """Events numbered above `after`, of that kind, whose facts equal the given ones."""
        return [
            event
            for event in self.events[after:]
            if (kind is None or event["kind"] == kind)
            and all(event.get(name) == value for name, value in facts.items())
        ]

    def messages_received(self, channel: str, address: str) -> list[Event]:
        """What reached a phone from the service, in the order in which the carrier took it."""
        return self.find("bubble", channel=channel, address=address, direction="in")

    def webhooks(self, carrier_id: str | None = None) -> list[Event]:
        """Every attempt to deliver a webhook, of one message if its carrier's id is given."""
        found = self.find("webhook")
        return [event for event in found if carrier_id in (None, event["carrier_id"])]

    def statuses(self, carrier_id: str) -> list[str]:
        """The steps that a message went through, in order."""
        return [event["status"] for event in self.find("status", id=carrier_id)]

    def close(self) -> None:
        self._file.close()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _complete_lines(path: Path) -> Iterable[Event]:
    """Read the history back; a last line that a kill cut short is taken out of the file."""
    if not path.exists():
        return
    kept = 0
    with path.open("rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            kept += len(line)
            yield json.loads(line)
    if kept < path.stat().st_size:
        with path.open("r+b") as file:
            file.truncate(kept)
