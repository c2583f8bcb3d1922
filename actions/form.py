"""Each answer in the form: read, noted, and the next question chosen.

Rasa calls this action `validate_<form>`: it runs after every message while the form is active, and
once more when the form resumes after an aside.
"""

from rasa_sdk.events import ActionExecutionRejected

from actions.acknowledging import acknowledge
from actions.gathering import gather
from actions.questions import moves_on, put_next, put_the_same, situation, slots_of
from actions.turn import DeskAction, Event, Turn

FORM = "help_form"

#: acts that have a rule of their own in data/rules.yml; they are answered before the form goes on
ASIDES = frozenset(
    {
        "ask_coverage",
        "ask_capabilities",
        "case_status",
        "complaint",
        "request_human",
        "cancel_request",
        "stop",
        "out_of_scope",
    }
)
#: an aside that ends the questions must be meant: below this an answer is taken for an answer
SURE = 0.5


class HelpForm(DeskAction):
    """Note the answer; say which question comes next."""

    called = "validate_help_form"

    async def act(self, turn: Turn) -> list[Event]:
        if not turn.was_just_said:
            return await self._resume(turn)
        if acknowledge(turn):
            return put_the_same(turn)
        answered_before = _answers(turn)
        known, _ = await gather(turn)
        changed = slots_of(turn, known)
        answered = _answers(turn) != answered_before
        if _is_aside(turn, answered=answered):
            return [*changed, ActionExecutionRejected(FORM)]
        if changed and not answered and not moves_on(turn, known):
            turn.say("utter_noted_for_now")
        return [*changed, *put_next(turn, known)]

    async def _resume(self, turn: Turn) -> list[Event]:
        """The message has been read, by `action_begin` or before an aside: go on from there."""
        known, _ = await situation(turn, safe=turn.tracker.get_slot("safe"))
        return put_next(turn, known) if moves_on(turn, known) else put_the_same(turn)


def _answers(turn: Turn) -> object:
    """What the case holds of the question that is open: to see whether the message answered it."""
    case = turn.case
    if case is None:
        return None
    about = str(turn.tracker.get_slot("about"))
    return {
        "incident": case.incident,
        "place": case.place,
        "people": case.people,
        "name": case.name,
        "contract": (case.contract_number, case.birth_date, case.phone),
        "detail": (case.plate, (case.details or {}).get(about)),
    }.get(turn.asked or "")


def _is_aside(turn: Turn, *, answered: bool) -> bool:
    if turn.intent not in ASIDES or (turn.asked == "detail" and turn.intent == "out_of_scope"):
        return False
    return turn.confidence >= SURE or not answered
