"""Look messages up, as Twilio shows them: list, fetch, and the Message resource itself."""

from collections.abc import Mapping
from datetime import date, datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode

from relais.sandbox.phonebook import Bubble
from relais.sandbox.stage import Stage
from relais.sandbox.twilio.errors import Refused, describe
from relais.sandbox.twilio.inbound import segments
from relais.sandbox.twilio.progress import API_VERSION, wire_address

_NOT_SENT_YET = {"accepted", "queued", "sending", "scheduled", "canceled"}


def message(stage: Stage, sid: str) -> Bubble:
    """Raises Refused(20404) for an unknown one."""
    bubble = stage.phones.bubble("sms", sid)
    if bubble is None:
        raise Refused(20404)
    return bubble


def resource(stage: Stage, bubble: Bubble) -> dict[str, Any]:
    """A message as the REST API writes it; `date_sent` is null until it was sent."""
    inbound = bubble.direction == "out"
    service, person = (
        wire_address(bubble.channel, bubble.sender),
        wire_address(bubble.channel, bubble.address),
    )
    unsent = not inbound and bubble.status in _NOT_SENT_YET
    created = format_datetime(datetime.fromisoformat(bubble.created))
    uri = f"/{API_VERSION}/Accounts/{stage.settings.account_sid}/Messages/{bubble.id}"
    return {
        "account_sid": stage.settings.account_sid,
        "api_version": API_VERSION,
        "body": bubble.text,
        "date_created": created,
        "date_sent": None if unsent else created,
        "date_updated": created,
        "direction": "inbound" if inbound else "outbound-api",
        "error_code": None if inbound or not bubble.error else int(bubble.error),
        "error_message": None if inbound else describe(bubble.error),
        "from": person if inbound else None if unsent and bubble.service_sid else service,
        "messaging_service_sid": bubble.service_sid,
        "num_media": str(len(bubble.media)),
        "num_segments": str(segments(bubble.text) if bubble.channel == "sms" else 1),
        "price": None,
        "price_unit": "USD",
        "sid": bubble.id,
        "status": "received" if inbound else bubble.status,
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "to": service if inbound else person,
        "uri": f"{uri}.json",
    }


def page(stage: Stage, query: Mapping[str, str]) -> dict[str, Any]:
    """One page of messages, newest first, filtered by To, From and DateSent (=, `<`, `>`)."""
    found = [
        entry
        for bubble in stage.phones.twilio_bubbles()
        if _matches(entry := resource(stage, bubble), query)
    ]
    size = min(1000, int(query.get("PageSize", 50)))
    number = int(query.get("Page", 0))
    start = number * size
    shown = found[start : start + size]

    def uri(page_number: int) -> str:
        asked = {**query, "PageSize": str(size), "Page": str(page_number)}
        path = f"/{API_VERSION}/Accounts/{stage.settings.account_sid}/Messages.json"
        return f"{path}?{urlencode(asked)}"

    return {
        "messages": shown,
        "page": number,
        "page_size": size,
        "start": start,
        "end": max(start, start + len(shown) - 1),
        "uri": uri(number),
        "first_page_uri": uri(0),
        "next_page_uri": uri(number + 1) if start + size < len(found) else None,
        "previous_page_uri": uri(number - 1) if number else None,
    }


def _matches(entry: dict[str, Any], query: Mapping[str, str]) -> bool:
    if "To" in query and entry["to"] != query["To"]:
        return False
    if "From" in query and entry["from"] != query["From"]:
        return False
    bounds = {name: query[name] for name in ("DateSent", "DateSent<", "DateSent>") if name in query}
    if not bounds:
        return True
    if entry["date_sent"] is None:
        return False
    sent = datetime.strptime(entry["date_sent"], "%a, %d %b %Y %H:%M:%S %z")
    return all(_within(sent, name, bound) for name, bound in bounds.items())


def _within(sent: datetime, name: str, bound: str) -> bool:
    """A bound is a moment or a whole day, GMT; both ends count."""
    moment: datetime | date
    try:
        moment = date.fromisoformat(bound)
        value: datetime | date = sent.date()
    except ValueError:
        moment = datetime.fromisoformat(bound.replace("Z", "+00:00"))
        value = sent
    if name == "DateSent":
        return value == moment
    return value <= moment if name == "DateSent<" else value >= moment
