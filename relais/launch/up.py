"""`make run`: the steps, shown as they go, then a watch over the processes until Ctrl-C."""

import asyncio
import fcntl
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from relais.cases.importing import import_contracts
from relais.database.engine import Database
from relais.launch import training
from relais.launch.processes import Process
from relais.launch.stack import Ports, Stack
from relais.settings import ROOT, Settings

SAMPLE_CONTRACTS = ROOT / "data" / "samples" / "contracts.csv"

#: how long each process may take to be ready, in seconds
PATIENCE = 90.0

console = Console()


class AlreadyRunning(Exception):
    """Another `make run` has this folder; the message says where it is."""


async def run_until_stopped(settings: Settings) -> None:
    """Start everything, watch it, and stop it at Ctrl-C. Raises AlreadyRunning, DidNotStart."""
    ports = Ports(service=settings.port)
    stack = Stack(
        var=settings.var, ports=ports, models=settings.models, database_url=settings.database_url
    )
    with only_one(settings.var, stack):
        began = time.monotonic()
        processes: list[Process] = []
        try:
            await _prepare(stack)
            processes += [stack.rasa(), stack.service(), stack.sandbox()]
            await _start(processes)
            console.print(f"[green]ready[/] after {time.monotonic() - began:.1f} s")
            _say_where(stack)
            await _watch(processes)
        finally:
            with console.status("stopping"):
                for process in processes:
                    process.stop()
                stack.close()
            console.print("stopped")


@contextmanager
def only_one(var: Path, stack: Stack) -> Iterator[None]:
    """Hold the folder for this run. Raises AlreadyRunning."""
    var.mkdir(parents=True, exist_ok=True)
    with (var / "running.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyRunning(
                f"it is already running: phones at {stack.sandbox_url}, desk at"
                f" {stack.service_url}; stop it there with Ctrl-C first"
            ) from None
        yield


async def _prepare(stack: Stack) -> None:
    with _step("database"):
        await asyncio.to_thread(stack.prepare_database)
    with _step("sample company"):
        await _load_samples(stack)
    with _step("dialogue model (trained when its data have changed)"):
        log = stack.var / "log" / "train.log"
        await asyncio.to_thread(training.train, stack.models, log)


async def _load_samples(stack: Stack) -> None:
    database = Database(stack.database_url)
    try:
        async with database.transaction() as session:
            with SAMPLE_CONTRACTS.open(encoding="utf-8", newline="") as lines:
                await import_contracts(session, lines)
    finally:
        await database.close()


async def _start(processes: list[Process]) -> None:
    with _step("Rasa, the service and the stand-in carriers"):
        for process in processes:
            process.start()
        await asyncio.gather(*(process.ready(within=PATIENCE) for process in processes))


@contextmanager
def _step(name: str) -> Iterator[None]:
    began = time.monotonic()
    with console.status(name):
        yield
    console.print(f"[green]✓[/] {name} [dim]{time.monotonic() - began:.1f} s[/]")


def _say_where(stack: Stack) -> None:
    console.print(f"\n  phones   [bold]{stack.sandbox_url}/[/]")
    console.print(f"  desk     [bold]{stack.service_url}/desk[/]")
    console.print(f"  logs     {stack.var / 'log'}")
    console.print(f"  database {stack.database_url}")
    console.print("\nCtrl-C stops everything.", style="dim")


async def _watch(processes: list[Process]) -> None:
    """Wait for Ctrl-C; a process that ends by itself is started again, and said so."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    while not stopped.is_set():
        for process in processes:
            if not process.is_alive():
                console.print(f"[red]{process.name} ended and is started again[/]")
                console.print(process.last_words(), style="dim")
                process.start()
                await process.ready(within=PATIENCE)
        try:
            await asyncio.wait_for(stopped.wait(), timeout=1)
        except TimeoutError:
            continue
