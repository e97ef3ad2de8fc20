"""
The visual record: no page type, language, width or scheme is left out of it.
"""

from __future__ import annotations

import importlib.util
import sys

import pytest

from exchange_timeline.records import load_lists
from exchange_timeline.site.pages import TEMPLATES
from real_site import PROJECT


@pytest.fixture(scope="module")
def tool():
    """The tool as a module; it is no part of a package."""
    spec = importlib.util.spec_from_file_location("screenshots", PROJECT / "tools/screenshots.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_template_has_a_picture(tool):
    assert {shot.template for shot in tool.PAGES.values()} == set(TEMPLATES.values())


def test_every_language_of_the_site_has_pictures(tool):
    assert tuple(tool.LANGUAGES) == load_lists(PROJECT / "content").settings.languages


def test_both_widths_and_both_schemes_have_pictures(tool):
    assert set(tool.SIZES) == {320, 1280}
    assert set(tool.SCHEMES) == {"light", "dark"}


@pytest.mark.slow
def test_every_picture_has_its_page(tool, built_site):
    found = dict(tool.found(tool.PAGES, built_site))

    assert len(found) == len(tool.PAGES) * len(tool.LANGUAGES)
    assert [each for each, path in found.items() if path is None] == []
