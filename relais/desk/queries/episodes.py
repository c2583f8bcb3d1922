"""Which case a conversation is about: the one of its open episode, else of its last one."""

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.sql.selectable import LateralFromClause

from relais.database.tables import Case, Conversation, Episode


def current_case(conversation_id: ColumnElement[int] | Any = Conversation.id) -> LateralFromClause:
    """The case of one conversation, to be joined beside it."""
    return (
        select(Case)
        .join(Episode, Episode.case_id == Case.id)
        .where(Episode.conversation_id == conversation_id)
        .order_by(Episode.closed_at.is_(None).desc(), Episode.opened_at.desc())
        .limit(1)
        .lateral("current_case")
    )
