"""
What a page asks of a phone: requests, other servers, and that nothing moves while it loads.
"""

from __future__ import annotations

import pytest

from browser_rooms import DESK, WAYS, page_types, room

MOST_REQUESTS = 6
WATCH = """() => new Promise(resolve => {
    let moved = 0;
    new PerformanceObserver(list => {
        for (const each of list.getEntries()) moved += each.value;
    }).observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => setTimeout(() => resolve(moved), 100));
})"""


@pytest.mark.parametrize(("lang", "size"), WAYS, ids=["en-phone", "en-desk", "uk-phone"])
def test_nothing_moves_while_a_page_loads(browser, built_site, served, lang, size):
    moved = {}
    for where in page_types(built_site, lang):
        with room(browser, f"{served}/{where}", viewport=size) as page:
            moved[where] = page.evaluate(WATCH)

    assert {where: shift for where, shift in moved.items() if shift} == {}


def test_a_page_asks_for_little_and_asks_nobody_else(browser, built_site, served):
    asked = {}
    for where in page_types(built_site, "en"):
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
    most = {where: len(each) for where, each in asked.items() if not where.startswith("search/")}

    assert {where: each for where, each in elsewhere.items() if each} == {}
    assert {where: count for where, count in most.items() if count > MOST_REQUESTS} == {}


def test_a_strict_policy_stops_nothing(browser, built_site, served):
    """Scripts and styles are files of this site: `default-src 'none'` and 'self' suffice."""
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
    stopped: dict[str, list[str]] = {}
    with browser.new_context(viewport=DESK) as context:

        def answer(route) -> None:
            response = route.fetch()
            headers = {**response.headers, "content-security-policy": policy}
            route.fulfill(response=response, headers=headers)

        context.route("**/*", answer)
        for where in page_types(built_site, "en"):
            page = context.new_page()
            complaints = stopped.setdefault(where, [])
            page.on("console", lambda it, to=complaints: "Policy" in it.text and to.append(it.text))
            page.goto(f"{served}/{where}", wait_until="load")
            page.wait_for_timeout(30)
            page.close()

    assert {where: each for where, each in stopped.items() if each} == {}
