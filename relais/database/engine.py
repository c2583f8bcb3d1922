"""The connection to PostgreSQL: one engine, and sessions made from it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine


def sqlalchemy_url(database_url: str) -> str:
    """The same database, named the way SQLAlchemy names it with the psycopg driver."""
    return (
        make_url(database_url)
        .set(drivername="postgresql+psycopg")
        .render_as_string(hide_password=False)
    )


def libpq_url(database_url: str) -> str:
    """The same database, named the way psycopg and Rasa's driver want it."""
    return make_url(database_url).set(drivername="postgresql").render_as_string(hide_password=False)


class Database:
    """One PostgreSQL. Open it once per process and `close` it at the end."""

    def __init__(self, database_url: str, *, pool_size: int = 20) -> None:
        self.url = database_url
        self.engine = create_async_engine(
            sqlalchemy_url(database_url), pool_size=pool_size, max_overflow=10, pool_pre_ping=True
        )
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session in one transaction: committed at the end of the block, or rolled back whole."""
        async with self._sessions.begin() as session:
            yield session

    async def close(self) -> None:
        await self.engine.dispose()
