"""
How well the facts that were read match the labels: precision, recall and F1 for each field.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

LISTED = (
    "authors",
    "categories",
    "services",
    "regions",
    "mediators",
    "attributed_sources",
    "photo_credits",
)
LOOSE = ("attributed_sources", "photo_credits", "authors")
COUNTS = {
    "returned_to_ukraine": ("Ukraine", "people"),
    "returned_to_ukraine_military": ("Ukraine", "military"),
    "returned_to_ukraine_civilian": ("Ukraine", "civilians"),
    "returned_to_russia": ("Russia", "people"),
    "bodies_to_ukraine": ("Ukraine", "bodies"),
}
SINGLE = (
    "title",
    "lang",
    "published",
    "is_exchange_report",
    "date",
    "kind",
    "agreement",
    "exchange_ordinal",
    "youngest_age",
    "oldest_age",
    "total",
    *COUNTS,
)


@dataclass
class Tally:
    """
    Hits, extras and misses of one field.
    """

    hit: int = 0
    extra: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find."""
        wrong = self.extra + self.missed
        return 1.0 if not self.hit and not wrong else 2 * self.hit / (2 * self.hit + wrong)

    @property
    def precision(self) -> float:
        """What part of what was read is right."""
        return self.hit / (self.hit + self.extra) if self.hit + self.extra else 1.0


def plain(value: Any) -> str:
    """
    Letters and figures alone, so that only the substance is compared.
    """
    text = unicodedata.normalize("NFKD", str(value or "").lower())
    return re.sub(r"[\W_]+", " ", "".join(c for c in text if not unicodedata.combining(c))).strip()


def load(path: Path) -> tuple[str, Mapping[str, Any]]:
    """
    A labelled article: the text as pasted, and what a careful reader takes from it.
    """
    data = yaml.safe_load(path.read_text("utf-8"))
    return data["raw"], data["want"]


def facts_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """
    What front matter says, under the labels' names.
    """
    exchange = fields.get("exchange") or {}
    report = bool(exchange) and exchange["kind"] != "announcement"
    ages = exchange.get("ages") or {}
    facts: dict[str, Any] = {
        "title": fields["title"],
        "lang": fields["lang"],
        "published": fields["date"],
        "is_exchange_report": report,
        "date": exchange.get("date") if report else None,
        "kind": exchange["kind"] if report else None,
        "agreement": exchange.get("deal") if report else None,
        "exchange_ordinal": exchange.get("ordinal"),
        "youngest_age": ages.get("youngest"),
        "oldest_age": ages.get("oldest"),
        "total": (fields.get("total_to_date") or {}).get("count"),
        "authors": fields["authors"],
        "categories": exchange.get("groups", []),
        "services": exchange.get("services", []),
        "regions": exchange.get("places", []),
        "mediators": exchange.get("mediators", []),
        "attributed_sources": [re.split(r", ", source)[0] for source in fields["attributed_to"]],
        "photo_credits": list(dict.fromkeys(p["credit"] for p in fields["photos"] if p["credit"])),
        "quotes": fields["quotes"],
    }
    claims = exchange.get("claims", []) if report else []
    for name, (to, of) in COUNTS.items():
        facts[name] = _count(claims, to, of)
    return facts


def _count(claims: list[Mapping[str, Any]], to: str, of: str) -> int | None:
    """A count that is stated; people are also the sum of their stated parts."""
    stated = {
        c["of"]: c["count"] for c in reversed(claims) if c["to"] == to and c["count"] is not None
    }
    if of == "people" and "people" not in stated:
        parts = [stated[part] for part in ("military", "civilians") if part in stated]
        return sum(parts) if parts else None
    return stated.get(of)


def compare(
    name: str, want: Mapping[str, Any], facts: Mapping[str, Any], tallies: dict[str, Tally]
) -> None:
    """
    Add one article to the tallies.
    """
    for label in SINGLE:
        if label in ("title", "lang", "published", "date") and label not in want:
            continue
        if label == "returned_to_ukraine_military" and label not in want:
            continue
        _single(name, label, want.get(label), facts[label], tallies.setdefault(label, Tally()))
    for label in (*LISTED, "quotes"):
        if not want["is_exchange_report"] and label in (
            "categories",
            "services",
            "regions",
            "mediators",
        ):
            continue
        pairs = _quotes if label == "quotes" else _pairs
        hits, extra, missed = pairs(label, want.get(label, []), facts[label])
        tally = tallies.setdefault(label, Tally())
        tally.hit, tally.extra, tally.missed = (
            tally.hit + hits,
            tally.extra + extra,
            tally.missed + missed,
        )
        if extra or missed:
            tally.misses.append(f"{name}: {label}: want {want.get(label, [])}, got {facts[label]}")


def _single(name: str, label: str, want: Any, got: Any, tally: Tally) -> None:
    """One value: right, wrong, missing or invented."""
    if label == "agreement":
        same = bool(
            set(plain(want).split()) & set(plain(got).split()) - {"agreements", "talks", "for"}
        )
    elif label == "published" and isinstance(got, date):
        want = str(want).replace(" ", "T")
        same = got.isoformat()[: min(len(want), 16)] == want[:16]
    else:
        same = plain(want) == plain(got)
    if want is None and got is None:
        return
    if same:
        tally.hit += 1
        return
    tally.extra += got is not None
    tally.missed += want is not None
    tally.misses.append(f"{name}: {label}: want {want!r}, got {got!s}")


def _pairs(label: str, want: list[str], got: list[str]) -> tuple[int, int, int]:
    """Pair the entries of two lists; names match when one contains the other."""
    left = [plain(entry) for entry in got]
    hits = 0
    for entry in map(plain, want):
        match = next(
            (
                g
                for g in left
                if g == entry or (label in LOOSE and g and (g in entry or entry in g))
            ),
            None,
        )
        if match is not None:
            left.remove(match)
            hits += 1
    return hits, len(left), len(want) - hits


def _quotes(
    _: str, want: list[Mapping[str, str]], got: list[Mapping[str, str]]
) -> tuple[int, int, int]:
    """Quotations match by their first words and their speaker."""
    left = list(got)
    hits = 0
    for entry in want:
        for quote in left:
            said, who = plain(quote["speaker"]), plain(entry["speaker"])
            if plain(quote["text"]).startswith(plain(entry["first_words"])[:25]) and (
                who in said or said in who
            ):
                left.remove(quote)
                hits += 1
                break
    return hits, len(left), len(want) - hits
