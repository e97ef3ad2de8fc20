"""
From a reading to the fields and the body of a content file.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from exchange_timeline.convert.article import Article, Count, Doubt, Event, Reading
from exchange_timeline.records.vocabulary import Vocabulary

UNTITLED = "Untitled"
MAX_TITLE = 120
MARKS = re.compile(r"([\\`*_\[\]<>])")
LINE_START = re.compile(r"^(\s*)(#+|[-+]|\d+[.)]|={3,}|~{3,}|\|)(?=\s|$)")
NO_CLAIMANT = "not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    A content file before it is written: its fields in order, its body, where it belongs.
    """

    fields: Mapping[str, Any]
    body: str
    title: str
    published: date | None
    text: str | None = None


def make_draft(reading: Reading, vocabulary: Vocabulary) -> Draft:
    """
    The report as front matter holds it; what was not found is null or empty, never guessed.
    """
    article, moment = reading.article, reading.published
    title, doubts = _title(reading)
    when: date | datetime | None = (moment.at or moment.day) if moment else None
    fields: dict[str, Any] = {"title": title, "date": when}
    if reading.modified:
        fields["modified"] = reading.modified.at or reading.modified.day
    fields |= {
        "lang": article.lang,
        "authors": list(reading.authors),
        "source": _source(article),
        "attributed_to": [str(speaker) for speaker in reading.speakers],
        "quotes": [{"speaker": quote.speaker, "text": quote.text} for quote in reading.quotes],
        "photos": [
            {"caption": photo.caption, "credit": photo.credit, "file": None}
            for photo in reading.photos
        ],
        "rights": "facts",
        "review": "pending",
        "exchange": _event(reading.event, vocabulary) if reading.event else None,
        "background": [_event(event, vocabulary) for event in reading.background],
        "total_to_date": _claim(reading.total, vocabulary) if reading.total else None,
        "evidence": {
            fact: {"words": words.words, "line": words.line}
            for fact, words in reading.evidence.items()
        },
    }
    doubts = (*doubts, *reading.doubts)
    if doubts:
        fields["doubts"] = [{"fact": doubt.fact, "says": doubt.says} for doubt in doubts]
    return Draft(
        fields=fields,
        body="\n\n".join(_body(article)),
        title=title,
        published=moment.day if moment else None,
    )


def _title(reading: Reading) -> tuple[str, tuple[Doubt, ...]]:
    """The headline, or the first words of the text with a doubt that says so."""
    article = reading.article
    if article.title:
        return article.title, ()
    first = next((block.text for block in article.texts), UNTITLED)
    sentences = (each.rstrip(". ") for each in re.split(r"(?<=[.!?…])\s", first))
    words = next((each for each in sentences if each), UNTITLED)
    if len(words) > MAX_TITLE:
        words = words[:MAX_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
    return words, (Doubt("title", "no headline in the text: these are its first words"),)


def _source(article: Article) -> dict[str, Any] | None:
    """Publisher and address, where the input names them."""
    raw = article.raw
    if not raw.publisher and not raw.url:
        return None
    publisher = raw.publisher or re.sub(r"^https?://(?:www\.)?([^/]+).*$", r"\1", raw.url or "")
    return {"publisher": publisher, "url": raw.url, "archived_url": None, "retrieved": None}


def _event(event: Event, vocabulary: Vocabulary) -> dict[str, Any]:
    """One exchange in the shape of front matter."""
    ages = {"youngest": event.youngest, "oldest": event.oldest}
    return {
        "date": event.date,
        "kind": event.kind,
        "deal": event.deal,
        "stage": event.stage,
        "ordinal": event.ordinal,
        "claims": [_claim(count, vocabulary) for count in event.counts],
        "groups": list(event.groups),
        "services": list(event.services),
        "places": list(event.places),
        "mediators": list(event.mediators),
        "ages": ages if any(ages.values()) else None,
        "held_since": event.held_since,
    }


def _claim(count: Count, vocabulary: Vocabulary) -> dict[str, Any]:
    """One count with its claimant and the claimant's side."""
    name, _, channel = (count.stated_by or NO_CLAIMANT).partition(", ")
    known = claimant(name, vocabulary)
    said = ", ".join(part for part in (known or name, channel) if part)
    return {
        "to": count.to,
        "of": count.of,
        "count": count.count,
        "qualifier": count.qualifier,
        "stated_by": said,
        "side": vocabulary.claimants[known].side if known else None,
        "words": count.evidence.words,
    }


def claimant(name: str, vocabulary: Vocabulary) -> str | None:
    """
    The vocabulary's name of a claimant, however the article spells it.
    """
    if name in vocabulary.claimants:
        return name
    return vocabulary.spelled["claimants"].get(name.casefold()) or next(
        (key for key, term in vocabulary.claimants.items() if term.label.get("en") == name), None
    )


def _body(article: Article) -> Iterator[str]:
    """The text as Markdown: paragraphs, headings, quotations set off; no page around it."""
    blocks = [block for block in article.blocks if block.role in ("text", "quote", "heading")]
    while blocks and blocks[-1].role == "heading":
        blocks.pop()
    for block in blocks:
        text = escaped(block.text)
        if block.role == "heading":
            yield f"## {text}"
        elif block.role == "quote":
            yield f"> {text}"
        else:
            yield text


def escaped(text: str) -> str:
    r"""
    Text that Markdown shows as it stands.

    >>> print(escaped("# 5 * 3 <b>"))
    \# 5 \* 3 \<b\>
    """
    text = MARKS.sub(r"\\\1", text)
    start = LINE_START.match(text)
    if start is None:
        return text
    mark = "".join(f"\\{c}" if not c.isdigit() else c for c in start[2])
    return f"{start[1]}{mark}{text[start.end() :]}"
