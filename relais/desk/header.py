"""The top of the desk: whose desk it is, and who sits at it."""

from collections.abc import Callable

from nicegui import ui
from nicegui.events import ValueChangeEventArguments

from relais.desk.parts import label
from relais.desk.reader import Reader

LONGEST_NAME = 40  # characters


class Header:
    """Draws the top; `rename` is called with the agent's new name."""

    def __init__(self, reader: Reader, agent: str, rename: Callable[[str], object]) -> None:
        self._reader, self._rename = reader, rename
        with ui.element("header").classes("top"):
            label(reader.say("brand"), "brand")
            self._alarm = label("", "alarm").props("role=alert")
            name = ui.input(value=agent, on_change=self._on_name)
            name.props(f"dense outlined debounce=400 maxlength={LONGEST_NAME} data-testid=agent")
            name.props["aria-label"] = reader.say("agent")
            name.classes("agent")
            with name.add_slot("prepend"):
                ui.icon("person")

    def show_lost(self, is_lost: bool) -> None:
        """Say that the database does not answer, or that it does again."""
        self._alarm.text = self._reader.say("lost") if is_lost else ""

    def _on_name(self, event: ValueChangeEventArguments[str | None]) -> None:
        self._rename(agent_name(event.value, self._reader))


def agent_name(given: object, reader: Reader) -> str:
    """A name as it can stand behind `agent:`; the default where none is given."""
    name = " ".join(str(given or "").replace(":", " ").split())[:LONGEST_NAME].strip()
    return name or reader.say("agent_default")
