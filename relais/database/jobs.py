"""The job queue: procrastinate on the same PostgreSQL, so that a job commits with its row.

Timers carry no lock: a waiting job blocks all later ones of its lock. When due, a timer defers a
locked job.
"""

from typing import Any

import procrastinate
import structlog
from psycopg_pool import AsyncConnectionPool
from sqlalchemy.ext.asyncio import AsyncSession

from relais.database.engine import libpq_url

log = structlog.get_logger()

#: Every process has the one app; its connector is opened with `open_jobs`.
jobs = procrastinate.App(connector=procrastinate.PsycopgConnector())


async def open_jobs(database_url: str, *, pool_size: int = 10) -> AsyncConnectionPool:
    """Connect the job queue. Close the returned pool after `close_jobs`."""
    pool = AsyncConnectionPool(libpq_url(database_url), max_size=pool_size, open=False)
    await pool.open(wait=True, timeout=10)
    await jobs.open_async(pool)
    return pool


async def close_jobs(pool: AsyncConnectionPool) -> None:
    await jobs.close_async()
    await pool.close()


async def defer(
    session: AsyncSession,
    task: procrastinate.tasks.Task[Any, Any, Any],
    *,
    lock: str | None = None,
    in_seconds: int | None = None,
    **arguments: int | str,
) -> None:
    """Put a job in the queue within the session's own transaction: both commit, or neither.

    Arguments are ids, never words of a person: the queue is not where those are kept.
    """
    connection = await session.connection()
    raw = await connection.get_raw_connection()
    options: dict[str, Any] = {"connection": raw.driver_connection}
    if lock is not None:
        options["lock"] = lock
    if in_seconds is not None:
        options["schedule_in"] = {"seconds": in_seconds}
    await task.configure(**options).defer_async(**arguments)


@jobs.periodic(cron="* * * * * */15")
@jobs.task(name="resume_stalled_jobs", pass_context=True)
async def resume_stalled_jobs(context: procrastinate.JobContext, timestamp: int) -> None:
    """Give the jobs of a worker that died to the others.

    It carries no lock: it could stall itself, and would then wait for its own lock for ever.
    """
    patience: float = context.additional_context["stalled_after"]
    for job in await jobs.job_manager.get_stalled_jobs(seconds_since_heartbeat=patience):
        log.warning("job resumed after its worker died", job=job.task_name, id=job.id)
        await jobs.job_manager.retry_job(job)
