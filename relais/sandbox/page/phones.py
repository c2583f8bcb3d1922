"""One phone: its frame, its conversation, and what one can do with it."""

import copy
import time
from collections.abc import Callable
from functools import partial

from nicegui import ui

from relais.sandbox.gestures import Hand, Impossible
from relais.sandbox.page.bubbles import draw_bubble
from relais.sandbox.page.sheets import choose_from_list, choose_picture, choose_place
from relais.sandbox.people import ChannelName, Person
from relais.sandbox.phonebook import Bubble, Phone
from relais.sandbox.stage import Stage

_PLACEHOLDERS = {"sms": "Text message", "whatsapp": "Message", "telegram": "Message"}
_SUBTITLES = {"sms": "Text message", "whatsapp": "Business account", "telegram": "bot"}


class PhoneView:
    """A phone on the page; `mark` makes its `data-testid`, `phone-<mark>`."""

    def __init__(
        self, stage: Stage, hand: Hand, channel: ChannelName, person: Person, mark: str
    ) -> None:
        self._stage = stage
        self._hand = hand
        self.channel = channel
        self.address = person.address(channel)
        self._drawn: dict[str, tuple[Bubble, ui.element]] = {}
        self._keys: list[str] = []
        with (
            ui.element("section")
            .classes(f"phone {channel}")
            .props(f'data-testid="phone-{mark}" aria-label="{channel}"')
        ):
            self._draw_head()
            with ui.element("div").classes("screen"):
                self._talk = ui.element("div").classes("talk")
            self._keyboard = ui.element("div").classes("keyboard")
            self._draw_composer()
        self.refresh()

    def refresh(self) -> None:
        """Draw what is new and what has changed; leave the rest alone."""
        phone = self._stage.phones.phone(self.channel, self.address)
        shown = [bubble for bubble in phone.bubbles.values() if bubble.visible]
        shown = shown[-self._stage.settings.bubbles_shown :]
        self._forget({bubble.id for bubble in shown})
        for bubble in shown:
            self._draw(bubble)
        self._draw_keyboard(phone)
        self._subtitle.text = self._subtitle_of(phone)

    def _subtitle_of(self, phone: Phone) -> str:
        if phone.blocked:
            return "blocked"
        if phone.typing_until > time.monotonic():
            return "typing…"
        return _SUBTITLES[self.channel]

    def tick(self) -> None:
        """Let the typing sign go out in time."""
        text = self._subtitle_of(self._stage.phones.phone(self.channel, self.address))
        if text != self._subtitle.text:
            self._subtitle.text = text

    def _forget(self, kept: set[str]) -> None:
        for bubble_id in [known for known in self._drawn if known not in kept]:
            self._drawn.pop(bubble_id)[1].delete()

    def _draw(self, bubble: Bubble) -> None:
        known = self._drawn.get(bubble.id)
        if known and known[0] == bubble:
            return
        if known:
            frame = known[1]
            frame.clear()
        else:
            with self._talk:
                frame = ui.element("div").classes("line")
        with frame:
            draw_bubble(bubble, pick=self._pick, open_list=self._open_list)
        self._drawn[bubble.id] = (copy.deepcopy(bubble), frame)

    def _draw_head(self) -> None:
        with ui.element("header").classes("head"):
            with ui.element("div").classes("avatar"):
                ui.icon("support_agent")
            with ui.element("div").classes("who"):
                ui.label("Relais Assistance").classes("name")
                self._subtitle = ui.label(_SUBTITLES[self.channel]).classes("subtitle")
            with (
                ui.button(icon="more_vert", color=None).props('flat round dense aria-label="More"'),
                ui.menu(),
            ):
                ui.menu_item("Block this contact", lambda: self._block(blocked=True))
                ui.menu_item("Unblock", lambda: self._block(blocked=False))

    def _draw_composer(self) -> None:
        with ui.element("footer").classes("composer"):
            _icon_button("add_location_alt", "Send a position", "pin", self._choose_place)
            with _icon_button("add", "Send something else", "more", lambda: None), ui.menu():
                ui.menu_item("Picture", lambda: choose_picture(self._send_picture))
                ui.menu_item("Voice note", self._send_voice)
            self._input = (
                ui.input(placeholder=_PLACEHOLDERS[self.channel])
                .classes("input")
                .props('borderless dense autocomplete=off dir=auto data-testid="input"')
                .on("keydown.enter", self._say)
            )
            _icon_button("send", "Send", "send", self._say)

    def _draw_keyboard(self, phone: Phone) -> None:
        labels = [choice.label for choice in phone.keyboard]
        if labels == self._keys:
            return
        self._keys = labels
        self._keyboard.clear()
        with self._keyboard:
            for choice in phone.keyboard:
                act = (
                    self._choose_place
                    if choice.kind == "location"
                    else partial(self._send_words, choice.label)
                )
                mark = "location-request" if choice.kind == "location" else "key"
                with (
                    ui.element("button")
                    .classes("key")
                    .props(f'type=button data-testid="{mark}"')
                    .on("click", lambda _, act=act: act())
                ):
                    if choice.kind == "location":
                        ui.icon("my_location")
                    ui.label(choice.label)

    def _say(self) -> None:
        text, self._input.value = self._input.value, ""
        if text.strip():
            self._send_words(text)

    def _send_words(self, text: str) -> None:
        self._do(lambda: self._hand.say(self.channel, self.address, text))

    def _pick(self, bubble: Bubble, index: int) -> None:
        self._do(lambda: self._hand.tap(self.channel, self.address, bubble.id, index))

    def _open_list(self, bubble: Bubble) -> None:
        choose_from_list(bubble, self._pick)

    def _choose_place(self) -> None:
        choose_place(
            lambda lat, lon, label: self._do(
                lambda: self._hand.pin(self.channel, self.address, lat, lon, label)
            )
        )

    def _send_picture(self, content: bytes | None, content_type: str, name: str) -> None:
        self._do(
            lambda: self._hand.photo(
                self.channel, self.address, content, content_type=content_type, name=name
            )
        )

    def _send_voice(self) -> None:
        self._do(lambda: self._hand.voice(self.channel, self.address))

    def _block(self, *, blocked: bool) -> None:
        self._do(lambda: self._hand.block(self.channel, self.address, blocked=blocked))

    def _do(self, gesture: Callable[[], object]) -> None:
        try:
            gesture()
        except Impossible as reason:
            ui.notify(str(reason), type="warning")


def _icon_button(icon: str, words: str, mark: str, action: Callable[[], object]) -> ui.button:
    return (
        ui.button(icon=icon, on_click=action, color=None)
        .classes(f"tool {mark}")
        .props(f'flat round dense data-testid="{mark}" aria-label="{words}"')
    )
