"""Whether somebody's life or safety is at risk NOW: a decision beside the intent.

A breakdown is a breakdown in a car park and on a live motorway lane; only one of them is deadly.
So danger is no intent. It is learnt from the examples of any intent whose block in data/nlu says

    metadata:
      danger: true
"""

from typing import Any, Dict, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.linear import LinearDecision, sentence_vectors

DANGER = "danger"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DangerDetector(LinearDecision):
    """Sets `danger`: `{"value": bool, "confidence": float}`.

    Config: `threshold`, the confidence from which a message is held for dangerous. Low: a false
    alarm costs an agent's minute, a missed one a life.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What config.yml may override."""
        return {**LinearDecision.get_default_config(), "threshold": 0.5}

    def answer(self, example: Message) -> bool:
        """What the example's block says; silence means no danger."""
        block = (example.get(METADATA) or {}).get(METADATA_INTENT) or {}
        return bool(block.get(DANGER, False))

    def process(self, messages: List[Message]) -> List[Message]:
        """Decide, for all messages in one go."""
        worded = [message for message in messages if message.get(TEXT)]
        if self.model is None or not worded:
            return messages
        dangerous = list(self.model.classes_).index(True)
        all_odds = self.model.predict_proba(sentence_vectors(worded))
        for message, odds in zip(worded, all_odds, strict=True):
            confidence = float(odds[dangerous])
            found = {"value": confidence >= self.config["threshold"], "confidence": confidence}
            message.set(DANGER, found, add_to_output=True)
        return messages
