"""Each fault does what its name says, to the service and to its own clients."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import pytest
import requests
import telegram
from twilio.base.exceptions import TwilioRestException  # type: ignore[import-untyped, unused-ignore]

from .world import CLAIRE, CLAIRE_CHAT, PUBLIC, SANDBOX_PORT, World


async def say(world: World, *words: str) -> None:
    for text in words:
        await world.person(f"sms/{CLAIRE}/say", text=text)


async def taken(world: World) -> int:
    return len(await asyncio.to_thread(world.twilio().messages.list, to=CLAIRE))


async def test_late(world: World) -> None:
    await world.faults({"kind": "late", "seconds": 0.3})
    started = time.monotonic()
    await say(world, "Hello")
    await world.until(lambda: world.service.calls)
    assert time.monotonic() - started >= 0.3


async def test_doubled(world: World) -> None:
    await world.faults({"kind": "doubled", "count": 1})
    await say(world, "one", "two")
    await world.until(lambda: len(world.service.calls) == 3)
    assert sorted(call.words for call in world.service.calls) == ["one", "one", "two"]


async def test_swapped(world: World) -> None:
    await world.faults({"kind": "swapped", "count": 1})
    await say(world, "one", "two")
    await world.until(lambda: len(world.service.calls) == 2)
    assert [call.words for call in world.service.calls] == ["two", "one"]


async def test_lost_on_twilio_is_found_by_looking_up(world: World) -> None:
    await world.faults({"kind": "lost", "on": "message"})
    await say(world, "Hello")
    await world.until(lambda: world.stage.ledger.find("webhook", problem="lost"))
    ours = world.settings.sms_number
    found = await asyncio.to_thread(world.twilio().messages.list, to=ours)
    assert [message.body for message in found] == ["Hello"]
    assert world.service.calls == []


async def test_lost_on_telegram_comes_again(world: World) -> None:
    await world.faults({"kind": "lost", "channel": "telegram", "count": 2})
    await world.person(f"telegram/{CLAIRE_CHAT}/say", text="Hello")
    await world.until(lambda: world.service.calls)
    assert len(world.stage.ledger.find("webhook", problem="lost")) == 2


async def test_lost_statuses_leave_messages_alone(world: World) -> None:
    await world.faults({"kind": "lost", "on": "status"})
    await say(world, "Hello")
    message = await world.sends(status_callback=f"{PUBLIC}/webhooks/status")
    await world.until(lambda: "delivered" in world.stage.ledger.statuses(message.sid))
    assert [call.words for call in world.service.calls] == ["Hello"]


@pytest.mark.parametrize(
    ("kind", "status", "messages"),
    [("rate_limited", 429, 0), ("server_error", 500, 0), ("error_after", 500, 1)],
)
async def test_refusals_of_twilio(world: World, kind: str, status: int, messages: int) -> None:
    await world.faults({"kind": kind, "channel": "sms"})
    with pytest.raises(TwilioRestException) as refused:
        await world.sends()
    assert refused.value.status == status
    assert await taken(world) == messages


@pytest.mark.parametrize(
    ("kind", "messages"), [("time_out", 0), ("answer_lost", 1), ("half_response", 1)]
)
async def test_broken_connections_of_twilio(world: World, kind: str, messages: int) -> None:
    await world.faults({"kind": kind, "channel": "sms", "seconds": 0.1})
    with pytest.raises(requests.RequestException):
        await world.sends()
    assert await taken(world) == messages


async def test_slow_bytes_arrive_whole(world: World) -> None:
    await world.faults({"kind": "slow", "seconds": 0.4})
    started = time.monotonic()
    assert (await world.sends()).sid
    assert time.monotonic() - started >= 0.4


async def test_telegram_says_how_long_to_wait(world: World) -> None:
    await world.person(f"telegram/{CLAIRE_CHAT}/say", text="Hello")
    await world.faults({"kind": "rate_limited", "channel": "telegram", "seconds": 7, "count": 1})
    base = f"http://127.0.0.1:{SANDBOX_PORT}/telegram/bot"
    async with telegram.Bot(world.settings.telegram_token, base) as bot:
        with pytest.raises(telegram.error.RetryAfter) as refused:
            await bot.send_message(CLAIRE_CHAT, "Hello")
        # a number or a timedelta, as the library is told by its environment
        assert refused.value.retry_after in (7, timedelta(seconds=7))
        await bot.send_message(CLAIRE_CHAT, "Hello")
        await world.faults({"kind": "half_response", "channel": "telegram"})
        with pytest.raises(telegram.error.NetworkError):
            await bot.send_message(CLAIRE_CHAT, "Taken all the same")
    received = world.stage.ledger.messages_received("telegram", CLAIRE_CHAT)
    assert [event["text"] for event in received] == ["Hello", "Taken all the same"]


async def test_undelivered_names_its_code(world: World) -> None:
    await world.faults({"kind": "undelivered", "code": 30008, "count": 1})
    await world.sends(status_callback=f"{PUBLIC}/webhooks/status")
    await world.until(lambda: "undelivered" in world.service.statuses())
    assert world.service.calls[-1].form["ErrorCode"] == "30008"


async def test_chance_strikes_about_as_often_as_it_says(world: World) -> None:
    await world.faults({"kind": "rate_limited", "probability": 0.3})
    struck = sum(world.stage.faults.draw(("rate_limited",), "sms", "send") is not None
                 for _ in range(1000))  # fmt: skip
    assert 250 < struck < 350


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "swapped", "channel": "telegram"},
        {"kind": "late", "on": "send"},
        {"kind": "late", "probability": 2},
        {"kind": "earthquake"},
    ],
)
async def test_a_fault_that_makes_no_sense_is_refused(world: World, fault: dict[str, Any]) -> None:
    assert (await world.http.put("/faults", json=[fault])).status_code == 422
