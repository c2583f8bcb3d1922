"""What an SMS holds: 160 letters of GSM-7, or 70 of any other alphabet (3GPP TS 23.038).

One letter from outside, such as `ê` or a non-breaking space, more than halves the whole message.
"""

GSM7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
    "^{}\\[~]|€"
)
LETTERS_OF_UNICODE = 70


def is_cheap(text: str) -> bool:
    """Whether the text needs no more parts than its length alone asks for."""
    return len(text) <= LETTERS_OF_UNICODE or set(text) <= GSM7
