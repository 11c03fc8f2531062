"""The built site in a real browser: judged right and wrong, in three languages, by mouse and by keyboard alone."""

import json
import random
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
import site_bank

from digilab_content.export.site.rules import slot_data
from digilab_content.model.item import (
    Choose,
    Else,
    Entry,
    Is,
    ItemSlot,
    Judge,
    Like,
    Option,
    Ordered,
    Paired,
    Picked,
    Rule,
    Tally,
    Within,
)
from digilab_content.model.scorer import score
from digilab_content.text.normal import FOLDS, fold, plain_number


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    for file in site_bank.files():
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return f"file://{folder}"


def said(page, slot="S"):
    return page.locator(f"#f-{slot}")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("fr", "Bravo !", "On n'additionne pas"),
        ("ar", "أحسنت!", "لا نجمع المقامات"),
        ("en", "Well done!", "Denominators"),
    ],
)
def test_right_and_wrong(site, visit, lang, right, wrong):
    page = visit(f"{site}/{lang}/num-sum-001-{lang}-v1.html", width=360, height=740)
    box = page.locator("#s-S")
    box.fill("2/5")
    page.locator("#exercise button").click()
    assert "wrong" in said(page).get_attribute("class")
    assert wrong in said(page).inner_text()
    assert said(page).locator("math mfrac").count() == 1
    assert box.get_attribute("aria-invalid") == "true"
    assert "0" in page.locator("#points").inner_text()
    box.fill("٥" if lang == "ar" else "5,0" if lang == "fr" else "5.0")
    page.locator("#exercise button").click()
    assert "right" in said(page).get_attribute("class")
    assert right in said(page).inner_text()
    assert box.get_attribute("aria-invalid") is None
    assert not box.is_editable()


def test_partly_right_and_not_judged_here(site, visit):
    page = visit(f"{site}/fr/num-sum-001-fr-v1.html")
    page.locator("#s-S").fill("5 / 6")
    page.keyboard.press("Enter")
    assert "partial" in said(page).get_attribute("class")
    assert page.locator("#points").inner_text() == "Points\u00a0: 0,5 sur 1"
    page.locator("#s-S").fill("\\sqrt{25}")
    page.keyboard.press("Enter")
    assert "review" in said(page).get_attribute("class")
    assert "ne peut pas encore être jugée ici" in said(page).inner_text()
    assert page.locator(".wrong").count() == 0
    page.locator("#s-S").fill("cinq")
    page.keyboard.press("Enter")
    assert "right" in said(page).get_attribute("class")


def test_an_empty_answer_is_no_attempt(site, visit):
    page = visit(f"{site}/fr/frac-compare-001-fr.html")
    page.locator("#exercise button").click()
    assert page.locator(".said.empty").count() == 3
    assert page.locator(".said.wrong").count() == 0
    page.locator("#s-word").fill("lune")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # the same answer again is the same attempt
    assert "Essai 1 sur 2" in said(page, "word").inner_text()
    page.locator("#s-word").fill("Étoiles")
    page.keyboard.press("Enter")
    assert "singulier" in said(page, "word").inner_text()
    assert "plus d'essai" in said(page, "word").inner_text()
    assert not page.locator("#s-word").is_editable()
    # A half answer at the second attempt, each attempt after the first costing half of the points (as in Moodle).
    assert page.locator("#points").inner_text() == "Points\u00a0: 0 sur 3"


OUTLINES = """() => [document.activeElement, document.activeElement.closest('label')]
  .filter(Boolean).map(e => getComputedStyle(e).outlineStyle)"""


def test_keyboard_only(site, visit):
    """From the top of the page to every verdict with Tab, arrows, Space and Enter."""
    page = visit(f"{site}/fr/frac-compare-001-fr.html")

    def tab_to(selector):
        for _ in range(40):
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                shapes = page.evaluate(OUTLINES)
                assert "solid" in shapes, f"no visible focus on {selector}"
                return
            page.keyboard.press("Tab")
        raise AssertionError(selector)

    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    tab_to("input[value=a]")
    page.keyboard.press("Space")
    tab_to("input[value=b]" if page.evaluate("() => !document.querySelector('input[value=b]').checked") else "input")
    page.keyboard.press("Space")
    tab_to("#s-menu")
    page.keyboard.press("ArrowDown")
    tab_to("#s-word")
    page.keyboard.type("étoile")
    page.keyboard.press("Enter")
    assert page.locator(".said.right").count() == 3
    assert page.locator("#summary").inner_text() == "Bravo, tout est juste\u00a0!"


def test_order_and_pairs(site, visit):
    page = visit(f"{site}/fr/order-001-fr.html")
    for place, id_ in enumerate(("o0", "o1", "o2"), 1):
        page.locator(f"[data-slot=o] select[data-id={id_}]").select_option(str(place))
    page.locator("[data-slot=pair] select[data-id=o0]").select_option("o2")
    page.locator("[data-slot=pair] select[data-id=o1]").select_option("o3")
    page.locator("textarea").fill("du texte")
    page.locator("#exercise button").click()
    assert page.locator(".said.right").count() == 2
    assert page.locator("#f-free.review").count() == 1
    assert page.locator("#points").inner_text() == "Points\u00a0: 2 sur 2"


def test_hints_come_one_at_a_time_and_cost(site, visit):
    page = visit(f"{site}/fr/num-sum-001-fr-v1.html")
    first, second = page.locator("details.hint").nth(0), page.locator("details.hint").nth(1)
    assert first.is_visible()
    assert not second.is_visible()
    first.locator("summary").click()
    second.locator("summary").click()
    page.wait_for_function("() => new Promise(done => setTimeout(() => done(true), 50))")  # `toggle` comes as a task
    page.locator("#s-S").fill("5")
    page.keyboard.press("Enter")
    assert page.locator("#points").inner_text() == "Points\u00a0: 0,75 sur 1"


def test_an_opened_solution_gives_no_points(site, visit):
    page = visit(f"{site}/fr/num-sum-001-fr-v1.html")
    climbed(page)
    page.locator("#solution summary").click()
    assert page.locator("#solution li").count() == 2
    page.locator("#s-S").fill("5")
    page.keyboard.press("Enter")
    assert "right" in said(page).get_attribute("class")
    assert page.locator("#points").inner_text() == "Points\u00a0: 0 sur 1"


def climbed(page):
    """Up the ladder to the solution: a wrong answer, both hints, the steps."""
    page.locator("#s-S").fill("2/5")
    page.keyboard.press("Enter")
    assert not page.locator("#solution").is_visible()
    for number in (0, 1):
        assert not page.locator("#guided").is_visible()
        page.locator("details.hint").nth(number).locator("summary").click()
    page.locator("#guided summary").click()


def test_guided_steps(site, visit):
    page = visit(f"{site}/fr/num-sum-001-fr-v1.html")
    climbed(page)
    page.locator("#s-step1").fill("2")
    page.keyboard.press("Enter")
    assert "right" in said(page, "step1").get_attribute("class")


def test_languages_variants_and_catalogue(site, visit):
    page = visit(f"{site}/index.html")
    assert page.locator("html").get_attribute("lang") == "fr"
    page.locator("#words").fill("additionnér")
    assert page.locator(".cards li:visible").count() == 1
    page.locator("#words").fill("zzz")
    assert page.locator("#found").inner_text().startswith("Aucun exercice")
    page.locator("#words").fill("")
    page.locator("#level").select_option("ma.2ac")
    assert page.locator(".cards li:visible").count() == 2
    page.locator(".cards li:visible a", has_text="Additionner").click()
    page.wait_for_url("**/fr/num-sum-001-fr-v1.html")
    page.wait_for_load_state()  # its scripts have run: a person never types that fast
    page.locator("#s-S").fill("5")
    page.keyboard.press("Enter")
    page.locator("#variant").click()
    page.wait_for_url("**/fr/num-sum-001-fr-v2.html")
    page.locator(".langs a[lang=ar]").click()
    page.wait_for_url("**/ar/num-sum-001-ar-v2.html")
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator(".home").click()
    page.wait_for_url("**/ar.html")
    page.wait_for_load_state()
    page.locator("#words").fill("مجموع")
    assert page.locator(".cards li:visible").count() == 1
    page.goto(f"{site}/index.html")
    assert "fait" in page.locator(".cards li", has_text="Additionner").inner_text()


def test_formulas_are_drawn_left_to_right_with_the_shipped_font(site, visit):
    page = visit(f"{site}/ar/num-sum-001-ar-v1.html")
    page.evaluate("() => document.fonts.ready")
    assert page.evaluate("() => document.fonts.check('20px \"DigiLab Math\"')")
    loaded = page.evaluate("() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert any("DigiLab Math" in family for family in loaded)
    for math in page.locator("math").all():
        assert math.evaluate("m => getComputedStyle(m).direction") == "ltr"
    root = page.locator("msqrt").first
    sizes = root.evaluate("m => [m.getBoundingClientRect().width, m.firstElementChild.getBoundingClientRect().width]")
    assert sizes[0] > sizes[1] + 4, "the radical sign is not drawn"
    brace = page.locator("mo", has_text="{").first.bounding_box()
    assert brace["height"] > 35, "the brace does not stretch"
    equals, box = page.locator(".equation math").first.bounding_box(), page.locator("#s-S").bounding_box()
    assert equals["x"] < box["x"], "`S =` stands left of its box, in Arabic too"


SMALL = """() => [...document.querySelectorAll('button, select, input:not([type=radio]):not([type=checkbox]), '
  + 'summary, label.option, .top a, .cards a, .neighbours a')]
  .filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize(
    "path",
    ["index.html", "ar.html", "fr/frac-compare-001-fr.html", "ar/num-sum-001-ar-v1.html", "fr/order-001-fr.html"],
)
def test_a_small_phone(site, visit, path):
    """Nothing sticks out at 320 pixels, and what is touched is large enough."""
    page = visit(f"{site}/{path}", width=320, height=640)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    small = page.evaluate(SMALL)
    assert small == []


POOR = """() => {
  const parse = c => { const n = c.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const channel = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
  const light = c => .2126 * channel(c[0]) + .7152 * channel(c[1]) + .0722 * channel(c[2]);
  const behind = e => {
    for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; }
    return [255, 255, 255, 1];
  };
  const ratio = e => {
    const a = light(parse(getComputedStyle(e).color)), b = light(behind(e));
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  };
  const worded = e => e.offsetParent && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  return [...document.querySelectorAll('main *, .top *')].filter(worded)
    .map(e => [ratio(e), e.outerHTML.slice(0, 90)]).filter(pair => pair[0] < 4.5);
}"""


@pytest.mark.parametrize("dark", [False, True])
def test_contrast(site, visit, dark):
    """Text against what is behind it: at least 4.5 to 1 (WCAG AA)."""
    page = visit(f"{site}/fr/frac-compare-001-fr.html", dark=dark)
    page.locator("input[value=c]").check()
    page.locator("#s-menu").select_option("x")
    page.locator("#s-word").fill("étoiles")
    page.keyboard.press("Enter")
    page.locator("#solution summary").click()
    page.wait_for_timeout(250)
    poor = page.evaluate(POOR)
    assert poor == []


def test_without_a_script_everything_can_be_read(site, visit):
    page = visit(f"{site}/fr/num-sum-001-fr-v1.html", script=False)
    assert page.locator("noscript").count() == 1
    assert page.locator("details.hint").nth(1).is_visible()
    assert not page.locator("#exercise button").is_visible()
    page.locator("#solution summary").click()
    assert page.locator(".expected").inner_text().endswith("5 cm")


def test_what_authors_write_is_never_code(site, visit):
    page = visit(f"{site}/fr/frac-compare-001-fr.html")
    assert page.locator("h1").inner_text() == "1 < 2 & </script><script>alert(1)</script>"
    assert page.locator(".statement img").count() == 1
    assert page.locator("[onerror], [style], script:not([src]):not([type='application/json'])").count() == 0


def test_print(site, visit):
    page = visit(f"{site}/fr/num-sum-001-fr-v1.html")
    page.emulate_media(media="print")
    assert not page.locator(".top").is_visible()
    assert not page.locator("#exercise button").is_visible()
    assert page.locator(".statement").is_visible()


# ── the script and the reference scorer ───────────────────────────────────────────────────────────────────────────────

TYPED = [
    "", "\u200f ",
    " ", "5", " 5 ", "5,0", "5.0", "٥", "٥٫٠", "+5", "-5", "−5", "5 cm", "1 000", "1\u202f000,5", "1,125",
    "1.125", "1,5e3", "2×10^3", "2 x 10³", "2.10^3", "1e400", "1e401", "9" * 401, "5/6", "5 / 6", "5∕6", "٥/٦",
    "2x+3", "2 x + 3", "2·x+3", "x²", "x^2", "sin x", "étoile", "Étoile.", "etoile", "E\u0301toile", "ETOILES",
    "l'étoile", "L’étoile", "les étoiles", "un cheval", "chevaux", "égaux", "maux", "Châteaux", "arc-en-ciel",
    "arc en ciel", "œuf", "OEUF", "Straße", "strasse", "ΑΣ ς", "ı", "İ", "ﬁn", "نجمة", "نجمه", "النجمة",
    "نَجْمَة", "نجـــمة", "أحمد", "احمد", "سؤال", "شيء", "؟", "كتاب؛", "a\u200bb", "\u200f5", "a\u00a0b",
    "fin...", "fin..", "fin .", "a.", ".", "«oui»", "(oui)", "3-2", "a - b", "-", "--", "𝟓", "५", "５",
    "x\ty\nz", "a\u0000b", "\ufeff5", "\u2028", "𝒙+1", "😀", "e\u0301\u0323", "12 345 678", "12 34", "1٬000",
    "5⁻²", "10⁻²", "4·10⁻²", "4×10^(-2)", "4×10^( -2 )", "1 x 10^2", "x 10", "3X10^2", "1.000.000", "0,125",
    "0.125", "01,125",
]  # fmt: skip


def _cases():
    random_ = random.Random(7)
    entry = Entry("text")
    slots = []
    for name in FOLDS:
        slots += [
            ItemSlot("s", entry, (Rule(Is(text, (name,)), 1.0, (), text), Rule(Else(), 0.0, (), "@wrong")))
            for text in TYPED[3::7]
        ]
    for _ in range(40):
        names = tuple(sorted(random_.sample(FOLDS, random_.randint(0, len(FOLDS)))))
        slots.append(ItemSlot("s", entry, tuple(Rule(Is(t, names), 0.5, (), t) for t in random_.sample(TYPED, 12))))
    for low, high, locale in (
        (5, 5, "fr"),
        (-10, 10, "en"),
        ("1.124", "1.126", ""),
        ("1/3", 10**9, "ar"),
        ("1/1000", "1/10", "fr"),
    ):
        rule = Rule(Within(Fraction(low), Fraction(high), locale), 1.0, (), "in")
        slots.append(ItemSlot("s", entry, (rule, Rule(Else(), None, (), "out"))))
    for regex, names in (
        ("[Éé]toiles?", ("case",)),
        (r"\w+", ()),
        (r"\d{1,3}([.,]\d+)?", ()),
        (r"(a|b)*c?|\s+", ()),
        (r"^l['’]?.*$", ("apostrophe", "case")),
        (r"\p{L}+", ("accents",)),
        (r"[^a-z]+", ("case",)),
        ("(a*)*b", ()),
        (r"\D\W\S?", ()),
        ("(", ()),
        (r"é+\.?", ("accents", "case")),
    ):
        slots.append(ItemSlot("s", entry, (Rule(Like(regex, names), 1.0, (), "like"), Rule(Else(), 0.0))))
    engine = Judge("cas", {}, (Is("5", ("math-space",)), Within(Fraction(7), Fraction(8))))
    slots += [
        ItemSlot(
            "s",
            entry,
            (Rule(engine, 1.0, (), "j"), Rule(Is("étoile", ("nfc",)), 0.0, (), "e"), Rule(Else(), 0.0, (), "x")),
        ),
        ItemSlot("s", entry, (Rule(engine, 1.0, (), "j"), Rule(Else(), None, (), "review"))),
        ItemSlot("s", entry, (Rule(engine, 1.0),)),
        ItemSlot("s", entry, (Rule(Is("5"), 1.0),)),
        ItemSlot("s", entry, ()),
    ]
    return [*((slot, TYPED) for slot in slots), *_chosen()]


def _chosen():
    options = tuple(Option(id_, ()) for id_ in "abcd")
    many = Choose(options, many=True)
    parts = tuple(
        Rule(Picked((id_,)), value, (), id_) for id_, value in zip("abcd", (0.5, 0.5, -0.5, 1 / 3), strict=True)
    )
    slots = [
        ItemSlot("c", many, Tally(parts)),
        ItemSlot("c", many, Tally(parts, start=0.25, floor=-1.0)),
        ItemSlot("c", many, Tally((*parts, *parts[:2]), whole=True)),
        ItemSlot("c", many, Tally((*(Rule(Picked((i,)), 0.1) for i in "abc"), Rule(Picked(("a", "b")), 0.7)))),
        ItemSlot("c", many, (Rule(Picked(("a", "b")), 1.0), Rule(Picked(("c",)), 0.25, (), "c"), Rule(Else(), 0.0))),
        ItemSlot(
            "c", many, (Rule(Ordered(("a", "b", "c")), 1.0), Rule(Ordered(("c", "b", "a")), 0.5), Rule(Else(), 0.0))
        ),
    ]
    answers = [
        (),
        ("a",),
        ("b", "a"),
        ("a", "b", "c"),
        ("c", "b", "a"),
        ("d",),
        ("a", "b", "c", "d"),
        ("a", "a"),
        "a",
        " b ",
        "",
    ]
    pairs = ItemSlot(
        "p", many, (Rule(Paired((("a", "c"), ("b", "d"))), 1.0), Rule(Paired((("a", "d"),)), 0.5), Rule(Else(), 0.0))
    )
    tally = ItemSlot(
        "p", many, Tally(tuple(Rule(Paired((pair,)), 0.5, (), pair[0]) for pair in (("a", "c"), ("b", "d"))))
    )
    linked = [(), (("a", "c"),), (("b", "d"), ("a", "c")), (("a", "d"),), (("a", "c"), ("b", "d"), ("c", "c")), "a"]
    return [*((slot, answers) for slot in slots), *((slot, linked) for slot in (pairs, tally))]


SCORE = """text => JSON.parse(text).map(([slot, all]) => all.map(r => {
  const o = DigiLabJudge.score(slot, r); return [o.score, o.tags]; }))"""


def test_the_script_scores_as_the_reference_does(site, visit):
    cases = _cases()
    page = visit(f"{site}/fr/radio-001-fr.html")
    sent = json.dumps([[slot_data(slot, str), responses] for slot, responses in cases])
    got = page.evaluate(SCORE, sent)
    wrong = []
    for (slot, responses), answers in zip(cases, got, strict=True):
        for response, (share, tags) in zip(responses, answers, strict=True):
            want = score(slot, response)
            same = (want.score is None) == (share is None) and (share is None or abs(share - want.score) < 1e-9)
            if not same or tuple(tags) != want.tags:
                wrong.append((response, slot.rules, want.score, want.tags, share, tags))
    assert sum(len(responses) for _, responses in cases) > 5000
    assert wrong == []


def first_variants():
    """The first variant of every exercise of the shipped bank, in each of its languages, and its graders."""
    from digilab_content.compile.bind import bind
    from digilab_content.compile.collision import kept
    from digilab_content.compile.load import discover, load
    from digilab_content.compile.lower import lower
    from digilab_content.compile.vary import variant

    for path in discover([Path(__file__).parent.parent.parent / "exercises"]):
        loaded = load(path).value
        drawn, _ = kept(replace(loaded.exercise, variants=1))
        for lang in loaded.languages():
            exercise = variant(replace(drawn, exercise=loaded.in_language(lang)), 1).value
            graders = bind(exercise).value
            yield lower(exercise, graders, loaded.read_asset).value, graders


def test_the_bank_is_judged_alike(site, visit):
    """First variants of the shipped bank, on the answers that graders themselves propose.

    The script says what the reference scorer says, and never the contrary of the grader: no right answer is wrong here
    and no wrong one right. What it cannot tell is "not judged here".
    """
    from digilab_content.compile.legalise import legalise
    from digilab_content.export import target
    from digilab_content.graders import grade

    cases = []
    for item, graders in first_variants():
        legal, _ = legalise(item, target("site").CAN)
        for slot in (*legal.slots, *legal.step_slots):
            answers = [sample.response for sample in graders[slot.id].samples()]
            cases.append((slot, answers, [grade(graders[slot.id], answer).status for answer in answers]))
    page = visit(f"{site}/fr/radio-001-fr.html")
    got = page.evaluate(SCORE, json.dumps([[slot_data(slot, str), answers] for slot, answers, _ in cases]))
    told = {"right": 0, "review": 0}
    for (slot, answers, statuses), scored in zip(cases, got, strict=True):
        for answer, status, (share, tags) in zip(answers, statuses, scored, strict=True):
            assert score(slot, answer).score == pytest.approx(share), (slot.id, answer)
            assert tuple(tags) == score(slot, answer).tags
            if share is None:
                told["review"] += status == "right"
            elif status in {"right", "wrong", "partial"}:
                assert status == ("right" if share >= 1 else "partial" if share > 0 else "wrong"), (slot.id, answer)
                told["right"] += status == "right"
    assert told["right"] > 2 * told["review"]


def test_the_script_folds_and_reads_numerals_as_the_library_does(site, visit):
    page = visit(f"{site}/fr/radio-001-fr.html")
    pairs = [[text, [name]] for text in TYPED for name in FOLDS] + [[text, list(FOLDS)] for text in TYPED]
    got = page.evaluate("pairs => pairs.map(([t, n]) => DigiLabJudge.fold(t, n))", pairs)
    assert [p for p, g in zip(pairs, got, strict=True) if fold(*p) != g] == []
    asked = [[text, locale] for text in TYPED for locale in ("", "fr", "ar", "en")]
    read = page.evaluate(
        "all => all.map(([t, l]) => { const v = DigiLabJudge.numeral(t, l); return v && v.map(String); })", asked
    )
    for (text, locale), value in zip(asked, read, strict=True):
        want = plain_number(text, locale)
        assert (value and Fraction(int(value[0]), int(value[1]))) == want, (text, locale)


def test_case_folding_of_every_letter(site, visit):
    """All of Unicode's cased letters fold alike (Cherokee, whose case folds upwards in Unicode, apart)."""
    page = visit(f"{site}/fr/radio-001-fr.html")
    letters = [
        c for n in range(0x110000) if not 0xD800 <= n < 0xE000 and (c := chr(n)) and (c.lower() != c or c.upper() != c)
    ]
    letters = [c for c in letters if not (0x13A0 <= ord(c) <= 0x13FD or 0xAB70 <= ord(c) <= 0xABBF)]
    got = page.evaluate("text => JSON.parse(text).map(c => DigiLabJudge.fold(c, ['case']))", json.dumps(letters))
    assert [c for c, g in zip(letters, got, strict=True) if c.casefold() != g] == []
