"""Every language that travellers are answered in is whole, and keeps to the rules.

The second half breaks a catalogue once for each rule: a rule that never fails guards nothing.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from relais.conversations.responses import Responses

from . import rules
from .reading import DOMAIN_FILE, LANGUAGES, path_of, read

Rule = Callable[[Catalog], list[str]]


@pytest.fixture(params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read(request.param)


def test_english_and_french_are_there() -> None:
    """The source language has a catalogue too: an operator adapts the words there."""
    assert {"en", "fr"} <= set(LANGUAGES)


def test_everything_is_translated(catalogue: Catalog) -> None:
    """No message is left empty: the traveller would read English."""
    assert rules.untranslated(catalogue) == []


def test_nothing_is_fuzzy(catalogue: Catalog) -> None:
    """No message is a guess that still waits for a person's eyes."""
    assert rules.fuzzy(catalogue) == []


def test_nothing_is_obsolete(catalogue: Catalog) -> None:
    """No message translates a sentence that domain.yml no longer holds."""
    assert rules.obsolete(catalogue) == []


def test_nothing_is_missing(catalogue: Catalog) -> None:
    """Every sentence of domain.yml, collected afresh, has its message."""
    assert rules.missing(catalogue) == []


def test_placeholders_are_kept(catalogue: Catalog) -> None:
    """A translation asks for the same values, written the same way."""
    assert rules.other_placeholders(catalogue) == []


def test_labels_fit_on_buttons(catalogue: Catalog) -> None:
    """What stands on a button has at most 20 characters."""
    assert rules.too_long_for_a_button(catalogue) == []


def test_spaces_are_tidy(catalogue: Catalog) -> None:
    """No space before or after a sentence, none doubled, no line break."""
    assert rules.loose_spaces(catalogue) == []


def test_nobody_is_shouted_at(catalogue: Catalog) -> None:
    """No exclamation mark: the reader is frightened already."""
    assert rules.exclamations(catalogue) == []


def test_no_stop_word_is_held_out(catalogue: Catalog) -> None:
    """No answer to type is a word by which carriers end all messages."""
    assert rules.stop_words(catalogue) == []


def test_answers_to_one_question_differ(catalogue: Catalog) -> None:
    """An answer may be given as its very label, so no two labels of a question are the same."""
    for response in Responses.read(DOMAIN_FILE):
        labels = [_said(catalogue, button.title).casefold() for button in response.buttons]
        assert len(set(labels)) == len(labels), labels


@pytest.mark.parametrize(
    ("rule", "written", "instead"),
    [
        (rules.untranslated, 'msgstr "Oui"', 'msgstr ""'),
        (rules.fuzzy, 'msgid "Yes"', '#, fuzzy\nmsgid "Yes"'),
        (rules.obsolete, 'msgid "Yes"\nmsgstr "Oui"', '#~ msgid "Yeah"\n#~ msgstr "Ouais"'),
        (rules.obsolete, 'msgid "Yes"', 'msgid "Yeah"'),
        (rules.missing, 'msgid "Yes"\nmsgstr "Oui"', ""),
        (rules.other_placeholders, "dossier {reference}.", "dossier {numero}."),
        (rules.other_placeholders, ": {country:country}.", ": {country}."),
        (rules.too_long_for_a_button, 'msgstr "Oui"', 'msgstr "Oui, bien entendu, oui"'),
        (rules.loose_spaces, 'msgstr "Oui"', 'msgstr "Oui "'),
        (rules.loose_spaces, "Merci, c'est noté.", "Merci,  c'est noté."),
        (rules.exclamations, "Merci, c'est noté.", "Merci, c'est noté !"),
        (rules.stop_words, 'msgstr "Non"', 'msgstr "Stop"'),
        (rules.stop_words, "Merci, c'est noté.", "C'est noté. Envoyez STOP pour arrêter."),
        (rules.stop_words, "Merci, c'est noté.", "C'est noté. Tapez «\u00a0stop\u00a0» sinon."),
    ],
)
def test_a_rule_sees_what_breaks_it(tmp_path: Path, rule: Rule, written: str, instead: str) -> None:
    """The French catalogue keeps the rule until one entry is spoilt, and breaks it then."""
    assert rule(read("fr")) == []
    assert rule(_spoilt(tmp_path, written, instead)) != []


@pytest.mark.parametrize("sentence", ["Is it at an end?", "Annulez en cliquant ici.", "Fin"])
def test_a_stop_word_in_passing_is_no_offer(sentence: str) -> None:
    """Only a word that stands out as one to type counts: English "end" is an ordinary word."""
    catalogue = Catalog()
    catalogue.add("anything", sentence)
    assert rules.stop_words(catalogue) == []


def _said(catalogue: Catalog, sentence: str) -> str:
    message = catalogue.get(sentence)
    return str(message.string) if message else sentence


def _spoilt(folder: Path, written: str, instead: str) -> Catalog:
    """The French catalogue with one passage put otherwise, read from a folder of its own."""
    text = path_of("fr").read_text(encoding="utf-8")
    assert written in text, f"the French catalogue no longer says {written}"
    path = path_of("fr", folder)
    path.parent.mkdir(parents=True)
    path.write_text(text.replace(written, instead, 1), encoding="utf-8")
    return read("fr", folder)
