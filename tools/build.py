"""
Build the site aside, then swap it with output/.

The content is checked first. Nothing touches output/ until Pelican has ended well, and then one
rename puts the new site in its place: a build that fails or is killed leaves the last good one.
"""

from __future__ import annotations

import argparse
import ctypes
import fcntl
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

WORK = Path(".build")
FRESH = WORK / "site"
OUTPUT = Path("output")
AT_FDCWD = -100
RENAME_EXCHANGE = 2


def main() -> int:
    """Check, build, swap; 0 where all went well, 1 where the content or the build did not."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--settings", default="pelicanconf.py", help="Pelican's settings file")
    settings = arguments.parse_args().settings

    WORK.mkdir(exist_ok=True)
    with (WORK / "lock").open("w") as lock:
        # Two builds at once would write into one folder; the second waits for the first.
        fcntl.flock(lock, fcntl.LOCK_EX)
        put_back_after_a_kill()
        started = time.monotonic()
        if not run("exchange_timeline", "check"):
            return fail("the content has problems")
        if not pelican(settings):
            return fail("Pelican stopped")
        swap(FRESH, OUTPUT)
        print(f"{OUTPUT}/ is ready: {pages(OUTPUT):,} pages in {time.monotonic() - started:.1f} s")
    return 0


def run(*command: str) -> bool:
    """Run a module of this environment; False where it failed."""
    # What we printed before must stand before what it prints.
    sys.stdout.flush()
    return subprocess.run([sys.executable, "-m", *command], check=False).returncode == 0


def pelican(settings: str) -> bool:
    """
    Build into a fresh folder, so that nothing stale can stay in it; False where Pelican failed.

    Pelican ends by counting articles of its own, of which there are none; all else is passed on.
    """
    shutil.rmtree(FRESH, ignore_errors=True)
    built = subprocess.run(
        [
            *(sys.executable, "-m", "pelican", "content", "-s", settings),
            *("-o", str(FRESH), "--fatal", "errors"),
        ],
        check=False,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "COLUMNS": "200"},
    )
    said = [line for line in built.stdout.splitlines() if not line.startswith("Done: Processed")]
    print("\n".join(said), end="\n" if said else "", file=sys.stderr)
    return built.returncode == 0


def fail(why: str) -> int:
    """Say that the site is as it was."""
    state = "is as it was" if OUTPUT.exists() else "was not made"
    print(f"Not built, {why} (see above); {OUTPUT}/ {state}.", file=sys.stderr)
    return 1


def pages(folder: Path) -> int:
    """How many pages a built site has."""
    return sum(1 for _ in folder.rglob("*.html"))


def swap(fresh: Path, current: Path) -> None:
    """
    Put the fresh folder where the current one stands, and remove the old one.

    Linux exchanges two folders in one step, so that a server never finds none. Elsewhere two
    renames do it; a kill between them is made good by the next build.
    """
    if not current.exists():
        fresh.rename(current)
    elif exchange(fresh, current):
        shutil.rmtree(fresh)
    else:
        previous = WORK / "previous"
        current.rename(previous)
        fresh.rename(current)
        shutil.rmtree(previous)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system or the disk cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0


def put_back_after_a_kill() -> None:
    """Where a kill fell between two renames, the last good site is still in .build/."""
    previous = WORK / "previous"
    if previous.exists() and not OUTPUT.exists():
        previous.rename(OUTPUT)
    shutil.rmtree(previous, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
