"""Right and wrong, counted: shares from 0 to 1, per language and over all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from relais.evaluate.messages import Message

ALL = "all"

#: figures where less is better
COSTS = frozenset({"false_alarms"})


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one language, or of all.

    act: of messages with an act, those whose act was read. incident: of reports, those read as a
    report of what happened. recall: of messages in danger, those that alarm. false_alarms: of the
    others, those that alarm, too. language: whose language was told from the message alone.
    """

    messages: int
    act: float
    incident: float
    recall: float
    false_alarms: float
    language: float

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


Judged = Sequence[tuple[Message, dict[str, Any]]]


def per_language(judged: Judged) -> dict[str, Figures]:
    """The figures of each language, and of all under `ALL`."""
    languages = dict.fromkeys(message.language for message, _ in judged)
    split = {code: [pair for pair in judged if pair[0].language == code] for code in languages}
    return {code: figures(part) for code, part in {**split, ALL: judged}.items()}


def figures(judged: Judged) -> Figures:
    """What was right about these messages; a reading is that of `relais.understanding`."""
    return Figures(
        messages=len(judged),
        act=_share(reading["act"] == message.act for message, reading in judged if message.act),
        incident=_share(
            reading["incident"] == message.incident
            for message, reading in judged
            if message.incident
        ),
        recall=_share(reading["danger"] for message, reading in judged if message.danger),
        false_alarms=_share(reading["danger"] for message, reading in judged if not message.danger),
        language=_share(reading["language"] == message.language for message, reading in judged),
    )


def confusions(judged: Judged) -> Counter[tuple[str, str]]:
    """How often a label was read as which: acts by their name, reports by what happened."""
    return Counter(
        (message.incident or message.act or "", reading["incident"] or reading["act"])
        for message, reading in judged
        if message.act
    )


def losses(
    recorded: dict[str, dict[str, Any]], now: dict[str, Figures], points: float
) -> list[str]:
    """Each figure over all languages that got worse by more than so many hundredths."""
    before, after = recorded[ALL], now[ALL].as_dict()
    return [
        f"{name}: {before[name]:.3f} -> {after[name]:.3f}"
        for name in after
        if name != "messages"
        and (after[name] - before[name]) * (1 if name in COSTS else -1) > points / 100
    ]


def _share(outcomes: Iterable[bool]) -> float:
    counted = [bool(outcome) for outcome in outcomes]
    return round(sum(counted) / len(counted), 4) if counted else 0.0
