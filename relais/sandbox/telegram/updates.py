"""What a phone sent, delivered to the webhook.

Per chat, the next update waits until the head one is answered with 2xx: order holds, and an
update that always fails blocks its chat. Not acknowledged: again at once, then after 2, 4, 8 ...
seconds, or as `Retry-After` says. Messages are dropped after 24 hours, button taps after 150 s.
"""

import asyncio
from collections import deque
from datetime import datetime, timedelta
from typing import Any

from relais.sandbox.deliveries import Outcome, Road, Webhook, attempt
from relais.sandbox.phonebook import Bubble
from relais.sandbox.stage import Stage

MESSAGE_LIFE = timedelta(hours=24)
TAP_LIFE = timedelta(seconds=150)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105


class Updates:
    """The queue of each chat, kept in the ledger until the service has acknowledged."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._road = Road(stage)
        self._queues: dict[str, deque[dict[str, Any]]] = {}
        self._busy: set[str] = set()
        self._last_id = 100_000
        self.last_error: tuple[datetime, str] | None = None
        self.webhook: dict[str, Any] = {
            "url": f"{stage.settings.signed_url}{stage.settings.telegram_path}",
            "secret_token": stage.settings.telegram_secret,
        }
        self._restore()

    def start(self) -> None:
        """Go on delivering what an earlier run left behind."""
        for chat in self._queues:
            self._work_on(chat)

    def put(self, chat: str, kind: str, content: dict[str, Any], bubble: Bubble | None) -> None:
        """Owe the service an update: `kind` is the name of its field, such as `message`."""
        self._last_id += 1
        entry = {
            "update": {"update_id": self._last_id, kind: content},
            "since": self._stage.now().isoformat(),
            "bubble": bubble.id if bubble else None,
        }
        self._stage.ledger.record("update", chat=chat, **entry)
        self._queues.setdefault(chat, deque()).append(entry)
        self._work_on(chat)

    def pending(self) -> int:
        return sum(len(queue) for queue in self._queues.values())

    def set_webhook(self, url: str, secret: str, *, drop: bool, **options: Any) -> None:
        """An empty URL takes the webhook away: updates then wait."""
        self.webhook = {"url": url, "secret_token": secret, **options}
        self._stage.ledger.record("webhook_set", webhook={"url": url, **options})
        if drop:
            for chat, queue in self._queues.items():
                while queue:
                    self._drop(chat, queue.popleft(), "dropped on request")
        self.last_error = None
        self.start()

    def _restore(self) -> None:
        done = {
            event["carrier_id"]
            for event in self._stage.ledger.find("webhook", channel="telegram")
            if event["problem"] is None
        } | {event["carrier_id"] for event in self._stage.ledger.find("dropped")}
        for event in self._stage.ledger.find("update"):
            update_id = event["update"]["update_id"]
            self._last_id = max(self._last_id, update_id)
            if str(update_id) not in done:
                entry = {name: event[name] for name in ("update", "since", "bubble")}
                self._queues.setdefault(event["chat"], deque()).append(entry)

    def _work_on(self, chat: str) -> None:
        if chat not in self._busy and self._queues.get(chat):
            self._busy.add(chat)
            self._stage.spawn(self._empty(chat))

    async def _empty(self, chat: str) -> None:
        queue = self._queues[chat]
        try:
            while queue and self.webhook["url"]:
                head = queue[0]
                settled = await self._deliver(chat, head)
                if settled and queue and queue[0] is head:
                    queue.popleft()
        finally:
            self._busy.discard(chat)

    async def _deliver(self, chat: str, entry: dict[str, Any]) -> bool:
        """Insist until the head update is acknowledged or too old: True. False: it waits."""
        tries = 0
        while self.webhook["url"] and entry in self._queues[chat]:
            if self._stage.now() - datetime.fromisoformat(entry["since"]) > _life(entry):
                self._drop(chat, entry, "too old")
                return True
            tries += 1
            outcome = await self._try(chat, entry, tries)
            if outcome.problem is None:
                self._tick(entry, "delivered")
                return True
            self.last_error = (self._stage.now(), _describe(outcome))
            self._tick(entry, "sent")
            pauses = self._stage.settings.telegram_retries
            pause = pauses[min(tries, len(pauses)) - 1]
            await asyncio.sleep(pause if outcome.retry_after is None else outcome.retry_after)
        return False

    async def _try(self, chat: str, entry: dict[str, Any], number: int) -> Outcome:
        webhook = Webhook(
            channel="telegram",
            on="message",
            address=chat,
            carrier_id=str(entry["update"]["update_id"]),
            url=self.webhook["url"],
            headers={SECRET_HEADER: self.webhook["secret_token"]}
            if self.webhook["secret_token"]
            else {},
            json=entry["update"],
        )
        patience = self._stage.settings.telegram_timeout
        return await self._road.travel(
            webhook,
            lambda: attempt(self._stage, webhook, number, connect=min(5, patience), read=patience),
        )

    def _tick(self, entry: dict[str, Any], status: str) -> None:
        bubble = entry["bubble"] and self._stage.phones.bubble("telegram", entry["bubble"])
        if bubble and bubble.status != status:
            self._stage.mark(bubble, status)

    def _drop(self, chat: str, entry: dict[str, Any], reason: str) -> None:
        update_id = str(entry["update"]["update_id"])
        self._stage.ledger.record("dropped", chat=chat, carrier_id=update_id, reason=reason)
        self._tick(entry, "failed")


def _life(entry: dict[str, Any]) -> timedelta:
    return TAP_LIFE if "callback_query" in entry["update"] else MESSAGE_LIFE


def _describe(outcome: Outcome) -> str:
    if outcome.status is not None:
        return f"Wrong response from the webhook: {outcome.status}"
    return "Connection refused" if outcome.problem == "ct" else "Read timeout expired"
