"""What an action has in hand, and the base that gives it that: one transaction per action.

Rasa may call an action again for the same message after a failure. So everything that an action
writes is idempotent per message id, and it says what it says through the dispatcher only.
"""

import itertools
from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict
from sqlalchemy.ext.asyncio import AsyncSession

from relais.conversations.threads import Thread, thread_of_episode
from relais.conversations.workplace import Workplace
from relais.database.tables import Case

Event = dict[str, Any]

#: what Rasa does with a message before any of our actions has read it
UNREAD = frozenset({"action_listen", "action_extract_slots", "help_form"})


@dataclass(slots=True)
class Turn:
    """One message of the traveller, as an action sees it."""

    workplace: Workplace
    session: AsyncSession
    thread: Thread
    tracker: Tracker
    dispatcher: CollectingDispatcher
    #: places of one name that the message may have meant, as dicts
    maybe: list[dict[str, Any]] = field(default_factory=list)

    @property
    def message(self) -> dict[str, Any]:
        """Rasa's reading of the message, with the call's own fields below `metadata`."""
        return self.tracker.latest_message

    @property
    def metadata(self) -> dict[str, Any]:
        metadata: dict[str, Any] = self.message.get("metadata") or {}
        return metadata

    @property
    def message_id(self) -> int:
        return int(self.metadata["message_id"])

    @property
    def words(self) -> str:
        """What the traveller typed; empty for a button, a pin or a picture without caption."""
        typed = self.metadata.get("kind") in ("text", "attachment")
        text = str(self.message.get("text") or "")
        return "" if not typed or text.startswith("/share_attachment") else text

    @property
    def intent(self) -> str:
        return str((self.message.get("intent") or {}).get("name") or "")

    @property
    def confidence(self) -> float:
        return float((self.message.get("intent") or {}).get("confidence") or 0.0)

    @property
    def speaks_of_danger(self) -> bool:
        return bool((self.message.get("danger") or {}).get("value"))

    @property
    def asked(self) -> str | None:
        """The slot that the form's last question was about."""
        slot = self.tracker.get_slot("requested_slot")
        return str(slot) if slot else None

    @property
    def case(self) -> Case | None:
        return self.thread.case

    @property
    def was_just_said(self) -> bool:
        """Whether the message has yet to be read; False when the form resumes after an aside.

        Rasa names the form itself as the latest action while it validates, so the events tell.
        """
        since = itertools.takewhile(lambda event: event["event"] != "user", self._latest_first())
        return all(event.get("name") in UNREAD for event in since if event["event"] == "action")

    def _latest_first(self) -> Iterator[Event]:
        events: list[Event] = self.tracker.events
        return reversed(events)

    def entity(self, name: str) -> str | None:
        """An entity that came with a button or a pin."""
        return next(self.tracker.get_latest_entity_values(name), None)

    def say(self, response: str, **values: Any) -> None:
        """Say a response of domain.yml."""
        self.dispatcher.utter_message(response=response, **values)


class DeskAction(Action):
    """An action with the desk at hand. Subclasses name themselves and write `act`."""

    called: ClassVar[str]

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def name(self) -> str:
        return self.called

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[Event]:
        async with self._workplace.database.transaction() as session:
            thread = await thread_of_episode(session, UUID(tracker.sender_id))
            return await self.act(Turn(self._workplace, session, thread, tracker, dispatcher))

    @abstractmethod
    async def act(self, turn: Turn) -> list[Event]:
        """Do it, within the turn's transaction, and return what changed for the dialogue."""
