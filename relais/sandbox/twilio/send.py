"""Take a message from the service: check it as Twilio does, put it on its way."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from relais.sandbox.phonebook import Bubble
from relais.sandbox.stage import Stage
from relais.sandbox.twilio.contents import Contents, Rendering
from relais.sandbox.twilio.errors import Refused

WINDOW_SECONDS = 24 * 3600
BODY_LIMIT = 1600
SESSION_BUTTONS = 3

_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
_BUSINESS_USER = re.compile(r"[A-Z]{2}\.[A-Za-z0-9]{1,128}")
_GEO = re.compile(r"geo:(-?[\d.]+),(-?[\d.]+)(?:\|(.*))?", re.DOTALL)


def split_address(address: str) -> tuple[str, str]:
    """`whatsapp:+33...` is ("whatsapp", "+33..."); a bare number is ("sms", number)."""
    prefix, colon, rest = address.partition(":")
    return ("whatsapp", rest) if colon and prefix == "whatsapp" else ("sms", address)


def take(
    stage: Stage, contents: Contents, form: Mapping[str, str], media_urls: list[str]
) -> Bubble:
    """The new message, not carried yet. Raises Refused with the code that Twilio answers."""
    to = form.get("To", "")
    if not to:
        raise Refused(21604)
    channel, address = split_address(to)
    if not _NUMBER.fullmatch(address) and not (
        channel == "whatsapp" and _BUSINESS_USER.fullmatch(address)
    ):
        raise Refused(21211)
    sender = _sender(stage, form, channel)
    if channel == "sms" and stage.phones.phone(channel, address).opted_out:
        raise Refused(21610)
    shown = _rendering(stage, contents, form, media_urls, channel)
    bubble = Bubble(
        id=f"{'MM' if shown.media_urls else 'SM'}{uuid4().hex}",
        channel=channel,
        address=address,
        direction="in",
        created=stage.now().isoformat(),
        text=shown.text,
        content="location" if shown.pin else "text",
        sender=sender,
        status="accepted" if form.get("MessagingServiceSid") else "queued",
        choices=shown.choices,
        list_button=shown.list_button,
        pin=shown.pin,
        media=[{"id": "", "content_type": "", "name": url} for url in shown.media_urls],
        content_sid=form.get("ContentSid") or None,
        service_sid=form.get("MessagingServiceSid") or None,
    )
    if stage.settings.refuse_outside_window and outside_window(stage, contents, bubble):
        raise Refused(63016)
    stage.show(bubble)
    return bubble


def outside_window(stage: Stage, contents: Contents, bubble: Bubble) -> bool:
    """Whether WhatsApp refuses it: no approved template, and the person silent for 24 hours."""
    if bubble.channel != "whatsapp":
        return False
    last = stage.phones.phone(bubble.channel, bubble.address).last_sent
    if last and (stage.now() - _time(last)).total_seconds() < WINDOW_SECONDS:
        return False
    return not (bubble.content_sid and contents.approved(bubble.content_sid))


def _time(bubble: Bubble) -> datetime:
    return datetime.fromisoformat(bubble.created)


def _sender(stage: Stage, form: Mapping[str, str], channel: str) -> str:
    ours = stage.settings.whatsapp_number if channel == "whatsapp" else stage.settings.sms_number
    if service := form.get("MessagingServiceSid"):
        if service != stage.settings.messaging_service_sid:
            raise Refused(21703)
        return ours
    if not form.get("From"):
        raise Refused(21603)
    sending_channel, sender = split_address(form["From"])
    if sending_channel != channel:
        raise Refused(21910)
    if sender != ours:
        raise Refused(63007 if channel == "whatsapp" else 21606)
    return sender


def _rendering(
    stage: Stage, contents: Contents, form: Mapping[str, str], media_urls: list[str], channel: str
) -> Rendering:
    if sid := form.get("ContentSid"):
        shown = contents.render(sid, form.get("ContentVariables"))
        if len(shown.choices) > SESSION_BUTTONS and not (
            shown.list_button or contents.approved(sid)
        ):
            raise Refused(21655, "more than 3 buttons need an approved template")
        return shown if channel == "whatsapp" else replace(shown, choices=[], list_button=None)
    body = form.get("Body", "")
    if len(body) > BODY_LIMIT:
        raise Refused(21617)
    if len(media_urls) > 10:
        raise Refused(21623)
    if not all(url.startswith(("http://", "https://")) for url in media_urls):
        raise Refused(21620)
    if not body and not media_urls:
        raise Refused(21602)
    return Rendering(body, pin=_pin(form.get("PersistentAction")), media_urls=media_urls)


def _pin(action: str | None) -> dict[str, object] | None:
    if not action:
        return None
    match = _GEO.fullmatch(action)
    if match is None:
        raise Refused(20001, "PersistentAction must be geo:<latitude>,<longitude>|<label>")
    return {"lat": float(match[1]), "lon": float(match[2]), "label": match[3] or ""}
