"""Phone numbers, in E.164."""

import phonenumbers

from relais.facts.text import Found, search

#: A number that says its country; without one, digits alone are no phone number to us.
_INTERNATIONAL = search(r"(?<![\w-]) (?:\+|00) \s?\d (?:[\s()./-]{0,2}\d){6,14} (?!\w)")
#: Bounds the work of the library's own search on a message made of digits.
_TRIES = 50


def find_phone(folded: str, country: str | None = None) -> Found[str] | None:
    """The first valid number: written with + or 00, or in the local form of `country`."""
    for match in _INTERNATIONAL.finditer(folded):
        written = match.group()
        number = _parsed("+" + written.lstrip("+")[2:] if written.startswith("00") else written)
        if number:
            return Found(number, *match.span())
    if not country or country.upper() not in phonenumbers.SUPPORTED_REGIONS:
        return None
    matcher = phonenumbers.PhoneNumberMatcher(
        folded, country.upper(), leniency=phonenumbers.Leniency.VALID, max_tries=_TRIES
    )
    for local in matcher:
        return Found(_e164(local.number), local.start, local.end)
    return None


def _parsed(written: str) -> str | None:
    try:
        number = phonenumbers.parse(written)
    except phonenumbers.NumberParseException:
        return None
    return _e164(number) if phonenumbers.is_valid_number(number) else None


def _e164(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
