"""
How long a clean build takes, how much memory, and how large what it makes is.
"""

from __future__ import annotations

import gzip
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEAVIEST = 5


def main() -> int:
    """Time the check and a clean build, then weigh the pages; print one fact a line."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        output = Path(folder) / "site"
        timed("check", "exchange_timeline", "check")
        command = ["pelican", "content", "-s", "pelicanconf.py", "-o", str(output)]
        timed("build", *command, "--fatal", "errors")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        # Linux counts in kilobytes, macOS in bytes.
        say("peak memory", f"{peak / (1024 if sys.platform == 'linux' else 1024**2):,.0f} MB")
        weigh(output)
    return 0


def timed(name: str, *command: str) -> None:
    """Run one command and say how long it took; end here if it fails."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", *command], check=True, stdout=subprocess.DEVNULL)
    say(name, f"{time.perf_counter() - started:.2f} s")


def weigh(output: Path) -> None:
    """Say how many files and pages there are, and how heavy the heaviest are on the wire."""
    files = [path for path in output.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    say("files", f"{len(files):,}, {sum(path.stat().st_size for path in files) / 1e6:,.2f} MB")
    say("pages", f"{len(pages):,}")
    wire = {path: len(gzip.compress(path.read_bytes(), mtime=0)) for path in pages}
    for path in sorted(pages, key=lambda page: -wire[page])[:HEAVIEST]:
        size = f"{path.stat().st_size / 1e3:,.1f} kB, gzipped {wire[path] / 1e3:,.1f} kB"
        say(path.relative_to(output).as_posix(), size)


def say(what: str, value: str) -> None:
    """Print one fact."""
    print(f"{what:<40} {value}")


if __name__ == "__main__":
    sys.exit(main())
