"""
The theme's styles as one file: what main.css lists, in its order.
"""

import re
from pathlib import Path

IMPORT = re.compile(
    r'^@import url\("(?P<path>[^"]+)"\)\s*(?:layer\((?P<layer>[\w-]+)\))?;\s*$', re.MULTILINE
)
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def bundle(main: Path) -> str:
    """
    Put every file that a style sheet imports in the place of its import.

    `@import url("x.css") layer(name);` becomes `@layer name { ... }`: one
    request where there were many. Comments are for whoever reads the source
    and stay there. Raises FileNotFoundError where a file is missing.
    """

    def inline(found: re.Match[str]) -> str:
        text = bundle(main.parent / found["path"]).strip()
        return f"@layer {found['layer']} {{\n{text}\n}}\n" if found["layer"] else text + "\n"

    return IMPORT.sub(inline, COMMENT.sub("", main.read_text("utf-8")))
