"""Which intent a message has, with a ranking of the others."""

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
from scipy.special import softmax

from bot.decision import Decision, texts_of, vectors_of

#: intents in the ranking; the service looks at the first few
RANKED = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceIntents(Decision, IntentClassifier):
    """Sets `intent` and `intent_ranking`; the confidences of all intents add up to 1.

    Config: `sharpness`, by which the confidences are drawn apart (above 1) or together: two votes
    added up are surer than they may be. This makes a confidence of 0.7 mean that about 7 of 10
    are right.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What config.yml may override."""
        return {**Decision.get_default_config(), "sharpness": 1.0}

    def answer(self, example: Message) -> str:
        """The intent's name."""
        return str(example.get(INTENT))

    def process(self, messages: List[Message]) -> List[Message]:
        """Decide, for all messages in one go."""
        worded = [message for message in messages if message.get(TEXT)]
        if not len(self.answers) or not worded:
            return messages
        names = self.answers
        votes = self.votes(texts_of(worded), vectors_of(worded))
        all_odds = softmax(self.config["sharpness"] * votes, axis=1)
        for message, odds in zip(worded, all_odds, strict=True):
            ranking = [
                {INTENT_NAME_KEY: str(names[i]), PREDICTED_CONFIDENCE_KEY: float(odds[i])}
                for i in odds.argsort()[::-1][:RANKED]
            ]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages
