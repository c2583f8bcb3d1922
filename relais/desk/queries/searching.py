"""What the search box finds: references, plates, names and addresses, and words."""

import re

from sqlalchemy import ColumnElement, and_, exists, func, or_

from relais.cases.reference import ALPHABET, read_reference
from relais.database.tables import Address, Case, Contract, Conversation, Episode, Message, Person

_SHORTEST_PLATE = 3  # characters: less is in every second plate


def conversation_matches(sought: str) -> ColumnElement[bool]:
    """Holds for a conversation (joined with its address and person) that the search is about."""
    if reference := read_reference(sought):
        return _has_case(Case.reference == reference)
    return or_(
        Person.name.icontains(sought, autoescape=True),
        Address.profile_name.icontains(sought, autoescape=True),
        _address_matches(sought),
        _has_case(_case_says(sought)),
        exists().where(
            Message.conversation_id == Conversation.id,
            Message.text.icontains(sought, autoescape=True),
        ),
    )


def case_matches(sought: str) -> ColumnElement[bool]:
    """Holds for a case that the search is about."""
    if reference := read_reference(sought):
        return Case.reference == reference
    said = exists().where(
        Episode.case_id == Case.id,
        Message.conversation_id == Episode.conversation_id,
        Message.created_at >= Episode.opened_at,
        or_(Episode.closed_at.is_(None), Message.created_at <= Episode.closed_at),
        Message.text.icontains(sought, autoescape=True),
    )
    return or_(_case_says(sought), said)


def _has_case(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(
        and_(Episode.conversation_id == Conversation.id, Episode.case_id == Case.id, condition)
    )


def _case_says(sought: str) -> ColumnElement[bool]:
    conditions = [
        Case.name.icontains(sought, autoescape=True),
        Case.contract_number.icontains(sought, autoescape=True),
        Case.description.icontains(sought, autoescape=True),
    ]
    if begun := _begun_reference(sought):
        conditions.append(Case.reference.startswith(begun))
    if plate := _plate(sought):
        conditions.append(func.regexp_replace(func.upper(Case.plate), r"\W", "", "g") == plate)
        conditions.append(
            exists().where(Contract.id == Case.contract_id, Contract.plate == plate),
        )
    return or_(*conditions)


def _begun_reference(sought: str) -> str | None:
    """The start of a reference, as somebody types it: at least its first three characters."""
    typed = sought.strip().upper()
    characters = typed.replace("-", "").replace(" ", "")
    if not 3 <= len(characters) <= 8 or any(each not in ALPHABET for each in characters):
        return None
    groups = (characters[:3], characters[3:6], characters[6:])
    return "-".join(group for group in groups if group)


def _plate(sought: str) -> str | None:
    key = re.sub(r"[\W_]", "", sought).upper()
    return key if len(key) >= _SHORTEST_PLATE and any(c.isdigit() for c in key) else None


def _address_matches(sought: str) -> ColumnElement[bool]:
    """A number is found however it is spaced; anything else as it is written."""
    digits = re.sub(r"[\s().+-]", "", sought)
    return Address.address.icontains(digits if digits.isdigit() else sought, autoescape=True)
