"""What each carrier's calls say. A row is a recorded call and what is read out of it."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from relais.channels import AttachmentRef, Inbound, NotAuthentic, Pin, StatusUpdate, Unreadable

from .harness import OLD_TOKEN, PUBLIC_URL, TRAVELLER, channel, recorded, signature

SID = {"sms": f"SM{1:032}", "whatsapp": f"SM{2:032}"}
SENT = f"SM{9:032}"
MEDIA = "https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages"


@dataclass(frozen=True)
class Incoming:
    says: str
    channel: str
    payload: str
    expects: list[Any] | type[Exception]
    #: of the status callback's address
    query: str = ""
    changes: dict[str, Any] = field(default_factory=dict)


def sms(**said: Any) -> Inbound:
    said = {"kind": "text"} | said
    return Inbound("sms", TRAVELLER["sms"], SID["sms"], **said)


def whatsapp(address: str = TRAVELLER["whatsapp"], **said: Any) -> Inbound:
    said = {"kind": "text", "profile_name": "Nadia"} | said
    return Inbound("whatsapp", address, SID["whatsapp"], **said)


def telegram(**said: Any) -> Inbound:
    said = {"kind": "text", "profile_name": "Marek Nowak", "locale": "pl"} | said
    return Inbound("telegram", TRAVELLER["telegram"], "update:5001", **said)


def photo(ref: str) -> AttachmentRef:
    return AttachmentRef("photo", ref, "image/jpeg")


TEXT = "Ma voiture est en panne, à côté de Mâcon"
WARSAW = Pin(52.2297, 21.0122)
FORM = "application/x-www-form-urlencoded"
OTHER_URL = f"{PUBLIC_URL}/webhooks/whatsapp"

CASES = [
    # --- SMS
    Incoming("a text message", "sms", "text", [sms(text=TEXT)]),
    Incoming("NUL is taken out of a text", "sms", "text_with_nul", [sms(text="Bonjour")]),
    Incoming("unknown fields do no harm", "sms", "unknown_fields", [sms(text="Hello")]),
    Incoming(
        "a picture without words",
        "sms",
        "picture",
        [
            sms(
                kind="attachment",
                attachments=(photo(f"{MEDIA}/MM{1:032}/Media/ME{1:032}"),),
            )
        ],
    ),
    Incoming(
        "a stop word of Advanced Opt-Out, in any language",
        "sms",
        "stop_by_advanced_opt_out",
        [sms(text="Arrêt", consent="stop")],
    ),
    Incoming("HELP changes no consent", "sms", "help_by_advanced_opt_out", [sms(text="HELP")]),
    Incoming(
        "a word that Twilio blocks on by itself is a stop",
        "sms",
        "cancel_word",
        [sms(text=" cancel ", consent="stop")],
    ),
    Incoming(
        "a messaging service decides on its own stop words",
        "sms",
        "cancel_word_of_a_service",
        [sms(text="cancel")],
    ),
    Incoming(
        "a word that Twilio unblocks on is a start, and still an answer",
        "sms",
        "yes_word",
        [sms(text="Yes", consent="start")],
    ),
    Incoming(
        "stop inside a sentence is no stop",
        "sms",
        "stop_in_a_sentence",
        [sms(text="Please stop the truck")],
    ),
    Incoming("a message with nothing in it needs nothing", "sms", "empty", []),
    Incoming("a message without an id is unreadable", "sms", "without_sid", Unreadable),
    Incoming(
        "a WhatsApp message on the SMS route is unreadable", "sms", "whatsapp_sender", Unreadable
    ),
    Incoming(
        "delivered, named by Twilio's id and ours",
        "sms",
        "status_delivered",
        [StatusUpdate("sms", "delivered", SENT, 4711)],
        query="message=4711",
    ),
    Incoming(
        "a status without our id is named by Twilio's alone",
        "sms",
        "status_delivered",
        [StatusUpdate("sms", "delivered", SENT)],
        query="message=x",
    ),
    Incoming("a queued message is no news", "sms", "status_queued", [], query="message=4711"),
    Incoming(
        "a phone that is off is worth another try",
        "sms",
        "status_phone_off",
        [
            StatusUpdate(
                "sms",
                "failed",
                SENT,
                4711,
                error_code="30003",
                error_text="the phone is off or out of reach",
                retry_after=120,
            )
        ],
        query="message=4711",
    ),
    Incoming(
        "an error code that is new is final, in Twilio's words",
        "sms",
        "status_unknown_code",
        [StatusUpdate("sms", "failed", SENT, 4711, error_code="39999", error_text="Something new")],
        query="message=4711",
    ),
    Incoming(
        "a failed send tells of an opt-out",
        "sms",
        "status_opted_out",
        [
            StatusUpdate(
                "sms",
                "failed",
                SENT,
                4711,
                error_code="21610",
                error_text="the person has asked for no more messages",
                opted_out=True,
            )
        ],
        query="message=4711",
    ),
    Incoming("a status that is new to us is unreadable", "sms", "status_new_name", Unreadable),
    # --- SMS: is it Twilio?
    Incoming(
        "a call without a signature",
        "sms",
        "text",
        NotAuthentic,
        changes={"headers": {"x-twilio-signature": ""}},
    ),
    Incoming(
        "a call signed with a stranger's token",
        "sms",
        "text",
        NotAuthentic,
        changes={"headers": {"x-twilio-signature": signature("guess", PUBLIC_URL, b"")}},
    ),
    Incoming(
        "a call whose text was changed", "sms", "text", NotAuthentic, changes={"body": b"Body=x"}
    ),
    Incoming(
        "a call signed for another address",
        "sms",
        "text",
        NotAuthentic,
        changes={"url": OTHER_URL},
    ),
    Incoming(
        "a form in the clothes of JSON",
        "sms",
        "text",
        NotAuthentic,
        changes={"headers": {"content-type": "application/json"}},
    ),
    Incoming(
        "more fields than any message has",
        "sms",
        "text",
        NotAuthentic,
        changes={"body": b"&".join(b"f%d=1" % n for n in range(1001))},
    ),
    Incoming("bytes that are no text", "sms", "text", NotAuthentic, changes={"body": b"Body=\xff"}),
    # --- WhatsApp
    Incoming("a text message", "whatsapp", "text", [whatsapp(text="Hola, estoy tirado en la A-7")]),
    Incoming(
        "a sender who hides their number",
        "whatsapp",
        "user_id",
        [whatsapp("BR.1502576394655843", text="Olá")],
    ),
    Incoming("a pin", "whatsapp", "pin", [whatsapp(kind="location", pin=Pin(46.306884, 4.828731))]),
    Incoming(
        "a named place",
        "whatsapp",
        "named_place",
        [whatsapp(kind="location", pin=Pin(46.306884, 4.828731, "Gare de Mâcon"))],
    ),
    Incoming("a pin off the globe is unreadable", "whatsapp", "pin_off_the_globe", Unreadable),
    Incoming("a pin in words is unreadable", "whatsapp", "pin_not_a_number", Unreadable),
    Incoming(
        "a tapped button",
        "whatsapp",
        "quick_reply",
        [whatsapp(kind="button", text="Yes, send it", payload="q17:yes")],
    ),
    Incoming(
        "a chosen entry of a list",
        "whatsapp",
        "list_entry",
        [whatsapp(kind="button", text="Flat tyre", payload="q18:tyre")],
    ),
    Incoming(
        "a voice note",
        "whatsapp",
        "voice_note",
        [
            whatsapp(
                kind="attachment",
                attachments=(
                    AttachmentRef("voice", f"{MEDIA}/MM{2:032}/Media/ME{2:032}", "audio/ogg"),
                ),
            )
        ],
    ),
    Incoming(
        "pictures and a document with words",
        "whatsapp",
        "two_pictures_and_a_pdf",
        [
            whatsapp(
                kind="attachment",
                text="the damage",
                attachments=(
                    photo(f"{MEDIA}/MM{3:032}/Media/ME{3:032}"),
                    AttachmentRef("photo", f"{MEDIA}/MM{3:032}/Media/ME{4:032}", "image/png"),
                    AttachmentRef(
                        "document", f"{MEDIA}/MM{3:032}/Media/ME{5:032}", "application/pdf"
                    ),
                ),
            )
        ],
    ),
    Incoming(
        "somebody's contact card is kept, and unsupported",
        "whatsapp",
        "contact_card",
        [
            whatsapp(
                kind="unsupported",
                attachments=(
                    AttachmentRef("document", f"{MEDIA}/MM{4:032}/Media/ME{6:032}", "text/vcard"),
                ),
            )
        ],
    ),
    Incoming("a reaction needs nothing", "whatsapp", "reaction", []),
    Incoming(
        "media without an address is unreadable", "whatsapp", "media_without_address", Unreadable
    ),
    Incoming("an SMS on the WhatsApp route is unreadable", "whatsapp", "sms_sender", Unreadable),
    Incoming(
        "read by the traveller",
        "whatsapp",
        "status_read",
        [StatusUpdate("whatsapp", "read", SENT, 12)],
        query="message=12",
    ),
    Incoming(
        "a text after 24 hours of silence",
        "whatsapp",
        "status_window_closed",
        [
            StatusUpdate(
                "whatsapp",
                "failed",
                SENT,
                12,
                error_code="63016",
                error_text="more than 24 hours since the person wrote: only a template may be sent",
            )
        ],
        query="message=12",
    ),
    # --- Telegram
    Incoming("a text message", "telegram", "text", [telegram(text="Auto nie odpala")]),
    Incoming(
        "NUL is taken out of a text",
        "telegram",
        "text_with_nul",
        [telegram(text="Auto nie odpala")],
    ),
    Incoming(
        "the Start button is a hello without words",
        "telegram",
        "start",
        [telegram(consent="start")],
    ),
    Incoming(
        "a start link brings its payload",
        "telegram",
        "start_with_link",
        [telegram(consent="start", payload="INT-4711")],
    ),
    Incoming("a position", "telegram", "location", [telegram(kind="location", pin=WARSAW)]),
    Incoming(
        "a venue is a position with a name",
        "telegram",
        "venue",
        [telegram(kind="location", pin=Pin(52.2297, 21.0122, "Dworzec Centralny"))],
    ),
    Incoming(
        "the first point of a live position",
        "telegram",
        "live_location",
        [telegram(kind="location", pin=WARSAW)],
    ),
    Incoming("its further points need nothing", "telegram", "live_location_point", []),
    Incoming(
        "an edit is a correction of words",
        "telegram",
        "edited_text",
        [telegram(text="Auto nie odpala, A2 km 45", edited=True)],
    ),
    Incoming("the sender's own number", "telegram", "own_contact", [telegram(text="+48501000111")]),
    Incoming(
        "somebody else's number is unsupported",
        "telegram",
        "someone_elses_contact",
        [telegram(kind="unsupported")],
    ),
    Incoming(
        "the largest size of a photo, with its caption",
        "telegram",
        "photo",
        [telegram(kind="attachment", text="zderzak", attachments=(photo("large"),))],
    ),
    *(
        Incoming(
            f"a {payload}".replace("_", " "),
            "telegram",
            payload,
            [telegram(kind="attachment", attachments=(AttachmentRef(kind, ref, content_type),))],
        )
        for payload, kind, ref, content_type in [
            ("voice", "voice", "voice1", "audio/ogg"),
            ("audio", "voice", "audio1", "audio/mpeg"),
            ("video", "video", "video1", "video/mp4"),
            ("video_note", "video", "note1", "video/mp4"),
            ("document", "document", "doc1", "application/pdf"),
        ]
    ),
    Incoming("a sticker is unsupported", "telegram", "sticker", [telegram(kind="unsupported")]),
    Incoming("a note of Telegram's own needs nothing", "telegram", "pinned_note", []),
    Incoming(
        "a tapped button, with what stood on it",
        "telegram",
        "button",
        [telegram(kind="button", payload="q7:tow", text="Laweta")],
    ),
    Incoming(
        "a button under a message that Telegram no longer shows",
        "telegram",
        "button_of_an_old_message",
        [telegram(kind="button", payload="q7:tow")],
    ),
    Incoming(
        "the person blocked us", "telegram", "blocked", [telegram(kind="consent", consent="stop")]
    ),
    Incoming(
        "the person unblocked us",
        "telegram",
        "unblocked",
        [telegram(kind="consent", consent="start")],
    ),
    Incoming("what is said in a group needs nothing", "telegram", "group_text", []),
    Incoming(
        "being added to a group needs no answer of the desk", "telegram", "added_to_group", []
    ),
    Incoming("bytes that are no JSON", "telegram", "not_json", Unreadable),
    Incoming("JSON that is no update", "telegram", "a_list", Unreadable),
    Incoming("a message without a chat", "telegram", "message_without_chat", Unreadable),
    *(
        Incoming(
            says,
            "telegram",
            "text",
            NotAuthentic,
            changes={"headers": {"x-telegram-bot-api-secret-token": secret}},
        )
        for says, secret in [
            ("an update without the secret", ""),
            ("an update with a guessed secret", "telegram-secret-in-usf"),
            ("a secret in strange letters", "sécret"),
        ]
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.channel}: {case.says}")
async def test_incoming(case: Incoming) -> None:
    """Each call is read as its row says."""
    ours = channel(case.channel)
    call = recorded(case.channel, case.payload, query=case.query, **case.changes)
    try:
        if isinstance(case.expects, list):
            assert await ours.parse(call) == case.expects
        else:
            with pytest.raises(case.expects):
                await ours.parse(call)
    finally:
        await ours.close()


async def test_a_token_that_is_being_rotated_out_still_counts() -> None:
    """Calls signed with any of our tokens are Twilio's."""
    call = recorded("sms", "text")
    old = signature(OLD_TOKEN, call.url, call.body)
    assert await channel("sms").parse(
        recorded("sms", "text", headers={"x-twilio-signature": old})
    ) == [sms(text=TEXT)]


async def test_twilios_published_check_of_its_signature() -> None:
    """The example on Twilio's page about webhook security: fields, token, signature."""
    url = "https://example.com/myapp.php?foo=1&bar=2"
    body = (
        b"CallSid=CA1234567890ABCDE&Caller=%2B14158675310&Digits=1234"
        b"&From=%2B14158675310&To=%2B18005551212"
    )
    assert signature("12345", url, body) == "L/OH5YylLD5NRKLltdqwSvS0BnU="
    ours = channel("sms", twilio_auth_tokens=["12345"])
    headers = {"x-twilio-signature": "L/OH5YylLD5NRKLltdqwSvS0BnU="}
    # authentic, and empty of any message
    assert await ours.parse(recorded("sms", "text", url=url, body=body, headers=headers)) == []


async def test_a_signed_json_address_opens_no_door_for_another_body() -> None:
    """A body hash in the query does not stand in for the signature over a form's fields."""
    url = f"{PUBLIC_URL}/webhooks/sms?bodySHA256=abc"
    headers = {"x-twilio-signature": signature(OLD_TOKEN, url, b"")}
    with pytest.raises(NotAuthentic):
        await channel("sms").parse(recorded("sms", "text", url=url, headers=headers))
