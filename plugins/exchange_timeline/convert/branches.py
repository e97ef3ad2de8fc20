"""
The branches of an expression: what stands between its outermost bars, brackets taken off.
"""

BEFORE, AFTER = r"(?<!\w)(?:", r")(?!\w)"


def branches(pattern: str) -> tuple[str, ...]:
    r"""
    The branches of a cue's expression, in order; of another expression none.

    >>> branches(r"(?<!\w)(?:(?:swaps?|(?:an )?end)|(?:of))(?!\w)")
    ('swaps?', '(?:an )?end', 'of')
    """
    if not (pattern.startswith(BEFORE) and pattern.endswith(AFTER)):
        return ()
    # The bracket that opens in front must be the one that closes behind.
    bracket = pattern[len(BEFORE) - 3 : len(pattern) - len(AFTER) + 1]
    return tuple(_flat(bracket[3:-1])) if _closing(bracket) == len(bracket) - 1 else ()


def of_branches(chosen: tuple[str, ...]) -> str:
    """
    The expression that has these branches alone.
    """
    return f"{BEFORE}{'|'.join(f'(?:{each})' for each in chosen)}{AFTER}"


def opening_bracket(expression: str) -> str:
    """
    The bracket that an expression begins with, and whether it may be left out; "" where none does.

    >>> opening_bracket("(?:new )?swaps?"), opening_bracket("(?:a|b)|c"), opening_bracket("swap")
    ('(?:new )?', '', '')
    """
    end = _closing(expression) + 1 if expression.startswith("(?:") else 0
    if not end or len(_split(expression)) > 1:
        return ""
    if expression[end : end + 1] == "?" and expression[end + 1 : end + 2] not in {"?", "+"}:
        return expression[: end + 1]
    return "" if expression[end : end + 1] in {"?", "*", "+", "{"} else expression[:end]


def _flat(inner: str) -> list[str]:
    """Every branch, those within a bracket that is a whole branch too."""
    found: list[str] = []
    for piece in _split(inner):
        whole = piece.startswith("(?:") and _closing(piece) == len(piece) - 1
        found += _flat(piece[3:-1]) if whole else [piece]
    return found


def _split(inner: str) -> list[str]:
    """Parted at the bars that no bracket holds."""
    pieces, start, depth, at = [], 0, 0, 0
    while at < len(inner):
        at, letter = _step(inner, at)
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and depth == 0:
            pieces.append(inner[start : at - 1])
            start = at
    return [*pieces, inner[start:]]


def _closing(piece: str) -> int:
    """Where the bracket closes that the piece begins with."""
    depth, at = 0, 0
    while at < len(piece):
        at, letter = _step(piece, at)
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return at - 1
    return -1


def _step(text: str, at: int) -> tuple[int, str]:
    """The sign that stands here and where the next one is; a class or an escaped sign is one."""
    if text[at] == "\\":
        return at + 2, ""
    if text[at] == "[":
        return text.index("]", at + 2 + (text[at + 1] == "^")) + 1, ""
    return at + 1, text[at]
