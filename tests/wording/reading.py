"""The catalogues as the rules look at them, and a fresh look at what there is to translate."""

from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract as collect
from babel.messages.pofile import read_po, write_po

from relais.conversations import catalogues
from relais.conversations.responses import Responses
from relais.settings import ROOT

DOMAIN_FILE = ROOT / "domain.yml"
LOCALES = ROOT / "locales"
LANGUAGES = catalogues.languages(LOCALES)


def path_of(language: str, locales: Path = LOCALES) -> Path:
    return locales / language / "LC_MESSAGES" / f"{catalogues.DOMAIN}.po"


def read(language: str, locales: Path = LOCALES) -> Catalog:
    """One language's catalogue, with everything in it that gettext itself would skip."""
    with path_of(language, locales).open("rb") as file:
        return read_po(file, locale=language)


def write(catalogue: Catalog, locales: Path) -> None:
    """Put a catalogue where the service looks for it below `locales`."""
    path = path_of(str(catalogue.locale), locales)
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalogue)


@cache
def sentences() -> frozenset[str]:
    """Everything in domain.yml that travellers read, as Babel collects it now."""
    with DOMAIN_FILE.open("rb") as file:
        found = collect(f"{catalogues.__name__}:extract", file)
        return frozenset(str(sentence) for _, sentence, *_ in found)


@cache
def labels() -> frozenset[str]:
    """Those among the sentences that stand on a button."""
    return frozenset(
        sentence
        for response in Responses.read(DOMAIN_FILE)
        for sentence in response.sentences()
        if sentence != response.text
    )


def messages(catalogue: Catalog) -> list[Message]:
    """The messages of a catalogue without its header."""
    return [message for message in catalogue if message.id]
