"""What stands under a message: buttons, the button that sends the position, or nothing.

A message has one kind of keyboard. Where both are wanted, the choices become keys of the
keyboard that asks for the position; a tapped key comes back as its label.
"""

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from relais.channels.contract import Outbound

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


def keyboard_for(message: Outbound) -> Keyboard:
    """The keyboard that a message needs.

    A message that needs none takes away the position's key, which else would stay for good.
    """
    if message.location_button:
        keys = [KeyboardButton(message.location_button, request_location=True)]
        keys += [KeyboardButton(choice.label) for choice in message.choices]
        return ReplyKeyboardMarkup(
            [[key] for key in keys], resize_keyboard=True, one_time_keyboard=True
        )
    if message.choices:
        return InlineKeyboardMarkup(
            [
                [InlineKeyboardButton(choice.label, callback_data=choice.key)]
                for choice in message.choices
            ]
        )
    return ReplyKeyboardRemove()
