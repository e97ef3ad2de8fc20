"""
Pagefind, asked for an index over its own protocol.

The binary of the package pagefind_bin reads requests from standard input and
answers on standard output, each in Base64 and ended by a comma. The package
pagefind wraps the same protocol, but waits a tenth of a second for each answer,
and ends the process before the files that it writes are whole (version 1.5.2);
here all requests go at once, and the files come back as bytes.
"""

import base64
import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import suppress
from subprocess import DEVNULL, PIPE
from threading import Thread, Timer
from typing import IO, Any

from pagefind_bin import get_executable

from .records import SearchRecord

# What the search page loads; Pagefind's own interfaces stay behind.
NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
NEEDED_ENDINGS = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind")
TIME_LIMIT = 300  # seconds
CHUNK = 1 << 16


class PagefindError(Exception):
    """
    Pagefind could not make an index.
    """


def index_files(records: Iterable[SearchRecord]) -> dict[str, bytes]:
    """
    Make the index of all records: the files of Pagefind's folder by their names.

    Raises PagefindError with what Pagefind says.
    """
    requests = [{"type": "NewIndex", "config": {}}, *map(_request, records)]
    answers = _ask([*requests, {"type": "GetFiles", "index_id": 0}])
    files = {
        file["path"]: base64.b64decode(file["content"])
        for answer in answers
        if answer["type"] == "GetFiles"
        for file in answer["files"]
    }
    return {
        name: data
        for name, data in sorted(files.items())
        if name in NEEDED or name.endswith(NEEDED_ENDINGS)
    }


def _request(record: SearchRecord) -> Mapping[str, Any]:
    return {
        "type": "AddRecord",
        "index_id": 0,
        "url": record.url,
        "content": record.text,
        "language": record.lang,
        "meta": {"title": record.title},
        "filters": {name: list(values) for name, values in record.filters.items() if values},
    }


def _ask(requests: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    sent = b"".join(
        base64.b64encode(json.dumps({"message_id": number, "payload": payload}).encode()) + b","
        for number, payload in enumerate(requests)
    )
    try:
        said = _exchange(sent, len(requests))
    except OSError as error:
        raise PagefindError(f"the search index was not made: {error}") from error
    answers = [json.loads(base64.b64decode(part))["payload"] for part in said.split(b",")[:-1]]
    for answer in answers:
        if answer["type"] == "Error":
            raise PagefindError(f"the search index was not made: {answer['message']}")
    if len(answers) != len(requests):
        raise PagefindError("the search index was not made: Pagefind left off answering")
    return answers


def _exchange(sent: bytes, answers: int) -> bytes:
    """
    Send all requests and read until every one is answered.

    Standard input stays open meanwhile: Pagefind ends as soon as it is closed.
    """
    command = [get_executable(), "--service"]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as service:  # noqa: S603 - the pinned package's own binary
        if service.stdin is None or service.stdout is None:
            raise OSError("no pipes")
        watch = Timer(TIME_LIMIT, service.kill)
        writer = Thread(target=_write, args=(service.stdin, sent), daemon=True)
        watch.start()
        writer.start()
        said = bytearray()
        seen = 0
        while seen < answers and (part := os.read(service.stdout.fileno(), CHUNK)):
            seen += part.count(b",")
            said += part
        watch.cancel()
        service.kill()
        writer.join()
    return bytes(said)


def _write(pipe: IO[bytes], sent: bytes) -> None:
    with suppress(OSError):  # it has ended early; the reader finds that out
        pipe.write(sent)
        pipe.flush()
