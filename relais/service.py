"""The service: webhooks for the carriers, actions for Rasa, the desk for people, and the worker.

Each is a role; one process does all of them by default, and `relais serve --roles` separates them.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress

import structlog
from fastapi import FastAPI

import actions
from relais import places
from relais.channels import registry
from relais.channels.settings import ChannelSettings, standins
from relais.conversations import sweep  # noqa: F401 (a periodic job is there once imported)
from relais.conversations.dialogue import Dialogue
from relais.conversations.wording import Wording
from relais.conversations.workplace import Workplace
from relais.database.engine import Database
from relais.database.jobs import close_jobs, jobs, open_jobs
from relais.facts import detect_language
from relais.settings import Settings
from relais.web import actions as actions_route
from relais.web import health, webhooks

log = structlog.get_logger()

#: before a worker that ended is started again, in seconds
WORKER_PAUSE = 2.0

ROLES = ("webhooks", "actions", "desk", "worker")


class Misconfigured(Exception):
    """The settings do not allow a start; the message says what to change."""


def open_workplace(settings: Settings, carriers: ChannelSettings) -> Workplace:
    """Everything that a message's way needs, opened. Close it with `Workplace.close`."""
    return Workplace(
        settings=settings,
        database=Database(settings.database_url),
        channels=registry.build(carriers),
        dialogue=Dialogue(settings.rasa_url, settings.rasa_token, patience=settings.rasa_patience),
        wording=Wording(settings.domain_file, settings.locales, company=settings.company_name),
    )


def create_app(
    settings: Settings, carriers: ChannelSettings, roles: Sequence[str] = ROLES
) -> FastAPI:
    """The service's web application; its worker runs within the application's life.

    Raises Misconfigured for a production start with stand-in credentials.
    """
    refuse_standins(settings, carriers)
    workplace = open_workplace(settings, carriers)

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(workplace.close)
            pool = await open_jobs(settings.database_url)
            stack.push_async_callback(close_jobs, pool)
            if "actions" in roles or "worker" in roles:
                asyncio.get_running_loop().run_in_executor(None, warm_up)
            if "worker" in roles:
                stop = start_worker(workplace)
                stack.push_async_callback(stop)
            yield

    app = FastAPI(title="Relais", lifespan=life, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.workplace = workplace
    app.include_router(health.router)
    if "webhooks" in roles:
        app.include_router(webhooks.router)
    if "actions" in roles:
        app.include_router(actions_route.router)
        app.state.executor = actions.executor(workplace)
    if "desk" in roles:
        from relais.desk import pages  # NiceGUI takes a second to import: only where it is needed

        pages.mount(app, workplace)
    return app


def warm_up() -> None:
    """Load what the first message would otherwise wait for: seconds, in a thread of its own."""
    places.warm()
    detect_language("bonjour, ma voiture est en panne")


def refuse_standins(settings: Settings, carriers: ChannelSettings) -> None:
    """A production start must not trust credentials that everybody knows."""
    if settings.environment != "production":
        return
    known = standins(carriers)
    known += [
        name for name in ("rasa_token", "actions_token") if "sandbox" in getattr(settings, name)
    ]
    if known:
        names = ", ".join(f"RELAIS_{name.upper()}" for name in known)
        raise Misconfigured(f"production does not start with stand-in credentials; set {names}")


def start_worker(workplace: Workplace) -> Callable[[], Awaitable[None]]:
    """Start the worker in this event loop; the returned function stops it gently."""
    running = asyncio.create_task(_work(workplace), name="worker")

    async def stop() -> None:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

    return stop


async def _work(workplace: Workplace) -> None:
    """Work for ever: a worker that ends, because the database went away say, is started again."""
    settings = workplace.settings
    while True:
        try:
            await jobs.run_worker_async(
                concurrency=settings.worker_concurrency,
                install_signal_handlers=False,
                fetch_job_polling_interval=2,
                shutdown_graceful_timeout=20,
                delete_jobs="successful",
                update_heartbeat_interval=settings.stalled_after / 3,
                stalled_worker_timeout=settings.stalled_after,
                additional_context={
                    "workplace": workplace,
                    "stalled_after": settings.stalled_after,
                },
            )
        except Exception:
            log.exception("the worker ended and is started again")
        await asyncio.sleep(WORKER_PAUSE)
