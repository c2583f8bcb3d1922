"""Who writes to us, and from where."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from relais.database.tables.base import PERSONAL, Base, Created, Id


class Person(Base):
    """Somebody the desk knows, however they reach us."""

    __tablename__ = "people"

    id: Mapped[Id]
    name: Mapped[str | None] = mapped_column(info=PERSONAL)
    language: Mapped[str | None]
    created_at: Mapped[Created]


class Address(Base):
    """Where a person can be reached on one channel: a number, or a Telegram chat.

    The address is kept as the carrier wrote it and never parsed as a phone number without
    trying: since 2026 a WhatsApp sender may be a user id.
    """

    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str]
    address: Mapped[str] = mapped_column(info=PERSONAL)
    #: the name the person gave themselves in the app: for display, never proof of identity
    profile_name: Mapped[str | None] = mapped_column(info=PERSONAL)
    #: the app's language (Telegram), a hint only
    locale: Mapped[str | None]
    last_inbound_at: Mapped[datetime | None]
    #: since when the person wants no more messages here; None: they may be written to
    opted_out_at: Mapped[datetime | None]
    created_at: Mapped[Created]

    person: Mapped[Person] = relationship(lazy="raise")
