"""What a traveller writes about where they are, and what the desk takes from it."""

import pytest

from relais.places import Located, Place, locate

FRANCE = Place(None, None, "France", "FR", "country")
ROME = Place(41.9, 12.5, "Rome", "IT", "town")


def label_and_country(found: Located) -> tuple[str, str | None] | None:
    return (found.place.label, found.place.country) if found.place else None


# The sentence is the id. Nothing was asked: only a word of place makes a place.
TOWNS = [
    ("I'm stuck in Nice", "Nice", "FR"),
    ("stranded in Birmingham, tyre is flat", "Birmingham", "GB"),
    ("I am near Nice, France", "Nice", "FR"),
    ("my passport was stolen in Barcelona, Spain", "Barcelona", "ES"),
    ("we are between Lyon and Valence", "Lyon", "FR"),
    ("I'm in Italy near Siena", "Siena", "IT"),
    ("I'm in Springfield, Illinois", "Springfield", "US"),
    ("I live in London but broke down near Rennes", "Rennes", "FR"),
    ("i'm in the city of porto", "Porto", "PT"),
    ("in munich, need a doctor", "Munich", "DE"),
    ("je suis près de Valence, Drôme", "Valence", "FR"),
    ("je suis à Aix-la-Chapelle", "Aachen", "DE"),
    ("nous sommes à Nîmes", "Nîmes", "FR"),
    ("je suis a nimes", "Nîmes", "FR"),
    ("en panne à côté de Clermont-Ferrand", "Clermont-Ferrand", "FR"),
    ("je suis à Londres", "London", "GB"),
    ("j'habite à Paris et je suis en panne près de Dijon", "Dijon", "FR"),
    ("bloqué à St Étienne", "Saint-Étienne", "FR"),
    ("estoy en Valencia", "Valencia", "ES"),
    ("estoy en Londres", "London", "GB"),
    ("estamos cerca de Burdeos", "Bordeaux", "FR"),
    ("se me ha averiado el coche cerca de Zaragoza", "Zaragoza", "ES"),
    ("ich bin in Mailand", "Milan", "IT"),
    ("wir sind bei Aix-la-Chapelle", "Aachen", "DE"),
    ("wir stehen kurz vor Würzburg", "Würzburg", "DE"),
    ("ich bin in Muenchen", "Munich", "DE"),
    ("sono a Firenze", "Florence", "IT"),
    ("siamo vicino a Lione", "Lyon", "FR"),
    ("la macchina è ferma a Torino", "Turin", "IT"),
    ("estou em Lisboa", "Lisbon", "PT"),
    ("estou perto de Évora", "Évora", "PT"),
    ("estamos em Coimbra com o carro parado", "Coimbra", "PT"),
    ("we zijn in Den Haag", "The Hague", "NL"),
    ("ik sta met pech bij Utrecht", "Utrecht", "NL"),
    ("wij staan in de buurt van Luik", "Liège", "BE"),
    ("jestem w Krakowie", "Kraków", "PL"),
    ("utknąłem pod Poznaniem", "Poznań", "PL"),
    ("jesteśmy w Paryżu", "Paris", "FR"),
    ("zepsuł mi się samochód koło Wrocławia", "Wrocław", "PL"),
    ("jestem w Lodzi", "Łódź", "PL"),
    ("Ankara'dayım arabam bozuldu", "Ankara", "TR"),
    ("arabam Antalya yakınlarında bozuldu", "Antalya", "TR"),
    ("Antalyada kaldım", "Antalya", "TR"),
    ("İstanbul'da kayboldum", "Istanbul", "TR"),
    ("arabam Paris'te bozuldu", "Paris", "FR"),
    ("أنا في باريس", "Paris", "FR"),
    ("أنا بباريس", "Paris", "FR"),
    ("تعطلت سيارتي بالقرب من مرسيليا", "Marseille", "FR"),
    ("نحن في مدينة برشلونة", "Barcelona", "ES"),
    ("I'm at hotel Miramar in Benidorm", "hotel Miramar, Benidorm", "ES"),
    ("hotel Miramar en Benidorm", "hotel Miramar, Benidorm", "ES"),
    ("mon père est décédé cette nuit à l'hôtel à Marrakech", "Marrakesh", "MA"),
    ("je suis à l'hotel Ibis à Marrakech", "hotel Ibis, Marrakesh", "MA"),
]


@pytest.mark.parametrize(("text", "label", "country"), TOWNS, ids=[row[0] for row in TOWNS])
def test_a_town_is_read_in_ordinary_text(text: str, label: str, country: str) -> None:
    found = locate(text)
    assert label_and_country(found) == (label, country)
    assert found.place
    assert found.place.precision == "town"
    assert found.place.position


ROADS = [
    ("ma voiture est tombée en panne sur l'A7 près de Valence", "A7, Valence", "FR", True),
    ("A7 km 85 direction Lyon", "A7, km 85, → Lyon", "FR", False),
    ("broke down on the A9 near Würzburg", "A9, Würzburg", "DE", True),
    ("M6 J14", "M6, J14", None, False),
    ("we are on the M6 J14 heading to Birmingham", "M6, J14, → Birmingham", "GB", False),
    ("estoy en la AP-7", "AP-7", "ES", False),
    ("cerca de Valencia en la AP-7", "AP-7, Valencia", "ES", True),
    ("I'm on I-95", "I-95", "US", False),
    ("autoroute A10 sens Bordeaux", "A10, → Bordeaux", "FR", False),
    ("wir stehen auf der A3 Richtung Passau", "A3, → Passau", "DE", False),
    ("wir sind auf der A8 bei Ulm, km 120", "A8, km 120, Ulm", "DE", True),
    ("siamo fermi sull'autostrada A1 vicino a Orvieto", "A1, Orvieto", "IT", True),
    ("autostrada A1", "A1", "IT", False),
    ("carretera N-340", "N-340", "ES", False),
    ("estamos en la carretera N-340 cerca de Vinaròs", "N-340, Vinaròs", "ES", True),
    ("stoimy na S8 koło Piotrkowa Trybunalskiego", "S8, Piotrków Trybunalski", "PL", True),
    ("ik sta bij Utrecht langs de A2", "A2, Utrecht", "NL", True),
    ("panne au pk 212 de l'A6", "A6, km 212", None, False),
]


@pytest.mark.parametrize(
    ("text", "label", "country", "placed"), ROADS, ids=[row[0] for row in ROADS]
)
def test_a_road_keeps_its_kilometre_and_direction(
    text: str, label: str, country: str | None, placed: bool
) -> None:
    found = locate(text)
    assert label_and_country(found) == (label, country)
    assert found.place
    assert found.place.precision == "road"
    assert (found.place.position is not None) == placed


NOTHING = [
    "my phone died", "I'm in pain", "help me nice people", "I need a doctor", "we are lost",
    "we are lost, please send someone to help us", "I have had fever since Monday",
    "I'm in the car with my kids", "I'm in trouble", "my name is Paris Martin",
    "I'm from Birmingham", "A4 paper and B12 pills", "I paid 12,50 in cash", "call me at 10:30",
    "lost my iPhone 12 and 85 km to go", "there is smoke in the engine", "at home in bed",
    "in a hurry", "she is at the bar", "my wallet was taken by a man on the train",
    "j'ai mal au dos", "je suis en panne", "on est sur le bord de la route", "je suis en retard",
    "mon mari a de la fièvre", "la voiture est en feu", "j'ai perdu mes papiers", "à l'aide",
    "estoy enfermo, ayuda", "me duele la cabeza", "estoy en casa", "estoy en el coche",
    "no tengo dinero para comer", "estamos en peligro", "das Auto springt nicht an",
    "ich habe Schmerzen im Bein", "wir sind zu dritt im Auto, mein Bein ist gebrochen",
    "ich bin im Krankenhaus", "wir sind in Not", "non parte la macchina", "ho mal di testa",
    "sono in ospedale", "siamo in pericolo", "o carro parou", "estou em casa", "dói-me a perna",
    "estou no carro com as crianças", "de auto start niet", "ik lig in bed", "ik heb pech",
    "we zitten in de auto", "auto nie odpala", "boli mnie głowa", "jestem w szpitalu",
    "nie mam pieniędzy na hotel", "arabam çalışmıyor", "başım ağrıyor", "yolda kaldım",
    "evde kimse yok", "سيارتي لا تعمل", "أنا في المستشفى", "عندي ألم في الظهر", "ساعدوني من فضلكم",
    "ok", "yes", "", "   ", "👍", "12345",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING, ids=[row or "empty" for row in NOTHING])
def test_a_sentence_without_a_place_names_none(text: str) -> None:
    assert locate(text) == Located()


WIDER = [
    ("wir sind in der Schweiz", "Switzerland", "CH", "country"),
    ("je suis aux Pays-Bas", "Netherlands", "NL", "country"),
    ("estoy en Marruecos", "Morocco", "MA", "country"),
    ("jesteśmy we Włoszech", "Italy", "IT", "country"),
    ("jestem w Hiszpanii", "Spain", "ES", "country"),
    ("أنا في إسبانيا", "Spain", "ES", "country"),
    ("sono in Toscana", "Toscana", "IT", "region"),
    ("estamos no Algarve", "Algarve", "PT", "region"),
    ("we are in Texas", "Texas", "US", "region"),
]


@pytest.mark.parametrize(
    ("text", "label", "country", "precision"), WIDER, ids=[row[0] for row in WIDER]
)
def test_a_region_or_country_is_better_than_nothing(
    text: str, label: str, country: str, precision: str
) -> None:
    found = locate(text)
    assert label_and_country(found) == (label, country)
    assert found.place
    assert found.place.precision == precision


LANDMARKS = [
    ("I'm at CDG airport", "(CDG)"),
    ("we landed at Heathrow", "(LHR)"),
    ("Flughafen München", "(MUC)"),
    ("am Flughafen in Frankfurt", "(FRA)"),
    ("lotnisko w Krakowie", "(KRK)"),
    ("I am at Munich airport", "(MUC)"),
    ("je suis à la gare de Lyon", "Paris Gare de Lyon"),
    ("sono a Milano Centrale", "Milano Centrale"),
    ("dworzec w Gdańsku", "Gdańsk Główny"),
]


@pytest.mark.parametrize(("text", "ending"), LANDMARKS, ids=[row[0] for row in LANDMARKS])
def test_an_airport_or_main_station_is_exact(text: str, ending: str) -> None:
    place = locate(text).place
    assert place
    assert place.label.endswith(ending)
    assert place.precision == "exact"


def test_a_city_of_several_airports_is_asked_about() -> None:
    found = locate("I'm at London airport")
    assert found.place is None
    assert {"London Heathrow Airport (LHR)", "London Gatwick Airport (LGW)"} <= {
        place.label for place in found.alternatives
    }


ANSWERS = [
    ("à Nîmes", "Nîmes", "FR"),
    ("munchen", "Munich", "DE"),
    ("Nice", "Nice", "FR"),
    ("Bath", "Bath", "GB"),
    ("Paris, Texas", "Paris", "US"),
    ("Barcelona", "Barcelona", "ES"),
    ("barcelna", "Barcelona", "ES"),
    ("marsielle", "Marseille", "FR"),
    ("لندن", "London", "GB"),
    ("Varşova", "Warsaw", "PL"),
    ("rzym", "Rome", "IT"),
]


@pytest.mark.parametrize(("text", "label", "country"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_a_bare_name_answers_where_are_you(text: str, label: str, country: str) -> None:
    assert label_and_country(locate(text, asked=True)) == (label, country)


def test_a_bare_name_means_nothing_unasked() -> None:
    assert locate("marsielle") == locate("valence") == Located()


def test_help_is_no_place_even_when_asked() -> None:
    assert locate("please help me fast", asked=True).place is None


def test_which_valence_is_asked_when_nothing_tells() -> None:
    found = locate("valence", asked=True)
    assert found.place is None
    assert {place.country for place in found.alternatives} == {"FR", "ES"}


def test_what_is_known_already_settles_which_town() -> None:
    assert label_and_country(locate("valence", near=FRANCE, asked=True)) == ("Valence", "FR")


def test_the_country_that_the_text_names_outweighs_what_was_known() -> None:
    found = locate("we are in Valencia, Spain now", near=FRANCE)
    assert label_and_country(found) == ("Valencia", "ES")


def test_the_number_s_country_is_a_hint_for_a_road() -> None:
    assert label_and_country(locate("M6 J14", home="GB")) == ("M6, J14", "GB")
    assert label_and_country(locate("M6 J14", home="GB", near=ROME)) == ("M6, J14", "IT")


def test_a_pin_outweighs_the_text_and_is_named_by_its_town() -> None:
    place = locate("I am in Rome", pin=(44.93, 4.89)).place
    assert place == Place(44.93, 4.89, "Valence", "FR", "exact")


def test_a_pin_keeps_the_name_that_the_app_gave_it() -> None:
    place = locate(pin=(44.93, 4.89), label="Garage du Rhône").place
    assert place
    assert place.label == "Garage du Rhône"


def test_a_pin_off_the_globe_is_no_place() -> None:
    assert locate(pin=(144.9, 4.9)) == Located()


def test_a_short_plus_code_is_completed_by_its_town() -> None:
    place = locate("9G8F+6W Zürich").place
    assert place
    assert place.position == pytest.approx((47.3655, 8.5248), abs=0.001)


def test_a_short_plus_code_of_an_unclear_town_stays_unclear() -> None:
    assert len(locate("VW9J+5Q Valence").alternatives) == 2


def test_a_link_that_searches_for_a_hotel_is_read_as_words() -> None:
    found = locate("https://maps.google.com/?q=Hotel+Miramar,Benidorm")
    assert label_and_country(found) == ("Hotel Miramar, Benidorm", "ES")
