"""The history is complete, and outlives the sandbox."""

from pathlib import Path

from relais.sandbox.ledger import Ledger
from relais.sandbox.people import TRAVELLERS
from relais.sandbox.settings import SandboxSettings

from .world import CLAIRE, CLAIRE_CHAT, Opener, World


async def test_phones_show_the_same_after_a_restart(open_world: Opener) -> None:
    world = await open_world()
    await world.person(f"sms/{CLAIRE}/say", text="Hello")
    message = await world.sends(body="Good morning")
    await world.until(lambda: "delivered" in world.stage.ledger.statuses(message.sid))
    await world.person(f"telegram/{CLAIRE_CHAT}/say", text="Hello")
    await world.until(lambda: len(world.service.calls) == 2)
    paths = [f"/phones/sms/{CLAIRE}/messages", f"/phones/telegram/{CLAIRE_CHAT}/messages"]
    await world.until(lambda: len(world.stage.ledger.find("status", status="delivered")) == 3)
    before = [(await world.http.get(path)).json() for path in paths]
    world = await open_world()
    assert [(await world.http.get(path)).json() for path in paths] == before
    said = await world.person(f"telegram/{CLAIRE_CHAT}/say", text="Again")
    assert int(said["id"]) > int(before[1]["messages"][-1]["id"])


async def test_the_ledger_is_read_over_http_from_where_one_left_off(world: World) -> None:
    await world.person(f"sms/{CLAIRE}/say", text="Hello")
    await world.until(lambda: world.stage.ledger.find("status"))
    first = (await world.http.get("/ledger")).json()
    assert [event["kind"] for event in first["events"]] == ["bubble", "webhook", "status"]
    sid = (await world.sends()).sid
    after = {"after": first["last"], "kind": "call"}
    calls = (await world.http.get("/ledger", params=after)).json()["events"]
    assert [(call["answer"], call["carrier_id"]) for call in calls] == [(201, sid)]
    received = world.stage.ledger.messages_received("sms", CLAIRE)
    assert [message["text"] for message in received] == ["Hello"]


def test_a_line_cut_short_by_a_kill_is_left_out(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.record("clock", seconds=1)
    ledger.close()
    with (tmp_path / "ledger.jsonl").open("a") as file:
        file.write('{"n": 2, "kin')
    again = Ledger(tmp_path)
    again.record("clock", seconds=2)
    again.close()
    assert [event["n"] for event in Ledger(tmp_path).events] == [1, 2]


def test_default_credentials_are_recognisable_as_stand_ins() -> None:
    settings = SandboxSettings()
    names = [
        "account_sid",
        "auth_token",
        "api_key_sid",
        "api_key_secret",
        "messaging_service_sid",
        "telegram_token",
        "telegram_secret",
    ]
    assert all("sandbox" in getattr(settings, name) for name in names)
    assert len(settings.account_sid) == 34


def test_travellers_share_no_address() -> None:
    addresses = [a for person in TRAVELLERS for a in (person.number, person.chat)]
    assert len(set(addresses)) == len(addresses)
