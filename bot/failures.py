"""What can go wrong with a call, and how the caller is told.

    Refused         the call is wrong; the same call never gets a better answer      4xx
    TurnFailed      the turn was not taken, and left no trace: it may be repeated    5xx
    ├── NotReady        no model, or no database                                     503
    └── ActionFailed    the service did not run a custom action                      502

The texts are read by engineers. They never hold what a traveller wrote.
"""

from typing import ClassVar


class Refused(Exception):
    """The call itself is wrong; `status` is 400, 401 or 413."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(reason)
        self.status = status


class TurnFailed(BaseException):
    """The turn ends here, and its tracker is not kept.

    Like `asyncio.CancelledError` this is not an `Exception`, and for the same reason: Rasa catches
    every `Exception` of an action, loses the action's events and goes on as if nothing were.
    """

    status: ClassVar[int] = 500


class NotReady(TurnFailed):
    """Nothing can be done until a model is loaded or the database answers."""

    status = 503


class ActionFailed(TurnFailed):
    """A custom action was not run, not in time, or answered what cannot be used."""

    status = 502
