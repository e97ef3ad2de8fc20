"""
A whole content folder: every file read and checked, and held against the rest.

    content/timeline.yaml vocabulary.yaml checkpoints.yaml families.yaml
    content/exchanges/**/<id>.md    content/deals/<slug>.md
    content/articles/**/<id>.md     <stem>.<lang>.md: a translation of <stem>.md
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from exchange_timeline.errors import ContentError, Problem
from exchange_timeline.model import Checkpoint, Deal, Exchange, Report, Told, Words

from .checkpoints import load_checkpoints
from .exchange_record import deal, exchange, translation
from .families import Families, load_families
from .front_matter import FrontMatterError, split
from .node import Node
from .pieces import Lists
from .report_record import report
from .settings import load_settings
from .vocabulary import load_vocabulary

Record = TypeVar("Record", Exchange, Deal, Report)
OpenFile = Callable[[Path, list[Problem]], tuple[Node, str] | None]
TRANSLATED = re.compile(r"(?P<stem>.+)\.(?P<lang>[a-z]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """
    All that the content folder holds, checked; `lists` are its closed lists.
    """

    lists: Lists
    exchanges: tuple[Exchange, ...]
    deals: tuple[Deal, ...]
    reports: tuple[Report, ...]
    checkpoints: tuple[Checkpoint, ...]
    families: Families


def opened_by(read: OpenFile) -> OpenFile:
    """
    Make a reader of one file note what keeps it from being read at all.
    """

    def open_file(path: Path, problems: list[Problem]) -> tuple[Node, str] | None:
        try:
            return read(path, problems)
        except UnicodeDecodeError as error:
            says = f"is not UTF-8 (byte {error.start})"
            problems.append(Problem(str(path), 0, says, "save it as UTF-8"))
        except FrontMatterError as error:
            problems.append(error.at(str(path)))
        except OSError as error:
            says = f"cannot be read: {error.strerror}"
            problems.append(Problem(str(path), 0, says, "see to the file, or take it away"))
        return None

    return open_file


@opened_by
def open_markdown(path: Path, problems: list[Problem]) -> tuple[Node, str]:
    """
    Open one content file, its body as the Markdown that it is.
    """
    file = split(path.read_text("utf-8"))
    return Node(file.fields, path=str(path), lines=file.lines, problems=problems), file.body


def load_content(root: Path, open_file: OpenFile = open_markdown) -> Content:
    """
    Read the folder `root`; raise ContentError with every problem in it.

    `open_file` gives the fields and the body of a file; the site's gives the
    body as HTML.
    """
    lists = load_lists(root)
    problems: list[Problem] = []
    try:
        checkpoints = load_checkpoints(root / "checkpoints.yaml", lists)
    except ContentError as error:
        problems += error.problems
        checkpoints = ()
    try:
        families = load_families(root / "families.yaml")
    except ContentError as error:
        problems += error.problems
        families = Families()
    read = partial(_read, lists=lists, problems=problems, open_file=open_file)
    exchanges, at_exchange = read(root / "exchanges", exchange)
    deals, at_deal = read(root / "deals", deal)
    reports, at_report = read(root / "articles", report)
    _check_places(reports, at_report)
    names = _names_of(deals, at_deal)
    exchanges = [_with_deal(each, names, at_exchange[each.id]) for each in exchanges]
    reports = [_with_told(each, names, at_report[each.id], exchanges) for each in reports]
    if problems:
        raise ContentError(problems)
    return Content(
        lists=lists,
        exchanges=tuple(exchanges),
        deals=tuple(deals),
        reports=tuple(reports),
        checkpoints=checkpoints,
        families=families,
    )


def load_lists(root: Path) -> Lists:
    """
    Read the settings and the vocabulary of a content folder.
    """
    problems: list[Problem] = []
    settings = vocabulary = None
    try:
        settings = load_settings(root / "timeline.yaml")
    except ContentError as error:
        problems += error.problems
    try:
        vocabulary = load_vocabulary(root / "vocabulary.yaml")
    except ContentError as error:
        problems += error.problems
    if settings is None or vocabulary is None:
        raise ContentError(problems)
    return Lists(settings=settings, vocabulary=vocabulary)


def load_exchanges(folder: Path, lists: Lists) -> tuple[Exchange, ...]:
    """
    Read the records of exchanges in a folder alone; those with a problem are left out, which is
    for `load_content` to tell, and a folder that is not there holds none.
    """
    problems: list[Problem] = []
    built, nodes = _read(folder, exchange, lists=lists, problems=problems, open_file=open_markdown)
    wrong = {problem.path for problem in problems}
    return tuple(each for each in built if nodes[each.id].path not in wrong)


def _read(
    folder: Path,
    build: Callable[..., Record],
    *,
    lists: Lists,
    problems: list[Problem],
    open_file: OpenFile,
) -> tuple[list[Record], dict[str, Node]]:
    """
    Read all records of a folder with their translations.

    Two files of one name, even in two sub-folders, would share an id.
    """
    built: dict[str, Record] = {}
    nodes: dict[str, Node] = {}
    translations: list[Path] = []
    for path in _content_files(folder, problems):
        if TRANSLATED.fullmatch(path.stem):
            translations.append(path)
            continue
        opened = open_file(path, problems)
        if opened is None:
            continue
        node, body = opened
        if path.stem in nodes:
            first = nodes[path.stem].path
            node.say(None, f"id '{path.stem}' stands twice, also in {first}", "rename one: add -2")
            continue
        nodes[path.stem] = node
        built[path.stem] = build(node, key=path.stem, body=body, lists=lists)
    for path in translations:
        for key, words in _translated(path, nodes, open_file(path, problems)):
            record: Record = built[key]
            if words.lang in {each.lang for each in record.words}:
                says = f"'{key}' is already there in '{words.lang}'"
                problems.append(Problem(str(path), 0, says, "keep one file for each language"))
            built[key] = replace(record, words=(*record.words, words))
    return list(built.values()), nodes


def _content_files(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """
    Yield the content files of a folder; note those that would be left out in silence.

    Hidden files are left out: editors keep their locks and backups in them.
    """
    for path in sorted(folder.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        if path.suffix == ".md":
            yield path
        elif path.suffix.casefold() in {".md", ".markdown", ".txt"}:
            problems.append(Problem(str(path), 0, "is not read", "end its name in .md"))


def _translated(
    path: Path, nodes: dict[str, Node], opened: tuple[Node, str] | None
) -> Iterator[tuple[str, Words]]:
    """
    Yield the id and the words of a translation of a record that is there.
    """
    named = TRANSLATED.fullmatch(path.stem)
    if named is None or opened is None:
        return
    node, body = opened
    if named["stem"] not in nodes:
        node.say(None, f"translates '{named['stem']}', which is not there", "rename or delete it")
        return
    yield named["stem"], translation(node, lang=named["lang"], body=body)


def _check_places(reports: Iterable[Report], nodes: Mapping[str, Node]) -> None:
    """
    Note a report that would lie at the address of another, and hide it.
    """
    places: dict[tuple[str, str], str] = {}
    for each in reports:
        other = places.setdefault(each.day_and_slug, each.id)
        if other != each.id:
            says = f"would lie at the same address as {nodes[other].path}"
            nodes[each.id].say(None, says, "give one of the two files another name: add -2")


def _names_of(deals: Iterable[Deal], nodes: Mapping[str, Node]) -> dict[str, str]:
    """
    Map every name to the id of its deal; note a name that two deals go by.
    """
    names: dict[str, str] = {}
    for each in deals:
        for name in sorted(each.names):
            other = names.setdefault(name, each.id)
            if other != each.id:
                says = f"'{name}' is also a name of {other}"
                nodes[each.id].say("aliases", says, "give the two deals names of their own")
    return names


def _with_deal(each: Exchange, names: dict[str, str], node: Node) -> Exchange:
    return replace(each, deal=_deal_id(each.deal, names, node, "deal"))


def _with_told(
    each: Report, names: dict[str, str], node: Node, exchanges: Iterable[Exchange]
) -> Report:
    if each.told is None:
        return each
    inner = node.child("exchange") or node
    key = each.told.exchange_id
    if key is not None and key not in {exchange.id for exchange in exchanges}:
        inner.say("id", f"'{key}' is no exchange here", "write the name of its file without .md")
    told: Told = replace(each.told, deal=_deal_id(each.told.deal, names, inner, "deal"))
    return replace(each, told=told)


def _deal_id(name: str | None, names: dict[str, str], node: Node, where: str) -> str | None:
    if name is None:
        return None
    found = names.get(name.casefold())
    if found is None:
        known = ", ".join(sorted(set(names.values()))) or "none"
        node.say(where, f"no deal is called '{name}'", f"add its file; there are: {known}")
    return found
