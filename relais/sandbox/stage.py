"""What every part of the sandbox shares."""

import asyncio
import time
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from relais.sandbox.faults import Faults
from relais.sandbox.ledger import Ledger
from relais.sandbox.media import MediaStore
from relais.sandbox.phonebook import Bubble, PhoneBook
from relais.sandbox.settings import SandboxSettings


class Stage:
    """Clock, ledger, phones, faults, media and the line to the service."""

    def __init__(self, settings: SandboxSettings) -> None:
        self.settings = settings
        self.ledger = Ledger(settings.data_folder)
        self.phones = PhoneBook(self.ledger)
        self.faults = Faults(settings.fault_seed)
        self.media = MediaStore(settings.data_folder)
        self.line = httpx.AsyncClient(follow_redirects=False, trust_env=False)
        self._ahead = sum(event["seconds"] for event in self.ledger.find("clock"))
        self._tasks: set[asyncio.Task[None]] = set()

    def now(self) -> datetime:
        """The carriers' time: ours, plus what was let pass (`advance`)."""
        return datetime.now(UTC) + timedelta(seconds=self._ahead)

    def advance(self, seconds: float) -> datetime:
        """Let time pass for the carriers, for instance to close WhatsApp's 24 hours."""
        self.ledger.record("clock", seconds=seconds)
        self._ahead += seconds
        return self.now()

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Do this in the background; `close` stops what is still going on."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def show(self, bubble: Bubble) -> None:
        """Put a message into the history, and so on its phone."""
        self.ledger.record("bubble", **bubble.as_dict())

    def mark(self, bubble: Bubble, status: str, error: str | None = None) -> None:
        """Record a step of a message."""
        self.ledger.record(
            "status",
            channel=bubble.channel,
            address=bubble.address,
            id=bubble.id,
            status=status,
            error=error,
        )

    def start_typing(self, channel: str, address: str, seconds: float) -> None:
        """Let a phone show, for so long or until the answer, that somebody writes."""
        self.ledger.record("typing", channel=channel, address=address, seconds=seconds)
        phone = self.phones.phone(channel, address)
        phone.typing_until = time.monotonic() + seconds
        self.phones.touch(phone)

    async def close(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.line.aclose()
        self.ledger.close()
