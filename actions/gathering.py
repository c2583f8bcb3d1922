"""From a message to the case file: read it, note it, and call a human where one is needed."""

from dataclasses import replace
from datetime import UTC, datetime

from actions.questions import situation
from actions.reading import read
from actions.turn import Turn
from relais.cases.contracts import ContractOutcome
from relais.cases.facts import NotedFacts, note_facts
from relais.cases.handing_over import human_needed
from relais.cases.situation import Situation
from relais.conversations.humans import call_human, case_of
from relais.places.nearest import local_time
from relais.places.phones import country_of_number
from relais.places.place import Place

#: reasons that cannot wait until the questions are done
AT_ONCE = frozenset({"danger", "distress", "death", "disaster", "legal", "place_unknown"})

NOTHING = NotedFacts()


async def gather(turn: Turn) -> tuple[Situation, ContractOutcome | None]:
    """Note what the message says, opening the case with the first need; say what is known now."""
    noted = read(turn)
    safe = turn.tracker.get_slot("safe") if noted.danger is None else not noted.danger
    if turn.case is None and _is_a_need(noted):
        await _open(turn, safe=safe)
    if turn.case is not None:
        await note_facts(
            turn.session,
            turn.case,
            noted,
            actor="traveller",
            message_id=turn.message_id,
            local_hour=_local_hour(turn.case.place),
        )
    known, outcome = await situation(turn, safe=safe)
    reason = human_needed(known, outcome)
    if reason in AT_ONCE:
        await call_human(turn.session, turn.thread, reason=reason)
    if known.incident == "death" and turn.tracker.get_slot("incident") != "death":
        turn.say("utter_condolence")
    return known, outcome


def _is_a_need(noted: NotedFacts) -> bool:
    """Whether there is something to help with, rather than a hello or "yes, all safe"."""
    return replace(noted, words=None, danger=noted.danger or None) != NOTHING


async def _open(turn: Turn, *, safe: bool | None) -> None:
    """Open the case with what the channel and the earlier answers tell."""
    case = await case_of(turn.session, turn.thread, message_id=turn.message_id)
    address = turn.thread.address.address
    told_before = NotedFacts(
        phone=address if country_of_number(address) else None, danger=False if safe else None
    )
    await note_facts(turn.session, case, told_before, actor="system", message_id=None)


def _local_hour(place: dict[str, object] | None) -> int | None:
    moment = local_time(Place.from_dict(place), datetime.now(UTC)) if place else None
    return moment.hour if moment else None
