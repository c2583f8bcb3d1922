"""What an update says. Source: "Telegram Bot API", the types Update and Message.

An update's id names an inbound message, since an edit keeps the id of its message.
"""

from collections.abc import Iterator

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberUpdated,
    InlineKeyboardMarkup,
    Message,
    Update,
)

from relais.channels.contract import AttachmentRef, Inbound, Pin
from relais.channels.errors import Unreadable

NAME = "telegram"
#: what we ask Telegram to send
WANTED = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)


def read_update(update: Update) -> Iterator[Inbound]:
    """The messages in an update: one, or none where it needs nothing from us.

    Groups are passed over: a case is nobody else's business. Raises Unreadable.
    """
    chat = update.effective_chat
    if update.callback_query:
        yield from _tap(update, update.callback_query)
    elif chat is None and update.effective_message:
        raise Unreadable("a message without a chat")
    elif chat is None or chat.type != Chat.PRIVATE:
        return
    elif update.my_chat_member:
        yield from _membership(update, update.my_chat_member)
    elif update.edited_message:
        yield from _edit(update, update.edited_message)
    elif update.message:
        yield from _message(update, update.message)


def joined_group(update: Update) -> int | None:
    """The id of a group that somebody has just put us into."""
    change = update.my_chat_member
    if change is None or change.chat.type == Chat.PRIVATE:
        return None
    present = change.new_chat_member.status in {ChatMember.MEMBER, ChatMember.ADMINISTRATOR}
    return change.chat.id if present else None


def _inbound(update: Update, **said: object) -> Inbound:
    user = update.effective_user
    chat = update.effective_chat
    address = chat.id if chat else user.id if user else 0
    return Inbound(
        channel=NAME,
        address=str(address),
        provider_id=f"update:{update.update_id}",
        profile_name=user.full_name if user else None,
        locale=user.language_code if user else None,
        **said,  # type: ignore[arg-type]
    )


def _tap(update: Update, query: CallbackQuery) -> Iterator[Inbound]:
    """A tapped button. `data` is missing for games, which we have none of."""
    chat = update.effective_chat
    if query.data and (chat is None or chat.type == Chat.PRIVATE):
        yield _inbound(update, kind="button", payload=query.data, text=_label(query))


def _label(query: CallbackQuery) -> str:
    """What stood on the button, if Telegram still shows the message that it stood under."""
    markup = getattr(query.message, "reply_markup", None)
    if not isinstance(markup, InlineKeyboardMarkup):
        return ""
    buttons = (button for row in markup.inline_keyboard for button in row)
    return next((button.text for button in buttons if button.callback_data == query.data), "")


def _membership(update: Update, change: ChatMemberUpdated) -> Iterator[Inbound]:
    """The person blocked or unblocked us."""
    blocked = change.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}
    yield _inbound(update, kind="consent", consent="stop" if blocked else "start")


def _edit(update: Update, message: Message) -> Iterator[Inbound]:
    """A correction of words. The further points of a live location come as edits too, and so do
    changes that nobody sees: they are passed over."""
    text = message.text or message.caption
    if text:
        yield _inbound(update, kind="text", text=_clean(text), edited=True)


def _message(update: Update, message: Message) -> Iterator[Inbound]:
    text = _clean(message.text or message.caption or "")
    if _is_start(text):
        link = text.removeprefix("/start").strip() or None
        yield _inbound(update, kind="text", consent="start", payload=link)
    elif pin := _pin(message):
        yield _inbound(update, kind="location", pin=pin)
    elif number := _own_number(message):
        yield _inbound(update, kind="text", text=number)
    elif attachment := _attachment(message):
        yield _inbound(update, kind="attachment", text=text, attachments=(attachment,))
    elif text:
        yield _inbound(update, kind="text", text=text)
    elif message.effective_attachment:
        yield _inbound(update, kind="unsupported")
    # the rest is Telegram's own notes: a message was pinned, a timer was set


def _clean(text: str) -> str:
    """Without NUL, which PostgreSQL refuses in a text."""
    return text.replace("\0", "")


def _is_start(text: str) -> bool:
    """The Start button, also from a link: "/start" or "/start <up to 64 letters>"."""
    return text.split(" ", 1)[0] == "/start"


def _pin(message: Message) -> Pin | None:
    # a venue has a location too, and knows more
    if message.venue:
        place = message.venue.location
        return Pin(place.latitude, place.longitude, _clean(message.venue.title))
    if message.location:
        return Pin(message.location.latitude, message.location.longitude)
    return None


def _own_number(message: Message) -> str | None:
    """The sender's own phone number; anybody else's proves nothing."""
    contact, sender = message.contact, message.from_user
    if not contact or not sender or contact.user_id != sender.id:
        return None
    return f"+{contact.phone_number.removeprefix('+')}"


def _attachment(message: Message) -> AttachmentRef | None:
    if message.photo:  # the same picture in several sizes, the largest last
        return AttachmentRef("photo", message.photo[-1].file_id, "image/jpeg")
    if sound := message.voice or message.audio:
        return AttachmentRef("voice", sound.file_id, sound.mime_type or "audio/ogg")
    if message.video:
        return AttachmentRef("video", message.video.file_id, message.video.mime_type)
    if message.video_note:
        return AttachmentRef("video", message.video_note.file_id, "video/mp4")
    if message.document:
        return AttachmentRef("document", message.document.file_id, message.document.mime_type)
    return None
