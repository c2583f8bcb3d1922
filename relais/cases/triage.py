"""How urgent it is: P0 (life in danger) to P4 (advice), and why.

A kind of incident has a usual urgency. Some facts are urgent by themselves; others raise it by
one level each, never beyond P1: P0 takes a sign of danger. The levels are proposed starting
values of the trade, to be confirmed by the experts of the company that uses them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relais.cases.situation import Situation

LEVELS = ("P0", "P1", "P2", "P3", "P4")

#: the usual urgency of each kind; its name is the reason
USUAL: Mapping[str, str] = {
    "breakdown": "P2",
    "accident": "P2",
    "medical": "P2",
    "theft": "P2",
    "loss": "P3",
    "lost_keys": "P2",
    "travel_disruption": "P3",
    "death": "P1",
    "legal": "P1",
    "home": "P2",
    "disaster": "P1",
}

ON_THE_ROAD = frozenset({None, "breakdown", "accident", "lost_keys"})
_LOW_BATTERY = 5  # per cent, below which the phone may be gone at the next message
_NIGHT = frozenset({21, 22, 23, 0, 1, 2, 3, 4, 5})  # hours of the place's clock


@dataclass(frozen=True, slots=True)
class Assessment:
    """An urgency and the reasons for it, weightiest first, as stable keys."""

    urgency: str
    reasons: tuple[str, ...]


def assess(known: Situation) -> Assessment:
    """Judge the urgency from what is known now."""
    if dangers := tuple(_dangers(known)):
        return Assessment("P0", dangers)
    usual, kind = _usual(known)
    urgent, raising = tuple(_urgent(known)), tuple(_raising(known))
    level = min(1, usual) if urgent else max(min(1, usual), usual - len(raising))
    return Assessment(LEVELS[level], (*urgent, *raising, kind))


def _usual(known: Situation) -> tuple[int, str]:
    if known.incident:
        return LEVELS.index(USUAL[known.incident]), known.incident
    return (4, "only_advice") if known.only_advice else (2, "incident_unknown")


def _dangers(known: Situation) -> Iterator[str]:
    """Life or safety at risk now."""
    if known.danger:
        yield "danger_now"
    if "suicidal" in known.signs:
        yield "suicidal"


def _urgent(known: Situation) -> Iterator[str]:
    """P1 whatever the kind."""
    if known.was_in_danger:
        yield "was_in_danger"
    if known.on_motorway and known.incident in ON_THE_ROAD:
        yield "on_motorway"
    if known.incident == "accident":
        yield from _injuries(known)
    if "hospital" in known.signs and known.incident in ("medical", "accident"):
        yield "in_hospital"
    if "insulin" in known.signs:
        yield "insulin"
    if "no_shelter" in known.signs:
        yield "no_shelter"
    if known.battery is not None and known.battery < _LOW_BATTERY:
        yield "low_battery"


def _injuries(known: Situation) -> Iterator[str]:
    """A collision counts as urgent until we are told that nobody is hurt."""
    hurt = known.details.get("anyone_hurt")
    if hurt:
        yield "injured"
    elif hurt is None and "unhurt" not in known.signs:
        yield "injuries_unknown"


def _raising(known: Situation) -> Iterator[str]:
    """One level each."""
    if known.children or "child" in known.signs:
        yield "child"
    yield from (sign for sign in ("elderly", "pregnant", "disabled") if sign in known.signs)
    if known.alone or "alone" in known.signs:
        yield "alone"
    if known.local_hour in _NIGHT:
        yield "night"
    if "extreme_weather" in known.signs:
        yield "extreme_weather"
    if known.battery is None and "low_battery" in known.signs:
        yield "low_battery"
