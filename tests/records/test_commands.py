"""
`check` and `new`: what they print, what they write, how they end.
"""

from __future__ import annotations

from builders import RECORD, a_content_folder
from exchange_timeline.__main__ import main
from exchange_timeline.records import load_content, split


def test_check_tells_what_it_read(tmp_path, capsys):
    a_content_folder(tmp_path, {"exchanges/2024/2024-01-31.md": RECORD})

    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == (
        "1 exchanges, 0 deals, 0 reports, 0 checkpoints: no problems\n"
    )


def test_check_tells_every_problem_and_ends_with_1(tmp_path, capsys):
    spoilt = RECORD.replace("count: 5", "count: five").replace("kind: prisoner", "kind: p")
    path = tmp_path / "exchanges" / "2024" / "2024-01-31.md"
    a_content_folder(tmp_path, {"exchanges/2024/2024-01-31.md": spoilt})

    assert main(["check", str(tmp_path)]) == 1

    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"{path}:4: kind: 'p-exchange' is no kind of exchange"
    assert said[2] == f"{path}:7: claims.0.count: 'five' is no whole number"
    assert said[3] == "    hint: write digits without quotes, such as 207"
    assert said[4] == "2 problems to put right"


def test_check_counts_one_problem_as_one(tmp_path, capsys):
    a_content_folder(tmp_path, {"exchanges/2024/2024-01-31.md": "no front matter"})

    assert main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().err.endswith("1 problem to put right\n")


def test_new_writes_a_record_to_fill_in(tmp_path, capsys):
    a_content_folder(tmp_path, {})

    assert main(["new", "2025-07-04", "--to", str(tmp_path)]) == 0

    path = tmp_path / "exchanges" / "2025" / "2025-07-04.md"
    assert str(path) in capsys.readouterr().out
    assert split(path.read_text("utf-8")).fields["kind"] == "prisoner-exchange"


def test_a_new_record_needs_its_title_and_is_right_with_it(tmp_path):
    a_content_folder(tmp_path, {})
    main(["new", "2025-07-04", "--kind", "repatriation-of-bodies", "--to", str(tmp_path)])
    path = tmp_path / "exchanges" / "2025" / "2025-07-04-repatriation-of-bodies.md"

    assert main(["check", str(tmp_path)]) == 1
    path.write_text(path.read_text("utf-8").replace("title: null", "title: A day"), "utf-8")

    assert load_content(tmp_path).exchanges[0].id == "2025-07-04-repatriation-of-bodies"


def test_new_never_writes_over_a_record(tmp_path, capsys):
    a_content_folder(tmp_path, {"exchanges/2024/2024-01-31.md": RECORD})

    assert main(["new", "2024-01-31", "--to", str(tmp_path)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert (tmp_path / "exchanges/2024/2024-01-31.md").read_text("utf-8") == RECORD
