"""The language of a conversation: what was written weighs most, a short "ok" never flips it."""

from relais.conversations.threads import Thread
from relais.database.tables import Message
from relais.facts.language import detect_language
from relais.places.phones import language_of_number

UNKNOWN = "en"


def settle(thread: Thread, message: Message) -> None:
    """Set the conversation's language from a message, where the message says enough."""
    spoken = thread.conversation.language
    hint = thread.address.locale or language_of_number(thread.address.address)
    if message.kind == "text" and message.text.strip():
        detected = detect_language(message.text, hint=hint, spoken=spoken)
        thread.conversation.language = detected.code
    elif spoken is None:
        thread.conversation.language = hint or UNKNOWN
    thread.person.language = thread.conversation.language
