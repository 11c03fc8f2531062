"""The site target without a browser: its bytes, its links, what it escapes, what it promises not to do."""

import hashlib
import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
import site_bank
from lxml import html

from digilab_content.export import target
from digilab_content.export.feedback import message
from digilab_content.export.html import blocks
from digilab_content.export.site.catalogue import level_order, topic_label
from digilab_content.export.site.dialect import dialect, markup
from digilab_content.export.site.linear import formula
from digilab_content.export.site.render import data
from digilab_content.export.site.rules import match_data
from digilab_content.export.site.widget import shuffled
from digilab_content.model import item as i
from digilab_content.model.target import Bank
from digilab_content.text.i18n import LANGS, words
from digilab_content.text.message import Message


@pytest.fixture(scope="module")
def files():
    return {file.path: file.data for file in site_bank.files()}


@pytest.fixture(scope="module")
def pages(files):
    return {path: html.document_fromstring(data) for path, data in files.items() if path.endswith(".html")}


def test_the_same_bytes_in_every_process():
    here = Path(__file__).parent
    script = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]); import site_bank; h = hashlib.sha256()\n"
        "for f in site_bank.files(): h.update(f.path.encode() + b'\\0' + f.data)\nprint(h.hexdigest())"
    )
    digest = hashlib.sha256()
    for file in site_bank.files():
        digest.update(file.path.encode() + b"\0" + file.data)
    for seed in ("1", "2"):
        made = subprocess.run(
            [sys.executable, "-c", script, str(here)],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            cwd=here.parent,
            capture_output=True,
            text=True,
            check=True,
        )
        assert made.stdout.strip() == digest.hexdigest()


def test_the_files(files):
    assert {
        "index.html",
        "ar.html",
        "en.html",
        "style.css",
        "judge.js",
        "ladder.js",
        "page.js",
        "font/digilab-math.woff2",
    } <= files.keys()
    assert sum(path.startswith("media/") for path in files) == 1
    assert files["font/digilab-math.woff2"][:4] == b"wOF2"
    assert b"GUST" in files["font/LICENSE.txt"]


def test_sizes(files):
    """What a phone on a slow network must fetch before a pupil can answer."""
    assert len(files["judge.js"]) < 25_000
    scripts = sum(
        len(files[name]) for name in ("answers.js", "judge.js", "ladder.js", "unveil.js", "page.js", "search.js")
    )
    assert scripts < 40_000
    assert len(files["style.css"]) < 25_000
    assert len(files["font/digilab-math.woff2"]) < 150_000


def test_every_link_leads_somewhere(files, pages):
    for path, page in pages.items():
        for element in page.iter("a", "link", "script", "img", "audio", "video"):
            place = element.get("href") or element.get("src")
            if place is None or place.startswith("data:"):
                continue
            if place.startswith("#"):
                assert page.get_element_by_id(place[1:]) is not None
                continue
            assert not re.match(r"[a-z]+:|/", place), f"{path} → {place}"
            parts = [*path.split("/")[:-1]]
            for part in place.split("/"):
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in files, f"{path} → {place}"


def test_nothing_is_asked_of_a_network(files):
    for path, text in files.items():
        if path.endswith((".html", ".css", ".js")):
            addresses = set(re.findall(rb"(?:https?:)?//[\w.-]+\.\w+[^\s\"')]*", text))
            assert addresses <= {b"http://www.w3.org/1998/Math/MathML"}, path
            assert not re.search(rb"\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|eval|Function)\s*\(", text), path


def test_the_policy_and_what_it_forbids(pages):
    for page in pages.values():
        policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not page.xpath("//@style | //style | //@*[starts-with(name(), 'on')]")
        assert all(s.get("src") or s.get("type") == "application/json" for s in page.iter("script"))


def test_languages_and_directions(pages):
    for path, page in pages.items():
        lang = {"index.html": "fr", "ar.html": "ar", "en.html": "en"}.get(path, path.partition("/")[0])
        assert page.get("lang") == lang
        assert page.get("dir") == ("rtl" if lang == "ar" else "ltr")
        assert all(math.get("dir") == "ltr" for math in page.iter("math"))
        assert "⟨" not in page.text_content()
        assert "<!--site:" not in html.tostring(page, encoding="unicode")


def test_an_equation_and_its_box_are_one_line_of_mathematics(pages):
    page = pages["ar/num-sum-001-ar-v1.html"]
    line = page.xpath("//form[@id='exercise']//span[@class='equation']")[0]
    assert line.get("dir") == "ltr"
    assert [child.tag for child in line] == ["bdi", "span"]
    assert not pages["fr/num-sum-001-fr-v1.html"].find_class("equation")


def test_what_authors_write_is_escaped(files, pages):
    page = pages["fr/frac-compare-001-fr.html"]
    assert page.xpath("//h1")[0].text == "1 < 2 & </script><script>alert(1)</script>"
    assert len(page.xpath("//img")) == 1
    assert page.xpath("//img/@alt") == ['triangle "bleu"']
    assert b"alert(1)</script>" not in files["fr/frac-compare-001-fr.html"]


def test_data_cannot_end_its_element():
    text = data({"a": "</script><!--\u2028&"})
    assert not set(text) & set("<>&\u2028")
    assert json.loads(text) == {"a": "</script><!--\u2028&"}


def test_every_box_has_a_name_and_a_place_for_its_verdict(pages):
    for page in pages.values():
        for answer in page.xpath("//*[@data-slot]"):
            id_ = answer.get("data-slot")
            assert page.get_element_by_id(f"f-{id_}") is not None
            assert page.get_element_by_id(f"m-{id_}") is not None
        for field in page.xpath("//*[@data-slot]//input[@type='text'] | //*[@data-slot]//select | //textarea"):
            assert field.get("aria-label")
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))


def test_the_catalogue(pages):
    page = pages["index.html"]
    assert [h.text for h in page.iter("h2")] == ["Français", "Mathématiques", "Sciences de la vie et de la Terre"]
    assert "sup.cpge1" in [h.text for h in page.iter("h3")]
    assert page.xpath("//li[@data-items='num-sum-001-fr-v1 num-sum-001-fr-v2']/a/@href") == [
        "fr/num-sum-001-fr-v1.html"
    ]
    assert [h.text for h in pages["ar.html"].iter("h2")] == ["اللغة الفرنسية", "الرياضيات", "علوم الحياة والأرض"]


def test_neighbours_and_variants(pages):
    page = pages["fr/num-sum-001-fr-v2.html"]
    assert page.xpath("//a[@id='variant']/@href") == ["../fr/num-sum-001-fr-v1.html"]
    assert page.xpath("//a[@rel='next']/@href") == ["../fr/radio-001-fr.html"]
    assert page.xpath("//nav[@class='langs']/a[@lang='en']/@href") == ["../en/num-sum-001-en-v2.html"]
    # Not translated: the other language's catalogue.
    assert pages["fr/radio-001-fr.html"].xpath("//nav[@class='langs']/a[@lang='ar']/@href") == ["../ar.html"]


def test_one_language_has_no_switch():
    site = target("site")
    made = tuple(site.assemble(Bank("T", "fr", (site.piece(site_bank.radio_item("fr"), {}),)), {}))
    page = next(html.document_fromstring(f.data) for f in made if f.path == "index.html")
    assert not page.find_class("langs")
    assert {f.path for f in made if f.path.endswith(".html")} == {"index.html", "fr/radio-001-fr.html"}


def test_an_empty_bank_has_a_first_page():
    made = target("site").assemble(Bank("T", "ar", ()), {})
    assert b'dir="rtl"' in next(f.data for f in made if f.path == "index.html")


def test_the_title_option():
    assert b"<title>Autre &amp; nom</title>" in next(
        f.data for f in target("site").assemble(Bank("T", "fr", ()), {"title": "Autre & nom"}) if f.path == "index.html"
    )


def test_every_match_can_be_said():
    made = {
        i.Is: i.Is("x"),
        i.Within: i.Within(i.Fraction(1, 3), i.Fraction(2), "fr"),
        i.Like: i.Like("a|b"),
        i.Picked: i.Picked(("b", "a")),
        i.Ordered: i.Ordered(("b", "a")),
        i.Paired: i.Paired((("a", "b"),)),
        i.Inside: i.Inside("r"),
        i.Else: i.Else(),
        i.Judge: i.Judge("cas", {"key": "secret"}, (i.Is("x"),)),
    }
    assert set(made) == set(get_args(i.Match))
    for match in made.values():
        json.dumps(match_data(match))
    assert "secret" not in json.dumps(match_data(made[i.Judge]))
    assert match_data(made[i.Within]) == {"within": ["1/3", "2/1"], "locale": "fr"}


def test_a_bad_formula_is_a_loss_not_a_crash():
    item = site_bank.radio_item("fr")
    item = replace(item, body=site_bank.p(site_bank.m(r"\frac{1"), site_bank.SlotRef("c")))
    piece = target("site").piece(item, {})
    assert [loss.field for loss in piece.losses] == ["statement"]
    assert piece.losses[0].level == "bounded"


def test_shuffling_keeps_fixed_options_and_depends_on_the_seed_alone():
    options = tuple(i.Option(f"o{k}", (), fixed=k == 3) for k in range(8))
    made = shuffled(options, "seed")
    assert made == shuffled(options, "seed")
    assert made != shuffled(options, "other")
    assert made[3].id == "o3"
    assert {o.id for o in made} == {o.id for o in options}


def test_facts_of_messages_that_are_tex_become_formulas():
    made = markup(message(Message("site-loss-formula", (("written", "<x>"),)), dialect("fr", {})))
    assert made.endswith("&lt;x&gt;")
    for lang in LANGS:
        how = dialect(lang, {})
        text = markup(how_message(how, lang))
        assert "<mfrac>" in text
        assert "\ue000" not in text


def how_message(how, lang):
    """A message with a TeX fact, whatever the words: the site's own `site-place-of` with its fact renamed."""
    from digilab_content.export import feedback
    from digilab_content.text.i18n import Words

    said = Words(lang, {"t.ftl": "given = A { $answer_tex } B { $n }"})
    original, feedback.words = feedback.words, lambda _: said
    try:
        return feedback.message(Message("given", (("answer_tex", r"\frac12"), ("n", 3))), how)
    finally:
        feedback.words = original


def test_a_point_stays_with_its_formula():
    doc = site_bank.p("a ", site_bank.m("x"), "\u00a0: ", site_bank.m("y"), ". Fin ", site_bank.m("z"), " fin")
    for lang in ("fr", "ar"):
        page = html.fragment_fromstring(markup(blocks(doc, dialect(lang, {}))))
        assert [e.text_content() for e in page.find_class("tied")] == ["x\u00a0:", "y."]
        assert page.text_content() == "a x\u00a0: y. Fin z fin"


@pytest.mark.parametrize(
    ("tex", "line"),
    [
        (r"\dfrac{3}{8}", "3/8"),
        (r"\dfrac{x+1}{2}", "(x+1)/2"),
        ("x^2+x^{-1}", "x²+x⁻¹"),
        (r"2^{x+1}", "2^(x+1)"),
        (r"\sqrt{3}", "√3"),
        (r"\sqrt[3]{x+1}", "³√(x+1)"),
        ("u_n", "u_n"),
        (r"\vec{u}", "→u"),
        (r"3{,}5\times 10^{-3}", "3,5×10⁻³"),
        (r"x\leq\pi", "x≤π"),
    ],
)
def test_formulas_on_one_line(tex, line):
    assert formula(site_bank.m(tex)) == line


def test_every_option_has_a_name(pages):
    for page in pages.values():
        for box in page.xpath("//input[@type='radio' or @type='checkbox']"):
            math = box.getparent().xpath(".//math")
            assert bool(box.get("aria-label")) == bool(math)


def test_levels_stand_in_school_order():
    codes = ["sup.cpge1", "ma.2bac-pc", "ma.tc-s", "ma.1ac", "ma.6ap", "ma.1bac-sm"]
    assert sorted(codes, key=level_order) == ["ma.6ap", "ma.1ac", "ma.tc-s", "ma.1bac-sm", "ma.2bac-pc", "sup.cpge1"]


def test_a_topic_in_other_letters_is_not_shown():
    assert [topic_label("Nombres", lang) for lang in LANGS] == ["Nombres", "", "Nombres"]
    assert [topic_label("أعداد", lang) for lang in LANGS] == ["", "أعداد", ""]


@pytest.mark.parametrize("area", ["site", "preview"])
def test_every_message_in_every_language(area):
    folder = Path(__file__).parent.parent / "digilab_content" / "locales"
    texts = {lang: (folder / lang / f"{area}.ftl").read_text(encoding="utf-8") for lang in LANGS}
    ids = {lang: set(re.findall(r"(?m)^([a-z][\w-]*) *=", text)) for lang, text in texts.items()}
    assert ids["fr"] == ids["ar"] == ids["en"]
    variables = {
        lang: {
            id_: set(re.findall(r"\$(\w+)", block))
            for id_, block in re.findall(r"(?ms)^([a-z][\w-]*) *=(.*?)(?=^\S|\Z)", text)
        }
        for lang, text in texts.items()
    }
    assert variables["fr"] == variables["ar"] == variables["en"]


def test_every_message_that_is_used_exists():
    package = Path(__file__).parent.parent / "digilab_content"
    used = set()
    for folder in ("export/site", "preview"):
        for file in [*(package / folder).rglob("*.py"), *(package / folder).rglob("*.html")]:
            used |= set(
                re.findall(r"""["']((?:site|preview)-[a-z][a-z-]*[a-z])["']""", file.read_text(encoding="utf-8"))
            )
    known = words("fr").ids()
    assert used - known - {"preview-status", "site-level", "site-subject"} == set()
