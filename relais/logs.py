"""What the processes write down: ids and names of things that happened, never a person's words."""

import logging
import sys

import structlog

#: libraries that write addresses, tokens or bodies at INFO
TALKATIVE = ("httpx", "httpcore", "procrastinate", "twilio", "telegram", "sqlalchemy", "alembic")


def set_up_logs(level: int = logging.INFO) -> None:
    """One line an event on stderr, from structlog and from the standard library alike."""
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
