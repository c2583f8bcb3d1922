"""What the service sends through Twilio's own library is taken, carried and reported."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException  # type: ignore[import-untyped, unused-ignore]
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped, unused-ignore]
from twilio.rest.content.v1.content import ContentList  # type: ignore[import-untyped, unused-ignore]

from .world import CLAIRE, PUBLIC, Opener, World

WHATSAPP = {"to": f"whatsapp:{CLAIRE}", "from_": "whatsapp:+33700555002"}


async def test_a_message_is_reported_step_by_step_with_signed_callbacks(world: World) -> None:
    callback = f"{PUBLIC}/webhooks/status?message=17"
    message = await world.sends(status_callback=callback)
    assert (message.status, message.direction) == ("queued", "outbound-api")
    assert message.date_sent is None
    await world.until(lambda: len(world.service.statuses()) == 3)
    assert world.service.statuses() == ["sending", "sent", "delivered"]
    call = world.service.calls[0]
    validator = RequestValidator(world.settings.auth_token)
    assert validator.validate(callback, call.form, call.headers["x-twilio-signature"])
    assert (call.path, call.query) == ("/webhooks/status", "message=17")
    assert call.form["MessageSid"] == message.sid


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"to": "12"}, 21211),
        ({"body": None}, 21602),
        ({"from_": "+15005550006"}, 21606),
        ({"from_": "whatsapp:+33700555002"}, 21910),
        ({"body": "x" * 1601}, 21617),
        ({"body": None, "content_sid": "HX0"}, 21655),
        ({"messaging_service_sid": "MG0", "from_": None}, 21703),
        ({"media_url": ["ftp://example.org/a"]}, 21620),
    ],
)
async def test_a_wrong_send_gets_twilios_code(
    world: World, wrong: dict[str, Any], code: int
) -> None:
    with pytest.raises(TwilioRestException) as refused:
        await world.sends(**wrong)
    assert (refused.value.status, refused.value.code) == (400, code)


async def test_a_wrong_token_gets_20003(world: World) -> None:
    send = world.twilio("wrong").messages.create
    with pytest.raises(TwilioRestException) as refused:
        await asyncio.to_thread(send, to=CLAIRE, from_=world.settings.sms_number, body="Hello")
    assert (refused.value.status, refused.value.code) == (401, 20003)


async def test_whatsapp_takes_free_text_for_24_hours_after_the_last_word(world: World) -> None:
    await world.person(f"whatsapp/{CLAIRE}/say", text="Bonjour")
    inside = await world.sends(**WHATSAPP)
    await world.until(lambda: "read" in world.stage.ledger.statuses(inside.sid))
    await world.http.post("/clock", json={"seconds": 24 * 3600})
    outside = await world.sends(**WHATSAPP)
    await world.until(lambda: world.stage.ledger.statuses(outside.sid))
    found = await asyncio.to_thread(world.twilio().messages(outside.sid).fetch)
    assert (found.status, found.error_code) == ("failed", 63016)
    shown = (await world.http.get(f"/phones/whatsapp/{CLAIRE}/messages?direction=in")).json()
    assert [message["id"] for message in shown["messages"]] == [inside.sid]


async def test_the_window_can_be_refused_at_once(open_world: Opener) -> None:
    world = await open_world(refuse_outside_window=True)
    with pytest.raises(TwilioRestException) as refused:
        await world.sends(**WHATSAPP)
    assert refused.value.code == 63016


async def test_an_approved_template_goes_out_of_the_window(world: World) -> None:
    text = ContentList.TwilioText({"body": "News of your case {{1}}"})
    sid = await create_content(world, "twilio/text", text)
    auth = (world.settings.account_sid, world.settings.auth_token)
    path = f"/twilio/content.twilio.com/v1/Content/{sid}/ApprovalRequests/whatsapp"
    assert (await world.http.post(path, json={"name": "news"}, auth=auth)).status_code == 201
    template = {"body": None, "content_sid": sid, "content_variables": json.dumps({"1": "RX-1"})}
    sent = await world.sends(**WHATSAPP, **template)
    assert sent.body == "News of your case RX-1"
    await world.until(lambda: "delivered" in world.stage.ledger.statuses(sent.sid))


async def test_a_quick_reply_comes_back_with_its_payload(world: World) -> None:
    await world.person(f"whatsapp/{CLAIRE}/say", text="Bonjour")
    buttons = [
        ContentList.QuickReplyAction({"type": "QUICK_REPLY", "title": title, "id": key})
        for title, key in (("Oui", "k-yes"), ("Non", "k-no"))
    ]
    reply = ContentList.TwilioQuickReply({"body": "{{1}}", "actions": buttons})
    sid = await create_content(world, "twilio/quick-reply", reply)
    variables = json.dumps({"1": "En sécurité ?"})
    sent = await world.sends(**WHATSAPP, body=None, content_sid=sid, content_variables=variables)
    await world.until(lambda: "sent" in world.stage.ledger.statuses(sent.sid))
    await world.person(f"whatsapp/{CLAIRE}/tap", message=sent.sid, choice=1)
    await world.until(lambda: len(world.service.calls) == 2)
    form = world.service.calls[1].form
    assert (form["ButtonText"], form["ButtonPayload"], form["Body"]) == ("Non", "k-no", "Non")
    assert form["OriginalRepliedMessageSid"] == sent.sid


@pytest.mark.parametrize("field", ["ListId", "ButtonPayload"])
async def test_a_list_item_comes_back_with_its_id(open_world: Opener, field: str) -> None:
    world = await open_world(list_reply=field)
    await world.person(f"whatsapp/{CLAIRE}/say", text="Bonjour")
    items = [ContentList.ListItem({"item": "Tow", "id": "k-tow", "description": "In 40 min"})]
    picker = ContentList.TwilioListPicker({"body": "Which?", "button": "See", "items": items})
    sid = await create_content(world, "twilio/list-picker", picker)
    sent = await world.sends(**WHATSAPP, body=None, content_sid=sid)
    await world.until(lambda: "sent" in world.stage.ledger.statuses(sent.sid))
    await world.person(f"whatsapp/{CLAIRE}/tap", message=sent.sid, choice=0)
    await world.until(lambda: len(world.service.calls) == 2)
    assert world.service.calls[1].form[field] == "k-tow"


async def test_a_title_that_is_too_long_is_refused(world: World) -> None:
    button = ContentList.QuickReplyAction({"type": "QUICK_REPLY", "title": "x" * 21, "id": "k"})
    reply = ContentList.TwilioQuickReply({"body": "Safe?", "actions": [button]})
    with pytest.raises(TwilioRestException):
        await create_content(world, "twilio/quick-reply", reply)


async def test_messages_are_looked_up_by_address_and_day(world: World) -> None:
    inbound = await world.person(f"sms/{CLAIRE}/say", text="Hello")
    sent = [(await world.sends(body=f"part {number}")).sid for number in range(3)]
    await world.sends(to="+447400123456")
    await world.until(lambda: "delivered" in world.stage.ledger.statuses(sent[-1]))
    listing = world.twilio().messages
    found = await asyncio.to_thread(listing.list, to=CLAIRE, page_size=2)
    assert [message.sid for message in found] == sent[::-1]
    since = datetime.now(UTC) - timedelta(minutes=5)
    ours = world.settings.sms_number
    received = await asyncio.to_thread(listing.list, to=ours, date_sent_after=since)
    assert [(m.sid, m.direction) for m in received] == [(inbound["id"], "inbound")]
    later = datetime.now(UTC) + timedelta(days=2)
    assert await asyncio.to_thread(listing.list, to=ours, date_sent_after=later) == []


async def test_a_messaging_service_hides_the_sender_until_it_is_sent(world: World) -> None:
    service = world.settings.messaging_service_sid
    message = await world.sends(from_=None, messaging_service_sid=service)
    assert (message.status, message.from_) == ("accepted", None)
    await world.until(lambda: "sent" in world.stage.ledger.statuses(message.sid))
    found = await asyncio.to_thread(world.twilio().messages(message.sid).fetch)
    assert found.from_ == world.settings.sms_number


async def test_a_phone_that_blocked_us_is_reported_undelivered(world: World) -> None:
    await world.person(f"sms/{CLAIRE}/block")
    message = await world.sends(status_callback=f"{PUBLIC}/webhooks/status")
    await world.until(lambda: "undelivered" in world.service.statuses())
    assert world.service.calls[-1].form["ErrorCode"] == "30004"
    assert world.stage.ledger.statuses(message.sid)[-1] == "undelivered"


async def test_the_typing_sign_marks_the_message_read(world: World) -> None:
    sent = await world.person(f"whatsapp/{CLAIRE}/say", text="Bonjour")
    typing = world.twilio().messaging.v2.typing_indicator
    answer = await asyncio.to_thread(typing.create, channel="whatsapp", message_id=sent["id"])
    assert answer.success
    assert world.stage.phones.phone("whatsapp", CLAIRE).bubbles[sent["id"]].status == "read"


async def test_media_of_the_service_is_fetched_as_twilio_fetches_it(world: World) -> None:
    message = await world.sends(media_url=[f"{PUBLIC}/picture"])
    await world.until(lambda: "delivered" in world.stage.ledger.statuses(message.sid))
    media = world.stage.phones.phone("sms", CLAIRE).bubbles[message.sid].media
    assert [item["content_type"] for item in media] == ["image/jpeg"]


async def create_content(world: World, kind: str, body: Any) -> str:
    request = ContentList.ContentCreateRequest(
        {"friendly_name": "test", "language": "fr", "types": ContentList.Types({kind: body})}
    )
    contents = world.twilio().content.v1.contents
    return str((await asyncio.to_thread(contents.create, request)).sid)
