"""
What belongs to one site and not to the project: the tag of its feeds, the police's number.
"""

from __future__ import annotations

import pytest

from builders import TIMELINE_YAML
from exchange_timeline.errors import ContentError
from exchange_timeline.records import load_settings
from exchange_timeline.records.families import load_families
from exchange_timeline.records.settings import TAG


def settings(tmp_path, more=""):
    """The settings with a line more."""
    path = tmp_path / "timeline.yaml"
    path.write_text(f"{TIMELINE_YAML}\n{more}\n", encoding="utf-8")
    return load_settings(path)


def test_a_site_may_name_the_tag_of_its_feeds(tmp_path):
    assert settings(tmp_path, "tag: two-neighbours.example,2020").tag.endswith(",2020")
    assert settings(tmp_path).tag == TAG


@pytest.mark.parametrize("tag", ["example.org", "Two words,2020", "example.org,20", "a<b,2020"])
def test_refuses_a_tag_that_no_feed_may_carry(tmp_path, tag):
    with pytest.raises(ContentError) as raised:
        settings(tmp_path, f'tag: "{tag}"')

    assert [each.says for each in raised.value.problems] == [
        f"tag: '{tag}' is no authority of a tag"
    ]
    assert "example.org,2025" in raised.value.problems[0].hint


def test_how_to_call_the_police_is_told_per_language(tmp_path):
    path = tmp_path / "families.yaml"
    path.write_text("contacts: []\npolice: {en: Call 1-02, hy: Զանգիր}\n", encoding="utf-8")

    assert load_families(path).police == {"en": "Call 1-02", "hy": "Զանգիր"}
