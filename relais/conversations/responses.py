"""The sentences that travellers read, as Rasa's domain holds them: the English source.

A response has one or more variations; those after the first carry an `id`, which is the variant
that a reply names. Beside Rasa's own keys a variation may have `custom: {location_button: ...}`,
the label of a button that sends the position.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Button:
    """An answer that can be tapped: its English label and what it means to the dialogue."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Response:
    """One variation of a response, in English."""

    name: str
    text: str
    buttons: tuple[Button, ...] = ()
    location_button: str | None = None

    def sentences(self) -> Iterator[str]:
        """Everything of it that is translated."""
        yield self.text
        yield from (button.title for button in self.buttons)
        if self.location_button:
            yield self.location_button


class Responses:
    """All responses of a domain, by name and variant."""

    def __init__(self, variations: dict[tuple[str, str | None], Response]) -> None:
        self._variations = variations

    @classmethod
    def read(cls, domain_file: Path) -> "Responses":
        """Read a Rasa domain file; raises ValueError for a response without a text."""
        domain = yaml.safe_load(domain_file.read_text(encoding="utf-8"))
        variations: dict[tuple[str, str | None], Response] = {}
        for name, written in domain["responses"].items():
            for variation in written:
                response = _response(name, variation)
                variations[name, variation.get("id")] = response
                variations.setdefault((name, None), response)
        return cls(variations)

    def get(self, name: str, variant: str | None) -> Response:
        """The response of that name; its plain form where it has no such variant.

        Raises KeyError for a name that no response has.
        """
        return self._variations.get((name, variant)) or self._variations[name, None]

    def __iter__(self) -> Iterator[Response]:
        return iter(dict.fromkeys(self._variations.values()))

    def __contains__(self, name: str) -> bool:
        return (name, None) in self._variations


def _response(name: str, variation: dict[str, Any]) -> Response:
    if not variation.get("text"):
        raise ValueError(f"domain.yml: a variation of {name} has no text")
    return Response(
        name=name,
        text=variation["text"].strip(),
        buttons=tuple(
            Button(button["title"], button["payload"]) for button in variation.get("buttons", ())
        ),
        location_button=(variation.get("custom") or {}).get("location_button"),
    )
