"""What a phone sent, as Twilio tells the service."""

import math
from dataclasses import dataclass
from typing import Any

from relais.sandbox.people import person_at
from relais.sandbox.phonebook import Bubble, Choice
from relais.sandbox.stage import Stage
from relais.sandbox.twilio.progress import API_VERSION, wire_address
from relais.sandbox.twilio.webhooks import Webhooks

#: the default opt-out handling of long codes: https://help.twilio.com/articles/223134027
STOP_WORDS = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}
START_WORDS = {"START", "YES", "UNSTOP"}
HELP_WORDS = {"HELP", "INFO"}
_CANNED = {
    "STOP": (
        "You have successfully been unsubscribed. You will not receive any more messages from "
        "this number. Reply START to resubscribe."
    ),
    "START": (
        "You have successfully been re-subscribed to messages from this number. "
        "Reply HELP for help. Reply STOP to unsubscribe."
    ),
    "HELP": "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
}
_GSM7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM7_DOUBLE = set("^{}\\[~]|€\f")


@dataclass(frozen=True, slots=True)
class Tap:
    """A button or list item that was tapped under an earlier message."""

    message: Bubble
    choice: Choice


class Inbound:
    """Turns what a phone sent into a webhook."""

    def __init__(self, stage: Stage, webhooks: Webhooks) -> None:
        self._stage = stage
        self._webhooks = webhooks

    def receive(self, bubble: Bubble, tap: Tap | None = None) -> None:
        """Take a message from a phone: it is in the history at once, the webhook follows."""
        self._stage.show(bubble)
        opt_out = self._mind_consent(bubble)
        form = inbound_form(self._stage, bubble, tap)
        if opt_out and self._stage.settings.advanced_opt_out:
            form["OptOutType"] = opt_out
        self._stage.spawn(self._tell(bubble, form))

    async def _tell(self, bubble: Bubble, form: dict[str, str]) -> None:
        settings = self._stage.settings
        path = settings.whatsapp_path if bubble.channel == "whatsapp" else settings.sms_path
        outcome = await self._webhooks.deliver(
            bubble, "message", f"{settings.signed_url}{path}", form
        )
        current = self._stage.phones.bubble(bubble.channel, bubble.id)
        if current is None or current.status == "read":
            return
        if outcome.problem is None:
            self._stage.mark(bubble, "delivered")
        elif outcome.problem != "lost":
            self._stage.mark(bubble, "failed", "11200")

    def _mind_consent(self, bubble: Bubble) -> str | None:
        """What Twilio does by itself with STOP, START and HELP on SMS."""
        word = bubble.text.strip().upper()
        if bubble.channel != "sms":
            return None
        kind = (
            "STOP"
            if word in STOP_WORDS
            else "START"
            if word in START_WORDS
            else "HELP"
            if word in HELP_WORDS
            else None
        )
        phone = self._stage.phones.phone(bubble.channel, bubble.address)
        if kind is None or (kind == "START" and not phone.opted_out):
            return None
        if kind != "HELP":
            self._stage.ledger.record(
                "phone",
                channel=bubble.channel,
                address=bubble.address,
                opted_out=kind == "STOP",
            )
        self._stage.show(
            Bubble(
                id=f"SM{bubble.id[2:][::-1]}",
                channel=bubble.channel,
                address=bubble.address,
                direction="in",
                created=self._stage.now().isoformat(),
                content="notice",
                text=_CANNED[kind],
                sender=bubble.sender,
                status="delivered",
            )
        )
        return kind


def inbound_form(stage: Stage, bubble: Bubble, tap: Tap | None = None) -> dict[str, str]:
    """All the parameters that Twilio sends for one inbound message."""
    form = {
        "MessageSid": bubble.id,
        "SmsSid": bubble.id,
        "SmsMessageSid": bubble.id,
        "AccountSid": stage.settings.account_sid,
        "ApiVersion": API_VERSION,
        "SmsStatus": "received",
        "From": wire_address(bubble.channel, bubble.address),
        "To": wire_address(bubble.channel, bubble.sender),
        "Body": bubble.text,
        "NumMedia": str(len(bubble.media)),
        "NumSegments": str(segments(bubble.text) if bubble.channel == "sms" else 1),
    }
    for index, item in enumerate(bubble.media):
        form[f"MediaUrl{index}"] = media_url(stage, bubble, item)
        form[f"MediaContentType{index}"] = item["content_type"]
    form.update(_sms_extras(bubble) if bubble.channel == "sms" else _whatsapp_extras(bubble))
    if tap:
        form.update(_tap_fields(stage, tap))
    return form


def media_url(stage: Stage, bubble: Bubble, item: dict[str, Any]) -> str:
    """Where Twilio says that a picture can be fetched."""
    return (
        f"https://api.twilio.com/{API_VERSION}/Accounts/{stage.settings.account_sid}"
        f"/Messages/{bubble.id}/Media/{item['id']}"
    )


def segments(text: str) -> int:
    """How many SMS a text takes: GSM 03.38, or UCS-2 as soon as one character needs it."""
    if all(letter in _GSM7 or letter in _GSM7_DOUBLE for letter in text):
        units = sum(2 if letter in _GSM7_DOUBLE else 1 for letter in text)
        single, part = 160, 153
    else:
        units = len(text.encode("utf-16-le")) // 2
        single, part = 70, 67
    return 1 if units <= single else math.ceil(units / part)


def _sms_extras(bubble: Bubble) -> dict[str, str]:
    country = {"+33": "FR", "+44": "GB", "+34": "ES", "+49": "DE", "+90": "TR"}
    origin = next((c for code, c in country.items() if bubble.address.startswith(code)), "MA")
    places = {f"{end}{part}": "" for end in ("From", "To") for part in ("City", "State", "Zip")}
    return {**places, "FromCountry": origin, "ToCountry": "FR"}


def _whatsapp_extras(bubble: Bubble) -> dict[str, str]:
    message_type = {"photo": "image", "voice": "audio"}.get(bubble.content, bubble.content)
    form = {
        "ProfileName": person_at(bubble.channel, bubble.address).name,
        "MessageType": message_type,
        "ReferralNumMedia": "0",
    }
    if bubble.address.startswith("+"):
        form["WaId"] = bubble.address.removeprefix("+")
    else:
        form["ExternalUserId"] = bubble.address
    if bubble.pin:
        form["Latitude"] = str(bubble.pin["lat"])
        form["Longitude"] = str(bubble.pin["lon"])
        if bubble.pin.get("label"):
            form["Label"] = bubble.pin["label"]
            form["Address"] = bubble.pin.get("address") or bubble.pin["label"]
    return form


def _tap_fields(stage: Stage, tap: Tap) -> dict[str, str]:
    replied = {
        "OriginalRepliedMessageSid": tap.message.id,
        "OriginalRepliedMessageSender": wire_address("whatsapp", tap.message.sender),
    }
    if tap.choice.kind != "list":
        return {
            **replied,
            "ButtonText": tap.choice.label,
            "ButtonPayload": tap.choice.payload,
            "MessageType": "button",
        }
    if stage.settings.list_reply == "ButtonPayload":
        chosen = {"ButtonText": tap.choice.label, "ButtonPayload": tap.choice.payload}
    else:
        chosen = {"ListId": tap.choice.payload, "ListTitle": tap.choice.label}
    return {**replied, **chosen, "MessageType": "interactive"}
