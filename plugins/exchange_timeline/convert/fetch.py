"""
An address that the editor gives, fetched with every limit: time, size, redirects, networks.
"""

import ipaddress
import socket
import time
from http.client import HTTPException
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from exchange_timeline.convert.encoding import MAX_BYTES, NotTextError
from exchange_timeline.convert.limits import TooSlowError, limited

SECONDS = 15
CONNECT_SECONDS = 6
MAX_REDIRECTS = 4
PIECE = 65_536
AGENT = "exchange-timeline converter"


def is_address(path: str) -> bool:
    """
    Whether a PATH of the command is an address of the web.
    """
    return path.lower().startswith(("http://", "https://"))


def fetch(address: str, *, allow_private: bool = False) -> bytes:
    """
    The bytes at an address, or NotTextError with the reason why they are not fetched.
    """
    try:
        # A server can drip the head of its answer for ever, which no time-out of a socket ends.
        with limited(SECONDS):
            return _followed(address, allow_private=allow_private)
    except TooSlowError:
        raise NotTextError(f"not fetched: took longer than {SECONDS} seconds") from None


def _followed(address: str, *, allow_private: bool) -> bytes:
    """The bytes at the end of the redirects, each target checked as the first one was."""
    deadline = time.monotonic() + SECONDS
    for _ in range(MAX_REDIRECTS + 1):
        _check(address, allow_private=allow_private)
        data, onward = _one(address, deadline)
        if onward is None:
            return data
        address = urljoin(address, onward)
    raise NotTextError(f"redirects more than {MAX_REDIRECTS} times")


def _check(address: str, *, allow_private: bool) -> None:
    """Only http and https, and no machine of our own network unless the editor allows it."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NotTextError(f"not fetched: {parts.scheme or 'no'} address; only http and https are")
    if allow_private:
        return
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 443, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError):
        raise NotTextError(f"not fetched: {parts.hostname} is not known") from None
    for entry in found:
        if not ipaddress.ip_address(entry[4][0]).is_global:
            raise NotTextError(f"not fetched: {parts.hostname} is inside the machine's own network")


class _NoRedirect(HTTPRedirectHandler):
    """Redirects are ours to follow, so that each target is checked."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """Give no new request: the answer itself, with its Location, comes back."""
        return


def _opener() -> OpenerDirector:
    """No redirects, no cookies, no files."""
    return build_opener(_NoRedirect)


def _one(address: str, deadline: float) -> tuple[bytes, str | None]:
    """One request: the bytes, or where it sends us."""
    request = Request(address, headers={"User-Agent": AGENT})  # noqa: S310  (the scheme is checked)
    try:
        with _opener().open(request, timeout=CONNECT_SECONDS) as answer:
            return _all(answer, deadline), None
    except URLError as error:
        headers = getattr(error, "headers", None)
        code = getattr(error, "code", 0)
        if 300 <= code < 400 and headers and headers.get("Location"):
            return b"", str(headers["Location"])
        raise NotTextError(f"not fetched: {getattr(error, 'reason', error)}") from None
    except (OSError, HTTPException, ValueError) as error:
        raise NotTextError(f"not fetched: {error or type(error).__name__}") from None


def _all(answer: object, deadline: float) -> bytes:
    """Read piece by piece, so that a feed that never ends ends here."""
    pieces: list[bytes] = []
    size = 0
    while True:
        if time.monotonic() > deadline:
            raise NotTextError(f"not fetched: took longer than {SECONDS} seconds")
        piece: bytes = answer.read1(PIECE)  # type: ignore[attr-defined]
        if not piece:
            return b"".join(pieces)
        size += len(piece)
        if size > MAX_BYTES:
            raise NotTextError(f"not fetched: larger than {MAX_BYTES:,} bytes")
        pieces.append(piece)
