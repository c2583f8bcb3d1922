"""Contract numbers, phones and plates: each is told from the others and from roads and flights."""

import pytest

from relais.facts import read_facts

CONTRACTS = [
    ("en", None, "my policy is RA-2024-118823", "RA-2024-118823"),
    ("en", None, "contract number rce 4471 0032, hurry", "RCE-4471-0032"),
    ("en", None, "here hzm-99812-x thanks", "HZM-99812-X"),
    ("fr", None, "contrat n° INT0042", "INT0042"),
    ("fr", None, "mon numéro de contrat est le 7741", "7741"),
    ("fr", None, "dossier n° 4471.0032", "4471-0032"),
    ("fr", None, "police 4471 0032", "4471-0032"),
    ("de", None, "Vertragsnummer: CSA-2023-77", "CSA-2023-77"),
    ("de", None, "Vertrag Nr. 88231", "88231"),
    ("es", None, "póliza RA 2024 118823", "RA-2024-118823"),
    ("it", None, "il contratto è INT0042", "INT0042"),
    ("pt", None, "apólice nº 55120-7", "55120-7"),
    ("nl", None, "polisnummer is 7741-B", "7741-B"),
    ("pl", None, "numer umowy 7741/22", "7741-22"),
    ("tr", None, "poliçe no RCE-44710032", "RCE-44710032"),
    ("ar", None, "رقم العقد ٧٧٤١", "7741"),
    ("en", "contract", "7741", "7741"),
    ("en", "contract", "it's INT0042", "INT0042"),
    ("en", "contract", "is 4471 0032", "4471-0032"),
    ("fr", "contract", "RCE 4471 0032", "RCE-4471-0032"),
    ("en", None, "stuck on the AP-7 near exit 12", None),
    ("es", None, "estoy en la N-340 km 128", None),
    ("en", None, "flight AF1234 is cancelled", None),
    ("en", None, "we paid 1200 euros for the car", None),
    ("en", None, "I called the police 1234 times", None),
    ("en", "contract", "I am on the A7", None),
    ("fr", "contract", "12/03/1985", None),
    ("fr", "contract", "+33 6 12 34 56 78", None),
    ("en", None, "plate AB-123-CD", None),
    ("en", "contract", "no idea", None),
]

PHONES = [
    ("FR", "call me on 06 12 34 56 78", "+33612345678"),
    (None, "+33 6 12 34 56 78", "+33612345678"),
    (None, "0033612345678", "+33612345678"),
    ("DE", "meine Nummer: 0151 23456789", "+4915123456789"),
    ("ES", "mi móvil es 612 34 56 78", "+34612345678"),
    ("GB", "ring me on 07400 123456", "+447400123456"),
    ("IT", "il mio numero 312 345 6789", "+393123456789"),
    ("PT", "telemóvel 912 345 678", "+351912345678"),
    ("NL", "bel 06-12345678", "+31612345678"),
    ("PL", "tel. 512 345 678", "+48512345678"),
    ("TR", "0501 234 56 78", "+905012345678"),
    ("MA", "0650-123456", "+212650123456"),
    ("EG", "٠١٠٠١٢٣٤٥٦٧", "+201001234567"),
    (None, "tel +44 7400 123456 thanks", "+447400123456"),
    (None, "+49 151 23456789", "+4915123456789"),
    ("BE", "0470 12 34 56", "+32470123456"),
    ("CH", "078 123 45 67", "+41781234567"),
    ("US", "(201) 555-0123", "+12015550123"),
    (None, "06 12 34 56 78", None),
    ("FR", "contrat 0612345678", None),
    ("FR", "RA-2024-118823", None),
    ("FR", "12/03/1985", None),
    ("FR", "A7 km 128", None),
    ("FR", "7741", None),
    (None, "+1", None),
    ("XX", "06 12 34 56 78", None),
]

PLATES = [
    ("fr", None, "AB-123-CD", "AB123CD"),
    ("fr", None, "immatriculation ab 123 cd", "AB123CD"),
    ("fr", None, "plaque : 1234 ab 75", "1234AB75"),
    ("de", None, "Kennzeichen B MW 1234", "BMW1234"),
    ("de", None, "ein Golf, B-MW 1234", "BMW1234"),
    ("de", None, "M-AB 123E", "MAB123E"),
    ("en", None, "a blue Ford AB12 CDE", "AB12CDE"),
    ("en", None, "plate is ab12cde", "AB12CDE"),
    ("es", None, "matrícula 1234 BCD", "1234BCD"),
    ("es", None, "un Seat 1234BCD", "1234BCD"),
    ("it", None, "targa AB 123 CD", "AB123CD"),
    ("pt", None, "matrícula 12-AB-34", "12AB34"),
    ("nl", None, "kenteken 12-abc-3", "12ABC3"),
    ("nl", None, "GB-123-X", "GB123X"),
    ("pl", None, "rejestracja WA 12345", "WA12345"),
    ("tr", None, "plaka 34 abc 123", "34ABC123"),
    ("tr", None, "34 ABC 123 beyaz", "34ABC123"),
    ("fr", None, "1-ABC-123", "1ABC123"),
    ("en", "plate", "b mw 1234", "BMW1234"),
    ("pl", "plate", "kr 5x123", "KR5X123"),
    ("ar", None, "اللوحة 34 ABC 123", "34ABC123"),
    ("en", None, "on the A7", None),
    ("en", None, "policy RA-2024-118823", None),
    ("fr", None, "on est 4 sur la route", None),
    ("en", None, "born 12 MAR 85", None),
    ("en", "plate", "I don't know", None),
    ("es", None, "estoy en la AP-7", None),
]


def said(value: str | None) -> str:
    return f"gives {value}" if value else "gives none"


@pytest.mark.parametrize(
    ("language", "asked", "text", "number"),
    CONTRACTS,
    ids=[f"{lang}: {text!r}, asked {asked}, {said(v)}" for lang, asked, text, v in CONTRACTS],
)
def test_contract_number(language: str, asked: str | None, text: str, number: str | None) -> None:
    assert read_facts(text, language=language, asked=asked).contract_number == number


@pytest.mark.parametrize(
    ("country", "text", "phone"), PHONES, ids=[f"{c}: {t!r} {said(v)}" for c, t, v in PHONES]
)
def test_phone(country: str | None, text: str, phone: str | None) -> None:
    assert read_facts(text, country=country).phone == phone


@pytest.mark.parametrize(
    ("language", "asked", "text", "plate"),
    PLATES,
    ids=[f"{lang}: {text!r}, asked {asked}, {said(v)}" for lang, asked, text, v in PLATES],
)
def test_plate(language: str, asked: str | None, text: str, plate: str | None) -> None:
    assert read_facts(text, language=language, asked=asked).plate == plate


NO_NUMBER = [
    ("en", None, "I don't have the number with me", True),
    ("fr", None, "je n'ai pas le numéro sur moi", True),
    ("de", None, "ich habe die Nummer nicht dabei", True),
    ("es", None, "no tengo el número aquí", True),
    ("it", None, "non ho il numero con me", True),
    ("pt", None, "não tenho o número comigo", True),
    ("nl", None, "ik heb het nummer niet bij me", True),
    ("pl", None, "nie mam numeru przy sobie", True),
    ("tr", None, "numara yanımda değil", True),
    ("ar", None, "ليس معي الرقم", True),
    ("en", "contract", "no idea", True),
    ("fr", "contract", "je sais pas", True),
    ("en", None, "no idea", False),
    ("en", "contract", "7741", False),
]


@pytest.mark.parametrize(
    ("language", "asked", "text", "none"),
    NO_NUMBER,
    ids=[f"{c[0]}: {c[2]!r}, asked {c[1]}, has no number: {c[3]}" for c in NO_NUMBER],
)
def test_no_contract_at_hand(language: str, asked: str | None, text: str, none: bool) -> None:
    assert read_facts(text, language=language, asked=asked).no_contract is none
