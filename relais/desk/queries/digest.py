"""A fingerprint of all that the desk shows: it changes when there is something new to see."""

from collections.abc import Collection

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import ARRAY, BigInteger

#: Ids are given before they are committed, so the highest one alone would miss a row that a
#: slower transaction brings later: the last rows are looked at one by one. Of older messages
#: only those on somebody's screen can change in a way that is seen.
_DIGEST = text("""
SELECT
  (SELECT md5(string_agg(id || status, ',' ORDER BY id)) FROM (
     (SELECT id, status FROM messages ORDER BY id DESC LIMIT 200)
     UNION
     (SELECT id, status FROM messages WHERE conversation_id = ANY(:open))
   ) AS seen) AS messages,
  (SELECT md5(string_agg(id::text, ',' ORDER BY id)) FROM (
     SELECT id FROM case_events ORDER BY id DESC LIMIT 200) AS latest) AS events,
  (SELECT md5(string_agg(id || urgency || reason || coalesce(taken_by, ''), ',' ORDER BY id))
     FROM handovers WHERE closed_at IS NULL) AS handovers,
  (SELECT md5(string_agg(id || status, ',' ORDER BY id)) FROM (
     SELECT id, status FROM attachments ORDER BY id DESC LIMIT 100) AS latest) AS attachments
""").bindparams(bindparam("open", type_=ARRAY(BigInteger)))


async def digest(session: AsyncSession, open_conversations: Collection[int]) -> tuple[str, ...]:
    """The fingerprint; `open_conversations` are those that somebody looks at right now."""
    row = (await session.execute(_DIGEST, {"open": list(open_conversations)})).one()
    return tuple(row)
