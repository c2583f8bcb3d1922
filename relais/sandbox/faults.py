"""What may go wrong between a carrier and the service, on demand."""

import random
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from relais.sandbox.people import ChannelName

WebhookFault = Literal["late", "doubled", "swapped", "lost"]
AnswerFault = Literal[
    "rate_limited",  # 429, nothing taken
    "server_error",  # 500, nothing taken
    "time_out",  # no answer, nothing taken
    "error_after",  # 500, although the message was taken
    "answer_lost",  # the connection breaks after the message was taken
    "half_response",  # taken, the answer stops in the middle
    "slow",  # taken, the answer comes byte by byte
]
FateFault = Literal["undelivered"]  # taken, then the callback says undelivered with `code`
FaultKind = WebhookFault | AnswerFault | FateFault

WEBHOOK_FAULTS: tuple[WebhookFault, ...] = ("late", "doubled", "swapped", "lost")
BEFORE_TAKING: tuple[AnswerFault, ...] = ("rate_limited", "server_error", "time_out")
AFTER_TAKING: tuple[AnswerFault, ...] = ("error_after", "answer_lost", "half_response", "slow")
ANSWER_FAULTS = BEFORE_TAKING + AFTER_TAKING


class Fault(BaseModel):
    """One thing that goes wrong, by chance or a given number of times.

    `on` narrows a webhook's fault to new messages or to statuses, and widens a carrier's fault
    from sends to any call. `seconds` is how late, how slow, how long a time-out is held, how long
    a swapped webhook waits for one to overtake it, and what `Retry-After` says.
    """

    model_config = ConfigDict(extra="forbid")

    kind: FaultKind
    channel: ChannelName | Literal["any"] = "any"
    on: Literal["message", "status", "send", "call"] | None = None
    probability: float = Field(default=1.0, ge=0, le=1)
    #: how many times it still strikes; None: for ever
    count: int | None = Field(default=None, ge=0)
    seconds: float = Field(default=5.0, ge=0)
    code: int = 30003

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.kind == "swapped" and self.channel == "telegram":
            raise ValueError("Telegram keeps the order within a chat: swap sms or whatsapp")
        if self.kind == "undelivered" and self.channel == "telegram":
            raise ValueError("Telegram reports no delivery: use undelivered on sms or whatsapp")
        allowed = {"message", "status"} if self.kind in WEBHOOK_FAULTS else {"send", "call"}
        if self.on is not None and self.on not in allowed:
            raise ValueError(f"{self.kind} works on {' or '.join(sorted(allowed))}, not {self.on}")
        return self

    def concerns(self, kinds: tuple[str, ...], channel: str, on: str) -> bool:
        if self.kind not in kinds or self.channel not in ("any", channel):
            return False
        if self.kind == "swapped" and channel == "telegram":
            return False
        if self.kind in WEBHOOK_FAULTS:
            return self.on in (None, on)
        return on == "send" or self.on == on


class Faults:
    """The faults that are switched on, and the dice."""

    def __init__(self, seed: int | None = None) -> None:
        self.active: list[Fault] = []
        self._dice = random.Random(seed)  # noqa: S311 - chaos, not cryptography

    def replace(self, faults: list[Fault]) -> None:
        """Switch to exactly these faults; an empty list is a fair-weather world."""
        self.active = faults

    def draw(self, kinds: tuple[str, ...], channel: str, on: str) -> Fault | None:
        """The first fault that strikes this time; its count goes down by one."""
        for fault in self.active:
            if fault.count == 0 or not fault.concerns(kinds, channel, on):
                continue
            if self._dice.random() < fault.probability:
                if fault.count is not None:
                    fault.count -= 1
                return fault
        return None
