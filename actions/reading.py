"""What a message says, as facts for the case: any fact may come early, in any order."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from actions.turn import Turn
from actions.whereabouts import home_of, place_of
from relais.cases.facts import NotedFacts
from relais.cases.signs import read_signs
from relais.conversations import danger
from relais.facts import Facts, read_facts

#: a report this sure is believed wherever it is made; when we asked what happened, less will do
SURE = 0.4
ASKED_AND_SURE = 0.15


def read(turn: Turn) -> NotedFacts:
    """Everything that the turn's message tells, in the light of what was asked."""
    facts = read_facts(
        turn.words,
        language=turn.metadata.get("language"),
        asked=_asked_of_facts(turn),
        country=home_of(turn),
        now=datetime.now(UTC),
    )
    in_danger = _danger(turn)
    return NotedFacts(
        incident=_incident(turn, in_danger=in_danger is True),
        danger=in_danger,
        name=facts.name,
        birth_date=facts.birth_date.isoformat() if facts.birth_date else None,
        phone=facts.phone,
        plate=facts.plate,
        contract_number=facts.contract_number,
        people=facts.people,
        children=True if facts.children else None,
        alone=True if facts.alone else None,
        battery=5 if facts.low_battery else None,
        place=place_of(turn),
        details=_detail(turn, facts),
        words=turn.words or None,
    )


def _asked_of_facts(turn: Turn) -> str | None:
    about = turn.tracker.get_slot("about")
    return str(about) if about in ("plate", "birth_date") else turn.asked


def _incident(turn: Turn, *, in_danger: bool) -> str | None:
    """The kind of incident, unless it is known and this message was asked for something else.

    "I think he is dead, he does not breathe": while there is danger the person may be saved, and
    the case is a medical one.
    """
    told = _reported(turn)
    return "medical" if told == "death" and in_danger else told


def _reported(turn: Turn) -> str | None:
    if chosen := turn.entity("incident"):
        return chosen
    known = turn.case.incident if turn.case else None
    if known and turn.asked != "incident":
        return None
    for guess in turn.message.get("intent_ranking") or [turn.message.get("intent") or {}]:
        name, confidence = str(guess.get("name")), float(guess.get("confidence") or 0)
        if name.startswith("report_"):
            enough = ASKED_AND_SURE if turn.asked == "incident" else SURE
            return name.removeprefix("report_") if confidence >= enough else None
        if turn.asked != "incident":
            return None
    return None


def _danger(turn: Turn) -> bool | None:
    """True for danger; False only when the traveller says that everyone is safe."""
    if danger.judged(turn.words, model_says=turn.speaks_of_danger):
        return True
    if not read_signs(turn.words).isdisjoint(danger.ALL_WELL):
        return False
    if turn.asked == "safe" and turn.intent in ("affirm", "deny"):
        return turn.intent == "deny"
    return None


def _detail(turn: Turn, facts: Facts) -> Mapping[str, Any]:
    """The answer to the question of the incident's kind, in the traveller's own words."""
    about = turn.tracker.get_slot("about")
    if turn.asked != "detail" or not about or about == "plate":
        return {}
    if turn.intent in ("affirm", "deny") and len(turn.words.split()) <= 2:
        return {about: turn.intent == "affirm"}
    return {about: turn.words} if turn.words else {}
