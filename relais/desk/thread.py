"""The middle of the desk: the chosen conversation, its latest message always in view."""

from collections.abc import Callable

from nicegui import ui

from relais.desk.bubbles import Spoken, draw_bubble
from relais.desk.parts import Keyed, Section, channel_icon, label, words
from relais.desk.queries import Thread
from relais.desk.reader import Reader

#: how many messages are shown at first, and how many more each time earlier ones are asked for
PAGE = 100


class ThreadView:
    """Draws one conversation; `look_again` is called when more of it is wanted."""

    def __init__(self, reader: Reader, look_again: Callable[[], object]) -> None:
        self._reader, self._look_again = reader, look_again
        self._shown_id: int | None = None
        self.most = PAGE
        self._head = Section[tuple[str, ...]](self._draw_head, "thread-head")
        # Bottom-anchored without a script: the reversed column keeps its end in view.
        with ui.element("div").classes("thread-scroll").props("tabindex=0") as self._scroll:
            self._talk = Keyed[Spoken](
                ui.element("div").classes("talk").props("role=log"),
                key=lambda spoken: spoken.bubble.id,
                make=lambda _: ui.element("article").props("data-testid=bubble"),
                draw=lambda element, spoken: draw_bubble(reader, element, spoken),
            )
            self._earlier = ui.button(reader.say("earlier"), on_click=self._show_earlier)
            self._earlier.props("flat no-caps dense").classes("earlier")
        with ui.element("div").classes("thread-empty") as self._empty:
            self._empty_words = label("", "empty-title")
            self._empty_note = label("", "empty-note")

    def show(self, thread: Thread | None, *, missing: str, note: str = "") -> None:
        """Show a conversation, or say what is missing where there is none."""
        self._scroll.set_visibility(thread is not None)
        self._head.box.set_visibility(thread is not None)
        self._empty.set_visibility(thread is None)
        if thread is None:
            self._empty_words.text, self._empty_note.text = missing, note
            self._talk.clear()
            self._shown_id = None
            return
        if thread.id != self._shown_id:
            self._talk.clear()
            self._shown_id = thread.id
        self._head.show(self._head_of(thread))
        self._earlier.set_visibility(thread.goes_further_back)
        self._talk.show([Spoken(bubble, thread.name) for bubble in thread.bubbles])

    def begin(self) -> None:
        """Another conversation is about to be shown: from its end, no further back than usual."""
        self.most = PAGE

    def _show_earlier(self) -> None:
        self.most += PAGE
        self._look_again()

    def _head_of(self, thread: Thread) -> tuple[str, ...]:
        reader = self._reader
        return (
            thread.channel,
            thread.name,
            thread.address if thread.address != thread.name else "",
            reader.language_name(thread.language),
            reader.country(thread.country),
        )

    def _draw_head(self, head: tuple[str, ...]) -> None:
        channel, name, *notes = head
        channel_icon(channel, self._reader.term("channel", channel))
        words(name, "thread-name")
        for note in filter(None, notes):
            words(note, "note")
