"""What each phone shows: a reading of the ledger, so a restart changes nothing."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from relais.sandbox.ledger import Event, Ledger

ChoiceKind = Literal["reply", "list", "inline", "url", "keyboard", "location", "contact"]


@dataclass(slots=True)
class Choice:
    """Something to tap under a bubble; `payload` is what the carrier sends back."""

    label: str
    payload: str = ""
    kind: ChoiceKind = "reply"
    description: str = ""


@dataclass(slots=True)
class Bubble:
    """A message as a phone shows it. `direction` is the phone's: "in" came from the service.

    `sender` is the service's own address in the exchange. `created` is the carrier's time, which
    the stand-in clock may have moved. `body` is what was sent when `text` shows it differently.
    """

    id: str
    channel: str
    address: str
    direction: Literal["in", "out"]
    created: str
    content: str = "text"
    text: str = ""
    sender: str = ""
    status: str = "queued"
    error: str | None = None
    choices: list[Choice] = field(default_factory=list)
    #: label of the button that opens a list picker
    list_button: str | None = None
    chosen: int | None = None
    pin: dict[str, Any] | None = None
    media: list[dict[str, str]] = field(default_factory=list)
    content_sid: str | None = None
    service_sid: str | None = None
    reply_to: str | None = None
    #: Telegram's own form of the message, as the Bot API returned it
    raw: dict[str, Any] | None = None

    @property
    def visible(self) -> bool:
        """Whether the phone shows it: what it sent, and what the carrier has brought."""
        return self.direction == "out" or self.status in ("sent", "delivered", "read")

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Phone:
    """One person's conversation on one channel."""

    channel: str
    address: str
    bubbles: dict[str, Bubble] = field(default_factory=dict)
    blocked: bool = False
    opted_out: bool = False
    #: Telegram: the user once wrote to the bot
    started: bool = False
    #: Telegram: the keyboard that replaces the phone's own, until it is taken away
    keyboard: list[Choice] = field(default_factory=list)
    one_time_keyboard: bool = False
    typing_until: float = 0

    @property
    def last_sent(self) -> Bubble | None:
        """The last message of the person: it opens WhatsApp's 24 hours."""
        return next((b for b in reversed(self.bubbles.values()) if b.direction == "out"), None)


class PhoneBook:
    """All phones, kept up to date from the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._phones: dict[tuple[str, str], Phone] = {}
        self._owners: dict[tuple[bool, str], Phone] = {}
        self._watchers: list[Callable[[Phone], None]] = []
        for event in ledger.events:
            self._apply(event)
        ledger.listen(self._apply)

    def phone(self, channel: str, address: str) -> Phone:
        key = (channel, address)
        if key not in self._phones:
            self._phones[key] = Phone(channel, address)
        return self._phones[key]

    def bubble(self, channel: str, bubble_id: str) -> Bubble | None:
        """A message by its carrier's id; Telegram counts on its own, Twilio for both channels."""
        phone = self._owners.get((channel == "telegram", bubble_id))
        return phone.bubbles.get(bubble_id) if phone else None

    def twilio_bubbles(self) -> list[Bubble]:
        """Every message that Twilio carried, newest first, as its list does."""
        carried = [
            bubble
            for phone in self._phones.values()
            if phone.channel != "telegram"
            for bubble in phone.bubbles.values()
        ]
        return sorted(carried, key=lambda bubble: bubble.created, reverse=True)

    def watch(self, watcher: Callable[[Phone], None]) -> None:
        """Call `watcher` with each phone on which something changes."""
        self._watchers.append(watcher)

    def touch(self, phone: Phone) -> None:
        for watcher in self._watchers:
            watcher(phone)

    def _apply(self, event: Event) -> None:
        reader = _READERS.get(event["kind"])
        if reader is None or "address" not in event:
            return
        phone = self.phone(event["channel"], event["address"])
        reader(phone, event)
        if event["kind"] == "bubble":
            self._owners[event["channel"] == "telegram", event["id"]] = phone
        self.touch(phone)


def _read_bubble(phone: Phone, event: Event) -> None:
    facts = {name: event[name] for name in Bubble.__dataclass_fields__ if name in event}
    facts["choices"] = [Choice(**choice) for choice in facts.get("choices", [])]
    bubble = Bubble(**facts)
    phone.bubbles[bubble.id] = bubble
    phone.started = phone.started or bubble.direction == "out"
    if bubble.direction == "in":
        phone.typing_until = 0
    elif phone.one_time_keyboard:
        phone.keyboard = []


def _read_status(phone: Phone, event: Event) -> None:
    if bubble := phone.bubbles.get(event["id"]):
        bubble.status = event["status"]
        bubble.error = event.get("error")


def _read_markup(phone: Phone, event: Event) -> None:
    if bubble := phone.bubbles.get(event["id"]):
        bubble.choices = [Choice(**choice) for choice in event["choices"]]
        bubble.raw = event.get("raw", bubble.raw)


def _read_media(phone: Phone, event: Event) -> None:
    if bubble := phone.bubbles.get(event["id"]):
        bubble.media = event["media"]


def _read_chosen(phone: Phone, event: Event) -> None:
    if bubble := phone.bubbles.get(event["id"]):
        bubble.chosen = event["choice"]


def _read_phone(phone: Phone, event: Event) -> None:
    phone.blocked = event.get("blocked", phone.blocked)
    phone.opted_out = event.get("opted_out", phone.opted_out)
    if "keyboard" in event:
        phone.keyboard = [Choice(**choice) for choice in event["keyboard"]]
        phone.one_time_keyboard = event.get("one_time", False)


def _read_removed(phone: Phone, event: Event) -> None:
    bubble = phone.bubbles.get(event["id"])
    if bubble is None:
        return
    if event["what"] == "text":
        bubble.text = ""
    elif event["what"] == "media":
        bubble.media = [item for item in bubble.media if item["id"] != event["media"]]
    else:
        del phone.bubbles[bubble.id]


_READERS: dict[str, Callable[[Phone, Event], None]] = {
    "bubble": _read_bubble,
    "status": _read_status,
    "markup": _read_markup,
    "media": _read_media,
    "chosen": _read_chosen,
    "phone": _read_phone,
    "removed": _read_removed,
}
