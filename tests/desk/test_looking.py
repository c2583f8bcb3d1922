"""What the desk's queries find, and in which order."""

from datetime import UTC, datetime, timedelta

import pytest

from relais.conversations.workplace import Workplace
from relais.desk import queries
from relais.desk.place import Place
from relais.desk.reader import Reader

from .world import Cast, add_message


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("claire", ["claire"]),
        ("YASMIN", []),
        ("ياسمين", ["yasmin"]),
        ("FA-482-KX", ["claire"]),
        ("fa482kx", ["claire"]),
        ("6399", ["claire"]),
        ("+33 6 39 98 00 11", ["claire"]),
        ("جواز", ["yasmin"]),
        ("il y a le feu", ["claire"]),
        ("100%", []),
        ("nothing of the kind", []),
    ],
)
async def test_conversations_are_found_by_name_plate_number_and_words(
    workplace: Workplace, people: Cast, sought: str, found: list[str]
) -> None:
    async with workplace.database.transaction() as session:
        rows = await queries.conversations(session, sought, 10)
    assert [row.id for row in rows] == [getattr(people, name) for name in found]


@pytest.mark.parametrize("worn", [str, str.lower, lambda r: r.replace("-", " "), lambda r: r[:4]])
async def test_a_reference_is_found_however_it_is_typed(
    workplace: Workplace, people: Cast, worn: type[str]
) -> None:
    sought = worn(people.claire_reference)
    async with workplace.database.transaction() as session:
        conversations = await queries.conversations(session, sought, 10)
        cases = await queries.cases(session, sought, 10)
    assert [row.id for row in conversations] == [people.claire]
    assert [row.reference for row in cases] == [people.claire_reference]


async def test_who_waits_stays_on_top_of_later_messages(workplace: Workplace, people: Cast) -> None:
    async with workplace.database.transaction() as session:
        await add_message(session, people.yasmin, "later", channel="whatsapp")
        rows = await queries.conversations(session, "", 10)
    assert [row.id for row in rows] == [people.claire, people.yasmin]
    assert rows[1].last_text == "later"


async def test_a_row_that_commits_late_changes_the_digest(
    workplace: Workplace, people: Cast
) -> None:
    """A slower transaction brings a lower id after a higher one was seen."""
    database = workplace.database
    async with database.transaction() as slow:
        await add_message(slow, people.claire, "written first, committed last")
        async with database.transaction() as quick:
            await add_message(quick, people.yasmin, "written last", channel="whatsapp")
        async with database.transaction() as session:
            before = await queries.digest(session, [])
    async with database.transaction() as session:
        after = await queries.digest(session, [])
        assert await queries.digest(session, []) == after
    assert before != after


async def test_earlier_messages_are_said_to_exist(workplace: Workplace, people: Cast) -> None:
    async with workplace.database.transaction() as session:
        short = await queries.thread(session, people.claire, most=2)
        whole = await queries.thread(session, people.claire, most=5)
    assert short is not None
    assert whole is not None
    assert (len(short.bubbles), short.goes_further_back) == (2, True)
    assert (len(whole.bubbles), whole.goes_further_back) == (5, False)
    assert short.bubbles == whole.bubbles[-2:]


@pytest.mark.parametrize(
    "place",
    [
        Place(),
        Place(tab="cases", sought="a & b"),
        Place(conversation_id=7),
        Place(tab="cases", reference="R7K-4MD-XH", sought="100%"),
    ],
)
def test_a_place_is_found_again_by_its_address(place: Place) -> None:
    assert Place.read(place.address) == place


@pytest.mark.parametrize("address", ["/desk/conversations/x", "/desk/../etc", "/desk?tab=what"])
def test_a_strange_address_leads_to_the_door(address: str) -> None:
    assert Place.read(address) == Place()


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "< 1 min"), (7, "7 min"), (65, "1 h 05"), (24 * 60 + 61, "1 d 1 h"), (-3, "< 1 min")],
)
def test_waiting_is_said_as_precisely_as_it_matters(minutes: int, said: str) -> None:
    assert Reader().span(datetime.now(UTC) - timedelta(minutes=minutes)) == said
