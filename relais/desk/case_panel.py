"""The right of the desk: the case that the conversation is about."""

from collections.abc import Iterator

from nicegui import ui

from relais.cases.situation import SHARED_DETAILS
from relais.desk.parts import Section, label, urgency_mark, words
from relais.desk.queries import CaseFile
from relais.desk.reader import Reader, coordinates
from relais.desk.timeline import Timeline

type Facts = tuple[tuple[str, str], ...]


class CasePanel:
    """Draws one case, section by section: only what changed is drawn anew."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        with ui.element("aside").classes("case"):
            with ui.element("div").classes("case-empty") as self._empty:
                self._empty_title = label("", "empty-title")
                self._empty_note = label("", "empty-note")
            with ui.element("div").classes("case-file") as self._file:
                self._head = Section(self._draw_head, "case-head")
                self._briefing = self._titled("briefing", "briefing")
                self._facts = Section(self._draw_facts, "case-facts")
                self._words = self._titled("their_words", "their-words")
                label(reader.say("timeline"), "section-title")
                self._timeline = Timeline(reader)
        self._file.set_visibility(False)

    def show(self, case: CaseFile | None, *, missing: str, note: str = "") -> None:
        """Show a case, or say what is missing where there is none."""
        self._file.set_visibility(case is not None)
        self._empty.set_visibility(case is None)
        if case is None:
            self._empty_title.text, self._empty_note.text = missing, note
            return
        self._head.show((case.reference, case.urgency, case.status, self._why(case)))
        self._briefing.show(case.briefing)
        self._facts.show(tuple(self._facts_of(case)))
        self._words.show(case.description)
        self._timeline.show(case.timeline)

    def _titled(self, title: str, classes: str) -> Section[str]:
        def draw(text: str) -> None:
            label(self._reader.say(title), "section-title")
            words(text or self._reader.say("unknown"), f"prose {classes}")

        return Section(draw, f"section-{classes}")

    def _why(self, case: CaseFile) -> tuple[str, ...]:
        reader = self._reader
        because = (
            reader.say("urgent_because", reasons=reader.reasons(case.reasons))
            if case.reasons
            else reader.say("urgency_as_opened")
        )
        if case.handover_reason is None:
            return (because,)
        reason = reader.term("handover", case.handover_reason)
        return because, reader.say("handed_over_because", reason=reason)

    def _draw_head(self, head: tuple[str, str, str, tuple[str, ...]]) -> None:
        reference, urgency, status, why = head
        with ui.element("div").classes("case-title"):
            urgency_mark(urgency)
            label(reference, "reference", mark="case-reference")
            label(self._reader.term("status", status), f"status {status}", mark="case-status")
        for line in why:
            label(line, "why")

    def _draw_facts(self, facts: Facts) -> None:
        label(self._reader.say("facts"), "section-title")
        with ui.element("dl"):
            for name, value in facts:
                with ui.element("dt"):
                    label(name)
                with ui.element("dd"):
                    words(value, "fact-value")

    def _facts_of(self, case: CaseFile) -> Iterator[tuple[str, str]]:
        """The facts every agent asks for first, known or not; then what else was told."""
        reader = self._reader
        birth_date = reader.day(case.birth_date) if case.birth_date else None
        yield self._fact("incident", reader.incident(case.incident))
        yield self._fact("place", case.place)
        if spot := coordinates(case.place or {}):
            yield "", spot
        yield self._fact("name", case.name)
        yield self._fact("phone", case.phone)
        yield self._fact("people", case.people)
        yield self._fact("contract", self._contract(case))
        yield self._fact("birth_date", birth_date)
        yield self._fact("plate", case.plate)
        yield self._fact("language", reader.language_name(case.language))
        for name, value in sorted(case.details.items(), key=_shared_first):
            yield self._fact(name, value)
        yield self._fact("opened", reader.moment(case.opened_at))
        yield self._fact("updated", reader.moment(case.updated_at))

    def _fact(self, name: str, value: object) -> tuple[str, str]:
        return self._reader.term("fact", name), self._reader.value(value)

    def _contract(self, case: CaseFile) -> str | None:
        if case.cover is not None:
            return self._reader.say(
                "contract_found",
                number=case.cover.number,
                product=case.cover.product,
                holder=case.cover.holder,
                until=self._reader.day(case.cover.valid_until),
            )
        if case.contract_number:
            return self._reader.say(_last_check(case), number=case.contract_number)
        return None


def _last_check(case: CaseFile) -> str:
    """What the latest look for the contract came to."""
    outcomes = {"contract_not_found": "contract_unfound", "contract_expired": "contract_expired"}
    found = (outcomes[event.kind] for event in case.timeline if event.kind in outcomes)
    return next(found, "contract_unchecked")


def _shared_first(detail: tuple[str, object]) -> tuple[bool, str]:
    return detail[0] not in SHARED_DETAILS, detail[0]
