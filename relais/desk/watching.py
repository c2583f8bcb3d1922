"""Tells every open page that there is something new to see.

One reader per process asks PostgreSQL one cheap question (`queries.digest`) at short intervals,
and only while somebody looks.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from nicegui import Client, Event, background_tasks
from sqlalchemy.exc import SQLAlchemyError

from relais.database.engine import Database
from relais.desk import queries

log = structlog.get_logger()

PAUSE = 0.7  # seconds between two looks


class Watch:
    """The desk's one pair of eyes on the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._changed = Event[[]]()
        self._open: dict[str, int] = {}
        self._running: asyncio.Task[None] | None = None

    def join(self, client: Client, refresh: Callable[[], Awaitable[None]]) -> None:
        """Call `refresh` at every change, until this page is closed."""
        self._changed.subscribe(refresh)
        client.on_delete(lambda: self._open.pop(client.id, None))
        if self._running is None or self._running.done():
            self._running = background_tasks.create(self._look_on(), name="desk watch")

    def look_at(self, client: Client, conversation_id: int | None) -> None:
        """Watch this conversation's old messages too: a page shows them."""
        if conversation_id is None:
            self._open.pop(client.id, None)
        else:
            self._open[client.id] = conversation_id

    async def _look_on(self) -> None:
        seen: tuple[str, ...] | None = ()
        while self._changed.callbacks:
            now = await self._look()
            if now != seen:
                seen = now
                self._changed.emit()
            await asyncio.sleep(PAUSE)

    async def _look(self) -> tuple[str, ...] | None:
        """The fingerprint; None while the database does not answer."""
        try:
            async with self._database.transaction() as session:
                return await queries.digest(session, set(self._open.values()))
        except (SQLAlchemyError, OSError) as error:
            log.warning("the desk cannot look at the database", error=type(error).__name__)
            return None
