"""What can go wrong with a carrier; each error knows what to do next.

ChannelError
├── NotAuthentic   the call was not signed by the carrier: answer 403, keep nothing
├── Unreadable     signed, but not understood: keep it in quarantine, answer 200
├── Retry          the carrier did not take it: try again after so many seconds
├── Rejected       the carrier will never take it: mark it failed, tell the agent why
└── Unknown        it may have been taken: look it up before repeating it
"""

from typing import ClassVar


class ChannelError(Exception):
    """Something went wrong between us and a carrier."""

    #: whether the same call may be made again
    retryable: ClassVar[bool] = False


class NotAuthentic(ChannelError):
    """Nothing proves that the carrier made this call. Say no more: a stranger is listening.

    That includes a call in a form that cannot be checked, such as an unexpected content type.
    """


class Unreadable(ChannelError):
    """An authentic call that we do not understand; the message says which part."""


class Retry(ChannelError):
    """The carrier did not take it; `after` is in seconds."""

    retryable = True

    def __init__(self, after: float, reason: str = "") -> None:
        super().__init__(reason or f"try again in {after:g} s")
        self.after = after


class Rejected(ChannelError):
    """The carrier will never take it. `code` and `reason` are the carrier's own words.

    `opted_out` says that the person wants or gets no more messages on this address;
    `misconfigured` that the fault lies in our account or set-up: every message of this channel
    will meet it, so page someone.
    """

    def __init__(
        self, code: str, reason: str, *, opted_out: bool = False, misconfigured: bool = False
    ) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason
        self.opted_out = opted_out
        self.misconfigured = misconfigured


class Unknown(ChannelError):
    """The call went out and no clear answer came back: the message may be on its way."""
