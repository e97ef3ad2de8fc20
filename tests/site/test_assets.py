"""
`bundle`: the theme's styles as one file.
"""

from __future__ import annotations

import pytest

from exchange_timeline.site.assets import bundle


@pytest.fixture
def styles(tmp_path):
    """Bundle a main.css beside which other files lie."""

    def styles(main: str, **files: str) -> str:
        (tmp_path / "main.css").write_text(main, encoding="utf-8")
        for name, text in files.items():
            (tmp_path / f"{name}.css").write_text(text, encoding="utf-8")
        return bundle(tmp_path / "main.css")

    return styles


def test_imports_are_replaced_by_what_they_import_in_their_order(styles):
    main = '@layer reset, base;\n@import url("one.css") layer(reset);\n@import url("two.css");\n'

    assert styles(main, one="a { color: red }", two="b { top: 0 }\n") == (
        "@layer reset, base;\n@layer reset {\na { color: red }\n}\n\nb { top: 0 }\n"
    )


def test_imports_are_followed_into_imported_files(styles):
    assert "c {}" in styles('@import url("one.css");\n', one='@import url("two.css");', two="c {}")


def test_comments_stay_in_the_source(styles):
    assert styles("/* why\n   so */\na { top: 0 } /* more */\n") == "a { top: 0 } "


def test_a_missing_file_is_an_error_and_not_a_missing_style(styles):
    with pytest.raises(FileNotFoundError):
        styles('@import url("nowhere.css");\n')
