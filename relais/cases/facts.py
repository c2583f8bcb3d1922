"""Writing down what a traveller told us, once, with the message that it rests on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.lifecycle import is_possible, lock, record
from relais.cases.situation import Situation, situation_of
from relais.cases.triage import USUAL, Assessment, assess
from relais.database.tables import Case, CaseEvent

#: facts that have a column of their own; everything else lives in the case's details
_COLUMNS = (
    "incident",
    "danger",
    "name",
    "birth_date",
    "phone",
    "plate",
    "contract_number",
    "people",
    "place",
)
_IN_DETAILS = ("children", "alone", "battery")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedFacts:
    """What one message said. None: it did not say.

    `danger=False` is an explicit "we are safe now", never the mere absence of a sign of danger.
    Raises ValueError for an incident that is none of the eleven kinds.
    """

    incident: str | None = None
    danger: bool | None = None
    name: str | None = None
    #: ISO 8601
    birth_date: str | None = None
    phone: str | None = None
    plate: str | None = None
    contract_number: str | None = None
    #: how many travellers, the writer included
    people: int | None = None
    #: {lat, lon, label, country, precision}
    place: dict[str, Any] | None = None
    children: bool | None = None
    alone: bool | None = None
    #: of the phone, per cent
    battery: int | None = None
    #: answers to the questions of the incident's kind, by their names; False is a plain "no"
    details: Mapping[str, Any] = field(default_factory=dict)
    #: the traveller's own words
    words: str | None = None

    def __post_init__(self) -> None:
        if self.incident is not None and self.incident not in USUAL:
            raise ValueError(f"unknown incident {self.incident!r}; use one of {', '.join(USUAL)}")


async def note_facts(
    session: AsyncSession,
    case: Case,
    noted: NotedFacts,
    *,
    actor: str,
    message_id: int | None,
    local_hour: int | None = None,
) -> list[str]:
    """Write what is new or changed into the case and its timeline; return the names of it.

    Noting the same message again changes nothing, even when a later message has corrected it
    since. The urgency is judged anew (`local_hour`, of the place's clock, tells night), and the
    case is qualified as soon as one knows what happened and where.
    """
    await lock(session, case)
    told = await _told_so_far(session, case)
    changed = [
        fact
        for fact, value in _facts_in(noted)
        if not _is_outdated(told.get(fact, []), message_id)
        and await _write(session, case, fact, value, actor, message_id)
    ]
    if await _append_words(session, case, noted.words, told, actor, message_id):
        changed.append("words")
    if changed:
        await _judge_anew(session, case, noted, actor, message_id, local_hour)
        await _qualify(session, case, message_id)
    return changed


def _facts_in(noted: NotedFacts) -> Iterator[tuple[str, Any]]:
    for fact in (*_COLUMNS, *_IN_DETAILS):
        if (value := getattr(noted, fact)) is not None:
            yield fact, value
    yield from ((fact, value) for fact, value in noted.details.items() if value is not None)


async def _told_so_far(session: AsyncSession, case: Case) -> Mapping[str, list[int | None]]:
    """Which messages each fact was written from, oldest first."""
    events = await session.scalars(
        select(CaseEvent)
        .where(
            CaseEvent.case_id == case.id,
            CaseEvent.kind.in_(("fact_noted", "fact_corrected", "words_noted")),
        )
        .order_by(CaseEvent.id)
    )
    told: dict[str, list[int | None]] = {}
    for event in events:
        told.setdefault(event.data.get("fact", "words"), []).append(event.message_id)
    return told


def _is_outdated(sources: list[int | None], message_id: int | None) -> bool:
    """Whether this message, or a later one (ids grow with time), has had its say."""
    known = [source for source in sources if source is not None]
    return message_id is not None and bool(known) and message_id <= max(known)


async def _write(
    session: AsyncSession,
    case: Case,
    fact: str,
    value: Any,
    actor: str,
    message_id: int | None,
) -> bool:
    before = _read(case, fact)
    if before == value:
        return False
    _set(case, fact, value)
    kind = "fact_noted" if before is None else "fact_corrected"
    await record(
        session,
        case,
        kind,
        actor=actor,
        message_id=message_id,
        fact=fact,
        before=before,
        after=value,
    )
    return True


def _read(case: Case, fact: str) -> Any:
    if fact == "danger":
        return situation_of(case).danger
    return getattr(case, fact) if fact in _COLUMNS else case.details.get(fact)


def _set(case: Case, fact: str, value: Any) -> None:
    if fact == "danger":
        was = case.danger or bool(case.details.get("was_in_danger"))
        case.details = case.details | {"safe": not value, "was_in_danger": was}
    if fact in _COLUMNS:
        setattr(case, fact, value)
    else:
        case.details = case.details | {fact: value}


async def _append_words(
    session: AsyncSession,
    case: Case,
    words: str | None,
    told: Mapping[str, list[int | None]],
    actor: str,
    message_id: int | None,
) -> bool:
    """Add the words to the description, once per message."""
    text = (words or "").strip()
    repeated = (
        text in case.description.split("\n")
        if message_id is None
        else message_id in told.get("words", [])
    )
    if not text or repeated:
        return False
    case.description = f"{case.description}\n{text}".strip()
    await record(session, case, "words_noted", actor=actor, message_id=message_id)
    return True


async def _judge_anew(
    session: AsyncSession,
    case: Case,
    noted: NotedFacts,
    actor: str,
    message_id: int | None,
    local_hour: int | None,
) -> None:
    known = situation_of(case, local_hour=local_hour)
    judged = assess(known)
    if judged.urgency == case.urgency or not _may_become(case, judged, known, noted, actor):
        return
    before, case.urgency = case.urgency, judged.urgency
    await record(
        session,
        case,
        "urgency_changed",
        actor="system",
        message_id=message_id,
        before=before,
        after=judged.urgency,
        reasons=list(judged.reasons),
    )


def _may_become(
    case: Case, judged: Assessment, known: Situation, noted: NotedFacts, actor: str
) -> bool:
    """P0 and P1 are lowered only by a person, or when the traveller says that they are safe."""
    if judged.urgency < case.urgency or case.urgency not in ("P0", "P1"):
        return True
    return actor.startswith("agent:") or noted.danger is False


async def _qualify(session: AsyncSession, case: Case, message_id: int | None) -> None:
    """What happened and where is enough for work to start; the rest is asked meanwhile."""
    known = situation_of(case)
    if known.incident and known.has_place and is_possible(case.status, "case_qualified"):
        await record(session, case, "case_qualified", actor="system", message_id=message_id)
