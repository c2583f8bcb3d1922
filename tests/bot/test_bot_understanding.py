"""What texts mean, without a conversation; and danger, beside what they mean."""

import pytest
import yaml

from tests.bot.conftest import ROOT, Bot

PIPELINE = yaml.safe_load((ROOT / "config.yml").read_text())["pipeline"]
[THRESHOLD] = [component["threshold"] for component in PIPELINE if "threshold" in component]


@pytest.mark.parametrize(
    ("text", "intent", "danger"),
    [
        ("my car does not start", "report_breakdown", False),
        (
            "we are stuck in the middle of the motorway, trucks nearly hit us",
            "report_breakdown",
            True,
        ),
        ("I have a fever", "report_medical", False),
        ("she is unconscious and does not breathe any more", "report_medical", True),
        ("elle est inconsciente et ne respire plus", "report_medical", True),
        ("ma voiture ne démarre pas", "report_breakdown", False),
    ],
)
def test_danger_is_told_beside_the_intent(bot: Bot, text: str, intent: str, danger: bool) -> None:
    [understood] = bot.understand(text)
    assert understood["intent"] == intent
    assert understood["danger"] is danger
    assert (understood["danger_confidence"] >= THRESHOLD) is danger


def test_a_batch_means_what_its_texts_mean(bot: Bot) -> None:
    """Order is kept over several batches, and no text colours its neighbour."""
    texts = ["hello", "my car does not start", "I have a fever", "/restart", ""] * 20
    together = bot.understand(*texts)
    assert len(together) == len(texts)
    for alone, text in zip(map(bot.understand, texts[:4]), texts[:4], strict=True):
        assert alone[0]["intent"] == together[texts.index(text)]["intent"]
        assert alone[0]["confidence"] == pytest.approx(
            together[texts.index(text)]["confidence"], abs=1e-4
        )


def test_shouting_and_spaces_change_nothing(bot: Bot) -> None:
    said, shouted = bot.understand("my car does not start", "  MY CAR  DOES\nNOT START ")
    assert said == shouted


def test_an_empty_text_means_nothing(bot: Bot) -> None:
    [understood] = bot.understand("")
    assert understood["intent"] is None
    assert understood["danger"] is False


def test_nothing_is_kept(bot: Bot, conversation: str) -> None:
    """A text that was only understood is no message."""
    bot.understand("hello")
    assert bot.turn(conversation, "1", text="hello").json()["repeated"] is False
