"""
Measure the release by Lighthouse: home, timeline, exchange, facet, article, in every language.

Search engines ask for whole addresses, so the release build is measured, as for a site at an
address of its own; lighthouse.mjs says which pages, and runs Lighthouse.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SITE = Path(".build/audit-site")
ADDRESS = "https://timeline.example"


def main() -> int:
    """Build the release aside and measure it; 0 where every score is 100."""
    command = ["pelican", "content", "-s", "publishconf.py", "-o", str(SITE), "--fatal", "errors"]
    environment = {**os.environ, "SITEURL": ADDRESS}
    built = subprocess.run(
        [sys.executable, "-m", *command, "--quiet"], env=environment, check=False
    )
    if built.returncode:
        return 1
    found = subprocess.run(["tools/get-browser"], capture_output=True, text=True, check=True)
    environment["CHROME_PATH"] = found.stdout.strip()
    return subprocess.run(
        ["node", "tools/audit/lighthouse.mjs", str(SITE)], env=environment, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
