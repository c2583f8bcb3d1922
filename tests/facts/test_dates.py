"""Birth dates, and when it happened."""

from datetime import UTC, date, datetime, timedelta

import pytest

from relais.facts import read_facts

NOW = datetime(2026, 5, 20, 15, 30, tzinfo=UTC)
BORN = date(1985, 3, 12)

BIRTH = [
    ("fr", None, "né le 12/03/1985", BORN),
    ("fr", None, "née le 12 mars 1985", BORN),
    ("fr", "birth_date", "1er mars 1985", date(1985, 3, 1)),
    ("en", None, "date of birth: March 12, 1985", BORN),
    ("en", None, "born 12th March 1985", BORN),
    ("en", "birth_date", "1985-03-12", BORN),
    ("en", "birth_date", "03/25/1985", date(1985, 3, 25)),
    ("en", "birth_date", "03/12/1985", date(1985, 12, 3)),
    ("de", None, "geboren am 12.3.85", BORN),
    ("de", "birth_date", "12. März 1985", BORN),
    ("es", None, "nacido el 12 de marzo de 1985", BORN),
    ("it", None, "nata il 12 marzo 1985", BORN),
    ("pt", None, "nasci em 12 de março de 1985", BORN),
    ("nl", None, "geboren op 12 maart 1985", BORN),
    ("pl", None, "urodzona 12 marca 1985", BORN),
    ("tr", None, "doğum tarihim 12 Mart 1985", BORN),
    ("ar", "birth_date", "١٢ مارس ١٩٨٥", BORN),
    ("ar", None, "تاريخ الميلاد 12/03/1985", BORN),
    ("ja", "birth_date", "1985年3月12日", BORN),
    ("en", "birth_date", "12031985", BORN),
    ("fr", "birth_date", "12 03 1985", BORN),
    ("en", "contract", "Claire Martin 12/03/1985", BORN),
    ("en", "birth_date", "12.3.05", date(2005, 3, 12)),
    ("en", None, "the flight was on 12/03/2026", None),
    ("en", "birth_date", "31/02/1985", None),
    ("en", "birth_date", "12/03/2085", None),
    ("en", "birth_date", "why?", None),
    ("fr", None, "contrat RA-2024-118823", None),
]


@pytest.mark.parametrize(
    ("language", "asked", "text", "born"),
    BIRTH,
    ids=[f"{c[0]}: {c[2]!r}, asked {c[1]}, is {c[3]}" for c in BIRTH],
)
def test_birth_date(language: str, asked: str | None, text: str, born: date | None) -> None:
    assert read_facts(text, language=language, asked=asked, now=NOW).birth_date == born


def ago(**length: float) -> datetime:
    return NOW - timedelta(**length)


HAPPENED = [
    ("en", "it broke down 2 hours ago", ago(hours=2)),
    ("en", "waiting for 20 minutes", ago(minutes=20)),
    ("en", "half an hour ago", ago(minutes=30)),
    ("en", "since yesterday evening", datetime(2026, 5, 19, 20, tzinfo=UTC)),
    ("en", "at 14:10 on the motorway", datetime(2026, 5, 20, 14, 10, tzinfo=UTC)),
    ("en", "since 23:00", datetime(2026, 5, 19, 23, tzinfo=UTC)),
    ("en", "at 3 pm we were hit", datetime(2026, 5, 20, 15, tzinfo=UTC)),
    ("fr", "il y a une heure", ago(hours=1)),
    ("fr", "depuis 20 min on attend", ago(minutes=20)),
    ("fr", "hier soir", datetime(2026, 5, 19, 20, tzinfo=UTC)),
    ("de", "vor 20 Minuten", ago(minutes=20)),
    ("de", "seit zwei Stunden", ago(hours=2)),
    ("de", "heute Morgen", datetime(2026, 5, 20, 9, tzinfo=UTC)),
    ("es", "hace dos horas", ago(hours=2)),
    ("es", "anoche me robaron", datetime(2026, 5, 19, 22, tzinfo=UTC)),
    ("it", "due ore fa", ago(hours=2)),
    ("it", "ieri sera", datetime(2026, 5, 19, 20, tzinfo=UTC)),
    ("pt", "há 3 horas", ago(hours=3)),
    ("pt", "duas horas atrás", ago(hours=2)),
    ("nl", "een uur geleden", ago(hours=1)),
    ("nl", "gisteravond", datetime(2026, 5, 19, 20, tzinfo=UTC)),
    ("pl", "dwie godziny temu", ago(hours=2)),
    ("tr", "2 saat önce", ago(hours=2)),
    ("tr", "dün akşam", datetime(2026, 5, 19, 20, tzinfo=UTC)),
    ("ar", "منذ 20 دقيقة", ago(minutes=20)),
    ("ar", "منذ ساعتين", ago(hours=2)),
    ("en", "we are 4 people", None),
    ("fr", "je suis en panne", None),
]


@pytest.mark.parametrize(
    ("language", "text", "moment"), HAPPENED, ids=[f"{c[0]}: {c[1]!r} is {c[2]}" for c in HAPPENED]
)
def test_happened_at(language: str, text: str, moment: datetime | None) -> None:
    assert read_facts(text, language=language, now=NOW).happened_at == moment


def test_without_now_no_moment_is_read() -> None:
    assert read_facts("two hours ago", language="en").happened_at is None
