"""The first message of an episode: a welcome, and whatever the message tells already."""

from actions.acknowledging import acknowledge
from actions.gathering import gather
from actions.questions import slots_of
from actions.turn import DeskAction, Event, Turn


class Begin(DeskAction):
    """Welcome the person and note what their first message says."""

    called = "action_begin"

    async def act(self, turn: Turn) -> list[Event]:
        turn.say("utter_welcome")
        acknowledge(turn)
        known, _ = await gather(turn)
        return slots_of(turn, known)
