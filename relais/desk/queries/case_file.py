"""One case as the desk shows it: its facts, why it is urgent, what happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.handing_over import briefing
from relais.database.tables import Case, CaseEvent, Contract, Episode, Handover

_LONGEST_TIMELINE = 300  # events: a case that was talked about for weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The contract that was found."""

    number: str
    product: str
    holder: str
    valid_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened: who, when, what."""

    id: int
    at: datetime
    actor: str
    kind: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """The case, right of the conversation."""

    reference: str
    #: the conversation that was last about this case
    conversation_id: int | None
    urgency: str
    #: keys of the reasons for it, weightiest first; empty while it is as it was opened
    reasons: tuple[str, ...]
    incident: str | None
    status: str
    language: str
    name: str | None
    birth_date: str | None
    phone: str | None
    plate: str | None
    contract_number: str | None
    cover: Cover | None
    people: int | None
    place: Mapping[str, Any] | None
    details: Mapping[str, Any]
    description: str
    handover_reason: str | None
    briefing: str
    opened_at: datetime
    updated_at: datetime
    #: newest first
    timeline: tuple[Event, ...]


async def case_file(session: AsyncSession, reference: str, *, language: str) -> CaseFile | None:
    """The case with this reference, briefed in the desk's language; None if there is none."""
    case = await session.scalar(select(Case).where(Case.reference == reference))
    if case is None:
        return None
    timeline = await _timeline(session, case.id)
    return CaseFile(
        reference=case.reference,
        conversation_id=await _conversation(session, case.id),
        urgency=case.urgency,
        reasons=await _reasons(session, case.id),
        incident=case.incident,
        status=case.status,
        language=case.language,
        name=case.name,
        birth_date=case.birth_date,
        phone=case.phone,
        plate=case.plate,
        contract_number=case.contract_number,
        cover=await _cover(session, case.contract_id),
        people=case.people,
        place=case.place,
        details=case.details or {},
        description=case.description or "",
        handover_reason=await _handover_reason(session, case.id),
        briefing=briefing(case, language),
        opened_at=case.opened_at,
        updated_at=case.updated_at,
        timeline=timeline,
    )


async def _timeline(session: AsyncSession, case_id: int) -> tuple[Event, ...]:
    found: Sequence[CaseEvent] = (
        await session.scalars(
            select(CaseEvent)
            .where(CaseEvent.case_id == case_id)
            .order_by(CaseEvent.id.desc())
            .limit(_LONGEST_TIMELINE)
        )
    ).all()
    return tuple(
        Event(id=event.id, at=event.at, actor=event.actor, kind=event.kind, data=event.data)
        for event in found
    )


async def _reasons(session: AsyncSession, case_id: int) -> tuple[str, ...]:
    """Why the urgency is what it is: the last event that changed it says so."""
    data = await session.scalar(
        select(CaseEvent.data)
        .where(CaseEvent.case_id == case_id, CaseEvent.kind == "urgency_changed")
        .order_by(CaseEvent.id.desc())
        .limit(1)
    )
    return tuple((data or {}).get("reasons", ()))


async def _conversation(session: AsyncSession, case_id: int) -> int | None:
    return await session.scalar(
        select(Episode.conversation_id)
        .where(Episode.case_id == case_id)
        .order_by(Episode.closed_at.is_(None).desc(), Episode.opened_at.desc())
        .limit(1)
    )


async def _handover_reason(session: AsyncSession, case_id: int) -> str | None:
    return await session.scalar(
        select(Handover.reason)
        .where(Handover.case_id == case_id)
        .order_by(Handover.id.desc())
        .limit(1)
    )


async def _cover(session: AsyncSession, contract_id: int | None) -> Cover | None:
    contract = await session.get(Contract, contract_id) if contract_id else None
    if contract is None:
        return None
    return Cover(
        number=contract.number,
        product=contract.product,
        holder=contract.holder,
        valid_until=contract.valid_until,
    )
