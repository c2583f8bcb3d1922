"""The thread with one address: found, or begun with the first message that comes from it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from relais.channels import Inbound
from relais.database.tables import Address, Case, Conversation, Episode, Handover, Person


@dataclass(slots=True)
class Thread:
    """A conversation with all that a turn needs to know about it."""

    conversation: Conversation
    address: Address
    person: Person
    episode: Episode
    case: Case | None
    handover: Handover | None

    @property
    def held_by_human(self) -> bool:
        """Whether an agent has taken the conversation: the bot is silent then."""
        return self.handover is not None and self.handover.taken_at is not None


async def conversation_of(session: AsyncSession, inbound: Inbound) -> Conversation:
    """The conversation that a message belongs to, begun if this is the first one.

    Two first messages may arrive at once: the unique address decides which of them begins it.
    """
    address = await _address(session, inbound.channel, inbound.address)
    if address is None:
        address = await _new_address(session, inbound)
    address.last_inbound_at = datetime.now(UTC)
    address.profile_name = inbound.profile_name or address.profile_name
    address.locale = inbound.locale or address.locale
    created = insert(Conversation).values(address_id=address.id).on_conflict_do_nothing()
    await session.execute(created)
    found = await session.scalars(
        select(Conversation).where(Conversation.address_id == address.id).with_for_update()
    )
    return found.one()


async def thread_of(session: AsyncSession, conversation_id: int) -> Thread:
    """Everything about a conversation, its row locked until the transaction ends."""
    conversation = (
        await session.scalars(
            select(Conversation)
            .where(Conversation.id == conversation_id)
            .options(joinedload(Conversation.address).joinedload(Address.person))
            .with_for_update(of=Conversation)
        )
    ).one()
    episode = await _current_episode(session, conversation)
    return Thread(
        conversation=conversation,
        address=conversation.address,
        person=conversation.address.person,
        episode=episode,
        case=await session.get(Case, episode.case_id) if episode.case_id else None,
        handover=await open_handover(session, conversation.id),
    )


async def thread_of_episode(session: AsyncSession, episode_id: UUID) -> Thread:
    """The same, found by the episode that Rasa's tracker is named after."""
    episode = await session.get_one(Episode, episode_id)
    return await thread_of(session, episode.conversation_id)


async def open_handover(session: AsyncSession, conversation_id: int) -> Handover | None:
    """The request for a human that is still open, taken or not."""
    found = await session.scalars(
        select(Handover).where(
            Handover.conversation_id == conversation_id, Handover.closed_at.is_(None)
        )
    )
    return found.one_or_none()


async def _address(session: AsyncSession, channel: str, address: str) -> Address | None:
    found = await session.scalars(
        select(Address).where(Address.channel == channel, Address.address == address)
    )
    return found.one_or_none()


async def _new_address(session: AsyncSession, inbound: Inbound) -> Address:
    person = Person()
    session.add(person)
    await session.flush()
    created = (
        insert(Address)
        .values(person_id=person.id, channel=inbound.channel, address=inbound.address)
        .on_conflict_do_nothing()
        .returning(Address.id)
    )
    if (await session.execute(created)).scalar_one_or_none() is None:
        await session.delete(person)
    address = await _address(session, inbound.channel, inbound.address)
    assert address is not None
    return address


async def _current_episode(session: AsyncSession, conversation: Conversation) -> Episode:
    found = await session.scalars(
        select(Episode).where(
            Episode.conversation_id == conversation.id, Episode.closed_at.is_(None)
        )
    )
    episode = found.one_or_none()
    if episode is None:
        episode = Episode(conversation_id=conversation.id)
        session.add(episode)
        await session.flush()
    return episode
