"""A linear decision over the vectors of messages: trained in seconds, kept without pickle."""

import inspect
from abc import abstractmethod
from typing import Any, Dict, Hashable, List, Optional, Type, TypeVar

import numpy as np
import skops.io
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

Self = TypeVar("Self", bound="LinearDecision")


class LinearDecision(GraphComponent):
    """A logistic regression inside Rasa's graph; a subclass says what is decided.

    Config: `C`, the inverse of the regularisation (higher: follows the examples closer, and is
    surer of itself); `class_weight`, "balanced" or null; `max_iter`.
    """

    @classmethod
    def required_components(cls) -> "List[Type[Any]]":
        """The vectors come from a featurizer."""
        return [Featurizer]

    @staticmethod
    def required_packages() -> List[str]:
        """Checked by Rasa before training."""
        return ["sklearn", "skops"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """Rasa trains anew when a subclass changes; when this class does, too."""
        return inspect.getsource(LinearDecision)

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What config.yml may override."""
        return {"C": 3.0, "class_weight": "balanced", "max_iter": 1000}

    def __init__(
        self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self.config = config
        self._model_storage = model_storage
        self._resource = resource
        #: None until there was something to learn
        self.model: Optional[LogisticRegression] = None

    @classmethod
    def create(
        cls: Type[Self],
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """Called by Rasa before training."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls: Type[Self],
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """Called by Rasa when it loads a model. A file with foreign types in it is refused."""
        decision = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            file = folder / "model.skops"
            decision.model = skops.io.load(file) if file.exists() else None
        return decision

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples; with fewer than two answers there is nothing to decide."""
        examples = [e for e in training_data.training_examples if e.get(TEXT) and e.get(INTENT)]
        answers = [self.answer(example) for example in examples]
        with self._model_storage.write_to(self._resource) as folder:
            if len(set(answers)) > 1:
                self.model = LogisticRegression(
                    C=self.config["C"],
                    class_weight=self.config["class_weight"],
                    max_iter=self.config["max_iter"],
                ).fit(sentence_vectors(examples), answers)
                skops.io.dump(self.model, folder / "model.skops")
        return self._resource

    @abstractmethod
    def answer(self, example: Message) -> Hashable:
        """The right decision about an example."""


def sentence_vectors(messages: List[Message]) -> "np.ndarray[Any, Any]":
    """The dense sentence features of the messages, one row each."""
    vectors: np.ndarray[Any, Any] = np.vstack(
        [message.get_dense_features(TEXT)[1].features for message in messages]
    )
    return vectors
