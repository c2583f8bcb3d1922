"""Where is it: from a pin, a link, a code, coordinates or plain words to one place.

The ways are tried from the surest to the least sure. Text that names no place yields none; a name
that fits several towns yields them as alternatives, to be asked about.
"""

from collections.abc import Sequence

from relais.places import links, pluscodes
from relais.places.choosing import HOME_OF, Hints, choose
from relais.places.coordinates import coordinates_in
from relais.places.countries import country_codes, country_name
from relais.places.folding import Word, compose, words
from relais.places.gazetteer import Town
from relais.places.landmarks import hotel_in, kind_of, landmarks_at, landmarks_named
from relais.places.mentions import Mention, mentions_in
from relais.places.nearest import country_of, nearest_town
from relais.places.place import NOWHERE, Located, Place
from relais.places.roads import Road, road_in
from relais.places.typing_errors import nearly
from relais.places.wording import language_of, ordinary_words

#: what is read of one message; carriers send at most 4,096 characters
LONGEST_TEXT = 5_000


def locate(
    text: str | None = None,
    *,
    pin: tuple[float, float] | None = None,
    label: str = "",
    near: Place | None = None,
    home: str | None = None,
    asked: bool = False,
) -> Located:
    """The place that a message tells.

    `pin` is a position in WGS 84 degrees, `label` its name if the app gave one; both outweigh the
    text. `near` is what is known already: an earlier place or just a country. `home` is a weak
    hint, the country of the traveller's number. With `asked` the traveller answers "where are
    you?": a bare name counts, and one typing error is forgiven.

    Never raises for any text; a pin off the globe is ignored like a text without a place.
    """
    if pin and abs(pin[0]) <= 90 and abs(pin[1]) <= 180:
        return Located(_at(*pin, label))
    if not text or not text.strip():
        return NOWHERE
    composed = compose(text[:LONGEST_TEXT])
    marked = _marked(composed, near, home)
    return marked if marked is not None else _Message(composed, near, home, asked=asked).locate()


def warm() -> None:
    """Build the indexes now rather than at the first message: about four seconds."""
    locate("in Paris", asked=True)
    country_of(48.86, 2.35)


def _marked(text: str, near: Place | None, home: str | None) -> Located | None:
    """A position that the text holds in letters and figures: a link, a code, coordinates."""
    for link in links.find_links(text):
        if position := links.position_in(link):
            return Located(_at(*position, ""))
        if searched := links.words_in(link):
            return _Message(compose(searched), near, home, asked=True).locate()
    if position := coordinates_in(text, east_is_o=language_of(words(text)) == "de"):
        return Located(_at(*position, ""))
    if full := pluscodes.FULL.search(text):
        return Located(_at(*pluscodes.decode(full.group()), full.group().upper()))
    if short := pluscodes.SHORT.search(text):
        return _short_code(short.group(), text.replace(short.group(), " "), near, home)
    return None


def _short_code(code: str, rest: str, near: Place | None, home: str | None) -> Located | None:
    """A short plus code beside a town's name, or within what is known already."""
    around = _Message(rest, near, home, asked=True).locate()
    reference = around.place or near
    if around.alternatives:
        options = (p.position for p in around.alternatives if p.position)
        return Located(
            None, tuple(_at(*pluscodes.recover(code, option), code.upper()) for option in options)
        )
    if reference is None or reference.position is None:
        return None
    return Located(_at(*pluscodes.recover(code, reference.position), code.upper()))


def _at(lat: float, lon: float, label: str) -> Place:
    """An exact place, named by the town it is in unless it has a name."""
    named = nearest_town(lat, lon)
    return Place(lat, lon, label or (named[0] if named else ""), country_of(lat, lon), "exact")


class _Message:
    """One text and all that helps to read it."""

    def __init__(self, text: str, near: Place | None, home: str | None, *, asked: bool) -> None:
        self.text, self.near, self.home, self.asked = text, near, home, asked
        self.words = words(text)
        self.language = language_of(self.words)
        self.road = road_in(text, asked=asked)
        self.hotel = hotel_in(text)
        self.names = self._words_of_names()
        self.mentions = mentions_in(self.names, text, self.language, asked=asked)
        self.here = [m for m in self.mentions if m.role in ("near", "at")]

    def locate(self) -> Located:
        if landmarks := landmarks_named(self.words, self.text):
            mark = landmarks[0]
            return Located(Place(mark.lat, mark.lon, mark.label, mark.country, "exact"))
        mention = self._town_mention()
        towns = self._resolve(mention) if mention else ()
        kind = kind_of(self.words)
        if kind and len(towns) == 1 and (marks := landmarks_at(kind, towns)):
            places = tuple(Place(m.lat, m.lon, m.label, m.country, "exact") for m in marks)
            # a city of several airports: only the traveller knows which
            return Located(places[0]) if len(places) == 1 else Located(None, places)
        if not towns and self.asked and not self.road:
            towns = self._mistyped()
        if len(towns) > 1:
            return Located(None, tuple(self._place(town) for town in towns))
        if towns:
            return Located(self._place(towns[0]))
        return self._wider()

    def _words_of_names(self) -> list[Word]:
        """The words that may name a town: not those of the road, nor the hotel's own name."""
        taken = [(self.road.start, self.road.end)] if self.road else []
        taken += [self.hotel[1:]] if self.hotel else []
        return [w for w in self.words if not any(a <= w.start < b for a, b in taken)]

    def _town_mention(self) -> Mention | None:
        """The mention that says most: near it, then in it, then a bare name."""
        with_towns = [m for m in self.here if m.towns]
        return min(with_towns, key=lambda m: (m.bare, m.role != "near"), default=None)

    def _resolve(self, mention: Mention) -> tuple[Town, ...]:
        return choose(mention.towns, self._hints(mention))

    def _hints(self, mention: Mention) -> Hints:
        others = [m for m in self.mentions if m is not mention]
        points = [(m.region.lat, m.region.lon) for m in others if m.region]
        for other in others:
            if other.towns and len(found := choose(other.towns, self._plain_hints(other))) == 1:
                points.append((found[0].lat, found[0].lon))
        named = {m.country for m in others if m.country and m.role != "away"}
        named |= {m.region.country for m in others if m.region}
        return Hints(
            self._language(mention),
            frozenset(c for c in named if c),
            tuple(points),
            frozenset((m.region.country, m.region.admin1) for m in others if m.region),
            frozenset(self._road_countries()),
            self.near,
            self.home,
        )

    def _plain_hints(self, mention: Mention) -> Hints:
        return Hints(self._language(mention), near=self.near, home=self.home)

    def _language(self, mention: Mention) -> str | None:
        if self.language or len(mention.languages) != 1:
            return self.language
        return next(iter(mention.languages))

    def _mistyped(self) -> tuple[Town, ...]:
        """The towns that a short answer may have meant, taken whole and word by word."""
        spoken = [w.text for w in self.words if w.text and w.text not in ordinary_words()]
        if len(spoken) > 4 or self.mentions:
            return ()
        for name in (" ".join(spoken), *spoken):
            if matches := nearly(name):
                return choose(matches, Hints(self.language, near=self.near, home=self.home))
        return ()

    def _place(self, town: Town) -> Place:
        parts = [part for part in (self.hotel and self.hotel[0], town.name) if part]
        if not self.road:
            return Place(town.lat, town.lon, ", ".join(parts), town.country, "town")
        label = ", ".join([self.road.label(self._direction()), *parts])
        return Place(town.lat, town.lon, label, town.country, "road")

    def _direction(self) -> str | None:
        for mention in self.mentions:
            if mention.role == "toward":
                first, last = self.names[mention.start], self.names[mention.end - 1]
                return self.text[first.start : last.end]
        return None

    def _wider(self) -> Located:
        """A road without a town, a region or a country: known, though not to the town."""
        region = next((m.region for m in self.here if m.region), None)
        country = next((m.country for m in self.here if m.country), None)
        if self.road:
            return Located(self._on_road(self.road, region.country if region else country))
        if region:
            return Located(Place(region.lat, region.lon, region.name, region.country, "region"))
        if country:
            return Located(Place(None, None, country_name(country), country, "country"))
        return NOWHERE

    def _on_road(self, road: Road, country: str | None) -> Place:
        """Where the road leads says in which country it is, not how far along."""
        ahead = [m for m in self.mentions if m.role == "toward" and m.towns]
        towards = self._resolve(ahead[0]) if ahead else ()
        known = (
            country
            or (road.countries[0] if road.certain and len(road.countries) == 1 else None)
            or (towards[0].country if len({t.country for t in towards}) == 1 else None)
            or (self.near.country if self.near else None)
            or self._home_of(road)
        )
        return Place(None, None, road.label(self._direction()), known, "road")

    def _home_of(self, road: Road) -> str | None:
        home = self.home.upper() if self.home else None
        if home in country_codes() and (not road.countries or home in road.countries):
            return home
        return road.countries[0] if road.certain else home

    def _road_countries(self) -> Sequence[str]:
        if not self.road:
            return ()
        return self.road.countries or [
            HOME_OF[lang] for lang in (self.language,) if lang in HOME_OF
        ]
