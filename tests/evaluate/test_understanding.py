"""The model against what the repository says of it: docs/figures/understanding.json."""

import pytest

from relais.evaluate.figures import losses, per_language
from relais.evaluate.messages import Message, held_out
from relais.evaluate.report import read_record
from relais.evaluate.run import Evaluation, evaluate

pytestmark = pytest.mark.path

#: hundredths that a figure may lose before it is no accident
POINTS = 2.0

#: what is said every day, and must be right
TYPICAL = [
    "my car broke down",
    "my car broke down on the A7 near Valence",
    "ma voiture est tombée en panne sur l'autoroute",
    "el coche no arranca, estamos en la AP-7",
]


@pytest.fixture(scope="module")
async def evaluation() -> Evaluation:
    typical = [Message(text, "typical", "report_breakdown", False) for text in TYPICAL]
    return await evaluate([*typical, *held_out()])


def test_no_figure_is_worse_than_recorded(evaluation: Evaluation) -> None:
    unseen = [pair for pair in evaluation.judged if pair[0].language != "typical"]
    assert losses(read_record(), per_language(unseen), POINTS) == []


def test_an_everyday_breakdown_is_one_and_no_danger(evaluation: Evaluation) -> None:
    for _, reading in evaluation.judged[: len(TYPICAL)]:
        assert (reading["incident"], reading["danger"]) == ("breakdown", False), reading["text"]
