"""
Hold every page of output/ against html-validate: its standard and accessibility rules.

Switched off in .htmlvalidate.json: `wcag/h32` (our two forms act at once, by script, and exist only
with it), `long-title` (a title holds the figure) and `no-trailing-whitespace`.

usage: tools/audit/html_validate.py [SITE]      SITE is output/ where it is left out
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path("tools/audit")


def main() -> int:
    """Run html-validate; 0 where it has nothing to say."""
    site = sys.argv[1] if len(sys.argv) > 1 else "output"
    pages = sum(1 for _ in Path(site).rglob("*.html"))
    command = [HERE / "node_modules/.bin/html-validate", "--config", HERE / ".htmlvalidate.json"]
    result = subprocess.run([*command, f"{site}/**/*.html"], check=False)
    if pages and not result.returncode:
        print(f"html-validate: {pages} pages, no complaint")
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
