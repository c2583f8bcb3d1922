"""One turn of the dialogue: a message comes in, names of responses go out.

The steps are those of Rasa's `MessageProcessor.handle_message`, taken one by one, because that
hides three things from its caller: an action that failed, a circuit breaker that tripped and a
database that could not be read. Here each of them ends the turn, and the tracker, which is saved
last, stays as it was: the same message can be sent again.
"""

from typing import Any, Optional

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.action_endpoint import ActionEndpoint, WatchedAction
from bot.calls import Call, check_payload
from bot.failures import NotReady, TurnFailed
from bot.understanding import parse, understood

CHANNEL = "relais"

#: what an action may add to a response in Rasa, and our channel would lose
UNSPEAKABLE = ("buttons", "elements", "quick_replies", "attachment", "image")


class Unheard(OutputChannel):
    """Sends nothing: the replies are read from the tracker, so a repeat finds the same."""

    @classmethod
    def name(cls) -> str:
        """The name that conditions on a channel in domain.yml would use."""
        return CHANNEL

    async def send_response(self, recipient_id: str, message: "dict[str, Any]") -> None:
        """Leave the response in the tracker."""


def dialogue_of(agent: Agent) -> MessageProcessor:
    """The agent's processor, made to fail aloud. Raises NotReady while no model is loaded."""
    if not agent.is_ready():
        raise NotReady("no model is loaded")
    processor = agent.processor
    if processor.action_endpoint is None:
        raise NotReady("endpoints.yml names no action_endpoint")
    # a newly loaded model comes with a new processor
    if not isinstance(processor.action_endpoint, ActionEndpoint):
        processor.action_endpoint = ActionEndpoint.like(processor.action_endpoint)
        # Rasa's fail-safe store makes an empty conversation of one that it cannot read, and
        # keeps in memory what it cannot write: the store inside it raises
        processor.tracker_store = agent.tracker_store._tracker_store
    return processor


async def take_turn(agent: Agent, call: Call) -> "dict[str, Any]":
    """Answer one message; a message that was answered before gets the same answer.

    Raises TurnFailed and its kind, Refused, and whatever else went wrong: in no case is anything
    kept of the turn.
    """
    processor = dialogue_of(agent)
    message = _message(call, processor)
    async with agent.lock_store.lock(call.conversation):
        tracker = await processor.get_tracker(call.conversation)
        answered = _answer(tracker, call.message_id)
        if answered:
            return {**answered, "repeated": True}
        await _hear(processor, tracker, message)
        await _respond(processor, tracker, message.output_channel)
        answer = _answer(tracker, call.message_id)
        if not answer or not answer["replies"]:
            raise TurnFailed("the dialogue had no reply")
        await processor.save_tracker(tracker)
        return {**answer, "repeated": False}


def _message(call: Call, processor: MessageProcessor) -> UserMessage:
    if call.text is not None:
        text, parse_data = call.text, parse(processor, [call.text])[0]
    else:
        text, parse_data = check_payload(call.payload or "", processor.domain), None
    return UserMessage(
        text,
        output_channel=Unheard(),
        sender_id=call.conversation,
        parse_data=parse_data,
        input_channel=CHANNEL,
        message_id=call.message_id,
        metadata=call.metadata,
    )


async def _hear(
    processor: MessageProcessor, tracker: DialogueStateTracker, message: UserMessage
) -> None:
    await processor._update_tracker_session(tracker, message.output_channel, message.metadata)
    await processor._handle_message_with_tracker(message, tracker)
    await processor.run_action_extract_slots(message.output_channel, tracker)


async def _respond(
    processor: MessageProcessor, tracker: DialogueStateTracker, channel: OutputChannel
) -> None:
    """Take actions until the dialogue listens. Raises ActionLimitReached when it never does."""
    goes_on = True
    while goes_on and processor._should_handle_message(tracker):
        action, prediction = processor.predict_next_with_tracker_if_should(tracker)
        goes_on = await processor._run_action(
            WatchedAction(action), tracker, channel, processor.nlg, prediction
        )


def _answer(tracker: DialogueStateTracker, message_id: str) -> "Optional[dict[str, Any]]":
    """What was understood of a message and replied to it, or None if it was never heard."""
    heard = None
    replies = []
    for event in tracker.events:
        if isinstance(event, UserUttered):
            if heard:
                break
            if event.metadata.get("message_id") == message_id:
                heard = event
        elif heard and isinstance(event, BotUttered):
            replies.append(_reply(event))
    return heard and {"replies": replies, "understood": understood(heard.parse_data)}


def _reply(event: BotUttered) -> "dict[str, Any]":
    reply = event.data.get("custom") or {}
    if event.text or "name" not in reply or any(event.data.get(key) for key in UNSPEAKABLE):
        raise TurnFailed("an action may utter names of responses with values, and nothing else")
    return {key: reply[key] for key in ("name", "variant", "values")}
