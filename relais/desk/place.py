"""Where an agent is at the desk, as the browser's address says it."""

from dataclasses import dataclass, replace
from typing import Literal, Self
from urllib.parse import parse_qs, quote, urlencode, urlsplit

PREFIX = "/desk"

type Tab = Literal["conversations", "cases"]

_LARGEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Place:
    """A tab and a search on the left; a conversation or a case that was chosen, or neither."""

    tab: Tab = "conversations"
    sought: str = ""
    conversation_id: int | None = None
    reference: str | None = None

    @classmethod
    def read(cls, address: str) -> Self:
        """The place that an address (path and query) leads to; a strange one leads to the door."""
        parts = urlsplit(address)
        asked = parse_qs(parts.query)
        here = cls(
            tab="cases" if asked.get("tab") == ["cases"] else "conversations",
            sought=asked.get("q", [""])[0].strip(),
        )
        match parts.path.removeprefix(PREFIX).strip("/").split("/"):
            case ["conversations", number] if number.isascii() and number.isdigit():
                return replace(here, conversation_id=min(int(number), _LARGEST_ID))
            case ["cases", reference]:
                return replace(here, reference=reference)
        return here

    @property
    def address(self) -> str:
        """The way back to here."""
        path = PREFIX
        if self.conversation_id is not None:
            path += f"/conversations/{self.conversation_id}"
        elif self.reference is not None:
            path += f"/cases/{quote(self.reference, safe='')}"
        asked = {"tab": "cases"} if self.tab == "cases" else {}
        if self.sought:
            asked["q"] = self.sought
        return f"{path}?{urlencode(asked)}" if asked else path

    def at_conversation(self, conversation_id: int) -> Self:
        return replace(self, conversation_id=conversation_id, reference=None)

    def at_case(self, reference: str) -> Self:
        return replace(self, conversation_id=None, reference=reference)

    def in_tab(self, tab: Tab) -> Self:
        return replace(self, tab=tab)

    def seeking(self, sought: str) -> Self:
        return replace(self, sought=sought.strip())
