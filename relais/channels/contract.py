"""What passes between the desk and a carrier, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

#: "consent": nothing was said, only that messages are wanted or not (Telegram: blocked, unblocked)
Kind = Literal["text", "location", "button", "attachment", "unsupported", "consent"]
Status = Literal["sent", "delivered", "read", "failed"]


@dataclass(frozen=True, slots=True)
class WebhookCall:
    """A carrier's call as it came in, free of any web framework.

    `url` is the public address that the carrier called, built from our settings and the raw path
    and query, never from a header that a stranger could set.
    """

    url: str
    headers: Mapping[str, str]  # keys in lower case
    body: bytes


@dataclass(frozen=True, slots=True)
class Pin:
    """A position on the map, WGS 84 degrees; `label` as the app named it, if it did."""

    lat: float
    lon: float
    label: str = ""

    @property
    def link(self) -> str:
        """A link that opens the map on any phone, for channels that carry no maps."""
        return f"https://maps.google.com/?q={self.lat:.6f},{self.lon:.6f}"


@dataclass(frozen=True, slots=True)
class WebhookAnswer:
    """What the carrier reads as "received", with status 200."""

    body: str = ""
    content_type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class AttachmentRef:
    """Something that came along, not fetched yet. `ref` is what `fetch` needs: never show it."""

    kind: Literal["photo", "voice", "video", "document"]
    ref: str
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message of a traveller.

    `provider_id` is the carrier's id: the same id is the same message, for ever.
    `payload` is the key of a button that was tapped, or of the link that opened the chat; it came
    from outside, so it is looked up among what was offered and never executed. `kind` is
    "unsupported" for what a person sent and we cannot use (a sticker, a contact): it is answered
    kindly. A "text" without text and with `consent="start"` is a hello without words (Telegram's
    Start button): it opens the conversation.
    """

    channel: str
    address: str
    provider_id: str
    kind: Kind
    text: str = ""
    pin: Pin | None = None
    payload: str | None = None
    attachments: tuple[AttachmentRef, ...] = ()
    profile_name: str | None = None
    locale: str | None = None
    #: the person asked the carrier to stop ("stop") or to resume ("start") messages
    consent: Literal["stop", "start"] | None = None
    #: an edit of an earlier message (Telegram): a correction of words
    edited: bool = False


@dataclass(frozen=True, slots=True)
class StatusUpdate:
    """What became of a message that we sent, named by the carrier's id or by our own."""

    channel: str
    status: Status
    provider_id: str | None = None
    message_id: int | None = None
    error_code: str | None = None
    error_text: str | None = None
    #: failed, and worth one more send after so many seconds; None: it is not
    retry_after: float | None = None
    #: failed because the person wants or gets no more messages on this address
    opted_out: bool = False
    #: failed because of our account or set-up: page someone, everybody's messages will fail
    misconfigured: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that a traveller can tap. `key` is opaque, at most 64 bytes; `label` is worded."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Outbound:
    """One message for a traveller, already worded for this channel.

    `choices` is empty where the channel shows none: the wording then holds a numbered list.
    `message_id` is our own id, which a carrier's status may carry back.
    """

    message_id: int
    address: str
    text: str
    choices: Sequence[Choice] = ()
    #: the label of what opens the choices, where a channel folds more than three into a list;
    #: at most 20 characters
    list_button: str = "☰"
    #: ask for the position with the channel's own button, labelled so, where it has one
    location_button: str | None = None
    #: shown as a map where the channel has one, else added to the text as a link
    pin: Pin | None = None
    #: when this message was first meant to go out: `find` looks no further back
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """A fetched attachment."""

    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can show; the wording follows it."""

    #: most buttons under one message; 0: none, use a numbered list
    buttons: int
    #: longest label of a button, in characters
    button_length: int
    #: a button that sends the position
    location_button: bool
    #: whether the traveller can send a pin at all
    pins: bool
    #: longest text of one message, in characters
    text_length: int
    #: how far a message's fate is reported
    receipts: Literal["none", "delivered", "read"] = "none"
    #: whether an uncertain send can be looked up at the carrier before it is repeated
    look_up: bool = False
    extras: Mapping[str, str] = field(default_factory=dict)


class Channel(Protocol):
    """A carrier. The class of a channel is made once per process from the settings."""

    @property
    def name(self) -> str:
        """The word in the webhook's path and in every row."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can show."""
        ...

    @property
    def webhook_answer(self) -> WebhookAnswer:
        """What to answer a call with once it is kept, or needs no keeping."""
        ...

    async def parse(self, call: WebhookCall) -> list[Inbound | StatusUpdate]:
        """Read a carrier's call; an empty list is a call that needs nothing from us.

        Raises NotAuthentic when the carrier did not sign it, Unreadable when it did and we do
        not understand it.
        """
        ...

    async def send(self, message: Outbound) -> str:
        """Hand one message to the carrier and return its id there.

        Raises Retry (not taken, try again), Rejected (never will be), Unknown (it may have been).
        """
        ...

    async def acknowledge(self, call: WebhookCall) -> None:
        """Pay the small courtesy that a call asks for, such as stopping a tapped button's clock.

        Called with every call that `parse` accepted, after it was kept and answered. Best effort:
        never raises, and is worth no second try.
        """
        ...

    async def find(self, message: Outbound) -> str | None:
        """The carrier's id of a message whose send had an unknown end, or None if never taken.

        Raises Retry when the carrier can't be asked now, Unknown when it never can
        (`capabilities.look_up` is False).
        """
        ...

    async def fetch(self, attachment: AttachmentRef) -> Media:
        """Bring an attachment. Raises Retry or Rejected."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
