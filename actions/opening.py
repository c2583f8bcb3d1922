"""The questions are done: the traveller gets the reference, and hears what happens next."""

from rasa_sdk.events import SlotSet

from actions.questions import situation, slots_of
from actions.turn import DeskAction, Event, Turn
from relais.cases.contracts import ContractExpired, ContractNotFound
from relais.cases.handing_over import human_needed
from relais.conversations.humans import call_human, case_of

#: how soon the traveller hears from us, in minutes, by urgency
MINUTES = {"P0": 1, "P1": 5, "P2": 15, "P3": 120, "P4": 1440}


class OpenCase(DeskAction):
    """Say the reference, what the contract check came to, and who goes on from here."""

    called = "action_open_case"

    async def act(self, turn: Turn) -> list[Event]:
        case = await case_of(turn.session, turn.thread, message_id=turn.message_id)
        known, outcome = await situation(turn, safe=turn.tracker.get_slot("safe"))
        if case.contract_id is not None:
            turn.say("utter_found_contract")
        elif isinstance(outcome, ContractNotFound | ContractExpired) and not known.danger:
            turn.say("utter_contract_checked_by_human")
        reason = human_needed(known, outcome)
        if reason is None and case.contract_id is None:
            reason = "contract_not_found"  # never given, or never found: nobody pays unlooked
        if reason is not None:
            await call_human(turn.session, turn.thread, reason=reason)
        response = "utter_case_opened_human" if turn.thread.handover else "utter_case_opened"
        turn.say(response, reference=case.reference, within=MINUTES[case.urgency])
        return [*slots_of(turn, known), SlotSet("case_open", True)]
