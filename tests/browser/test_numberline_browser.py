"""A number line on the built site: moved by pointer, by touch and by keys alone, typed, read aloud, judged."""

from pathlib import Path

import pytest

from digilab_content.publish import build

TEXT = """---
exo: 1
id: droite-{kind}
lang: fr
license: CC0-1.0
answers:
  x: numberline
---
Place.

[[x]]

```figure
numberline {line}
```

## Réponses
- [x] `{key}`
"""
KINDS = {
    "point": ("-2..3 step=1", "2"),
    "dixieme": ("0..2 step=1", "1.3"),
    "intervalle": ("-3..3 step=1", "]0 ; 2]"),
    "demi": ("-3..3 step=1", "[1 ; +inf["),
    "tiers": ("0..2 step=1/3", "4/3"),
    "points": ("-3..3 step=1", "{-1 ; 2}"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lines")
    for kind, (line, key) in KINDS.items():
        text = TEXT.format(kind=kind, line=line, key=key)
        (folder / f"{kind}.exo.md").write_text(text, encoding="utf-8")
    arabic = TEXT.format(kind="arabe", line="-2..3 step=1", key="2").replace("lang: fr", "lang: ar")
    (folder / "arabe.exo.md").write_text(arabic, encoding="utf-8")
    made = build([folder], ["site"], folder / "out", cached=False, jobs=1)
    assert made.value is not None, made.diagnostics
    return folder / "out" / "site"


def opened(visit, site, kind, **how):
    page = next(Path(site).rglob(f"droite-{kind}-*.html"))
    return visit(page.as_uri(), **how)


def judged(page):
    page.locator("#exercise button[type=submit]").click()
    return page.locator("#f-x").get_attribute("class")


def place(page, share):
    """Click the line at a share of its length."""
    rail = page.locator(".rail")
    box = rail.bounding_box()
    left, right = (float(rail.get_attribute(f"data-{end}")) for end in ("left", "right"))
    level = float(rail.get_attribute("data-level"))
    x = box["x"] + box["width"] * (left + share * (right - left)) / 100
    return x, box["y"] + box["height"] * level / 100


def test_a_point_is_placed_by_a_click_and_dragged(site, visit):
    page = opened(visit, site, "point")
    page.mouse.click(*place(page, 1 / 5))
    assert page.locator("#s-x").input_value() == "-1"
    page.mouse.move(*place(page, 1 / 5))
    page.mouse.down()
    page.mouse.move(*place(page, 0.5), steps=4)
    page.mouse.move(*place(page, 4 / 5), steps=4)
    page.mouse.up()
    assert page.locator("#s-x").input_value() == "2"
    assert "right" in judged(page)


@pytest.mark.parametrize(("kind", "lang"), [("point", "fr"), ("arabe", "ar")])
def test_a_point_is_placed_by_keys_alone(site, visit, kind, lang):
    page = opened(visit, site, kind, width=380, height=740)
    knob = page.locator(".knob")
    knob.focus()
    assert knob.get_attribute("role") == "slider"
    assert knob.get_attribute("aria-label")
    page.keyboard.press("Home")
    assert knob.get_attribute("aria-valuetext") == "−2"
    assert page.locator("#s-x").input_value() == "-2"
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    assert knob.get_attribute("aria-valuenow") == "2"
    assert page.locator("#s-x").input_value() == "2"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "right" in page.locator("#f-x").get_attribute("class")
    page.locator(".knob").focus()
    page.keyboard.press("ArrowLeft")  # what was right is not moved any more
    assert page.locator("#s-x").input_value() == "2"
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate("document.documentElement.lang") == lang


def test_tenths_are_written_with_a_comma(site, visit):
    page = opened(visit, site, "dixieme")
    page.locator(".knob").focus()
    page.keyboard.press("End")
    for _ in range(7):
        page.keyboard.press("ArrowLeft")
    assert page.locator("#s-x").input_value() == "1,3"
    assert "right" in judged(page)


def test_thirds_are_written_as_fractions(site, visit):
    page = opened(visit, site, "tiers")
    page.locator(".knob").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert page.locator("#s-x").input_value() == "1/3"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator("#s-x").input_value() == "1"
    page.keyboard.press("ArrowRight")
    assert page.locator("#s-x").input_value() == "4/3"
    assert "right" in judged(page)


def test_an_interval_is_moved_and_its_brackets_turned(site, visit):
    page = opened(visit, site, "intervalle")
    low, high = page.locator(".knob").nth(0), page.locator(".knob").nth(1)
    low.focus()
    page.keyboard.press("Home")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    high.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    assert page.locator("#s-x").input_value() == "[0 ; 2]"
    assert "wrong" in judged(page)
    page.locator(".turn").nth(0).click()
    assert page.locator("#s-x").input_value() == "]0 ; 2]"
    assert page.locator(".turn").nth(0).get_attribute("aria-pressed") == "false"
    assert "right" in judged(page)


def test_an_end_goes_to_infinity(site, visit):
    page = opened(visit, site, "demi")
    low, high = page.locator(".knob").nth(0), page.locator(".knob").nth(1)
    high.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    low.focus()
    for _ in range(9):
        page.keyboard.press("ArrowLeft")
    assert page.locator("#s-x").input_value() == "]-inf ; +inf["
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    assert page.locator("#s-x").input_value() == "[1 ; +inf["
    assert high.get_attribute("aria-valuetext") == "+∞"
    assert "right" in judged(page)


def test_points_are_put_and_removed(site, visit):
    page = opened(visit, site, "points")
    page.mouse.click(*place(page, 2 / 6))
    page.mouse.click(*place(page, 4 / 6))
    assert page.locator("#s-x").input_value() == "{-1 ; 1}"
    page.mouse.click(*place(page, 4 / 6))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator("#s-x").input_value() == "{-1 ; 2}"
    assert page.locator(".rail-point").count() == 2
    assert "right" in judged(page)


def test_typing_moves_what_is_on_the_line(site, visit):
    page = opened(visit, site, "intervalle")
    page.locator("#s-x").fill("")
    page.locator("#s-x").press_sequentially("]0 ; 2]")
    low, high = page.locator(".knob").nth(0), page.locator(".knob").nth(1)
    assert (low.get_attribute("aria-valuenow"), high.get_attribute("aria-valuenow")) == ("0", "2")
    assert (low.text_content(), high.text_content()) == ("]", "]")
    assert page.locator("#s-x").input_value() == "]0 ; 2]"
    assert "right" in judged(page)


def test_without_a_script_the_line_is_shown_and_the_box_is_there(site, visit):
    page = opened(visit, site, "point", script=False)
    assert page.locator(".rail img").get_attribute("alt") == "Droite graduée de −2 à 3."
    assert page.locator("#s-x").is_visible()
    assert page.locator(".knob").count() == 0


def test_by_touch(site, chromium):
    context = chromium.new_context(viewport={"width": 380, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(next(Path(site).rglob("droite-point-*.html")).as_uri())
    page.touchscreen.tap(*place(page, 4 / 5))
    assert page.locator("#s-x").input_value() == "2"
    box = page.locator(".knob").bounding_box()
    assert min(box["width"], box["height"]) >= 44
    context.close()
