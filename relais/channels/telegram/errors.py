"""What a failed call to Telegram comes to.

TelegramError
├── RetryAfter        429: wait exactly so long
├── Forbidden         403: blocked by the person, or the account is gone
├── InvalidToken      401, 404: nothing will go out
└── NetworkError      time-outs, resets, 5xx: uncertain, unless the connection never stood
    ├── BadRequest    400: final, although python-telegram-bot files it here
    └── TimedOut
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import httpx

# python-telegram-bot's way to ask for durations as `timedelta`, and for no warning at each
os.environ.setdefault("PTB_TIMEDELTA", "true")

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from relais.channels.errors import Rejected, Retry, Unknown

#: the request never left us
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


@contextmanager
def carrier_errors() -> Iterator[None]:
    """Turn what the library raises around a send into Retry, Rejected or Unknown."""
    try:
        yield
    except TelegramError as error:
        raise _judged(error) from None


@contextmanager
def unsent_errors() -> Iterator[None]:
    """The same around a call that sends nothing to anybody: it may always be made again."""
    try:
        with carrier_errors():
            yield
    except Unknown as error:
        raise Retry(5, str(error)) from None


def _judged(error: TelegramError) -> Exception:
    match error:
        case RetryAfter():
            return Retry(_seconds(error.retry_after), "too many messages")
        case Forbidden():
            return Rejected("403", error.message, opted_out=True)
        case InvalidToken():
            # not the library's words: they may hold the token
            return Rejected("401", "Telegram refused our token", misconfigured=True)
        case BadRequest() | ChatMigrated():
            return Rejected("400", error.message)
    if isinstance(error.__cause__, NOT_SENT):
        return Retry(1, "Telegram can't be reached")
    return Unknown(f"no clear answer from Telegram ({type(error.__cause__ or error).__name__})")


def _seconds(wait: int | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
