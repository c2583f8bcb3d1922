"""Sign a webhook as Twilio does, deliver it, and try again by Twilio's rules.

Connection overrides stand in the URL's fragment: `#rc=3&rp=ct,rt,5xx` means three retries, on a
failed connection, on silence and on 5xx. By default only a failed connection is tried again, once.
https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self
from urllib.parse import parse_qsl, urldefrag, urlsplit
from uuid import uuid4

from twilio.request_validator import RequestValidator  # type: ignore[import-untyped, unused-ignore]

from relais.sandbox.deliveries import Outcome, Road, Webhook, attempt
from relais.sandbox.phonebook import Bubble
from relais.sandbox.stage import Stage


@dataclass(frozen=True, slots=True)
class Overrides:
    """How patient Twilio is with one webhook; times in seconds."""

    connect: float = 5.0
    read: float = 15.0
    total: float = 15.0
    retries: int = 1
    on: tuple[str, ...] = ("ct",)

    @classmethod
    def parse(cls, fragment: str) -> Self:
        given = dict(parse_qsl(fragment))
        defaults = cls()
        return cls(
            connect=float(given.get("ct", 5000)) / 1000,
            read=float(given.get("rt", 15000)) / 1000,
            total=float(given.get("tt", 15000)) / 1000,
            retries=min(5, int(given.get("rc", defaults.retries))),
            on=tuple(given.get("rp", "ct").split(",")),
        )

    def again(self, outcome: Outcome) -> bool:
        return outcome.problem is not None and ("all" in self.on or outcome.problem in self.on)


class Webhooks:
    """Delivers to the service what Twilio owes it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._road = Road(stage)
        self._validator = RequestValidator(stage.settings.auth_token)

    async def deliver(
        self, bubble: Bubble, on: Literal["message", "status"], url: str, form: Mapping[str, str]
    ) -> Outcome:
        """Call the service until it answers or Twilio's patience ends; then the fallback URL."""
        settings = self._stage.settings
        if "#" not in url and settings.twilio_overrides:
            url = f"{url}#{settings.twilio_overrides}"
        webhook = self._sign(bubble, on, url, form)
        outcome = await self._road.travel(webhook, lambda: self._insist(webhook))
        fallback = settings.twilio_fallback_url
        if on == "message" and fallback and outcome.problem not in (None, "lost"):
            failed = {"ErrorCode": "11200", "ErrorUrl": urldefrag(url).url}
            again = self._sign(bubble, on, fallback, {**form, **failed})
            return await self._insist(again)
        return outcome

    def _sign(
        self, bubble: Bubble, on: Literal["message", "status"], url: str, form: Mapping[str, str]
    ) -> Webhook:
        signed = urldefrag(url).url
        headers = {
            "X-Twilio-Signature": self._validator.compute_signature(signed, dict(form)),
            "I-Twilio-Idempotency-Token": str(uuid4()),
            "User-Agent": "TwilioProxy/1.1",
            "Host": urlsplit(signed).netloc,
        }
        return Webhook(bubble.channel, on, bubble.address, bubble.id, url, headers, form=form)

    async def _insist(self, webhook: Webhook) -> Outcome:
        patience = Overrides.parse(urldefrag(webhook.url).fragment)
        outcome = Outcome(None, "rt", f"no answer within {patience.total:g} s")
        try:
            async with asyncio.timeout(patience.total):
                for number in range(1, patience.retries + 2):
                    if number > 1:
                        await asyncio.sleep(self._stage.settings.twilio_retry_pause)
                    outcome = await attempt(
                        self._stage,
                        webhook,
                        number,
                        connect=patience.connect,
                        read=patience.read,
                    )
                    if not patience.again(outcome):
                        break
        except TimeoutError:
            return outcome
        return outcome
