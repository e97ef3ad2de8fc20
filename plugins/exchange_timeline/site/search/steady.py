"""
Pagefind's index with the same bytes every time.

Pagefind writes the values of a filter in an order that changes from run to run
(version 1.5.2), and the names of the files that refer to it change with it.
Here the values are put in order, and the three kinds of file named anew by what
they hold. Compressed they are too, but by stored blocks, since no two versions
of zlib promise the same bytes.
"""

import gzip
import hashlib
import json
import struct
import zlib
from collections.abc import Mapping

MARK = b"pagefind_dcd"  # what Pagefind puts before everything it compresses
STORED = 0xFFFF  # the largest block that deflate can store


def steady(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """
    Put the filters of an index in order, and rename what refers to them.
    """
    renamed: dict[bytes, bytes] = {}
    out = {}
    for name, data in files.items():
        if name.endswith(".pf_filter"):
            body = MARK + _in_order(gzip.decompress(data).removeprefix(MARK))
            old = name.removeprefix("filter/").removesuffix(".pf_filter")
            new = _named(old, body)
            renamed[old.encode()] = new.encode()
            out[f"filter/{new}.pf_filter"] = stored(body)
    metas: dict[str, str] = {}
    for name, data in files.items():
        if name.endswith(".pf_meta"):
            body = gzip.decompress(data)
            for before, after in renamed.items():
                body = body.replace(before, after)
            body = MARK + _filters_in_order(body.removeprefix(MARK))
            old = name.removeprefix("pagefind.").removesuffix(".pf_meta")
            metas[old] = _named(old, body)
            out[f"pagefind.{metas[old]}.pf_meta"] = stored(body)
    for name, data in files.items():
        if name == "pagefind-entry.json":
            out[name] = _entry(data, metas)
        elif not name.endswith((".pf_filter", ".pf_meta")):
            out[name] = data
    return dict(sorted(out.items()))


def stored(data: bytes) -> bytes:
    """
    Wrap data as gzip without compressing it, with no time and no system named.

    >>> gzip.decompress(stored(b"a day")) == b"a day"
    True
    """
    blocks = [data[at : at + STORED] for at in range(0, len(data), STORED)] or [b""]
    body = b"".join(
        struct.pack("<BHH", number == len(blocks) - 1, len(block), len(block) ^ 0xFFFF) + block
        for number, block in enumerate(blocks)
    )
    head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    return head + body + struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def _named(old: str, body: bytes) -> str:
    """
    Name a file by what it holds: the language, and a sum as long as the old one.
    """
    lang, _, sum_ = old.partition("_")
    return f"{lang}_{hashlib.sha256(body).hexdigest()[: len(sum_)]}"


def _entry(data: bytes, metas: Mapping[str, str]) -> bytes:
    entry = json.loads(data)
    for language in entry["languages"].values():
        language["hash"] = metas.get(language["hash"], language["hash"])
    entry["languages"] = dict(sorted(entry["languages"].items()))
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def _in_order(cbor: bytes) -> bytes:
    """
    Sort the values of one filter: an array of its name and [value, pages] pairs.
    """
    start, _ = _head(cbor, 0)
    values = _end(cbor, start)  # the name is passed over
    pairs, count = _head(cbor, values)
    return cbor[:pairs] + b"".join(sorted(_split(cbor, pairs, count)))


def _filters_in_order(cbor: bytes) -> bytes:
    """
    Sort the list of filters in the index's own head: version, pages, chunks, filters ...
    """
    at, _ = _head(cbor, 0)
    for _ in range(3):
        at = _end(cbor, at)
    start, count = _head(cbor, at)
    parts = _split(cbor, start, count)
    end = start + sum(map(len, parts))
    return cbor[:start] + b"".join(sorted(parts)) + cbor[end:]


def _split(cbor: bytes, at: int, count: int) -> list[bytes]:
    parts = []
    for _ in range(count):
        end = _end(cbor, at)
        parts.append(cbor[at:end])
        at = end
    return parts


def _head(cbor: bytes, at: int) -> tuple[int, int]:
    """
    Read the head of a value (RFC 8949): where its content begins, and its number.
    """
    small = cbor[at] & 0x1F
    if small < 24:
        return at + 1, small
    size = 1 << (small - 24)
    return at + 1 + size, int.from_bytes(cbor[at + 1 : at + 1 + size], "big")


def _end(cbor: bytes, at: int) -> int:
    """
    Find the end of a value: a number, a text, or a list of values.
    """
    sort = cbor[at] >> 5
    start, number = _head(cbor, at)
    if sort in {2, 3}:
        return start + number
    if sort == 4:
        for _ in range(number):
            start = _end(cbor, start)
    return start
