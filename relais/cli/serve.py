"""`relais serve`: the service, or some of its roles, in this process."""

from typing import Annotated

import typer
import uvicorn

from relais.cli.failing import fail
from relais.logs import set_up_logs


def serve(
    roles: Annotated[
        str,
        typer.Option(
            help="What this process does: webhooks, actions, desk, worker (with commas), or all."
        ),
    ] = "all",
) -> None:
    """Run the service. Settings come from the environment (RELAIS_...) or a .env file.

    `make run` starts it for you with everything that it needs.
    """
    from relais.channels.settings import ChannelSettings
    from relais.service import ROLES, Misconfigured, create_app
    from relais.settings import Settings

    chosen = ROLES if roles == "all" else tuple(role.strip() for role in roles.split(","))
    unknown = [role for role in chosen if role not in ROLES]
    if unknown:
        fail(f"no such role: {', '.join(unknown)}; there are {', '.join(ROLES)}")
    settings = Settings()
    if not settings.database_url:
        fail("RELAIS_DATABASE_URL is not set; `make run` sets it to the embedded PostgreSQL")
    set_up_logs()
    try:
        app = create_app(settings, ChannelSettings(), chosen)
    except (Misconfigured, ValueError) as error:  # ValueError: a channel is half set up
        fail(str(error))
    uvicorn.run(app, host=settings.host, port=settings.port, log_config=None, access_log=False)
