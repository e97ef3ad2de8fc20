"""
The service worker: which files a reader keeps who asks to read without a network.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping

from .address import file_of
from .scripts import SCRIPTS, without_comments

PAGES = ("", "timeline/", "families/", "offline/")
FILES = ("static/site.css", *(f"static/{name}" for name in SCRIPTS))


def kept_addresses(prefixes: Iterable[str]) -> tuple[str, ...]:
    """
    List what is kept at once: the main pages in every language, and what they load.

    >>> kept_addresses(["", "uk/"])[:5]
    ('', 'timeline/', 'families/', 'offline/', 'uk/')
    """
    return (*(prefix + page for prefix in prefixes for page in PAGES), *FILES)


def service_worker(source: str, kept: Mapping[str, bytes]) -> str:
    """
    Write the service worker: the theme's sw.js after the list of what it keeps.

    Its version is a hash of those files, so that it changes exactly when they do.
    """
    version = hashlib.sha256(b"\0".join(kept.values())).hexdigest()[:16]
    head = f"const VERSION = {json.dumps(version)};\nconst KEPT = {json.dumps(list(kept))};\n"
    return head + without_comments(source)


def kept_files(prefixes: Iterable[str]) -> dict[str, str]:
    """
    Name the file of each kept address.

    >>> kept_files([""])["timeline/"]
    'timeline/index.html'
    """
    return {address: file_of(address) for address in kept_addresses(prefixes)}
