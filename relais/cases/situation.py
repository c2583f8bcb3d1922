"""What is known of a case at one moment: what triage, questions and handing over look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from relais.cases.signs import read_signs
from relais.database.tables import Case

#: a place this vague sends nobody anywhere, so it is still asked for
VAGUE = frozenset({"country", "region"})

#: the facts that every kind of incident shares and that have no column of their own
SHARED_DETAILS = ("safe", "was_in_danger", "children", "alone", "battery")


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The facts as they stand. None (or nothing) means that nobody has said so far."""

    incident: str | None = None
    #: True: life or safety at risk now; False: said to be safe; None: not known
    danger: bool | None = None
    #: there was danger and it is said to be over
    was_in_danger: bool = False
    #: how many travellers, the writer included
    people: int | None = None
    children: bool | None = None
    alone: bool | None = None
    #: {lat, lon, label, country, precision}
    place: Mapping[str, Any] | None = None
    #: of the place's clock, 0 to 23
    local_hour: int | None = None
    #: of the phone, per cent
    battery: int | None = None
    name: str | None = None
    plate: str | None = None
    birth_date: str | None = None
    contract_number: str | None = None
    contract_found: bool = False
    #: what the contract check still wants: see `contracts.IdentityNeeded`
    needs: tuple[str, ...] = ()
    #: answers to the questions of the incident's kind, by their names; False is a plain "no"
    details: Mapping[str, Any] = field(default_factory=dict)
    #: everything that the traveller wrote
    words: str = ""
    #: how often each question was put
    asked: Mapping[str, int] = field(default_factory=dict)
    #: only a question of information; nothing happened
    only_advice: bool = False
    wants_human: bool = False
    #: messages in a row that we could not make sense of
    misunderstood: int = 0
    #: the traveller writes in a language that we do not speak
    no_language: bool = False
    #: something of ours failed
    fault: bool = False

    @property
    def signs(self) -> frozenset[str]:
        """What the words give away, in any of our languages."""
        return read_signs(self.words)

    @property
    def has_place(self) -> bool:
        """Whether somebody could be sent there."""
        return self.place is not None and self.place.get("precision") not in VAGUE

    @property
    def on_motorway(self) -> bool:
        """Whether the words or the name of the place speak of a motorway."""
        label = str((self.place or {}).get("label") or "")
        return "motorway" in self.signs | read_signs(label)


def situation_of(
    case: Case,
    *,
    asked: Mapping[str, int] | None = None,
    needs: tuple[str, ...] = (),
    local_hour: int | None = None,
) -> Situation:
    """The situation as the case file tells it; `asked` is the dialogue's own count."""
    details = case.details or {}
    return Situation(
        incident=case.incident,
        danger=True if case.danger else (False if details.get("safe") else None),
        was_in_danger=bool(details.get("was_in_danger")),
        people=case.people,
        children=details.get("children"),
        alone=details.get("alone"),
        place=case.place,
        local_hour=local_hour,
        battery=details.get("battery"),
        name=case.name,
        plate=case.plate,
        birth_date=case.birth_date,
        contract_number=case.contract_number,
        contract_found=case.contract_id is not None,
        needs=needs,
        details={key: value for key, value in details.items() if key not in SHARED_DETAILS},
        words=case.description or "",
        asked=asked or {},
    )
