"""Small parts that several views share: what is redrawn only where it changed, and the marks."""

from collections.abc import Callable, Hashable, Sequence

from nicegui import ui

_NOTHING = object()


class Section[T]:
    """A place that shows one value and is drawn anew only when that value changes."""

    def __init__(self, draw: Callable[[T], None], classes: str) -> None:
        self._draw = draw
        self._shown: object = _NOTHING
        self.box = ui.element("section").classes(classes)

    def show(self, value: T) -> None:
        if value == self._shown:
            return
        self._shown = value
        self.box.clear()
        with self.box:
            self._draw(value)


class Keyed[T]:
    """A place that shows many items: each is drawn anew only when it changes itself.

    `make` makes an item's element, once; `draw` fills it. So what was scrolled, focused or opened
    stays as it is while others come and go.
    """

    def __init__(
        self,
        box: ui.element,
        *,
        key: Callable[[T], Hashable],
        make: Callable[[T], ui.element],
        draw: Callable[[ui.element, T], None],
    ) -> None:
        self.box = box
        self._key, self._make, self._draw = key, make, draw
        self._shown: dict[Hashable, tuple[ui.element, T]] = {}

    def show(self, items: Sequence[T]) -> None:
        """Show exactly these, in this order."""
        wanted = {self._key(item): item for item in items}
        for gone in self._shown.keys() - wanted.keys():
            self._shown.pop(gone)[0].delete()
        for key, item in wanted.items():
            self._show_one(key, item)
        self._put_in_order(list(wanted))

    def clear(self) -> None:
        self.box.clear()
        self._shown.clear()

    def _show_one(self, key: Hashable, item: T) -> None:
        element, shown = self._shown.get(key, (None, None))
        if element is not None and shown == item:
            return
        if element is None:
            with self.box:
                element = self._make(item)
        element.clear()
        with element:
            self._draw(element, item)
        self._shown[key] = element, item

    def _put_in_order(self, keys: Sequence[Hashable]) -> None:
        ordered = [self._shown[key][0] for key in keys]
        if self.box.default_slot.children != ordered:
            self.box.default_slot.children[:] = ordered
            self.box.update()


def label(text: str, classes: str = "", *, title: str = "", mark: str = "") -> ui.label:
    """A label; `mark` is its stable name for tests."""
    made = ui.label(text).classes(classes)
    if title:
        made.props["title"] = title
    if mark:
        made.props["data-testid"] = mark
    return made


def words(text: str, classes: str = "words", *, mark: str = "") -> ui.label:
    """What a person wrote: its own direction, its own line breaks."""
    made = label(text, classes, mark=mark)
    made.props["dir"] = "auto"
    return made


def urgency_mark(urgency: str | None) -> None:
    """P0 to P4, by colour and by its letters; a pale mark where nothing is known."""
    label(urgency or "–", f"urgency {(urgency or 'none').lower()}")


CHANNEL_ICONS = {"sms": "sms", "whatsapp": "chat", "telegram": "send"}


def channel_icon(channel: str, name: str) -> None:
    icon = ui.icon(CHANNEL_ICONS.get(channel, "forum")).classes(f"channel {channel}")
    icon.props["title"] = name
    icon.props["aria-label"] = name
