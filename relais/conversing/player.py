"""One conversation on its phone: a gesture, then quiet until it has been answered."""

import asyncio
import time
from collections.abc import Mapping
from typing import Any

import httpx
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.conversations.outbox import NOT_SENT
from relais.conversing.answering import answer_to
from relais.conversing.outcome import outcome
from relais.conversing.script import Script
from relais.database.engine import Database
from relais.database.tables import Address, Conversation, Message

#: longest wait for one answer, in seconds
PATIENCE = 60.0
#: questions answered from the facts, so that no conversation is without end
MOST_ANSWERS = 14


class NoAnswer(Exception):
    """A message was not answered in time: silence, the one thing that must not be."""


class Player:
    """Plays one script."""

    def __init__(
        self, script: Script, number: int, phones: httpx.AsyncClient, database: Database
    ) -> None:
        self._script = script
        self._address = script.address(number)
        self._phone = f"/phones/{script.channel}/{self._address}"
        self._phones = phones
        self._database = database
        self._gestures = 0

    async def play(self) -> dict[str, Any]:
        """Play it to its end; the outcome as plain values. Raises NoAnswer."""
        for turn in self._script.turns:
            await self._make(turn)
        for _ in range(MOST_ANSWERS):
            words = await self._next_answer()
            if words is None:
                break
            await self._make({"say": words})
        async with self._database.transaction() as session:
            conversation = await self._conversation(session)
            return await outcome(session, self._script, conversation, turns=self._gestures)

    async def _make(self, turn: Mapping[str, Any]) -> None:
        verb, body = self._gesture(turn)
        made = await self._phones.post(f"{self._phone}/{verb}", json=body)
        made.raise_for_status()
        self._gestures += 1
        await self._until_answered()

    def _gesture(self, turn: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        if "photo" in turn:
            return "photo", {"path": turn["photo"]}
        if "say" in turn:
            return "say", {"text": turn["say"] or " "}
        lat, lon = turn["location"]
        if self._script.channel == "sms":  # no pins there: people paste what their map shows
            return "say", {"text": f"{lat}, {lon}"}
        return "location", {"lat": lat, "lon": lon}

    async def _until_answered(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            async with self._database.transaction() as session:
                if await self._is_quiet(session):
                    return
            await asyncio.sleep(0.03)
        raise NoAnswer(f"conversation {self._script.id}: turn {self._gestures} was not answered")

    async def _is_quiet(self, session: AsyncSession) -> bool:
        """Whether every gesture has been handled and every answer has left."""
        mine = select(func.count()).where(
            Message.conversation_id == Conversation.id,
            Conversation.address_id == Address.id,
            Address.address == self._address,
        )
        handled = await session.scalar(mine.where(Message.handled_at.is_not(None)))
        waiting = await session.scalar(
            mine.where(Message.direction == "out", Message.status.in_(NOT_SENT))
        )
        return handled == self._gestures and waiting == 0

    async def _next_answer(self) -> str | None:
        async with self._database.transaction() as session:
            conversation = await self._conversation(session)
            last = await session.scalar(
                select(Message)
                .where(Message.conversation_id == conversation.id, Message.direction == "out")
                .order_by(Message.id.desc())
                .limit(1)
            )
            if last is None:
                return None
            choices = last.details.get("choices") or []
            language = conversation.language or self._script.language
            return answer_to(last.reply, choices, self._script.facts, language)

    async def _conversation(self, session: AsyncSession) -> Conversation:
        found = await session.scalars(
            select(Conversation)
            .join(Address, Address.id == Conversation.address_id)
            .where(Address.address == self._address)
        )
        return found.one()
