"""The thread with one address: conversations, episodes, messages and what came with them."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from relais.database.tables.base import PERSONAL, Base, Created, Id
from relais.database.tables.people import Address


class Conversation(Base):
    """Everything said with one address, over the years. One row per address."""

    __tablename__ = "conversations"

    id: Mapped[Id]
    address_id: Mapped[int] = mapped_column(ForeignKey("addresses.id"), unique=True)
    #: ISO 639-1 of the language we answer in; None until the first words came
    language: Mapped[str | None]
    last_message_at: Mapped[datetime | None] = mapped_column(index=True)
    created_at: Mapped[Created]

    address: Mapped[Address] = relationship(lazy="raise")


class Episode(Base):
    """One need for help, about one case. Its id names Rasa's tracker, which so stays short.

    The next message belongs to the episode that is open; there is at most one.
    """

    __tablename__ = "episodes"
    __table_args__ = (
        Index(
            "uq_episodes_open",
            "conversation_id",
            unique=True,
            postgresql_where=text("closed_at IS NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversations.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    opened_at: Mapped[Created]
    closed_at: Mapped[datetime | None]


class Message(Base):
    """One message, in or out. The row comes before any work on it."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("channel", "provider_id"),
        Index("ix_messages_thread", "conversation_id", "id"),
        Index(
            "ix_messages_unhandled",
            "conversation_id",
            "id",
            postgresql_where=text("direction = 'in' AND handled_at IS NULL"),
        ),
        Index(
            "ix_messages_unsent",
            "conversation_id",
            "id",
            postgresql_where=text("status IN ('queued', 'sending', 'unknown')"),
        ),
    )

    id: Mapped[Id]
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversations.id"))
    #: `in` from the traveller, `out` to them
    direction: Mapped[str]
    channel: Mapped[str]
    #: the carrier's id; None for an outgoing message that has not been accepted yet
    provider_id: Mapped[str | None]
    #: `traveller`, `bot`, `system`, or `agent:<name>`
    author: Mapped[str]
    #: text, location, button, attachment, unsupported
    kind: Mapped[str]
    text: Mapped[str] = mapped_column(default="", info=PERSONAL)
    #: what goes with the kind: a pin, a button's payload, the choices offered
    details: Mapped[dict[str, Any]] = mapped_column(default=dict, info=PERSONAL)
    #: outgoing: the response's name and values that the text was worded from
    reply: Mapped[dict[str, Any] | None] = mapped_column(info=PERSONAL)
    #: outgoing: the message that this one answers
    answers_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("messages.id"))
    #: outgoing: queued, sending, sent, delivered, read, failed; incoming: received
    status: Mapped[str]
    status_at: Mapped[Created]
    #: the carrier's own code and words for a failure
    error_code: Mapped[str | None]
    error_text: Mapped[str | None]
    created_at: Mapped[Created]
    #: incoming: when its turn was done
    handled_at: Mapped[datetime | None]


class Attachment(Base):
    """A picture, a voice note, a document. Its message stands without it."""

    __tablename__ = "attachments"

    id: Mapped[Id]
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id"), index=True)
    #: photo, voice, video, document
    kind: Mapped[str]
    #: what the channel needs to fetch it; never shown, it may hold a secret
    carrier_ref: Mapped[str]
    content_type: Mapped[str | None]
    size: Mapped[int | None]
    #: random name below the attachments folder; None until fetched
    path: Mapped[str | None]
    #: waiting, kept, failed
    status: Mapped[str] = mapped_column(default="waiting")
    error_text: Mapped[str | None]
    created_at: Mapped[Created]


class QuarantinedCall(Base):
    """An authentic call of a carrier that we could not read: kept for a person to look at."""

    __tablename__ = "quarantined_calls"

    id: Mapped[Id]
    channel: Mapped[str]
    body: Mapped[str] = mapped_column(info=PERSONAL)
    reason: Mapped[str]
    created_at: Mapped[Created]
