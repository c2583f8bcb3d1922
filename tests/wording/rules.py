"""What a catalogue must keep to. Each rule returns the sentences that break it."""

import re
from string import Formatter

from babel.messages.catalog import Catalog

from relais.channels.sms import STOP_WORDS

from .reading import labels, messages, sentences

#: the longest label that WhatsApp shows whole on a button
LABEL_LENGTH = 20

#: what carriers take for "no more messages", in Canada in French too: typed, it would cut us off
CUTTING_OFF = STOP_WORDS | {"ARRET", "ARRÊT"}

_QUOTED = re.compile(r"""["'«“„‘]\s?(\w+)\s?["'»”“’]""")


def untranslated(catalogue: Catalog) -> list[str]:
    return [str(message.id) for message in messages(catalogue) if not message.string]


def fuzzy(catalogue: Catalog) -> list[str]:
    return [str(message.id) for message in messages(catalogue) if message.fuzzy]


def obsolete(catalogue: Catalog) -> list[str]:
    """Translations of sentences that are no longer said, marked so or not."""
    return [
        *map(str, catalogue.obsolete),
        *sorted({str(message.id) for message in messages(catalogue)} - sentences()),
    ]


def missing(catalogue: Catalog) -> list[str]:
    return sorted(sentences() - {str(message.id) for message in messages(catalogue)})


def other_placeholders(catalogue: Catalog) -> list[str]:
    return [
        str(message.string)
        for message in messages(catalogue)
        if placeholders(str(message.string)) != placeholders(str(message.id))
    ]


def too_long_for_a_button(catalogue: Catalog) -> list[str]:
    return [
        str(message.string)
        for message in messages(catalogue)
        if message.id in labels() and len(str(message.string)) > LABEL_LENGTH
    ]


def loose_spaces(catalogue: Catalog) -> list[str]:
    """Spaces around a sentence, two in a row, or a line break."""
    return [said for said in _said(catalogue) if re.search(r"^\s|\s$|\s\s|[\n\t]", said)]


def exclamations(catalogue: Catalog) -> list[str]:
    return [said for said in _said(catalogue) if re.search("[!¡！]", said)]


def stop_words(catalogue: Catalog) -> list[str]:
    """Sentences that hold out a stop word to type: as a label, in capitals or between quotes."""
    return [said for said in _said(catalogue) if CUTTING_OFF & _held_out(said)]


def placeholders(sentence: str) -> set[tuple[str, str | None, str | None]]:
    """The values that a sentence asks for, each with how it is to be written."""
    return {
        (name, kind, conversion)
        for _, name, kind, conversion in Formatter().parse(sentence)
        if name is not None
    }


def _said(catalogue: Catalog) -> list[str]:
    return [str(message.string) for message in messages(catalogue)]


def _held_out(sentence: str) -> set[str]:
    capitals = {word for word in re.findall(r"\w+", sentence) if word.isupper()}
    quoted = {word.upper() for word in _QUOTED.findall(sentence)}
    return {sentence.strip().upper()} | capitals | quoted
