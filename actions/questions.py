"""What to ask next, as Rasa's form wants it: which slot, about which detail, and whether again."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from rasa_sdk.events import SlotSet

from actions.turn import Event, Turn
from relais.cases.checking import check_contract
from relais.cases.contracts import ContractOutcome, IdentityNeeded
from relais.cases.questions import next_question
from relais.cases.situation import Situation, situation_of


async def situation(turn: Turn, *, safe: bool | None) -> tuple[Situation, ContractOutcome | None]:
    """All that is known after this message, and what the look for the contract came to.

    `safe` is the answer to the safety question where no case holds it yet.
    """
    asked = times_asked(turn)
    if turn.case is None:
        return Situation(danger=None if safe is None else not safe, asked=asked), None
    outcome = await _look_for_contract(turn)
    needs = outcome.needs if isinstance(outcome, IdentityNeeded) else ()
    return situation_of(turn.case, asked=asked, needs=needs), outcome


def put_next(turn: Turn, known: Situation) -> list[Event]:
    """The events that make the form put its next question, or end when there is none."""
    question = next_question(known)
    if question is None:
        return [SlotSet("requested_slot", None), SlotSet("about", None)]
    asked = dict(known.asked)
    again = asked.get(question.key, 0) > 0
    asked[question.key] = asked.get(question.key, 0) + 1
    return [
        SlotSet("asked", asked),
        SlotSet("again", again),
        SlotSet("about", question.about or None),
        SlotSet("requested_slot", question.name),
    ]


def put_the_same(turn: Turn) -> list[Event]:
    """Put the open question once more after an aside: that is not asking twice.

    Rasa rejects a form that set no slot but the requested one, so the detail is set again too.
    """
    return [
        SlotSet("about", turn.tracker.get_slot("about")),
        SlotSet("requested_slot", turn.asked),
    ]


def moves_on(turn: Turn, known: Situation) -> bool:
    """Whether the next question is another one than the one that is open."""
    question = next_question(known)
    if question is None or turn.asked is None:
        return True
    return (question.name, question.about or None) != (turn.asked, turn.tracker.get_slot("about"))


def times_asked(turn: Turn) -> Mapping[str, int]:
    asked: Mapping[str, int] = turn.tracker.get_slot("asked") or {}
    return asked


async def _look_for_contract(turn: Turn) -> ContractOutcome | None:
    """Look as soon as there is anything to look with; the answer may spare a question."""
    case = turn.case
    if case is None or not (
        case.contract_number or (case.name and (case.phone or case.birth_date))
    ):
        return None
    return await check_contract(
        turn.session, case, actor="bot", on=datetime.now(UTC).date(), message_id=turn.message_id
    )


def slots_of(turn: Turn, known: Situation) -> list[Event]:
    """What the form's slots hold: names and short values, the facts themselves are in the case."""
    values: dict[str, Any] = {
        "safe": None if known.danger is None else not known.danger,
        "incident": known.incident,
        "place": (known.place or {}).get("label"),
        "people": known.people,
        "name": known.name,
        "contract": known.contract_number,
        "maybe": turn.maybe or None,
        "reference": turn.case.reference if turn.case else None,
    }
    return [
        SlotSet(slot, value)
        for slot, value in values.items()
        if turn.tracker.get_slot(slot) != value
    ]
