"""How many they are, who is hurt, alone, with an animal, and with a dying phone."""

import pytest

from relais.facts import read_facts

PEOPLE = [
    ("en", None, "we are 4", 4, None),
    ("fr", None, "on est 5 dont 2 enfants", 5, 2),
    ("en", None, "2 adults and 3 kids", 5, 3),
    ("en", None, "me and my wife", 2, None),
    ("en", None, "me, my wife and two small kids", 4, 2),
    ("en", None, "my husband and I are fine", 2, None),
    ("fr", None, "avec mes 2 filles", 3, 2),
    ("en", None, "just me", 1, None),
    ("en", "people", "alone", 1, None),
    ("fr", None, "je suis seul", 1, None),
    ("fr", None, "seule avec mon bébé", 2, 1),
    ("fr", None, "on est deux et un bébé", 3, 1),
    ("de", None, "wir sind zu dritt", 3, None),
    ("de", None, "2 Erwachsene und 1 Kind", 3, 1),
    ("it", None, "siamo in quattro", 4, None),
    ("it", None, "sono con mia moglie", 2, None),
    ("es", None, "somos cuatro", 4, None),
    ("es", None, "somos 3 con un bebé", 3, 1),
    ("pt", None, "somos cinco, duas crianças", 5, 2),
    ("nl", None, "we zijn met z'n vieren", 4, None),
    ("nl", None, "we zijn met 3", 3, None),
    ("pl", None, "jesteśmy we dwoje", 2, None),
    ("pl", None, "jest nas troje", 3, None),
    ("tr", None, "4 kişiyiz", 4, None),
    ("tr", None, "2 yetişkin 1 çocuk", 3, 1),
    ("ar", None, "نحن أربعة", 4, None),
    ("ar", None, "أنا وزوجتي وطفلين", 4, 2),
    ("ru", None, "нас трое", 3, None),
    ("en", "people", "4", 4, None),
    ("fr", "people", "quatre", 4, None),
    ("de", "people", "drei", 3, None),
    ("pl", "people", "dwoje", 2, None),
    ("ar", "people", "٣", 3, None),
    ("zh", "people", "三个人", 3, None),
    ("ja", "people", "二人", 2, None),
    ("ko", "people", "두명", 2, None),
    ("de", "people", "ich, meine Frau und zwei Kinder", 4, 2),
    ("ar", None, "أنا مع زوجتي و3 أطفال", 5, 3),
    ("en", None, "there are 3 cars on the road", None, None),
    ("en", None, "4", None, None),
    ("en", None, "we are 4 km from Lyon", None, None),
    ("en", None, "we are 20 minutes from home", None, None),
    ("fr", None, "on est sur l'A7", None, None),
    ("de", None, "wir stehen auf der A9", None, None),
    ("en", "people", "why?", None, None),
    ("en", None, "my wife has chest pain", None, None),
]


@pytest.mark.parametrize(
    ("language", "asked", "text", "people", "children"),
    PEOPLE,
    ids=[f"{c[0]}: {c[2]!r}, asked {c[1]}, is {c[3]} people, {c[4]} children" for c in PEOPLE],
)
def test_people(
    language: str, asked: str | None, text: str, people: int | None, children: int | None
) -> None:
    facts = read_facts(text, language=language, asked=asked)
    assert (facts.people, facts.children) == (people, children)


STATE = [
    ("en", "2 injured", "injured", 2), ("en", "nobody is hurt", "injured", 0),
    ("fr", "trois blessés", "injured", 3), ("fr", "aucun blessé", "injured", 0),
    ("de", "zwei Verletzte", "injured", 2), ("de", "niemand ist verletzt", "injured", 0),
    ("es", "hay 2 heridos", "injured", 2), ("es", "nadie está herido", "injured", 0),
    ("it", "un ferito", "injured", 1), ("it", "nessuno è ferito", "injured", 0),
    ("pt", "ninguém está ferido", "injured", 0), ("nl", "niemand gewond", "injured", 0),
    ("pl", "nikt nie jest ranny", "injured", 0), ("tr", "2 yaralı var", "injured", 2),
    ("tr", "yaralı yok", "injured", 0), ("ar", "لا يوجد مصابين", "injured", 0),
    ("en", "I'm hurt", "injured", 1), ("en", "car is broken", "injured", None),
    ("en", "with my dog", "pets", True), ("fr", "avec mon chat", "pets", True),
    ("de", "mit Hund", "pets", True), ("es", "llevo un perro", "pets", True),
    ("en", "no pets", "pets", False), ("fr", "pas d'animaux", "pets", False),
    ("en", "bitten by a dog", "pets", None), ("fr", "mordu par un chien", "pets", None),
    ("en", "let's chat", "pets", None),
    ("en", "my phone is dying", "low_battery", True), ("en", "5% battery", "low_battery", True),
    ("fr", "plus de batterie", "low_battery", True), ("de", "Akku fast leer", "low_battery", True),
    ("es", "me queda poca batería", "low_battery", True),
    ("it", "telefono quasi scarico", "low_battery", True),
    ("pt", "bateria fraca", "low_battery", True),
    ("nl", "batterij bijna leeg", "low_battery", True),
    ("pl", "bateria mi pada", "low_battery", True), ("tr", "şarjım bitiyor", "low_battery", True),
    ("ar", "بطاريتي ضعيفة", "low_battery", True),
    ("en", "car battery is flat", "low_battery", False),
    ("en", "80% battery", "low_battery", False),
    ("en", "I'm alone", "alone", True), ("fr", "toute seule", "alone", True),
    ("de", "ich bin allein", "alone", True), ("es", "estoy sola", "alone", True),
    ("it", "da solo", "alone", True), ("pt", "sozinha", "alone", True),
    ("nl", "ik ben alleen", "alone", True), ("pl", "jestem sama", "alone", True),
    ("tr", "yalnızım", "alone", True), ("ar", "أنا وحدي", "alone", True),
    ("en", "my mother is alone at the hotel", "alone", False),
    ("en", "leave me alone", "alone", False), ("fr", "pas seule", "alone", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "fact", "value"),
    STATE,
    ids=[f"{c[0]}: {c[1]!r}, {c[2]}: {c[3]}" for c in STATE],
)
def test_state(language: str, text: str, fact: str, value: bool | int | None) -> None:
    assert getattr(read_facts(text, language=language), fact) == value
