"""
`make html` and `make publish` on a small site: output/ is replaced whole, or stays as it was.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from real_site import copy_of_the_project, environment, run

GOOD = Path(__file__).with_name("golden_site") / "content"
LAST = "the last good site"

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that was built before."""
    project = copy_of_the_project(tmp_path / "project", content=GOOD)
    lay_out(project, "output/index.html", LAST)
    return project


def lay_out(project: Path, name: str, text: str) -> None:
    """Write a file of the project, folders and all."""
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(text, encoding="utf-8")


def change_setting(project: Path, line: str, *, settings: str = "pelicanconf.py") -> None:
    """Give a copy of the project a setting of its own."""
    text = (project / settings).read_text(encoding="utf-8")
    (project / settings).unlink()
    lay_out(project, settings, f"{text}\n{line}\n")


def the_last_good_site_stands(project: Path) -> bool:
    """Whether output/ is as it was."""
    files = [path.relative_to(project).as_posix() for path in (project / "output").rglob("*")]
    return files == ["output/index.html"] and (project / files[0]).read_text("utf-8") == LAST


def test_a_build_that_pelican_gives_up_leaves_the_last_good_site(project):
    """The check has found nothing: it is Pelican that stops here."""
    change_setting(project, "THEME = 'no-such-theme'")

    result = run(["make", "html"], project)

    assert result.returncode != 0
    assert "output/ is as it was" in result.stderr
    assert the_last_good_site_stands(project)


def test_a_killed_build_leaves_the_last_good_site_and_the_next_one_is_whole(project):
    with subprocess.Popen(
        [".venv/bin/python", "tools/build.py"],
        cwd=project,
        env=environment(project),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as build:
        deadline = time.monotonic() + 60
        while not list((project / ".build" / "site").rglob("*.html")):
            assert build.poll() is None, "it ended before it could be killed"
            assert time.monotonic() < deadline
            time.sleep(0.002)
        os.killpg(build.pid, signal.SIGKILL)

    assert the_last_good_site_stands(project)

    again = run(["make", "html"], project)

    assert again.returncode == 0, again.stderr
    assert (project / "output" / "timeline" / "index.html").is_file()


def test_a_good_build_takes_the_place_of_the_last_one_and_nothing_stale_stays(project):
    lay_out(project, "output/gone/index.html", "stale")
    lay_out(project, ".build/site/half/index.html", "stale")

    result = run(["make", "html"], project)

    assert result.returncode == 0, result.stderr
    assert (project / "output" / "timeline" / "index.html").is_file()
    assert not (project / "output" / "gone").exists()
    assert not (project / "output" / "half").exists()
    assert not (project / ".build" / "site").exists()


def test_a_site_that_a_kill_had_moved_aside_is_put_back(project):
    """Where folders cannot be exchanged in one step, a kill may fall between two renames."""
    (project / ".build").mkdir()
    (project / "output").rename(project / ".build" / "previous")
    lay_out(project, "content/timeline.yaml", "name: [")

    result = run([".venv/bin/python", "tools/build.py"], project)

    assert result.returncode == 1
    assert the_last_good_site_stands(project)


def test_two_builds_at_once_both_end_well(project):
    command = [".venv/bin/python", "tools/build.py"]
    both = [
        subprocess.Popen(command, cwd=project, env=environment(project), stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]

    assert [build.wait(timeout=120) for build in both] == [0, 0]
    assert (project / "output" / "timeline" / "index.html").is_file()


def test_publish_asks_for_the_address(project):
    result = run(["make", "publish"], project)

    assert result.returncode != 0
    assert "make publish SITEURL=https://" in result.stderr
    assert the_last_good_site_stands(project)


def test_publish_writes_absolute_addresses_where_they_must_be(project):
    result = run(["make", "publish", "SITEURL=https://example.net/sub"], project)

    assert result.returncode == 0, result.stderr
    feed = (project / "output" / "feeds" / "exchanges.atom.xml").read_text(encoding="utf-8")
    assert "https://example.net/sub/exchanges/2024-01-31/" in feed
