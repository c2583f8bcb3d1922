"""The desk of one browser: the lists, the conversation and the case put together."""

import asyncio
from collections.abc import Awaitable, MutableMapping

import structlog
from nicegui import Client, background_tasks, ui
from procrastinate.exceptions import ProcrastinateException
from sqlalchemy.exc import SQLAlchemyError

from relais.conversations.workplace import Workplace
from relais.desk import acting
from relais.desk.acting import Sending
from relais.desk.case_panel import CasePanel
from relais.desk.composer import Composer
from relais.desk.header import Header
from relais.desk.lists import Lists
from relais.desk.place import Place
from relais.desk.reader import Reader
from relais.desk.sight import Sight, see
from relais.desk.thread import ThreadView
from relais.desk.watching import Watch

log = structlog.get_logger()

#: what a database out of reach raises; anything else is a fault of ours and surfaces as one
OUT_OF_REACH = (SQLAlchemyError, ProcrastinateException, OSError)

_CLOCK = 20.0  # seconds: how often waiting times move on by themselves


class Room:
    """What one browser shows, and what its agent does."""

    def __init__(
        self,
        workplace: Workplace,
        watch: Watch,
        client: Client,
        reader: Reader,
        place: Place,
        memory: MutableMapping[str, str],
        drafts: MutableMapping[str, str],
    ) -> None:
        self._workplace, self._watch, self._client = workplace, watch, client
        self._reader, self._place, self._memory = reader, place, memory
        self._agent = memory.get("agent") or reader.say("agent_default")
        self._looking = asyncio.Lock()
        self._look_again = False
        self._header = Header(reader, self._agent, self._rename)
        with ui.element("main").classes("desk"):
            self._lists = Lists(reader, place, self.go)
            with ui.element("section").classes("thread"):
                self._thread = ThreadView(reader, self._refresh_soon)
                self._composer = Composer(reader, self, drafts)
            self._case = CasePanel(reader)
        watch.join(client, self.refresh)
        ui.timer(_CLOCK, self.refresh, immediate=False)

    def go(self, place: Place, *, remember: bool = True) -> None:
        """Be elsewhere: the address says so at once, the views follow."""
        if remember and place != self._place:
            move = ui.navigate.history
            same = (place.conversation_id, place.reference) == (
                self._place.conversation_id,
                self._place.reference,
            )
            (move.replace if same and place.tab == self._place.tab else move.push)(place.address)
            if not same:
                self._thread.begin()
        self._place = place
        self._lists.move_to(place)
        self._refresh_soon()

    async def refresh(self) -> None:
        """Look again, and show what changed. Many calls at once end in one more look."""
        self._look_again = True
        if self._looking.locked():
            return
        async with self._looking:
            while self._look_again and not self._client.is_deleted:
                self._look_again = False
                await self._look()

    async def take(self, conversation_id: int) -> None:
        took = await self._try(acting.take(self._workplace, conversation_id, self._agent))
        if took is False:
            self._warn("not_taken")
        await self.refresh()

    async def hand_back(self, conversation_id: int) -> None:
        gave = await self._try(acting.hand_back(self._workplace, conversation_id, self._agent))
        if gave is False:
            self._warn("not_held")
        await self.refresh()

    async def send(self, conversation_id: int, text: str) -> bool:
        """True when the words are on their way; otherwise the agent was told why not."""
        sent = await self._try(acting.send(self._workplace, conversation_id, text, self._agent))
        if sent not in (None, Sending.DONE):
            self._warn(sent.value)
        self._refresh_soon()
        return sent is Sending.DONE

    def _rename(self, name: str) -> None:
        self._agent = self._memory["agent"] = name
        self._refresh_soon()

    def _refresh_soon(self) -> None:
        background_tasks.create(self.refresh(), name="desk refresh", context=self._client)

    def _warn(self, key: str) -> None:
        ui.notify(self._reader.say(key), type="warning", position="top")

    async def _try[T](self, action: Awaitable[T]) -> T | None:
        """The action's outcome; None when the database was out of reach, which is said."""
        try:
            return await action
        except OUT_OF_REACH as error:
            log.warning("an agent's action failed", error=type(error).__name__)
            self._warn("fault")
            return None

    async def _look(self) -> None:
        place = self._place
        try:
            sight = await self._see(place)
        except OUT_OF_REACH as error:
            log.warning("the desk cannot be refreshed", error=type(error).__name__)
            self._header.show_lost(True)
            return
        if self._client.is_deleted:
            return
        if place != self._place:
            self._look_again = True
            return
        with self._client:
            self._header.show_lost(False)
            self._show(place, sight)

    async def _see(self, place: Place) -> Sight:
        async with self._workplace.database.transaction() as session:
            return await see(
                session,
                place,
                rows=self._lists.most,
                bubbles=self._thread.most,
                language=self._reader.language,
            )

    def _show(self, place: Place, sight: Sight) -> None:
        self._watch.look_at(self._client, sight.thread.id if sight.thread else None)
        self._show_lists(sight)
        say, thread = self._reader.say, sight.thread
        missing, note = say("choose_conversation"), say("choose_conversation_note")
        if place.reference is not None and sight.case is None:
            missing, note = say("no_such_case"), ""
        elif place.reference is not None:
            missing, note = say("no_conversation_of_case"), ""
        elif place.conversation_id is not None:
            missing, note = say("no_such_conversation"), ""
        self._thread.show(thread, missing=missing, note=note)
        channel_room = acting.longest(self._workplace, thread.channel) if thread else None
        self._composer.show(thread, agent=self._agent, room=channel_room)
        is_chosen = thread is not None
        self._case.show(
            sight.case,
            missing=say("no_case") if is_chosen else "",
            note=say("no_case_note") if is_chosen else "",
        )

    def _show_lists(self, sight: Sight) -> None:
        self._lists.show_waiting(sight.waiting)
        title = self._reader.say("title")
        ui.page_title(f"({sight.waiting}) {title}" if sight.waiting else title)
        if sight.conversations is not None:
            self._lists.show_conversations(sight.conversations, self._agent)
        if sight.cases is not None:
            self._lists.show_cases(sight.cases)
