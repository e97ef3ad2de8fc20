"""
The scripts as pages load them: each module once, in order of need, in a scope of its own.
"""

from __future__ import annotations

import pytest

from exchange_timeline.site.offline import kept_addresses, service_worker
from exchange_timeline.site.scripts import SCRIPTS, bundle_scripts
from real_site import PROJECT

JS = PROJECT / "theme" / "static" / "js"


def write(folder, **modules: str):
    """Lay out modules; give the one called main."""
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "main.js"


def test_a_module_comes_once_and_before_whoever_needs_it(tmp_path):
    main = write(
        tmp_path,
        main='import { b } from "./b.js";\nimport { a } from "./a.js";\nb(a);\n',
        a="/* Why. */\nexport const a = 1;\n",
        b='import { a } from "./a.js";\nexport function b() { return a; }\n',
    )

    assert bundle_scripts(main) == (
        '(() => {\n"use strict";\nconst a = 1;\nfunction b() { return a; }\nb(a);\n})();\n'
    )


def test_two_modules_may_not_share_a_name(tmp_path):
    main = write(
        tmp_path,
        main='import { b } from "./b.js";\nconst help = 1;\n',
        b="export function b() {}\nfunction help() {}\n",
    )

    with pytest.raises(ValueError, match="help"):
        bundle_scripts(main)


def test_a_module_that_is_missing_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        bundle_scripts(write(tmp_path, main='import { x } from "./gone.js";\n'))


@pytest.mark.parametrize("main", SCRIPTS.values())
def test_no_bundle_keeps_an_import_an_export_or_a_comment(main):
    text = bundle_scripts(JS / main)

    assert not any(line.startswith(("import ", "export ", "/*")) for line in text.splitlines())


def test_the_worker_keeps_every_language_and_changes_when_a_page_does():
    kept = dict.fromkeys(kept_addresses(["", "uk/"]), b"one")
    one = service_worker("const x = 1;\n", kept)
    other = service_worker("const x = 1;\n", {**kept, "timeline/": b"two"})

    assert '"uk/timeline/"' in one
    assert one != other
    assert one == service_worker("const x = 1;\n", kept)
