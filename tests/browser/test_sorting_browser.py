"""Pairs, orders, categories and tables on a phone: by pointer, by keyboard alone, in French and Arabic; the preview.

The exercises are those of the bank. `DIGILAB_SHOTS=folder` keeps pictures of the pages.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from digilab_content.compile.load import load

BANK = Path(__file__).parents[2] / "exercises"
PHONE = {"width": 360, "height": 740}
FILES = {
    "match": BANK / "svt/2ac/organes-roles.exo.md",
    "order": BANK / "physique-chimie/1ac/dissolution-protocole.exo.md",
    "categories": BANK / "svt/1ac/classer-vertebres.exo.md",
    "formulas": BANK / "maths/tc-s/ensembles-nombres.exo.md",
    "cells": BANK / "maths/1ac/tableau-proportionnalite.exo.md",
    "signs": BANK / "maths/tc-s/tableau-signe.exo.md",
    "essay": BANK / "svt/3ac/essai-antibiotiques.exo.md",
}
START = (
    "import sys; from pathlib import Path; from digilab_content.preview import serve; "
    "sys.exit(serve(Path(sys.argv[1]), 0, 'fr'))"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sorting")
    command = [sys.executable, "-m", "digilab_content", "build", *map(str, FILES.values()), "--target", "site"]
    subprocess.run([*command, "-o", str(folder)], check=True, capture_output=True)
    return f"file://{folder}/site"


def page_of(site, visit, name, lang):
    exercise = load(FILES[name]).value.exercise
    return visit(f"{site}/{lang}/{exercise.id}-{lang}.html", **PHONE)


def kept(page, name):
    folder = os.environ.get("DIGILAB_SHOTS")
    if folder:
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def fits(page):
    """Nothing is wider than the phone, and every menu can be hit with a finger."""
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    heights = page.evaluate(
        "() => [...document.querySelectorAll('select[data-id]')].map(e => e.getBoundingClientRect().height)"
    )
    assert all(height >= 40 for height in heights), heights


def by_keyboard(page, wanted):
    """Every menu set with Tab and typing ahead alone."""
    left = dict(wanted)
    for _ in range(80):
        if not left:
            return
        page.keyboard.press("Tab")
        id_ = page.evaluate("() => document.activeElement.dataset.id || ''")
        if id_ in left:
            value = left.pop(id_)
            index = page.evaluate("v => [...document.activeElement.options].findIndex(o => o.value === v)", value)
            for _ in range(index):
                page.keyboard.press("ArrowDown")
            assert page.evaluate("() => document.activeElement.value") == value
    raise AssertionError(left)


@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("match", {"l1": "r1", "l2": "r2", "l3": "r3", "l4": "r4"}),
        ("order", {"tare": "1", "mesure": "2", "pese": "3", "verse": "4", "agite": "5"}),
        (
            "categories",
            {"r1c1": "c1", "r2c1": "c1", "r1c2": "c2", "r2c2": "c2", "r1c3": "c3", "r2c3": "c3"},
        ),
    ],
)
def test_by_keyboard_alone(site, visit, name, right, lang):
    page = page_of(site, visit, name, lang)
    fits(page)
    kept(page, f"{name}-{lang}")
    by_keyboard(page, right)
    page.keyboard.press("Tab")
    while not page.evaluate("() => document.activeElement.matches('#exercise button')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(".said.right").count() == 1


def test_by_pointer_with_a_foreseen_mistake(site, visit):
    page = page_of(site, visit, "categories", "fr")
    for id_, value in (("r1c1", "c1"), ("r2c1", "c2"), ("r1c2", "c2"), ("r2c2", "c2"), ("r1c3", "c3"), ("r2c3", "c3")):
        page.locator(f"select[data-id={id_}]").select_option(value)
    page.locator("#exercise button").click()
    said = page.locator(".said.partial")
    assert "allaite" in said.inner_text()
    kept(page, "categories-fr-wrong")
    assert page.locator("#points").inner_text() == "Points\u00a0: 0,67 sur 1"


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_the_categories_stand_in_the_menus(site, visit, lang):
    page = page_of(site, visit, "categories", lang)
    options = page.locator("select[data-id=r1c1] option").all_inner_texts()
    assert options[1:] == (["Mammifères", "Oiseaux", "Reptiles"] if lang == "fr" else ["ثدييات", "طيور", "زواحف"])
    labels = page.locator("select[data-id=r1c1]").get_attribute("aria-label")
    assert ("dauphin" if lang == "fr" else "دلفين") in labels


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_cells_of_a_table(site, visit, lang):
    page = page_of(site, visit, "cells", lang)
    fits(page)
    boxes = page.locator("#exercise table input")
    assert boxes.count() == 3
    for box, text in zip(boxes.all(), ("8", "35", "70"), strict=True):
        box.fill(text)
    kept(page, f"cells-{lang}")
    page.locator("#exercise button").click()
    assert page.locator(".said.right").count() == 3
    assert page.locator("#exercise table th[scope=col]").count() == 5


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_a_table_scored_by_row(site, visit, lang):
    page = page_of(site, visit, "signs", lang)
    fits(page)
    for name, sign in zip(["a1", "a2", "a3", "b1", "b2", "b3", "p1", "p2", "p3"], "−++−−++++", strict=True):
        page.locator(f"#s-{name}").fill(sign)
    kept(page, f"signs-{lang}")
    page.locator("#exercise button").click()
    assert page.locator(".said.right").count() == 8
    assert "0,67" in page.locator("#points").inner_text()
    page.locator("#s-p2").fill("négatif")
    page.locator("#exercise button").click()
    assert page.locator(".said.right").count() == 9
    assert re.search(r"1\D+1", page.locator("#points").inner_text())


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_formulas_and_texts(site, visit, lang):
    for name in ("formulas", "essay"):
        page = page_of(site, visit, name, lang)
        fits(page)
        kept(page, f"{name}-{lang}")


@pytest.fixture
def live(tmp_path):
    project = tmp_path / "project"
    project.mkdir()
    for name in ("categories", "order"):
        (project / f"{name}.exo.md").write_text(FILES[name].read_text(encoding="utf-8"), encoding="utf-8")
    server = subprocess.Popen(
        [sys.executable, "-c", START, str(project)], stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        yield re.search(r"http://\S+/", server.stderr.readline())[0]
    finally:
        server.terminate()
        server.wait(10)
        server.stderr.close()


def test_the_preview_judges_them(live, visit):
    page = visit(live, **PHONE)
    page.get_by_text("categories.exo.md").click()
    page.locator("select[data-id=r1c1]").wait_for()
    page.wait_for_load_state()  # its scripts have run: a click before that is not sent
    page.locator("select[data-id=r1c1]").select_option("c1")
    page.locator("select[data-id=r2c1]").select_option("c2")
    page.locator("#exercise button").first.click()
    page.locator("#f-tri .said.partial, #f-tri .said.wrong").first.wait_for()
    assert "allaite" in page.locator("#f-tri").inner_text()
    kept(page, "preview")
