"""Conversations that wait for a human, or are held by one."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from relais.database.tables.base import PERSONAL, Base, Created, Id


class Handover(Base):
    """One request for a human; at most one is open per conversation."""

    __tablename__ = "handovers"
    __table_args__ = (
        Index(
            "uq_handovers_open",
            "conversation_id",
            unique=True,
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_handovers_queue", "urgency", "queued_at"),
    )

    id: Mapped[Id]
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversations.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    #: danger, asked_for, contract_not_found, grave, unclear, technical ...
    reason: Mapped[str]
    urgency: Mapped[str]
    language: Mapped[str]
    #: what is known and what is missing, for the agent
    summary: Mapped[str] = mapped_column(default="", info=PERSONAL)
    queued_at: Mapped[Created]
    taken_at: Mapped[datetime | None]
    taken_by: Mapped[str | None]
    closed_at: Mapped[datetime | None]
