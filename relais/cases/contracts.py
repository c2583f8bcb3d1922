"""Finding the contract, and saying nothing about it to anyone who has not shown who they are.

A contract is confirmed by two things that agree: its number and the holder's name (or birth date,
phone, plate), or the name and the birth date or phone. Whatever does not agree gets one and the
same answer, whether such a contract exists or not: what is asked for next depends on what was
given, never on what was found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.identity import (
    Agreement,
    compare_names,
    holder_key,
    is_complete,
    number_key,
    phone_key,
    plate_key,
)
from relais.database.tables import Contract

__all__ = [
    "ContractExpired",
    "ContractFound",
    "ContractNotFound",
    "ContractOutcome",
    "IdentityNeeded",
    "holder_key",
    "number_key",
    "verify_contract",
]


@dataclass(frozen=True, slots=True)
class ContractFound:
    """The writer's contract, in force on the day."""

    contract: Contract


@dataclass(frozen=True, slots=True)
class ContractExpired:
    """The writer's contract, not in force on the day: over, or not begun yet."""

    contract: Contract
    why: Literal["ended", "not_begun"] = "ended"


@dataclass(frozen=True, slots=True)
class ContractNotFound:
    """No contract that we may speak of; `tried` names what was looked up."""

    tried: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IdentityNeeded:
    """Too little to look anything up by; `needs` names what to ask for, best first."""

    needs: tuple[str, ...]


type ContractOutcome = ContractFound | ContractExpired | ContractNotFound | IdentityNeeded


@dataclass(frozen=True, slots=True)
class _Given:
    """What the writer gave, empty texts taken for nothing."""

    number: str | None
    name: str | None
    birth_date: date | None
    phone: str | None
    plate: str | None

    @property
    def tried(self) -> tuple[str, ...]:
        given = ("number", "name", "birth_date", "phone", "plate")
        return tuple(key for key in given if getattr(self, key))

    @property
    def needs(self) -> tuple[str, ...]:
        """What is lacking before an answer can be given at all."""
        if self.name and (self.birth_date or self.phone):
            return ()
        if self.number and self.name:
            return () if is_complete(self.name) or self.plate else ("birth_date",)
        if self.number:
            return () if self.birth_date or self.phone or self.plate else ("name",)
        return ("number", "birth_date") if self.name else ("number", "name")


async def verify_contract(
    session: AsyncSession,
    *,
    number: str | None = None,
    name: str | None = None,
    birth_date: date | None = None,
    phone: str | None = None,
    plate: str | None = None,
    on: date,
) -> ContractOutcome:
    """The contract of the person who gives these keys, as it stands on a day.

    A number with a name that is clearly another's is answered like a number that does not exist,
    whatever else agrees. Of several contracts of one person the one that runs longest counts,
    those in force before all others.
    """
    given = _Given(number, (name or "").strip() or None, birth_date, phone, plate)
    if theirs := [c for c in await _candidates(session, given) if _is_theirs(c, given)]:
        return _as_of(on, theirs)
    return IdentityNeeded(given.needs) if given.needs else ContractNotFound(given.tried)


async def _candidates(session: AsyncSession, given: _Given) -> Sequence[Contract]:
    ways: list[ColumnElement[bool]] = []
    if given.number and (key := number_key(given.number)):
        ways.append(Contract.number_key == key)
    if given.name and given.birth_date:
        ways.append(Contract.birth_date == given.birth_date)
    if given.name and given.phone and (phone := phone_key(given.phone)):
        ways.append(Contract.phone == phone)
    if not ways:
        return []
    return (await session.scalars(select(Contract).where(or_(*ways)))).all()


def _is_theirs(contract: Contract, given: _Given) -> bool:
    """Whether two things agree and the name does not speak against it."""
    name = compare_names(given.name, contract.holder) if given.name else Agreement.PARTLY
    if name is Agreement.DIFFERENT:
        return False
    birth_date = contract.birth_date is not None and contract.birth_date == given.birth_date
    phone = _is_phone_of(contract, given)
    if given.number and number_key(given.number) == contract.number_key:
        return name is Agreement.SAME or birth_date or phone or _is_plate_of(contract, given)
    return name is Agreement.SAME and (birth_date or phone)


def _is_phone_of(contract: Contract, given: _Given) -> bool:
    return bool(
        contract.phone
        and given.phone
        and phone_key(given.phone, contract.country) == contract.phone
    )


def _is_plate_of(contract: Contract, given: _Given) -> bool:
    return bool(contract.plate and given.plate and plate_key(given.plate) == contract.plate)


def _as_of(on: date, theirs: Sequence[Contract]) -> ContractFound | ContractExpired:
    best = max(theirs, key=lambda c: (c.valid_from <= on <= c.valid_until, c.valid_until, c.id))
    if best.valid_from <= on <= best.valid_until:
        return ContractFound(best)
    return ContractExpired(best, "ended" if best.valid_until < on else "not_begun")
