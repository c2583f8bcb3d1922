"""Rasa's custom actions. Thin: they read the tracker, call `relais`, and say what changed.

turn.py           what an action has in hand: the tracker, the thread, a session
gathering.py      a message into the case file, and a human called where one is needed
reading.py        what the message says, as facts for the case
whereabouts.py    where the traveller says they are
questions.py      what to ask next, as Rasa's form wants it
acknowledging.py  pictures, voice notes, old buttons
begin.py          the first message of an episode
form.py           each answer in the form
opening.py        the form is complete: the reference, and what happens next
later.py          what is told once the case is open
asides.py         a person asked for, news, cancelling, complaints, stop
"""

from rasa_sdk.executor import ActionExecutor

from actions.asides import CallHuman, Cancel, Complain, DefaultFallback, Stop, TellStatus
from actions.begin import Begin
from actions.form import HelpForm
from actions.later import AddToCase
from actions.opening import OpenCase
from relais.conversations.workplace import Workplace

ALL = (
    Begin,
    HelpForm,
    OpenCase,
    AddToCase,
    CallHuman,
    TellStatus,
    Cancel,
    Complain,
    Stop,
    DefaultFallback,
)


def executor(workplace: Workplace) -> ActionExecutor:
    """Rasa's own executor with all our actions, ready to be mounted in the service."""
    runner = ActionExecutor()
    for action in ALL:
        runner.register_action(action(workplace))
    return runner
