"""Names and numbers are recognised however people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relais.cases.identity import (
    Agreement,
    compare_names,
    holder_key,
    number_key,
    phone_key,
    plate_key,
)

SAME, PARTLY, DIFFERENT = Agreement.SAME, Agreement.PARTLY, Agreement.DIFFERENT

NAMES = [
    ("Claire Martin", "Claire Martin", SAME),
    ("martin CLAIRE", "Claire Martin", SAME),
    ("Mme Claire Martin", "Claire Martin", SAME),
    ("Lucia Hernandez Ortiz", "Lucía Hernández Ortiz", SAME),
    ("Lukasz Wisniewski", "Łukasz Wiśniewski", SAME),
    ("Ayse Yilmaz", "Ayşe Yılmaz", SAME),
    ("Jurgen Mueller", "Jürgen Müller", SAME),
    ("C. Martin", "Claire Martin", SAME),
    ("Clair Martin", "Claire Martin", SAME),
    ("Claire Matrin", "Claire Martin", SAME),
    ("Sophie Dupont", "Sophie Dupont-Moreau", SAME),
    ("Claire Martin-Roux", "Claire Martin", SAME),
    ("Miguel Fernandez", "Miguel Ángel Fernández García", SAME),
    ("Siobhan OConnor", "Siobhán O'Connor", SAME),
    ("Siobhán O’Connor", "Siobhán O'Connor", SAME),
    ("Jean Pierre Roy", "Jeanpierre Roy", SAME),
    ("Suharto", "Suharto", SAME),
    ("田中 陽子", "田中 陽子", SAME),
    ("Claire", "Claire Martin", PARTLY),
    ("Martin", "Claire Martin", PARTLY),
    ("Claire Roux", "Claire Martin", PARTLY),
    ("Paul Martin", "Claire Martin", PARTLY),
    ("ياسمين حداد", "Yasmin Haddad", PARTLY),
    ("Yoko Tanaka", "田中 陽子", PARTLY),
    ("", "Claire Martin", PARTLY),
    ("...", "Claire Martin", PARTLY),
    ("C. M.", "Claire Martin", DIFFERENT),
    ("Emma Clark", "Claire Martin", DIFFERENT),
    ("Li Wu", "Lu Xi", DIFFERENT),
]


@pytest.mark.parametrize(("given", "holder", "agreement"), NAMES)
def test_names_agree(given: str, holder: str, agreement: Agreement) -> None:
    assert compare_names(given, holder) is agreement


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared_and_it_does_not_matter_which_is_first_unless_one_word(
    a: str, b: str
) -> None:
    assert (compare_names(a, b) is DIFFERENT) == (compare_names(b, a) is DIFFERENT)


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("RA-2024-118823", "RA2024118823"),
        (" ra 2024 118823 ", "RA2024118823"),
        ("ra–2024–118823", "RA2024118823"),
        ("ＲＡ２０２４", "RA2024"),
        ("RA-٢٠٢٤", "RA2024"),
        ("---", ""),
    ],
)
def test_a_number_is_reduced_to_letters_and_digits(number: str, key: str) -> None:
    assert number_key(number) == key


def test_the_key_of_a_name_knows_no_order_case_or_accent() -> None:
    assert holder_key("LEFÈVRE Julien") == holder_key("julien lefevre") == "julien lefevre"


def test_a_plate_is_read_without_its_dashes() -> None:
    assert plate_key("gk-482-lm") == plate_key("GK 482 LM") == "GK482LM"


@pytest.mark.parametrize(
    ("phone", "country", "key"),
    [
        ("+33 6 39 98 00 14", None, "+33639980014"),
        ("06 39 98 00 14", "FR", "+33639980014"),
        ("0033639980014", "FR", "+33639980014"),
        ("06 39 98 00 14", None, None),
        ("call me", "FR", None),
        ("12", "FR", None),
    ],
)
def test_a_phone_number_becomes_international_or_nothing(
    phone: str, country: str | None, key: str | None
) -> None:
    assert phone_key(phone, country) == key
