"""The life of a case: what can happen to it, and where that leaves it.

Everything that happens is an event in the timeline; the status is what the events add up to and
is never set by hand.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from relais.database.tables import Case, CaseEvent

#: status -> what happens -> status. What is not written here leaves the status as it is.
MOVES: Mapping[str, Mapping[str, str]] = {
    "new": {
        "question_asked": "triage",
        "fact_noted": "triage",
        "case_qualified": "qualified",
        "work_started": "in_progress",
        "advice_given": "advice_only",
        "case_resolved": "resolved",
        "case_cancelled": "cancelled",
    },
    "triage": {
        "case_qualified": "qualified",
        "work_started": "in_progress",
        "advice_given": "advice_only",
        "case_resolved": "resolved",
        "case_cancelled": "cancelled",
    },
    "qualified": {
        "work_started": "in_progress",
        "advice_given": "advice_only",
        "case_resolved": "resolved",
        "case_cancelled": "cancelled",
    },
    "in_progress": {
        "waiting_started": "waiting",
        "case_resolved": "resolved",
        "case_cancelled": "cancelled",
    },
    "waiting": {
        "waiting_ended": "in_progress",
        "case_resolved": "resolved",
        "case_cancelled": "cancelled",
    },
    "resolved": {"case_closed": "closed", "case_reopened": "reopened"},
    "closed": {"case_reopened": "reopened"},
    "cancelled": {"case_reopened": "reopened"},
    "advice_only": {"case_reopened": "reopened", "case_closed": "closed"},
    "reopened": {
        "case_qualified": "qualified",
        "work_started": "in_progress",
        "advice_given": "advice_only",
        "case_resolved": "resolved",
        "case_cancelled": "cancelled",
    },
}

#: nothing more is to be done; only reopening (or filing away) comes after
ENDED = frozenset({"closed", "cancelled", "advice_only"})

#: decisions about the case itself: an error where they make no sense, never ignored
STEPS = frozenset(
    {
        "case_qualified",
        "work_started",
        "waiting_started",
        "waiting_ended",
        "advice_given",
        "case_resolved",
        "case_closed",
        "case_cancelled",
        "case_reopened",
    }
)

#: news about the case: may arrive at any time, even after its end
NEWS = frozenset(
    {
        "case_opened",
        "question_asked",
        "words_noted",
        "fact_noted",
        "fact_corrected",
        "urgency_changed",
        "contract_found",
        "contract_expired",
        "contract_not_found",
        "identity_needed",
        "handed_over",
        "taken_over",
        "handed_back",
    }
)


class UnknownEvent(ValueError):
    """No such event: write it as one of `STEPS` or `NEWS`, or add it there."""


class NotPossible(Exception):
    """This step cannot be taken from where the case stands."""

    def __init__(self, status: str, kind: str) -> None:
        steps = ", ".join(sorted(STEPS & MOVES[status].keys()))
        super().__init__(f"{kind} is not possible while the case is {status}; possible: {steps}")
        self.status = status
        self.kind = kind


def status_after(status: str, kind: str) -> str:
    """Where one event leads from a status; total, so that any timeline can be read."""
    return MOVES[status].get(kind, status)


def status_of(kinds: Iterable[str]) -> str:
    """The status that a timeline, oldest event first, adds up to."""
    return reduce(status_after, kinds, "new")


def is_possible(status: str, kind: str) -> bool:
    """Whether `record` takes this event at this status."""
    return kind in NEWS or kind in MOVES[status]


async def lock(session: AsyncSession, case: Case) -> None:
    """Hold a case until the transaction ends, and see it as the last transaction left it."""
    await session.flush()  # a refresh would drop what is not written yet
    await session.refresh(case, with_for_update=True)


async def record(
    session: AsyncSession,
    case: Case,
    kind: str,
    *,
    actor: str,
    message_id: int | None = None,
    **data: Any,
) -> CaseEvent:
    """Write an event into the timeline and let the status follow.

    The case's row is locked until the transaction ends, so two events never start from the same
    status. `data` must be JSON. Raises UnknownEvent, or NotPossible for a step out of place.
    """
    if kind not in STEPS | NEWS:
        raise UnknownEvent(f"{kind!r} is no event of a case")
    await lock(session, case)
    if not is_possible(case.status, kind):
        raise NotPossible(case.status, kind)
    event = CaseEvent(case_id=case.id, actor=actor, kind=kind, data=data, message_id=message_id)
    session.add(event)
    await session.flush()  # brings the time of the event, which is also the time of the change
    _follow(case, event)
    await session.flush()
    return event


def _follow(case: Case, event: CaseEvent) -> None:
    before, case.status = case.status, status_after(case.status, event.kind)
    case.updated_at = event.at
    if case.status not in ENDED:
        case.closed_at = None
    elif before not in ENDED:
        case.closed_at = event.at
