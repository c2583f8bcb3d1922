"""The product as tests see it: running, phones on one side and the database on the other."""

import asyncio
import itertools
import os
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import func, select

from relais.conversations.outbox import NOT_SENT
from relais.conversing.stage import load_contracts
from relais.database.engine import Database
from relais.database.tables import Address, Case, Conversation, Episode, Handover, Message
from relais.launch.processes import Process
from relais.launch.stack import Ports, Stack
from relais.launch.training import train
from relais.settings import ROOT

#: a tenth of life's: a worker that died is missed, and a silent Rasa given up, sooner
QUICK = {"RELAIS_STALLED_AFTER": "3", "RELAIS_RASA_PATIENCE": "5"}


class Standing:
    """A running stack in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.stack = Stack(var=folder, ports=Ports.free(), extra=QUICK)
        self.rasa: Process
        self.service: Process
        self.sandbox: Process
        self.database: Database
        self.carriers: httpx.AsyncClient
        self._numbers = itertools.count(1)

    async def up(self) -> None:
        await asyncio.to_thread(train, self.stack.models, self.stack.var / "train.log")
        await asyncio.to_thread(self.stack.prepare_database)
        self.database = Database(self.stack.database_url, pool_size=5)
        await load_contracts(self.database, ROOT / "data" / "samples" / "contracts.csv")
        self.rasa, self.service = self.stack.rasa(), self.stack.service()
        self.sandbox = self.stack.sandbox()
        processes = (self.rasa, self.service, self.sandbox)
        for process in processes:
            process.start()
        await asyncio.gather(*(process.ready(within=90) for process in processes))
        self.carriers = httpx.AsyncClient(base_url=self.stack.sandbox_url, timeout=30)

    async def down(self) -> None:
        for name in ("service", "rasa", "sandbox"):
            if process := getattr(self, name, None):
                process.stop()
        if hasattr(self, "carriers"):
            await self.carriers.aclose()
        if hasattr(self, "database"):
            await self.database.close()
        self.stack.close()

    def phone(self, channel: str, *, country: str = "33639989") -> "Phone":
        """A new phone, with a number nobody has used."""
        number = next(self._numbers)
        address = str(800_000 + number) if channel == "telegram" else f"+{country}{number:03}"
        return Phone(self, channel, address)

    def stop_for_now(self, process: Process) -> None:
        """Freeze a process: it takes calls and answers none."""
        assert process.running is not None
        os.kill(process.running.pid, signal.SIGSTOP)

    def go_on(self, process: Process) -> None:
        assert process.running is not None
        os.kill(process.running.pid, signal.SIGCONT)

    @asynccontextmanager
    async def faults(self, *faults: dict[str, Any]):  # type: ignore[no-untyped-def]
        """Have the carriers misbehave for a while."""
        (await self.carriers.put("/faults", json=list(faults))).raise_for_status()
        try:
            yield
        finally:
            (await self.carriers.put("/faults", json=[])).raise_for_status()


@dataclass
class Phone:
    """One traveller's phone on one channel."""

    standing: Standing
    channel: str
    address: str
    gestures: int = 0

    async def say(self, text: str) -> list[str]:
        """Write, and wait for the answer; the answer's texts."""
        return await self._make("say", {"text": text})

    async def send_pin(self, lat: float, lon: float) -> list[str]:
        return await self._make("location", {"lat": lat, "lon": lon})

    async def send_photo(self) -> list[str]:
        return await self._make("photo", {})

    async def send_voice(self) -> list[str]:
        return await self._make("voice", {})

    async def tap(self, choice: int, *, message: int = -1) -> list[str]:
        """Tap a choice of a message that offers some, by default the last one."""
        offering = [each for each in await self.bubbles() if each["choices"]]
        return await self._make("tap", {"message": offering[message]["id"], "choice": choice})

    async def make(self, gesture: str, body: dict[str, Any]) -> None:
        """Make a gesture without waiting for anything."""
        path = f"/phones/{self.channel}/{self.address}/{gesture}"
        (await self.standing.carriers.post(path, json=body)).raise_for_status()
        self.gestures += 1

    async def bubbles(self, direction: str = "in") -> list[dict[str, Any]]:
        """What the phone shows; "in" is what came from Relais."""
        got = await self.standing.carriers.get(
            f"/phones/{self.channel}/{self.address}/messages", params={"direction": direction}
        )
        bubbles: list[dict[str, Any]] = got.json()["messages"]
        return bubbles

    async def answered(self, *, within: float = 30) -> None:
        """Wait until every gesture is handled and every answer has reached the carrier."""
        await until(self._is_answered, within=within)

    async def case(self) -> Case | None:
        async with self.standing.database.transaction() as session:
            return await session.scalar(
                select(Case)
                .join(Episode, Episode.case_id == Case.id)
                .join(Conversation, Conversation.id == Episode.conversation_id)
                .join(Address, Address.id == Conversation.address_id)
                .where(Address.address == self.address)
                .order_by(Case.id.desc())
                .limit(1)
            )

    async def handover(self) -> Handover | None:
        async with self.standing.database.transaction() as session:
            return await session.scalar(
                select(Handover)
                .join(Conversation, Conversation.id == Handover.conversation_id)
                .join(Address, Address.id == Conversation.address_id)
                .where(Address.address == self.address)
            )

    async def rows(self, direction: str) -> Sequence[Message]:
        async with self.standing.database.transaction() as session:
            found = await session.scalars(
                select(Message)
                .join(Conversation, Conversation.id == Message.conversation_id)
                .join(Address, Address.id == Conversation.address_id)
                .where(Address.address == self.address, Message.direction == direction)
                .order_by(Message.id)
            )
            return found.all()

    async def _make(self, gesture: str, body: dict[str, Any]) -> list[str]:
        before = len(await self.bubbles())
        await self.make(gesture, body)
        await self.answered()
        await until(self.shows_all, within=10)
        return [bubble["text"] for bubble in (await self.bubbles())[before:]]

    async def shows_all(self) -> bool:
        """A message that its carrier has taken shows on the phone a moment later."""
        return len(await self.bubbles()) >= len(await self.rows("out"))

    async def _is_answered(self) -> bool:
        async with self.standing.database.transaction() as session:
            mine = (
                select(func.count())
                .select_from(Message)
                .join(Conversation, Conversation.id == Message.conversation_id)
                .join(Address, Address.id == Conversation.address_id)
                .where(Address.address == self.address)
            )
            handled = await session.scalar(mine.where(Message.handled_at.is_not(None)))
            waiting = await session.scalar(mine.where(Message.status.in_(NOT_SENT)))
            return handled == self.gestures and waiting == 0


async def until(holds: Callable[[], Any], *, within: float) -> None:
    """Wait until a coroutine function says yes."""
    deadline = time.monotonic() + within
    while not await holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{getattr(holds, '__name__', holds)} did not hold in {within} s")
        await asyncio.sleep(0.05)
