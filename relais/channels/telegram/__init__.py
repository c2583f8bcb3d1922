"""Telegram through its Bot API.

    updates.py     what an update says
    keyboards.py   buttons under a message, and the one that sends the position
    errors.py      what a failed call to Telegram comes to

Telegram keeps no list of what a bot sent and reports no delivery: an uncertain send can't be
settled, only repeated where that does no harm.
"""

from relais.channels.telegram.channel import Telegram

__all__ = ["Telegram"]
