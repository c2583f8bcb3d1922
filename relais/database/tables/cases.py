"""The case file and its timeline."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from relais.database.tables.base import PERSONAL, Base, Created, Id


class Case(Base):
    """One event and the people it happened to.

    The columns are the case as it stands now; `case_events` says how it came to be so, and
    `status` and `urgency` follow from those events (`relais.cases.lifecycle`).
    """

    __tablename__ = "cases"

    id: Mapped[Id]
    #: read over the phone: no look-alike characters, with a check digit
    reference: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    #: one of the eleven kinds; None while nobody knows
    incident: Mapped[str | None]
    danger: Mapped[bool] = mapped_column(default=False)
    #: P0 (life in danger) to P4 (advice)
    urgency: Mapped[str]
    #: new, triage, qualified, in_progress, waiting, resolved, closed, cancelled, advice_only,
    #: reopened
    status: Mapped[str]
    language: Mapped[str]
    name: Mapped[str | None] = mapped_column(info=PERSONAL)
    birth_date: Mapped[str | None] = mapped_column(info=PERSONAL)
    phone: Mapped[str | None] = mapped_column(info=PERSONAL)
    plate: Mapped[str | None] = mapped_column(info=PERSONAL)
    #: as the traveller gave it, found or not
    contract_number: Mapped[str | None] = mapped_column(info=PERSONAL)
    contract_id: Mapped[int | None] = mapped_column(ForeignKey("contracts.id"), index=True)
    people: Mapped[int | None]
    #: {lat, lon, label, country, precision}
    place: Mapped[dict[str, Any] | None] = mapped_column(info=PERSONAL)
    #: what happened, in the traveller's words
    description: Mapped[str] = mapped_column(default="", info=PERSONAL)
    #: what the incident's kind needs most, by the name of its question
    details: Mapped[dict[str, Any]] = mapped_column(default=dict, info=PERSONAL)
    opened_at: Mapped[Created] = mapped_column(index=True)
    updated_at: Mapped[Created]
    closed_at: Mapped[datetime | None]


class CaseEvent(Base):
    """A fact in the past: who, when, what, why. Never changed, never removed."""

    __tablename__ = "case_events"
    __table_args__ = (Index("ix_case_events_timeline", "case_id", "id"),)

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    at: Mapped[Created]
    #: `traveller`, `bot`, `system`, or `agent:<name>`
    actor: Mapped[str]
    #: case_opened, fact_noted, cover_verified, handed_over ...
    kind: Mapped[str]
    #: what changed: before, after, the reason
    data: Mapped[dict[str, Any]] = mapped_column(default=dict, info=PERSONAL)
    #: the message that it rests on
    message_id: Mapped[int | None] = mapped_column(BigInteger)
