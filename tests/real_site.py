"""
The real commands, run on the real project or on a copy of it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PARTS_OF_A_PROJECT = (
    "plugins",
    "theme",
    "tools",
    "Makefile",
    "pelicanconf.py",
    "publishconf.py",
    "pyproject.toml",
    "requirements.lock",
    "requirements-dev.lock",
)


def environment(project: Path) -> dict[str, str]:
    """The environment of a fresh shell: no make, no pytest; the project's plugins in reach."""
    dropped = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "SITEURL", "PYTEST_ADDOPTS", "FORCE_COLOR"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {
        **kept,
        "PYTHONPATH": str(project / "plugins"),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_COLOR": "1",
        "COLUMNS": "200",
    }


def run(command: list[str | Path], project: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a project's folder and keep what it said."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=project,
        env={**environment(project), **extra},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def build(
    project: Path, output: Path, *, settings: str = "pelicanconf.py", **extra: str
) -> subprocess.CompletedProcess[str]:
    """Build a project into a folder, just as `make html` does once the check has passed."""
    return run(
        [
            *(sys.executable, "-m", "pelican", "content"),
            *("-s", settings, "-o", output, "--fatal", "errors"),
        ],
        project,
        **extra,
    )


def copy_of_the_project(to: Path, *, content: Path | None = None) -> Path:
    """
    Lay out a project that a test may spoil: its own content, all else linked to the real one.

    `content` is the folder to take the content from, the real one where it is left out.
    """
    to.mkdir(parents=True, exist_ok=True)
    for name in PARTS_OF_A_PROJECT:
        if (PROJECT / name).exists():
            (to / name).symlink_to(PROJECT / name)
    (to / ".venv").symlink_to(sys.prefix)
    shutil.copytree(content or PROJECT / "content", to / "content")
    return to


def find_browser() -> str | None:
    """Where Chromium is, or None; nothing is installed here."""
    found = run([PROJECT / "tools" / "get-browser", "--find"], PROJECT)
    return found.stdout.strip() or None
