"""Where custom actions run: the service, over HTTP, and no failure of it is hidden."""

import asyncio
from typing import Any

import aiohttp
import jsonschema
from rasa.core.actions.action import Action, ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from bot.failures import ActionFailed

#: seconds an action may take; `timeout` of the action endpoint in endpoints.yml overrides it
PATIENCE = 10.0

#: the status by which an action says "not now, let the policies choose another one"
REJECTED = 400


class ActionEndpoint(EndpointConfig):
    """An action endpoint that ends the turn when an action fails.

    Rasa's own waits 300 s, and what calls it swallows the failure.
    """

    @classmethod
    def like(cls, plain: EndpointConfig) -> "ActionEndpoint":
        """The same endpoint, watched."""
        return cls(
            plain.url,
            plain.params,
            plain.headers,
            plain.basic_auth,
            plain.token,
            plain.token_name,
            plain.cafile,
            **plain.kwargs,
        )

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Run one action. Raises ActionFailed, or ClientResponseError for a rejection."""
        patience = float(self.kwargs.get("timeout", PATIENCE))
        kwargs["timeout"] = aiohttp.ClientTimeout(total=patience)
        action = kwargs.get("json", {}).get("next_action")
        try:
            answer = await super().request(*args, **kwargs)
            jsonschema.validate(answer, RemoteAction.action_response_format_spec())
        except ClientResponseError as error:
            if error.status == REJECTED:
                raise
            raise ActionFailed(f"{action} was answered with {error.status}") from None
        except asyncio.TimeoutError:
            raise ActionFailed(f"{action} took longer than {patience:g} s") from None
        except aiohttp.ClientError as error:
            raise ActionFailed(f"{action} could not be reached: {type(error).__name__}") from None
        except (ValueError, jsonschema.ValidationError):
            raise ActionFailed(f"{action} was not answered as an action should be") from None
        return answer


class WatchedAction(Action):
    """An action whose failure ends the turn, where Rasa would go on without its events."""

    def __init__(self, action: Action) -> None:
        self._action = action

    def name(self) -> str:
        """The name of the action that is watched."""
        return str(self._action.name())

    def event_for_successful_execution(self, prediction: PolicyPrediction) -> ActionExecuted:
        """What the tracker notes when it went well."""
        return self._action.event_for_successful_execution(prediction)

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> "list[Event]":
        """Run it. Raises ActionFailed; a rejection is no failure and passes."""
        try:
            events: list[Event] = await self._action.run(output_channel, nlg, tracker, domain)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            raise ActionFailed(f"{self.name()} failed: {type(error).__name__}") from error
        return events
