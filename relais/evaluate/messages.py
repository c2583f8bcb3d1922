"""The messages of data/held_out, with what is right about each."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from relais.settings import ROOT
from relais.understanding import NO_ACT, REPORT

HELD_OUT = ROOT / "data" / "held_out"


@dataclass(frozen=True, slots=True)
class Message:
    """A message and its labels, by the names of data/README.md."""

    text: str
    language: str
    label: str
    danger: bool

    @property
    def act(self) -> str | None:
        """None for a bare fact, which is no act."""
        if self.label == NO_ACT:
            return None
        return "report" if self.incident else self.label

    @property
    def incident(self) -> str | None:
        """What happened, of a report."""
        return self.label.removeprefix(REPORT) if self.label.startswith(REPORT) else None


def held_out(folder: Path = HELD_OUT) -> list[Message]:
    """All of them, language by language."""
    return [
        Message(line.removeprefix("- ").strip(), path.stem, block["intent"], _danger(block))
        for path in sorted(folder.glob("*.yml"))
        for block in yaml.safe_load(path.read_text())["nlu"]
        for line in block["examples"].splitlines()
        if line.strip()
    ]


def _danger(block: dict[str, object]) -> bool:
    metadata = block.get("metadata")
    return isinstance(metadata, dict) and bool(metadata.get("danger"))
