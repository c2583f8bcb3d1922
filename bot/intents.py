"""Which intent a message has, with a ranking of the others.

Rasa's own LogisticRegressionClassifier does nearly this, with C fixed at 1: on vectors of length
1 that is so much regularisation that it is sure of nothing.
"""

from typing import Any, Dict, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from bot.linear import LinearDecision, sentence_vectors

#: intents in the ranking; the service looks at the first few
RANKED = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceIntents(LinearDecision, IntentClassifier):
    """Sets `intent` and `intent_ranking`; the confidences of all intents add up to 1.

    Config: `sharpness`, by which the confidences are drawn apart. Where C is best for the
    decision the model is less sure than it may be: this makes a confidence of 0.7 mean that
    about 7 of 10 are right.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What config.yml may override."""
        return {**LinearDecision.get_default_config(), "sharpness": 1.0}

    def answer(self, example: Message) -> str:
        """The intent's name."""
        return str(example.get(INTENT))

    def process(self, messages: List[Message]) -> List[Message]:
        """Decide, for all messages in one go."""
        worded = [message for message in messages if message.get(TEXT)]
        if self.model is None or not worded:
            return messages
        names = self.model.classes_
        all_odds = self.model.predict_proba(sentence_vectors(worded)) ** self.config["sharpness"]
        all_odds /= all_odds.sum(axis=1, keepdims=True)
        for message, odds in zip(worded, all_odds, strict=True):
            ranking = [
                {INTENT_NAME_KEY: str(names[i]), PREDICTED_CONFIDENCE_KEY: float(odds[i])}
                for i in odds.argsort()[::-1][:RANKED]
            ]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages
