"""Rasa's wording hook: a response leaves here as its name and values, never as a sentence.

The service words what travellers read, in their language. domain.yml holds the English text of
each response, from which we learn only which slots it mentions.
"""

import re
from typing import Any, Optional

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

#: a slot mentioned in a text, by Rasa's own rule (`rasa.core.nlg.interpolator`)
MENTION = re.compile(r"{([^\n{}]+?)}")

#: what rasa-sdk and Rasa put beside the values of an action
NOT_VALUES = frozenset(
    {"text", "buttons", "elements", "quick_replies", "custom", "template", "response"}
) | {"image", "attachment", "domain_responses"}

#: Rasa utters these by itself where the domain has them, and is silent where it doesn't
OPTIONAL = frozenset({"utter_default", "utter_restart", "utter_back"})


class ResponseNames(TemplatedNaturalLanguageGenerator):
    """Answers with `{"custom": {"name", "variant", "values"}}`.

    It extends Rasa's own generator so that Rasa hands it the responses of each model it loads.
    """

    def __init__(self, endpoint_config: EndpointConfig, domain: Domain) -> None:
        """Called by Rasa, as endpoints.yml names this class."""
        super().__init__(domain.responses)

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> Optional["dict[str, Any]"]:
        """The name, the variant's id and the values of one response.

        The values of an action win over slots of the same name. Raises LookupError for a response
        that the domain doesn't have: Rasa would leave it out without a word.
        """
        if utter_action not in self.responses and utter_action in OPTIONAL:
            return None
        slots = tracker.current_slot_values()
        variation = self._variation(utter_action, slots, output_channel)
        mentioned = MENTION.findall(variation.get("text") or "")
        values = {name: slots[name] for name in mentioned if name in slots}
        values.update({name: v for name, v in kwargs.items() if name not in NOT_VALUES})
        return {"custom": {"name": utter_action, "variant": variation.get("id"), "values": values}}

    def _variation(
        self, name: str, slots: "dict[str, Any]", output_channel: str
    ) -> "dict[str, Any]":
        """The first variation that fits, in the domain's order (Rasa would draw lots)."""
        if name not in self.responses:
            raise LookupError(f"the domain has no response {name}")
        fitting: list[dict[str, Any]] = ResponseVariationFilter(
            self.responses
        ).responses_for_utter_action(name, output_channel, slots)
        if not fitting:
            raise LookupError(f"no variation of {name} fits")
        return fitting[0]
