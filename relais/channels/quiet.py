"""Keeps what carriers' libraries would log out of our logs.

httpx writes every URL at INFO, and Telegram's URLs hold the bot's token. python-telegram-bot
writes parameters, so what people say, at DEBUG. Both lines are for their developers, not ours.
"""

import logging

TALKATIVE = ("httpx", "httpcore", "telegram", "twilio")


def hush_libraries() -> None:
    """Let the libraries speak of warnings and errors only."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
