"""Who may call: the carriers, and nobody else."""

import httpx
import pytest
from sqlalchemy import func, select
from twilio.request_validator import RequestValidator

from relais.database.tables import Message
from relais.launch.stack import SANDBOX_SECRET, SANDBOX_TOKEN
from tests.standing import Standing

pytestmark = pytest.mark.path

FORM = {
    "MessageSid": "SM00000000000000000000000000000001",
    "AccountSid": "ACsandbox0000000000000000000000000",
    "From": "+33639989901",
    "To": "+33700555001",
    "Body": "bonjour",
    "NumMedia": "0",
}
UPDATE = {"update_id": 1, "message": {"message_id": 1, "date": 0, "chat": {"id": 1}, "text": "hi"}}


async def count(standing: Standing) -> int:
    async with standing.database.transaction() as session:
        return await session.scalar(select(func.count()).select_from(Message)) or 0


@pytest.mark.parametrize("channel", ["sms", "whatsapp"])
@pytest.mark.parametrize("signature", [None, "", "L/OH5YylLD5NRKLltdqwSvS0BnU="])
async def test_twilio_without_its_signature_gets_403_and_leaves_no_row(
    standing: Standing, channel: str, signature: str | None
) -> None:
    before = await count(standing)
    headers = {} if signature is None else {"X-Twilio-Signature": signature}
    async with httpx.AsyncClient(base_url=standing.stack.service_url) as http:
        answer = await http.post(f"/webhooks/{channel}", data=FORM, headers=headers)
    assert answer.status_code == 403
    assert await count(standing) == before


@pytest.mark.parametrize("secret", [None, "", "sandbox", SANDBOX_SECRET + "x"])
async def test_telegram_without_its_secret_gets_403_and_leaves_no_row(
    standing: Standing, secret: str | None
) -> None:
    before = await count(standing)
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with httpx.AsyncClient(base_url=standing.stack.service_url) as http:
        answer = await http.post("/webhooks/telegram", json=UPDATE, headers=headers)
    assert answer.status_code == 403
    assert await count(standing) == before


async def test_the_same_webhook_three_times_is_one_message(standing: Standing) -> None:
    """The carrier's id is the message, for ever."""
    url = f"{standing.stack.service_url}/webhooks/sms"
    signature = RequestValidator(SANDBOX_TOKEN).compute_signature(url, FORM)
    before = await count(standing)
    async with httpx.AsyncClient() as http:
        answers = [
            await http.post(url, data=FORM, headers={"X-Twilio-Signature": signature})
            for _ in range(3)
        ]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    async with standing.database.transaction() as session:
        found = await session.scalars(
            select(Message).where(Message.provider_id == FORM["MessageSid"])
        )
        assert len(found.all()) == 1
    assert await count(standing) > before


async def test_the_actions_answer_nobody_without_the_token(standing: Standing) -> None:
    async with httpx.AsyncClient(base_url=standing.stack.service_url) as http:
        answer = await http.post("/actions", json={"next_action": "action_begin"})
    assert answer.status_code == 401


async def test_a_body_larger_than_any_carriers_is_refused(standing: Standing) -> None:
    async with httpx.AsyncClient(base_url=standing.stack.service_url) as http:
        answer = await http.post("/webhooks/sms", content=b"x" * (1024 * 1024 + 1))
    assert answer.status_code == 413
