"""From a position or a country back to words and facts."""

from datetime import UTC, datetime

import pytest

from relais.places import (
    Place,
    country_name,
    country_of,
    emergency,
    facts,
    local_time,
    nearest_town,
)

BORDERS = [
    ("Strasbourg, west bank of the Rhine", 48.58, 7.75, "FR"),
    ("Kehl, east bank of the Rhine", 48.575, 7.82, "DE"),
    ("Irun", 43.338, -1.79, "ES"),
    ("Hendaye", 43.355, -1.77, "FR"),
    ("Basel", 47.558, 7.588, "CH"),
    ("Saint-Louis beside Basel", 47.59, 7.56, "FR"),
    ("Lörrach beside Basel", 47.615, 7.66, "DE"),
    ("Vaduz", 47.14, 9.52, "LI"),
    ("Monaco", 43.737, 7.42, "MC"),
    ("Menton", 43.775, 7.5, "FR"),
    ("Ventimiglia", 43.79, 7.607, "IT"),
    ("Görlitz", 51.155, 14.98, "DE"),
    ("Zgorzelec", 51.15, 15.01, "PL"),
    ("Aachen", 50.775, 6.083, "DE"),
    ("Maastricht", 50.85, 5.69, "NL"),
    ("Lille", 50.63, 3.06, "FR"),
    ("Kortrijk", 50.827, 3.265, "BE"),
    ("Pristina", 42.66, 21.16, "XK"),
    ("Nis", 43.32, 21.9, "RS"),
    ("Geneva", 46.204, 6.143, "CH"),
    ("Annemasse", 46.194, 6.237, "FR"),
    ("Andorra la Vella", 42.507, 1.522, "AD"),
    ("Tui", 42.047, -8.644, "ES"),
    ("Valença do Minho", 42.027, -8.633, "PT"),
    ("Tangier", 35.77, -5.8, "MA"),
    ("Tijuana", 32.52, -117.03, "MX"),
    ("San Ysidro", 32.555, -117.045, "US"),
    ("Newry", 54.176, -6.337, "GB"),
    ("Dundalk", 54.0, -6.405, "IE"),
]


@pytest.mark.parametrize(
    ("lat", "lon", "country"), [r[1:] for r in BORDERS], ids=[r[0] for r in BORDERS]
)
def test_the_country_is_right_close_to_a_border(lat: float, lon: float, country: str) -> None:
    assert country_of(lat, lon) == country


def test_the_high_seas_belong_to_nobody() -> None:
    assert country_of(0, -30) is None
    assert nearest_town(0, -30) is None


@pytest.mark.parametrize(
    ("lat", "lon", "town"),
    [
        (44.93, 4.89, ("Valence", "FR")),
        (48.8566, 2.3522, ("Paris", "FR")),
        (41.9, 12.453, ("Rome", "IT")),
    ],
)
def test_a_position_is_named_by_its_town(lat: float, lon: float, town: tuple[str, str]) -> None:
    assert nearest_town(lat, lon) == town


def test_local_time_follows_the_position() -> None:
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    valence = local_time(Place(44.93, 4.89, "Valence", "FR", "town"), noon)
    assert valence
    assert valence.hour == 14


def test_a_country_of_one_time_needs_no_position() -> None:
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    warsaw = local_time(Place(None, None, "Poland", "PL", "country"), noon)
    assert warsaw
    assert warsaw.hour == 14


def test_a_country_of_several_times_needs_a_position() -> None:
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert local_time(Place(None, None, "United States", "US", "country"), noon) is None


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        local_time(Place(44.93, 4.89, "Valence", "FR", "town"), datetime(2026, 7, 1))


def test_emergency_numbers_are_text_and_may_be_missing() -> None:
    france, australia, afghanistan = emergency("fr"), emergency("AU"), emergency("AF")
    assert france
    assert (france.general, france.police, france.ambulance, france.fire) == (
        "112",
        "17",
        "15",
        "18",
    )
    assert australia
    assert australia.general == "000"
    assert afghanistan
    assert afghanistan.ambulance is None
    assert afghanistan.note
    assert emergency("ZZ") is None


def test_country_facts_come_from_cldr() -> None:
    britain, switzerland = facts("GB"), facts("ch")
    assert britain
    assert (britain.currency, britain.languages, britain.drives_on) == ("GBP", ("en",), "left")
    assert switzerland
    assert {"de", "fr", "it"} <= set(switzerland.languages)
    assert facts("ZZ") is None
    assert country_name("DE", "fr") == "Allemagne"


def test_a_place_survives_json() -> None:
    place = Place(44.93, 4.89, "A7, Valence", "FR", "road")
    assert Place.from_dict(place.as_dict()) == place


def test_a_damaged_place_says_what_is_wrong() -> None:
    with pytest.raises(ValueError, match="precision"):
        Place.from_dict(
            {"lat": 1.0, "lon": 2.0, "label": "", "country": None, "precision": "vague"}
        )
    with pytest.raises(ValueError, match="label"):
        Place.from_dict({"lat": 1.0, "lon": 2.0})
