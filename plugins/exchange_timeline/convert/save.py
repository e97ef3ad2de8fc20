"""
Drafts to files: whole or not at all, never over what a person has edited, never twice.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from translitua import RussianICAO, UkrainianKMU, translit

from exchange_timeline.convert.draft import Draft
from exchange_timeline.convert.same_story import Likeness, changes, likeness
from exchange_timeline.records.front_matter import FrontMatterError, dump, split

MAX_SLUG = 60
MARK = "converted"
Outcome = Literal["written", "unchanged", "updated", "kept", "twice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """
    What became of a draft: its path, and what the editor must know.
    """

    outcome: Outcome
    path: Path | None
    says: str = ""
    hint: str = ""


@dataclass(slots=True)
class Shelf:
    """
    The folder that drafts go to, and what this run has put there.
    """

    folder: Path
    written: dict[Path, str] = field(default_factory=dict)

    def save(self, draft: Draft, source: str) -> Saved:
        """Write a draft, unless the folder holds the same story already."""
        for path in self._near(draft):
            found = _read(path)
            if found is None:
                continue
            like = likeness(draft.fields, draft.body, found.fields, found.body)
            if like != "other":
                return self._known(draft, source, path, found, like)
        path = self._free(draft)
        _write(path, marked(draft.fields, draft.body))
        self.written[path] = source
        return Saved(outcome="written", path=path)

    def _known(
        self, draft: Draft, source: str, path: Path, found: "_File", like: Likeness
    ) -> Saved:
        """A story that the folder has: the same again, or a newer version of it."""
        if path in self.written:
            return Saved(
                outcome="twice",
                path=None,
                says=f"the same article as {self.written[path]}",
                hint=f"it is in {path}; nothing to do",
            )
        changed = changes(found.fields, draft.fields)
        text = marked(draft.fields, draft.body)
        if found.text == text:
            self.written[path] = source
            return Saved(outcome="unchanged", path=path)
        if found.edited:
            says = f"{path} has been edited by a person and stays as it is"
            hint = (
                f"this input would change: {changed}"
                if changed
                else "delete the file to convert it anew"
            )
            return Saved(outcome="kept", path=None, says=says, hint=hint)
        fields = dict(draft.fields)
        if like == "update":
            fields = _as_update(found.fields, fields, changed)
        _write(path, marked(fields, draft.body))
        self.written[path] = source
        return Saved(outcome="updated", path=path, says=changed)

    def _near(self, draft: Draft) -> Iterator[Path]:
        """The files of the day, the day before and the day after: where the same story would be."""
        days = (
            [None]
            if draft.published is None
            else [draft.published + timedelta(days=n) for n in (0, -1, 1)]
        )
        for day in days:
            folder = self.folder / (f"{day:%Y}" if day else "undated")
            start = f"{day:%Y-%m-%d}-" if day else ""
            yield from sorted(folder.glob(f"{start}*.md"))

    def _free(self, draft: Draft) -> Path:
        """The first name that no other article has taken."""
        day = draft.published
        folder = self.folder / (f"{day:%Y}" if day else "undated")
        stem = f"{day:%Y-%m-%d}-{slug(draft.title)}" if day else slug(draft.title)
        path, number = folder / f"{stem}.md", 1
        while path.exists():
            number += 1
            path = folder / f"{stem}-{number}.md"
        return path


def slug(title: str) -> str:
    """
    A title as an address holds it, by the official romanisation.

    >>> slug("Київ і Чернігів: обмін!")
    'kyiv-i-chernihiv-obmin'
    """
    russian = re.search("[ыэъё]", title.lower()) is not None
    latin = str(translit(title.lower(), RussianICAO if russian else UkrainianKMU))
    plain = re.sub(r"['’ʼ]", "", latin)
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    short = words if len(words) <= MAX_SLUG else words[:MAX_SLUG].rsplit("-", 1)[0]
    return short or "article"


def marked(fields: dict[str, Any] | Any, body: str) -> str:
    """
    The file's text with the machine's mark: a hash of all the rest.
    """
    plain = {name: value for name, value in fields.items() if name != MARK}
    return dump({**plain, MARK: _hash(dump(plain, body))}, body)


def is_edited(text: str) -> bool:
    """
    Whether somebody has changed a file since the converter wrote it.

    >>> is_edited(marked({"title": "A swap"}, "Text."))
    False
    """
    match = re.search(rf"^{MARK}: (\S+)\n", text, re.MULTILINE)
    return match is None or _hash(text[: match.start()] + text[match.end() :]) != match[1].strip(
        "'\""
    )


@dataclass(frozen=True, slots=True)
class _File:
    """A content file as it lies in the folder."""

    fields: Any
    body: str
    text: str
    edited: bool


def _read(path: Path) -> _File | None:
    """A file taken apart; None for one that cannot be read, which is left alone."""
    try:
        text = path.read_text("utf-8")
        parts = split(text)
    except (OSError, UnicodeDecodeError, FrontMatterError):
        return None
    return _File(parts.fields, parts.body, text, is_edited(text))


def _as_update(old: Any, fields: dict[str, Any], changed: str) -> dict[str, Any]:
    """The first publication stays the date; the newer one is when it was modified."""
    if old.get("date") and fields.get("date") and fields["date"] != old["date"]:
        first = {"title": fields["title"], "date": old["date"], "modified": fields["date"]}
        fields = {**first, **{k: v for k, v in fields.items() if k not in first}}
    if changed:
        fields["doubts"] = [
            *fields.get("doubts", []),
            {"fact": "exchange.claims", "says": f"changed since the last version: {changed}"},
        ]
    return fields


def _hash(text: str) -> str:
    """Twelve hexadecimal digits, and a letter so that YAML takes them for text."""
    return "h" + hashlib.sha256(text.encode()).hexdigest()[:12]


def _write(path: Path, text: str) -> None:
    """Beside the target first, then moved over it: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:20]}-", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
