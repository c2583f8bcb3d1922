"""Where a text speaks of a town, a region or a country, and in what part it plays.

In ordinary text a word is a place only after a word of place: there are towns called Nice, Help
and Of. When the traveller has just been asked where they are, a bare name will do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relais.places.countries import country_names
from relais.places.folding import Word
from relais.places.gazetteer import Match, gazetteer
from relais.places.inflection import (
    TURKISH_IN,
    TURKISH_NEAR,
    TURKISH_TOWARD,
    arabic,
    is_turkish_suffix,
    polish,
    turkish,
)  # fmt: skip
from relais.places.landmarks import FACILITY_WORDS
from relais.places.regions import Region, regions
from relais.places.wording import ARTICLES, Role, descriptions, ordinary_words, prepositions

LONGEST_NAME = 5
LONGEST_PHRASE = 5
# A weak "in" before a small letter must lead to a town that somebody may have heard of.
_KNOWN, _WELL_KNOWN = 10_000, 50_000


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: words `start` to `end`, its part, and what it may mean.

    Exactly one of `towns`, `region` and `country` is filled. `bare` says that no word of place
    stood before it.
    """

    start: int
    end: int
    role: Role
    languages: frozenset[str] = frozenset()
    towns: tuple[Match, ...] = ()
    region: Region | None = None
    country: str | None = None
    bare: bool = False


def mentions_in(
    words: Sequence[Word], text: str, language: str | None, *, asked: bool
) -> list[Mention]:
    """The places that a text names, in the order of the text; none overlap.

    `words` are those of `text` that may name one.
    """
    reader = _Reader(words, text, language)
    found: list[Mention] = []
    position = 0
    while position < len(words):
        mention = reader.after_preposition(position) or reader.bent(position)
        if mention is None and (asked or reader.beside_facility(position)):
            mention = reader.bare(position, strict=not asked)
        if mention is None and reader.qualifies(found, position):
            mention = reader.wider(position)
        if mention:
            if mention.role == "away" and reader.follows_facility(position):
                mention = replace(mention, role="at")
            found.append(mention)
        position = mention.end if mention else position + 1
    return found


class _Reader:
    """Reads one text; every method looks at the words from a position on."""

    def __init__(self, words: Sequence[Word], text: str, language: str | None) -> None:
        self.words, self.text, self.language = words, text, language
        self.whole = sum(1 for w in words if w.text)
        self.spans = {name for at in range(len(words)) for _, _, name in self._spans(at)}
        self.known = self._look_up()
        #: capitals say nothing where all words have them, nor in German
        self.capitals_tell = language != "de" and not all(w.capital for w in words if w.text)

    def _look_up(self) -> dict[str, list[Match]]:
        """The towns of every name that the text can hold, in one search: half the time of many."""
        names = list(self.spans)
        return {n: m for n, m in zip(names, gazetteer().find(names), strict=True) if m}

    def after_preposition(self, at: int) -> Mention | None:
        for length in range(min(LONGEST_PHRASE, len(self.words) - at), 0, -1):
            phrase = tuple(w.text for w in self.words[at : at + length])
            if not (known := prepositions().get(phrase)):
                continue
            role, languages = known
            start = self._past_description(at + length)
            foreign = self.language is not None and self.language not in languages
            if role == "at" and foreign and length == 1 and not self._capital(start):
                continue
            if mention := self._name(start, role, languages):
                return mention
        return None

    def bent(self, at: int) -> Mention | None:
        """Turkish "Ankara'da", "Antalya yakınında"; Arabic "بباريس"."""
        if self.language in ("tr", None) and (mention := self._turkish(at)):
            return mention
        word = self.words[at].text
        if word[:1] == "ب":
            for plain in arabic(word):
                if (towns := self._towns(plain, at, at + 1, "at")) or plain in country_names():
                    country = None if towns else country_names()[plain]
                    return Mention(at, at + 1, "at", frozenset({"ar"}), towns, country=country)
        return None

    def qualifies(self, found: Sequence[Mention], at: int) -> bool:
        """Whether a name here tells more of the one just before: "Valence, Drôme"."""
        return bool(found) and found[-1].end == at - 1 and not self.words[at - 1].text

    def follows_facility(self, at: int) -> bool:
        """Whether the "de" of "gare de Valence" stands here."""
        return at > 0 and self.words[at - 1].text in FACILITY_WORDS

    def beside_facility(self, at: int) -> bool:
        """Whether a name here belongs to an airport or station: "gare de Valence"."""
        before = {w.text for w in self.words[max(0, at - 2) : at]}
        after = {w.text for w in self.words[at + 1 : at + 3]}
        return bool((before | after) & FACILITY_WORDS) and self.words[at].text not in FACILITY_WORDS

    def bare(self, at: int, *, strict: bool) -> Mention | None:
        """A name without a word of place before it."""
        mention = self._name(at, "at", frozenset(), strict=strict)
        return replace(mention, bare=True) if mention else None

    def wider(self, at: int) -> Mention | None:
        """A region or country without a word of place before it."""
        mention = self.bare(at, strict=True)
        return None if mention is None or mention.towns else mention

    def _name(
        self, at: int, role: Role, languages: frozenset[str], *, strict: bool = True
    ) -> Mention | None:
        if "pl" in languages and self.language == "pl" and (bent := self._polish(at, role)):
            return bent
        for start, end, name in self._spans(at):
            towns = self._towns(name, start, end, role, strict=strict)
            if towns and not self._is_wider(name, towns):
                return Mention(start, end, role, languages, towns)
            if wider := self._wider(name, start, end, role, languages):
                return wider
        if at < len(self.words) and self.words[at].text in ARTICLES:
            for start, end, name in self._spans(at + 1):
                if wider := self._wider(name, start, end, role, languages):
                    return wider
        if "pl" in languages and self.language is None:
            return self._polish(at, role)
        return None

    def _capital(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].capital

    def _spans(self, at: int) -> Iterator[tuple[int, int, str]]:
        """The names that may begin here, longest first; none reaches across punctuation."""
        end = at
        while end < min(at + LONGEST_NAME, len(self.words)) and self.words[end].text:
            end += 1
        for last in range(end, at, -1):
            yield at, last, " ".join(w.text for w in self.words[at:last])

    def _towns(
        self, name: str, start: int, end: int, role: Role, *, strict: bool = True
    ) -> tuple[Match, ...]:
        """The towns of this name that the text can mean here."""
        if all(len(word) == 1 for word in name.split()):  # "à l'hôtel": "l a" is no Los Angeles
            return ()
        matches = self.known.get(name, ()) if name in self.spans else gazetteer().find([name])[0]
        if not matches:
            return ()
        capital = self.capitals_tell and self.words[start].capital
        if name in ordinary_words() and (strict or self.whole > 2):
            if not (capital and strict and any(m.town.population >= _WELL_KNOWN for m in matches)):
                return ()
        elif strict and role != "near" and not capital:
            least = _KNOWN if end - start == 1 else 0
            matches = [m for m in matches if m.town.population >= least]
        return tuple(matches)

    def _wider(
        self, name: str, start: int, end: int, role: Role, languages: frozenset[str]
    ) -> Mention | None:
        # "us" is a country and the commonest of words, "US" and "USA" are not
        country = country_names().get(name)
        if country and (len(name) > 2 or self.text[self.words[start].start :][:2].isupper()):
            return Mention(start, end, role, languages, country=country)
        if region := regions().get(name):
            return Mention(start, end, role, languages, region=region)
        return None

    def _is_wider(self, name: str, towns: Sequence[Match]) -> bool:
        """Whether a country or region is meant rather than the towns that share its name."""
        if country := country_names().get(name):
            return not any(m.own and m.town.country == country for m in towns)
        return name in regions() and not any(
            m.own and m.town.population >= _WELL_KNOWN for m in towns
        )

    def _past_description(self, at: int) -> int:
        for length in range(4, 0, -1):
            if tuple(w.text for w in self.words[at : at + length]) in descriptions():
                return at + length
        return at

    def _polish(self, at: int, role: Role) -> Mention | None:
        for start, end, name in self._spans(at):
            if end - start > 3:
                continue
            if name in ordinary_words():
                continue
            for plain in polish(name):
                if country := country_names().get(plain):
                    return Mention(start, end, role, frozenset({"pl"}), country=country)
            forms = [p for p in (name, *polish(name)) if p not in ordinary_words() and len(p) > 2]
            matches = [m for ms in gazetteer().find(forms) for m in ms if m.town.population >= 5000]
            if matches:
                unique = {(m.town.lat, m.town.lon): m for m in sorted(matches, key=lambda m: m.own)}
                return Mention(start, end, role, frozenset({"pl"}), tuple(unique.values()))
        return None

    def _turkish(self, at: int) -> Mention | None:
        for start, end, name in self._spans(at):
            following = self.words[end].text if end < len(self.words) else ""
            if is_turkish_suffix(following) and self.text[self.words[end - 1].end] in "'’":
                apart = self.words[end + 1].text if end + 1 < len(self.words) else ""
                role = _turkish_role(following, apart)
                if role and (mention := self._turkish_name(name, start, end, role)):
                    return mention
            role = _turkish_role("", following)
            if role and (mention := self._turkish_name(name, start, end, role)):
                return mention
            if self.language is None:
                continue
            for plain, suffix in turkish(name):
                role = _turkish_role(suffix, following)
                if role and (mention := self._turkish_name(plain, start, end, role)):
                    return mention
        return None

    def _turkish_name(self, name: str, start: int, end: int, role: Role) -> Mention | None:
        languages = frozenset({"tr"})
        towns = self._towns(name, start, end, role)
        if towns and not self._is_wider(name, towns):
            return Mention(start, end, role, languages, towns)
        return self._wider(name, start, end, role, languages)


def _turkish_role(suffix: str, following: str) -> Role | None:
    if following in TURKISH_NEAR:
        return "near"
    if following in TURKISH_TOWARD:
        return "toward"
    return "at" if suffix in TURKISH_IN else None
