"""A decision inside Rasa's graph, taken by the two experts together."""

import inspect
from abc import abstractmethod
from typing import Any, Dict, Hashable, List, Optional, Type, TypeVar

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot import experts
from bot.encoder import plain
from bot.experts import Letters, Meaning

Self = TypeVar("Self", bound="Decision")


class Decision(GraphComponent):
    """Learns from the examples; a subclass says what is decided.

    Config: `letters`, what the vote on letters counts beside that on meaning; and for the network
    that judges the meaning `hidden` (its width), `epochs`, `decay` (higher: it follows the
    examples less closely).
    """

    @classmethod
    def required_components(cls) -> "List[Type[Any]]":
        """The vectors come from featurizers, one or more."""
        return [Featurizer]

    @staticmethod
    def required_packages() -> List[str]:
        """Checked by Rasa before training."""
        return ["sklearn"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """Rasa trains anew when a subclass changes; when this module or the experts do, too."""
        return inspect.getsource(Decision) + inspect.getsource(experts) + inspect.getsource(plain)

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What config.yml may override."""
        return {"letters": 1.0, "hidden": 300, "epochs": 20, "decay": 0.01}

    def __init__(
        self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self.config = config
        self._model_storage = model_storage
        self._resource = resource
        #: the answers, in the order of the columns; none until there was something to learn
        self.answers: List[Any] = []
        self.meaning: Optional[Meaning] = None
        self.letters: Optional[Letters] = None

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
        """Called by Rasa when it loads a model. A file with more than numbers in it is refused."""
        decision = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            if (folder / "answers.npz").exists():
                decision.meaning = Meaning(experts.load(folder / "meaning.npz"))
                decision.letters = Letters(experts.load(folder / "letters.npz"))
                decision.restore(experts.load(folder / "answers.npz"))
        return decision

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples; with fewer than two answers there is nothing to decide."""
        examples = [e for e in training_data.training_examples if e.get(TEXT) and e.get(INTENT)]
        self.answers, columns = np.unique(
            [self.answer(example) for example in examples], return_inverse=True
        )
        with self._model_storage.write_to(self._resource) as folder:
            if len(self.answers) > 1:
                self.learn(texts_of(examples), vectors_of(examples), columns)
                experts.save(folder / "meaning.npz", self.meaning.arrays)
                experts.save(folder / "letters.npz", self.letters.arrays)
                experts.save(folder / "answers.npz", self.learnt())
        return self._resource

    def learn(self, texts: List[str], vectors: Any, columns: Any) -> None:
        """Train both experts; `columns` are the numbers of the right answers."""
        self.meaning = Meaning.learn(vectors, columns, self.config)
        self.letters = Letters.learn(texts, columns)

    def votes(self, texts: List[str], vectors: Any) -> Any:
        """A row a message, a column an answer; the higher, the likelier."""
        return self.meaning.votes(vectors) + self.config["letters"] * self.letters.votes(texts)

    def learnt(self) -> Dict[str, Any]:
        """What is kept beside the experts."""
        return {"answers": np.asarray(self.answers)}

    def restore(self, kept: Dict[str, Any]) -> None:
        """The reverse of `learnt`."""
        self.answers = kept["answers"]

    @abstractmethod
    def answer(self, example: Message) -> Hashable:
        """The right decision about an example."""


def texts_of(messages: List[Message]) -> List[str]:
    """The texts as the experts read them."""
    return [plain(message.get(TEXT)) for message in messages]


def vectors_of(messages: List[Message]) -> Any:
    """The dense sentence features of the messages, those of all encoders side by side."""
    return np.vstack([message.get_dense_features(TEXT)[1].features for message in messages])
