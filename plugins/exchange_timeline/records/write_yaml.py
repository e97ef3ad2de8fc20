"""
The usual front matter written as the YAML library writes it, ten times sooner: fields of plain
values, rows and lists. What is unusual is left to the library.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import yaml

LONGEST_LINE = 9_000  # the library breaks lines soon after that
LONGEST_KEY = 100
# Line ends, control characters and emoji: the library escapes them.
UNUSUAL = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]")
# What YAML takes for a sign of its own: anywhere, and within a row besides.
SIGN = re.compile(r"[#,\[\]{}&*!|>'\"%@` ]|[-?:](?: |$)|---|\.\.\.|.*(?:: | #|[: ]$)")
SIGN_IN_A_ROW = re.compile(r"[?:]|.*[,?\[\]{}:]")
KEY = re.compile(r"[A-Za-z_][\w. -]*\w|\w")


class UnusualError(Exception):
    """
    A value that only the library writes rightly.
    """


def written(fields: Mapping[str, Any]) -> str | None:
    r"""
    The fields as YAML, each on a line of its own; None where one of them is unusual.

    >>> written({"title": "A swap", "ages": {"youngest": 19, "words": "he's 19"}})
    "title: A swap\nages: {youngest: 19, words: he's 19}\n"
    """
    try:
        lines = list(_mapping(fields, ""))
    except UnusualError:
        return None
    if not lines or max(map(len, lines)) > LONGEST_LINE:
        return None
    return "\n".join((*lines, ""))


def _mapping(fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    """A line for each field, and the lines of what it holds."""
    for name, value in fields.items():
        key = f"{indent}{_key(name)}:"
        if not _nests(value):
            yield f"{key} {_row(value)}"
        elif isinstance(value, dict):
            yield key
            yield from _mapping(value, f"{indent}  ")
        else:
            yield key
            for item in value:
                yield from _item(item, indent)


def _item(item: Any, indent: str) -> Iterator[str]:
    """An item of a list, behind its dash."""
    if not _nests(item):
        yield f"{indent}- {_row(item)}"
        return
    if not isinstance(item, dict):
        raise UnusualError
    dash = f"{indent}- "
    for line in _mapping(item, f"{indent}  "):
        yield dash + line[len(dash) :]
        dash = f"{indent}  "


def _nests(value: Any) -> bool:
    """Whether a value takes several lines: a mapping that holds another, a list of mappings."""
    if isinstance(value, dict):
        return any(isinstance(each, (dict, list)) and each for each in value.values())
    return isinstance(value, list) and any(isinstance(each, (dict, list)) for each in value)


def _row(value: Any) -> str:
    """A value on the line of its name."""
    if isinstance(value, dict):
        pairs = [f"{_key(name)}: {_in_row(each)}" for name, each in value.items()]
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join([_in_row(each) for each in value])}]"
    if type(value) is datetime:
        return _time(value.isoformat())
    if type(value) is str:
        return value if not SIGN.match(value) and _is_text(value) else _quoted(value)
    return _plain(value)


def _in_row(value: Any) -> str:
    """A value within a row, which commas and brackets would end."""
    if type(value) is str:
        signs = SIGN.match(value) or SIGN_IN_A_ROW.match(value)
        return value if not signs and _is_text(value) else _quoted(value)
    if isinstance(value, (dict, list)) and not value:
        return "{}" if isinstance(value, dict) else "[]"
    return _plain(value)


def _plain(value: Any) -> str:
    """What is written as it stands: nothing, yes and no, a whole number, a day."""
    if value is None:
        return "null"
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) in {int, date}:
        return str(value)
    raise UnusualError


def _key(name: Any) -> str:
    """A field's name, which needs no marks."""
    if type(name) is not str or len(name) > LONGEST_KEY or not KEY.fullmatch(name):
        raise UnusualError
    return _quoted(name) if _resolves(name) else name


def _time(written_out: str) -> str:
    """A moment, where YAML knows it for one."""
    if not _resolves(written_out):
        raise UnusualError
    return written_out


def _is_text(value: str) -> bool:
    """Whether YAML takes a value for text without marks."""
    if UNUSUAL.search(value):
        raise UnusualError
    return bool(value) and not _resolves(value)


def _quoted(value: str) -> str:
    """A text between marks."""
    if UNUSUAL.search(value):
        raise UnusualError
    return f"'{value.replace(chr(39), chr(39) * 2)}'"


def _resolves(value: str) -> bool:
    """Whether YAML reads something else than text: a number, a day, yes or no."""
    known = yaml.CSafeDumper.yaml_implicit_resolvers.get(value[0], ())
    return any(expression.match(value) for _, expression in known)
