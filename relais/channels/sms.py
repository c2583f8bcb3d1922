"""SMS through Twilio: plain text both ways, pictures in where the country has MMS."""

from typing import ClassVar, Literal

from relais.channels.contract import Capabilities, Inbound, Outbound
from relais.channels.errors import Unreadable
from relais.channels.twilio_calls import Form, attachments, required, words
from relais.channels.twilio_channel import TwilioChannel

#: Words that make Twilio block or unblock a number, alone in a message, before we see them
#: (Twilio Help, "Twilio support for opt-out keywords"). They hold where no messaging service
#: with words of its own stands between; with one, `OptOutType` says what happened.
STOP_WORDS = frozenset(
    {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}
)
START_WORDS = frozenset({"START", "YES", "UNSTOP"})


#: no-break spaces, wide and narrow, to plain ones
HARD_SPACES = {0x00A0: " ", 0x202F: " "}


class Sms(TwilioChannel):
    """One number, or a messaging service."""

    name = "sms"
    capabilities: ClassVar[Capabilities] = Capabilities(
        buttons=0,
        button_length=0,
        location_button=False,
        pins=False,
        text_length=1600,
        receipts="delivered",
        look_up=True,
    )

    def read(self, form: Form) -> Inbound | None:
        sender = required(form, "From")
        if ":" in sender:
            raise Unreadable("From is not a phone number: another channel's calls come here")
        text, media = words(form, "Body"), attachments(form)
        if not text and not media:
            return None
        return Inbound(
            channel=self.name,
            address=sender,
            provider_id=required(form, "MessageSid"),
            kind="attachment" if media else "text",
            text=text,
            attachments=media,
            consent=consent(form),
        )

    async def send(self, message: Outbound) -> str:
        return await self.create(message, body=self.body(message), **self._sender())

    def body(self, message: Outbound) -> str:
        """The text, with a link to the map if there is one to show.

        CLDR writes hard spaces ("2\u00a0heures"); one of them would cut the message from 160
        letters to 70.
        """
        link = message.pin.link if message.pin else ""
        text = message.text.translate(HARD_SPACES)
        return "\n".join(filter(None, [text, link]))

    def recipient(self, address: str) -> str:
        return address

    def _sender(self) -> dict[str, str | None]:
        if self._settings.messaging_service_sid:
            return {"messaging_service_sid": self._settings.messaging_service_sid}
        return {"from_": self._settings.sms_number}


def consent(form: Form) -> Literal["stop", "start"] | None:
    """Whether this message made Twilio block or unblock our messages to its sender."""
    if "OptOutType" in form:
        kinds: dict[str, Literal["stop", "start"]] = {"STOP": "stop", "START": "start"}
        return kinds.get(form["OptOutType"].upper())
    if form.get("MessagingServiceSid"):
        return None
    word = form.get("Body", "").strip().upper()
    if word in STOP_WORDS:
        return "stop"
    return "start" if word in START_WORDS else None
