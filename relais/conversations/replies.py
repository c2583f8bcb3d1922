"""What the dialogue answers: the names of responses with their values, never sentences."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing to say. `name` is a response of domain.yml; `variant` one of its variations."""

    name: str
    values: dict[str, Any] = field(default_factory=dict)
    variant: str | None = None

    def as_dict(self) -> dict[str, Any]:
        return {"name": self.name, "values": self.values, "variant": self.variant}


@dataclass(frozen=True, slots=True)
class Understood:
    """What the model read in one message; intents are those of domain.yml."""

    intent: str
    confidence: float
    danger: bool
    danger_confidence: float = 0.0
    ranking: tuple[tuple[str, float], ...] = ()

    @property
    def incident(self) -> str | None:
        """The kind of incident that the message reports, or None."""
        return self.intent.removeprefix("report_") if self.intent.startswith("report_") else None


@dataclass(frozen=True, slots=True)
class Answer:
    """The dialogue's answer to one message. `repeated`: it had been given before."""

    replies: tuple[Reply, ...]
    understood: Understood
    repeated: bool = False
