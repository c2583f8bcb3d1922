"""The shape of a language's table.

Tables are written as people write, with accents; they are folded when read. " | " parts phrases,
a space parts words. A phrase may hold a small pattern: `(?:a|b)`, `(?:a )?`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from relais.facts.text import fold, phrases


@dataclass(frozen=True, eq=False)
class Words:
    """What one language says for the facts that we read."""

    code: str
    #: before a name, and before nothing else: "my name is"
    my_name_is: str = ""
    #: before a name or a state: "I am"
    i_am: str = ""
    #: before a name or anything: "this is"
    this_is: str = ""
    #: before the name at the end of a letter: "regards"
    regards: str = ""
    #: words that are no part of a name
    not_names: str = ""
    #: common first names: they make a lower-case name credible
    first_names: str = ""
    #: 0 to 20, in order; `/` parts the forms of one number
    numbers: str = ""
    #: before a head count, or nothing: "we are"
    we_are: str = ""
    #: after a head count: "people"
    persons: str = ""
    adults: str = ""
    #: one companion, grown up: "wife"
    adult: str = ""
    child: str = ""
    children: str = ""
    #: phrases that say a whole count: (people, children)
    groups: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    #: the companions that follow or precede travel with the writer: "with my", "and I"
    together: str = ""
    #: joins further people to a count: "and"
    and_: str = ""
    #: "without children"
    no_children: str = ""
    #: the writer is alone
    alone: str = ""
    not_alone: str = ""
    hurt: str = ""
    nobody_hurt: str = ""
    #: the writer is hurt
    i_am_hurt: str = ""
    pets: str = ""
    no_pets: str = ""
    #: an animal did harm: it is no companion
    bitten: str = ""
    #: the contract number is not at hand
    no_contract: str = ""
    #: the same when the question was the contract: "I don't know"
    no_idea: str = ""
    low_battery: str = ""
    #: before a date of birth: "born"
    born: str = ""
    #: before or after a length of time: "since", "ago"
    ago_before: str = ""
    ago_after: str = ""
    #: minute, hour, day, week, in order; `/` parts the forms of one unit
    units: str = ""
    half_an_hour: str = ""
    #: moments: (days from today, hour of that day)
    moments: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    #: short words of distress or greeting that name the language by themselves
    telling: str = ""

    @cached_property
    def number_of(self) -> dict[str, int]:
        """Every form of a number word and its value."""
        return {
            form: value
            for value, forms in enumerate(fold(self.numbers).split())
            for form in forms.split("/")
        }

    @cached_property
    def minutes_of(self) -> dict[str, int]:
        """Every form of a unit of time and its length in minutes."""
        lengths = (1, 60, 24 * 60, 7 * 24 * 60)
        return {
            form: length
            for length, forms in zip(lengths, fold(self.units).split(), strict=False)
            for form in forms.split("/")
        }

    @cached_property
    def name_stoppers(self) -> frozenset[str]:
        """Words that end a name or show that there is none."""
        return frozenset(fold(self.not_names).split())

    @cached_property
    def known_first_names(self) -> frozenset[str]:
        """Common first names, folded."""
        return frozenset(fold(self.first_names).split())

    @cached_property
    def telling_phrases(self) -> tuple[str, ...]:
        """Phrases that name this language by themselves, folded."""
        return phrases(self.telling)
