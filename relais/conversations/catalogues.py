"""The translations: gettext catalogues below `locales/`, read straight from their .po files.

The English sentence is the key. `extract` is what Babel calls to collect those sentences from
Rasa's domain (see babel.cfg), `compiled` is what the service reads at start.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import yaml
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

DOMAIN = "relais"
SOURCE_LANGUAGE = "en"
Message = tuple[int, None, str, list[str]]


def languages(locales: Path) -> tuple[str, ...]:
    """The languages that travellers can be answered in."""
    return tuple(sorted(path.parent.parent.name for path in locales.glob(f"*/*/{DOMAIN}.po")))


def compiled(locales: Path, language: str) -> NullTranslations:
    """The catalogue of one language, compiled in memory: no build step can be forgotten."""
    path = locales / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    buffer.seek(0)
    return Translations(buffer)


def extract(
    fileobj: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[Message]:
    """Babel's extraction method for a Rasa domain: texts, button titles, location buttons."""
    document = yaml.compose(fileobj)
    assert isinstance(document, yaml.MappingNode)
    responses = next(value for key, value in document.value if key.value == "responses")
    for name, variations in responses.value:
        for sentence in _translated(variations):
            line = sentence.start_mark.line + 1
            yield line, None, sentence.value.strip(), [f"response: {name.value}"]


def _translated(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """The scalars below `node` that a traveller reads, by the key they stand under."""
    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _translated(each)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in {"text", "title", "location_button"}:
                yield value
            else:
                yield from _translated(value)
