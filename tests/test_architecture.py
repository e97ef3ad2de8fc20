"""
The shape of the code: who may import whom, what the model may not know, how long a file may be.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from real_site import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLUGINS = PROJECT / "plugins"
PACKAGE = "exchange_timeline"
LONGEST_FILE = 300

MAY_IMPORT = {
    "errors": set(),
    "model": {"errors"},
    "records": {"errors", "model"},
    "convert": {"errors", "model", "records"},
    "site": {"errors", "model", "records"},
    # The front doors: Pelican's hook and the command line may open every room.
    "__init__": {"site"},
    "__main__": {"errors", "model", "records", "convert"},
}
"""What each part of the package may import, itself apart; convert and site never meet."""

NOT_FOR_THE_MODEL = {
    *("os", "io", "sys", "pathlib", "shutil", "tempfile", "subprocess", "socket", "urllib"),
    *("time", "locale", "random", "logging", "yaml", "frontmatter", "pelican", "jinja2"),
}
"""The model reads no file, clock, environment or network: the same values give the same figures."""

CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "open", "print", "input"}


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted((PLUGINS / PACKAGE).rglob("*.py"))


def dotted(path: Path) -> tuple[str, ...]:
    """
    A module's full name in parts; a package goes by its folder.
    """
    parts = path.relative_to(PLUGINS).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def part_of(name: tuple[str, ...]) -> str:
    """The part of the package that a module belongs to."""
    return name[1] if len(name) > 1 else "__init__"


def imports(path: Path) -> Iterator[tuple[tuple[str, ...], int]]:
    """
    Every module that a file imports, wherever it does, with the line.

    `from .values import Claim` gives `exchange_timeline.model.values.Claim`: the name
    may be a module, and what is no module stands for the module that it is in.
    """
    here = dotted(path) if path.name == "__init__.py" else dotted(path)[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield tuple(alias.name.split(".")), node.lineno
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level + 1] if node.level else ()
            base = (*above, *(node.module or "").split(".")) if node.module else above
            for alias in node.names:
                yield (*base, alias.name), node.lineno


def own(name: tuple[str, ...]) -> bool:
    """Whether an import is of this package."""
    return name[0] == PACKAGE


def test_finds_the_modules():
    """An empty list would let every test below pass in silence."""
    assert {"errors", "model", "records"} <= {part_of(dotted(path)) for path in modules()}
    assert any(own(name) for path in modules() for name, _ in imports(path))


def test_every_part_of_the_package_has_a_rule():
    unknown = {part_of(dotted(path)) for path in modules()} - MAY_IMPORT.keys()

    assert set() == unknown, "say in MAY_IMPORT what it may import"


def test_imports_go_leftwards_only():
    wrong = [
        f"{path.relative_to(PROJECT)}:{line}: {part_of(dotted(path))} imports {part_of(name)}"
        for path in modules()
        for name, line in imports(path)
        if own(name)
        and len(name) > 1
        and part_of(name) in MAY_IMPORT
        and part_of(name) not in {part_of(dotted(path)), *MAY_IMPORT[part_of(dotted(path))]}
    ]

    assert wrong == []


def test_only_the_site_imports_pelican():
    wrong = [
        f"{path.relative_to(PROJECT)}:{line}"
        for path in modules()
        for name, line in imports(path)
        if name[0] == "pelican" and part_of(dotted(path)) != "site"
    ]

    assert wrong == []


def test_the_model_knows_no_file_no_clock_and_no_tool():
    wrong = [
        f"{path.relative_to(PROJECT)}:{line}: imports {name[0]}"
        for path in modules()
        if part_of(dotted(path)) == "model"
        for name, line in imports(path)
        if name[0] in NOT_FOR_THE_MODEL
    ]

    assert wrong == []


def test_the_model_asks_for_no_time_and_opens_nothing():
    wrong = [
        f"{path.relative_to(PROJECT)}:{node.lineno}: calls {ast.unparse(node.func)}"
        for path in modules()
        if part_of(dotted(path)) == "model"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in CLOCKS
    ]

    assert wrong == []


def test_the_values_of_the_model_are_frozen():
    wrong = [
        f"{path.relative_to(PROJECT)}:{node.lineno}: {node.name}"
        for path in modules()
        if part_of(dotted(path)) == "model"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and not any("frozen=True" in ast.unparse(each) for each in node.decorator_list)
    ]

    assert wrong == []


def test_no_modules_import_each_other_in_a_circle():
    names = {dotted(path): path for path in modules()}
    edges: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for name, path in names.items():
        for target, _ in imports(path):
            found = next(
                (target[:end] for end in (len(target), len(target) - 1) if target[:end] in names),
                None,
            )
            # A package's own modules may name the package; its __init__ gathers them.
            if found and found != name and name[: len(found)] != found:
                edges[name].add(found)

    done: set[tuple[str, ...]] = set()

    def walk(name: tuple[str, ...], above: tuple[tuple[str, ...], ...]) -> None:
        if name in above:
            circle = [".".join(each) for each in (*above[above.index(name) :], name)]
            pytest.fail(" -> ".join(circle), pytrace=False)
        if name in done:
            return
        for target in sorted(edges[name]):
            walk(target, (*above, name))
        done.add(name)

    for name in sorted(names):
        walk(name, ())


@pytest.mark.parametrize("folder", ["plugins", "theme", "tools", "tests"])
def test_no_file_is_longer_than_one_reason_to_change(folder):
    kinds = {".py", ".html", ".css", ".js", ".sh", ""}
    written = [
        path
        for path in (PROJECT / folder).rglob("*")
        if path.is_file()
        and path.suffix in kinds
        and not {"__pycache__", "node_modules", "vendor", "expected", "cases"} & set(path.parts)
    ]
    long = {
        str(path.relative_to(PROJECT)): count
        for path in written
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}
