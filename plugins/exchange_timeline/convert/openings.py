"""
The letters with which what an expression matches can begin.
"""

from collections.abc import Iterator

from exchange_timeline.convert.small_letters import small

LENGTH = 4
NOTHING = frozenset((("", False),))
ANYTHING = frozenset((("", True),))
DIGITS = frozenset((digit, False) for digit in "0123456789")
# Beginnings so far, and whether they are as long as they can be told.
Heads = frozenset[tuple[str, bool]]


def openings(pattern: str) -> frozenset[str] | None:
    r"""
    The first letters, four at most, of all that a pattern matches; None where they can be any.

    >>> sorted(openings(r"(?<!\w)(?:swap\w*|hand-?overs?)(?!\w)"))
    ['hand', 'swap']
    >>> openings("(?!)"), openings(r"\w+ swap")
    (frozenset(), None)
    """
    heads = _Reading(pattern).alternatives()
    found = frozenset(head for head, _ in heads)
    return None if any(not head or head[0].isspace() for head in found) else found


class _Reading:
    """
    One walk over an expression, from bracket to bracket.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def alternatives(self) -> Heads:
        """The heads of everything up to the closing bracket or the end."""
        heads = self._sequence()
        while self._next("|"):
            heads |= self._sequence()
        return heads

    def _sequence(self) -> Heads:
        """The heads of one piece after another."""
        heads = NOTHING
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            heads = _followed(heads, self._repeated(self._piece()))
        return heads

    def _piece(self) -> Heads:
        """The heads of a letter, a class of letters or a bracket."""
        letter = self.pattern[self.at]
        self.at += 1
        if letter == "(":
            # What never fits begins with nothing at all.
            return frozenset() if self._next("?!)") else self._bracket()
        if letter == "[":
            return self._class()
        if letter == "\\":
            return self._escaped()
        if letter in "^$":
            return NOTHING
        return ANYTHING if letter == "." else frozenset(((small(letter), False),))

    def _escaped(self) -> Heads:
        """A letter that stands for a kind of letters, or a sign that stands for itself."""
        letter = self.pattern[self.at]
        self.at += 1
        if letter == "d":
            return DIGITS
        if letter in "bB":
            return NOTHING
        return ANYTHING if letter.isalnum() else frozenset(((letter, False),))

    def _bracket(self) -> Heads:
        """What a bracket groups; what it only looks at takes no letter."""
        looks = any(self._next(mark) for mark in ("?=", "?!", "?<=", "?<!"))
        groups = looks or any(self._next(mark) for mark in ("?:", "?-i:", "?i:"))
        if self._next("?P<"):
            self.at = self.pattern.index(">", self.at) + 1
            groups = True
        known = groups or not self._next("?")
        heads = self.alternatives()
        self.at += 1
        if not known:
            return ANYTHING
        return NOTHING if looks else heads

    def _class(self) -> Heads:
        """The letters of a class, where they are listed one by one."""
        end = self.pattern.index("]", self.at + 1 + (self.pattern[self.at] == "^"))
        letters = self.pattern[self.at : end]
        self.at = end + 1
        if letters[0] == "^" or "\\" in letters or "-" in letters[1:-1]:
            return ANYTHING
        return frozenset((small(letter), False) for letter in letters)

    def _repeated(self, heads: Heads) -> Heads:
        """A piece with the sign behind it that says how often it comes."""
        often = self._sign()
        if not often:
            return heads
        if often != "?":
            heads = frozenset((head, True) for head, _ in heads)
        optional = often[0] in "?*" or often.startswith(("{0", "{,"))
        return heads | NOTHING if optional else heads

    def _sign(self) -> str:
        """The sign of repetition that stands here, if one does."""
        begin = self.at
        if self._next("{"):
            self.at = self.pattern.index("}", self.at) + 1
        elif not (self._next("?") or self._next("*") or self._next("+")):
            return ""
        sign = self.pattern[begin : self.at]
        _ = self._next("?") or self._next("+")
        return sign

    def _next(self, mark: str) -> bool:
        """Step over a mark, if it stands here."""
        here = self.pattern.startswith(mark, self.at)
        self.at += len(mark) if here else 0
        return here


def _followed(heads: Heads, more: Heads) -> Heads:
    """Heads that can grow, with what comes after them."""
    return frozenset(_joined(heads, more))


def _joined(heads: Heads, more: Heads) -> Iterator[tuple[str, bool]]:
    """Each head as it is or with each that follows, no longer than needed."""
    for head, whole in heads:
        if whole:
            yield head, whole
            continue
        for next_head, next_whole in more:
            both = (head + next_head)[:LENGTH]
            yield both, next_whole or len(both) == LENGTH
