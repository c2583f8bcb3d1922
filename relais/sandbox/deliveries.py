"""How a webhook travels to the service: one attempt at a time, and what may befall it."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urldefrag

import httpx

from relais.sandbox.faults import WEBHOOK_FAULTS
from relais.sandbox.stage import Stage


@dataclass(frozen=True, slots=True)
class Webhook:
    """One call that a carrier owes the service. `url` is the public one, as it was configured."""

    channel: str
    on: Literal["message", "status"]
    address: str
    carrier_id: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] | None = None
    json: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the service answered one attempt: a status, or why there is none.

    `problem` speaks Twilio's retry language: `ct` no connection, `rt` no answer in time,
    `4xx`, `5xx`; None is success. Telegram counts a redirect as a failure too.
    """

    status: int | None
    problem: str | None
    detail: str = ""
    retry_after: float | None = None


async def attempt(
    stage: Stage, webhook: Webhook, number: int, *, connect: float, read: float
) -> Outcome:
    """Call the service once and record how it went. Never raises for the service's sake."""
    started = time.perf_counter()
    content_type = None
    try:
        response = await stage.line.post(
            stage.settings.reachable(urldefrag(webhook.url).url),
            data=webhook.form,
            json=webhook.json,
            headers=dict(webhook.headers),
            timeout=httpx.Timeout(read, connect=connect),
        )
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        outcome = Outcome(None, "ct", f"no connection: {type(error).__name__}")
    except httpx.HTTPError as error:
        outcome = Outcome(None, "rt", f"no answer: {type(error).__name__}")
    else:
        content_type = response.headers.get("content-type")
        outcome = _read(response)
    stage.ledger.record(
        "webhook",
        channel=webhook.channel,
        address=webhook.address,
        on=webhook.on,
        carrier_id=webhook.carrier_id,
        url=webhook.url,
        attempt=number,
        answer=outcome.status,
        problem=outcome.problem,
        detail=outcome.detail,
        content_type=content_type,
        milliseconds=round((time.perf_counter() - started) * 1000),
    )
    return outcome


def _read(response: httpx.Response) -> Outcome:
    code = response.status_code
    if 200 <= code < 300:
        return Outcome(code, None)
    header = response.headers.get("retry-after", "")
    pause = min(float(header), 3600.0) if header.isdigit() else None
    problem = "5xx" if code >= 500 else "4xx" if code >= 400 else "3xx"
    return Outcome(code, problem, f"the service answered {code}", pause)


class Road:
    """The way to the service, with its accidents: late, doubled, swapped, lost."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._waiting: dict[str, asyncio.Event] = {}

    async def travel(self, webhook: Webhook, deliver: Callable[[], Awaitable[Outcome]]) -> Outcome:
        """Run `deliver` as often and as late as the faults have it."""
        fault = self._stage.faults.draw(WEBHOOK_FAULTS, webhook.channel, webhook.on)
        kind = fault.kind if fault else None
        if fault and kind == "lost":
            self._lose(webhook)
            return Outcome(None, "lost", "lost on the way")
        if fault and kind == "late":
            await asyncio.sleep(fault.seconds)
        if fault and kind == "swapped":
            await self._be_overtaken(webhook.channel, fault.seconds)
        elif kind == "doubled":
            await deliver()
        outcome = await deliver()
        if kind != "swapped" and (overtaken := self._waiting.pop(webhook.channel, None)):
            overtaken.set()
        return outcome

    async def _be_overtaken(self, channel: str, patience: float) -> None:
        """Wait until the channel's next webhook has arrived, or until patience ends."""
        overtaken = self._waiting.setdefault(channel, asyncio.Event())
        try:
            await asyncio.wait_for(overtaken.wait(), patience)
        except TimeoutError:
            self._waiting.pop(channel, None)

    def _lose(self, webhook: Webhook) -> None:
        self._stage.ledger.record(
            "webhook",
            channel=webhook.channel,
            address=webhook.address,
            on=webhook.on,
            carrier_id=webhook.carrier_id,
            url=webhook.url,
            attempt=0,
            answer=None,
            problem="lost",
            detail="lost on the way",
        )
