"""The channels of this product, by name."""

from relais.channels.contract import Channel
from relais.channels.settings import ChannelSettings
from relais.channels.sms import Sms
from relais.channels.telegram import Telegram
from relais.channels.twilio_api import TwilioApi
from relais.channels.whatsapp import WhatsApp


def build(settings: ChannelSettings) -> dict[str, Channel]:
    """The channels that are set up, ready to use. Close each when done.

    Raises ValueError, saying which setting is missing, for a channel that is half set up.
    """
    channels: list[Channel] = []
    if settings.sms_number or settings.messaging_service_sid or settings.whatsapp_number:
        twilio = TwilioApi(settings)
        if settings.sms_number or settings.messaging_service_sid:
            channels.append(Sms(twilio))
        if settings.whatsapp_number:
            channels.append(WhatsApp(twilio))
    if settings.telegram_token.get_secret_value():
        channels.append(Telegram(settings))
    return {channel.name: channel for channel in channels}
