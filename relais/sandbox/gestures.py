"""What a person does with a phone."""

from uuid import uuid4

from relais.sandbox.media import car_picture, voice_note
from relais.sandbox.people import ChannelName
from relais.sandbox.phonebook import Bubble
from relais.sandbox.stage import Stage
from relais.sandbox.telegram.routes import Telegram
from relais.sandbox.twilio.inbound import Tap
from relais.sandbox.twilio.routes import Twilio


class Impossible(Exception):
    """The phone can't do that; the message says why."""


class Hand:
    """Types, taps and sends, on any phone of the theatre."""

    def __init__(self, stage: Stage, twilio: Twilio, telegram: Telegram) -> None:
        self._stage = stage
        self._twilio = twilio
        self._telegram = telegram

    def say(self, channel: ChannelName, address: str, text: str) -> Bubble:
        """Send words."""
        if not text.strip():
            raise Impossible("there is nothing to send")
        return self._send(self._bubble(channel, address, text=text))

    def pin(
        self, channel: ChannelName, address: str, lat: float, lon: float, label: str = ""
    ) -> Bubble:
        """Send a position; SMS has none, so people paste a map link."""
        if channel == "sms":
            link = f"https://maps.google.com/?q={lat:g},{lon:g}"
            return self.say(channel, address, f"{label} {link}".strip())
        pin = {"lat": lat, "lon": lon, "label": label}
        return self._send(self._bubble(channel, address, content="location", pin=pin))

    def photo(
        self,
        channel: ChannelName,
        address: str,
        content: bytes | None = None,
        *,
        content_type: str = "image/jpeg",
        name: str = "photo.jpg",
        caption: str = "",
    ) -> Bubble:
        """Send a picture, or the prepared one; what is no picture goes as a document."""
        kind = "photo" if content_type.startswith("image/") else "document"
        item = self._stage.media.save(content or car_picture(), content_type, name)
        return self._send(self._bubble(channel, address, content=kind, media=[item], text=caption))

    def voice(self, channel: ChannelName, address: str, content: bytes | None = None) -> Bubble:
        """Send a voice note (Opus in Ogg), or three seconds of silence."""
        item = self._stage.media.save(content or voice_note(), "audio/ogg", "voice.ogg")
        return self._send(self._bubble(channel, address, content="voice", media=[item]))

    def tap(self, channel: ChannelName, address: str, message_id: str, index: int) -> Bubble | None:
        """Tap one of a message's choices, counted from 0; keyboard keys come after them.

        Returns the bubble that the tap sends, or None for an inline button, which sends none.
        """
        phone = self._stage.phones.phone(channel, address)
        message = phone.bubbles.get(message_id)
        if message is None or message.direction == "out":
            raise Impossible(f"message {message_id} is not on this phone")
        choices = [*message.choices, *phone.keyboard]
        if not 0 <= index < len(choices):
            raise Impossible(
                f"message {message_id} has {len(choices)} choices, there is no {index}"
            )
        choice = choices[index]
        if choice.kind == "location":
            raise Impossible("this button sends the position: use location")
        if choice.kind in ("url", "contact"):
            raise Impossible(f"a {choice.kind} button sends nothing to the sandbox")
        if choice.kind == "keyboard":
            return self.say(channel, address, choice.label)
        self._stage.ledger.record(
            "chosen", channel=channel, address=address, id=message_id, choice=index
        )
        if choice.kind == "inline":
            self._telegram.inbound.tap(message, choice)
            return None
        answer = self._bubble(channel, address, text=choice.label, reply_to=message_id)
        self._twilio.inbound.receive(answer, Tap(message, choice))
        return answer

    def edit(self, address: str, message_id: str, text: str) -> None:
        """Correct a message that was sent (Telegram only)."""
        bubble = self._stage.phones.phone("telegram", address).bubbles.get(message_id)
        if bubble is None or bubble.direction == "in":
            raise Impossible(f"message {message_id} was not sent by this person")
        self._telegram.inbound.edit(bubble, text)

    def block(self, channel: ChannelName, address: str, *, blocked: bool = True) -> None:
        """Block us, or let us in again. Only Telegram tells; Twilio's sends fail later."""
        self._stage.ledger.record("phone", channel=channel, address=address, blocked=blocked)
        if channel == "telegram":
            self._telegram.inbound.block(address, blocked=blocked)

    def _send(self, bubble: Bubble) -> Bubble:
        if bubble.channel == "telegram":
            self._telegram.inbound.receive(bubble)
        else:
            self._twilio.inbound.receive(bubble)
        return bubble

    def _bubble(
        self,
        channel: ChannelName,
        address: str,
        *,
        content: str = "text",
        text: str = "",
        pin: dict[str, object] | None = None,
        media: list[dict[str, str]] | None = None,
        reply_to: str | None = None,
    ) -> Bubble:
        settings = self._stage.settings
        if channel == "telegram" and not address.isdigit():
            raise Impossible("a Telegram address is a user id, digits only")
        sender = {"sms": settings.sms_number, "whatsapp": settings.whatsapp_number}.get(channel, "")
        prefix = "MM" if media else "SM"
        number = self._telegram.methods.next_id() if channel == "telegram" else ""
        return Bubble(
            id=number or f"{prefix}{uuid4().hex}",
            channel=channel,
            address=address,
            direction="out",
            created=self._stage.now().isoformat(),
            content=content,
            text=text,
            sender=sender,
            status="sent",
            pin=pin,
            media=media or [],
            reply_to=reply_to,
        )
