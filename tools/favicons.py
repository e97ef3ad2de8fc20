"""
Draw favicon.svg as the pictures that some devices want; run it when the SVG has changed.

Chromium draws it, so that what is drawn is what browsers show.
"""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

IMAGES = Path("theme/static/images")
TOUCH = 180  # what phones ask for a page on the home screen
ICO = (16, 32, 48)


def main() -> int:
    """Write the touch icon and favicon.ico."""
    svg = (IMAGES / "favicon.svg").read_text("utf-8")
    found = subprocess.run(["tools/get-browser"], capture_output=True, text=True, check=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found.stdout.strip(), args=["--headless", "--no-sandbox"]
        )
        page = browser.new_page()
        drawn = {}
        for size in (TOUCH, *ICO):
            page.set_viewport_size({"width": size, "height": size})
            page.set_content(f"<style>*{{margin:0}} svg{{display:block;width:100vw}}</style>{svg}")
            drawn[size] = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
        browser.close()
    save(drawn[TOUCH], IMAGES / "touch-icon.png")
    largest = drawn[ICO[-1]]
    largest.save(
        IMAGES / "favicon.ico",
        sizes=[(size, size) for size in ICO],
        append_images=[drawn[size] for size in ICO[:-1]],
    )
    return 0


def save(picture: Image.Image, path: Path) -> None:
    """Save a picture of few colours, small and without any metadata."""
    picture.convert("RGB").quantize(32).save(path, optimize=True)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    sys.exit(main())
