"""The theatre: choose a traveller, see the phones, live the story."""

from pathlib import Path

from fastapi import FastAPI
from nicegui import Event, ui

from relais.sandbox.gestures import Hand
from relais.sandbox.page.faults import FaultPanel
from relais.sandbox.page.phones import PhoneView
from relais.sandbox.people import CHANNELS, LANGUAGE_NAMES, PROVIDER, TRAVELLERS, ChannelName
from relais.sandbox.phonebook import Phone
from relais.sandbox.stage import Stage

_LOOK = Path(__file__).with_name("look.css")
_CHANNEL_NAMES = {"sms": "SMS", "whatsapp": "WhatsApp", "telegram": "Telegram"}


def open_theatre(app: FastAPI, stage: Stage, hand: Hand) -> None:
    """Serve the page at `/`; `?traveller=yasmin` opens it with that traveller's phones."""
    changed = Event[Phone]()
    stage.phones.watch(changed.emit)

    @ui.page("/", title="Relais · phones")
    def page(traveller: str = TRAVELLERS[0].key) -> None:
        Theatre(stage, hand, changed, traveller)

    ui.run_with(app, show_welcome_message=False, tailwind=False, gzip_middleware_factory=None)


class Theatre:
    """What one browser shows."""

    def __init__(self, stage: Stage, hand: Hand, changed: Event[Phone], traveller: str) -> None:
        self._stage = stage
        self._hand = hand
        self._views: dict[tuple[str, str], PhoneView] = {}
        known = {person.key: person for person in TRAVELLERS}
        self._traveller = known.get(traveller, TRAVELLERS[0])
        ui.add_css(_LOOK)
        ui.colors(primary="#1f5f6b")
        with (
            ui.right_drawer(value=False, fixed=False)
            .classes("panel")
            .props("overlay") as self._panel
        ):
            ui.button(icon="close", color=None, on_click=self._panel.hide).props(
                'flat round dense aria-label="Close"'
            ).classes("panel-close")
            FaultPanel(stage.faults)
        self._draw_top()
        self._row = ui.element("main").classes("row-of-phones")
        self._draw_phones()
        changed.subscribe(self._on_change)
        ui.timer(1.0, self._on_second)

    def _on_change(self, phone: Phone) -> None:
        if view := self._views.get((phone.channel, phone.address)):
            view.refresh()

    def _on_second(self) -> None:
        for view in self._views.values():
            view.tick()
        self._show_service()

    def _draw_top(self) -> None:
        with ui.element("div").classes("top"):
            with ui.element("div").classes("brand"):
                ui.label("Relais").classes("brand-name")
                ui.label("Phones of the stand-in carriers").classes("brand-note")
            with ui.element("nav").classes("travellers").props('aria-label="Traveller"'):
                self._draw_travellers()
            with ui.element("div").classes("service") as self._lamp:
                ui.element("span").classes("lamp")
                self._service = ui.label()
            ui.button("Faults", icon="thunderstorm", on_click=self._panel.toggle).props(
                "flat no-caps data-testid=faults"
            ).classes("faults-button")
        self._show_service()

    @ui.refreshable_method
    def _draw_travellers(self) -> None:
        for person in TRAVELLERS:
            state = "traveller chosen" if person is self._traveller else "traveller"
            with (
                ui.element("button")
                .classes(state)
                .props(f'type=button data-testid="traveller-{person.key}"')
                .on("click", lambda _, key=person.key: self._choose(key))
            ):
                ui.label(person.name).classes("traveller-name")
                ui.label(LANGUAGE_NAMES[person.language]).classes("traveller-language")

    def _choose(self, key: str) -> None:
        self._traveller = next(person for person in TRAVELLERS if person.key == key)
        self._draw_travellers.refresh()
        self._draw_phones()

    def _draw_phones(self) -> None:
        self._row.clear()
        self._views.clear()
        with self._row:
            for channel in CHANNELS:
                with ui.element("div").classes("place"):
                    address = self._traveller.address(channel)
                    _caption(_CHANNEL_NAMES[channel], _readable(channel, address))
                    self._add(PhoneView(self._stage, self._hand, channel, self._traveller, channel))
            with ui.element("div").classes("place provider"):
                self._provider_caption = ui.element("div")
                self._provider_place = ui.element("div").classes("provider-place")
                self._draw_provider("sms")

    def _draw_provider(self, channel: ChannelName) -> None:
        """The tow company's phone, on one of its two channels."""
        other: ChannelName = "whatsapp" if channel == "sms" else "sms"
        self._views.pop((other, PROVIDER.number), None)
        self._provider_caption.clear()
        with self._provider_caption:
            _caption(PROVIDER.name, "", switch=(channel, self._draw_provider))
        self._provider_place.clear()
        with self._provider_place:
            self._add(PhoneView(self._stage, self._hand, channel, PROVIDER, "provider"))

    def _add(self, view: PhoneView) -> None:
        self._views[view.channel, view.address] = view

    def _show_service(self) -> None:
        """Whether the service answered the last webhook."""
        events = reversed(self._stage.ledger.events)
        last = next((event for event in events if event["kind"] == "webhook"), None)
        if last is None:
            state, words = "quiet", "Nothing sent yet"
        elif last["problem"] is None:
            state, words = "well", f"Service answers · {last['milliseconds']} ms"
        else:
            state, words = "ill", last["detail"]
        self._lamp.classes(replace=f"service {state}")
        self._service.text = words[:1].upper() + words[1:]


def _caption(title: str, note: str, *, switch: tuple[ChannelName, object] | None = None) -> None:
    with ui.element("div").classes("caption"):
        ui.label(title).classes("caption-title")
        if switch is None:
            ui.label(note).classes("caption-note")
            return
        channel, choose = switch
        ui.toggle(
            {"sms": "SMS", "whatsapp": "WhatsApp"},
            value=channel,
            on_change=lambda event: choose(event.value),  # type: ignore[operator]
        ).props("dense no-caps unelevated size=sm data-testid=provider-channel")


def _readable(channel: str, address: str) -> str:
    return f"user {address}" if channel == "telegram" else address
