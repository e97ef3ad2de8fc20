"""
Write docs/template-context.md from the code: what each template gets, field by field.

With `--check` nothing is written: exit 1 where the page is older than the code.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
import sys
import types
import typing
from collections.abc import Mapping
from pathlib import Path

from exchange_timeline.site.pages import TEMPLATES
from exchange_timeline.site.texts import Texts, load_texts

PAGE = Path("docs/template-context.md")
HEAD = """\
# What a template gets

Written by `make docs` from the code; edit the docstrings there.

Each template gets one value, `page`: a frozen dataclass that holds all it may show. There are no
site-wide lists and no settings beside it. A name that is not here is an error of the build, not an
empty place.

Beside `page`, a template may call `term(list, name)`, which gives the label of a name in the
[vocabulary](content-format.md) in the page's language, and `{% trans %}` for the words of the
interface.

| filter | writes |
| --- | --- |
"""
WORDS = {"str": "text", "int": "number", "bool": "true or false", "Markup": "safe HTML"}


def main() -> int:
    """Write the page, or hold it against the code."""
    text = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    print(f"{PAGE} is older than the code: run `make docs`", file=sys.stderr)
    return 1


def page() -> str:
    """The whole page: filters, pages in their own order, then what they hold."""
    filters = load_texts("en", Path("theme/translations")).filters
    rows = [f"| `{name}` | {_filter_doc(name)} |" for name in filters]
    values = [each for each in reachable(list(TEMPLATES)) if each not in TEMPLATES]
    parts = [
        HEAD + "\n".join(rows),
        "## Pages",
        *(section(cls, template) for cls, template in TEMPLATES.items()),
        "## What pages hold",
        *(section(cls) for cls in sorted(values, key=lambda each: each.__name__)),
    ]
    return "\n\n".join(parts) + "\n"


def _filter_doc(name: str) -> str:
    written = getattr(Texts, name, None)
    return cell(inspect.getdoc(written).removeprefix("Write ")) if written else "as ISO 8601 has it"


def section(cls: type, template: str = "") -> str:
    """One dataclass: what it is, then its fields and properties with what they hold."""
    hints = typing.get_type_hints(cls)
    shown_fields = [each for each in dataclasses.fields(cls) if not each.name.startswith("_")]
    rows = [f"| `{each.name}` | {shown(hints[each.name])} |" for each in shown_fields]
    for name, member in inspect.getmembers(cls, lambda each: isinstance(each, property)):
        given = typing.get_type_hints(member.fget).get("return", str)
        rows.append(f"| `{name}` | {shown(given)}: {cell(inspect.getdoc(member) or '')} |")
    of = f"`theme/templates/{template}`\n\n" if template else ""
    about = re.sub(r"\s*\n(?!\n)", " ", inspect.getdoc(cls) or "").replace("\n", "\n\n")
    return "\n".join(
        [f"### {cls.__name__}\n", f"{of}{about}\n", "| field | holds |", "| --- | --- |", *rows]
    )


def shown(hint: object) -> str:
    """A type in words, with links to what has a section of its own."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return ", ".join(f"`{each}`" for each in arguments)
    if origin in {typing.Union, types.UnionType}:
        return " or ".join(shown(each) for each in arguments)
    if origin in {tuple, frozenset}:
        return f"list of {shown(arguments[0])}"
    if origin is Mapping:
        return f"mapping of {shown(arguments[0])} to {shown(arguments[1])}"
    if hint is type(None):
        return "nothing"
    name = getattr(hint, "__name__", str(hint))
    return f"[{name}](#{name.lower()})" if dataclasses.is_dataclass(hint) else WORDS.get(name, name)


def reachable(roots: list[type]) -> list[type]:
    """Every dataclass that a template can reach from its page."""
    found: list[type] = []
    waiting = list(roots)
    while waiting:
        hint = waiting.pop()
        if dataclasses.is_dataclass(hint) and hint not in found:
            found.append(typing.cast("type", hint))
            waiting += typing.get_type_hints(hint).values()
            members = inspect.getmembers(hint, lambda each: isinstance(each, property))
            waiting += [typing.get_type_hints(each.fget).get("return") for _, each in members]
        else:
            waiting += typing.get_args(hint)
    return found


def cell(text: str) -> str:
    """A docstring's first sentence, as it may stand in a table."""
    return text.partition("\n\n")[0].replace("\n", " ").replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
