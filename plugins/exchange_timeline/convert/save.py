"""
Content files: their names, the machine's mark in them, and writing them whole or not at all.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translitua import RussianICAO, UkrainianKMU, translit

from exchange_timeline.records.front_matter import FrontMatterError, body_of, dump, split

MAX_SLUG = 60
MARK = "converted"
MARKED = re.compile(rf"^{MARK}: (\S+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """
    A content file as it lies in the folder; `edited` where a person has changed it.
    """

    fields: Mapping[str, Any]
    body: str
    text: str
    edited: bool


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


def marked(fields: Mapping[str, Any], body: str) -> str:
    """
    The file's text with the machine's mark: a hash of all the rest, as its last field.
    """
    text = dump({name: value for name, value in fields.items() if name != MARK}, body)
    end = text.index("\n---\n") + 1
    return f"{text[:end]}{MARK}: {_hash(text)}\n{text[end:]}"


def is_edited(text: str) -> bool:
    """
    Whether somebody has changed a file since the converter wrote it.

    >>> is_edited(marked({"title": "A swap"}, "Text."))
    False
    """
    match = MARKED.search(text)
    return match is None or _hash(text[: match.start()] + text[match.end() :]) != match[1]


def read_file(path: Path) -> Written | None:
    """
    A content file taken apart; None for one that cannot be read, which is left alone.
    """
    try:
        text = path.read_text("utf-8")
        parts = split(text)
    except (OSError, UnicodeDecodeError, FrontMatterError):
        return None
    return Written(fields=parts.fields, body=parts.body, text=text, edited=is_edited(text))


def read_body(path: Path) -> str | None:
    """
    The body of a content file alone, which takes a tenth of the time; None if it cannot be read.
    """
    try:
        return body_of(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def write_file(path: Path, text: str) -> None:
    """
    Write beside the target, then move over it: a reader sees the old file or the new one.
    """
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


def _hash(text: str) -> str:
    """Twelve hexadecimal digits, after a letter so that YAML takes them for text."""
    return "h" + hashlib.sha256(text.encode()).hexdigest()[:12]
