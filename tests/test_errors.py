"""
Problems: how they are written, and that all of them come at once, each once.
"""

from __future__ import annotations

from exchange_timeline.errors import ContentError, Problem


def test_a_problem_is_written_so_that_an_editor_can_jump_to_it():
    assert str(Problem("a.md", 4, "date: is missing", "write it")) == (
        "a.md:4: date: is missing\n    hint: write it"
    )


def test_a_problem_without_a_hint_is_one_line():
    assert str(Problem("a.md", 4, "date: is missing")) == "a.md:4: date: is missing"


def test_all_problems_come_at_once_in_order_of_place_and_each_once():
    second, first = Problem("b.md", 1, "x"), Problem("a.md", 10, "x")
    third = Problem("a.md", 9, "x")

    error = ContentError([second, first, third, first])

    assert error.problems == (third, first, second)
    assert str(error) == "a.md:9: x\na.md:10: x\nb.md:1: x"
