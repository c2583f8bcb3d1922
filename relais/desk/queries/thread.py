"""One conversation as the desk shows it: who, who holds it, and the latest messages."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from relais.conversations.threads import open_handover
from relais.database.tables import Address, Attachment, Conversation, Handover, Message
from relais.desk.queries.episodes import current_case
from relais.places.phones import country_of_number


@dataclass(frozen=True, slots=True)
class Position:
    """A pin that came with a message, WGS 84 degrees."""

    lat: float
    lon: float
    label: str

    @property
    def link(self) -> str:
        """Where an agent looks at it; nothing is asked of that site before they do."""
        spot = f"{self.lat:.6f}"
        return (
            f"https://www.openstreetmap.org/?mlat={spot}&mlon={self.lon:.6f}"
            f"#map=16/{spot}/{self.lon:.6f}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """Something that came with a message."""

    id: int
    #: photo, voice, video, document
    kind: str
    content_type: str | None
    size: int | None
    #: waiting, kept, failed
    status: str
    problem: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One message."""

    id: int
    is_ours: bool
    #: `traveller`, `bot`, `system`, or `agent:<name>`
    author: str
    kind: str
    text: str
    at: datetime
    status: str
    #: the carrier's own code and words for a failure
    problem: str | None
    #: the labels that were offered for tapping
    buttons: tuple[str, ...]
    position: Position | None
    enclosures: tuple[Enclosure, ...]
    edited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A request for a human that is open, taken or not."""

    id: int
    reason: str
    urgency: str
    queued_at: datetime
    taken_at: datetime | None
    taken_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A conversation, opened in the middle of the desk."""

    id: int
    name: str
    channel: str
    address: str
    language: str | None
    country: str | None
    #: the traveller asked for no more messages
    opted_out: bool
    hold: Hold | None
    reference: str | None
    #: oldest first
    bubbles: tuple[Bubble, ...]
    #: whether older messages exist than those shown
    goes_further_back: bool


async def thread(session: AsyncSession, conversation_id: int, *, most: int) -> Thread | None:
    """The conversation with its latest messages, at most so many; None if there is none."""
    conversation = await session.scalar(
        select(Conversation)
        .where(Conversation.id == conversation_id)
        .options(joinedload(Conversation.address).joinedload(Address.person))
    )
    if conversation is None:
        return None
    address = conversation.address
    about = current_case(conversation_id)
    case = (await session.execute(select(about.c.reference, about.c.name))).one_or_none()
    messages = await _latest(session, conversation_id, most + 1)
    enclosures = await _enclosures(session, [message.id for message in messages])
    return Thread(
        id=conversation.id,
        name=(case.name if case else None)
        or address.person.name
        or address.profile_name
        or address.address,
        channel=address.channel,
        address=address.address,
        language=conversation.language,
        country=country_of_number(address.address),
        opted_out=address.opted_out_at is not None,
        hold=_hold(await open_handover(session, conversation_id)),
        reference=case.reference if case else None,
        bubbles=tuple(
            _bubble(message, enclosures[message.id]) for message in reversed(messages[:most])
        ),
        goes_further_back=len(messages) > most,
    )


async def _latest(session: AsyncSession, conversation_id: int, most: int) -> Sequence[Message]:
    """Newest first."""
    found = await session.scalars(
        select(Message)
        .where(Message.conversation_id == conversation_id, Message.kind != "consent")
        .order_by(Message.id.desc())
        .limit(most)
    )
    return found.all()


async def _enclosures(
    session: AsyncSession, message_ids: Sequence[int]
) -> Mapping[int, list[Enclosure]]:
    found: dict[int, list[Enclosure]] = defaultdict(list)
    rows = await session.scalars(
        select(Attachment).where(Attachment.message_id.in_(message_ids)).order_by(Attachment.id)
    )
    for row in rows:
        enclosure = Enclosure(
            id=row.id,
            kind=row.kind,
            content_type=row.content_type,
            size=row.size,
            status=row.status,
            problem=row.error_text,
        )
        found[row.message_id].append(enclosure)
    return found


def _bubble(message: Message, enclosures: Sequence[Enclosure]) -> Bubble:
    details = message.details or {}
    problem = " · ".join(filter(None, (message.error_code, message.error_text)))
    return Bubble(
        id=message.id,
        is_ours=message.direction == "out",
        author=message.author,
        kind=message.kind,
        text=message.text,
        at=message.created_at,
        status=message.status,
        problem=problem or None,
        buttons=tuple(choice["label"] for choice in details.get("choices", ())),
        position=_position(details.get("pin")),
        enclosures=tuple(enclosures),
        edited=bool(details.get("edited")),
    )


def _position(pin: Mapping[str, Any] | None) -> Position | None:
    return Position(pin["lat"], pin["lon"], pin.get("label") or "") if pin else None


def _hold(handover: Handover | None) -> Hold | None:
    if handover is None:
        return None
    return Hold(
        id=handover.id,
        reason=handover.reason,
        urgency=handover.urgency,
        queued_at=handover.queued_at,
        taken_at=handover.taken_at,
        taken_by=handover.taken_by,
    )
