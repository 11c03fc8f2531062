"""Figures: every example of the manual drawn, read aloud, the same bytes everywhere, words neither cut nor collided."""

import itertools
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places import ROOT

from digilab_content.figure import COMMANDS, Drawn, draw
from digilab_content.figure.function import read
from digilab_content.figure.lettering import FONT, width
from digilab_content.figure.sampling import pieces

PAGE = (ROOT / "docs" / "reference" / "figures.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"(?ms)^```figure\n(.*?)^```$", PAGE)
SVG = "{http://www.w3.org/2000/svg}"


def picture(text: str, lang: str = "fr") -> Drawn:
    made = draw(tuple(text.rstrip("\n").split("\n")), lang)
    assert isinstance(made, Drawn), made
    return made


def wrongs(text: str):
    made = draw(tuple(text.split("\n")), "fr")
    assert not isinstance(made, Drawn)
    return made


def boxes(made: Drawn):
    """(left, top, right, bottom, words) of every text."""
    out = []
    for text in ET.fromstring(made.svg).iter(f"{SVG}text"):
        words = "".join(text.itertext()).strip("\u2067\u2069")
        x, y, half = float(text.get("x")), float(text.get("y")), width(words) / 2
        out.append((x - half, y - FONT * 0.75, x + half, y + FONT * 0.15, words))
    return out


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_a_picture_that_reads(text, lang):
    made = picture(text, lang)
    root = ET.fromstring(made.svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == made.alt
    assert root.find(f"{SVG}title").text
    assert root.find(f"{SVG}desc").text == made.alt
    assert len(made.alt) > 8
    assert "⟨" not in made.alt
    assert "  " not in made.alt
    assert {e.tag.removeprefix(SVG) for e in root.iter()} <= {
        *("svg", "title", "desc", "rect", "g", "path", "circle", "ellipse", "text", "tspan")
    }
    assert len(made.svg.encode()) < 8000
    assert made.wide <= 700
    assert made.tall <= 500


@pytest.mark.parametrize("text", EXAMPLES)
def test_words_are_neither_cut_nor_collided(text):
    made = picture(text)
    left, top, wide, tall = map(float, ET.fromstring(made.svg).get("viewBox").split())
    found = boxes(made)
    for a, b, c, d, words in found:
        assert left <= a, words
        assert top <= b, words
        assert c <= left + wide, words
        assert d <= top + tall, words
    for k, one in enumerate(found):
        for other in found[:k]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 1 or down <= 1, (one[4], other[4])


def test_every_command_is_shown_in_the_manual():
    used = {line.split(maxsplit=1)[0] for text in EXAMPLES for line in text.splitlines() if line.strip()}
    assert set(COMMANDS) - used == set()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_usage_of_a_command_is_right(name):
    before = {
        **dict.fromkeys(("signs", "variations"), "table x : -inf ; -1 ; 2 ; +inf"),
        **dict.fromkeys(("mark", "interval"), "numberline -3..5"),
        "chart": 'bar "a" 1',
    }
    points = "point A 0 0\npoint B 1 2\npoint C 3 1\npoint D 3 0\npoint O 1 1"
    kind, command = COMMANDS[name]
    usage = command.usage
    first = before.get(name, points if kind == "plane" and name not in {"point", "axes", "triangle", "curve"} else "")
    picture(f"{first}\n{usage}")


def test_the_same_bytes_in_another_process():
    code = (
        "import sys, json; from digilab_content.figure import draw\n"
        "print(json.dumps([draw(tuple(t.split(chr(10))), 'fr').svg for t in json.load(sys.stdin)]))"
    )
    texts = [t.rstrip("\n") for t in EXAMPLES]
    env = {**os.environ, "PYTHONHASHSEED": "77", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(texts), capture_output=True, text=True, env=env, check=False
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == [picture(t).svg for t in texts]


@pytest.mark.parametrize(
    ("text", "why", "near"),
    [
        ("courbe y = x", "command", "curve"),
        ("نقطة A 1 2", "command", "point"),
        ("pont A 1 2", "command", "point"),
        ("point A 1", "short", ""),
        ("point A 1 2 3", "more", ""),
        ("point A un 2", "point", ""),
        ("point A 1 2\npoint A 2 3", "known", ""),
        ("point A 1 2\nsegment A B", "point", ""),
        ("point A 1 2 color=bleu", "colour", "blue"),
        ("point A 1 2 at=haut", "way", ""),
        ("point A 1 2 lable=x", "option", "label"),
        ('text 1 2 "abc', "quote", ""),
        ("point A (1 ; 2", "bracket", ""),
        ("curve y = foo(x)", "function", ""),
        ("curve y = a*x", "function", ""),
        ("curve y = __import__('os')", "function", ""),
        ("curve y = x on 3..1", "span", ""),
        ("axes x=1..1", "span", ""),
        ("axes x=0..1000 step=1", "step", ""),
        ("axes\naxes", "once", ""),
        ("axes x=-1..1 y=-1..1\npoint A 50 2", "window", ""),
        ("triangle ABC AB=1 AC=1 BC=9", "triangle", ""),
        ("triangle ABC AB=4 BC=3 A=30", "triangle", ""),
        ("triangle ABC AB=4 XY=3 A=30", "part", ""),
        ("circle (0 ; 0) -2", "radius", ""),
        ("numberline 0..5\nmark 9", "outside", ""),
        ("numberline 0..5\ninterval 1..2", "interval", ""),
        ("numberline 0..5\ninterval [3 ; 1]", "interval", ""),
        ("numberline 0..5\nmark 1\npoint A 1 2", "kind", ""),
        ("signs f : + 0 -", "table-first", ""),
        ("table x : 0 ; 1\nsigns f : + +", "signs", ""),
        ("table x : 0 ; 1\nsigns f : + 7", "sign", ""),
        ("table x : 0 ; 1\nvariations f : 1 / 2 / 3", "arrows", ""),
        ("table x 0 ; 1", "colon", ""),
        ('bar "a" 1\nslice "b" 2', "mixed", ""),
        ('bar "a" -1', "positive", ""),
        ("box 5 4 3 2 1", "box-order", ""),
        ("class 0..10 1\nclass 5..15 2", "overlap", ""),
        ("", "empty", ""),
        ("# nothing", "empty", ""),
        ("alt:", "no-words", ""),
        ("\n".join(f"point A{k} {k} 0" for k in range(201)), "lines", ""),
        ("point A 1e99 2", "number", ""),
        ("point A 1/0 2", "number", ""),
        ("dots " + "(1 ; 1) " * 40, "", ""),
        ("dots " + "(1;1)" * 200, "long", ""),
    ],
)
def test_a_line_that_cannot_be_read(text, why, near):
    if not why:
        picture(text)
        return
    found = wrongs(text)
    assert why in {w.why for w in found}, found
    if near:
        assert near in found[0].near


@given(st.lists(st.text(max_size=60), max_size=6), st.sampled_from(["fr", "ar", "en"]))
@settings(max_examples=80, deadline=None)
def test_no_text_makes_it_raise(lines, lang):
    draw(tuple(lines), lang)


_WORDS = st.sampled_from(
    [
        *COMMANDS,
        "A",
        "B",
        "C",
        "(0 ; 1)",
        "(2;3)",
        "1",
        "-2,5",
        "1/3",
        "x=0..3",
        "y = x^x",
        "on 0..2",
        'label="a"',
        "fill",
        "dashed",
        "]0 ; 1]",
        ":",
        ";",
        "||",
        "/",
        "\\",
        "+",
        "0",
        "-inf",
        '"',
        "(",
        "AB=3",
        "A=60",
        "0..1",
        "((((",
        "grid",
    ]
)


@given(st.lists(st.lists(_WORDS, max_size=8).map(" ".join), max_size=6))
@settings(max_examples=250, deadline=None)
def test_no_mixture_of_its_words_makes_it_raise(lines):
    made = draw(tuple(lines), "ar")
    if isinstance(made, Drawn):
        ET.fromstring(made.svg)
        assert len(made.svg) < 200_000


@pytest.mark.parametrize(
    "text", ["point " + "(" * 390, "curve y = " + "(" * 300 + "x", "x" * 10_000, 'text 0 0 "' + "^_" * 190]
)
def test_hostile_lines_end(text):
    draw((text,), "fr")


# ── functions and their curves ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "x", "expected"),
    [
        ("2*x^2 - 3x + 1", 2, 3),
        ("1/(x-2)", 2, None),
        ("sqrt(x)", -1, None),
        ("abs(x)", -2, 2),
        ("|x|", -2, 2),
        ("x^(1/2)", -4, None),
        ("root(3, x)", -8, -2),
        ("ln(x)", 1, 0),
        ("log(x)", 100, 2),
        ("exp(x)", 0, 1),
        ("e^x", 0, 1),
        ("sin(pi*x)", 0.5, 1),
        ("x^x^x^x", 50, None),
        ("floor(x)", 2.7, 2),
        ("50%*x", 4, 2),
        ("max(x, 1)", 0, 1),
    ],
)
def test_a_function_has_its_values(text, x, expected):
    value = read(text)
    assert value is not None
    found = value(float(x))
    assert found == expected if expected is None else abs(found - expected) < 1e-9


@pytest.mark.parametrize("text", ["y", "x = 2", "f(x)", "{1 ; 2}", "i*x", "x +", "", "gcd(x, 2)", "solve(x, 2)", "inf"])
def test_what_is_no_function(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1/x", 2),
        ("tan(x)", 5),
        ("sqrt(x)", 1),
        ("floor(x)", 9),
        ("1/x^2", 2),
        ("x^2", 1),
        ("ln(x)", 1),
        ("abs(x)", 1),
        ("1/(x^2 - 1)", 3),
        ("x^3 - 3x", 1),
        ("sign(x)", 2),
        ("x + 10", 0),
        ("sin(1/x)", None),
    ],
)
def test_a_curve_is_cut_where_it_breaks(text, count):
    value = read(text)
    found = pieces(value, -5.0, 5.0, -4.0, 4.0)
    if count is not None:
        assert len(found) == count, [(p[0], p[-1]) for p in found]
    for piece in found:
        for x, y in piece:
            assert -5 <= x <= 5
            assert -4.0001 <= y <= 4.0001
    for piece in found:  # no stroke joins two sides of a break: its middle is near the curve
        for (a, p), (b, q) in itertools.pairwise(piece):
            if abs(q - p) > 0.5 and value((a + b) / 2) is not None:
                low, high = sorted((p, q))
                assert low - 0.3 <= value((a + b) / 2) <= high + 0.3


@given(st.integers(-9, 9), st.integers(-9, 9))
@settings(max_examples=30, deadline=None)
def test_points_stand_where_they_are_said_to(x, y):
    made = picture(f"axes x=-10..10 y=-10..10\npoint A {x} {y}\npoint B -10 -10\npoint C 10 10")
    a, b, c = (made.points[n] for n in "ABC")
    assert abs((a[0] - b[0]) / (c[0] - b[0]) - float(Fraction(x + 10, 20))) < 1e-3
    assert abs((a[1] - b[1]) / (c[1] - b[1]) - float(Fraction(y + 10, 20))) < 1e-3


# ── in an exercise ────────────────────────────────────────────────────────────────────────────────────────────────────

EXERCISE = """---
exo: 1
id: droite-001
lang: fr
license: CC0-1.0
params:
  a: int -2..3 except 0
  b: one of -3, 1/2, 2.5
variants: 6
---
```figure
axes x=-4..4 y=-9..9 grid
curve y = {{a}}*x + {{b}} color=blue label="d"
point A 1 {{a + b}} label="a = {{b}}"
```

Image de 1 ? [[y]]

## Réponses
- [x] `a + b`
"""


def test_a_figure_changes_with_the_variant_and_goes_to_every_target(tmp_path):
    from pathlib import Path

    from digilab_content.publish import build

    file = Path(tmp_path) / "droite.exo.md"
    file.write_text(EXERCISE, encoding="utf-8")
    targets = ["site", "moodle", "qti12", "qti21", "qti22", "qti30", "json"]
    made = build([file], targets, tmp_path / "out", cached=False, jobs=1)
    assert made.value is not None, made.diagnostics
    assert len(list((tmp_path / "out" / "json").rglob("*.svg"))) == 6
    assert (
        len(list((tmp_path / "out" / "site").rglob("figure-*.svg")))
        + len(list((tmp_path / "out" / "site" / "media").glob("*figure-*.svg")))
        >= 6
    )
    xml = next((tmp_path / "out" / "moodle").rglob("*.xml")).read_text(encoding="utf-8")
    assert len(set(re.findall(r'file name="(figure-\w+\.svg)"', xml))) == 6
    from digilab_content.compile.checks.assets import unsafe

    for svg in (tmp_path / "out" / "json").rglob("*.svg"):
        assert unsafe(svg.read_bytes()) == ""


def test_values_are_written_as_the_line_needs_them(tmp_path):
    from pathlib import Path

    from digilab_content.compile.load import load
    from digilab_content.model.doc import Media, inlines

    file = Path(tmp_path) / "droite.exo.md"
    file.write_text(EXERCISE, encoding="utf-8")
    loaded = load(file).value
    found = []
    alts = [
        one.alt
        for exercise, _ in loaded.concrete(found)
        for one in inlines(exercise.statement)
        if isinstance(one, Media)
    ]
    assert not found
    assert len(alts) == 6
    assert any("2,5" in alt for alt in alts)


def test_the_heaviest_figure_asks_for_a_bounded_number_of_values():
    from digilab_content.figure.sampling import MOST_SEARCHES, SAMPLES

    value = read("+".join(f"tan({k}*x)" for k in range(20, 30)))
    asked = 0

    def counted(x):
        nonlocal asked
        asked += 1
        return value(x)

    pieces(counted, -5.0, 5.0, -4.0, 4.0)
    assert asked < 2 * SAMPLES + MOST_SEARCHES * 150
