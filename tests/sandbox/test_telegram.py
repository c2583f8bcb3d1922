"""python-telegram-bot talks to the stand-in as to Telegram; updates come in order, until taken."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, Update
from telegram.error import BadRequest, Forbidden, InvalidToken

from relais.sandbox.settings import SandboxSettings

from .world import CLAIRE_CHAT, PUBLIC, SANDBOX_PORT, Opener, World


@pytest.fixture
async def bot(world: World) -> AsyncIterator[telegram.Bot]:
    base = f"http://127.0.0.1:{SANDBOX_PORT}/telegram"
    token = world.settings.telegram_token
    async with telegram.Bot(token, f"{base}/bot", f"{base}/file/bot") as bot:
        yield bot


async def start_chat(world: World) -> dict[str, Any]:
    said = await world.person(f"telegram/{CLAIRE_CHAT}/say", text="/start case-7")
    await world.until(lambda: len(world.service.calls) == 1)
    return said


def updates(world: World) -> list[Update]:
    found = [Update.de_json(call.json, None) for call in world.service.calls if call.json]
    return [update for update in found if update]


async def test_an_update_carries_the_secret_and_parses(world: World, bot: telegram.Bot) -> None:
    await start_chat(world)
    secret = world.service.calls[0].headers["x-telegram-bot-api-secret-token"]
    assert secret == world.settings.telegram_secret
    message = updates(world)[0].message
    assert message
    assert message.text == "/start case-7"
    assert message.entities[0].type == "bot_command"
    assert message.from_user
    assert (message.from_user.full_name, message.from_user.language_code) == ("Claire Martin", "fr")
    assert message.chat_id == int(CLAIRE_CHAT)


async def test_updates_of_a_chat_wait_for_the_head_one(world: World) -> None:
    world.service.answers = [500, 503]
    for words in ("one", "two", "three"):
        await world.person(f"telegram/{CLAIRE_CHAT}/say", text=words)
    await world.until(lambda: len(world.service.calls) == 5)
    assert [call.words for call in world.service.calls] == ["one", "one", "one", "two", "three"]


async def test_retries_follow_the_configured_pauses(open_world: Opener) -> None:
    world = await open_world(telegram_retries=(0, 0.2, 0.4))
    world.service.answers = [500, 500, 500]
    await world.person(f"telegram/{CLAIRE_CHAT}/say", text="one")
    await world.until(lambda: len(world.stage.ledger.find("webhook")) == 4)
    hooks = world.stage.ledger.find("webhook")
    assert [hook["attempt"] for hook in hooks] == [1, 2, 3, 4]
    assert [hook["answer"] for hook in hooks] == [500, 500, 500, 204]


def test_the_default_pauses_are_telegrams() -> None:
    """At once, then 2, 4, 8 ... seconds."""
    assert SandboxSettings().telegram_retries[:4] == (0, 2, 4, 8)


async def test_what_was_not_acknowledged_outlives_a_restart(open_world: Opener) -> None:
    world = await open_world(telegram_retries=(60,))
    world.service.answers = [500]
    await world.person(f"telegram/{CLAIRE_CHAT}/say", text="still there")
    await world.until(lambda: world.stage.ledger.find("webhook"))
    world = await open_world()
    await world.until(lambda: len(world.service.calls) == 2)
    assert [call.words for call in world.service.calls] == ["still there"] * 2
    assert len({update.update_id for update in updates(world)}) == 1


async def test_inline_buttons_are_tapped_and_answered(world: World, bot: telegram.Bot) -> None:
    await start_chat(world)
    keyboard = InlineKeyboardMarkup.from_row(
        [InlineKeyboardButton("Oui", callback_data="k1"), InlineKeyboardButton("Non", url=PUBLIC)]
    )
    sent = await bot.send_message(CLAIRE_CHAT, "<b>Sûr</b> ?", "HTML", reply_markup=keyboard)
    assert (sent.text, sent.entities[0].type) == ("Sûr ?", "bold")
    tap = {"message": str(sent.message_id), "choice": 0}
    await world.person(f"telegram/{CLAIRE_CHAT}/tap", **tap)
    await world.until(lambda: len(world.service.calls) == 2)
    query = updates(world)[1].callback_query
    assert query
    assert query.data == "k1"
    assert query.message
    assert query.message.message_id == sent.message_id
    assert await bot.answer_callback_query(query.id)
    await bot.edit_message_reply_markup(CLAIRE_CHAT, sent.message_id)
    assert (
        not world.stage.phones.phone("telegram", CLAIRE_CHAT).bubbles[str(sent.message_id)].choices
    )
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_reply_markup(CLAIRE_CHAT, sent.message_id)
    await world.http.post("/clock", json={"seconds": 151})
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query(query.id)


async def test_the_location_button_shows_and_is_taken_away(world: World, bot: telegram.Bot) -> None:
    await start_chat(world)
    key = KeyboardButton("Ma position", request_location=True)
    ask = telegram.ReplyKeyboardMarkup.from_button(key)
    await bot.send_message(CLAIRE_CHAT, "Où ?", reply_markup=ask)
    phone = (await world.http.get(f"/phones/telegram/{CLAIRE_CHAT}/messages")).json()
    assert phone["keyboard"] == ["Ma position"]
    await world.person(f"telegram/{CLAIRE_CHAT}/location", lat=44.87, lon=4.86)
    await world.until(lambda: len(world.service.calls) == 2)
    message = updates(world)[1].message
    assert message
    assert message.location
    assert (message.location.latitude, message.venue) == (44.87, None)
    await bot.send_message(CLAIRE_CHAT, "Merci", reply_markup=telegram.ReplyKeyboardRemove())
    assert not world.stage.phones.phone("telegram", CLAIRE_CHAT).keyboard


async def test_places_and_files_go_both_ways(world: World, bot: telegram.Bot) -> None:
    await start_chat(world)
    venue = await bot.send_venue(CLAIRE_CHAT, 44.9, 4.9, "Garage", "1 rue du Port")
    assert venue.venue
    assert (await bot.send_location(CLAIRE_CHAT, 44.9, 4.9)).location
    photo = await bot.send_photo(CLAIRE_CHAT, b"\xff\xd8\xff sample", caption="Plan")
    assert (photo.caption, len(photo.photo)) == ("Plan", 3)
    document = await bot.send_document(CLAIRE_CHAT, b"%PDF sample", filename="bon.pdf")
    assert document.document
    assert document.document.file_name == "bon.pdf"
    await world.person(f"telegram/{CLAIRE_CHAT}/voice")
    await world.until(lambda: len(world.service.calls) == 2)
    message = updates(world)[1].message
    assert message
    assert message.voice
    file = await bot.get_file(message.voice.file_id)
    assert bytes(await file.download_as_bytearray()).startswith(b"OggS")


@pytest.mark.parametrize(
    ("chat", "text", "words"),
    [
        ("700100002", "Hello", "(?i)chat not found"),
        (CLAIRE_CHAT, "x" * 4097, "too long"),
        (CLAIRE_CHAT, "<b>open", "parse entities"),
    ],
)
async def test_a_wrong_send_is_refused_in_telegrams_words(
    world: World, bot: telegram.Bot, chat: str, text: str, words: str
) -> None:
    await start_chat(world)
    with pytest.raises(BadRequest, match=words):
        await bot.send_message(chat, text, "HTML")


async def test_who_blocked_the_bot_is_told_and_gets_403(world: World, bot: telegram.Bot) -> None:
    await start_chat(world)
    await world.person(f"telegram/{CLAIRE_CHAT}/block")
    await world.until(lambda: len(world.service.calls) == 2)
    change = updates(world)[1].my_chat_member
    assert change
    assert change.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden):
        await bot.send_message(CLAIRE_CHAT, "Hello")


async def test_a_wrong_token_gets_401(world: World) -> None:
    base = f"http://127.0.0.1:{SANDBOX_PORT}/telegram/bot"
    with pytest.raises(InvalidToken):
        await telegram.Bot("123456:wrong", base).initialize()


async def test_the_webhook_can_be_moved_and_taken_away(world: World, bot: telegram.Bot) -> None:
    await bot.delete_webhook()
    await world.person(f"telegram/{CLAIRE_CHAT}/say", text="waits")
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("", 1)
    await bot.set_webhook(f"{PUBLIC}/elsewhere", secret_token="other")
    await world.until(lambda: world.service.calls)
    assert world.service.calls[0].path == "/elsewhere"
    assert world.service.calls[0].headers["x-telegram-bot-api-secret-token"] == "other"


async def test_taking_the_webhook_away_between_two_tries_loses_nothing(
    open_world: Opener,
) -> None:
    world = await open_world(telegram_retries=(0.2,))
    world.service.answers = [500]
    await world.person(f"telegram/{CLAIRE_CHAT}/say", text="still owed")
    await world.until(lambda: world.stage.ledger.find("webhook"))
    base = f"http://127.0.0.1:{SANDBOX_PORT}/telegram/bot"
    async with telegram.Bot(world.settings.telegram_token, base) as bot:
        await bot.delete_webhook()
        await asyncio.sleep(0.3)
        assert (await bot.get_webhook_info()).pending_update_count == 1
        await bot.set_webhook(f"{PUBLIC}/webhooks/telegram")
    await world.until(lambda: len(world.service.calls) == 2)
    assert [call.words for call in world.service.calls] == ["still owed"] * 2
