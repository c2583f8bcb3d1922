"""What a phone sends over SMS and WhatsApp reaches the service as Twilio would bring it."""

import httpx
import pytest
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped, unused-ignore]

from .world import CLAIRE, PUBLIC, Opener, World


async def test_a_webhook_is_signed_over_the_public_url(world: World) -> None:
    await world.person(f"sms/{CLAIRE}/say", text="Où êtes-vous ? مرحبا")
    await world.until(lambda: world.service.calls)
    call = world.service.calls[0]
    validator = RequestValidator(world.settings.auth_token)
    signature = call.headers["x-twilio-signature"]
    assert validator.validate(f"{PUBLIC}/webhooks/sms", call.form, signature)
    assert not validator.validate("http://127.0.0.1:8404/webhooks/sms", call.form, signature)
    assert call.form["From"] == CLAIRE
    assert call.form["To"] == world.settings.sms_number
    assert call.form["FromCity"] == ""


async def test_a_whatsapp_pin_has_its_coordinates_and_its_label(world: World) -> None:
    await world.person(f"whatsapp/{CLAIRE}/location", lat=44.8697, lon=4.8632, label="A7")
    await world.until(lambda: world.service.calls)
    form = world.service.calls[0].form
    assert (form["Latitude"], form["Longitude"], form["Label"]) == ("44.8697", "4.8632", "A7")
    assert (form["From"], form["WaId"]) == (f"whatsapp:{CLAIRE}", CLAIRE[1:])
    assert form["ProfileName"] == "Claire Martin"
    assert form["Body"] == ""


async def test_sms_has_no_pin_so_a_map_link_is_sent(world: World) -> None:
    sent = await world.person(f"sms/{CLAIRE}/location", lat=44.87, lon=4.86)
    assert sent["text"] == "https://maps.google.com/?q=44.87,4.86"


@pytest.mark.parametrize("redirect", [False, True])
async def test_a_picture_is_fetched_with_credentials(open_world: Opener, redirect: bool) -> None:
    world = await open_world(media_redirect=redirect)
    await world.person(f"whatsapp/{CLAIRE}/photo")
    await world.until(lambda: world.service.calls)
    form = world.service.calls[0].form
    assert (form["NumMedia"], form["MediaContentType0"]) == ("1", "image/jpeg")
    path = form["MediaUrl0"].replace("https:/", "/twilio", 1)
    assert (await world.http.get(path)).json()["code"] == 20003
    answer = await world.http.get(path, auth=(world.settings.api_key_sid, "sandbox-api-key-secret"))
    if redirect:
        assert answer.status_code == 307
        answer = await world.http.get(answer.headers["location"].replace("https:/", "/twilio", 1))
    assert answer.content.startswith(b"\xff\xd8\xff")


async def test_a_voice_note_is_ogg(world: World) -> None:
    sent = await world.person(f"whatsapp/{CLAIRE}/voice")
    await world.until(lambda: world.service.calls)
    assert world.service.calls[0].form["MediaContentType0"] == "audio/ogg"
    content = (await world.http.get(f"/media/{sent['media'][0]['id']}")).content
    assert content.startswith(b"OggS")


async def test_by_default_an_error_of_the_service_is_not_tried_again(world: World) -> None:
    world.service.answers = [500]
    sent = await world.person(f"sms/{CLAIRE}/say", text="Hello")
    await world.until(lambda: world.stage.ledger.statuses(sent["id"]))
    assert len(world.service.calls) == 1
    assert world.stage.ledger.statuses(sent["id"]) == ["failed"]


async def test_overrides_have_5xx_tried_again_with_the_same_token(open_world: Opener) -> None:
    world = await open_world(twilio_overrides="rc=3&rp=ct,rt,5xx")
    world.service.answers = [500, 503]
    sent = await world.person(f"sms/{CLAIRE}/say", text="Hello")
    await world.until(lambda: world.stage.ledger.statuses(sent["id"]) == ["delivered"])
    assert [hook["answer"] for hook in world.stage.ledger.webhooks(sent["id"])] == [500, 503, 204]
    assert len({call.headers["i-twilio-idempotency-token"] for call in world.service.calls}) == 1
    assert len({call.form["MessageSid"] for call in world.service.calls}) == 1


async def test_no_connection_is_tried_again_once(open_world: Opener, free_port: int) -> None:
    world = await open_world(service_url=f"http://127.0.0.1:{free_port}")
    sent = await world.person(f"sms/{CLAIRE}/say", text="Hello")
    await world.until(lambda: world.stage.ledger.statuses(sent["id"]))
    assert [hook["problem"] for hook in world.stage.ledger.webhooks(sent["id"])] == ["ct", "ct"]


async def test_the_fallback_url_gets_what_the_service_refused(open_world: Opener) -> None:
    world = await open_world(twilio_fallback_url=f"{PUBLIC}/fallback")
    world.service.answers = [500]
    await world.person(f"sms/{CLAIRE}/say", text="Hello")
    await world.until(lambda: len(world.service.calls) == 2)
    assert world.service.calls[1].path == "/fallback"
    assert world.service.calls[1].form["ErrorUrl"] == f"{PUBLIC}/webhooks/sms"


async def test_stop_silences_sms_and_start_opens_it_again(world: World) -> None:
    await world.person(f"sms/{CLAIRE}/say", text="stop")
    await world.until(lambda: world.service.calls)
    auth = (world.settings.account_sid, world.settings.auth_token)
    path = f"/twilio/api.twilio.com/2010-04-01/Accounts/{auth[0]}/Messages.json"
    form = {"To": CLAIRE, "From": world.settings.sms_number, "Body": "Hello"}
    refused = await world.http.post(path, data=form, auth=auth)
    assert (refused.status_code, refused.json()["code"]) == (400, 21610)
    await world.person(f"sms/{CLAIRE}/say", text="START")
    assert (await world.http.post(path, data=form, auth=auth)).status_code == 201


async def test_a_control_call_that_makes_no_sense_says_why(world: World) -> None:
    path = f"/phones/whatsapp/{CLAIRE}/tap"
    answer = await world.http.post(path, json={"message": "SM1", "choice": 0})
    assert isinstance(answer, httpx.Response)
    assert (answer.status_code, answer.json()["detail"]) == (
        409,
        "message SM1 is not on this phone",
    )
