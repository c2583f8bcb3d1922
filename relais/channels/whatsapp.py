"""WhatsApp through Twilio: buttons, lists, pins, pictures and voice notes.

An address is kept without Twilio's `whatsapp:`; it is a phone number or, since 2026, a user id
such as `BR.1502576394655843`, so it is text and nothing more.
"""

import math
from typing import ClassVar

from relais.channels.contract import AttachmentRef, Capabilities, Inbound, Kind, Outbound, Pin
from relais.channels.errors import Rejected, Unreadable
from relais.channels.twilio_api import TwilioApi
from relais.channels.twilio_calls import Form, attachments, required, words
from relais.channels.twilio_channel import TwilioChannel
from relais.channels.twilio_errors import CONTENT_GONE, CONTENT_REFUSED
from relais.channels.whatsapp_menus import (
    MOST_OPTIONS,
    TITLE_LENGTH,
    Menu,
    Menus,
    menu_for,
    numbered,
)

PREFIX = "whatsapp:"
CARDS = frozenset({"text/vcard", "text/x-vcard"})


class WhatsApp(TwilioChannel):
    """One sender."""

    name = "whatsapp"
    capabilities: ClassVar[Capabilities] = Capabilities(
        buttons=MOST_OPTIONS,
        button_length=TITLE_LENGTH,
        location_button=False,
        pins=True,
        text_length=1600,
        receipts="read",
        look_up=True,
    )

    def __init__(self, api: TwilioApi) -> None:
        super().__init__(api)
        self._menus = Menus(api)

    def read(self, form: Form) -> Inbound | None:
        text, pin, media = words(form, "Body"), _pin(form), attachments(form)
        # the id of a list's entry comes in either field, depending on whom you ask
        payload = form.get("ButtonPayload") or form.get("ListId") or None
        if payload:
            text = words(form, "ButtonText") or words(form, "ListTitle") or text
        if not (text or pin or media or payload):
            return None
        return Inbound(
            channel=self.name,
            address=_address(form),
            provider_id=required(form, "MessageSid"),
            kind=_kind(payload, pin, media),
            text=text,
            pin=pin,
            payload=payload,
            attachments=media,
            profile_name=words(form, "ProfileName") or None,
        )

    async def send(self, message: Outbound) -> str:
        menu = menu_for(message, self.body(message))
        if menu:
            return await self._send_menu(message, menu)
        if message.pin and not message.choices:
            return await self._send_pin(message, message.pin)
        return await self._send_text(message, numbered(message, self.body(message)))

    def body(self, message: Outbound) -> str:
        if message.pin is None:
            return message.text
        if message.choices:  # a map carries no buttons
            return "\n".join(filter(None, [message.text, message.pin.link]))
        return message.text or message.pin.label or message.pin.link

    def recipient(self, address: str) -> str:
        return f"{PREFIX}{address}"

    async def _send_text(self, message: Outbound, body: str) -> str:
        return await self._create(message, body=body)

    async def _send_pin(self, message: Outbound, pin: Pin) -> str:
        label = pin.label.replace("|", " ").strip()
        place = f"geo:{pin.lat:.6f},{pin.lon:.6f}" + (f"|{label}" if label else "")
        return await self._create(message, body=self.body(message), persistent_action=[place])

    async def _send_menu(self, message: Outbound, menu: Menu) -> str:
        """Buttons or a list; plain text with numbers where Twilio wants neither."""
        for _ in range(2):
            try:
                sid = await self._menus.sid(menu)
            except Rejected:
                break
            try:
                return await self._create(message, content_sid=sid, content_variables=menu.values)
            except Rejected as refusal:
                if refusal.code not in CONTENT_REFUSED:
                    raise
                if refusal.code != CONTENT_GONE:
                    break
                self._menus.forget(menu)
        return await self._send_text(message, numbered(message, self.body(message)))

    async def _create(self, message: Outbound, **content: object) -> str:
        sender = f"{PREFIX}{self._settings.whatsapp_number}"
        return await self.create(message, from_=sender, **content)


def _address(form: Form) -> str:
    sender = required(form, "From")
    if not sender.startswith(PREFIX):
        raise Unreadable("From is not a WhatsApp address: another channel's calls come here")
    return sender.removeprefix(PREFIX)


def _kind(payload: str | None, pin: Pin | None, media: tuple[AttachmentRef, ...]) -> Kind:
    if payload:
        return "button"
    if pin:
        return "location"
    if any(part.content_type in CARDS for part in media):
        return "unsupported"
    return "attachment" if media else "text"


def _pin(form: Form) -> Pin | None:
    if not form.get("Latitude") or not form.get("Longitude"):
        return None
    try:
        lat, lon = float(form["Latitude"]), float(form["Longitude"])
    except ValueError:
        raise Unreadable("Latitude or Longitude is not a number") from None
    if not (math.isfinite(lat) and abs(lat) <= 90 and math.isfinite(lon) and abs(lon) <= 180):
        raise Unreadable("Latitude or Longitude is not on the globe")
    return Pin(lat, lon, words(form, "Label") or words(form, "Address"))
