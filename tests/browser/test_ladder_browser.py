"""The ladder on the built site and in the live page, as a pupil climbs it: French and Arabic, by clicks and keys."""

import re
import shutil
import subprocess
import sys

import pytest
from places import ROOT

BANK = ROOT / "exercises"
FILES = ("maths/1ac/monnaie", "maths/1bac-se/discriminant")
START = (
    "import sys; from pathlib import Path; from digilab_content.preview import serve; "
    "sys.exit(serve(Path(sys.argv[1]), 0, 'fr'))"
)
SETTLE = "() => new Promise(done => setTimeout(() => done(true), 50))"  # `toggle` comes as a task


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bank")
    for name in FILES:
        for ending in (".exo.md", ".ar.exo.md"):
            shutil.copy(BANK / f"{name}{ending}", folder)
    shutil.copy(BANK / "digilab.yaml", folder)
    return folder


@pytest.fixture(scope="module")
def site(project, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    run = [sys.executable, "-m", "digilab_content", "build", str(project), "--target", "site", "-o", str(out)]
    subprocess.run(run, check=True, capture_output=True)
    return f"file://{out}/site"


def numbers(page):
    """The quantities of the statement of `monnaie`: how many notebooks, their price, the pen's."""
    found = re.findall(
        r"\d+(?:,\d+)?", page.locator(".statement math").evaluate_all("ms => ms.map(m => m.textContent).join(' ')")
    )
    n, c, s = found[:3]
    return int(n), float(c.replace(",", ".")), int(s)


def typed(number):
    return f"{number:g}".replace(".", ",")


def points(page):
    """The points shown, earned and total."""
    page.evaluate(SETTLE)
    return [n.replace(",", ".") for n in re.findall(r"\d+(?:,\d+)?", page.locator("#points").inner_text())][:2]


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_the_whole_ladder(site, visit, lang, tmp_path):
    page = visit(f"{site}/{lang}/num-monnaie-001-{lang}-v1.html", width=360, height=740)
    n, c, s = numbers(page)
    hints = page.locator("details.hint")
    # Before any answer: a hint may be asked for, nothing more.
    assert hints.nth(0).is_visible()
    assert not hints.nth(1).is_visible()
    assert not page.locator("#guided").is_visible()
    assert not page.locator("#solution").is_visible()

    # A foreseen mistake gets its own words and costs an attempt; what cannot be read costs none.
    page.locator("#s-total").fill(typed(c + s))
    page.keyboard.press("Enter")
    assert "wrong" in page.locator("#f-total").get_attribute("class")
    assert ("cahiers" if lang == "fr" else "دفاتر") in page.locator("#f-total").inner_text()
    page.locator("#s-total").fill("beaucoup")
    page.keyboard.press("Enter")
    assert page.locator("#f-total .tries").count() == 0
    # What follows from a mistake is not called wrong here.
    page.locator("#s-rendu").fill(typed(100 - c - s))
    page.keyboard.press("Enter")
    assert "review" in page.locator("#f-rendu").get_attribute("class")
    assert page.locator("#f-rendu .words").count() == 0  # nothing is said of it that may be false

    # Hints one at a time, then the steps, then the solution part by part.
    hints.nth(0).locator("summary").click()
    page.evaluate(SETTLE)
    assert hints.nth(1).is_visible()
    assert not page.locator("#guided").is_visible()
    hints.nth(1).locator("summary").click()
    page.evaluate(SETTLE)
    assert page.locator("#guided").is_visible()
    assert not page.locator("#solution").is_visible()
    page.locator("#guided summary").click()
    page.evaluate(SETTLE)
    page.locator("#s-step1").fill(typed(n * c))
    page.keyboard.press("Enter")
    assert "right" in page.locator("#f-step1").get_attribute("class")
    page.screenshot(path=tmp_path / f"ladder-{lang}.png", full_page=True)

    # Right at the second attempt: 25 % of that box, and 30 % of the whole for both hints.
    page.locator("#s-total").fill(typed(n * c + s))
    page.locator("#s-rendu").fill(typed(100 - n * c - s))
    page.locator("#exercise button.main").click()
    assert "right" in page.locator("#f-rendu").get_attribute("class")
    assert points(page) == ["1.15", "2"]
    page.locator("#solution summary").click()
    page.evaluate(SETTLE)
    parts = page.locator(".worked > li")
    assert [parts.nth(k).is_visible() for k in range(3)] == [True, False, False]
    assert not page.locator(".expected").is_visible()
    page.locator("#more").click()
    page.locator("#more").click()
    assert all(parts.nth(k).is_visible() for k in range(3))
    assert page.locator(".expected").is_visible()
    assert not page.locator("#more").is_visible()
    assert points(page) == ["1.15", "2"]
    assert "main" in page.locator("#variant").get_attribute("class")
    page.screenshot(path=tmp_path / f"solution-{lang}.png", full_page=True)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360


def test_what_is_answered_after_the_solution_earns_nothing(site, visit):
    page = visit(f"{site}/fr/num-monnaie-001-fr-v1.html")
    n, c, s = numbers(page)
    page.locator("#s-total").fill(typed(n * c + s))
    page.keyboard.press("Enter")
    assert points(page) == ["1", "2"]
    for k in (0, 1):
        page.locator("details.hint").nth(k).locator("summary").click()
        page.evaluate(SETTLE)
    page.locator("#guided summary").click()
    page.evaluate(SETTLE)
    page.locator("#solution summary").click()
    page.evaluate(SETTLE)
    assert page.locator("#solution .shown").is_visible()
    page.locator("#s-rendu").fill(typed(100 - n * c - s))
    page.keyboard.press("Enter")
    assert "right" in page.locator("#f-rendu").get_attribute("class")
    assert points(page) == ["0.4", "2"]


def test_attempts_run_out(site, visit):
    page = visit(f"{site}/fr/num-monnaie-001-fr-v1.html")
    for wrong in ("1", "1", "2", "3"):  # the same answer twice is one attempt
        page.locator("#s-total").fill(wrong)
        page.keyboard.press("Enter")
    assert "plus d'essai" in page.locator("#f-total").inner_text()
    assert not page.locator("#s-total").is_editable()


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_a_question_appears_when_its_condition_holds(site, visit, lang, tmp_path):
    page = visit(f"{site}/{lang}/alg-discriminant-001-{lang}-v1.html")
    third = page.locator("h3").nth(2)
    assert not page.locator("#s-grande").is_visible()
    assert not third.is_visible()
    page.locator("input[value=aucune]").check()
    page.keyboard.press("Enter")
    assert not page.locator("#s-grande").is_visible()
    page.screenshot(path=tmp_path / f"before-{lang}.png", full_page=True)
    page.locator("input[value=deux]").check()
    page.keyboard.press("Enter")
    assert page.locator("#s-grande").is_visible()
    assert third.is_visible()
    assert "empty" not in (page.locator("#f-grande").get_attribute("class") or "")  # it was not there to answer yet
    assert page.locator("#summary").is_visible()
    assert points(page)[1] == "4"
    page.screenshot(path=tmp_path / f"after-{lang}.png", full_page=True)


def test_without_script_everything_can_be_read(site, visit):
    page = visit(f"{site}/fr/num-monnaie-001-fr-v1.html", script=False)
    assert page.locator("details.hint").nth(1).is_visible()
    page.locator("#solution summary").click()
    assert page.locator(".worked > li").nth(2).is_visible()


@pytest.fixture
def live(project, tmp_path):
    folder = tmp_path / "live"
    shutil.copytree(project, folder)
    server = subprocess.Popen(
        [sys.executable, "-c", START, str(folder)], stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        found = re.search(r"http://\S+/", server.stderr.readline())
        assert found, "the preview did not start"
        yield found[0], folder
    finally:
        server.terminate()
        server.wait(10)
        assert "Traceback" not in server.stderr.read()
        server.stderr.close()


def test_the_preview_as_a_pupil(live, visit, tmp_path):
    address, folder = live
    page = visit(f"{address}exercise?name=monnaie.exo.md")
    n, c, s = numbers(page)
    assert page.locator("#solution").is_visible()  # the person who writes sees everything
    page.locator("#pupil").check()
    assert not page.locator("#solution").is_visible()
    assert not page.locator("#hints").is_visible()
    steps, solution = page.locator("[data-climb=steps]"), page.locator("[data-climb=solution]")
    assert steps.is_disabled()

    # Follow-through is judged by the real graders: wrong total, change that follows from it.
    page.locator("#s-total").fill(typed(c + s))
    page.locator("#s-rendu").fill(typed(100 - c - s))
    page.keyboard.press("Enter")
    page.locator("#f-total .said.wrong").wait_for()
    page.locator("#f-rendu .said.right").wait_for()
    assert "@follow" in page.locator("#f-rendu").inner_text()
    page.locator("[data-climb=hint]").click()
    assert [page.locator("#hints li").nth(k).is_visible() for k in (0, 1)] == [True, False]
    assert solution.is_disabled()
    page.locator("[data-climb=hint]").click()
    steps.click()
    assert page.locator("#guided").is_visible()
    page.screenshot(path=tmp_path / "preview.png", full_page=True)
    page.locator("#s-total").fill(typed(n * c + s))
    page.locator("#s-total").press("Enter")
    page.locator("#f-total .said.right").wait_for()
    assert "1,15 sur 2" in page.locator("#earned").inner_text()

    # Saved: what was climbed stays, as long as the ladder itself is the same.
    text = (folder / "monnaie.exo.md").read_text(encoding="utf-8")
    (folder / "monnaie.exo.md").write_text(text.replace("Yasmine achète", "Yasmine, elle, achète"), encoding="utf-8")
    page.get_by_text("Yasmine, elle, achète").wait_for()
    page.locator("#f-total .said.right").wait_for()
    assert "1,15 sur 2" in page.locator("#earned").inner_text()
    page.locator("[data-climb=begin]").click()
    assert "0 sur 2" in page.locator("#earned").inner_text()


def test_the_preview_hides_what_is_not_asked(live, visit):
    address, _ = live
    page = visit(f"{address}exercise?name=discriminant.exo.md&lang=ar")
    assert page.locator("#s-grande").is_visible()
    page.locator("#pupil").check()
    assert not page.locator("#s-grande").is_visible()
    page.locator("input[value=deux]").check()
    page.locator("#exercise button.main").click()
    page.locator("#s-grande").wait_for()
    page.locator("input[value=une]").check()
    page.locator("#pupil").uncheck()
    assert page.locator("#s-grande").is_visible()
