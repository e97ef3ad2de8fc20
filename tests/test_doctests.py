"""
The examples in docstrings do what they show.
"""

from __future__ import annotations

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import exchange_timeline

MODULES = sorted(
    module.name
    for module in walk_packages(exchange_timeline.__path__, "exchange_timeline.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_right(name):
    module = import_module(name)

    assert doctest.testmod(module, optionflags=doctest.ELLIPSIS).failed == 0


def test_there_are_examples():
    """Finding none would let everything above pass in silence."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [each for name in MODULES for each in finder.find(import_module(name)) if each.examples]

    assert len(found) >= 10
