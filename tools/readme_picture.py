"""Make docs/images/site.png: the practice pages of the shipped bank, in French and in Arabic, after a wrong answer.

usage: python tools/readme_picture.py SITE   (a folder made by `digilab-content build exercises --target site`)
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PAGES = (("fr", "geo-pythagore-001-fr-v1.", "light"), ("ar", "num-relatifs-difference-001-ar-v1.", "dark"))
PAIR = """<body style="margin:0;display:flex;gap:28px;padding:28px;background:#dfe4ee;align-items:flex-start">
<img src="data:image/png;base64,{0}" style="border-radius:22px;box-shadow:0 6px 24px #0004" width="390">
<img src="data:image/png;base64,{1}" style="border-radius:22px;box-shadow:0 6px 24px #0004" width="390"></body>"""


def main(site: Path) -> None:
    """Answer two pages wrongly, and put their pictures side by side."""
    import base64

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        shots = []
        for lang, id_, scheme in PAGES:
            page = browser.new_page(viewport={"width": 390, "height": 900}, color_scheme=scheme)
            file = min((site / lang).glob(f"{id_}html"))
            page.goto(file.resolve().as_uri())
            page.locator("input").first.fill(sys.argv[2] if len(sys.argv) > 2 and lang == "fr" else "6")
            page.locator("button[type=submit], form button").first.click()
            page.wait_for_timeout(400)
            shots.append(base64.b64encode(page.screenshot()).decode())
        page = browser.new_page(viewport={"width": 864, "height": 956})
        page.set_content(PAIR.format(*shots))
        out = Path(__file__).parent.parent / "docs" / "images" / "site.png"
        out.parent.mkdir(exist_ok=True)
        page.screenshot(path=out)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
