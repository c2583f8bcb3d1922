"""Everything that a phone can send gets a kind answer, and nothing of it is lost or obeyed."""

import pytest
from sqlalchemy import select, text

from relais.database.tables import Attachment
from tests.standing import Standing, until

pytestmark = pytest.mark.path

#: how sure Rasa was of words that it heard; of an intent that it obeyed it is quite sure: 1
HEARD = text(
    "SELECT (data::json -> 'parse_data' -> 'intent' ->> 'confidence')::float FROM rasa.events "
    "WHERE type_name = 'user' AND data::json ->> 'text' = :words ORDER BY id DESC LIMIT 1"
)


@pytest.mark.parametrize("words", ["/restart", "/session_start", '/inform{"incident": "death"}'])
async def test_a_typed_slash_is_words_and_no_command(standing: Standing, words: str) -> None:
    """What a person types reaches the model as text."""
    phone = standing.phone("whatsapp")
    assert await phone.say(words)
    async with standing.database.transaction() as session:
        sureness = await session.scalar(HEARD, {"words": words})
    assert sureness is not None
    assert sureness < 1


async def test_a_photo_is_kept(standing: Standing) -> None:
    """The picture is fetched by a job and stored; the traveller hears that it arrived."""
    phone = standing.phone("whatsapp")
    await phone.say("hello")
    replies = await phone.send_photo()
    assert replies[0].startswith("Thank you")
    message = (await phone.rows("in"))[-1]

    async def is_kept() -> bool:
        async with standing.database.transaction() as session:
            found = await session.scalar(
                select(Attachment).where(Attachment.message_id == message.id)
            )
            return found is not None and found.status == "kept" and found.path is not None

    await until(is_kept, within=20)


async def test_a_voice_note_is_kept_and_the_traveller_told_to_type(standing: Standing) -> None:
    """We cannot listen, and say so."""
    phone = standing.phone("telegram")
    await phone.say("hello")
    replies = await phone.send_voice()
    assert "cannot listen" in replies[0]


async def test_an_old_button_is_acknowledged_and_not_obeyed(standing: Standing) -> None:
    """A button stays tappable for ever; its question does not."""
    phone = standing.phone("whatsapp")
    await phone.say("my car broke down on the A7 near Valence")
    await phone.tap(0)
    replies = await phone.tap(1)
    assert "earlier question" in replies[0]
    case = await phone.case()
    assert case is not None
    assert not case.danger


async def test_stop_is_honoured_until_the_person_writes_again(standing: Standing) -> None:
    """One farewell, then silence; a new message opens the door again."""
    phone = standing.phone("telegram")
    await phone.say("hello")
    replies = await phone.say("stop writing to me, no more messages please")
    assert len(replies) == 1
    assert replies[0].startswith("You will get no more messages from us.")
    replies = await phone.say("hello again, my car broke down")
    assert replies
