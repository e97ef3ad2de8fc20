"""
A draft refers to deals that there are records of, so that it passes the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from exchange_timeline.convert.deals import known_deals
from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.work import convert
from real_site import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Prisoners come home\n\n4 July 2025, 13:27\n\nUnder the agreements reached in {city}, "
    "120 Ukrainian soldiers came home from Russian captivity in an exchange on Friday.\n"
)


def read(city: str) -> dict[str, object]:
    """What is written of an exchange that was agreed in a city."""
    (result,) = convert(Input("a.txt", TEXT.format(city=city).encode()), str(PROJECT / "content"))
    assert result.draft is not None
    return dict(result.draft.fields)


def test_a_deal_on_record_is_named():
    assert read("Istanbul")["exchange"]["deal"] == "Istanbul agreements"  # type: ignore[index]


def test_a_deal_without_a_record_is_a_doubt():
    fields = read("Cairo")

    assert fields["exchange"]["deal"] is None  # type: ignore[index]
    assert "Cairo talks" in str(fields["doubts"])


def test_a_project_without_deals_takes_any(tmp_path: Path):
    assert known_deals(tmp_path / "deals") is None
