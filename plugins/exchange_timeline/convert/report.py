"""
What the converter says at the end: a table for the editor, JSON for scripts.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from exchange_timeline.errors import Problem

MAX_ROWS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """
    One input and what became of it; `read` tells in a few words what was found in it.
    """

    input: str
    output: str | None = None
    problems: tuple[Problem, ...] = ()
    read: str = ""
    doubts: tuple[str, ...] = ()
    note: str = field(default="")


def as_json(rows: Iterable[Row]) -> str:
    """
    The report for scripts: input, output or null, problems.
    """
    return json.dumps([_entry(row) for row in rows], ensure_ascii=False, indent=1) + "\n"


def write_report(path: Path, rows: Iterable[Row]) -> None:
    """
    Write the report; its folder is made where it is missing.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_json(rows), "utf-8")


def show(rows: list[Row], console: Console) -> None:
    """
    Print what was read and what needs a look; a long list shows only what needs one.
    """
    shown = (
        rows
        if len(rows) <= MAX_ROWS
        else [row for row in rows if row.problems or row.doubts][:MAX_ROWS]
    )
    table = Table(show_lines=False, expand=False)
    for title in ("input", "read", "needs a look"):
        table.add_column(title, overflow="fold")
    for row in shown:
        look = [
            *(
                f"{problem.says}" + (f" ({problem.hint})" if problem.hint else "")
                for problem in row.problems
            ),
            *row.doubts,
        ]
        table.add_row(Path(row.input).name or row.input, row.read or "-", "\n".join(look) or "")
    console.print(table)
    written = sum(row.output is not None for row in rows)
    wrong = sum(bool(row.problems) for row in rows)
    console.print(f"{len(rows)} read, {written} written, {wrong} with problems")


def _entry(row: Row) -> dict[str, Any]:
    """One row as JSON holds it."""
    return {
        "input": row.input,
        "output": row.output,
        "problems": [
            {"line": problem.line, "says": problem.says, "hint": problem.hint}
            for problem in row.problems
        ],
    }
