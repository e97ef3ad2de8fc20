"""
What a page asks of a phone: requests, other servers, and that nothing moves while it loads.
"""

from __future__ import annotations

import pytest

from browser_rooms import DESK, LANGUAGES, PHONE, page_types, policies, policy_of, room
from real_site import PROJECT

MOST_REQUESTS = 6
TABLET = {"width": 600, "height": 900}
# Until all that comes by script is there: the search waits for its index.
WATCH = """() => new Promise(resolve => {
    let moved = 0;
    new PerformanceObserver(list => {
        for (const each of list.getEntries()) moved += each.value;
    }).observe({type: 'layout-shift', buffered: true});
    const waits = () => document.querySelector('[data-waiting]');
    const next = () => waits() ? look() : resolve(moved);
    const look = () => requestAnimationFrame(() => setTimeout(next, 100));
    look();
})"""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, TABLET, DESK], ids=["phone", "tablet", "desk"])
def test_nothing_moves_while_a_page_loads(browser, built_site, served, lang, size):
    moved = {}
    for where in page_types(built_site, lang):
        with room(browser, f"{served}/{where}", viewport=size) as page:
            moved[where] = page.evaluate(WATCH)

    assert {where: shift for where, shift in moved.items() if shift} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_asks_for_little_and_asks_nobody_else(browser, built_site, served, lang):
    asked = {}
    for where in page_types(built_site, lang):
        with browser.new_context(viewport=DESK) as context:
            page = context.new_page()
            requests: list[str] = []
            page.on("request", lambda it, to=requests: to.append(it.url))
            page.goto(f"{served}/{where}", wait_until="networkidle")
            asked[where] = requests

    elsewhere = {
        where: [each for each in requests if not each.startswith(f"{served}/")]
        for where, requests in asked.items()
    }
    # The search alone loads an index, and only when somebody searches: its own test counts that.
    most = {where: len(each) for where, each in asked.items() if "search/" not in where}

    assert {where: each for where, each in elsewhere.items() if each} == {}
    assert {where: count for where, count in most.items() if count > MOST_REQUESTS} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_strict_policy_stops_nothing(browser, built_site, served, lang):
    """Scripts and styles are files of this site: `default-src 'none'` and 'self' suffice."""
    stopped: dict[str, list[str]] = {}
    with browser.new_context(viewport=DESK) as context:

        def answer(route) -> None:
            response = route.fetch()
            policy = policy_of(route.request.url)
            headers = {**response.headers, "content-security-policy": policy}
            route.fulfill(response=response, headers=headers)

        context.route("**/*", answer)
        for where in page_types(built_site, lang):
            page = context.new_page()
            complaints = stopped.setdefault(where, [])
            page.on("console", lambda it, to=complaints: "Policy" in it.text and to.append(it.text))
            page.goto(f"{served}/{where}", wait_until="load")
            page.wait_for_timeout(30)
            page.close()

    assert {where: each for where, each in stopped.items() if each} == {}


def test_hosts_are_told_two_policies_alone():
    """The page for hosts says each several times: every time the same."""
    page = (PROJECT / "docs" / "hosting.md").read_text(encoding="utf-8")
    policy, of_search = policies()

    assert page.count(policy) + page.count(of_search) == page.count("default-src 'none'") == 6
    assert of_search == policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-inline" not in page
