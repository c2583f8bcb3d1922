"""Twilio's calls to us: whether they are Twilio's, and what SMS and WhatsApp have in common.

Source of the parameters: Twilio's "Request to your incoming message webhook URL" and "Outbound
message status in status callbacks". New parameters come without notice, so an unknown name is
never an error.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

from multidict import MultiDict
from pydantic import SecretStr
from twilio.request_validator import (  # type: ignore[import-untyped]
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
    get_signature_algorithm,
)

from relais.channels.contract import AttachmentRef, Status, StatusUpdate, WebhookCall
from relais.channels.errors import NotAuthentic, Unreadable
from relais.channels.twilio_errors import ADVICE, Advice

Form = MultiDict[str]

#: Twilio's statuses and ours; None: nothing worth telling
STATUSES: dict[str, Status | None] = {
    "accepted": None,
    "scheduled": None,
    "queued": None,
    "sending": None,
    "sent": "sent",
    "partially_delivered": "sent",
    "delivered": "delivered",
    "read": "read",
    "undelivered": "failed",
    "failed": "failed",
    "canceled": "failed",
}

MOST_FIELDS = 1000


def authentic_form(call: WebhookCall, tokens: Iterable[SecretStr]) -> Form:
    """The fields of a call that Twilio signed with any of our tokens.

    Raises NotAuthentic otherwise, also for any content type but a form: only of a form does the
    signature cover the content. (Of JSON it covers a hash in the query, which the library
    checks only if handed a string: `bodySHA256` has no business here.)
    """
    if not call.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise NotAuthentic("not a form")
    try:
        form = Form(
            parse_qsl(
                call.body.decode(),
                keep_blank_values=True,
                max_num_fields=MOST_FIELDS,
            )
        )
    except ValueError:
        raise NotAuthentic("not a readable form") from None
    signature = call.headers.get(SIGNATURE_HEADER.lower(), "")
    algorithm = get_signature_algorithm(call.headers.get(SIGNATURE_SETTINGS_HEADER.lower()))
    for token in tokens:
        validator = RequestValidator(token.get_secret_value())
        if validator.validate(call.url, form, signature, algorithm):
            return form
    raise NotAuthentic("the signature fits none of our tokens")


def required(form: Form, name: str) -> str:
    """A field that must be there. Raises Unreadable."""
    value = form.get(name, "")
    if not value:
        raise Unreadable(f"{name} is missing")
    return value


def words(form: Form, name: str) -> str:
    """What a person wrote, without NUL, which PostgreSQL refuses in a text."""
    return form.get(name, "").replace("\0", "")


def is_status(form: Form) -> bool:
    """Whether a call tells of a message of ours (and not of one for us)."""
    return form.get("MessageStatus", "received") not in {"receiving", "received"}


def read_status(channel: str, call: WebhookCall, form: Form) -> Iterator[StatusUpdate]:
    """What became of a message that we sent; nothing for a status that tells us nothing."""
    name = form["MessageStatus"]
    if name not in STATUSES:
        raise Unreadable(f"MessageStatus {name!r} is new to us")
    status = STATUSES[name]
    if status is not None:
        yield StatusUpdate(
            channel=channel,
            status=status,
            provider_id=required(form, "MessageSid"),
            message_id=_our_id(call.url),
            **(_failure(form) if status == "failed" else {}),
        )


def _our_id(url: str) -> int | None:
    """Our own id, which we put into the query of the status callback; the signature covers it."""
    values = parse_qs(urlsplit(url).query).get("message", [])
    return int(values[0]) if values and values[0].isdecimal() else None


def _failure(form: Form) -> dict[str, Any]:
    code = form.get("ErrorCode", "")
    advice = ADVICE.get(int(code)) if code.isdecimal() else None
    advice = advice or Advice(form.get("ErrorMessage") or form["MessageStatus"])
    return {
        "error_code": code or None,
        "error_text": advice.meaning,
        "retry_after": advice.retry_after,
        "opted_out": advice.opted_out,
        "misconfigured": advice.misconfigured,
    }


def attachments(form: Form) -> tuple[AttachmentRef, ...]:
    """What came along. The address of each is what `fetch` needs."""
    count = form.get("NumMedia", "0")
    if not count.isdecimal():
        raise Unreadable("NumMedia is not a number")
    return tuple(
        _attachment(required(form, f"MediaUrl{n}"), form.get(f"MediaContentType{n}", ""))
        for n in range(min(int(count), MOST_FIELDS))
    )


def _attachment(url: str, content_type: str) -> AttachmentRef:
    kind = content_type.partition("/")[0]
    if kind == "image":
        return AttachmentRef("photo", url, content_type)
    if kind == "audio":
        return AttachmentRef("voice", url, content_type)
    if kind == "video":
        return AttachmentRef("video", url, content_type)
    return AttachmentRef("document", url, content_type or None)
