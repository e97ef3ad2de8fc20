"""
The folder that drafts go to: what it holds of the same story, and the next free name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exchange_timeline.convert.draft import Draft
from exchange_timeline.convert.same_story import Likeness, Story, changes, likeness, plain, runs
from exchange_timeline.convert.save import (
    Written,
    marked,
    read_body,
    read_file,
    slug,
    write_file,
)
from exchange_timeline.convert.sketch import may_be_alike, sketch

if TYPE_CHECKING:
    from array import array


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """
    Where a draft went, or why it went nowhere; `changed` tells what a newer version changes.
    """

    path: Path | None
    says: str = ""
    hint: str = ""
    changed: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """
    What is remembered of a file: so little that ten thousand fit in memory; of its title the words.
    """

    sketch: "array[int]"
    url: str | None
    title: str


@dataclass(slots=True)
class Shelf:
    """
    The folder, what this run has put there, and what is known of its files.
    """

    folder: Path
    written: dict[Path, str] = field(default_factory=dict)
    _known: dict[Path, _Known] = field(default_factory=dict)
    _by_day: dict[str, dict[str, list[Path]]] = field(default_factory=dict)

    def save(self, draft: Draft, source: str) -> Saved:
        """
        Write a draft, unless the folder holds the same story already.
        """
        story = Story(draft.title, _url(draft.fields), draft.body)
        mine = _Known(sketch(story.runs), story.url, plain(draft.title))
        for path, known in self._near(mine, draft.published):
            body = read_body(path)
            if body is None:
                continue
            like = likeness(story, Story(known.title, known.url, body))
            # Its fields are read only where it is the same story: that takes ten times as long.
            found = read_file(path) if like != "other" else None
            if found is not None:
                return self._again(draft, source, path, found, like, mine=mine)
        path = self._free(draft)
        self._write(path, mine, draft.text or marked(draft.fields, draft.body), source)
        self._listed(_folder(draft.published)).setdefault(_start(draft.published), []).append(path)
        return Saved(path=path)

    def _again(
        self,
        draft: Draft,
        source: str,
        path: Path,
        found: Written,
        like: Likeness,
        *,
        mine: _Known,
    ) -> Saved:
        """A story that the folder has: the same again, or a newer version of it."""
        if path in self.written and like == "same":
            says = f"the same article as {self.written[path]}"
            return Saved(path=None, says=says, hint=f"it is in {path}; nothing to do")
        text = draft.text or marked(draft.fields, draft.body)
        if found.text == text:
            self.written[path] = source
            return Saved(path=path)
        changed = changes(found.fields, draft.fields)
        if found.edited:
            says = f"{path} has been edited by a person and stays as it is"
            would = f"this input would change {changed}" if changed else "delete it to convert anew"
            return Saved(path=None, says=says, hint=would)
        if like == "update":
            text = marked(_as_update(found.fields, draft.fields, changed), draft.body)
        self._write(path, mine, text, source)
        return Saved(path=path, changed=changed if like == "update" else "")

    def _write(self, path: Path, known: _Known, text: str, source: str) -> None:
        """Write, and remember what was written."""
        write_file(path, text)
        self.written[path] = source
        self._known[path] = known

    def _near(self, mine: _Known, day: date | None) -> Iterator[tuple[Path, _Known]]:
        """The files of the day and its neighbours that may hold the same story."""
        days = [day + timedelta(days=n) for n in (0, -1, 1)] if day else [None]
        own = frozenset(mine.sketch)
        for near in days:
            for path in list(self._listed(_folder(near)).get(_start(near), ())):
                known = self._remembered(path)
                same = mine.url is not None and mine.url == known.url
                if same or known.title == mine.title or may_be_alike(own, known.sketch):
                    yield path, known

    def _remembered(self, path: Path) -> _Known:
        """What is known of a file; one of an earlier run is read once."""
        known = self._known.get(path)
        if known is None:
            found = read_file(path)
            fields: Mapping[str, Any] = found.fields if found else {}
            body = found.body if found else ""
            known = _Known(sketch(runs(body)), _url(fields), plain(str(fields.get("title", ""))))
            self._known[path] = known
        return known

    def _listed(self, name: str) -> dict[str, list[Path]]:
        """The files of a folder by the day in their name; the folder is looked at once."""
        listed = self._by_day.get(name)
        if listed is None:
            listed = self._by_day[name] = {}
            for path in sorted((self.folder / name).glob("*.md")):
                listed.setdefault("" if name == UNDATED else path.name[:10], []).append(path)
        return listed

    def _free(self, draft: Draft) -> Path:
        """The first name that no other article has taken."""
        start = _start(draft.published)
        stem = f"{start}-{slug(draft.title)}" if start else slug(draft.title)
        folder = self.folder / _folder(draft.published)
        path, number = folder / f"{stem}.md", 1
        while path.exists():
            number += 1
            path = folder / f"{stem}-{number}.md"
        return path


UNDATED = "undated"


@lru_cache(maxsize=16)  # an archive's articles mostly come day by day
def _folder(day: date | None) -> str:
    """The folder of a year; articles without a day have their own."""
    return f"{day:%Y}" if day else UNDATED


@lru_cache(maxsize=16)
def _start(day: date | None) -> str:
    """How the names of a day's files begin."""
    return f"{day:%Y-%m-%d}" if day else ""


def _url(fields: Mapping[str, Any]) -> str | None:
    """The address in a file's source."""
    url = (fields.get("source") or {}).get("url")
    return str(url) if url else None


def _as_update(old: Mapping[str, Any], new: Mapping[str, Any], changed: str) -> dict[str, Any]:
    """The first publication stays the date; the newer one is when it was modified."""
    fields = dict(new)
    if old.get("date") and fields.get("date") and str(fields["date"]) != str(old["date"]):
        first = {"title": fields["title"], "date": old["date"], "modified": fields["date"]}
        fields = {**first, **{name: value for name, value in fields.items() if name not in first}}
    if changed:
        doubt = {"fact": "exchange.claims", "says": f"changed since the last version: {changed}"}
        fields["doubts"] = [*fields.get("doubts", []), doubt]
    return fields
