"""Below the conversation: take it, write into it, hand it back."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Protocol

from nicegui import ui

from relais.desk.parts import label
from relais.desk.queries import Thread
from relais.desk.reader import Reader


class Hands(Protocol):
    """What the composer's buttons do."""

    async def take(self, conversation_id: int) -> None: ...
    async def hand_back(self, conversation_id: int) -> None: ...
    async def send(self, conversation_id: int, text: str) -> bool: ...


class Composer:
    """Shows what the agent can do with a conversation.

    `drafts` holds what was typed and not sent, by conversation: it outlives a change of
    conversation and a reload of the page.
    """

    def __init__(self, reader: Reader, hands: Hands, drafts: MutableMapping[str, str]) -> None:
        self._reader, self._hands, self._drafts = reader, hands, drafts
        self._thread: Thread | None = None
        self._room: int | None = None
        self._busy = False
        with ui.element("footer").classes("composer") as self._box:
            with ui.element("div").classes("composer-bar"):
                self._note = label("", "composer-note")
                self._take = self._button("take", "pan_tool", self._on_take)
                self._back = self._button("hand_back", "smart_toy", self._on_hand_back)
                self._back.props("flat")
            with ui.element("div").classes("composer-write") as self._write:
                self._text = self._draw_text()
                with ui.element("div").classes("composer-side"):
                    self._send = self._button("send", "send", self._on_send)
                    self._count = label("", "composer-count")
        self._box.set_visibility(False)

    def show(self, thread: Thread | None, *, agent: str, room: int | None) -> None:
        """Show what this agent can do; `room` is how many characters one message holds."""
        self._box.set_visibility(thread is not None)
        changed = (thread and thread.id) != (self._thread and self._thread.id)
        self._thread, self._room = thread, room
        if thread is None:
            return
        if changed:
            self._text.value = self._drafts.get(str(thread.id), "")
            self._text.props["placeholder"] = self._reader.say("write_here", name=thread.name)
        holder = thread.hold.taken_by if thread.hold else None
        self._note.text = self._what_is_so(thread, holder, agent)
        self._take.set_visibility(holder is None)
        self._back.set_visibility(holder == agent)
        self._write.set_visibility(holder == agent and not thread.opted_out)
        self._count_characters()

    def _what_is_so(self, thread: Thread, holder: str | None, agent: str) -> str:
        reader = self._reader
        if thread.opted_out:
            return reader.say("opted_out")
        if holder == agent:
            return reader.say("you_hold")
        if holder is not None:
            return reader.say("held_note", agent=holder)
        if thread.hold is not None:
            reason = reader.term("handover", thread.hold.reason)
            return reader.say("take_note_waiting", reason=reason)
        return reader.say("take_note_bot")

    def _draw_text(self) -> ui.textarea:
        field = ui.textarea(on_change=self._on_typed)
        field.props("autogrow outlined dense dir=auto data-testid=composer").classes(
            "composer-text"
        )
        for keys in ("keydown.ctrl.enter.prevent", "keydown.meta.enter.prevent"):
            field.on(keys, self._on_send)
        return field

    def _button(self, key: str, icon: str, action: Callable[[], Awaitable[None]]) -> ui.button:
        button = ui.button(self._reader.say(key), icon=icon, on_click=action)
        return button.props(f"no-caps unelevated dense data-testid={key.replace('_', '-')}")

    def _on_typed(self) -> None:
        if self._thread is not None:
            self._drafts[str(self._thread.id)] = self._text.value or ""
            self._count_characters()

    def _count_characters(self) -> None:
        """Said only when it matters: near the end of what one message holds, and beyond."""
        left = (self._room or 0) - len((self._text.value or "").strip())
        if self._room is None or left > 200:
            self._count.text = ""
        elif left < 0:
            self._count.text = self._reader.say("too_long", over=-left)
        else:
            self._count.text = self._reader.say("left", left=left)

    async def _on_take(self) -> None:
        if self._thread is not None:
            await self._hands.take(self._thread.id)
            self._text.run_method("focus")

    async def _on_hand_back(self) -> None:
        if self._thread is not None:
            await self._hands.hand_back(self._thread.id)

    async def _on_send(self) -> None:
        """Send once, however often the keys are pressed; what is typed meanwhile stays."""
        typed = self._text.value or ""
        if self._thread is None or self._busy or not typed.strip():
            return
        conversation_id, self._busy = self._thread.id, True
        try:
            is_sent = await self._hands.send(conversation_id, typed.strip())
        finally:
            self._busy = False
        if is_sent:
            self._forget(conversation_id, typed)

    def _forget(self, conversation_id: int, sent: str) -> None:
        rest = self._drafts.get(str(conversation_id), "").removeprefix(sent)
        self._drafts[str(conversation_id)] = rest
        if self._thread is not None and self._thread.id == conversation_id:
            self._text.value = rest
