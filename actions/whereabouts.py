"""Where the traveller says they are; and which of several places of one name they may mean."""

from collections.abc import Mapping, Sequence
from typing import Any

from actions.turn import Turn
from relais.places.locate import locate
from relais.places.phones import country_of_number
from relais.places.place import Located, Place


def place_of(turn: Turn) -> dict[str, Any] | None:
    """The place that the turn's message tells, None where it tells none or one of several.

    Of several places of one name ("A7 near Valence") the one in the country of the traveller's
    number is taken. Where that does not decide they are remembered in `turn.maybe`, and naming the
    country later settles it.
    """
    located = _locate(turn)
    place = located.place
    candidates = [each.as_dict() for each in located.alternatives]
    if place is None:
        place = _in_country(candidates, home_of(turn))
    elif place.precision == "country":
        place = _in_country(turn.tracker.get_slot("maybe") or (), place.country) or place
    if place is None:
        turn.maybe = candidates or turn.tracker.get_slot("maybe") or []
    return place.as_dict() if place else None


def home_of(turn: Turn) -> str | None:
    """The country of the traveller's number: a weak hint of where they are."""
    return country_of_number(turn.thread.address.address)


def _locate(turn: Turn) -> Located:
    case = turn.case
    known = Place.from_dict(case.place) if case and case.place else None
    if pin := turn.entity("pin"):
        lat, lon = (float(part) for part in pin.split(","))
        label = (turn.metadata.get("location") or {}).get("label") or ""
        return locate(pin=(lat, lon), label=label, near=known)
    return locate(turn.words, near=known, home=home_of(turn), asked=turn.asked == "place")


def _in_country(candidates: Sequence[Mapping[str, object]], country: str | None) -> Place | None:
    """The one candidate in that country, if there is just one."""
    there = [each for each in candidates if country and each["country"] == country]
    return Place.from_dict(there[0]) if len(there) == 1 else None
