"""
A mapping of front matter while it is read: takes fields, notes what is wrong.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar, overload

from exchange_timeline.errors import Problem

from .front_matter import Where
from .parse import Parser, UnfitError, mapping, shown

T = TypeVar("T")
D = TypeVar("D")


class Node:
    """
    The fields of one mapping in one file; nested mappings are nodes of their own.

    Reading goes on past a problem, with a stopgap in the place of what cannot be
    read, so that all problems come at once. Values built from a node are to be
    trusted only where `problems` stayed empty; `load_content` sees to that.
    """

    def __init__(
        self,
        fields: Mapping[str, Any],
        *,
        path: str,
        lines: Mapping[Where, int],
        problems: list[Problem],
        where: Where = (),
    ) -> None:
        self.fields, self.path, self.lines = fields, path, lines
        self.problems, self.where = problems, where

    def line(self, *field: str | int) -> int:
        """Find the line of a field, or of the nearest thing around it."""
        where = (*self.where, *field)
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)

    def say(self, field: str | None, says: str, hint: str) -> None:
        """Note a problem of a field, or of the mapping as a whole."""
        name = ".".join(str(part) for part in (*self.where, *([field] if field else [])))
        place = self.line(field) if field else self.line()
        self.problems.append(Problem(self.path, place, f"{name}: {says}" if name else says, hint))

    @overload
    def take(self, field: str, parse: Parser[T]) -> T | None: ...
    @overload
    def take(self, field: str, parse: Parser[T], default: D) -> T | D: ...
    def take(self, field: str, parse: Parser[T], default: D | None = None) -> T | D | None:
        """Take an optional field; null and absent give the default."""
        value = self.fields.get(field)
        if value is None:
            return default
        try:
            return parse(value)
        except UnfitError as unfit:
            self.say(field, unfit.says, unfit.hint)
            return default

    def need(self, field: str, parse: Parser[T], stopgap: D, *, hint: str) -> T | D:
        """Take a field that must be there; the stopgap comes only with a problem."""
        if self.fields.get(field) is None:
            name = ".".join(str(part) for part in (*self.where, field))
            says = f"{name}: is empty" if field in self.fields else f"{name}: is missing"
            self.problems.append(Problem(self.path, self.line(field), says, hint))
            return stopgap
        return self.take(field, parse, stopgap)

    def only(self, known: Sequence[str] | Mapping[str, str]) -> None:
        """Note every field that the format does not have."""
        for field in self.fields:
            if field not in known:
                near = get_close_matches(str(field), list(known), n=1, cutoff=0.6)
                allowed = near[0] if near else f"one of: {', '.join(known)}"
                self.say(str(field), "is no field of this mapping", f"write {allowed}")

    def child(self, field: str) -> "Node | None":
        """Open the mapping in a field, if it holds one."""
        fields = self.take(field, mapping)
        return None if fields is None else self._open(fields, field)

    def rows(self, field: str) -> "Iterator[Node]":
        """Open each mapping of the list in a field."""
        value = self.fields.get(field)
        if value is None:
            return
        if not isinstance(value, list):
            self.say(field, f"{shown(value)} is no list", "write each on its own line: - {...}")
            return
        for number, row in enumerate(value):
            if isinstance(row, dict):
                yield self._open(row, field, number)
            else:
                self._open({}, field, number).say(
                    None, f"{shown(row)} holds no fields", "write {field: value, ...}"
                )

    def each(self, field: str, build: "Callable[[Node], T]") -> tuple[T, ...]:
        """Build a value from each mapping of a list."""
        return tuple(build(row) for row in self.rows(field))

    def _open(self, fields: Mapping[str, Any], *where: str | int) -> "Node":
        return Node(
            fields,
            path=self.path,
            lines=self.lines,
            problems=self.problems,
            where=(*self.where, *where),
        )
