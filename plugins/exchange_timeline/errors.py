"""
What can be wrong with the content, and how it is said.

    Problem         one thing to put right, and where
    ContentError    all of them at once; nothing is built from such content
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """
    One thing to put right, and where.

    `line` counts from 1; it is 0 where the whole file is meant.

    >>> print(Problem("content/articles/swap.md", 4, "date: '31 June' is not a day",
    ...               hint="write YYYY-MM-DD, such as 2031-06-30"))
    content/articles/swap.md:4: date: '31 June' is not a day
        hint: write YYYY-MM-DD, such as 2031-06-30
    """

    path: str
    line: int
    says: str
    hint: str = ""

    def __str__(self) -> str:
        """Write it as editors and terminals can jump to it: `path:line: what`."""
        place = f"{self.path}:{self.line}: {self.says}"
        return f"{place}\n    hint: {self.hint}" if self.hint else place


class ContentError(Exception):
    """
    Content that cannot be built from, with every problem that was found.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
