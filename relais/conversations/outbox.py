"""What leaves: a row and a send job in one transaction, then the carrier, one conversation at a
time, in order.

If the process dies between asking the carrier and noting its answer, the row says `sending`: the
next try looks the message up at the carrier before it repeats it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from procrastinate import BaseRetryStrategy, JobContext, RetryDecision
from procrastinate.jobs import Job
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from relais.channels import Channel, Outbound, Pin, Rejected, Retry, Unknown
from relais.conversations.choices import as_buttons, offered
from relais.conversations.replies import Reply
from relais.conversations.threads import Thread
from relais.conversations.wording import Worded
from relais.conversations.workplace import Workplace, workplace_of
from relais.database.jobs import defer, jobs
from relais.database.tables import Address, Conversation, Message

log = structlog.get_logger()

#: what a message is until a carrier has taken or refused it
NOT_SENT = ("queued", "sending", "unknown")

#: a message that no carrier took for so long is given up: late help news is worse than none
GIVE_UP_AFTER = timedelta(minutes=10)


class AsTheCarrierSays(BaseRetryStrategy):
    """Wait as long as the error says. The message's age, not the count, ends the tries."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, Retry):
            return RetryDecision(retry_in={"seconds": max(1, round(exception.after))})
        if isinstance(exception, Unknown):
            return RetryDecision(retry_in={"seconds": 45})
        return RetryDecision(retry_in={"seconds": 5}) if job.attempts < 5 else None


def send_lock(conversation_id: int) -> str:
    """Sends of one conversation wait for each other, never for its turns."""
    return f"send:{conversation_id}"


async def say(
    session: AsyncSession,
    workplace: Workplace,
    thread: Thread,
    replies: Sequence[Reply],
    *,
    author: str = "bot",
    answers_id: int | None = None,
) -> list[Message]:
    """Put replies on their way to the traveller, in this transaction.

    Nothing is put on its way to somebody who asked to be left alone.
    """
    if thread.address.opted_out_at is not None:
        log.info("not said to somebody who opted out", conversation=thread.conversation.id)
        return []
    shows = workplace.channels[thread.address.channel].capabilities
    said = []
    for reply in replies:
        worded = workplace.wording.word(reply, thread.conversation.language, shows)
        said.append(await _put(session, thread, worded, reply, author, answers_id))
    thread.conversation.last_message_at = datetime.now(UTC)
    return said


async def write(
    session: AsyncSession, conversation: Conversation, address: Address, text: str, *, author: str
) -> Message:
    """Put an agent's own words on their way, in this transaction."""
    message = _row(conversation.id, address.channel, Worded(text), None, author, None)
    await _enqueue(session, message)
    conversation.last_message_at = datetime.now(UTC)
    return message


@jobs.task(name="send_waiting", pass_context=True, retry=AsTheCarrierSays())
async def send_waiting(context: JobContext, *, conversation_id: int) -> None:
    """Send every message of a conversation that waits, oldest first.

    One job may so do the work of several, see `turns.take_turns`. The first that its carrier makes
    wait stops those behind it: order is kept.
    """
    workplace = workplace_of(context)
    while (message_id := await _next_waiting(workplace, conversation_id)) is not None:
        await send(workplace, message_id)


async def send(workplace: Workplace, message_id: int) -> None:
    """Hand one message to its carrier, and note what became of it. Raises Retry, Unknown."""
    begun = await _begin(workplace, message_id)
    if begun is None:
        return
    try:
        provider_id = await _hand_over(begun)
    except Rejected as error:
        await _failed(workplace, message_id, error)
    except Unknown:
        await _note(workplace, message_id, status="unknown")
        raise
    except Retry:
        await _note(workplace, message_id, status="queued")
        raise
    else:
        await _note(workplace, message_id, status="sent", provider_id=provider_id)


async def _put(
    session: AsyncSession,
    thread: Thread,
    worded: Worded,
    reply: Reply,
    author: str,
    answers_id: int | None,
) -> Message:
    message = _row(
        thread.conversation.id, thread.address.channel, worded, reply, author, answers_id
    )
    await _enqueue(session, message)
    if worded.options:
        message.details = {
            "choices": offered(message.id, worded.options),
            "buttons": worded.buttons,
        }
    return message


def _row(
    conversation_id: int,
    channel: str,
    worded: Worded,
    reply: Reply | None,
    author: str,
    answers_id: int | None,
) -> Message:
    details = {"location_button": worded.location_button} if worded.location_button else {}
    return Message(
        conversation_id=conversation_id,
        direction="out",
        channel=channel,
        author=author,
        kind="text",
        text=worded.text,
        details=details,
        reply=reply.as_dict() if reply else None,
        answers_id=answers_id,
        status="queued",
    )


async def _enqueue(session: AsyncSession, message: Message) -> None:
    session.add(message)
    await session.flush()
    await defer(
        session,
        send_waiting,
        lock=send_lock(message.conversation_id),
        conversation_id=message.conversation_id,
    )


async def _next_waiting(workplace: Workplace, conversation_id: int) -> int | None:
    async with workplace.database.transaction() as session:
        return await session.scalar(
            select(Message.id)
            .where(
                Message.conversation_id == conversation_id,
                Message.direction == "out",
                Message.status.in_(NOT_SENT),
            )
            .order_by(Message.id)
            .limit(1)
        )


@dataclass(frozen=True, slots=True)
class _Begun:
    """A message marked as being sent. `uncertain`: an earlier try may have reached the carrier."""

    outbound: Outbound
    channel: Channel
    uncertain: bool


async def _begin(workplace: Workplace, message_id: int) -> _Begun | None:
    """Mark the message as being sent, before the carrier hears of it; None: nothing to send."""
    async with workplace.database.transaction() as session:
        message = await session.get(Message, message_id, with_for_update=True)
        if message is None or message.status not in NOT_SENT:
            return None
        uncertain = message.status != "queued"
        channel = workplace.channels[message.channel]
        if uncertain and not channel.capabilities.look_up and not _may_repeat(message):
            message.status, message.error_text = "failed", "its fate at the carrier is unknown"
            return None
        if datetime.now(UTC) - message.created_at > GIVE_UP_AFTER:
            message.status = "failed"
            message.error_text = "no carrier took it in time"
            return None
        message.status, message.status_at = "sending", func.clock_timestamp()
        address = await _address_of(session, message)
        return _Begun(_outbound(message, address), channel, uncertain)


def _may_repeat(message: Message) -> bool:
    """Whether a message that cannot be looked up may go out once more; a second repeat is noise."""
    if message.details.get("repeated"):
        return False
    message.details = {**message.details, "repeated": True}
    return True


async def _hand_over(begun: _Begun) -> str:
    """The carrier's id: found there if an earlier try did reach it, else of a new send."""
    if begun.uncertain and begun.channel.capabilities.look_up:
        found = await begun.channel.find(begun.outbound)
        if found is not None:
            return found
    return await begun.channel.send(begun.outbound)


async def _note(
    workplace: Workplace, message_id: int, *, status: str, provider_id: str | None = None
) -> None:
    async with workplace.database.transaction() as session:
        message = await session.get_one(Message, message_id, with_for_update=True)
        message.provider_id = message.provider_id or provider_id
        if message.status == "sending":  # a receipt may have come before the answer
            message.status, message.status_at = status, func.clock_timestamp()


async def _failed(workplace: Workplace, message_id: int, error: Rejected) -> None:
    async with workplace.database.transaction() as session:
        message = await session.get_one(Message, message_id, with_for_update=True)
        message.status, message.status_at = "failed", func.clock_timestamp()
        message.error_code, message.error_text = error.code, error.reason
        if error.opted_out:
            address = await _address_of(session, message)
            address.opted_out_at = address.opted_out_at or datetime.now(UTC)
    log.warning("message refused by its carrier", message=message_id, code=error.code)


async def _address_of(session: AsyncSession, message: Message) -> Address:
    found = await session.scalars(
        select(Address)
        .join(Conversation, Conversation.address_id == Address.id)
        .where(Conversation.id == message.conversation_id)
    )
    return found.one()


def _outbound(message: Message, address: Address) -> Outbound:
    pin = message.details.get("pin")
    return Outbound(
        message_id=message.id,
        address=address.address,
        text=message.text,
        choices=as_buttons(message),
        location_button=message.details.get("location_button"),
        pin=Pin(**pin) if pin else None,
        created_at=message.created_at,
    )
