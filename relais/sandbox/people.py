"""The cast: invented travellers, a tow company, and places to be stranded at.

The numbers are the example numbers of libphonenumber's metadata, which validate as mobile
numbers of their countries.
"""

from dataclasses import dataclass
from typing import Literal

ChannelName = Literal["sms", "whatsapp", "telegram"]
CHANNELS: tuple[ChannelName, ...] = ("sms", "whatsapp", "telegram")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a phone. `number` serves SMS and WhatsApp; `chat` is the Telegram user id."""

    key: str
    first_name: str
    last_name: str
    language: str
    number: str
    chat: str

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def address(self, channel: ChannelName) -> str:
        return self.chat if channel == "telegram" else self.number


TRAVELLERS = (
    Person("claire", "Claire", "Martin", "fr", "+33639980014", "700100001"),
    Person("emma", "Emma", "Clark", "en", "+447700900142", "700100002"),
    Person("mateo", "Mateo", "Ruiz", "es", "+34612345678", "700100003"),
    Person("yasmin", "Yasmin", "Haddad", "ar", "+212650123456", "700100004"),
    Person("jonas", "Jonas", "Weber", "de", "+4917139200101", "700100005"),
    Person("ayse", "Ayşe", "Yılmaz", "tr", "+905012345678", "700100006"),
)
PROVIDER = Person("provider", "Dépannage", "Rhône-Sud", "fr", "+33639989900", "700200001")
LANGUAGE_NAMES = {
    "fr": "Français",
    "en": "English",
    "es": "Español",
    "ar": "العربية",
    "de": "Deutsch",
    "tr": "Türkçe",
}


def person_at(channel: str, address: str) -> Person:
    """Whose phone that is; an address outside the cast belongs to a nameless traveller."""
    for person in (*TRAVELLERS, PROVIDER):
        if address == (person.chat if channel == "telegram" else person.number):
            return person
    return Person("unknown", "Traveller", "", "en", address, address)


@dataclass(frozen=True, slots=True)
class Place:
    """A position to send, WGS 84 degrees."""

    label: str
    lat: float
    lon: float


PLACES = (
    Place("A7 near Valence", 44.8697, 4.8632),
    Place("Berlin Hauptbahnhof", 52.5251, 13.3694),
    Place("Lisbon airport", 38.7742, -9.1342),
    Place("Marrakesh, Jemaa el-Fna", 31.6258, -7.9891),
    Place("Istanbul, Sultanahmet", 41.0054, 28.9768),
    Place("M6 near Birmingham", 52.5196, -1.8672),
)
