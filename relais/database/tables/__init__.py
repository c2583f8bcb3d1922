"""Every table of Relais, one file a family. Rasa's trackers and the job queue keep their own.

Columns carry ids, names and small values; anything personal is marked `personal=True` in its
`info`, so that export and erasure can find it.
"""

from relais.database.tables.base import Base
from relais.database.tables.cases import Case, CaseEvent
from relais.database.tables.contracts import Contract
from relais.database.tables.conversations import (
    Attachment,
    Conversation,
    Episode,
    Message,
    QuarantinedCall,
)
from relais.database.tables.handovers import Handover
from relais.database.tables.people import Address, Person

__all__ = [
    "Address",
    "Attachment",
    "Base",
    "Case",
    "CaseEvent",
    "Contract",
    "Conversation",
    "Episode",
    "Handover",
    "Message",
    "Person",
    "QuarantinedCall",
]
