"""The desk's way into the service: its pages, its route for attachments, its storage.

Everything lives below `/desk`; the other routes of the application and its life stay as they are.
"""

import secrets
from pathlib import Path

import structlog
from fastapi import FastAPI, Request
from nicegui import Client, ui
from nicegui import app as nicegui_app
from nicegui.storage import Storage

from relais.conversations.workplace import Workplace
from relais.desk import attachments
from relais.desk.place import PREFIX, Place
from relais.desk.reader import Reader
from relais.desk.room import Room
from relais.desk.watching import Watch

log = structlog.get_logger()

_LOOK = Path(__file__).with_name("look.css")
_CLOCK_OF_BROWSER = "Intl.DateTimeFormat().resolvedOptions().timeZone"
_TELL_OF_GOING_BACK = (
    "window.addEventListener('popstate', () =>"
    " emitEvent('went_back', location.pathname + location.search));"
)


def mount(app: FastAPI, workplace: Workplace) -> None:
    """Serve the desk at `/desk`, once per process (NiceGUI keeps one application).

    Until agents log in, a production service gets no desk: anybody could read and write.
    """
    if workplace.settings.environment == "production":
        log.error("no desk: it has no logins yet, so it is not served in production")
        return
    app.include_router(attachments.routes(workplace, PREFIX))
    _open_pages(workplace, Watch(workplace.database))
    folder = workplace.settings.var / "desk"
    Storage.path = folder
    ui.run_with(
        app,
        mount_path=PREFIX,
        title=Reader().say("title"),
        favicon="🛟",
        dark=None,
        tailwind=False,
        reconnect_timeout=30,
        show_welcome_message=False,
        storage_secret=_secret_in(folder),
        session_middleware_kwargs={
            "session_cookie": "relais_desk",
            "path": PREFIX,
            "same_site": "lax",
            "https_only": workplace.settings.public_url.startswith("https:"),
        },
    )


def _open_pages(workplace: Workplace, watch: Watch) -> None:
    async def enter(client: Client, request: Request) -> None:
        """Everything is drawn once the browser is there: its clock and its drafts are wanted."""
        memory = nicegui_app.storage.user
        ui.add_css(_LOOK)
        await client.connected()
        reader = Reader.with_clock(str(await client.run_javascript(_CLOCK_OF_BROWSER, timeout=5)))
        drafts = nicegui_app.storage.tab.setdefault("drafts", {})
        place = Place.read(f"{request.url.path}?{request.url.query}")
        room = Room(workplace, watch, client, reader, place, memory, drafts)
        ui.on("went_back", lambda event: room.go(Place.read(str(event.args)), remember=False))
        client.run_javascript(_TELL_OF_GOING_BACK)
        await room.refresh()

    @ui.page("/")
    async def desk(client: Client, request: Request) -> None:
        await enter(client, request)

    @ui.page("/conversations/{conversation_id}")
    async def conversation(client: Client, request: Request, conversation_id: int) -> None:
        await enter(client, request)

    @ui.page("/cases/{reference}")
    async def case(client: Client, request: Request, reference: str) -> None:
        await enter(client, request)


def _secret_in(folder: Path) -> str:
    """What signs the browsers' cookies: made at the first start, kept for the next ones."""
    kept = folder / "storage-secret"
    if not kept.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(32))
    return kept.read_text()
