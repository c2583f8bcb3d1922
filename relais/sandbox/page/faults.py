"""The panel of faults: what may go wrong, switched by hand."""

from nicegui import ui

from relais.sandbox.faults import Fault, FaultKind, Faults

_WEBHOOKS: dict[FaultKind, str] = {
    "late": "Arrive late",
    "doubled": "Arrive twice",
    "swapped": "Overtake each other",
    "lost": "Get lost",
}
_ANSWERS: dict[FaultKind, str] = {
    "rate_limited": "Too many requests (429)",
    "server_error": "Error 500, not taken",
    "time_out": "No answer, not taken",
    "error_after": "Error 500, but taken",
    "answer_lost": "Taken, the answer is lost",
    "half_response": "Taken, half an answer",
    "slow": "Taken, slow bytes",
}
_FATES: dict[FaultKind, str] = {"undelivered": "Taken, never delivered (30003)"}
_CHANNELS = {"any": "All channels", "sms": "SMS", "whatsapp": "WhatsApp", "telegram": "Telegram"}


class FaultPanel:
    """Draws the panel into the current container; new faults take the values set at its top."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        ui.label("What goes wrong").classes("panel-title")
        ui.label("Applies to everything sent from now on.").classes("panel-note")
        self._channel = ui.select(_CHANNELS, value="any", on_change=self._list.refresh).props(
            "dense outlined options-dense"
        )
        with ui.element("div").classes("dial"):
            ui.label("Chance")
            self._chance = ui.slider(min=5, max=100, step=5, value=100)
            ui.label().bind_text_from(self._chance, "value", lambda value: f"{value} %")
        with ui.element("div").classes("dial"):
            ui.label("Seconds")
            self._seconds = ui.slider(min=1, max=60, step=1, value=5)
            ui.label().bind_text_from(self._seconds, "value", lambda value: f"{value} s")
        self._list()
        ui.button("Fair weather", icon="wb_sunny", on_click=self._clear).props(
            "flat no-caps data-testid=fair-weather"
        ).classes("full-width")

    @ui.refreshable_method
    def _list(self) -> None:
        for title, kinds in (
            ("Webhooks to the service", _WEBHOOKS),
            ("Answers of the carriers", _ANSWERS),
            ("Deliveries to the phone", _FATES),
        ):
            ui.label(title).classes("panel-group")
            for kind, words in kinds.items():
                ui.switch(
                    words,
                    value=self._find(kind) is not None,
                    on_change=lambda event, kind=kind: self._set(kind, on=event.value),
                ).props(f'dense data-testid="fault-{kind}"').classes("fault")

    def _find(self, kind: FaultKind) -> Fault | None:
        for fault in self._faults.active:
            if fault.kind == kind and fault.channel == self._channel.value and fault.count != 0:
                return fault
        return None

    def _set(self, kind: FaultKind, *, on: bool) -> None:
        known = self._find(kind)
        others = [fault for fault in self._faults.active if fault is not known]
        if not on:
            self._faults.replace(others)
            return
        try:
            fault = Fault(
                kind=kind,
                channel=self._channel.value,
                probability=self._chance.value / 100,
                seconds=self._seconds.value,
            )
        except ValueError as error:
            ui.notify(str(error).splitlines()[2].partition("[")[0].strip(), type="warning")
            self._list.refresh()
            return
        self._faults.replace([*others, fault])

    def _clear(self) -> None:
        self._faults.replace([])
        self._list.refresh()
