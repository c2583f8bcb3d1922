"""A real PostgreSQL, a served desk, and a browser that looks at it."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Browser, Page, async_playwright
from sqlalchemy import text

from relais.conversations.workplace import Workplace
from relais.database.embedded import start_embedded
from relais.database.migrate import migrate

from .world import URL, Cast, invent, workplace_of

ROOT = Path(__file__).parents[2]
_CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="relais-desk-") as name:
        yield Path(name)


@pytest.fixture(scope="session")
def database_url(folder: Path) -> Iterator[str]:
    server = start_embedded(folder / "data")
    migrate(server.url)
    yield server.url
    server.stop()


@pytest.fixture(scope="session")
async def workplace(database_url: str, folder: Path) -> AsyncIterator[Workplace]:
    """The database as the tests see it, beside the served desk."""
    workplace = workplace_of(database_url, folder / "var")
    yield workplace
    await workplace.close()


@pytest.fixture
async def people(workplace: Workplace) -> Cast:
    """Everything as it was at the beginning."""
    async with workplace.database.transaction() as session:
        await session.execute(
            text("TRUNCATE people, contracts, procrastinate_jobs RESTART IDENTITY CASCADE")
        )
    return await invent(workplace)


@pytest.fixture(scope="session")
def desk(database_url: str, folder: Path) -> Iterator[str]:
    """The served desk, a process of its own."""
    command = [sys.executable, "-m", "tests.desk.world", database_url, str(folder / "var")]
    process = subprocess.Popen(command, cwd=ROOT)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            httpx.get(f"{URL}/own", trust_env=False)
            break
        except httpx.TransportError:
            time.sleep(0.1)
    yield f"{URL}/desk"
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path="/usr/bin/chromium", args=_CHROMIUM)
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser, desk: str, people: Cast) -> AsyncIterator[Page]:
    """A browser that was never here before."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800})
    page = await context.new_page()
    yield page
    await context.close()
    await asyncio.sleep(0)
