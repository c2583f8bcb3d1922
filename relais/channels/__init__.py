"""The carriers: one file or folder per channel, each with the same three verbs.

    parse   what a carrier's call says          raises NotAuthentic, Unreadable
    send    hand a message to the carrier       raises Retry, Rejected, Unknown
    fetch   bring a picture or a voice note     raises Retry, Rejected

    contract.py, errors.py   what passes between the desk and a carrier
    registry.py              which channels there are
    sms.py, whatsapp.py      one channel each; twilio_*.py is what the two share
    telegram/                one channel

A channel knows its carrier and nothing else: no database, no web framework, no dialogue. To add
one, write its file, name it in `registry.py`, and add its table of cases to
`tests/channels/`.
"""

from relais.channels.contract import (
    AttachmentRef,
    Capabilities,
    Channel,
    Choice,
    Inbound,
    Media,
    Outbound,
    Pin,
    StatusUpdate,
    WebhookAnswer,
    WebhookCall,
)
from relais.channels.errors import (
    ChannelError,
    NotAuthentic,
    Rejected,
    Retry,
    Unknown,
    Unreadable,
)

__all__ = [
    "AttachmentRef",
    "Capabilities",
    "Channel",
    "ChannelError",
    "Choice",
    "Inbound",
    "Media",
    "NotAuthentic",
    "Outbound",
    "Pin",
    "Rejected",
    "Retry",
    "StatusUpdate",
    "Unknown",
    "Unreadable",
    "WebhookAnswer",
    "WebhookCall",
]
