"""The reference of a case survives the telephone."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relais.cases.reference import ALPHABET, LENGTH, is_valid, new_reference, read_reference

references = st.integers(0, 2**32).map(lambda seed: new_reference(Random(seed)))
places = st.integers(0, LENGTH - 1)
GOOD = new_reference(Random(7))
BARE = GOOD.replace("-", "")


def bare(reference: str) -> str:
    return reference.replace("-", "")


@pytest.mark.parametrize("pair", ["0OQD", "1IL", "2Z", "5S", "8B", "6G", "UV", "MN"])
def test_of_characters_that_look_or_sound_alike_at_most_one_is_used(pair: str) -> None:
    assert sum(character in ALPHABET for character in pair) <= 1


def test_the_alphabet_has_a_prime_number_of_characters() -> None:
    """The proof of the check rests on it."""
    size = len(set(ALPHABET))
    assert size == len(ALPHABET)
    assert all(size % divisor for divisor in range(2, size))


@given(references)
def test_a_new_reference_reads_back_as_itself(reference: str) -> None:
    assert read_reference(reference) == reference


@given(references)
def test_a_new_reference_is_neither_a_word_nor_a_number(reference: str) -> None:
    assert not bare(reference).isalpha()
    assert not bare(reference).isdigit()


@given(references, places, st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(reference: str, place: int, wrong: str) -> None:
    characters = list(bare(reference))
    is_same = characters[place] == wrong
    characters[place] = wrong
    assert is_valid("".join(characters)) == is_same


@given(references, places, places)
def test_two_characters_swapped_are_noticed(reference: str, one: int, other: int) -> None:
    """Neighbours, and any other two as well."""
    characters = list(bare(reference))
    is_same = characters[one] == characters[other]
    characters[one], characters[other] = characters[other], characters[one]
    assert is_valid("".join(characters)) == is_same


@given(references, st.text(alphabet=" -–/.", max_size=3), st.booleans())
def test_case_and_gaps_do_not_matter(reference: str, gap: str, lower: bool) -> None:
    spoken = gap.join(bare(reference))
    assert read_reference(spoken.lower() if lower else spoken) == reference


@pytest.mark.parametrize(
    "sentence",
    [
        f"Bonjour, mon dossier est le {GOOD}, des nouvelles ?",
        f"my {GOOD.lower().replace('-', ' ')} pls",
        f"ref:{BARE}.",
        f"({BARE.lower()})",
        f"Dossier {GOOD.replace('-', '‑')} svp",
        f"{GOOD}\nmerci",
    ],
)
def test_a_reference_is_found_in_a_sentence(sentence: str) -> None:
    assert read_reference(sentence) == GOOD


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "My car broke down on the A7 near Valence",
        "call me on +33 6 39 98 34 79",
        "34793479 34793479",
        f"X{BARE}",
        f"{BARE}7",
        BARE[:-1],
        "mój pies",
    ],
)
def test_other_text_is_no_reference(sentence: str) -> None:
    assert read_reference(sentence) is None
