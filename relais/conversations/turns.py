"""One turn: a message of the traveller, and what we answer.

Rasa is asked between two transactions. The first says what is asked, the second writes the
answers, their send jobs and "handled" at once: whatever dies in between, the turn is taken again,
Rasa gives the same answer to the same message id, and the traveller reads it once.
"""

import asyncio
import time
from dataclasses import dataclass

import structlog
from procrastinate import JobContext, RetryStrategy
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.conversations import consent, danger, languages
from relais.conversations.alarm import is_raised, raise_alarm
from relais.conversations.choices import Chosen, Stale, chosen_by
from relais.conversations.dialogue import DialogueFailed, Said
from relais.conversations.humans import call_human
from relais.conversations.outbox import say
from relais.conversations.replies import Answer, Reply
from relais.conversations.threads import Thread, thread_of
from relais.conversations.workplace import Workplace, workplace_of
from relais.database.jobs import jobs
from relais.database.tables import Message

log = structlog.get_logger()

#: the kind of a message that nothing can be made of
UNREADABLE = "unsupported"

#: a message whose turn raises so often is left to a human, so that the next ones are answered
MOST_TRIES = 3

#: left out where life is at risk: nothing stands between the number to call and the next question
WELCOME = "utter_welcome"

#: how long a traveller may wait for Rasa before they are told, in seconds
PATIENCE = 20.0


def turn_lock(conversation_id: int) -> str:
    """Turns of one conversation are taken one after the other, in order of arrival."""
    return f"turn:{conversation_id}"


@jobs.task(
    name="take_turns", pass_context=True, retry=RetryStrategy(max_attempts=MOST_TRIES, wait=1)
)
async def take_turns(context: JobContext, *, conversation_id: int) -> None:
    """Answer every message of a conversation that waits for it, in order of arrival.

    One job may so do the work of several: a job that waits for its lock is only looked for every
    other second, and a burst of messages must not take that long each.
    """
    workplace = workplace_of(context)
    while (message_id := await _next_waiting(workplace, conversation_id)) is not None:
        try:
            await take_turn(workplace, message_id)
        except Exception:
            if context.job.attempts < MOST_TRIES:
                raise
            log.exception("turn given up, a human is called", message=message_id)
            await _give_up(workplace, message_id)


async def take_turn(workplace: Workplace, message_id: int) -> None:
    """Answer one incoming message, exactly once."""
    asked = await _what_to_ask(workplace, message_id)
    if asked is None:
        return
    answer = await _ask(workplace, asked.said) if asked.said else None
    model_says = answer.understood.danger if answer else await _overhear(workplace, asked.overheard)
    async with workplace.database.transaction() as session:
        message = await session.get_one(Message, message_id, with_for_update=True)
        if message.handled_at is None:
            thread = await thread_of(session, message.conversation_id)
            if danger.judged(message.text, model_says=model_says):
                await raise_alarm(session, workplace, thread, message)
            await _answer(session, workplace, thread, message, asked, answer)
            message.handled_at = func.clock_timestamp()


async def _next_waiting(workplace: Workplace, conversation_id: int) -> int | None:
    async with workplace.database.transaction() as session:
        return await session.scalar(
            select(Message.id)
            .where(
                Message.conversation_id == conversation_id,
                Message.direction == "in",
                Message.handled_at.is_(None),
            )
            .order_by(Message.id)
            .limit(1)
        )


async def _give_up(workplace: Workplace, message_id: int) -> None:
    """Tell the traveller, call a human, and let the next message have its turn."""
    async with workplace.database.transaction() as session:
        message = await session.get_one(Message, message_id, with_for_update=True)
        thread = await thread_of(session, message.conversation_id)
        await call_human(session, thread, reason="technical")
        await say(session, workplace, thread, [Reply("utter_technical")], answers_id=message.id)
        message.handled_at = func.clock_timestamp()


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the first transaction found out.

    `said` is for the dialogue to answer, `overheard` only for it to listen to for danger, since a
    human answers; neither is set where there is nothing to understand.
    """

    said: Said | None = None
    overheard: str = ""


async def _what_to_ask(workplace: Workplace, message_id: int) -> _Asked | None:
    """Settle language and choice; None when the message has been handled already."""
    async with workplace.database.transaction() as session:
        message = await session.get_one(Message, message_id, with_for_update=True)
        if message.handled_at is not None:
            return None
        thread = await thread_of(session, message.conversation_id)
        languages.settle(thread, message)
        consent.changed_by(message, thread.address)
        if danger.spoken_of(message.text):  # before Rasa is asked: it may hang
            await raise_alarm(session, workplace, thread, message)
        if message.kind == "consent" or thread.address.opted_out_at:
            return _Asked()
        if thread.held_by_human:
            return _Asked(overheard=message.text)
        return _Asked(said=_said(thread, message, await chosen_by(session, message)))


def _said(thread: Thread, message: Message, choice: Chosen | Stale | None) -> Said:
    """The message as the dialogue gets it."""
    kind, payload = message.kind, None
    if isinstance(choice, Chosen):
        kind, payload = "payload", choice.payload
    elif isinstance(choice, Stale):
        kind, payload = "payload", "/ask_again"
    elif kind == "text" and not message.text.strip():
        kind, payload = (
            ("payload", "/greet") if message.details.get("consent") else (UNREADABLE, None)
        )
    return Said(
        conversation=str(thread.episode.id),
        message_id=str(message.id),
        kind=kind,
        language=thread.conversation.language or "en",
        channel=message.channel,
        text=message.text,
        payload=payload,
        location=message.details.get("pin"),
        attachment=message.details.get("attachment"),
    )


async def _overhear(workplace: Workplace, text: str) -> bool:
    """Whether the model hears danger in a message that a human will answer."""
    if not text.strip():
        return False
    try:
        return (await workplace.dialogue.understand([text]))[0].danger
    except DialogueFailed:
        return False


async def _ask(workplace: Workplace, said: Said) -> Answer | None:
    """Rasa's answer, or None when it gave none within the traveller's patience."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return await workplace.dialogue.ask(said, within=deadline - time.monotonic())
        except DialogueFailed as error:
            log.warning("dialogue failed", message=said.message_id, reason=str(error))
            if not error.worth_repeating or time.monotonic() + 1 > deadline:
                return None
        await asyncio.sleep(1)


async def _answer(
    session: AsyncSession,
    workplace: Workplace,
    thread: Thread,
    message: Message,
    asked: _Asked,
    answer: Answer | None,
) -> None:
    """Write what the traveller hears of the dialogue; nothing where a human holds it by now."""
    replies: list[Reply] = []
    if thread.held_by_human:
        return
    if answer is not None:
        calm = not is_raised(message)
        replies = [each for each in answer.replies if calm or each.name != WELCOME]
    elif asked.said is not None:
        replies = [Reply("utter_technical")]
        await call_human(session, thread, reason="technical")
    await say(session, workplace, thread, replies, answers_id=message.id)
    consent.note_farewell(thread.address, replies)
