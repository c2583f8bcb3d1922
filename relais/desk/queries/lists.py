"""The two lists on the left: conversations and cases, the most pressing first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.lifecycle import ENDED
from relais.database.tables import Address, Case, Conversation, Handover, Message, Person
from relais.desk.queries.episodes import current_case
from relais.desk.queries.searching import case_matches, conversation_matches
from relais.places.phones import country_of_number

#: joins the request for a human that is open, if there is one
_IS_OPEN = and_(Handover.conversation_id == Conversation.id, Handover.closed_at.is_(None))
_LINE = 160  # characters of the last message: more than a row can show


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationRow:
    """One line of the list of conversations."""

    id: int
    name: str
    channel: str
    language: str | None
    #: ISO 3166-1 alpha-2: of the case's place, else of the number
    country: str | None
    last_text: str
    last_kind: str | None
    last_is_ours: bool
    last_at: datetime | None
    urgency: str | None
    reference: str | None
    #: since when a human is asked for; None when nobody waits
    waiting_since: datetime | None
    held_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One line of the list of cases."""

    reference: str
    urgency: str
    incident: str | None
    status: str
    name: str | None
    place: str | None
    country: str | None
    opened_at: datetime
    updated_at: datetime


async def conversations(session: AsyncSession, sought: str, most: int) -> list[ConversationRow]:
    """Those who wait for a human by urgency and waiting time, then the others, newest first."""
    waits = and_(Handover.id.is_not(None), Handover.taken_at.is_(None))
    not_waiting = and_(
        or_(Handover.id.is_(None), Handover.taken_at.is_not(None)),
        Conversation.last_message_at.is_not(None),
    )
    by_need = (Handover.urgency, Handover.queued_at, Conversation.id)
    by_time = (Conversation.last_message_at.desc(), Conversation.id.desc())
    found = await _find(session, sought, waits, by_need, most)
    if len(found) < most:
        found += await _find(session, sought, not_waiting, by_time, most - len(found))
    return found


async def waiting_count(session: AsyncSession) -> int:
    """How many conversations wait for a human, whatever is searched for."""
    count = await session.scalar(
        select(func.count()).where(Handover.closed_at.is_(None), Handover.taken_at.is_(None))
    )
    return count or 0


async def cases(session: AsyncSession, sought: str, most: int) -> list[CaseRow]:
    """Those that are not ended first, by urgency, then by what happened last."""
    wanted = (
        select(Case)
        .order_by(
            case((Case.status.in_(ENDED), 1), else_=0),
            Case.urgency,
            Case.updated_at.desc(),
            Case.id.desc(),
        )
        .limit(most)
    )
    if sought:
        wanted = wanted.where(case_matches(sought))
    return [_case_row(found) for found in await session.scalars(wanted)]


async def _find(
    session: AsyncSession,
    sought: str,
    condition: ColumnElement[bool],
    order: Sequence[Any],
    most: int,
) -> list[ConversationRow]:
    """Choose first and look closer at the chosen ones only: the list stays quick as it grows."""
    chosen = select(Conversation.id).outerjoin(Handover, _IS_OPEN).where(condition)
    if sought:
        chosen = (
            chosen.join(Address, Address.id == Conversation.address_id)
            .join(Person, Person.id == Address.person_id)
            .where(conversation_matches(sought))
        )
    chosen = chosen.order_by(*order).limit(most)
    rows = _conversation_rows().where(Conversation.id.in_(chosen)).order_by(*order)
    return [_conversation_row(row) for row in await session.execute(rows)]


def _conversation_rows() -> Select[Any]:
    last = (
        select(
            func.left(Message.text, _LINE).label("text"),
            Message.kind,
            Message.direction,
            Message.created_at,
        )
        .where(Message.conversation_id == Conversation.id)
        .order_by(Message.id.desc())
        .limit(1)
        .lateral("last")
    )
    about = current_case()
    return (
        select(
            Conversation.id,
            Conversation.language,
            Address.channel,
            Address.address,
            Address.profile_name,
            Person.name.label("person_name"),
            last.c.text,
            last.c.kind,
            last.c.direction,
            last.c.created_at,
            about.c.reference,
            about.c.name.label("case_name"),
            about.c.urgency.label("case_urgency"),
            about.c.place,
            Handover.urgency.label("handover_urgency"),
            Handover.queued_at,
            Handover.taken_at,
            Handover.taken_by,
        )
        .select_from(Conversation)
        .join(Address, Address.id == Conversation.address_id)
        .join(Person, Person.id == Address.person_id)
        .outerjoin(last, true())
        .outerjoin(about, true())
        .outerjoin(Handover, _IS_OPEN)
    )


def _conversation_row(row: Row[Any]) -> ConversationRow:
    return ConversationRow(
        id=row.id,
        name=row.case_name or row.person_name or row.profile_name or row.address,
        channel=row.channel,
        language=row.language,
        country=(row.place or {}).get("country") or country_of_number(row.address),
        last_text=row.text or "",
        last_kind=row.kind,
        last_is_ours=row.direction == "out",
        last_at=row.created_at,
        urgency=row.handover_urgency or row.case_urgency,
        reference=row.reference,
        waiting_since=row.queued_at if row.taken_at is None else None,
        held_by=row.taken_by,
    )


def _case_row(found: Case) -> CaseRow:
    place = found.place or {}
    return CaseRow(
        reference=found.reference,
        urgency=found.urgency,
        incident=found.incident,
        status=found.status,
        name=found.name,
        place=place.get("label") or None,
        country=place.get("country"),
        opened_at=found.opened_at,
        updated_at=found.updated_at,
    )
