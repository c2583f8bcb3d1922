"""A real browser: a phone from hello to the case reference, and the case on the desk."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.standing import Standing

pytestmark = [pytest.mark.path, pytest.mark.browser]

CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
}  # fmt: skip
SCREEN = {"width": 1280, "height": 800}
REFERENCE = re.compile(r"\b[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{2}\b")


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(**CHROMIUM)
        yield opened
        await opened.close()


async def test_from_hello_on_the_phone_to_the_case_on_the_desk(
    standing: Standing, browser: Browser, pictures: Path | None
) -> None:
    """Claire writes on WhatsApp, taps through, holds a reference; the desk shows her case."""
    page = await browser.new_page(viewport=SCREEN)
    await page.goto(f"{standing.stack.sandbox_url}/?traveller=claire")
    phone = page.get_by_test_id("phone-whatsapp")
    await _write(
        phone,
        "bonjour, ma voiture est tombée en panne sur l'A7 près de Valence, "
        "je suis Claire Martin, contrat RA-2024-118823",
    )
    await _tap_first(phone)
    await _answer(phone, "Combien", "on est 2")
    await _answer(phone, "plaque", "GK-482-LM")
    last = phone.get_by_test_id("bubble-in").filter(has_text=REFERENCE)
    await expect(last).to_be_visible(timeout=20_000)
    reference = REFERENCE.search(await last.inner_text())
    assert reference
    await _english_over_sms(page)
    if pictures:
        await page.screenshot(path=pictures / "phones.png")

    desk = await browser.new_page(viewport=SCREEN)
    await desk.goto(f"{standing.stack.service_url}/desk?tab=cases")
    await desk.get_by_test_id("tab-cases").click()
    row = desk.get_by_test_id("case-row").filter(has_text=reference.group())
    await expect(row).to_be_visible(timeout=10_000)
    await row.click()
    await expect(desk.get_by_test_id("case-reference")).to_contain_text(reference.group())
    await expect(desk.get_by_text("A7, Valence").first).to_be_visible()
    if pictures:
        await desk.screenshot(path=pictures / "desk.png")


async def _english_over_sms(page: Page) -> None:
    """The same in English, by SMS: a numbered list in place of buttons."""
    phone = page.get_by_test_id("phone-sms")
    await _write(phone, "hello, my car won't start, we are on the A9 near Nîmes")
    await expect(phone.get_by_test_id("bubble-in").filter(has_text="1. ")).to_be_visible(
        timeout=20_000
    )
    await _write(phone, "1")
    await _answer(phone, "How many", "just me")


async def _write(phone: Locator, words: str) -> None:
    await phone.get_by_test_id("input").fill(words)
    await phone.get_by_test_id("send").click()


async def _tap_first(phone: Locator) -> None:
    choice = phone.get_by_test_id("choice").first
    await expect(choice).to_be_visible(timeout=20_000)
    await choice.click()


async def _answer(phone: Locator, question: str, words: str) -> None:
    asked = phone.get_by_test_id("bubble-in").filter(has_text=question).last
    await expect(asked).to_be_visible(timeout=20_000)
    await _write(phone, words)
