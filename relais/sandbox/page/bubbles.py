"""One message on a phone: words, map, picture or voice, buttons, and how far it got."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from nicegui import ui

from relais.sandbox.phonebook import Bubble, Choice

type Pick = Callable[[Bubble, int], object]

_TICKS = {
    "sent": ("done", "Sent"),
    "delivered": ("done_all", "Delivered"),
    "read": ("done_all", "Read"),
    "failed": ("error_outline", "Not delivered"),
}


def draw_bubble(bubble: Bubble, *, pick: Pick, open_list: Callable[[Bubble], object]) -> None:
    """Draw a message into the current container. `pick` is called with the tapped choice."""
    side = f"bubble-{bubble.direction}"
    with ui.element("div").classes(f"message {bubble.direction} {bubble.content}"):
        with ui.element("div").classes(f"bubble {side}").props(f"data-testid={side}"):
            for item in bubble.media:
                _draw_media(item)
            if bubble.pin:
                _draw_map(bubble)
            if bubble.text:
                ui.label(bubble.text).classes("words")
            _draw_foot(bubble)
        if bubble.list_button:
            _button(bubble.list_button, "list", lambda: open_list(bubble), mark="list")
        else:
            _draw_choices(bubble, pick)


def _draw_choices(bubble: Bubble, pick: Pick) -> None:
    if not bubble.choices:
        return
    with ui.element("div").classes("choices"):
        for index, choice in enumerate(bubble.choices):
            if choice.kind == "url":
                ui.link(choice.label, choice.payload, new_tab=True).classes("choice link")
                continue
            _button(
                choice.label,
                "reply" if choice.kind == "reply" else "",
                partial(pick, bubble, index),
                chosen=bubble.chosen == index,
            )


def _button(
    label: str,
    icon: str,
    action: Callable[[], object],
    *,
    mark: str = "choice",
    chosen: bool = False,
) -> None:
    state = "choice chosen" if chosen else "choice"
    with (
        ui.element("button")
        .classes(state)
        .props(f'type=button data-testid="{mark}"')
        .on("click", lambda _: action())
    ):
        if icon:
            ui.icon(icon).classes("glyph")
        ui.label(label).classes("label")


def draw_list_item(choice: Choice, action: Callable[[], object]) -> None:
    """One line of a list picker."""
    with (
        ui.element("button")
        .classes("list-item")
        .props("type=button data-testid=choice")
        .on("click", lambda _: action())
    ):
        ui.label(choice.label).classes("title")
        if choice.description:
            ui.label(choice.description).classes("description")


def _draw_media(item: dict[str, str]) -> None:
    kind = item["content_type"].partition("/")[0]
    if not item["id"]:
        ui.link(item["name"], item["name"], new_tab=True).classes("attachment")
    elif kind == "image":
        ui.image(f"/media/{item['id']}").classes("picture").props("no-spinner no-transition")
    elif kind == "audio":
        with ui.element("div").classes("voice-note"):
            ui.icon("play_arrow").classes("play")
            ui.element("div").classes("wave")
            ui.label("0:03").classes("length")
    else:
        with ui.link(target=f"/media/{item['id']}", new_tab=True).classes("attachment"):
            ui.icon("description")
            ui.label(item["name"])


def _draw_map(bubble: Bubble) -> None:
    assert bubble.pin is not None
    with ui.element("div").classes("map"):
        ui.icon("place").classes("needle")
    if bubble.pin.get("label"):
        ui.label(str(bubble.pin["label"])).classes("words place")
    ui.label(f"{bubble.pin['lat']:.4f}, {bubble.pin['lon']:.4f}").classes("coordinates")


def _draw_foot(bubble: Bubble) -> None:
    """The time, and the ticks: of the phone's own messages, how far they got to the service."""
    icon, words = _TICKS.get(bubble.status, ("schedule", "Sending"))
    with ui.element("div").classes("foot"):
        moment = datetime.fromisoformat(bubble.created).astimezone()
        ui.label(moment.strftime("%H:%M")).classes("time")
        if bubble.direction == "out":
            tick = f'data-testid=tick data-status="{bubble.status}" aria-label="{words}"'
            with ui.element("span").classes(f"tick {bubble.status}").props(tick):
                ui.icon(icon)
                ui.label(words).classes("tick-words")
