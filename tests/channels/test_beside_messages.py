"""What channels do beside messages: fetch, find, acknowledge, register, and their settings."""

import logging
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import pytest
from aiohttp.resolver import ThreadedResolver

from relais.channels import AttachmentRef, Outbound, Pin, Rejected, Retry, Unknown, twilio_media
from relais.channels.registry import build
from relais.channels.settings import ChannelSettings, standins
from relais.channels.telegram import Telegram
from relais.channels.twilio_media import PublicAddresses

from .harness import (
    ACCOUNT,
    PUBLIC_URL,
    SECRET,
    SECRETS,
    TRAVELLER,
    Answer,
    Asked,
    Carrier,
    channel,
    recorded,
    settings,
)

MEDIA = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/ME1"
PICTURE = Answer(body=b"JPEG", headers={"Content-Type": "image/jpeg"})


def leading_to(place: str, status: int = 307) -> Answer:
    return Answer(status, headers={"Location": place})


async def fetched(
    name: str, ref: str, *answers: Answer, content_type: str | None = None
) -> tuple[Any, list[Asked]]:
    """What `fetch` returned or raised, and what the carrier was asked."""
    async with Carrier(list(answers)) as carrier:
        ours = channel(name, carrier.base)
        try:
            outcome: Any = await ours.fetch(AttachmentRef("photo", ref, content_type))
        except (Retry, Rejected) as error:
            outcome = error
        finally:
            await ours.close()
    assert not carrier.unused
    return outcome, carrier.asked


# --- attachments at Twilio


async def test_media_is_fetched_with_our_credentials_which_stay_with_twilio() -> None:
    """The content network that Twilio sends us on to gets no credentials."""
    media, asked = await fetched(
        "whatsapp", MEDIA, leading_to("https://mms.twiliocdn.com/x?sig=1"), PICTURE
    )
    assert (media.content, media.content_type) == (b"JPEG", "image/jpeg")
    assert [(call.path.split("/")[0], call.user) for call in asked] == [
        ("api.twilio.com", ACCOUNT),
        ("mms.twiliocdn.com", None),
    ]
    assert asked[1].query == {"sig": "1"}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/ME1",
        "https://twilio.com.example.com/ME1",
        "https://mms.twiliocdn.com/ME1",
        "http://api.twilio.com/ME1",
        "https://127.0.0.1/ME1",
        "file:///etc/passwd",
        "",
    ],
)
async def test_an_address_elsewhere_is_never_asked(url: str) -> None:
    """Only Twilio's own hosts, over https, get our credentials."""
    outcome, asked = await fetched("sms", url)
    assert isinstance(outcome, Rejected)
    assert not asked


@pytest.mark.parametrize(
    "place", ["https://example.com/x", "http://169.254.169.254/latest", "http://mms.twiliocdn.com"]
)
async def test_a_redirect_elsewhere_is_not_followed(place: str) -> None:
    """The hosts are checked after every redirect."""
    outcome, asked = await fetched("sms", MEDIA, leading_to(place))
    assert isinstance(outcome, Rejected)
    assert len(asked) == 1


async def test_redirects_in_circles_end() -> None:
    """Three redirects are enough for anybody."""
    outcome, _ = await fetched("sms", MEDIA, *[leading_to(MEDIA)] * 4)
    assert isinstance(outcome, Rejected)


async def test_media_that_is_too_large_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes are counted while they come, whatever was announced."""
    monkeypatch.setattr(twilio_media, "MOST_BYTES", 3)
    outcome, _ = await fetched("sms", MEDIA, PICTURE)
    assert isinstance(outcome, Rejected)


@pytest.mark.parametrize(
    ("status", "expects"), [(404, Rejected), (401, Rejected), (429, Retry), (503, Retry)]
)
async def test_media_that_does_not_come(status: int, expects: type[Exception]) -> None:
    """What is gone is gone; what is busy is tried again."""
    outcome, _ = await fetched("sms", MEDIA, Answer(status))
    assert isinstance(outcome, expects)


async def test_a_name_that_leads_into_our_own_network_is_not_connected_to() -> None:
    """Names are resolved to public addresses only."""
    assert await ThreadedResolver().resolve("localhost", 80)
    with pytest.raises(OSError, match="not a public address"):
        await PublicAddresses().resolve("localhost", 80)


# --- attachments at Telegram

FILE = {"file_id": "f1", "file_unique_id": "u1", "file_path": "photos/1.png"}


def telegram_file(**more: Any) -> Answer:
    return Answer(json={"ok": True, "result": FILE | more})


async def test_a_telegram_file_is_fetched_by_its_id(caplog: pytest.LogCaptureFixture) -> None:
    """The file's address, which holds the token, is in no log."""
    caplog.set_level(logging.DEBUG)
    media, asked = await fetched("telegram", "f1", telegram_file(), Answer(body=b"PNG"))
    assert (media.content, media.content_type) == (b"PNG", "image/png")
    assert asked[0].values == {"file_id": "f1"}
    assert asked[1].path.endswith("/photos/1.png")
    assert not [secret for secret in SECRETS if secret in caplog.text]


async def test_a_telegram_file_that_is_too_large_is_left_alone() -> None:
    """Bots may fetch 20 MB."""
    outcome, _ = await fetched("telegram", "f1", telegram_file(file_size=20_000_001))
    assert isinstance(outcome, Rejected)


async def test_a_telegram_file_that_did_not_come_is_tried_again() -> None:
    """A fetch sends nothing to anybody: its unknown end is a Retry."""
    outcome, _ = await fetched("telegram", "f1", telegram_file(), Answer(502))
    assert isinstance(outcome, Retry)


# --- a send whose end is unknown

SENT_AT = datetime(2026, 9, 15, 8, 0, tzinfo=UTC)


def listed(sid: str, minute: int, body: str = "On its way.", **more: Any) -> dict[str, Any]:
    created = format_datetime(SENT_AT.replace(minute=minute % 60, hour=8 + minute // 60))
    return {"sid": sid, "date_created": created, "body": body, "direction": "outbound-api"} | more


@pytest.mark.parametrize(
    ("says", "messages", "expects"),
    [
        ("is found by its words", [listed("SM1", 1)], "SM1"),
        ("is the oldest since it was meant to go", [listed("SM2", 9), listed("SM1", 1)], "SM1"),
        ("is none of before", [listed("SM1", -5)], None),
        ("has the same words", [listed("SM1", 1, "Another.")], None),
        ("is ours", [listed("SM1", 1, direction="inbound")], None),
        ("may have lost white space", [listed("SM1", 1, "On  its way. ")], "SM1"),
        ("was never taken", [], None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_a_lost_message(says: str, messages: list[Any], expects: str | None) -> None:
    """A message whose answer was lost is looked up among those to its recipient."""
    async with Carrier([Answer(json={"messages": messages, "next_page_uri": None})]) as carrier:
        ours = channel("whatsapp", carrier.base)
        message = Outbound(1, TRAVELLER["whatsapp"], "On its way.", created_at=SENT_AT)
        assert await ours.find(message) == expects
        await ours.close()
    assert carrier.asked[0].query["To"] == f"whatsapp:{TRAVELLER['whatsapp']}"


async def test_a_lost_message_stays_lost_while_twilio_is_down() -> None:
    """No answer is not the answer "never taken"."""
    async with Carrier([Answer(503)]) as carrier:
        ours = channel("sms", carrier.base)
        with pytest.raises(Retry):
            await ours.find(Outbound(1, TRAVELLER["sms"], "?", pin=Pin(1, 2)))
        await ours.close()


async def test_telegram_cannot_be_asked_what_was_sent() -> None:
    """The channel says so beforehand, too."""
    ours = channel("telegram")
    assert not ours.capabilities.look_up
    with pytest.raises(Unknown):
        await ours.find(Outbound(1, TRAVELLER["telegram"], "?"))


# --- courtesies

DONE = Answer(json={"ok": True, "result": True})
POSTED = Answer(
    json={
        "ok": True,
        "result": {"message_id": 1, "date": 0, "chat": {"id": -100200, "type": "group"}},
    }
)


@pytest.mark.parametrize(
    ("payload", "answers", "asked"),
    [
        ("button", [DONE], ["answerCallbackQuery"]),
        ("button", [Answer(400, json={"ok": False, "description": "query is too old"})], None),
        ("added_to_group", [POSTED, DONE], ["sendMessage", "leaveChat"]),
        ("text", [], []),
        ("not_json", [], []),
    ],
)
async def test_courtesies_of_telegram(
    payload: str, answers: list[Answer], asked: list[str] | None
) -> None:
    """A tap's clock is stopped, a group is left; a failure is nobody's problem."""
    async with Carrier(answers) as carrier:
        ours = channel("telegram", carrier.base)
        await ours.acknowledge(recorded("telegram", payload))
        await ours.close()
    methods = [call.path.split("/")[-1] for call in carrier.asked]
    assert asked is None or methods == asked
    assert not carrier.unused


async def test_a_stranger_gets_no_courtesy() -> None:
    """A call without the secret makes us do nothing."""
    async with Carrier([]) as carrier:
        ours = channel("telegram", carrier.base)
        headers = {"x-telegram-bot-api-secret-token": "guess"}
        await ours.acknowledge(recorded("telegram", "button", headers=headers))
        await ours.close()
    assert not carrier.asked


async def test_the_webhook_is_registered_with_our_secret() -> None:
    """What waits at Telegram is never dropped."""
    async with Carrier([DONE]) as carrier:
        ours = Telegram(settings(carrier.base))
        await ours.register_webhook()
        await ours.close()
    values = carrier.asked[0].values
    assert values["url"] == f"{PUBLIC_URL}/webhooks/telegram"
    assert values["secret_token"] == SECRET
    assert values["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    ]
    assert values.get("drop_pending_updates") in {None, "false"}


# --- settings


def bare(**values: Any) -> ChannelSettings:
    return ChannelSettings(_env_file=None, **values)


def test_channels_that_are_not_set_up_do_not_exist() -> None:
    """No number and no token, no channel."""
    assert build(bare()) == {}
    twilio = {"twilio_account_sid": ACCOUNT, "twilio_auth_tokens": "a, b"}
    assert set(build(bare(**twilio, whatsapp_number="+33755500100"))) == {"whatsapp"}
    assert set(build(bare(**twilio, messaging_service_sid="MG1"))) == {"sms"}


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"sms_number": "+33755500100"}, "RELAIS_TWILIO_AUTH_TOKENS"),
        ({"telegram_token": "900:x"}, "RELAIS_TELEGRAM_SECRET"),
    ],
)
def test_a_channel_that_is_half_set_up_says_what_is_missing(
    values: dict[str, Any], missing: str
) -> None:
    """Without a secret anybody could speak for the carrier, so there is no default."""
    with pytest.raises(ValueError, match=missing):
        build(bare(**values))


def test_tokens_come_from_the_environment_separated_by_commas(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And printing the settings shows none."""
    monkeypatch.setenv("RELAIS_TWILIO_AUTH_TOKENS", "token-one, token-two")
    read = bare()
    assert [t.get_secret_value() for t in read.twilio_auth_tokens] == ["token-one", "token-two"]
    assert "token-one" not in repr(read)


def test_standins_are_named() -> None:
    """Production refuses to start on them."""
    assert standins(settings()) == []
    sandbox = settings(twilio_auth_tokens=["real", "sandbox-x"], telegram_secret="Sandbox-y")
    assert standins(sandbox) == ["telegram_secret", "twilio_auth_tokens[1]"]
