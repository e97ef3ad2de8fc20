"""
One input converted: bytes to drafts and problems, in bounded time, whatever they hold.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from exchange_timeline.convert.article import Raw, Reading
from exchange_timeline.convert.deals import known_deals, only_known
from exchange_timeline.convert.draft import Draft, make_draft
from exchange_timeline.convert.encoding import NotTextError, decode
from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.language import find_language
from exchange_timeline.convert.limits import TooSlowError, limited
from exchange_timeline.convert.on_record import OnRecord
from exchange_timeline.convert.read import Reader
from exchange_timeline.convert.read_feed import is_feed, read_feed
from exchange_timeline.convert.read_html import is_html, read_html
from exchange_timeline.convert.save import marked
from exchange_timeline.errors import Problem
from exchange_timeline.records.content import load_exchanges, load_lists
from exchange_timeline.records.pieces import Lists

Read = TypeVar("Read")
SECONDS = 20
LEAST_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """
    What one article of an input came to: a draft, or the reason why there is none.
    """

    input: str
    draft: Draft | None = None
    problems: tuple[Problem, ...] = ()
    read: str = ""
    doubts: tuple[str, ...] = ()


def convert(given: Input, content: str) -> tuple[Result, ...]:
    """
    Every article of an input; one that cannot be read is a problem and never an exception.

    Reading the input and each article in it have `SECONDS` each.
    """
    raws = _guarded(given.name, lambda: tuple(_raws(given)))
    if isinstance(raws, Result):
        return (raws,)
    return tuple(raw if isinstance(raw, Result) else _converted(raw, content) for raw in raws)


def _converted(raw: Raw, content: str) -> Result:
    """An article's draft; rules, lists and records are read before its time begins to run."""
    reader(content).make_ready(find_language(raw.text, raw.lang))
    on_record(content)
    return _guarded(raw.name, partial(_one, raw, content))


def _guarded(name: str, read: Callable[[], Read]) -> Read | Result:
    """What reading comes to, or the problem that it ended in."""
    try:
        with limited(SECONDS):
            return read()
    except NotTextError as error:
        return _refused(name, str(error))
    except OSError as error:
        return _refused(name, f"cannot be read: {error.strerror or error}")
    except TooSlowError:
        return _refused(name, f"took longer than {SECONDS} seconds", "cut it to the article alone")
    except (
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        RecursionError,
        MemoryError,
    ) as error:
        # Hostile input must not stop the others: what we failed at is named.
        says = f"the converter failed: {type(error).__name__}: {error}"
        return _refused(name, says, "please report this input")


@cache
def _lists(content: str) -> Lists:
    """The settings and the vocabulary, which reading and the records share."""
    return load_lists(Path(content))


@cache
def reader(content: str) -> Reader:
    """
    The closed lists and the zone, read once in each process.
    """
    lists = _lists(content)
    return Reader(lists.vocabulary, lists.settings.tz)


@cache
def deals(content: str) -> frozenset[str] | None:
    """
    The deals on record, read once in each process.
    """
    return known_deals(Path(content) / "deals")


@cache
def on_record(content: str) -> OnRecord:
    """
    What is on record of each day, read once in each process.
    """
    return OnRecord.of(load_exchanges(Path(content) / "exchanges", _lists(content)))


def _raws(given: Input) -> Iterator[Raw | Result]:
    """The articles of an input as characters, and what of it is too much."""
    text = decode(given.read())
    if is_feed(text):
        entries, more = read_feed(given.name, text)
        yield from entries
        if more:
            says = f"{more} entries past the first {len(entries)} are not read"
            yield _refused(given.name, says, "cut the feed, or give the addresses of the rest")
    elif is_html(text):
        yield read_html(given.name, text)
    else:
        yield Raw(name=given.name, text=text)


def _one(raw: Raw, content: str) -> Result:
    """One article to its draft."""
    with_lists = reader(content)
    reading = only_known(with_lists.read(raw, on_record(content)), deals(content))
    words = (word for block in reading.article.texts for word in block.text.split())
    if len(tuple(islice(words, LEAST_WORDS))) < LEAST_WORDS:
        return _refused(
            raw.name,
            "no article: no running text in it",
            "paste the article's text, not only its headline",
        )
    draft = make_draft(reading, with_lists.vocabulary)
    # Written out here, where processes work side by side; the file is the caller's.
    draft = replace(draft, text=marked(draft.fields, draft.body))
    return Result(
        input=raw.name,
        draft=draft,
        problems=tuple(_problems(raw.name, reading)),
        read=_summary(reading),
        doubts=tuple(
            f"{doubt['fact']}: {doubt['says']}" for doubt in draft.fields.get("doubts", [])
        ),
    )


def _problems(name: str, reading: Reading) -> Iterator[Problem]:
    """What keeps a draft from being published as it is."""
    if reading.published is None:
        yield Problem(
            name,
            0,
            "no publication date in the text",
            "write `date:` in the draft, such as 2025-07-04T13:27:00+03:00",
        )
    for doubt in reading.doubts:
        if "contradicts itself" in doubt.says:
            line = reading.published.evidence.line if reading.published else 0
            yield Problem(
                name, line, f"{doubt.fact}: {doubt.says}", "put the day right in the draft"
            )
        if doubt.says.startswith("not read: language"):
            yield Problem(name, 0, doubt.says, "title and date are read; add the exchange by hand")


def _summary(reading: Reading) -> str:
    """What was read, in one line."""
    event = reading.event
    if event is None:
        return f"{reading.article.lang}, no exchange"
    counts = ", ".join(
        f"{'number not announced' if count.count is None else count.count} {count.of} to {count.to}"
        for count in event.counts
    )
    day = event.date or "day not known"
    return f"{reading.article.lang}, {event.kind}, {day}, {counts or 'number not stated'}"


def died(name: str) -> Result:
    """
    An input that took its process down with it.
    """
    return _refused(name, "the process that read it died", "please report this input")


def _refused(name: str, says: str, hint: str = "") -> Result:
    """An input without a draft, and why."""
    return Result(input=name, problems=(Problem(name, 0, says, hint),))
