"""How a carrier answers the service, and how that answer may go wrong."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from relais.sandbox.faults import AFTER_TAKING, ANSWER_FAULTS, BEFORE_TAKING, Fault
from relais.sandbox.stage import Stage

type Refusal = Callable[[int, Fault], Response]


class BreakableProtocol(H11Protocol):
    """HTTP whose connection a fault can cut: the application finds it in the scope."""

    def handle_events(self) -> None:
        super().handle_events()
        if self.scope is not None:
            self.scope["sandbox.transport"] = self.transport  # type: ignore[typeddict-unknown-key]


async def answer(
    stage: Stage,
    request: Request,
    work: Callable[[], Awaitable[Response]],
    refuse: Refusal,
    *,
    channel: str,
    on: str = "call",
    **facts: Any,
) -> Response:
    """Do the carrier's work, or what a fault makes of it; record the call either way.

    `refuse` words a 429 or a 500 as this carrier does.
    """
    started = time.perf_counter()
    fault = stage.faults.draw(ANSWER_FAULTS, channel, on)
    if fault and fault.kind in BEFORE_TAKING:
        response = _refusal(fault, refuse)
    else:
        response = await work()
        if fault and response.status_code < 400:
            response = _spoil(response, fault, refuse)
    stage.ledger.record(
        "call",
        channel=channel,
        on=on,
        method=request.method,
        answer=response.status_code,
        fault=fault.kind if fault else None,
        carrier_id=response.headers.get("x-sandbox-id"),
        milliseconds=round((time.perf_counter() - started) * 1000),
        **facts,
    )
    return response


def _refusal(fault: Fault, refuse: Refusal) -> Response:
    if fault.kind == "time_out":
        return Silence(fault.seconds)
    return refuse(429 if fault.kind == "rate_limited" else 500, fault)


def _spoil(response: Response, fault: Fault, refuse: Refusal) -> Response:
    assert fault.kind in AFTER_TAKING
    identity = response.headers.get("x-sandbox-id")
    spoiled: Response
    if fault.kind == "error_after":
        spoiled = refuse(500, fault)
    elif fault.kind == "answer_lost":
        spoiled = Silence(0)
    elif fault.kind == "half_response":
        spoiled = HalfAnswer(response)
    else:
        spoiled = SlowAnswer(response, fault.seconds)
    if identity:
        spoiled.headers["x-sandbox-id"] = identity
    return spoiled


class Silence(Response):
    """No answer at all: the connection is held for a while, then cut."""

    def __init__(self, seconds: float) -> None:
        super().__init__(status_code=504)
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(self._seconds)
        scope["sandbox.transport"].abort()


class HalfAnswer(Response):
    """The right answer's head and half its body, then the connection breaks."""

    def __init__(self, whole: Response) -> None:
        super().__init__(whole.body, whole.status_code, dict(whole.headers))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(
            {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
        )
        half = bytes(self.body[: len(self.body) // 2])
        await send({"type": "http.response.body", "body": half, "more_body": True})
        scope["sandbox.transport"].close()


class SlowAnswer(HalfAnswer):
    """The right answer, in twenty pieces spread over so many seconds."""

    def __init__(self, whole: Response, seconds: float) -> None:
        super().__init__(whole)
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(
            {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
        )
        body = bytes(self.body)
        step = max(1, len(body) // 20)
        for start in range(0, len(body), step):
            await asyncio.sleep(self._seconds / 20)
            piece = body[start : start + step]
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
