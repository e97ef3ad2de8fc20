"""
make, tools/setup and the locks: what a newcomer meets first.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from real_site import PROJECT, run

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

TOOLS_OF_A_BARE_SHELL = ("sh", "cksum", "cat", "mkdir", "touch", "rm", "uname")


def pins(lock: str) -> set[str]:
    """The packages of a lock with their versions."""
    text = (PROJECT / lock).read_text(encoding="utf-8")
    return set(re.findall(r"^([\w.-]+==[^\s\\;]+)", text, flags=re.MULTILINE))


@pytest.fixture
def bare_machine(tmp_path: Path) -> Path:
    """A project's folder whose PATH holds a shell and next to nothing else, Python neither."""
    (tmp_path / "bin").mkdir()
    for name in TOOLS_OF_A_BARE_SHELL:
        (tmp_path / "bin" / name).symlink_to(shutil.which(name) or pytest.fail(f"no {name} here"))
    (tmp_path / "requirements.lock").write_text("nothing==1\n", encoding="utf-8")
    return tmp_path


def give_python(machine: Path, script: str) -> None:
    """Put a python3 on the bare machine's PATH."""
    python = machine / "bin" / "python3"
    python.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    python.chmod(0o755)


def set_up(machine: Path) -> subprocess.CompletedProcess[str]:
    """Run tools/setup on the bare machine."""
    command = [PROJECT / "tools" / "setup", "requirements.lock", ".venv/.site"]
    return run([machine / "bin" / "sh", *command], machine, PATH=str(machine / "bin"))


def test_says_plainly_that_python_is_too_old(bare_machine):
    give_python(bare_machine, 'case "$1" in --version) echo Python 3.9.2;; *) exit 1;; esac')

    result = set_up(bare_machine)

    assert result.returncode == 1
    assert "needs Python 3.11 or newer; here is Python 3.9.2." in result.stderr
    assert "apt-get install python3" in result.stderr


def test_says_plainly_that_there_is_no_python(bare_machine):
    result = set_up(bare_machine)

    assert result.returncode == 1
    assert "here is no python3 at all." in result.stderr


def test_says_plainly_that_venv_is_missing(bare_machine):
    give_python(bare_machine, 'case "$2" in *venv*) exit 1;; *) exit 0;; esac')

    result = set_up(bare_machine)

    assert result.returncode == 1
    assert "has no venv module." in result.stderr
    assert "apt-get install python3-venv" in result.stderr


def test_the_two_locks_pin_the_same_versions():
    site, dev = pins("requirements.lock"), pins("requirements-dev.lock")

    assert site
    assert site <= dev, f"`make lock` again: {sorted(site - dev)} differ"


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_hashes_and_no_index(lock):
    text = (PROJECT / lock).read_text(encoding="utf-8")

    assert text.count("==") <= text.count("--hash=sha256:")
    assert "://" not in text


def test_make_alone_lists_what_each_target_does():
    result = run(["make"], PROJECT)
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE)

    assert phony is not None
    assert phony[1].split() == re.findall(
        r"^  make ([\w-]+) +\S", result.stdout, flags=re.MULTILINE
    )
