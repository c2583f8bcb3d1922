"""Who writes: a name is read where one is given, and nowhere else."""

import pytest

from relais.facts import read_facts

ASKED = [
    ("en", "claire martin", "Claire Martin"),
    ("fr", "C'est Claire Martin", "Claire Martin"),
    ("fr", "je m'appelle claire martin et toi ?", "Claire Martin"),
    ("fr", "MARTIN Claire", "Martin Claire"),
    ("en", "my name's Jean-Luc O'Neill-García", "Jean-Luc O'Neill-García"),
    ("fr", "Bonjour, claire martin", "Claire Martin"),
    ("en", "Sorry, it's Emma Clark", "Emma Clark"),
    ("en", "Martin, Claire", "Martin Claire"),
    ("nl", "jan van der berg", "Jan van der Berg"),
    ("es", "maría del carmen lópez", "María del Carmen López"),
    ("pt", "João da Silva, contrato RCE 4471 0032", "João da Silva"),
    ("it", "sono giulia de luca", "Giulia de Luca"),
    ("de", "Herr von Stetten", "von Stetten"),
    ("tr", "IŞIK YILMAZ", "Işık Yılmaz"),
    ("tr", "ibrahim can", "İbrahim Can"),
    ("pl", "Nazywam się Żaneta Wójcik", "Żaneta Wójcik"),
    ("ar", "كريم المنصوري", "كريم المنصوري"),
    ("en", "Emma", "Emma"),
    ("en", "Dr. John A. Smith", "John A. Smith"),
    ("ar", "أنا محمد علي", "محمد علي"),
    ("es", "Soy la mujer de Pedro Gómez", None),
    ("en", "my car is on fire", None),
    ("en", "why do you ask?", None),
    ("en", "I don't know", None),
    ("fr", "je veux parler à quelqu'un", None),
    ("en", "yes", None),
    ("en", "help", None),
    ("de", "warum?", None),
    ("es", "no sé", None),
    ("it", "voglio parlare con un operatore", None),
    ("tr", "bilmiyorum", None),
    ("pl", "nie wiem", None),
    ("pt", "quero falar com uma pessoa", None),
    ("nl", "waarom wil je dat weten", None),
    ("ar", "لا أعرف", None),
    ("en", "7741", None),
    ("fr", "on est sur l'A7", None),
]

UNASKED = [
    ("en", "I'm Emma Clark, my car won't start", "Emma Clark"),
    ("en", "this is Emma Clark", "Emma Clark"),
    ("en", "my name is claire martin can you help", "Claire Martin"),
    ("en", "Please call me back. Regards, Emma Clark", "Emma Clark"),
    ("en", "MY NAME IS EMMA CLARK", "Emma Clark"),
    ("fr", "je suis Claire Martin et je suis en panne", "Claire Martin"),
    ("fr", "je m'appelle claire martin ma voiture est en panne", "Claire Martin"),
    ("de", "ich heiße Jürgen Müller und stehe auf der A9", "Jürgen Müller"),
    ("de", "Ich bin Anna Schmidt", "Anna Schmidt"),
    ("es", "me llamo José Luis García y estoy en Sevilla", "José Luis García"),
    ("es", "Hola, soy Carmen Ruiz", "Carmen Ruiz"),
    ("it", "mi chiamo Giulia Rossi", "Giulia Rossi"),
    ("pt", "o meu nome é Rui Costa", "Rui Costa"),
    ("nl", "ik heet Pieter de Vries", "Pieter de Vries"),
    ("pl", "jestem Anna Kowalska", "Anna Kowalska"),
    ("pl", "nazywam się Piotr Zieliński", "Piotr Zieliński"),
    ("tr", "benim adım Ayşe Yılmaz", "Ayşe Yılmaz"),
    ("ar", "اسمي كريم المنصوري", "كريم المنصوري"),
    ("en", "I'm stuck", None),
    ("en", "I'm freezing cold", None),
    ("en", "I AM STUCK HERE", None),
    ("en", "I'm in Rome", None),
    ("en", "I am Claire Martin's husband", None),
    ("en", "claire martin", None),
    ("fr", "je suis en panne", None),
    ("fr", "C'est urgent", None),
    ("fr", "je suis le mari de Claire Martin", None),
    ("es", "soy diabético", None),
    ("es", "soy de Madrid", None),
    ("de", "ich bin auf der A9", None),
    ("de", "Ich bin Diabetiker", None),
    ("it", "sono bloccato in autostrada", None),
    ("pt", "sou diabético", None),
    ("nl", "ik ben gestrand", None),
    ("pl", "jestem na autostradzie", None),
    ("tr", "ben Mersin'deyim", None),
    ("ar", "أنا عالق على الطريق", None),
]


def row(case: tuple[str, str, str | None]) -> str:
    language, text, name = case
    return f"{language}: {text!r} " + (f"names {name}" if name else "names nobody")


@pytest.mark.parametrize(("language", "text", "name"), ASKED, ids=map(row, ASKED))
def test_the_answer_to_who_are_you(language: str, text: str, name: str | None) -> None:
    assert read_facts(text, language=language, asked="name").name == name


@pytest.mark.parametrize(("language", "text", "name"), UNASKED, ids=map(row, UNASKED))
def test_a_name_that_nobody_asked_for(language: str, text: str, name: str | None) -> None:
    assert read_facts(text, language=language).name == name
