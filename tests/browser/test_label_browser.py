"""Legends put down on a picture of the built site: by pointer, by touch, by keys alone, by menus, without a script."""

import os
from pathlib import Path

import pytest

from digilab_content.publish import build

BANK = Path(__file__).parents[2] / "exercises"
PLACES = {"l1": "p1", "l2": "p2", "l3": "p3"}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("legends")
    files = [BANK / "svt/1ac/cellule-vegetale", BANK / "physique-chimie/1ac/circuit-symboles"]
    paths = [Path(f"{file}{lang}.exo.md") for file in files for lang in ("", ".ar")]
    made = build(paths, ["site"], folder, cached=False, jobs=1)
    assert made.value is not None, made.diagnostics
    return folder / "site"


def opened(visit, site, name, lang="fr", **how):
    page = next(path for path in Path(site).rglob(f"*{name}*.html") if f"-{lang}" in path.stem)
    return visit(page.as_uri(), **how)


def kept(page, name):
    """A screenshot where DIGILAB_SHOTS names a folder."""
    if folder := os.environ.get("DIGILAB_SHOTS"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def menu(page, legend):
    return page.locator(f"select[data-id={legend}]")


def take(page, legend):
    return page.locator(".lefts li", has=menu(page, legend)).locator(".take")


def spot(page, name):
    return page.locator(".spot", has_text=name)


def judged(page, slot="circuit"):
    page.locator("#exercise button[type=submit]").click()
    return page.locator(f"#f-{slot}").get_attribute("class")


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_a_legend_is_taken_and_put_down_by_pointer(site, visit, lang):
    page = opened(visit, site, "circuit-symboles", lang, width=360, height=740)
    for legend, name in zip(PLACES, "ABC", strict=True):
        take(page, legend).click()
        assert take(page, legend).get_attribute("aria-pressed") == "true"
        spot(page, name).click()
        assert menu(page, legend).input_value() == PLACES[legend]
        assert take(page, legend).get_attribute("aria-pressed") == "false"
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    kept(page, f"circuit-{lang}")
    assert "right" in judged(page)
    kept(page, f"circuit-{lang}-right")
    take(page, "l1").click(force=True)  # what was right is not moved any more
    spot(page, "B").click()
    assert menu(page, "l1").input_value() == "p1"


def test_a_legend_is_taken_back_and_exchanged(site, visit):
    page = opened(visit, site, "circuit-symboles")
    take(page, "l2").click()
    spot(page, "A").click()
    assert spot(page, "A").get_attribute("aria-label").replace("\N{NO-BREAK SPACE}", " ") == "Place A : lampe"
    spot(page, "A").click()  # takes it back
    assert menu(page, "l2").input_value() == ""
    box = page.locator(".board").bounding_box()
    mark = spot(page, "B").bounding_box()
    page.mouse.click(mark["x"] - 4, mark["y"] + mark["height"] / 2)  # beside the place is near enough
    assert menu(page, "l2").input_value() == "p2"
    take(page, "l1").click()
    page.mouse.click(box["x"] + box["width"] * 0.45, box["y"] + box["height"] * 0.5)  # far from every place
    assert menu(page, "l1").input_value() == ""
    assert take(page, "l1").get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_by_keys_alone(site, visit, lang):
    page = opened(visit, site, "circuit-symboles", lang, width=360, height=740)
    for legend, name, keys in (("l1", "A", []), ("l2", "B", ["ArrowRight"]), ("l3", "C", ["ArrowDown"])):
        take(page, legend).focus()
        page.keyboard.press("Enter")
        focused = page.evaluate("document.activeElement.textContent")
        assert focused == "A"
        for key in keys:
            page.keyboard.press(key)
        assert page.evaluate("document.activeElement.textContent") == name
        page.keyboard.press("Enter")
        assert menu(page, legend).input_value() == PLACES[legend]
        assert page.evaluate("document.activeElement.className") == "take"
    take(page, "l4").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert take(page, "l4").get_attribute("aria-pressed") == "false"
    assert "right" in judged(page)


def test_a_menu_for_each_legend_is_enough(site, visit):
    page = opened(visit, site, "circuit-symboles")
    for legend, place in PLACES.items():
        menu(page, legend).select_option(place)
    assert page.locator(".spot.full").count() == 3
    assert menu(page, "l1").get_attribute("aria-label") == "Place de\N{NO-BREAK SPACE}: pile"
    assert "right" in judged(page)


def test_a_confusion_gets_its_own_words(site, visit):
    page = opened(visit, site, "circuit-symboles", width=360, height=740)
    for legend, place in (("l1", "p1"), ("l4", "p2"), ("l3", "p3")):
        menu(page, legend).select_option(place)
    assert "wrong" in judged(page)
    assert "symbole du moteur" in page.locator("#f-circuit").text_content()
    kept(page, "circuit-wrong")


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_a_cell_at_360_pixels(site, visit, lang):
    page = opened(visit, site, "cellule-vegetale", lang, width=360, height=740)
    for k, name in enumerate("ABCDEF", 1):
        take(page, f"l{k}").click()
        spot(page, name).click()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    kept(page, f"cellule-{lang}")
    assert "right" in judged(page, "schema")


def test_by_touch(site, chromium):
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(next(Path(site).rglob("*circuit-symboles*-fr*.html")).as_uri())
    take(page, "l2").tap()
    spot(page, "B").tap()
    assert menu(page, "l2").input_value() == "p2"
    for one in (spot(page, "B"), take(page, "l2")):
        box = one.bounding_box()
        assert min(box["width"], box["height"]) >= 44
    context.close()


def test_without_a_script_places_are_named_and_menus_are_there(site, visit):
    page = opened(visit, site, "circuit-symboles", script=False, width=360, height=740)
    assert page.locator(".board .marks text").all_text_contents() == ["A", "B", "C"]
    assert page.locator(".board img").get_attribute("alt").startswith("Une boucle")
    assert menu(page, "l1").is_visible()
    kept(page, "circuit-plain")
