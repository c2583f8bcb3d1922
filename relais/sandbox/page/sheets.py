"""What slides up from below: places to send, pictures to send, a list to pick from."""

from collections.abc import Awaitable, Callable
from functools import partial

from nicegui import events, ui

from relais.sandbox.page.bubbles import draw_list_item
from relais.sandbox.people import PLACES
from relais.sandbox.phonebook import Bubble


def choose_place(send: Callable[[float, float, str], object]) -> None:
    """Offer the prepared places and free coordinates; `send` gets latitude, longitude, label."""
    with ui.dialog() as dialog, ui.card().classes("sheet").props("data-testid=places"):
        ui.label("Send a position").classes("sheet-title")

        def finish(lat: float, lon: float, label: str = "") -> None:
            dialog.close()
            send(lat, lon, label)

        for place in PLACES:
            with (
                ui.element("button")
                .classes("list-item")
                .props("type=button data-testid=place")
                .on("click", lambda _, at=place: finish(at.lat, at.lon, at.label))
            ):
                ui.label(place.label).classes("title")
                ui.label(f"{place.lat:.4f}, {place.lon:.4f}").classes("description")
        with ui.row().classes("free-place no-wrap items-center"):
            lat = ui.number("Latitude", min=-90, max=90, format="%.5f").props("dense outlined")
            lon = ui.number("Longitude", min=-180, max=180, format="%.5f").props("dense outlined")

            def send_free() -> None:
                if lat.value is None or lon.value is None:
                    ui.notify("Both coordinates, please")
                    return
                finish(lat.value, lon.value)

            ui.button(icon="send", on_click=send_free).props(
                'flat round dense aria-label="Send these coordinates"'
            )
    dialog.on("hide", dialog.delete)
    dialog.open()


def choose_picture(send: Callable[[bytes | None, str, str], object]) -> None:
    """Offer the prepared picture and an upload; `send` gets content (or None), type and name."""
    with ui.dialog() as dialog, ui.card().classes("sheet").props("data-testid=pictures"):
        ui.label("Send a picture").classes("sheet-title")

        def prepared() -> None:
            dialog.close()
            send(None, "image/jpeg", "car.jpg")

        async def uploaded(event: events.UploadEventArguments) -> None:
            content = await event.file.read()
            dialog.close()
            send(content, event.file.content_type, event.file.name)

        with (
            ui.element("button")
            .classes("list-item")
            .props("type=button data-testid=prepared-picture")
            .on("click", lambda _: prepared())
        ):
            ui.label("A car at the roadside").classes("title")
            ui.label("Prepared picture").classes("description")
        upload: Callable[[events.UploadEventArguments], Awaitable[None]] = uploaded
        ui.upload(
            label="From this computer", auto_upload=True, max_file_size=16_000_000, on_upload=upload
        ).classes("full-width").props("flat bordered accept=image/*,application/pdf")
    dialog.on("hide", dialog.delete)
    dialog.open()


def choose_from_list(bubble: Bubble, pick: Callable[[Bubble, int], object]) -> None:
    """Open a WhatsApp list picker."""
    with ui.dialog() as dialog, ui.card().classes("sheet").props("data-testid=list-sheet"):
        ui.label(bubble.list_button or "").classes("sheet-title")

        def finish(index: int) -> None:
            dialog.close()
            pick(bubble, index)

        for index, choice in enumerate(bubble.choices):
            draw_list_item(choice, partial(finish, index))
    dialog.on("hide", dialog.delete)
    dialog.open()
