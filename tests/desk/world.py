"""Invented travellers, their messages and a case; and a desk served on a bare application."""

import asyncio
import contextlib
import io
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import uvicorn
from fastapi import FastAPI
from PIL import Image
from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession

from relais.cases.facts import NotedFacts, note_facts
from relais.cases.opening import open_case
from relais.channels import Capabilities
from relais.conversations.workplace import Workplace
from relais.database.engine import Database
from relais.database.jobs import close_jobs, open_jobs
from relais.database.tables import Address, Attachment, Conversation, Episode, Message, Person
from relais.handover.queue import hand_over
from relais.settings import Settings

PORT = 8601
URL = f"http://127.0.0.1:{PORT}"


def a_picture() -> bytes:
    """A small picture that a browser can show."""
    held = io.BytesIO()
    Image.new("RGB", (160, 120), "#c9773b").save(held, "PNG")
    return held.getvalue()


class QuietChannel:
    """A carrier that nobody calls: the desk only asks what it can show."""

    capabilities = Capabilities(
        buttons=3, button_length=20, location_button=False, pins=True, text_length=1000
    )

    async def close(self) -> None:
        """Nothing is open."""


class QuietDialogue:
    """A dialogue that nobody asks."""

    async def close(self) -> None:
        """Nothing is open."""


def workplace_of(database_url: str, var: Path, **settings: Any) -> Workplace:
    """A workplace with a real database and stand-ins for all else."""
    channels = {name: QuietChannel() for name in ("sms", "whatsapp", "telegram")}
    return Workplace(
        settings=Settings(_env_file=None, var=var, database_url=database_url, **settings),  # type: ignore[call-arg]
        database=Database(database_url, pool_size=5),
        channels=cast("Any", channels),
        dialogue=cast("Any", QuietDialogue()),
        wording=cast("Any", None),
    )


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is on the desk, by their conversations."""

    claire: int
    claire_reference: str
    yasmin: int


async def invent(workplace: Workplace) -> Cast:
    """Claire, in French over SMS, waits in danger; Yasmin, in Arabic, talks with the bot."""
    async with workplace.database.transaction() as session:
        claire = await _begin(session, "sms", "+33639980011", "fr", "Claire Fontanel")
        case = await open_case(session, person_id=claire.person, language="fr", actor="bot")
        session.add(Episode(conversation_id=claire.id, case_id=case.id))
        first = await add_message(session, claire.id, "Je suis en panne sur l’A7, il y a le feu")
        await add_message(
            session,
            claire.id,
            "Êtes-vous en sécurité ?",
            author="bot",
            status="delivered",
            details={
                "buttons": True,
                "choices": [
                    {"key": "1.0", "label": "Oui", "payload": "/affirm"},
                    {"key": "1.1", "label": "Non", "payload": "/deny"},
                ],
            },
        )
        await add_message(
            session,
            claire.id,
            "",
            kind="location",
            details={"pin": {"lat": 44.93341, "lon": 4.89236, "label": "Aire de Portes"}},
        )
        photo = await add_message(session, claire.id, "", kind="attachment")
        session.add(_kept_picture(workplace, photo))
        session.add(
            Attachment(
                message_id=photo,
                kind="voice",
                carrier_ref="x",
                status="failed",
                error_text="too large",
            )
        )
        await add_message(
            session,
            claire.id,
            "Les secours sont le 112.",
            author="bot",
            status="failed",
            error_code="30003",
            error_text="Unreachable destination handset",
        )
        noted = NotedFacts(
            danger=True,
            incident="breakdown",
            name="Claire Fontanel",
            plate="FA-482-KX",
            people=3,
            children=True,
            contract_number="RCE-204-881",
            birth_date="1988-04-17",
            phone="+33639980011",
            place={
                "lat": 44.93341,
                "lon": 4.89236,
                "label": "A7, Portes-lès-Valence",
                "country": "FR",
                "precision": "exact",
            },
            words="Je suis en panne sur l’A7, il y a le feu",
            details={"can_roll": False},
        )
        await note_facts(session, case, noted, actor="bot", message_id=first)
        handover = await hand_over(
            session,
            conversation_id=claire.id,
            case=case,
            reason="danger",
            urgency="P0",
            language="fr",
            summary="",
        )
        handover.queued_at = datetime.now(UTC) - timedelta(minutes=7)
        yasmin = await _begin(session, "whatsapp", "+212611223344", "ar", "ياسمين")
        await add_message(
            session, yasmin.id, "مرحبا، فقدت جواز سفري في مطار الدار البيضاء", channel="whatsapp"
        )
        await add_message(
            session, yasmin.id, "<script>window.broken = true</script><b>x</b>", channel="whatsapp"
        )
        return Cast(claire.id, case.reference, yasmin.id)


@dataclass(frozen=True, slots=True)
class _Begun:
    id: int
    person: int


async def _begin(
    session: AsyncSession, channel: str, number: str, language: str, name: str
) -> _Begun:
    person = Person(language=language)
    session.add(person)
    await session.flush()
    address = Address(person_id=person.id, channel=channel, address=number, profile_name=name)
    session.add(address)
    await session.flush()
    conversation = Conversation(address_id=address.id, language=language)
    session.add(conversation)
    await session.flush()
    return _Begun(conversation.id, person.id)


async def add_message(
    session: AsyncSession,
    conversation_id: int,
    text: str,
    *,
    author: str = "traveller",
    channel: str = "sms",
    kind: str = "text",
    **columns: Any,
) -> int:
    """A message as the inbox or the outbox leaves it; its id."""
    message = Message(
        conversation_id=conversation_id,
        direction="in" if author == "traveller" else "out",
        channel=channel,
        author=author,
        kind=kind,
        text=text,
        **({"status": "received"} | columns),
    )
    session.add(message)
    await session.flush()
    conversation = await session.get_one(Conversation, conversation_id)
    conversation.last_message_at = func.clock_timestamp()
    return message.id


def _kept_picture(workplace: Workplace, message_id: int) -> Attachment:
    folder = workplace.settings.attachments
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a1b2c3").write_bytes(a_picture())
    return Attachment(
        message_id=message_id,
        kind="photo",
        carrier_ref="secret",
        content_type="image/png",
        size=len(a_picture()),
        path="a1b2c3",
        status="kept",
    )


def bare_app(workplace: Workplace) -> FastAPI:
    """An application with a life and a route of its own, and the desk."""
    from relais.desk import pages

    @contextlib.asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        pool = await open_jobs(workplace.settings.database_url)
        app.state.is_alive = True
        yield
        await close_jobs(pool)
        await workplace.close()

    app = FastAPI(lifespan=life)

    @app.get("/own")
    async def own() -> dict[str, bool]:
        return {"alive": app.state.is_alive}

    pages.mount(app, workplace)
    return app


async def main(database_url: str, var: str) -> None:
    """A process of its own, as the service is: NiceGUI keeps one application per process."""
    app = bare_app(workplace_of(database_url, Path(var)))
    await uvicorn.Server(
        uvicorn.Config(app, port=PORT, log_level="warning", timeout_graceful_shutdown=1)
    ).serve()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
