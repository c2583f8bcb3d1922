"""Checking the contract of a case with the facts that it holds."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.contracts import (
    ContractExpired,
    ContractFound,
    ContractNotFound,
    ContractOutcome,
    IdentityNeeded,
    verify_contract,
)
from relais.cases.lifecycle import lock, record
from relais.database.tables import Case, CaseEvent

_EVENTS = {
    ContractFound: "contract_found",
    ContractExpired: "contract_expired",
    ContractNotFound: "contract_not_found",
    IdentityNeeded: "identity_needed",
}


async def check_contract(
    session: AsyncSession, case: Case, *, actor: str, on: date, message_id: int | None = None
) -> ContractOutcome:
    """Look the case's contract up, tie it to the case, and put the outcome into the timeline.

    The same outcome twice in a row is recorded once.
    """
    await lock(session, case)
    outcome = await verify_contract(
        session,
        number=case.contract_number,
        name=case.name,
        birth_date=_as_date(case.birth_date),
        phone=case.phone,
        plate=case.plate,
        on=on,
    )
    kind, data = _EVENTS[type(outcome)], _data_of(outcome)
    case.contract_id = outcome.contract.id if isinstance(outcome, ContractFound) else None
    if await _last_outcome(session, case) != (kind, data):
        await record(session, case, kind, actor=actor, message_id=message_id, **data)
    await session.flush()
    return outcome


def _data_of(outcome: ContractOutcome) -> dict[str, object]:
    match outcome:
        case ContractFound(contract) | ContractExpired(contract):
            return {"contract_id": contract.id}
        case ContractNotFound(tried):
            return {"tried": list(tried)}
        case IdentityNeeded(needs):
            return {"needs": list(needs)}


async def _last_outcome(session: AsyncSession, case: Case) -> tuple[str, dict[str, object]] | None:
    event = await session.scalar(
        select(CaseEvent)
        .where(CaseEvent.case_id == case.id, CaseEvent.kind.in_(_EVENTS.values()))
        .order_by(CaseEvent.id.desc())
        .limit(1)
    )
    return (event.kind, event.data) if event else None


def _as_date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
