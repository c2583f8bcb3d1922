"""What is told once the case is open: added to it, and acknowledged."""

from actions.acknowledging import acknowledge
from actions.gathering import gather
from actions.questions import slots_of
from actions.turn import DeskAction, Event, Turn


class AddToCase(DeskAction):
    """Note what the message says in the case that is open."""

    called = "action_add_to_case"

    async def act(self, turn: Turn) -> list[Event]:
        known, _ = await gather(turn)
        if not acknowledge(turn):
            self._thank(turn)
        return slots_of(turn, known)

    def _thank(self, turn: Turn) -> None:
        if turn.case is not None:
            turn.say("utter_noted", reference=turn.case.reference)
        else:
            turn.say("utter_human_coming")
