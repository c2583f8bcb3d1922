"""What an evaluation found: a table to read, a record to compare with, a page to look into."""

import json
from collections import Counter
from html import escape
from pathlib import Path
from typing import Any

from rich.table import Table

from relais.evaluate.figures import ALL, Figures, Judged, confusions, per_language
from relais.evaluate.run import Evaluation
from relais.settings import ROOT

RECORD = ROOT / "docs" / "figures" / "understanding.json"

_SHARES = ("act", "incident", "recall", "false_alarms", "language")
_STYLE = """
body { font: 14px system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; margin-bottom: 2rem; }
th { font-weight: normal; text-align: left; padding: 2px 6px; }
thead th { writing-mode: vertical-rl; }
td { text-align: center; min-width: 1.6em; }
td.right { background: #cfe8cf; } td.wrong { background: #f6cfcf; }
"""


def table(figures: dict[str, Figures]) -> Table:
    """A line a language, in hundredths."""
    shown = Table("language", "messages", "act", "incident", "danger found", "false alarms", "told")
    for code, row in figures.items():
        shown.add_row(code, str(row.messages), *(f"{getattr(row, s):.1%}" for s in _SHARES))
    return shown


def write_record(evaluation: Evaluation, file: Path = RECORD) -> None:
    """The figures that the repository records."""
    figures = per_language(evaluation.judged)
    kept = {
        "milliseconds": evaluation.milliseconds,
        "figures": {code: row.as_dict() for code, row in figures.items()},
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(kept, indent=2) + "\n")


def read_record(file: Path = RECORD) -> dict[str, dict[str, Any]]:
    """The recorded figures, by language."""
    recorded: dict[str, dict[str, Any]] = json.loads(file.read_text())["figures"]
    return recorded


def write_page(evaluation: Evaluation, file: Path) -> None:
    """Which label was read as which, and the messages that were misread, per language."""
    codes = dict.fromkeys(message.language for message, _ in evaluation.judged)
    parts = {c: [pair for pair in evaluation.judged if pair[0].language == c] for c in codes}
    sections = [_section(code, part) for code, part in {ALL: evaluation.judged, **parts}.items()]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f"<!doctype html><meta charset=utf-8><title>Understanding</title><style>{_STYLE}</style>"
        "<h1>What was said (left), what was read (top)</h1>" + "".join(sections)
    )


def _section(code: str, judged: Judged) -> str:
    counts = confusions(judged)
    misread = "" if code == ALL else _misread(judged)
    return f"<h2>{escape(code)}</h2>{_grid(counts)}{misread}"


def _grid(counts: Counter[tuple[str, str]]) -> str:
    labels = sorted({label for pair in counts for label in pair})
    head = "".join(f"<th>{escape(label)}</th>" for label in labels)
    rows = "".join(
        f"<tr><th>{escape(said)}</th>{''.join(_cell(said, read, counts) for read in labels)}</tr>"
        for said in labels
    )
    return f"<table><thead><tr><th></th>{head}</tr></thead>{rows}</table>"


def _cell(said: str, read: str, counts: Counter[tuple[str, str]]) -> str:
    count = counts[said, read]
    if not count:
        return "<td></td>"
    return f'<td class="{"right" if said == read else "wrong"}">{count}</td>'


def _misread(judged: Judged) -> str:
    lines = [
        f"<li>{escape(message.text)}: {escape(', '.join(errors))}</li>"
        for message, reading in judged
        if (errors := _errors(message.incident or message.act, message.danger, reading))
    ]
    return f"<details><summary>misread</summary><ul>{''.join(lines)}</ul></details>"


def _errors(label: str | None, danger: bool, reading: dict[str, Any]) -> list[str]:
    read = reading["incident"] or reading["act"]
    errors = [f"{label} read as {read}"] if label and label != read else []
    if danger != reading["danger"]:
        errors.append("danger missed" if danger else "false alarm")
    return errors
