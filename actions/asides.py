"""What a traveller may ask for at any moment: a person, news, to cancel, to complain, to stop."""

from datetime import UTC, datetime

from rasa_sdk.events import FollowupAction, SlotSet

from actions.gathering import gather
from actions.turn import DeskAction, Event, Turn
from relais.cases.lifecycle import is_possible, record
from relais.conversations.humans import call_human


class CallHuman(DeskAction):
    """A person is asked for: whatever is known goes with the call, and no question is put."""

    called = "action_call_human"

    async def act(self, turn: Turn) -> list[Event]:
        if turn.was_just_said:
            await gather(turn)
        await call_human(turn.session, turn.thread, reason="asked_for")
        turn.say("utter_human_coming")
        return [SlotSet("case_open", True)]


class TellStatus(DeskAction):
    """Where the traveller's case stands."""

    called = "action_tell_status"

    async def act(self, turn: Turn) -> list[Event]:
        if turn.case is None:
            turn.say("utter_status_none")
        elif turn.thread.handover is not None:
            turn.say("utter_status_human", reference=turn.case.reference)
        else:
            turn.say("utter_status", reference=turn.case.reference)
        return []


class Cancel(DeskAction):
    """Help is no longer needed: the episode ends, and the next message begins another."""

    called = "action_cancel"

    async def act(self, turn: Turn) -> list[Event]:
        case = turn.case
        if case is None:
            turn.say("utter_cancelled_none")
            return []
        if is_possible(case.status, "case_cancelled"):
            await record(
                turn.session,
                case,
                "case_cancelled",
                actor="traveller",
                message_id=turn.message_id,
            )
        turn.thread.episode.closed_at = datetime.now(UTC)
        turn.say("utter_cancelled", reference=case.reference)
        return []


class Complain(DeskAction):
    """Unhappiness with us or a provider goes to a human; the help under way goes on."""

    called = "action_complain"

    async def act(self, turn: Turn) -> list[Event]:
        if turn.was_just_said:
            await gather(turn)
        await call_human(turn.session, turn.thread, reason="complaint")
        turn.say("utter_complaint")
        return []


class Stop(DeskAction):
    """No more messages: the farewell is the last one, see `relais.conversations.consent`."""

    called = "action_stop"

    async def act(self, turn: Turn) -> list[Event]:
        turn.say("utter_stopped")
        return []


class DefaultFallback(DeskAction):
    """No rule knew what to do: say so, offer a person, and listen (Rasa would try again)."""

    called = "action_default_fallback"

    async def act(self, turn: Turn) -> list[Event]:
        turn.say("utter_did_not_understand")
        return [FollowupAction("action_listen")]
