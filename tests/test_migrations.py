"""The migrations make exactly the tables that the code describes."""

from pathlib import Path

from alembic import command

from relais.database.embedded import start_embedded
from relais.database.migrate import alembic_config, migrate


def test_all_migrations_together_are_the_models(tmp_path: Path) -> None:
    """An empty difference; applying them twice is harmless."""
    server = start_embedded(tmp_path / "postgres")
    try:
        migrate(server.url)
        migrate(server.url)
        command.check(alembic_config(server.url))
    finally:
        server.stop()
