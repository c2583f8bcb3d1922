"""The Telegram channel: one bot."""

import hmac
import json
import logging
import mimetypes
from typing import ClassVar

from telegram import Bot, LinkPreviewOptions, Message, Update
from telegram.constants import FileSizeLimit
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from relais.channels.contract import (
    AttachmentRef,
    Capabilities,
    Inbound,
    Media,
    Outbound,
    Pin,
    StatusUpdate,
    WebhookAnswer,
    WebhookCall,
)
from relais.channels.errors import ChannelError, NotAuthentic, Rejected, Unknown, Unreadable
from relais.channels.quiet import hush_libraries
from relais.channels.settings import TelegramSettings
from relais.channels.telegram.errors import carrier_errors, unsent_errors
from relais.channels.telegram.keyboards import Keyboard, keyboard_for
from relais.channels.telegram.updates import NAME, WANTED, joined_group, read_update

SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105  its name only

#: The bot goes out of any group after these words; to keep it out, use BotFather's /setjoingroups.
GROUP_NOTICE = "This assistance desk answers in private chats only."

#: longest wait for an answer, in seconds
READ_PATIENCE = 10.0

log = logging.getLogger(__name__)


class Telegram:
    """One bot. Set its webhook once with `register_webhook`."""

    name: ClassVar[str] = NAME
    capabilities: ClassVar[Capabilities] = Capabilities(
        buttons=100,
        button_length=60,
        location_button=True,
        pins=True,
        text_length=4096,
    )
    webhook_answer: ClassVar[WebhookAnswer] = WebhookAnswer()

    def __init__(self, settings: TelegramSettings) -> None:
        hush_libraries()
        self._secret = settings.telegram_secret.get_secret_value()
        if not self._secret:
            raise ValueError("Set RELAIS_TELEGRAM_SECRET, or anybody could speak for Telegram.")
        self._public_url = settings.public_url
        base = settings.telegram_api_base
        # a stand-in is on this machine or beside it: no proxy in between
        self._requests = HTTPXRequest(
            connect_timeout=5,
            read_timeout=READ_PATIENCE,
            pool_timeout=5,
            httpx_kwargs={"trust_env": base is None},
        )
        base = (base or "https://api.telegram.org").rstrip("/")
        self._bot = Bot(
            settings.telegram_token.get_secret_value(),
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self._requests,
            get_updates_request=self._requests,
        )

    async def parse(self, call: WebhookCall) -> list[Inbound | StatusUpdate]:
        """Read an update. Raises NotAuthentic, Unreadable."""
        return list(read_update(self._update(call)))

    def _update(self, call: WebhookCall) -> Update:
        secret = call.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(secret.encode(), self._secret.encode()):
            raise NotAuthentic("the secret does not fit")
        try:
            return Update.de_json(json.loads(call.body))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise Unreadable(f"not an update ({type(error).__name__})") from None

    async def acknowledge(self, call: WebhookCall) -> None:
        """Stop the clock on a tapped button; leave a group that somebody put us into."""
        try:
            update = self._update(call)
            if update.callback_query:
                await self._bot.answer_callback_query(update.callback_query.id)
            elif group := joined_group(update):
                await self._bot.send_message(group, GROUP_NOTICE)
                await self._bot.leave_chat(group)
        except (ChannelError, TelegramError) as error:
            log.info("Telegram did not take a courtesy (%s)", type(error).__name__)

    async def send(self, message: Outbound) -> str:
        """Hand a message to Telegram. Raises Retry, Rejected, Unknown."""
        keyboard = keyboard_for(message)
        with carrier_errors():
            if message.pin:
                sent = await self._send_pin(message, message.pin, keyboard)
            else:
                sent = await self._bot.send_message(
                    message.address,
                    message.text,
                    reply_markup=keyboard,
                    link_preview_options=LinkPreviewOptions(is_disabled=True),
                )
        return f"{sent.chat_id}:{sent.message_id}"

    async def _send_pin(self, message: Outbound, pin: Pin, keyboard: Keyboard) -> Message:
        """A bare map, or a venue, which shows two lines beside it."""
        if not (message.text or pin.label):
            return await self._bot.send_location(
                message.address, pin.lat, pin.lon, reply_markup=keyboard
            )
        return await self._bot.send_venue(
            message.address,
            pin.lat,
            pin.lon,
            title=pin.label or message.text,
            address=message.text or f"{pin.lat:.5f}, {pin.lon:.5f}",
            reply_markup=keyboard,
        )

    async def find(self, message: Outbound) -> str | None:
        """Never: Telegram keeps no list of what a bot sent. Raises Unknown."""
        raise Unknown("Telegram can't be asked what it sent")

    async def fetch(self, attachment: AttachmentRef) -> Media:
        """Bring a file of at most 20 MB. Raises Retry or Rejected.

        The file's address holds the bot's token: it stays in here.
        """
        with unsent_errors():
            file = await self._bot.get_file(attachment.ref)
            if (file.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
                raise Rejected("size", "the attachment is larger than 20 MB")
            content = await file.download_as_bytearray(read_timeout=60)
        guessed, _ = mimetypes.guess_type(file.file_path or "")
        content_type = attachment.content_type or guessed or "application/octet-stream"
        return Media(bytes(content), content_type)

    async def register_webhook(self) -> None:
        """Tell Telegram where to call us. Raises Retry or Rejected.

        What waits at Telegram is kept: those are travellers.
        """
        with unsent_errors():
            await self._bot.set_webhook(
                f"{self._public_url}/webhooks/{self.name}",
                secret_token=self._secret,
                allowed_updates=WANTED,
                drop_pending_updates=False,
            )

    async def close(self) -> None:
        await self._requests.shutdown()
