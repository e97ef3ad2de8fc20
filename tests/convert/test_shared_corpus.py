"""
The labelled corpus and the first article, where they lie beside the repository.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from real_site import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

SHARED = PROJECT.parent / "shared"
CORPUS = SHARED / "corpus" / "dev"
SCORE = SHARED / "tools" / "score.py"
FLOOR = 0.94
COUNTS = (
    "returned_to_ukraine",
    "returned_to_ukraine_military",
    "returned_to_ukraine_civilian",
    "returned_to_russia",
    "bodies_to_ukraine",
)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_the_corpus_is_read_as_well_as_it_was(tmp_path: Path):
    out = tmp_path / "score.json"
    command = [
        sys.executable,
        str(SCORE),
        str(CORPUS),
        "--python",
        sys.executable,
        "--json",
        str(out),
    ]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    result = json.loads(out.read_text(encoding="utf-8"))

    assert result["macro_f1"] >= FLOOR
    assert {name: result["fields"][name]["extra"] for name in COUNTS} == dict.fromkeys(COUNTS, 0)
