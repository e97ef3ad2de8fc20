"""
YAML front matter and Markdown: split a content file, and write one.

Built on python-frontmatter; what is added here is the line of every value, so
that a problem can say where it is, and a steady way to write.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler
from yaml.representer import SafeRepresenter

from exchange_timeline.errors import Problem

from .parse import CONTROLS
from .plain_yaml import NotPlainError, plain_yaml

Where = tuple[str | int, ...]

FLOW_WIDTH = 10_000  # one-line lists and mappings stay on one line, however long
# The library in C writes an emoji as its number, and takes the tag from a time within a row.
WRONG = ("\\U", "! '")
LINE_ENDS = re.compile("[\r\x85\u2028\u2029]")


class FrontMatterError(Exception):
    """
    A file whose front matter cannot be read at all.
    """

    def __init__(self, line: int, says: str, hint: str) -> None:
        self.line, self.says, self.hint = line, says, hint
        super().__init__(says)

    def at(self, path: str) -> Problem:
        """Say it of the file at `path`."""
        return Problem(path, self.line, self.says, self.hint)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFile:
    """
    A content file taken apart: fields, body, and the line of every field.

    `lines` maps a path such as ("claims", 0, "count") to its line, from 1.
    """

    fields: Mapping[str, Any]
    body: str
    lines: Mapping[Where, int]


def split(text: str) -> ContentFile:
    r"""
    Take a content file apart; raise FrontMatterError where it has no YAML.

    >>> file = split("---\ntitle: A swap\n---\n\nThe text.\n")
    >>> file.fields, file.body, file.lines[("title",)]
    ({'title': 'A swap'}, 'The text.', 2)
    """
    text = text.removeprefix("\ufeff")
    if control := CONTROLS.search(text):
        raise FrontMatterError(
            1 + text.count("\n", 0, control.start()),
            f"holds a control character (U+{ord(control[0]):04X})",
            "delete it; editors show it as a box or not at all",
        )
    handler = YAMLHandler()
    if not handler.detect(text):
        raise FrontMatterError(
            1, "no front matter", "begin the file with a line `---`, the fields, and `---` again"
        )
    try:
        raw, body = handler.split(text)
    except ValueError:
        raise FrontMatterError(
            1, "the front matter has no end", "close the fields with a line `---`"
        ) from None
    first_line = 1 + text[: text.index(raw)].count("\n") if raw.strip() else 2
    fields, lines = _load(handler, raw, first_line)
    return ContentFile(fields=fields, body=body.strip(), lines=lines)


def body_of(text: str) -> str:
    r"""
    The body of a content file alone, its front matter left unread.

    >>> body_of("---\ntitle: A swap\n---\n\nThe text.\n")
    'The text.'
    """
    return YAMLHandler.FM_BOUNDARY.split(text, 2)[-1].strip()


class _Loader(yaml.CSafeLoader):
    """
    Reads a day that does not exist as text, so that its field says what is wrong.
    """


def _timestamp(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)


def _load(
    handler: YAMLHandler, raw: str, first_line: int
) -> tuple[Mapping[str, Any], Mapping[Where, int]]:
    try:
        root = yaml.compose(raw, Loader=yaml.CSafeLoader)
        if not isinstance(root, yaml.MappingNode):
            raise FrontMatterError(
                first_line, "the front matter holds no fields", "write `field: value`, one a line"
            )
        _refuse_twins(root, first_line, set())
        return handler.load(raw, Loader=_Loader), dict(_lines(root, (), first_line))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise FrontMatterError(
            line, f"front matter is no YAML: {error.problem}", _YAML_HINT
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        says = f"front matter is no YAML: {str(error).splitlines()[0]}"
        raise FrontMatterError(first_line, says, _YAML_HINT) from None


_YAML_HINT = "put a value with a colon, quote or # in quotation marks, and indent with spaces"


def _refuse_twins(node: yaml.Node, first_line: int, met: set[int]) -> None:
    """
    Refuse two equal keys, and a value that stands in two places by an alias.

    YAML takes the last of two keys in silence. An alias can hold itself, or
    grow by the power of its depth; a record has no use for one.
    """
    line = first_line + node.start_mark.line
    if id(node) in met:
        raise FrontMatterError(line, "a value is used twice by an alias (*)", "write it out twice")
    met.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            _refuse_twins(child, first_line, met)
    if not isinstance(node, yaml.MappingNode):
        return
    seen: set[str] = set()
    for key, value in node.value:
        if str(key.value) in seen:
            raise FrontMatterError(
                first_line + key.start_mark.line,
                f"{key.value}: stands twice",
                "keep one of the two",
            )
        seen.add(str(key.value))
        _refuse_twins(value, first_line, met)


def _lines(node: yaml.Node | None, where: Where, first_line: int) -> Iterator[tuple[Where, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            place = (*where, str(key.value))
            yield place, first_line + key.start_mark.line
            yield from _lines(value, place, first_line)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            place = (*where, number)
            yield place, first_line + value.start_mark.line
            yield from _lines(value, place, first_line)


def _no_anchors(dumper: SafeRepresenter, data: Any) -> bool:
    """Write a value that stands twice twice: no person writes anchors."""
    del dumper, data
    return True


class _Dumper(yaml.CSafeDumper):
    """
    Writes a mapping in its own order, and small rows on one line.
    """

    ignore_aliases = _no_anchors

    # What a value is never depends on where it stands: there is no path to keep count of.
    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Step into a value."""

    def ascend_resolver(self) -> None:
        """Step out of it."""


class _SlowDumper(yaml.SafeDumper):
    """
    The same in Python: five times slower, and right where the library in C is wrong.
    """

    ignore_aliases = _no_anchors


class _File(dict[str, Any]):
    """
    The fields of a whole file, each on a line of its own.
    """


def _file(dumper: SafeRepresenter, data: _File) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=False)


def _mapping(dumper: SafeRepresenter, data: dict[Any, Any]) -> yaml.Node:
    # One claim, source, quote or photo is one line; what nests deeper is indented.
    flow = not any(isinstance(value, (dict, list)) and value for value in data.values())
    return dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=flow)


def _sequence(dumper: SafeRepresenter, data: list[Any]) -> yaml.Node:
    flow = not any(isinstance(value, (dict, list)) for value in data)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=flow)


def _none(dumper: SafeRepresenter, _: None) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:null", "null")


def _text(dumper: SafeRepresenter, data: str) -> yaml.Node:
    # YAML ends a line at these too, and folds them to a space unless they are escaped.
    style = '"' if LINE_ENDS.search(data) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)


def _datetime(dumper: SafeRepresenter, value: Any) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value.isoformat())


for _each in (_Dumper, _SlowDumper):
    _each.add_representer(_File, _file)
    _each.add_representer(dict, _mapping)
    _each.add_representer(list, _sequence)
    _each.add_representer(tuple, lambda dumper, data: _sequence(dumper, list(data)))
    _each.add_representer(type(None), _none)
    _each.add_representer(datetime, _datetime)
    _each.add_representer(str, _text)


def dump(fields: Mapping[str, Any], body: str) -> str:
    """
    Write a content file: the fields in the order given, then the body.

    >>> print(dump({"title": "A swap", "groups": ["women"], "deal": None}, "The text."))
    ---
    title: A swap
    groups: [women]
    deal: null
    ---
    <BLANKLINE>
    The text.
    <BLANKLINE>
    """
    try:
        raw = plain_yaml(fields, FLOW_WIDTH)
    except NotPlainError:
        raw = _written(fields, _Dumper)
    if any(mark in raw for mark in WRONG):
        raw = _written(fields, _SlowDumper)
    return f"---\n{raw}---\n\n{body.strip()}\n" if body.strip() else f"---\n{raw}---\n"


def _written(fields: Mapping[str, Any], dumper: type[_Dumper | _SlowDumper]) -> str:
    text: str = yaml.dump(
        _File(fields), Dumper=dumper, sort_keys=False, allow_unicode=True, width=FLOW_WIDTH
    )
    return text
