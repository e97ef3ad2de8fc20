"""
Texts and expressions in small letters: to heed no capitals takes three times as long as to heed
them, so an expression is tried on small letters first, and most places fit none.
"""

import re

# What a search that heeds no capitals takes for one letter, beside capitals; `\d` is any digit.
DIGITS_ELSEWHERE = {chr(code) for code in range(0x80, 0x20000) if chr(code).isdecimal()}
SAME = str.maketrans(
    {"İ": "i", "ı": "i", "ſ": "s"} | {each: str(int(each)) for each in DIGITS_ELSEWHERE}
)
# What an expression spells otherwise than by letters, and a letter of it or the name of a group.
NO_LETTERS = re.compile(r"\\[xuUN]|\(\?-?i|\(\?P=")
# All but the signs and the letters of which each has one capital at most and no twin elsewhere.
UNUSUAL = re.compile(r"[^\x00-\x7f\xa0-\xb4\xb6-\xff\u0400-\u04ff\u2010-\u2044\u2116]")
PIECE = re.compile(r"\\.|\(\?P<\w+>|[^\\]", re.DOTALL)


def small(text: str) -> str:
    """
    A text in small letters, each in its place.
    """
    return text.lower() if is_usual(text) else text.translate(SAME).lower()


def is_usual(text: str) -> bool:
    """
    Whether what fits a text in small letters is sure to fit the text itself.

    >>> is_usual("100 ДЕСЯТЬ"), is_usual("١٠٠"), is_usual("ſwap")
    (True, False, False)
    """
    return text.isascii() or UNUSUAL.search(text) is None


class Places:
    r"""
    An expression that heeds no capitals, looked for in a short text; a match tells places alone.

    >>> Places(r"\bswaps?\s*$").search("Three SWAPS ").start()
    6
    """

    __slots__ = ("_small", "_whole")

    def __init__(self, pattern: str) -> None:
        small_pattern = in_small(pattern)
        self._whole = re.compile(pattern, re.IGNORECASE)
        self._small = re.compile(small_pattern) if small_pattern else None

    def search(self, text: str) -> re.Match[str] | None:
        """The first place that fits."""
        if self._small and is_usual(text):
            return self._small.search(text.lower())
        return self._whole.search(text)


def in_small(pattern: str) -> str | None:
    r"""
    The expression that fits a text in small letters wherever `pattern`, which heeds no capitals,
    fits the text itself; None where it tells capitals from small letters after all.

    >>> in_small(r"(?P<Day>\D) May"), in_small("(?-i:May)")
    ('(?P<Day>\\D) may', None)
    """
    if NO_LETTERS.search(pattern):
        return None
    return PIECE.sub(lambda piece: piece[0] if len(piece[0]) > 1 else small(piece[0]), pattern)
