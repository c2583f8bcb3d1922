"""The page of phones, in a real browser."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Page, async_playwright, expect

from .world import CLAIRE, SERVICE_PORT, Service

PORT = 8405
URL = f"http://127.0.0.1:{PORT}"

pytestmark = pytest.mark.browser


@pytest.fixture
def theatre(tmp_path: Path, service: Service) -> Iterator[str]:
    """The sandbox as people start it: a process of its own."""
    environment = {
        **os.environ,
        "RELAIS_SANDBOX_PORT": str(PORT),
        "RELAIS_SANDBOX_DATA_FOLDER": str(tmp_path),
        "RELAIS_SANDBOX_SERVICE_URL": f"http://127.0.0.1:{SERVICE_PORT}",
        "RELAIS_SANDBOX_STATUS_PAUSE": "0.05",
    }
    process = subprocess.Popen([sys.executable, "-m", "relais.sandbox"], env=environment)
    started = time.monotonic()
    while time.monotonic() - started < 20:
        try:
            httpx.get(f"{URL}/health", trust_env=False)
            break
        except httpx.ConnectError:
            time.sleep(0.05)
    yield URL
    process.terminate()
    process.wait(10)


async def send_from_the_service(text: str) -> None:
    path = "/twilio/api.twilio.com/2010-04-01/Accounts/ACsandbox0000000000000000000000000"
    async with httpx.AsyncClient(base_url=URL, trust_env=False) as http:
        answer = await http.post(
            f"{path}/Messages.json",
            data={"To": f"whatsapp:{CLAIRE}", "From": "whatsapp:+33700555002", "Body": text},
            auth=("ACsandbox0000000000000000000000000", "sandbox-auth-token"),
        )
    assert answer.status_code == 201


async def test_what_is_typed_is_seen_delivered_and_answered(theatre: str, service: Service) -> None:
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--headless=new"],
        )
        page: Page = await browser.new_page()
        foreign: list[str] = []
        page.on("request", lambda r: None if r.url.startswith(URL) else foreign.append(r.url))
        await page.goto(theatre)
        phone = page.get_by_test_id("phone-whatsapp")
        await phone.get_by_test_id("input").fill("سيارتي معطلة")
        await phone.get_by_test_id("send").click()
        await expect(phone.get_by_test_id("bubble-out")).to_contain_text("سيارتي معطلة")
        await expect(phone.get_by_test_id("tick")).to_have_attribute("data-status", "delivered")
        assert service.calls[0].form["Body"] == "سيارتي معطلة"

        await send_from_the_service("Are you safe?")
        await expect(phone.get_by_test_id("bubble-in")).to_contain_text("Are you safe?")
        await expect(page.get_by_test_id("phone-sms").get_by_test_id("bubble-in")).to_have_count(0)

        await phone.get_by_test_id("pin").click()
        await page.get_by_test_id("place").first.click()
        await expect(phone.get_by_test_id("bubble-out")).to_have_count(2)

        await page.get_by_test_id("traveller-emma").click()
        await expect(phone.get_by_test_id("bubble-out")).to_have_count(0)
        await page.reload()
        await expect(phone.get_by_test_id("bubble-out")).to_have_count(2)
        assert [url for url in foreign if not url.startswith(("data:", "blob:"))] == []
        await browser.close()
