"""What a traveller's own words give away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relais.cases.signs import SIGNS, read_signs

TOLD = [
    ("We are safe behind the barrier", {"safe"}),
    ("Nous sommes en sécurité, personne n’est blessé", {"safe", "unhurt"}),
    ("Estamos a salvo y nadie está herido", {"safe", "unhurt"}),
    ("Wir sind in Sicherheit", {"safe"}),
    ("Siamo al sicuro, nessun ferito", {"safe", "unhurt"}),
    ("Estamos em segurança, ninguém se feriu", {"safe", "unhurt"}),
    ("We zijn veilig, niemand gewond", {"safe", "unhurt"}),
    ("Jesteśmy bezpieczni, nikomu nic się nie stało", {"safe", "unhurt"}),
    ("Güvendeyiz, kimse yaralanmadı", {"safe", "unhurt"}),
    ("نحن بخير، لا أحد مصاب", {"safe", "unhurt"}),
    ("Nous ne sommes pas en sécurité", set()),
    ("We are not safe", set()),
    ("Are we safe here?", set()),
    ("wir sind nicht in Sicherheit", set()),
    ("stuck with two kids on the motorway", {"child", "motorway"}),
    ("that is very kind of you", set()),
    ("We have no children with us", set()),
    ("je voyage avec mon bébé", {"child"}),
    ("çocuklar arabada", {"child"}),
    ("معي طفل", {"child"}),
    ("My suitcase did not arrive", {"luggage"}),
    ("Mi maleta no llegó", {"luggage"}),
    ("Ich bin ganz allein auf der Autobahn", {"alone", "motorway"}),
    ("leave me alone", set()),
    ("my phone is dying", {"low_battery"}),
    ("the car battery is dead", set()),
    ("nie mam gdzie spać", {"no_shelter"}),
    ("no tengo donde pasar la noche", {"no_shelter"}),
    ("nous n'avons nulle part où dormir", {"no_shelter"}),
    ("Diabétique, sans insuline depuis hier", {"insulin"}),
    ("J'ai envie de mourir", {"suicidal"}),
    ("I am dying of heat in the queue", set()),
    ("Sto avendo un attacco di panico", {"distress"}),
]


@pytest.mark.parametrize(("words", "signs"), TOLD)
def test_words_give_signs_away(words: str, signs: set[str]) -> None:
    assert read_signs(words) == signs


@given(st.text())
def test_any_text_can_be_read(words: str) -> None:
    assert read_signs(words) <= SIGNS


@pytest.mark.parametrize("words", ["MOTORWAY", "Motorway.", "on the\nmotorway!"])
def test_case_and_punctuation_do_not_matter(words: str) -> None:
    assert read_signs(words) == {"motorway"}
