"""A sandbox and a stub of the service, both real servers on loopback."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from relais.sandbox.app import create_app, create_server
from relais.sandbox.settings import SandboxSettings

from .world import PUBLIC, SANDBOX_PORT, SERVICE_PORT, Opener, Service, World, started, stopped


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    stub = Service()
    config = uvicorn.Config(
        stub.app(), port=SERVICE_PORT, log_level="critical", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    task = await started(server)
    yield stub
    await stopped(server, task)


@pytest.fixture
async def open_world(tmp_path: Path, service: Service) -> AsyncIterator[Opener]:
    """Open a sandbox with some settings; opening again closes the one before."""
    running: list[tuple[uvicorn.Server, asyncio.Task[None], httpx.AsyncClient]] = []

    async def close() -> None:
        while running:
            server, task, http = running.pop()
            await http.aclose()
            await stopped(server, task)

    async def open_(**settings: Any) -> World:
        await close()
        wanted = {
            "port": SANDBOX_PORT,
            "data_folder": tmp_path,
            "service_url": f"http://127.0.0.1:{SERVICE_PORT}",
            "public_url": PUBLIC,
            "status_pause": 0.01,
            "twilio_retry_pause": 0.02,
            "telegram_retries": (0, 0.05, 0.1),
            "fault_seed": 7,
        }
        chosen = SandboxSettings(**{**wanted, **settings})
        app = create_app(chosen, page=False)
        server = create_server(app, chosen)
        task = await started(server)
        http = httpx.AsyncClient(base_url=f"http://127.0.0.1:{SANDBOX_PORT}", trust_env=False)
        running.append((server, task, http))
        return World(chosen, app.state.stage, service, http)

    yield open_
    await close()


@pytest.fixture
async def world(open_world: Opener) -> World:
    return await open_world()


@pytest.fixture
def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])
