"""What the desk looks at: every query, answered with plain values. Nothing here writes."""

from relais.desk.queries.case_file import CaseFile, Cover, Event, case_file
from relais.desk.queries.digest import digest
from relais.desk.queries.kept import KeptFile, kept_file
from relais.desk.queries.lists import CaseRow, ConversationRow, cases, conversations, waiting_count
from relais.desk.queries.thread import Bubble, Enclosure, Hold, Position, Thread, thread

__all__ = [
    "Bubble",
    "CaseFile",
    "CaseRow",
    "ConversationRow",
    "Cover",
    "Enclosure",
    "Event",
    "Hold",
    "KeptFile",
    "Position",
    "Thread",
    "case_file",
    "cases",
    "conversations",
    "digest",
    "kept_file",
    "thread",
    "waiting_count",
]
