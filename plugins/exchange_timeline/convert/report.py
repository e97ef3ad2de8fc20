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


@dataclass(slots=True)
class Report:
    """
    What is told at the end, gathered as it comes, so that memory does not grow with an archive.

    A short list is shown whole; of a long one only what needs a look.
    """

    shown: list[Row] = field(default_factory=list)
    looks: list[Row] = field(default_factory=list)
    read: int = 0
    written: int = 0
    wrong: int = 0

    def add(self, row: Row) -> None:
        """Count a row, and keep it if it may be shown."""
        self.read += 1
        self.written += row.output is not None
        self.wrong += bool(row.problems)
        if len(self.shown) <= MAX_ROWS:
            self.shown.append(row)
        if (row.problems or row.doubts) and len(self.looks) < MAX_ROWS:
            self.looks.append(row)

    def show(self, console: Console) -> None:
        """Print what was read and what needs a look."""
        table = Table(show_lines=False, expand=False)
        for title in ("input", "read", "needs a look"):
            table.add_column(title, overflow="fold")
        for row in self.shown if self.read <= MAX_ROWS else self.looks:
            look = [
                *(
                    f"{problem.says}" + (f" ({problem.hint})" if problem.hint else "")
                    for problem in row.problems
                ),
                *row.doubts,
            ]
            table.add_row(Path(row.input).name or row.input, row.read or "-", "\n".join(look) or "")
        console.print(table)
        console.print(f"{self.read} read, {self.written} written, {self.wrong} with problems")


def told(rows: Iterable[Row], path: Path | None) -> Report:
    """
    Gather the rows; write each to the report for scripts, a JSON list, if there is to be one.
    """
    report = Report()
    if path is None:
        for row in rows:
            report.add(row)
        return report
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            entry = json.dumps(_entry(row), ensure_ascii=False)
            file.write(f"{',' if report.read else '['}\n{entry}")
            report.add(row)
        file.write("\n]\n" if report.read else "[]\n")
    return report


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
