"""What each carrier is asked for a message, and what its answer comes to.

A row is a message, what the carrier answers, what it was asked, and what `send` returned or raised.
"""

import logging
from dataclasses import dataclass, field
from typing import Any

import pytest

from relais.channels import Choice, Outbound, Pin, Rejected, Retry, Unknown, twilio_api

from .harness import ACCOUNT, NUMBER, PUBLIC_URL, SECRETS, TRAVELLER, Answer, Carrier, channel

MESSAGES = f"api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
CONTENTS = "content.twilio.com/v1/Content"
SID, CONTENT = f"SM{7:032}", f"HX{7:032}"


@dataclass(frozen=True)
class Outgoing:
    says: str
    channel: str
    message: Outbound
    answers: list[Answer]
    expects: str | Exception
    #: for each call: the end of its path and some of its values
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)


def to(name: str, text: str = "The tow truck is on its way.", **more: Any) -> Outbound:
    return Outbound(4711, TRAVELLER[name], text, **more)


def choices(count: int, label: str = "Choice {}") -> tuple[Choice, ...]:
    return tuple(Choice(f"q9:{n}", label.format(n)) for n in range(1, count + 1))


def no(status: int, code: int | None = None, message: str = "No.", **more: Any) -> Answer:
    body = {"status": status, "message": message} | ({"code": code} if code else {})
    return Answer(status, json=body, **more)


TAKEN = Answer(201, json={"sid": SID, "status": "queued"})
MADE = Answer(201, json={"sid": CONTENT})
NO_CONTENTS = Answer(json={"contents": [], "meta": {"key": "contents", "next_page_url": None}})
PLACE = Pin(46.306884, 4.828731, "Garage | Exemple")


def callback(name: str) -> dict[str, str]:
    return {"StatusCallback": f"{PUBLIC_URL}/webhooks/{name}/status?message=4711"}


def twilio_error(says: str, answer: Answer, expects: Exception) -> Outgoing:
    return Outgoing(says, "sms", to("sms"), [answer], expects, [(MESSAGES, {})])


TWILIO = [
    Outgoing(
        "a text goes out from our number and asks for statuses",
        "sms",
        to("sms"),
        [TAKEN],
        SID,
        [
            (
                MESSAGES,
                {
                    "To": TRAVELLER["sms"],
                    "From": NUMBER,
                    "Body": "The tow truck is on its way.",
                    **callback("sms"),
                },
            )
        ],
    ),
    Outgoing(
        "a messaging service sends where there is one",
        "sms",
        to("sms"),
        [TAKEN],
        SID,
        [(MESSAGES, {"MessagingServiceSid": "MG1", "From": None})],
        settings={"messaging_service_sid": "MG1"},
    ),
    Outgoing(
        "a map is a link",
        "sms",
        to("sms", "Your garage:", pin=PLACE),
        [TAKEN],
        SID,
        [(MESSAGES, {"Body": "Your garage:\nhttps://maps.google.com/?q=46.306884,4.828731"})],
    ),
    twilio_error("too many requests: not taken", no(429, 20429), Retry(1)),
    twilio_error("too many requests without a code: not taken", no(429), Retry(1)),
    twilio_error("our queue is full: later", no(400, 21611), Retry(600)),
    twilio_error(
        "the person has opted out",
        no(400, 21610, "Attempt to send to unsubscribed recipient +33612340001"),
        Rejected("21610", "the person has asked for no more messages", opted_out=True),
    ),
    twilio_error("not a number", no(400, 21211), Rejected("21211", "not a valid number")),
    twilio_error(
        "our credentials are refused: page someone",
        no(401, 20003),
        Rejected("20003", "Twilio refused our credentials", misconfigured=True),
    ),
    twilio_error(
        "a code that is new to us is final, and tells no number",
        no(400, 29999, "Bad luck for +33612340001"),
        Rejected("29999", "Unable to create record: Bad luck for …"),
    ),
    twilio_error("a server's error: it may have been taken", no(503, 20503), Unknown()),
    twilio_error("a line that went dead", Answer(hang_up=True), Unknown()),
    twilio_error("an answer that is no JSON", Answer(201, body=b"<html>"), Unknown()),
    twilio_error("an answer without an id", Answer(201, json={}), Unknown()),
    twilio_error("an answer that does not come", Answer(silence=0.4), Unknown()),
    Outgoing(
        "a text on WhatsApp",
        "whatsapp",
        to("whatsapp"),
        [TAKEN],
        SID,
        [
            (
                MESSAGES,
                {
                    "To": f"whatsapp:{TRAVELLER['whatsapp']}",
                    "From": f"whatsapp:{NUMBER}",
                    **callback("whatsapp"),
                },
            )
        ],
    ),
    Outgoing(
        "a map with its name",
        "whatsapp",
        to("whatsapp", "Your garage", pin=PLACE),
        [TAKEN],
        SID,
        [
            (
                MESSAGES,
                {
                    "Body": "Your garage",
                    "PersistentAction": "geo:46.306884,4.828731|Garage   Exemple",
                },
            )
        ],
    ),
    Outgoing(
        "two choices are buttons, made as a content first",
        "whatsapp",
        to("whatsapp", "Can you drive?\n\nTap one.", choices=choices(2)),
        [NO_CONTENTS, MADE, TAKEN],
        SID,
        [
            (CONTENTS, {}),
            (
                CONTENTS,
                {
                    "types": {
                        "twilio/quick-reply": {
                            "body": "{{1}}\n\n{{2}}",
                            "actions": [
                                {"type": "QUICK_REPLY", "title": "{{3}}", "id": "{{4}}"},
                                {"type": "QUICK_REPLY", "title": "{{5}}", "id": "{{6}}"},
                            ],
                        }
                    }
                },
            ),
            (
                MESSAGES,
                {
                    "ContentSid": CONTENT,
                    "ContentVariables": {
                        "1": "Can you drive?",
                        "2": "Tap one.",
                        "3": "Choice 1",
                        "4": "q9:1",
                        "5": "Choice 2",
                        "6": "q9:2",
                    },
                    "Body": None,
                },
            ),
        ],
    ),
    Outgoing(
        "a label that is too long is cut between letters",
        "whatsapp",
        to("whatsapp", "?", choices=[Choice("a", "Poszukiwanie warsztat\u0301u")]),
        [NO_CONTENTS, MADE, TAKEN],
        SID,
        [
            (CONTENTS, {}),
            (CONTENTS, {}),
            (MESSAGES, {"ContentVariables": {"1": "?", "2": "Poszukiwanie warszt…", "3": "a"}}),
        ],
    ),
    Outgoing(
        "four choices are a list, opened by a button",
        "whatsapp",
        to("whatsapp", "?", choices=choices(4, "Number {} of a long list of them")),
        [NO_CONTENTS, MADE, TAKEN],
        SID,
        [
            (CONTENTS, {}),
            (CONTENTS, {"variables": {str(n): "…" for n in range(1, 15)}}),
            (
                MESSAGES,
                {
                    "ContentVariables": {
                        "1": "?",
                        "2": "☰",
                        "3": "Number 1 of a long list…",
                        "4": "q9:1",
                        "5": "Number 1 of a long list of them",
                        "6": "Number 2 of a long list…",
                        "7": "q9:2",
                        "8": "Number 2 of a long list of them",
                        "9": "Number 3 of a long list…",
                        "10": "q9:3",
                        "11": "Number 3 of a long list of them",
                        "12": "Number 4 of a long list…",
                        "13": "q9:4",
                        "14": "Number 4 of a long list of them",
                    }
                },
            ),
        ],
    ),
    Outgoing(
        "eleven choices are a numbered text",
        "whatsapp",
        to("whatsapp", "?", choices=choices(11)),
        [TAKEN],
        SID,
        [(MESSAGES, {"Body": "\n".join(["?", *(f"{n}. Choice {n}" for n in range(1, 12))])})],
    ),
    Outgoing(
        "a content that was deleted at Twilio is made again",
        "whatsapp",
        to("whatsapp", "?", choices=choices(1)),
        [NO_CONTENTS, MADE, no(400, 21655), Answer(201, json={"sid": "HX2"}), TAKEN],
        SID,
        [
            (CONTENTS, {}),
            (CONTENTS, {}),
            (MESSAGES, {}),
            (CONTENTS, {}),
            (MESSAGES, {"ContentSid": "HX2"}),
        ],
    ),
    Outgoing(
        "values that Twilio refuses go as a numbered text",
        "whatsapp",
        to("whatsapp", "?", choices=choices(1)),
        [NO_CONTENTS, MADE, no(400, 21656), TAKEN],
        SID,
        [(CONTENTS, {}), (CONTENTS, {}), (MESSAGES, {}), (MESSAGES, {"Body": "?\n1. Choice 1"})],
    ),
    Outgoing(
        "a content that Twilio will not make goes as a numbered text",
        "whatsapp",
        to("whatsapp", "?", choices=choices(1)),
        [NO_CONTENTS, no(400), TAKEN],
        SID,
        [(CONTENTS, {}), (CONTENTS, {}), (MESSAGES, {"Body": "?\n1. Choice 1"})],
    ),
    Outgoing(
        "a content whose making had an unknown end: nothing was sent yet",
        "whatsapp",
        to("whatsapp", "?", choices=choices(1)),
        [NO_CONTENTS, no(503)],
        Retry(5),
        [(CONTENTS, {}), (CONTENTS, {})],
    ),
    Outgoing(
        "a map with choices is a link above them",
        "whatsapp",
        to("whatsapp", "Here?", pin=PLACE, choices=choices(1)),
        [NO_CONTENTS, MADE, TAKEN],
        SID,
        [
            (CONTENTS, {}),
            (CONTENTS, {}),
            (
                MESSAGES,
                {
                    "ContentVariables": {
                        "1": "Here?",
                        "2": "https://maps.google.com/?q=46.306884,4.828731",
                        "3": "Choice 1",
                        "4": "q9:1",
                    }
                },
            ),
        ],
    ),
]

CHAT = {"id": 700100, "type": "private"}
POSTED = Answer(json={"ok": True, "result": {"message_id": 55, "date": 0, "chat": CHAT}})


def telegram_no(status: int, description: str, **parameters: Any) -> Answer:
    body = {"ok": False, "error_code": status, "description": description}
    return Answer(status, json=body | ({"parameters": parameters} if parameters else {}))


def telegram_error(says: str, answer: Answer, expects: Exception) -> Outgoing:
    return Outgoing(says, "telegram", to("telegram"), [answer], expects, [("/sendMessage", {})])


TELEGRAM = [
    Outgoing(
        "a text takes away the key that sent the position",
        "telegram",
        to("telegram"),
        [POSTED],
        "700100:55",
        [
            (
                "/sendMessage",
                {
                    "chat_id": "700100",
                    "text": "The tow truck is on its way.",
                    "reply_markup": {"remove_keyboard": True},
                    "parse_mode": None,
                },
            )
        ],
    ),
    Outgoing(
        "choices are buttons, one a row",
        "telegram",
        to("telegram", choices=choices(2)),
        [POSTED],
        "700100:55",
        [
            (
                "/sendMessage",
                {
                    "reply_markup": {
                        "inline_keyboard": [
                            [{"text": "Choice 1", "callback_data": "q9:1"}],
                            [{"text": "Choice 2", "callback_data": "q9:2"}],
                        ]
                    }
                },
            )
        ],
    ),
    Outgoing(
        "a key sends the position, and the choices are keys beside it",
        "telegram",
        to("telegram", location_button="Send my position", choices=choices(1)),
        [POSTED],
        "700100:55",
        [
            (
                "/sendMessage",
                {
                    "reply_markup": {
                        "keyboard": [
                            [{"text": "Send my position", "request_location": True}],
                            [{"text": "Choice 1"}],
                        ],
                        "resize_keyboard": True,
                        "one_time_keyboard": True,
                    }
                },
            )
        ],
    ),
    Outgoing(
        "a map with words is a venue",
        "telegram",
        to("telegram", "Your garage", pin=Pin(46.3, 4.8, "Garage Exemple")),
        [POSTED],
        "700100:55",
        [("/sendVenue", {"title": "Garage Exemple", "address": "Your garage"})],
    ),
    Outgoing(
        "a bare map is a location",
        "telegram",
        to("telegram", "", pin=Pin(46.3, 4.8)),
        [POSTED],
        "700100:55",
        [("/sendLocation", {"latitude": "46.3", "longitude": "4.8"})],
    ),
    telegram_error(
        "too many messages: wait exactly so long",
        telegram_no(429, "Too Many Requests: retry after 17", retry_after=17),
        Retry(17),
    ),
    telegram_error(
        "the person has blocked us",
        telegram_no(403, "Forbidden: bot was blocked by the user"),
        Rejected("403", "Forbidden: bot was blocked by the user", opted_out=True),
    ),
    telegram_error(
        "a bad request is final, although the library calls it a network error",
        telegram_no(400, "Bad Request: chat not found"),
        Rejected("400", "Chat not found"),
    ),
    telegram_error(
        "our token is refused: page someone",
        telegram_no(401, "Unauthorized"),
        Rejected("401", "Telegram refused our token", misconfigured=True),
    ),
    telegram_error("a server's error: it may be there", telegram_no(502, "Bad Gateway"), Unknown()),
    telegram_error("a line that went dead", Answer(hang_up=True), Unknown()),
    telegram_error("an answer that is no JSON", Answer(body=b"<html>"), Unknown()),
    telegram_error("an answer that does not come", Answer(silence=0.4), Unknown()),
]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Carriers get 0.2 s to answer, so that silence is short."""
    monkeypatch.setattr(twilio_api, "PATIENCE", twilio_api.aiohttp.ClientTimeout(total=0.2))
    monkeypatch.setattr("relais.channels.telegram.channel.READ_PATIENCE", 0.2)


@pytest.mark.parametrize("case", TWILIO + TELEGRAM, ids=lambda case: f"{case.channel}: {case.says}")
async def test_outgoing(case: Outgoing, caplog: pytest.LogCaptureFixture) -> None:
    """Each message asks the carrier for what its row says, and ends as it says."""
    caplog.set_level(logging.DEBUG)
    async with Carrier(case.answers) as carrier:
        ours = channel(case.channel, carrier.base, **case.settings)
        try:
            outcome: str | Exception = await ours.send(case.message)
        except (Retry, Rejected, Unknown) as error:
            outcome = error
        finally:
            await ours.close()
    assert described(outcome) == described(case.expects)
    assert not carrier.unused
    assert len(carrier.asked) == len(case.asked)
    for asked, (path, values) in zip(carrier.asked, case.asked, strict=True):
        assert asked.path.endswith(path)
        assert {name: asked.values.get(name) for name in values} == values
    assert_discreet(caplog, outcome)


def described(outcome: str | Exception) -> Any:
    """What the caller acts upon, so that two outcomes can be compared."""
    match outcome:
        case Retry():
            return "retry", outcome.after
        case Rejected():
            return vars(outcome)
        case Unknown():
            return "unknown"
    return outcome


def assert_discreet(caplog: pytest.LogCaptureFixture, outcome: object = "") -> None:
    """No credential and no address of a traveller is in a log line or an error."""
    told = "\n".join([caplog.text, str(outcome)])
    private = [*SECRETS, *(a for a in TRAVELLER.values() if not str(outcome).startswith(a))]
    assert not [secret for secret in private if secret in told]


@pytest.mark.parametrize("name", ["sms", "whatsapp", "telegram"])
async def test_a_carrier_that_nobody_can_reach_has_taken_nothing(name: str) -> None:
    """A refused connection is a Retry: the message never left us."""
    async with Carrier([]) as carrier:
        base = carrier.base
    ours = channel(name, base)
    with pytest.raises(Retry):
        await ours.send(to(name))
    await ours.close()


async def test_an_api_key_sends_in_place_of_the_token() -> None:
    """Where there is an API key, the account's own token is for signatures only."""
    key = {"twilio_api_key_sid": "SK1", "twilio_api_key_secret": "secret-of-key"}
    async with Carrier([TAKEN]) as carrier:
        ours = channel("sms", carrier.base, **key)
        await ours.send(to("sms"))
        await ours.close()
    assert carrier.asked[0].user == "SK1"


async def test_a_content_is_made_once_for_all_messages_of_its_shape() -> None:
    """The second message uses what the first one made, with other words."""
    async with Carrier([NO_CONTENTS, MADE, TAKEN, TAKEN]) as carrier:
        ours = channel("whatsapp", carrier.base)
        await ours.send(to("whatsapp", "One?", choices=choices(2)))
        await ours.send(to("whatsapp", "Two?", choices=choices(2, "Other {}")))
        await ours.close()
    assert [asked.path for asked in carrier.asked] == [CONTENTS, CONTENTS, MESSAGES, MESSAGES]


async def test_a_content_of_an_earlier_process_is_used_again() -> None:
    """After a restart, contents are found by their names."""
    async with Carrier([NO_CONTENTS, MADE, TAKEN]) as carrier:
        ours = channel("whatsapp", carrier.base)
        await ours.send(to("whatsapp", "?", choices=choices(2)))
        await ours.close()
    known = {"friendly_name": carrier.asked[1].values["friendly_name"], "sid": CONTENT}
    listed = Answer(json={"contents": [known], "meta": {"key": "contents"}})
    async with Carrier([listed, TAKEN]) as carrier:
        ours = channel("whatsapp", carrier.base)
        await ours.send(to("whatsapp", "?", choices=choices(2)))
        await ours.close()
    assert carrier.asked[1].values["ContentSid"] == CONTENT
