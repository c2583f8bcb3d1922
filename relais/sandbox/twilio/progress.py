"""Carry a message to its phone, step by step, and report the steps to the service."""

import asyncio

import httpx

from relais.sandbox.phonebook import Bubble
from relais.sandbox.stage import Stage
from relais.sandbox.twilio.contents import Contents
from relais.sandbox.twilio.errors import describe
from relais.sandbox.twilio.send import outside_window
from relais.sandbox.twilio.webhooks import Webhooks

API_VERSION = "2010-04-01"


class Progress:
    """What becomes of messages once Twilio has taken them."""

    def __init__(self, stage: Stage, contents: Contents, webhooks: Webhooks) -> None:
        self._stage = stage
        self._contents = contents
        self._webhooks = webhooks

    async def carry(self, bubble: Bubble, callback: str | None) -> None:
        """Take a message through its steps; each but the first is called back."""
        failure = self._immediate_failure(bubble) or await self._fetch_media(bubble)
        if failure:
            await self._step(bubble, "failed", callback, failure)
            return
        for status in ("sending", "sent"):
            await self._step(bubble, status, callback)
        if failure := self._later_failure(bubble):
            await self._step(bubble, "undelivered", callback, failure)
            return
        await self._step(bubble, "delivered", callback)
        if bubble.channel == "whatsapp" and self._stage.settings.read_receipts:
            await self._step(bubble, "read", callback)

    def _immediate_failure(self, bubble: Bubble) -> str | None:
        return "63016" if outside_window(self._stage, self._contents, bubble) else None

    def _later_failure(self, bubble: Bubble) -> str | None:
        if self._stage.phones.phone(bubble.channel, bubble.address).blocked:
            return "63032" if bubble.channel == "whatsapp" else "30004"
        fault = self._stage.faults.draw(("undelivered",), bubble.channel, "send")
        return str(fault.code) if fault else None

    async def _step(
        self, bubble: Bubble, status: str, callback: str | None, error: str | None = None
    ) -> None:
        """One step, after a pause; a message that was cancelled or removed goes no further."""
        await asyncio.sleep(self._stage.settings.status_pause)
        current = self._stage.phones.bubble(bubble.channel, bubble.id)
        if current is None or current.status == "canceled":
            return
        self._stage.mark(bubble, status, error)
        if callback:
            form = status_form(self._stage, bubble, status, error)
            self._stage.spawn(self._report(bubble, callback, form))

    async def _report(self, bubble: Bubble, callback: str, form: dict[str, str]) -> None:
        await self._webhooks.deliver(bubble, "status", callback, form)

    async def _fetch_media(self, bubble: Bubble) -> str | None:
        """Bring the media that the service links to; other hosts' stay links on the phone."""
        settings = self._stage.settings
        current = self._stage.phones.bubble(bubble.channel, bubble.id)
        for item in current.media if current else []:
            url = item["name"]
            if not url.startswith(f"{settings.signed_url}/"):
                continue
            try:
                response = await self._stage.line.get(settings.reachable(url), timeout=10)
                response.raise_for_status()
            except httpx.HTTPError:
                return "63019" if bubble.channel == "whatsapp" else "11200"
            kind = response.headers.get("content-type", "").partition(";")[0]
            item.update(self._stage.media.save(response.content, kind))
        if current and current.media:
            self._stage.ledger.record(
                "media",
                channel=bubble.channel,
                address=bubble.address,
                id=bubble.id,
                media=current.media,
            )
        return None


def wire_address(channel: str, address: str) -> str:
    """An address as Twilio writes it."""
    return f"whatsapp:{address}" if channel == "whatsapp" else address


def status_form(
    stage: Stage, bubble: Bubble, status: str, error: str | None = None
) -> dict[str, str]:
    """The parameters of a status callback."""
    form = {
        "MessageSid": bubble.id,
        "MessageStatus": status,
        "SmsSid": bubble.id,
        "SmsStatus": status,
        "AccountSid": stage.settings.account_sid,
        "ApiVersion": API_VERSION,
        "From": wire_address(bubble.channel, bubble.sender),
        "To": wire_address(bubble.channel, bubble.address),
    }
    if bubble.service_sid:
        form["MessagingServiceSid"] = bubble.service_sid
    if bubble.channel == "whatsapp":
        form["ChannelToAddress"] = bubble.address
        form["ChannelPrefix"] = "whatsapp"
        form["ChannelInstallSid"] = "XEsandbox0000000000000000000000000"
        if status in ("delivered", "read"):
            form["EventType"] = status.upper()
    elif status == "delivered":
        form["RawDlrDoneDate"] = stage.now().strftime("%y%m%d%H%M")
    if error:
        form["ErrorCode"] = error
        form["ErrorMessage"] = describe(error) or ""
    return form
