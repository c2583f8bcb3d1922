"""What happened to a case: who, when, what; the newest on top."""

from collections.abc import Sequence
from dataclasses import dataclass

from nicegui import ui

from relais.desk.parts import Keyed, label, words
from relais.desk.queries import Event
from relais.desk.reader import Reader


@dataclass(frozen=True, slots=True)
class _Line:
    id: int
    what: str
    actor: str
    moment: str
    exactly: str
    kind: str


class Timeline:
    """Draws the events of one case."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._events = Keyed[_Line](
            ui.element("ol").classes("timeline"),
            key=lambda line: line.id,
            make=lambda _: ui.element("li").props("data-testid=timeline-event"),
            draw=self._draw,
        )

    def show(self, events: Sequence[Event]) -> None:
        self._events.show([self._line(event) for event in events])

    def _line(self, event: Event) -> _Line:
        reader = self._reader
        return _Line(
            id=event.id,
            what=what_happened(reader, event),
            actor=reader.author(event.actor),
            moment=reader.moment(event.at),
            exactly=reader.exact_moment(event.at),
            kind=event.kind,
        )

    def _draw(self, element: ui.element, line: _Line) -> None:
        element.classes(replace=f"event {line.kind}")
        words(line.what, "event-what")
        by = self._reader.say("happened_by", actor=line.actor, moment=line.moment)
        label(by, "event-by", title=line.exactly)


def what_happened(reader: Reader, event: Event) -> str:
    """An event as one line in the reader's words."""
    data = event.data
    fact = str(data.get("fact") or "")
    shown = reader.incident if fact == "incident" else reader.value
    return reader.term("event", event.kind).format(
        question=reader.term("fact", str(data.get("question") or "")),
        fact=reader.term("fact", fact),
        before=shown(data.get("before")),
        after=shown(data.get("after")),
        reasons=reader.reasons(tuple(data.get("reasons") or ())),
        reason=reader.term("handover", str(data.get("reason") or "")),
    )
