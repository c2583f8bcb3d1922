"""The left of the desk: search, two tabs, and a live list in each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nicegui import ui
from nicegui.events import ValueChangeEventArguments

from relais.desk.parts import Keyed, channel_icon, label, urgency_mark, words
from relais.desk.place import Place, Tab
from relais.desk.queries import CaseRow, ConversationRow
from relais.desk.reader import Reader

#: how many rows a list shows at first, and how many more each time more are asked for
PAGE = 60

_TABS: tuple[Tab, ...] = ("conversations", "cases")


@dataclass(frozen=True, slots=True)
class _ConversationLine:
    """A row and what depends on the clock, the agent, and the place."""

    row: ConversationRow
    when: str
    who: str
    is_chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class _CaseLine:
    row: CaseRow
    opened: str
    updated: str
    is_chosen: bool
    address: str


class Lists:
    """Draws the lists; `go` is called with the place that a row, tab or search leads to."""

    def __init__(self, reader: Reader, place: Place, go: Callable[[Place], object]) -> None:
        self._reader, self._place, self._go = reader, place, go
        self.most = PAGE
        with ui.element("nav").classes("lists"):
            self._search = self._draw_search()
            with ui.element("div").classes("tabs").props("role=tablist"):
                self._tabs = {tab: self._draw_tab(tab) for tab in _TABS}
                self._waiting = label("", "waiting-count")
            self._conversations = self._conversation_list()
            self._cases = self._case_list()
            self._empty = label("", "empty")
            self._more = ui.button(reader.say("show_more"), on_click=self._show_more)
            self._more.props("flat no-caps dense").classes("more")
        self._show_tab()

    def move_to(self, place: Place) -> None:
        """The agent is elsewhere now; the rows follow with the next `show`."""
        if (place.tab, place.sought) != (self._place.tab, self._place.sought):
            self.most = PAGE
        self._place = place
        if (self._search.value or "").strip() != place.sought:
            self._search.value = place.sought
        self._show_tab()

    def show_waiting(self, count: int) -> None:
        self._waiting.text = self._reader.say("count_waiting", count=count) if count else ""

    def show_conversations(self, rows: Sequence[ConversationRow], agent: str) -> None:
        self._conversations.show([self._conversation_line(row, agent) for row in rows])
        self._show_ends(len(rows), "no_conversations")

    def show_cases(self, rows: Sequence[CaseRow]) -> None:
        self._cases.show([self._case_line(row) for row in rows])
        self._show_ends(len(rows), "no_cases")

    def _show_ends(self, count: int, nothing: str) -> None:
        sought = self._place.sought
        if count:
            self._empty.text = ""
        elif sought:
            self._empty.text = self._reader.say("nothing_found", sought=sought)
        else:
            self._empty.text = self._reader.say(nothing)
        self._more.set_visibility(count >= self.most)

    def _show_more(self) -> None:
        self.most += PAGE
        self._go(self._place)

    def _draw_search(self) -> ui.input:
        field = ui.input(value=self._place.sought, on_change=self._on_search)
        field.props("dense outlined clearable debounce=250 type=search").classes("search")
        for name in ("placeholder", "aria-label"):
            field.props[name] = self._reader.say("search")
        field.props["data-testid"] = "search"
        with field.add_slot("prepend"):
            ui.icon("search")
        return field

    def _on_search(self, event: ValueChangeEventArguments[str | None]) -> None:
        place = self._place.seeking(event.value or "")
        if place != self._place:
            self._go(place)

    def _draw_tab(self, tab: Tab) -> ui.element:
        button = ui.element("button").props(f'type=button role=tab data-testid="tab-{tab}"')
        button.on("click", lambda: self._go(self._place.in_tab(tab)))
        with button:
            ui.label(self._reader.say(tab))
        return button

    def _show_tab(self) -> None:
        for tab, button in self._tabs.items():
            chosen = tab == self._place.tab
            button.classes(replace="tab chosen" if chosen else "tab")
            button.props(f"aria-selected={'true' if chosen else 'false'}")
        self._conversations.box.set_visibility(self._place.tab == "conversations")
        self._cases.box.set_visibility(self._place.tab == "cases")

    # conversations

    def _conversation_list(self) -> Keyed[_ConversationLine]:
        return Keyed(
            ui.element("div").classes("rows"),
            key=lambda line: line.row.id,
            make=lambda line: self._link(
                "conversation-row", lambda: self._place.at_conversation(line.row.id)
            ),
            draw=self._draw_conversation,
        )

    def _conversation_line(self, row: ConversationRow, agent: str) -> _ConversationLine:
        reader = self._reader
        if row.waiting_since is not None:
            when = reader.say("waits", span=reader.span(row.waiting_since))
        else:
            when = reader.moment(row.last_at) if row.last_at else ""
        who = ""
        if row.held_by == agent:
            who = reader.say("held_by_you")
        elif row.held_by:
            who = reader.say("held_by", agent=row.held_by)
        return _ConversationLine(
            row=row,
            when=when,
            who=who,
            is_chosen=row.id == self._place.conversation_id
            or (row.reference is not None and row.reference == self._place.reference),
            address=self._place.at_conversation(row.id).address,
        )

    def _draw_conversation(self, link: ui.element, line: _ConversationLine) -> None:
        row, reader = line.row, self._reader
        _dress(link, line.address, is_chosen=line.is_chosen, state=_waiting_mark(row))
        urgency_mark(row.urgency)
        with ui.element("div").classes("row-body"):
            with ui.element("div").classes("row-line"):
                channel_icon(row.channel, reader.term("channel", row.channel))
                words(row.name, "row-name")
                label(line.when, "row-when")
            with ui.element("div").classes("row-line"):
                if row.last_is_ours:
                    ui.icon("reply").classes("glyph")
                words(row.last_text or reader.term("message_kind", row.last_kind), "row-text")
            with ui.element("div").classes("row-line row-notes"):
                _notes(
                    row.reference,
                    reader.language_name(row.language),
                    reader.country(row.country),
                )
                label(line.who, "row-who")

    # cases

    def _case_list(self) -> Keyed[_CaseLine]:
        return Keyed(
            ui.element("div").classes("rows"),
            key=lambda line: line.row.reference,
            make=lambda line: self._link(
                "case-row", lambda: self._place.at_case(line.row.reference)
            ),
            draw=self._draw_case,
        )

    def _case_line(self, row: CaseRow) -> _CaseLine:
        reader = self._reader
        return _CaseLine(
            row=row,
            opened=reader.say("opened", moment=reader.moment(row.opened_at)),
            updated=reader.say("updated", moment=reader.moment(row.updated_at)),
            is_chosen=row.reference == self._place.reference,
            address=self._place.at_case(row.reference).address,
        )

    def _draw_case(self, link: ui.element, line: _CaseLine) -> None:
        row, reader = line.row, self._reader
        _dress(link, line.address, is_chosen=line.is_chosen)
        urgency_mark(row.urgency)
        with ui.element("div").classes("row-body"):
            with ui.element("div").classes("row-line"):
                label(row.reference, "reference")
                label(reader.term("status", row.status), f"status {row.status}")
            with ui.element("div").classes("row-line"):
                words(row.name or reader.say("unknown"), "row-name")
                label(reader.incident(row.incident), "row-when")
            with ui.element("div").classes("row-line row-notes"):
                _notes(row.place, reader.country(row.country))
            with ui.element("div").classes("row-line row-notes"):
                _notes(line.opened, line.updated)

    def _link(self, mark: str, target: Callable[[], Place]) -> ui.element:
        """A true link, so that it opens in a new tab too; a plain click stays on this page."""
        link = ui.element("a").props(f"data-testid={mark}")
        link.on("click.exact.prevent", lambda: self._go(target()))
        return link


def _dress(link: ui.element, address: str, *, is_chosen: bool, state: str = "") -> None:
    link.classes(replace=f"list-row {state} {'chosen' if is_chosen else ''}")
    link.props["href"] = address
    link.props["aria-current"] = "true" if is_chosen else "false"


def _waiting_mark(row: ConversationRow) -> str:
    """Who waits is marked in the colour of their urgency."""
    return f"waits {(row.urgency or '').lower()}" if row.waiting_since is not None else ""


def _notes(*notes: str | None) -> None:
    for note in filter(None, notes):
        words(note, "note")
