"""Where conversations are played: everything started in a temporary folder, gone at the end."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

from relais.cases.importing import ImportReport, import_contracts
from relais.conversing.player import Player
from relais.conversing.script import Script
from relais.database.engine import Database
from relais.launch.stack import Ports, Stack
from relais.launch.training import train

#: conversations played at the same time: two cores answer no faster with more
AT_ONCE = 6
READY_WITHIN = 90.0


async def play_all(
    scripts: Sequence[Script], contracts: Path | None = None
) -> AsyncIterator[dict[str, Any]]:
    """Play conversations; each outcome in the order of the scripts, as soon as it is there.

    Raises TrainingFailed, DidNotStart, NoAnswer.
    """
    async with staged(contracts) as (database, phones):
        places = asyncio.Semaphore(AT_ONCE)

        async def play(number: int, script: Script) -> dict[str, Any]:
            async with places:
                return await Player(script, number, phones, database).play()

        playing = [asyncio.create_task(play(*each)) for each in enumerate(scripts, start=1)]
        for outcome in playing:
            yield await outcome


@asynccontextmanager
async def staged(
    contracts: Path | None,
) -> AsyncIterator[tuple[Database, httpx.AsyncClient]]:
    """The whole product on free ports, with the phones at hand."""
    with tempfile.TemporaryDirectory(prefix="relais-") as folder:
        stack = Stack(var=Path(folder), ports=Ports.free())
        await asyncio.to_thread(train, stack.models, stack.var / "log" / "train.log")
        await asyncio.to_thread(stack.prepare_database)
        database = Database(stack.database_url)
        processes = [stack.rasa(), stack.service("webhooks,actions,worker"), stack.sandbox()]
        try:
            if contracts is not None:
                await load_contracts(database, contracts)
            for process in processes:
                process.start()
            await asyncio.gather(*(process.ready(within=READY_WITHIN) for process in processes))
            async with httpx.AsyncClient(base_url=stack.sandbox_url, timeout=30) as phones:
                yield database, phones
        finally:
            for process in processes:
                process.stop()
            await database.close()
            stack.close()


async def load_contracts(database: Database, file: Path) -> ImportReport:
    """Load a CSV file of contracts, in one transaction."""
    async with database.transaction() as session:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            return await import_contracts(session, lines)
