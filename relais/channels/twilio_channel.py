"""What SMS and WhatsApp do alike: everything but reading a message and wording a send."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar

from relais.channels.contract import (
    AttachmentRef,
    Capabilities,
    Inbound,
    Media,
    Outbound,
    StatusUpdate,
    WebhookAnswer,
    WebhookCall,
)
from relais.channels.twilio_api import TwilioApi
from relais.channels.twilio_calls import Form, authentic_form, is_status, read_status
from relais.channels.twilio_media import TwilioMedia


class TwilioChannel(ABC):
    """One of Twilio's channels. Its webhook takes messages and statuses alike."""

    name: ClassVar[str]
    capabilities: ClassVar[Capabilities]
    #: an empty TwiML document; a plain text would be sent to the traveller
    webhook_answer: ClassVar[WebhookAnswer] = WebhookAnswer("<Response/>", "text/xml")

    def __init__(self, api: TwilioApi) -> None:
        self._api = api
        self._settings = api.settings
        self._media = TwilioMedia(api.settings, api.credentials)

    async def parse(self, call: WebhookCall) -> list[Inbound | StatusUpdate]:
        """Read a call of Twilio's. Raises NotAuthentic, Unreadable."""
        form = authentic_form(call, self._settings.twilio_auth_tokens)
        if is_status(form):
            return list(read_status(self.name, call, form))
        message = self.read(form)
        return [message] if message else []

    @abstractmethod
    def read(self, form: Form) -> Inbound | None:
        """A message, or None if there is nothing in it (a reaction). Raises Unreadable."""

    @abstractmethod
    async def send(self, message: Outbound) -> str:
        """Hand a message to Twilio and return its SID. Raises Retry, Rejected, Unknown."""

    @abstractmethod
    def recipient(self, address: str) -> str:
        """The address as Twilio writes it."""

    def body(self, message: Outbound) -> str:
        """The text as it goes out."""
        return message.text

    async def create(self, message: Outbound, **content: Any) -> str:
        """Send `content`, asking for statuses that name the message by our own id."""
        callback = f"{self._settings.public_url}/webhooks/{self.name}/status"
        return await self._api.create(
            to=self.recipient(message.address),
            status_callback=f"{callback}?message={message.message_id}",
            **content,
        )

    async def acknowledge(self, call: WebhookCall) -> None:
        """Do nothing: Twilio waits for no courtesy."""
        return

    async def find(self, message: Outbound) -> str | None:
        """The SID of a message whose answer was lost, or None. Raises Retry."""
        to = self.recipient(message.address)
        return await self._api.find(to, self.body(message), message.created_at)

    async def fetch(self, attachment: AttachmentRef) -> Media:
        """Bring an attachment. Raises Retry or Rejected."""
        return await self._media.fetch(attachment)

    async def close(self) -> None:
        await self._media.close()
        await self._api.close()
