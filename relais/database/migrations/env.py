"""What Alembic runs: one connection, one transaction, under a lock of its own.

Several processes may start at once; the advisory lock lets one migrate while the others wait.
"""

from alembic import context
from sqlalchemy import create_engine, text

from relais.database.tables import Base

MIGRATION_LOCK = 727_001


def _is_ours(name: str | None, kind: str, parents: object) -> bool:
    """The job queue's tables are procrastinate's own affair."""
    return kind != "table" or name in Base.metadata.tables


def run() -> None:
    engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "")
    with engine.connect() as connection:
        context.configure(
            connection=connection, target_metadata=Base.metadata, include_name=_is_ours
        )
        with context.begin_transaction():
            connection.execute(text("SET LOCAL lock_timeout = '30s'"))
            connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))
            context.run_migrations()
    engine.dispose()


run()
