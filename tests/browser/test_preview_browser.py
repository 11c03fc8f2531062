"""The live page in a real browser: judged answers, the other language, a saved file that shows at once."""

import re
import subprocess
import sys

import pytest

START = (
    "import sys; from pathlib import Path; from digilab_content.preview import serve; "
    "sys.exit(serve(Path(sys.argv[1]), 0, 'fr'))"
)
FRENCH = """---
exo: 1
id: live-001
title: Produit
lang: fr
symbols: [x]
params:
  a: int 2..5
variants: 4
answers:
  E: {type: expression, form: expanded}
  q: choice
---

Développe $E = {{a}}(x + 1)$. $E =$ [[E]]

[[q]]

- [x] oui
- [ ] non
  > Relis la question.

## Réponses

### E

- [x] `expand(a*(x + 1))`
- [ ] `a*x + 1` {#second}
  > Multiplie **chaque** terme par ${{a}}$.

## Indices

1. $k(u + v) = ku + kv$
"""
ARABIC = """---
exo: 1
translation_of: live-001
lang: ar
title: جداء
---

انشر $E = {{a}}(x + 1)$. $E =$ [[E]]

[[q]]

- [x] نعم
- [ ] لا
  > أعد قراءة السؤال.

## الأجوبة

### E

- `#second`
  > اضرب **كل** حد في ${{a}}$.

## تلميحات

1. $k(u + v) = ku + kv$
"""


@pytest.fixture
def live(tmp_path):
    project = tmp_path / "project"
    project.mkdir()
    (project / "live.exo.md").write_text(FRENCH, encoding="utf-8")
    (project / "live.ar.exo.md").write_text(ARABIC, encoding="utf-8")
    server = subprocess.Popen(
        [sys.executable, "-c", START, str(project)], stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        found = re.search(r"http://\S+/", server.stderr.readline())
        assert found, "the preview did not start"
        yield found[0], project
    finally:
        server.terminate()
        server.wait(10)
        assert "Traceback" not in server.stderr.read()
        server.stderr.close()


def test_the_whole_way(live, visit):
    address, project = live
    page = visit(address)
    page.get_by_text("live.exo.md").click()
    assert page.locator("h1").inner_text() == "Produit"
    shown = page.locator("#exercise math").first.text_content()
    factor = int(re.search(r"\d", shown)[0])

    # Wrong with its own feedback, "you wrote" in MathML, the line that matched.
    page.locator("#s-E").fill(f"{factor}x + 1")
    page.locator("input[type=radio]").first.check()
    page.keyboard.press("Enter")
    page.locator("#f-E .said.wrong").wait_for()
    said = page.locator("#f-E").inner_text()
    assert "chaque" in said
    assert "#second" in said
    assert page.locator("#f-E .told math").count() == 1

    # Right, in another order of terms.
    page.locator("#s-E").fill(f"{factor}+{factor}x")
    page.keyboard.press("Enter")
    page.locator("#f-E .said.right").wait_for()

    # Unreadable costs nothing and says why.
    page.locator("#s-E").fill(f"{factor}x +")
    page.keyboard.press("Enter")
    page.locator("#f-E .said.invalid").wait_for()

    # Saved: the page shows it, what was typed and ticked stays, and is judged again.
    text = FRENCH.replace("title: Produit", "title: Produit nouveau").replace("Développe", "Développe donc")
    (project / "live.exo.md").write_text(text, encoding="utf-8")
    page.locator("h1", has_text="Produit nouveau").wait_for()
    assert "Développe donc" in page.locator("#exercise").inner_text()
    assert page.locator("#s-E").input_value() == f"{factor}x +"
    assert page.locator("input[type=radio]").first.is_checked()
    page.locator("#f-E .said.invalid").wait_for()

    # Saved with a mistake: the diagnostics stand beside the text; mended: they go.
    (project / "live.exo.md").write_text(text.replace("symbols:", "simbols:"), encoding="utf-8")
    page.locator(".diagnostic").first.wait_for()
    assert "live.exo.md:6:" in page.locator(".diagnostic").first.inner_text()
    (project / "live.exo.md").write_text(text, encoding="utf-8")
    page.locator(".fine").wait_for()


def test_the_other_language_and_variants(live, visit):
    address, _ = live
    page = visit(f"{address}exercise?name=live.exo.md", width=360, height=740)
    page.locator(".langs a[lang=ar]").click()
    page.locator("article[dir=rtl]").wait_for()
    assert page.locator("h1").inner_text() == "جداء"
    assert page.locator("html").get_attribute("lang") == "fr"  # the teacher's own language stays
    factor = int(re.search(r"\d", page.locator("#exercise math").first.text_content())[0])
    page.locator("#s-E").fill(f"{factor}x+1")
    page.locator("button.main").click()
    page.locator("#f-E .said.wrong").wait_for()
    assert "اضرب" in page.locator("#f-E").inner_text()
    equals, box = page.locator(".equation math").first.bounding_box(), page.locator("#s-E").bounding_box()
    assert equals["x"] < box["x"]
    page.locator(".variants a[rel=next]").click()
    page.get_by_text("Énoncé 2 sur 4").wait_for()
    assert page.locator("article[dir=rtl]").count() == 1
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
