"""Imports run downward only: the walls of the house, read from the source with `ast`.

`docs/architecture.md` draws the rooms. A new room has no floor until it is named in `FLOORS`, and
fails here until it has one.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import resolve_name
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

#: the rooms, from the street to the cellar; a room may use what lies on any floor below its own
FLOORS: tuple[frozenset[str], ...] = tuple(
    frozenset(rooms.split())
    for rooms in (
        "relais.__main__",
        "relais.cli",
        "relais.evaluate",
        "relais.conversing relais.understanding relais.service",
        "relais.launch",
        "actions relais.desk relais.web",
        "relais.conversations",
        "relais.handover",
        "relais.cases relais.facts",
        "relais.channels relais.places",
        "relais.database",
        "relais.settings relais.logs",
    )
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

#: other interpreters or other processes: not one import leads in or out
APART = frozenset({"bot", "relais.sandbox"})

#: what the rooms below the service must not know, by the names they are imported under
WEB = frozenset(
    {"aiohttp", "fastapi", "httpx", "nicegui", "sanic", "starlette", "uvicorn", "multidict"}
)
DIALOGUE = frozenset({"actions", "bot", "rasa", "rasa_sdk"})
CARRIERS = frozenset({"telegram", "twilio", "relais.channels", "relais.conversations"})
QUEUE = frozenset({"procrastinate"})

#: room -> what it is free of
FREE_OF = {
    "relais.cases": WEB | DIALOGUE | CARRIERS | QUEUE | {"relais.handover", "relais.web"},
    "relais.facts": WEB | DIALOGUE | CARRIERS | QUEUE | {"sqlalchemy", "relais.database"},
    "relais.places": WEB | DIALOGUE | CARRIERS | QUEUE | {"sqlalchemy", "relais.database"},
    "relais.handover": WEB | DIALOGUE | CARRIERS | QUEUE,
    "relais.conversations": DIALOGUE
    | {"fastapi", "nicegui", "sanic", "starlette", "telegram", "twilio", "uvicorn"},
    "relais.channels": DIALOGUE | QUEUE | {"fastapi", "sqlalchemy", "starlette", "relais.database"},
    "relais.desk": DIALOGUE | {"telegram", "twilio", "relais.channels", "relais.web"},
    "actions": WEB | CARRIERS - {"relais.conversations"} | QUEUE,
}

#: Rasa's own process, and nothing of what runs on the current Python
NEEDS_OTHER_INTERPRETER = frozenset({"relais", "actions", "rasa_sdk", "procrastinate", "fastapi"})

#: packages of the product; the rest of the repository is tests, data and documents
PACKAGES = ("actions", "bot", "relais")
#: files in all, and in each package: with fewer, the glob is wrong
AT_LEAST, AT_LEAST_EACH = 150, 10


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, and the line that imports it."""

    importer: str
    imported: str
    where: str

    def __str__(self) -> str:
        return f"{self.where}: {self.importer} imports {self.imported}"

    @property
    def is_inside(self) -> bool:
        """Whether it stays within one room."""
        return room_of(self.importer) == room_of(self.imported)

    def leads_to(self, names: frozenset[str]) -> bool:
        return any(self.imported == name or self.imported.startswith(f"{name}.") for name in names)


def room_of(module: str) -> str:
    """`relais.cases.facts` is in the room `relais.cases`; a package beside it is one room."""
    depth = 2 if module.startswith("relais.") else 1
    return ".".join(module.split(".")[:depth])


def sources(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports_of(path: Path, source: str | None = None) -> Iterator[Import]:
    """Every import of a file, also those inside functions and below `if TYPE_CHECKING`."""
    module, where = module_of(path), path.relative_to(ROOT)
    for node in ast.walk(ast.parse(source or path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for name in _names(node, package=_package_of(path)):
                yield Import(module, name, f"{where}:{node.lineno}")


def _names(node: ast.Import | ast.ImportFrom, *, package: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    relative = "." * node.level + (node.module or "")
    base = resolve_name(relative, package) if node.level else relative
    # `from relais import places` is an import of `relais.places`
    yield from (f"{base}.{alias.name}" for alias in node.names)


def _package_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).parent.parts)


IMPORTS = [each for package in PACKAGES for path in sources(package) for each in imports_of(path)]


def upward(each: Import) -> bool:
    """Whether an import leads to a room that is not on a floor below."""
    here, there = room_of(each.importer), room_of(each.imported)
    return not each.is_inside and there in FLOOR and FLOOR[there] <= FLOOR.get(here, len(FLOORS))


def told(found: list[Import]) -> str:
    return "\n".join(map(str, found))


def test_the_source_is_found() -> None:
    """A glob that finds nothing would let everything pass."""
    counts = {package: len(sources(package)) for package in PACKAGES}
    assert sum(counts.values()) >= AT_LEAST, counts
    assert min(counts.values()) >= AT_LEAST_EACH, counts
    assert sum(each.imported.startswith("relais.") for each in IMPORTS) >= AT_LEAST


def test_every_room_has_its_floor() -> None:
    modules = {room_of(module_of(path)) for package in PACKAGES for path in sources(package)}
    assert modules - {"relais"} == set(FLOOR) | APART


def test_imports_run_downward() -> None:
    found = [each for each in IMPORTS if upward(each)]
    assert not found, told(found)


def test_the_front_door_imports_no_room() -> None:
    """`import relais` costs nothing, and cannot close a circle."""
    found = [each for each in IMPORTS if each.importer == "relais"]
    assert not found, told(found)


def test_what_stands_apart_is_apart() -> None:
    """Rasa's room and the stand-in carriers know nothing of us, and we nothing of their inside."""
    found = [
        each
        for each in IMPORTS
        if not each.is_inside
        and (
            (room_of(each.importer) in APART and each.leads_to(frozenset(PACKAGES)))
            or each.leads_to(APART)
        )
    ]
    assert not found, told(found)


def test_the_bot_needs_nothing_of_the_other_interpreter() -> None:
    found = [
        each
        for each in IMPORTS
        if room_of(each.importer) == "bot" and each.leads_to(NEEDS_OTHER_INTERPRETER)
    ]
    assert not found, told(found)


def test_only_the_bot_imports_rasa() -> None:
    """Rasa is not installed in the service's environment; rasa_sdk is another matter."""
    found = [
        each
        for each in IMPORTS
        if each.leads_to(frozenset({"rasa", "sanic"})) and room_of(each.importer) != "bot"
    ]
    assert not found, told(found)


@pytest.mark.parametrize("room", FREE_OF)
def test_a_room_is_free_of(room: str) -> None:
    found = [
        each for each in IMPORTS if room_of(each.importer) == room and each.leads_to(FREE_OF[room])
    ]
    assert not found, told(found)


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("relais/cases/facts.py", "from relais.conversations import danger"),
        ("relais/cases/facts.py", "from relais import web"),
        ("relais/cases/facts.py", "import relais.web.webhooks"),
        ("relais/handover/queue.py", "def late():\n    from relais.conversations import humans"),
        ("relais/database/engine.py", "from ..channels import contract"),
        ("relais/places/__init__.py", "from ..facts import Facts"),
        ("relais/launch/up.py", "from relais.service import create_app"),
        ("relais/web/health.py", "from relais.desk import pages"),
    ],
)
def test_an_import_upward_or_sideways_is_seen(file: str, source: str) -> None:
    """However it is written: absolute, relative, by the package, or inside a function."""
    assert [each for each in imports_of(ROOT / file, source) if upward(each)]


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("relais/conversations/humans.py", "from relais.handover.queue import hand_over"),
        ("relais/cases/facts.py", "from relais.cases import triage"),
        ("relais/cases/__init__.py", "from .facts import note_facts"),
        ("relais/desk/acting.py", "import relais.handover.queue"),
    ],
)
def test_an_import_downward_or_within_the_room_is_let_pass(file: str, source: str) -> None:
    assert not [each for each in imports_of(ROOT / file, source) if upward(each)]
