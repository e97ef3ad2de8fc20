"""
Plain YAML, written straight: the same bytes as the library's, for values that are surely plain.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import yaml

MAX_KEY = 100  # the library writes a key of more than 128 letters on two lines
# The library's own rules for what is read as a number, a day, a yes or nothing.
OTHERS = yaml.SafeDumper.yaml_implicit_resolvers
TIME = "tag:yaml.org,2002:timestamp"
BEYOND = re.compile("[\U00010000-\U0010ffff]")
# What a text begins with that cannot stand without quotation marks, and what it holds in a row.
BEGINS = re.compile(r"""[ #,\[\]{}&*!|>'"%@`]|---|\.\.\.|[-?:](?: |$)""")
IN_A_ROW = re.compile(r"[,?\[\]{}:]")


class NotPlainError(ValueError):
    """
    A value that only the library surely writes right.
    """


def plain_yaml(fields: Mapping[str, Any], width: int) -> str:
    r"""
    The fields of a file, each on a line of its own; a line as long as `width` is not plain.

    >>> plain_yaml({"title": "Home: 5", "groups": ["women"], "deal": None}, 80)
    "title: 'Home: 5'\ngroups: [women]\ndeal: null\n"
    """
    lines = list(_lines(fields, ""))
    text = "\n".join(lines)
    if not fields or max(map(len, lines)) >= width or BEYOND.search(text):
        raise NotPlainError
    return f"{text}\n"


def _lines(fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    """A mapping with a line for each field, and what nests in it on lines below."""
    for name, value in fields.items():
        key = _key(name)
        if _is_tall(value):
            yield f"{indent}{key}:"
            yield from _lines(value, f"{indent}  ")
        elif type(value) is list and any(isinstance(each, (dict, list)) for each in value):
            yield f"{indent}{key}:"
            for each in value:
                yield from _item(each, indent)
        else:
            yield f"{indent}{key}: {_inline(value, row=False)}"


def _is_tall(value: Any) -> bool:
    """Whether a value is a mapping in which something nests, so that it takes several lines."""
    return type(value) is dict and any(
        isinstance(each, (dict, list)) and each for each in value.values()
    )


def _item(value: Any, indent: str) -> Iterator[str]:
    """What stands behind a dash: a row, or a mapping of several lines."""
    if _is_tall(value):
        first, *others = _lines(value, f"{indent}  ")
        yield f"{indent}- {first.lstrip()}"
        yield from others
    elif type(value) is list and any(isinstance(each, (dict, list)) for each in value):
        raise NotPlainError
    else:
        yield f"{indent}- {_inline(value, row=False)}"


def _inline(value: Any, *, row: bool) -> str:
    """A value on one line, or within the brackets of a row."""
    kind = type(value)
    if kind is str:
        return _text(value, row=row)
    if kind is dict:
        pairs = [f"{_key(name)}: {_inline(each, row=True)}" for name, each in value.items()]
        return f"{{{', '.join(pairs)}}}"
    if kind is list:
        return f"[{', '.join([_inline(each, row=True) for each in value])}]"
    # The colons of a time would need quotation marks within brackets.
    if kind is date or (kind is datetime and not row):
        return _day(value)
    return _constant(value)


def _constant(value: Any) -> str:
    """A number, a yes or a no, or nothing."""
    if value is None:
        return "null"
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is int:
        return str(value)
    raise NotPlainError


def _text(text: str, *, row: bool) -> str:
    """A text as it is, or in quotation marks where it would be read as something else."""
    if not text.isprintable():
        raise NotPlainError
    if (
        (IN_A_ROW.search(text) if row else ": " in text)
        or BEGINS.match(text)
        or " #" in text
        or text.endswith((" ", ":"))
        or (text[:1] in OTHERS and any(other.match(text) for _, other in OTHERS[text[:1]]))
    ):
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return text


@lru_cache(maxsize=512)
def _key(name: object) -> str:
    """The name of a field, which needs no quotation marks."""
    if type(name) is not str or len(name) > MAX_KEY or _text(name, row=True) != name:
        raise NotPlainError
    return name


def _day(value: date) -> str:
    """A day or a time, where it will be read as one."""
    text = value.isoformat()
    if not any(tag == TIME and other.match(text) for tag, other in OTHERS[text[0]]):
        raise NotPlainError
    return text
