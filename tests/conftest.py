"""What several rooms' tests share: one embedded PostgreSQL, and one running stack, made once."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.standing import Standing


@pytest.fixture(scope="session")
async def standing(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Standing]:
    """The whole product running: PostgreSQL, a trained Rasa, the service, the stand-in carriers."""
    stand = Standing(tmp_path_factory.mktemp("standing"))
    try:
        await stand.up()
        yield stand
    finally:
        await stand.down()


@pytest.fixture
def pictures() -> Path | None:
    """Where screenshots go when `make pictures` asks for them."""
    folder = os.environ.get("RELAIS_PICTURES")
    return Path(folder) if folder else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The fast ones first: what needs no running stack, then Rasa's own room, then the path."""
    items.sort(key=_slowness)


def _slowness(item: pytest.Item) -> int:
    if item.get_closest_marker("path"):
        return 2
    return int("tests/bot" in item.nodeid)
