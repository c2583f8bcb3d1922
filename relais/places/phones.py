"""What a phone number tells about its owner: a country and a language, as weak hints."""

import phonenumbers
from babel.core import get_global


def country_of_number(address: str) -> str | None:
    """ISO 3166-1 alpha-2 of a number in international form; None where it tells none."""
    try:
        number = phonenumbers.parse(address)
    except phonenumbers.NumberParseException:
        return None
    region = phonenumbers.region_code_for_number(number)
    return region if region and len(region) == 2 else None


def language_of_number(address: str) -> str | None:
    """The language most people speak in the number's country, by CLDR."""
    country = country_of_number(address)
    if country is None:
        return None
    likely = get_global("likely_subtags").get(f"und_{country}")
    return str(likely).split("_")[0] if likely else None
