"""What a conversation came to: the transcript, and the case as JSON."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.conversing.script import Script
from relais.database.tables import Case, Conversation, Episode, Handover, Message


async def outcome(
    session: AsyncSession, script: Script, conversation: Conversation, *, turns: int
) -> dict[str, Any]:
    """The replies in order, the number of turns, and the last case with its hand-over."""
    messages = await session.scalars(
        select(Message).where(Message.conversation_id == conversation.id).order_by(Message.id)
    )
    said = list(messages)
    return {
        "id": script.id,
        "replies": [message.text for message in said if message.direction == "out"],
        "turns": turns,
        "transcript": [_line(message) for message in said],
        "case": await _case(session, conversation),
    }


def _line(message: Message) -> dict[str, str]:
    who = "traveller" if message.direction == "in" else message.author
    pin = message.details.get("pin")
    return {who: message.text or (f"{pin['lat']}, {pin['lon']}" if pin else message.kind)}


async def _case(session: AsyncSession, conversation: Conversation) -> dict[str, Any] | None:
    case = await session.scalar(
        select(Case)
        .join(Episode, Episode.case_id == Case.id)
        .where(Episode.conversation_id == conversation.id)
        .order_by(Case.id.desc())
        .limit(1)
    )
    handover = await session.scalar(
        select(Handover)
        .where(Handover.conversation_id == conversation.id)
        .order_by(Handover.id.desc())
        .limit(1)
    )
    if case is None:
        return None
    place = case.place or {}
    return {
        "reference": case.reference,
        "incident": case.incident,
        "danger": case.danger,
        "place": {key: place.get(key) for key in ("label", "lat", "lon", "country")}
        if place
        else None,
        "name": case.name,
        "contract": case.contract_number,
        "urgency": case.urgency,
        "status": case.status,
        "handed_over": handover is not None,
        "handover_reason": handover.reason if handover else None,
    }
