"""Put the sandbox together and run it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

from relais.sandbox import control
from relais.sandbox.answers import BreakableProtocol
from relais.sandbox.gestures import Hand, Impossible
from relais.sandbox.settings import SandboxSettings
from relais.sandbox.stage import Stage
from relais.sandbox.telegram.routes import Telegram
from relais.sandbox.twilio.routes import Twilio


def create_app(settings: SandboxSettings | None = None, *, page: bool = True) -> FastAPI:
    """The stand-in carriers, their control, and the page of phones at `/`.

    `page=False` leaves the page out: carriers and control alone, as many as a process likes
    (NiceGUI serves one page per process).
    """
    stage = Stage(settings or SandboxSettings())
    twilio, telegram = Twilio(stage), Telegram(stage)
    hand = Hand(stage, twilio, telegram)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        telegram.updates.start()
        yield
        await stage.close()

    app = FastAPI(title="Relais sandbox", lifespan=lifespan, docs_url="/control", redoc_url=None)
    app.state.stage = stage
    app.add_exception_handler(Impossible, control.impossible)
    app.include_router(twilio.routes())
    app.include_router(telegram.routes())
    app.include_router(control.routes(stage, hand))
    if page:
        from relais.sandbox.page.theatre import open_theatre

        open_theatre(app, stage, hand)
    return app


def create_server(app: FastAPI, settings: SandboxSettings) -> uvicorn.Server:
    """A server whose connections the faults can cut; `server.run()` or `await server.serve()`."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            http=BreakableProtocol,
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=2,
        )
    )


def run(settings: SandboxSettings | None = None) -> None:
    """Run until interrupted."""
    settings = settings or SandboxSettings()
    print(f"Phones: http://{settings.host}:{settings.port}/  (service: {settings.service_url})")
    create_server(create_app(settings), settings).run()
