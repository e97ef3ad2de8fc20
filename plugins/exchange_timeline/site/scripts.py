"""
The theme's scripts as one file: what main.js imports, each module once, in order of need.

The sources are ES modules. The bundle is a plain script, since browsers refuse
to load modules from a disk, where this site must work too.
"""

import re
from pathlib import Path

SCRIPTS = {
    "site.js": "main.js",
    "timeline.js": "timeline.js",
    "offline.js": "offline.js",
    "not-found.js": "not-found.js",
}
"""The files that pages load, with the module each is made from: a page loads what it uses."""

IMPORT = re.compile(r'^import \{[^}]*\} from "(?P<path>\.[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) )", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
TOP_LEVEL = re.compile(r"^(?:async )?(?:function|const|let|class) (?P<name>\w+)", re.MULTILINE)


def bundle_scripts(main: Path) -> str:
    """
    Put every module that a script imports before it, and all in one scope of their own.

    Raises FileNotFoundError where a module is missing, ValueError where two have
    a name in common at their top: in one scope the later would win.
    """
    modules: dict[Path, str] = {}
    _collect(main.resolve(), modules)
    text = "\n".join(part.strip() for part in modules.values())
    names = [found["name"] for found in TOP_LEVEL.finditer(text)]
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise ValueError(f"scripts share names at their top: {', '.join(doubled)}")
    return f'(() => {{\n"use strict";\n{text}\n}})();\n'


def without_comments(script: str) -> str:
    """
    Leave out the comments that stand on lines of their own: they are for whoever
    reads the source.
    """
    return COMMENT.sub("", script)


def _collect(path: Path, modules: dict[Path, str]) -> None:
    if path in modules:
        return
    source = path.read_text("utf-8")
    for found in IMPORT.finditer(source):
        _collect((path.parent / found["path"]).resolve(), modules)
    modules[path] = EXPORT.sub("", IMPORT.sub("", without_comments(source)))
