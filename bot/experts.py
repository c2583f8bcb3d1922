"""The two who judge a message, one by its meaning and one by its letters.

Both are trained by scikit-learn and kept as plain arrays of numbers: nothing is unpickled, and a
judgement is a few products of matrices.

Meaning knows what words of all languages have in common, Letters the very words of the examples,
misspelt or inflected. They err on different messages, so the sum of their votes errs less.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
from scipy.special import log_softmax
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
from sklearn.linear_model import SGDClassifier
from sklearn.neural_network import MLPClassifier

Array = np.ndarray

#: the same examples make the same model
SEED = 0

#: pieces of words, two to five letters long, in so many drawers: rarely two pieces share one
PIECES = HashingVectorizer(
    analyzer="char_wb", ngram_range=(2, 5), n_features=2**17, alternate_sign=False, norm=None
)


@dataclass(frozen=True)
class Meaning:
    """A network with one hidden layer over the vectors of messages."""

    arrays: Dict[str, Any]

    @classmethod
    def learn(cls, vectors: Any, answers: Any, config: Dict[str, Any]) -> "Meaning":
        """`answers` are whole numbers from 0. Config: `hidden`, `epochs`, `decay`."""
        # every number of a vector counts alike, and a vector's length is about 1
        middle, spread = vectors.mean(axis=0), vectors.std(axis=0) * np.sqrt(vectors.shape[1])
        spread[spread == 0] = 1
        network = MLPClassifier(
            hidden_layer_sizes=(config["hidden"],),
            alpha=config["decay"],
            max_iter=config["epochs"],
            batch_size=min(128, len(answers)),
            random_state=SEED,
        )
        network.fit((vectors - middle) / spread, answers)
        names = ("middle", "spread", "in", "in_bias", "out", "out_bias")
        (into, out), (into_bias, out_bias) = network.coefs_, network.intercepts_
        values = (middle, spread, into, into_bias, out, out_bias)
        return cls({n: np.asarray(v, np.float32) for n, v in zip(names, values, strict=True)})

    def votes(self, vectors: Any) -> Any:
        """Logarithms of how likely each answer is: a row a message, a column an answer."""
        its = self.arrays
        hidden = np.maximum(
            (vectors - its["middle"]) / its["spread"] @ its["in"] + its["in_bias"], 0
        )
        return _logarithms(hidden @ its["out"] + its["out_bias"])


@dataclass(frozen=True)
class Letters:
    """A linear decision over the pieces of words."""

    arrays: Dict[str, Any]

    @classmethod
    def learn(cls, texts: List[str], answers: Any) -> "Letters":
        """`answers` are whole numbers from 0."""
        weighing = TfidfTransformer(sublinear_tf=True)
        pieces = weighing.fit_transform(PIECES.transform(map(folded, texts)))
        line = SGDClassifier(
            loss="log_loss", alpha=5e-6, max_iter=12, tol=None, class_weight="balanced",
            average=True, random_state=SEED,
        ).fit(pieces, answers)  # fmt: skip
        return cls(
            {
                "rarity": weighing.idf_.astype(np.float32),
                "weights": np.ascontiguousarray(line.coef_.T, np.float32),
                "bias": line.intercept_.astype(np.float32),
            }
        )

    def votes(self, texts: List[str]) -> Any:
        """Logarithms of how likely each answer is: a row a message, a column an answer."""
        its = self.arrays
        pieces = PIECES.transform(map(folded, texts)).astype(np.float32)
        # as TfidfTransformer does it: rarer pieces count more, repeated ones little more
        pieces.data = (1 + np.log(pieces.data)) * its["rarity"][pieces.indices]
        lengths = np.sqrt(np.asarray(pieces.multiply(pieces).sum(axis=1)))
        return _logarithms((pieces @ its["weights"]) / np.maximum(lengths, 1e-9) + its["bias"])


def folded(text: str) -> str:
    """Small letters without accents, as thumbs type."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def save(file: Path, arrays: Dict[str, Any]) -> None:
    """Keep arrays of numbers."""
    np.savez(file, **arrays)


def load(file: Path) -> Dict[str, Any]:
    """Arrays of numbers; a file with anything else in it is refused (ValueError)."""
    with np.load(file, allow_pickle=False) as kept:
        return dict(kept)


def _logarithms(scores: Any) -> Any:
    """Where there are two answers scikit-learn has one column, for the second."""
    if scores.shape[1] == 1:
        scores = np.hstack([np.zeros_like(scores), scores])
    return log_softmax(scores, axis=1)
