"""The desk in a real browser, as an agent lives it."""

import re
import time
from collections.abc import Awaitable, Callable

import httpx
import pytest
from playwright.async_api import Browser, Page, expect
from sqlalchemy import select, text

from relais.conversations.outbox import send_lock
from relais.conversations.workplace import Workplace
from relais.database.tables import Message
from relais.handover.queue import take_conversation

from .world import URL, Cast, add_message

pytestmark = pytest.mark.browser


async def call_myself(page: Page, name: str) -> None:
    await page.get_by_test_id("agent").fill(name)
    await page.wait_for_timeout(700)  # the field waits for the end of typing


async def open_conversation(page: Page, desk: str, conversation_id: int) -> None:
    await page.goto(f"{desk}/conversations/{conversation_id}")
    await expect(page.get_by_test_id("bubble").first).to_be_visible()


async def until(holds: Callable[[], Awaitable[bool]], seconds: float = 3) -> None:
    deadline = time.monotonic() + seconds
    while not await holds():
        assert time.monotonic() < deadline, "it did not come true in time"


async def test_rows_appear_with_who_waits_in_danger_on_top(
    page: Page, desk: str, people: Cast
) -> None:
    await page.goto(desk)
    rows = page.get_by_test_id("conversation-row")
    await expect(rows).to_have_count(2)
    await expect(rows.first).to_contain_text("Claire Fontanel")
    for shown in ("P0", "waits 7 min", people.claire_reference, "French", "France"):
        await expect(rows.first).to_contain_text(shown)
    await expect(rows.nth(1)).to_contain_text("Morocco")
    await page.get_by_test_id("tab-cases").click()
    case = page.get_by_test_id("case-row")
    for shown in (people.claire_reference, "P0", "breakdown", "Qualified", "A7, Portes"):
        await expect(case).to_contain_text(shown)
    assert page.url.endswith("/desk?tab=cases")


async def test_a_message_that_comes_in_appears_without_reload(
    page: Page, desk: str, people: Cast, workplace: Workplace
) -> None:
    await open_conversation(page, desk, people.yasmin)
    await page.evaluate("window.sameDocument = true")
    async with workplace.database.transaction() as session:
        await add_message(session, people.yasmin, "هل من أحد؟", channel="whatsapp")
    started = time.monotonic()
    await expect(page.get_by_test_id("bubble").last).to_contain_text("هل من أحد؟", timeout=2000)
    await expect(page.get_by_test_id("conversation-row").nth(1)).to_contain_text(
        "هل من أحد؟", timeout=500
    )
    assert time.monotonic() - started < 2
    assert await page.evaluate("window.sameDocument") is True


async def test_a_receipt_of_an_old_message_changes_its_tick(
    page: Page, desk: str, people: Cast, workplace: Workplace
) -> None:
    await open_conversation(page, desk, people.claire)
    tick = page.get_by_test_id("tick").first
    await expect(tick).to_have_attribute("data-status", "delivered")
    async with workplace.database.transaction() as session:
        await session.execute(text("UPDATE messages SET status = 'read' WHERE author = 'bot'"))
    await expect(tick).to_have_attribute("data-status", "read", timeout=2000)


async def test_a_failure_says_what_the_carrier_said(page: Page, desk: str, people: Cast) -> None:
    await open_conversation(page, desk, people.claire)
    await expect(page.get_by_test_id("tick").last).to_have_attribute(
        "title", "Not delivered: 30003 · Unreachable destination handset"
    )


async def test_taking_opens_the_composer_and_ctrl_enter_sends(
    page: Page, desk: str, people: Cast, workplace: Workplace
) -> None:
    await open_conversation(page, desk, people.claire)
    await call_myself(page, "Ana")
    await expect(page.get_by_test_id("composer")).to_be_hidden()
    await page.get_by_test_id("take").click()
    await page.get_by_test_id("composer").fill("Bonjour,\nje suis Ana.")
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_test_id("bubble").last).to_contain_text("je suis Ana.")
    await expect(page.get_by_test_id("composer")).to_have_value("")
    async with workplace.database.transaction() as session:
        written = (await session.scalars(select(Message).order_by(Message.id.desc()))).first()
        jobs = await session.scalar(
            text("SELECT count(*) FROM procrastinate_jobs WHERE lock = :lock"),
            {"lock": send_lock(people.claire)},
        )
    assert written is not None
    assert (written.author, written.direction, written.status, written.text) == (
        "agent:Ana",
        "out",
        "queued",
        "Bonjour,\nje suis Ana.",
    )
    assert jobs == 1
    await page.get_by_test_id("hand-back").click()
    await expect(page.get_by_test_id("take")).to_be_visible()
    await expect(page.get_by_test_id("composer")).to_be_hidden()


async def test_a_second_agent_cannot_take_what_is_held(
    page: Page, browser: Browser, desk: str, people: Cast, workplace: Workplace
) -> None:
    await open_conversation(page, desk, people.claire)
    async with workplace.database.transaction() as session:
        assert await take_conversation(session, people.claire, agent="Bruno")
    await expect(page.get_by_test_id("take")).to_be_hidden(timeout=2000)
    await expect(page.get_by_text("Bruno holds this conversation")).to_be_visible()
    await expect(page.get_by_test_id("hand-back")).to_be_hidden()
    await expect(page.get_by_test_id("composer")).to_be_hidden()


async def test_what_is_typed_survives_news_another_conversation_and_a_reload(
    page: Page, desk: str, people: Cast, workplace: Workplace
) -> None:
    await open_conversation(page, desk, people.yasmin)
    await page.get_by_test_id("take").click()
    composer = page.get_by_test_id("composer")
    await expect(composer).to_be_focused()
    await composer.press_sequentially("Half a sen")
    async with workplace.database.transaction() as session:
        await add_message(session, people.yasmin, "news", channel="whatsapp")
    await expect(page.get_by_test_id("bubble").last).to_contain_text("news")
    await composer.press_sequentially("tence")
    await expect(composer).to_have_value("Half a sentence")
    await page.wait_for_timeout(400)
    await page.get_by_test_id("conversation-row").filter(has_text="Claire").click()
    await expect(page.get_by_test_id("case-reference")).to_be_visible()
    await page.go_back()
    await expect(composer).to_have_value("Half a sentence")
    await page.reload()
    await expect(composer).to_have_value("Half a sentence")


async def test_reading_further_up_is_not_disturbed_by_news(
    page: Page, desk: str, people: Cast, workplace: Workplace
) -> None:
    async with workplace.database.transaction() as session:
        for number in range(40):
            await add_message(session, people.yasmin, f"line {number}\n.", channel="whatsapp")
    await open_conversation(page, desk, people.yasmin)
    line = page.get_by_test_id("bubble").filter(has_text="line 8")
    await line.scroll_into_view_if_needed()
    before = await line.bounding_box()
    async with workplace.database.transaction() as session:
        await add_message(session, people.yasmin, "the latest", channel="whatsapp")
    await expect(page.get_by_text("the latest").last).to_be_attached()
    await page.wait_for_timeout(200)
    after = await line.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2


async def test_markup_in_a_message_is_shown_as_text(page: Page, desk: str, people: Cast) -> None:
    await open_conversation(page, desk, people.yasmin)
    shown = page.get_by_test_id("bubble").filter(has_text="<script>window.broken")
    await expect(shown).to_contain_text("</script><b>x</b>")
    assert await page.evaluate("window.broken === undefined") is True


async def test_arabic_reads_from_right_to_left(page: Page, desk: str, people: Cast) -> None:
    await open_conversation(page, desk, people.yasmin)
    arabic = page.get_by_text("مرحبا، فقدت جواز سفري").last
    await expect(arabic).to_have_css("direction", "rtl")
    latin = page.get_by_text("</script>").last
    await expect(latin).to_have_css("direction", "ltr")


async def test_the_case_beside_the_conversation(page: Page, desk: str, people: Cast) -> None:
    await open_conversation(page, desk, people.claire)
    await expect(page.get_by_test_id("case-reference")).to_have_text(people.claire_reference)
    await expect(page.get_by_test_id("case-status")).to_have_text("Qualified")
    events = page.get_by_test_id("timeline-event")
    await expect(events.last).to_contain_text("Case opened")
    await expect(events.filter(has_text="Urgency P2 → P0: danger now")).to_have_count(1)
    await expect(events.first).to_contain_text("Human asked for: danger to life")
    panel = page.locator(".case")
    for shown in ("FA-482-KX", "April 17, 1988", "RCE-204-881 · not verified", "LIFE IN DANGER"):
        await expect(panel).to_contain_text(shown)


async def test_a_case_has_an_address_of_its_own(page: Page, desk: str, people: Cast) -> None:
    await page.goto(f"{desk}/cases/{people.claire_reference}?tab=cases&q=fontanel")
    await expect(page.get_by_test_id("case-row")).to_have_count(1)
    await expect(page.get_by_test_id("search")).to_have_value("fontanel")
    await expect(page.get_by_test_id("bubble")).to_have_count(5)


async def test_searching_leaves_what_was_sought_and_says_so_in_the_address(
    page: Page, desk: str, people: Cast
) -> None:
    await page.goto(desk)
    await page.get_by_test_id("search").fill("fa 482 kx")
    await expect(page.get_by_test_id("conversation-row")).to_have_count(1)
    await page.wait_for_url(re.compile(r"q=fa\+482\+kx"))


async def test_an_unknown_conversation_is_said_to_be_unknown(
    page: Page, desk: str, people: Cast
) -> None:
    await page.goto(f"{desk}/conversations/99999999999999999999999")
    await expect(page.get_by_text("There is no conversation with this number")).to_be_visible()


async def test_all_comes_from_the_desk_itself(page: Page, desk: str, people: Cast) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await open_conversation(page, desk, people.claire)
    outside = [url for url in asked if not url.startswith((f"{URL}/desk", "data:"))]
    assert outside == []


def test_a_picture_is_shown_and_nothing_of_it_can_run(desk: str, people: Cast) -> None:
    answer = httpx.get(f"{desk}/attachments/1", trust_env=False)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["content-disposition"] == 'inline; filename="photo-1.png"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("change", "status", "kind", "disposition"),
    [
        ("content_type = 'text/html'", 200, "application/octet-stream", "attachment"),
        ("content_type = 'image/svg+xml'", 200, "application/octet-stream", "attachment"),
        ("content_type = 'audio/ogg; codecs=opus'", 200, "audio/ogg", "attachment"),
        ("path = '../desk/storage-secret'", 404, "application/json", ""),
        ("path = 'gone'", 404, "application/json", ""),
        ("status = 'waiting'", 404, "application/json", ""),
    ],
)
async def test_an_attachment_is_saved_unless_it_is_a_picture(
    desk: str,
    people: Cast,
    workplace: Workplace,
    change: str,
    status: int,
    kind: str,
    disposition: str,
) -> None:
    async with workplace.database.transaction() as session:
        await session.execute(text(f"UPDATE attachments SET {change} WHERE id = 1"))
    async with httpx.AsyncClient(trust_env=False) as http:
        answer = await http.get(f"{desk}/attachments/1")
    assert answer.status_code == status
    assert answer.headers["content-type"] == kind
    assert answer.headers.get("content-disposition", "").partition(";")[0] == disposition


def test_the_other_routes_and_the_life_of_the_application_are_left_alone(desk: str) -> None:
    own = httpx.get(f"{URL}/own", trust_env=False)
    assert own.json() == {"alive": True}
    assert "set-cookie" not in own.headers
    unknown = httpx.get(f"{URL}/webhooks/unknown", trust_env=False)
    assert (unknown.status_code, unknown.json()) == (404, {"detail": "Not Found"})
