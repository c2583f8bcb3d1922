"""One message: the words, what came with them, who wrote them, how far they got."""

from dataclasses import dataclass

from nicegui import ui

from relais.desk.attachments import PICTURES, plain_type
from relais.desk.parts import label, words
from relais.desk.place import PREFIX
from relais.desk.queries import Bubble, Enclosure, Position
from relais.desk.reader import Reader

_TICKS = {
    "queued": "schedule",
    "sending": "north_east",
    "sent": "done",
    "delivered": "done_all",
    "read": "done_all",
    "failed": "error_outline",
    "unknown": "help_outline",
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message and the name that its traveller goes by."""

    bubble: Bubble
    traveller: str


def draw_bubble(reader: Reader, element: ui.element, spoken: Spoken) -> None:
    """Fill a message's element; everything that people wrote goes in as text."""
    bubble = spoken.bubble
    kind, _, _ = bubble.author.partition(":")
    element.classes(replace=f"bubble {'ours' if bubble.is_ours else 'theirs'} by-{kind}")
    element.props["data-id"] = bubble.id
    for enclosure in bubble.enclosures:
        _draw_enclosure(reader, enclosure)
    if bubble.position:
        _draw_position(reader, bubble.position)
    if bubble.text:
        words(bubble.text)
    elif not bubble.enclosures and not bubble.position:
        label(reader.term("message_kind", bubble.kind), "words absent")
    if bubble.buttons:
        with ui.element("div").classes("offered"):
            for offered in bubble.buttons:
                words(offered, "chip")
    _draw_foot(reader, spoken)


def _draw_foot(reader: Reader, spoken: Spoken) -> None:
    bubble = spoken.bubble
    author = reader.author(bubble.author) if bubble.is_ours else spoken.traveller
    with ui.element("div").classes("foot"):
        words(author, "author")
        label(reader.moment(bubble.at), "time", title=reader.exact_moment(bubble.at))
        if bubble.edited:
            label(reader.say("edited"), "edited")
        if bubble.is_ours:
            _draw_tick(reader, bubble)


def _draw_tick(reader: Reader, bubble: Bubble) -> None:
    said = reader.term("message_status", bubble.status)
    if bubble.status == "failed":
        label(said, "failed-words")
        if bubble.problem:
            said = reader.say("failed_because", problem=bubble.problem)
    tick = ui.icon(_TICKS.get(bubble.status, "help_outline")).classes(f"tick {bubble.status}")
    tick.props(f"role=img data-testid=tick data-status={bubble.status}")
    tick.props["title"] = said
    tick.props["aria-label"] = said


def _draw_position(reader: Reader, position: Position) -> None:
    with ui.element("div").classes("position"):
        ui.icon("place")
        with ui.element("div"):
            if position.label:
                words(position.label, "position-label")
            label(f"{position.lat:.5f}, {position.lon:.5f}", "coordinates")
        link = ui.link(reader.say("map_link"), position.link, new_tab=True)
        link.props('rel="noopener noreferrer"')


def _draw_enclosure(reader: Reader, enclosure: Enclosure) -> None:
    kind = reader.term("enclosure", enclosure.kind)
    if enclosure.status == "kept":
        _draw_kept(reader, enclosure, kind)
    elif enclosure.status == "waiting":
        _draw_missing("hourglass_empty", reader.say("attachment_waiting", kind=kind))
    elif enclosure.problem:
        _draw_missing(
            "broken_image",
            reader.say("attachment_failed", kind=kind, problem=enclosure.problem),
        )
    else:
        _draw_missing("broken_image", reader.say("attachment_failed_plain", kind=kind))


def _draw_missing(icon: str, said: str) -> None:
    with ui.element("div").classes("enclosure missing"):
        ui.icon(icon)
        words(said, "enclosure-words")


def _draw_kept(reader: Reader, enclosure: Enclosure, kind: str) -> None:
    address = f"{PREFIX}/attachments/{enclosure.id}"
    link = ui.element("a").props('target=_blank rel="noopener noreferrer"').classes("enclosure")
    link.props["href"] = address
    link.props["data-testid"] = "attachment"
    with link:
        if plain_type(enclosure.content_type) in PICTURES:
            picture = ui.element("img").props("loading=lazy").classes("thumbnail")
            picture.props["src"] = address
            picture.props["alt"] = reader.say("attachment_open", kind=kind)
        else:
            ui.icon("attach_file")
            said = reader.say("attachment_kept", kind=kind, size=_size(enclosure.size))
            label(said, "enclosure-words")


def _size(size: int | None) -> str:
    """In kilobytes or megabytes, as file managers show it."""
    kilobytes = (size or 0) / 1000
    return f"{kilobytes:.0f} kB" if kilobytes < 1000 else f"{kilobytes / 1000:.1f} MB"
