"""Whether somebody's life or safety is at risk NOW: a decision beside the intent.

A breakdown is a breakdown in a car park and on a live motorway lane; only one of them is deadly.
So danger is no intent. It is learnt from the examples of any intent whose block in data/nlu says

    metadata:
      danger: true
"""

from typing import Any, Dict, List

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy.special import expit
from sklearn.model_selection import StratifiedKFold

from bot.decision import Decision, texts_of, vectors_of
from bot.experts import SEED

DANGER = "danger"

#: the examples are judged in so many parts, each by those who learnt from the others
PARTS = 4

#: so many false alarms must be allowed before their share is taken for more than chance
COUNTABLE = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DangerDetector(Decision):
    """Sets `danger`: `{"value": bool, "confidence": float}`.

    Config: `false_alarms`, the share of harmless messages that may alarm. Where a confidence of
    0.5 lies is found from it in training, by cross-validation. `threshold`, the confidence from
    which a message is held for dangerous: 0.5, unless the alarm shall be another.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        #: the votes from which a message is more likely held for dangerous than not
        self.border = 0.0

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What config.yml may override."""
        return {**Decision.get_default_config(), "false_alarms": 0.03, "threshold": 0.5}

    def answer(self, example: Message) -> bool:
        """What the example's block says; silence means no danger."""
        block = (example.get(METADATA) or {}).get(METADATA_INTENT) or {}
        return bool(block.get(DANGER, False))

    def learn(self, texts: List[str], vectors: Any, columns: Any) -> None:
        """Train the experts on all but a part, to see what they make of it; then on all."""
        harmless = columns == 0
        if self.config["false_alarms"] * harmless.sum() >= COUNTABLE:
            unseen = np.empty(len(texts))
            for rest, part in StratifiedKFold(PARTS, shuffle=True, random_state=SEED).split(
                vectors, columns
            ):
                super().learn([texts[i] for i in rest], vectors[rest], columns[rest])
                unseen[part] = self.alarm([texts[i] for i in part], vectors[part])
            self.border = float(np.quantile(unseen[harmless], 1 - self.config["false_alarms"]))
        super().learn(texts, vectors, columns)

    def alarm(self, texts: List[str], vectors: Any) -> Any:
        """How much more the votes are for danger than against, one number a message."""
        votes = self.votes(texts, vectors)
        return votes[:, 1] - votes[:, 0]

    def learnt(self) -> Dict[str, Any]:
        """The border, too."""
        return {**super().learnt(), "border": np.asarray(self.border)}

    def restore(self, kept: Dict[str, Any]) -> None:
        """The reverse of `learnt`."""
        super().restore(kept)
        self.border = float(kept["border"])

    def process(self, messages: List[Message]) -> List[Message]:
        """Decide, for all messages in one go."""
        worded = [message for message in messages if message.get(TEXT)]
        if not len(self.answers) or not worded:
            return messages
        confidences = expit(self.alarm(texts_of(worded), vectors_of(worded)) - self.border)
        for message, confidence in zip(worded, map(float, confidences), strict=True):
            found = {"value": confidence >= self.config["threshold"], "confidence": confidence}
            message.set(DANGER, found, add_to_output=True)
        return messages
