"""Keyboards and formatted text, read from what the service sent."""

from html.parser import HTMLParser
from typing import Any

from relais.sandbox.phonebook import Choice
from relais.sandbox.telegram.errors import bad_request

_ENTITIES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "s": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
}


def inline_choices(markup: dict[str, Any]) -> list[Choice]:
    """The buttons under a message. Raises Refused for what Telegram does not take."""
    buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
    if len(buttons) > 100:
        raise bad_request("reply markup is too long")
    choices = []
    for button in buttons:
        if not button.get("text"):
            raise bad_request("can't parse inline keyboard button: text must be non-empty")
        if url := button.get("url"):
            if not url.startswith(("http://", "https://", "tg://")):
                raise bad_request(f"inline keyboard button URL '{url}' is invalid: wrong HTTP URL")
            choices.append(Choice(button["text"], url, "url"))
            continue
        data = button.get("callback_data", "")
        if not 1 <= len(data.encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
        choices.append(Choice(button["text"], data, "inline"))
    return choices


def keyboard_choices(markup: dict[str, Any]) -> list[Choice]:
    """The keyboard that takes the place of the phone's own."""
    choices = []
    for row in markup.get("keyboard", []):
        for button in row:
            key = {"text": button} if isinstance(button, str) else button
            if key.get("request_location"):
                choices.append(Choice(key["text"], "", "location"))
            elif key.get("request_contact"):
                choices.append(Choice(key["text"], "", "contact"))
            else:
                choices.append(Choice(key["text"], "", "keyboard"))
    return choices


def utf16_length(text: str) -> int:
    """Telegram counts text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.entities: list[dict[str, Any]] = []
        self._open: list[tuple[str, dict[str, Any]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ENTITIES:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}"')
        entity: dict[str, Any] = {"type": _ENTITIES[tag], "offset": utf16_length(self.text)}
        if tag == "a":
            entity["url"] = dict(attrs).get("href") or ""
        self._open.append((tag, entity))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise bad_request(f'can\'t parse entities: Unexpected end tag "{tag}"')
        entity = self._open.pop()[1]
        entity["length"] = utf16_length(self.text) - entity["offset"]
        self.entities.append(entity)

    def handle_data(self, data: str) -> None:
        self.text += data

    def result(self) -> tuple[str, list[dict[str, Any]]]:
        self.close()
        if self._open:
            tag = self._open[-1][0]
            raise bad_request(
                f"can't parse entities: Can't find end tag corresponding to \"{tag}\""
            )
        return self.text, self.entities


def parse_text(text: str, mode: str | None) -> tuple[str, list[dict[str, Any]]]:
    """The plain text and its entities; HTML is parsed, Markdown is shown as it was written."""
    if not mode or mode.upper() != "HTML":
        return text, []
    parser = _Html()
    parser.feed(text)
    return parser.result()
