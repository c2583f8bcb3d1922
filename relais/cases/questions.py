"""What to ask next: one thing at a time, safety before paperwork, nothing that is known.

Pure: the dialogue asks here what to ask, and the case file says what is known.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relais.cases.situation import Situation

MOST_TIMES = 2  # a question is put
MOST_QUESTIONS = 8  # a case is asked

_ORDER = ("safe", "incident", "place", "people", "name", "contract", "detail")
#: in danger the vital questions come first, and nobody is asked for papers
_ORDER_IN_DANGER = ("place", "people", "incident", "detail", "name")

#: what a kind needs most, in order; each is the name of an answer in the case's details
DETAILS: Mapping[str, tuple[str, ...]] = {
    "breakdown": ("plate",),
    "accident": ("anyone_hurt", "can_roll"),
    "medical": ("patient", "condition"),
    "theft": ("taken",),
    "loss": ("lost", "bag_reference"),
    "lost_keys": ("spare_key",),
    "travel_disruption": ("carrier",),
    "death": ("deceased", "deceased_place"),
    "legal": ("held_at",),
    "home": ("ongoing",),
    "disaster": ("shelter",),
}

#: the bereaved are not asked for papers or heads: a human leads; and where the kind itself is calm
#: nobody is asked whether they are safe
_SPARED: Mapping[str | None, frozenset[str]] = {
    "death": frozenset({"safe", "people", "contract"}),
    "loss": frozenset({"safe"}),
    "travel_disruption": frozenset({"safe"}),
}


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `about` says which detail is meant where the name alone does not."""

    name: str
    about: str = ""

    @property
    def key(self) -> str:
        """What it is counted under, and what its answer is called."""
        return self.about or self.name


def next_question(known: Situation) -> Question | None:
    """The next question to put, or None when there is nothing left that may be asked."""
    if sum(known.asked.values()) >= MOST_QUESTIONS:
        return None
    return next((q for q in _unanswered(known) if not _used_up(q, known)), None)


def missing(known: Situation) -> tuple[str, ...]:
    """The names of the answers that are still missing, in the order of asking."""
    return tuple(question.key for question in _unanswered(known))


def gives_up(known: Situation) -> bool:
    """Whether the place stays unknown however often we ask: a human must find out."""
    return not known.has_place and _used_up(Question("place"), known)


def _used_up(question: Question, known: Situation) -> bool:
    return known.asked.get(question.key, 0) >= MOST_TIMES


def _unanswered(known: Situation) -> Iterator[Question]:
    order = _ORDER_IN_DANGER if known.danger else _ORDER
    for name in order:
        if name not in _SPARED.get(known.incident, ()):
            yield from _lacking(name, known)


def _lacking(name: str, known: Situation) -> Iterator[Question]:
    """The questions of this name that have no answer."""
    match name:
        case "detail":
            yield from (Question("detail", about) for about in _missing_details(known))
        case "contract":
            yield from _missing_papers(known)
        case _ if not _is_known(name, known):
            yield Question(name)


def _is_known(name: str, known: Situation) -> bool:
    match name:
        case "safe":
            return known.danger is not None or not known.signs.isdisjoint({"safe", "unhurt"})
        case "place":
            return known.has_place
        case "people":
            return known.people is not None or known.alone is True
        case "incident":
            return known.incident is not None
        case _:
            return bool(known.name)


def _missing_papers(known: Situation) -> Iterator[Question]:
    if known.contract_found:
        return
    if not known.contract_number and not known.birth_date:
        yield Question("contract")
    elif "birth_date" in known.needs and not known.birth_date:
        yield Question("contract", "birth_date")


def _missing_details(known: Situation) -> Iterator[str]:
    for about in DETAILS.get(known.incident or "", ()):
        match about:
            case "plate":
                answered = bool(known.plate)
            case "bag_reference":
                answered = about in known.details or not _lost_a_bag(known)
            case "anyone_hurt":
                answered = about in known.details or "unhurt" in known.signs
            case _:
                answered = about in known.details
        if not answered:
            yield about


def _lost_a_bag(known: Situation) -> bool:
    lost = Situation(words=str(known.details.get("lost", "")))
    return "luggage" in known.signs | lost.signs
