# ruff: noqa: E501  (tables of notations read better whole)
"""Positions written in letters and figures: coordinates, links, plus codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relais.places import Place, locate
from relais.places.coordinates import coordinates_in
from relais.places.links import find_links, position_in
from relais.places.pluscodes import decode, recover

SPOT = (44.9256, 4.9096)

WRITTEN = [
    "44.9256, 4.9096", "44.9256,4.9096", "44.9256 4.9096", "44,9256; 4,9096", "44,9256, 4,9096",
    "44,9256 4,9096", "N44.9256 E4.9096", "44.9256N 4.9096E", "44.9256° N, 4.9096° E",
    "4.9096E 44.9256N", "lat 44.9256 lon 4.9096", "latitude: 44.9256, longitude: 4.9096",
    "44°55'32.16\"N 4°54'34.56\"E", "44° 55′ 32.16″ N, 4° 54′ 34.56″ E", "N 44° 55.536 E 004° 54.576",
    "44°55.536'N 4°54.576'E", "44°55'32.16\" Nord, 4°54'34.56\" Est", "44.9256°, 4.9096°",
    "we are at 44.9256, 4.9096!", "N 44 55 32.16 E 4 54 34.56",
]  # fmt: skip


@pytest.mark.parametrize("text", WRITTEN)
def test_coordinates_are_read_in_the_usual_notations(text: str) -> None:
    assert coordinates_in(text) == pytest.approx(SPOT, abs=0.0001)


def test_o_is_west_in_french_and_east_in_german() -> None:
    assert coordinates_in("48.5° N, 2.5° O") == (48.5, -2.5)
    assert coordinates_in("48.5° N, 2.5° O", east_is_o=True) == (48.5, 2.5)


@pytest.mark.parametrize(
    "text",
    ["I paid 12.50, 30.20", "95.123, 200.456", "call 0612345678", "12:30 14:45", "1,234,567.890"],
)
def test_other_numbers_are_no_position(text: str) -> None:
    assert coordinates_in(text) is None


@given(
    st.floats(-89.99, 89.99),
    st.floats(-179.99, 179.99),
    st.sampled_from(["plain", "comma", "letters", "minutes", "seconds"]),
)
def test_whatever_was_written_is_read_back(lat: float, lon: float, notation: str) -> None:
    assert coordinates_in(write(lat, lon, notation)) == pytest.approx((lat, lon), abs=0.0001)


def write(lat: float, lon: float, notation: str) -> str:
    if notation == "plain":
        return f"{lat:.6f}, {lon:.6f}"
    if notation == "comma":
        return f"{lat:.6f}; {lon:.6f}".replace(".", ",")
    sides = "S" if lat < 0 else "N", "W" if lon < 0 else "E"
    if notation == "letters":
        return f"{abs(lat):.5f}° {sides[0]}, {abs(lon):.5f}° {sides[1]}"
    angles = [sexagesimal(abs(value), notation) for value in (lat, lon)]
    return f"{angles[0]}{sides[0]} {angles[1]}{sides[1]}"


def sexagesimal(value: float, notation: str) -> str:
    if notation == "minutes":
        degrees, minutes = divmod(round(value * 60, 4), 60)
        return f"{degrees:.0f}°{minutes:.4f}'"
    minutes, seconds = divmod(round(value * 3600, 2), 60)
    degrees, minutes = divmod(minutes, 60)
    return f"{degrees:.0f}°{minutes:.0f}'{seconds:.2f}\""


LINKS = [
    "https://www.google.com/maps/place/Valence/@44,5,12z/data=!3m1!4b1!8m2!3d44.9256!4d4.9096",
    "https://maps.google.com/?q=44.9256,4.9096",
    "https://maps.google.com/maps?q=loc:44.9256+4.9096",
    "https://www.google.com/maps/@44.9256,4.9096,15z",
    "https://www.google.com/maps/search/?api=1&query=44.9256%2C4.9096",
    "https://maps.apple.com/?ll=44.9256,4.9096&q=Pin",
    "https://www.openstreetmap.org/#map=15/44.9256/4.9096",
    "https://www.openstreetmap.org/?mlat=44.9256&mlon=4.9096#map=15/1/2",
    "https://waze.com/ul?ll=44.9256%2C4.9096&navigate=yes",
    "geo:44.9256,4.9096?z=12",
    "geo:0,0?q=44.9256,4.9096(Pin)",
]


@pytest.mark.parametrize("link", LINKS)
def test_map_links_and_geo_uris_are_read(link: str) -> None:
    assert locate(f"I am here: {link}").place == Place(*SPOT, "Valence", "FR", "exact")


def test_a_link_that_only_a_server_can_resolve_holds_no_position() -> None:
    (link,) = find_links("https://maps.app.goo.gl/AbCdEf123")
    assert position_in(link) is None


def test_links_to_other_sites_are_not_maps() -> None:
    assert find_links("https://example.org/?q=44.9256,4.9096") == []


def test_plus_codes_follow_the_published_examples() -> None:
    assert decode("8FVC9G8F+6W") == pytest.approx((47.3655625, 8.5248125))
    assert recover("9G8F+6W", (47.4, 8.6)) == pytest.approx((47.3655625, 8.5248125))


def test_a_malformed_plus_code_is_refused() -> None:
    with pytest.raises(ValueError, match="plus code"):
        decode("8FVC9G8F")


@given(st.text(max_size=200), st.booleans())
def test_no_text_of_any_kind_raises(text: str, asked: bool) -> None:
    locate(text, asked=asked)


@given(st.lists(st.sampled_from(["in", "A7", "km", "geo:", "44°", "+", "https://google.com/maps/?q=", "Paris", "'",
                                 "9G8F+6W", "hotel", "airport", "على", "'da", "N", "12", ",", "st.", "["]), max_size=12))  # fmt: skip
def test_no_heap_of_place_words_raises(parts: list[str]) -> None:
    locate(" ".join(parts), asked=True)
    locate("".join(parts))
