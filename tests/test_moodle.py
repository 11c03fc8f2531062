"""The written file against every measured rule (facts/moodle-xml.md; the number of the rule is in the name)."""

import base64
import os
import re
from dataclasses import replace
from pathlib import Path

import moodle_reader as reader
import pytest
import sample_items as s
from lxml import etree
from places import acceptance, bank

from digilab_content.compile.legalise import legalise
from digilab_content.export import target
from digilab_content.export.moodle import gap, native
from digilab_content.export.moodle.wording import Wording
from digilab_content.model import doc as d
from digilab_content.model import item as i
from digilab_content.model.target import Bank

GOLDEN = Path(__file__).parent / "golden" / "moodle"
PERCENTS = {float(one) for one in native.FRACTIONS}
KNOWN = {
    *("description", "truefalse", "multichoice", "numerical", "shortanswer", "match", "ordering", "cloze", "essay"),
    *("gapselect", "ddwtos"),
}


def write(*items: i.Item, title: str = "Banque / essais") -> bytes:
    moodle = target("moodle")
    pieces = []
    for item in items:
        legal, losses = legalise(item, moodle.CAN)
        piece = moodle.piece(legal, {})
        pieces.append(replace(piece, losses=(*losses, *piece.losses)))
    (file,) = moodle.assemble(Bank(title, "fr", tuple(pieces)), {})
    return file.data


def concrete():
    """The acceptance files and the bank: the first two variants of each."""
    from digilab_content.compile.load import load
    from digilab_content.compile.lower import lower

    for path in (*acceptance(), *bank()):
        loaded = load(path).value
        if loaded is None:
            continue
        few = replace(loaded, exercise=replace(loaded.exercise, variants=2))
        for exercise, graders in few.concrete([]):
            item = lower(exercise, graders, few.read_asset).value if graders else None
            if item is not None:
                yield item


@pytest.fixture(scope="module")
def samples() -> bytes:
    return write(*s.ITEMS.values(), nasty())


@pytest.fixture(scope="module", params=["samples", "exercises"])
def data(request, samples) -> bytes:
    return samples if request.param == "samples" else write(*concrete())


@pytest.fixture(scope="module")
def root(data):
    return etree.fromstring(data)


def nasty() -> i.Item:
    """Everything that breaks an importer: control characters, `]]>`, `<` in names, endless names, gaps in words."""
    body = (
        *s.says(
            "Un \x0b\x00 {1:SHORTANSWER:=faux} _______ ]]> \\( \\) $$ (n) {mlang fr} ", s.tex(r"\{1\} (y) x<y"), " fin"
        ),
        d.CodeBlock("for x in [[1]]: ]]>"),
        *s.ask("Écris :", "w", "m"),
    )
    word = i.ItemSlot(
        "w",
        i.Entry("text"),
        (
            i.Rule(i.Is("=50% de * {a} #1 ~ \\ <b> & c", ("nfc",)), 1.0, (s.says("f(x) = {1} #2 ~ }"),), "right"),
            s.WRONG,
        ),
        ("=50% de * {a} #1 ~ \\ <b> & c",),
    )
    meta = replace(s.META, skills=("a<b", "A<B", "", "é" * 80), subject="maths < 3")
    return s.item("x" * 64, body, word, s.MENU, title="Si x<y et z>t : " + "très long " * 40, meta=meta)


def every_text(root):
    return [e for e in root.iter("text") if e.text]


def test_rule_01_nothing_stops_the_import(root):
    for question in root:
        assert question.get("type") in KNOWN | {"category"}
        if question.get("type") == "cloze":
            assert reader.fields(question), etree.tostring(question)
            raw = question.findtext("questiontext/text")
            assert len(re.findall(r"(?<!&#123;)\{[0-9]+:[A-Z_]+:", raw)) == len(reader.fields(question))
        if question.get("type") == "match":
            assert all(sub.findtext("answer/text").strip() for sub in question.findall("subquestion"))
            assert any(sub.findtext("text") for sub in question.findall("subquestion"))
        if question.get("type") == "ordering":
            assert len(question.findall("answer")) >= 2


def test_rule_02_text_stands_in_text_and_html_in_cdata(data, root):
    decoded = data.decode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", decoded)
    outside = re.sub(r"<!\[CDATA\[.*?\]\]>", "", decoded, flags=re.DOTALL)
    assert not re.search(r"<(p|div|span|br|img|table|strong|em|code|ol|ul)\b", outside)
    holders = ("questiontext", "name", "generalfeedback", "feedback", "hint", "category", "graderinfo", "tag", "answer")
    for name in holders:
        for element in root.iter(name):
            assert element.find("text") is not None, name
            assert not (element.text or "").strip(), name


def test_rule_03_categories(root):
    seen = set()
    for question in root.findall("question[@type='category']"):
        path = question.findtext("category/text")
        assert path.startswith("$course$/top/")
        assert path not in seen
        seen.add(path)
        names = re.split(r"(?<!/)/(?!/)", path)
        assert all(0 < len(name.replace("//", "/")) <= 255 and "<" not in name for name in names)
        assert question.find("info").get("format") == "html"
    assert root[0].get("type") == "category"


def test_rule_03_a_slash_in_a_name_is_doubled(samples):
    assert "$course$/top/Banque // essais/Français/maths/ma.1ac/Nombres//calcul" in samples.decode()


def test_rule_04_formats(root):
    for element in root.iter():
        if element.get("format") is not None:
            plain = element.tag == "answer" and element.getparent().get("type") in {
                "shortanswer",
                "numerical",
                "truefalse",
            }
            assert element.get("format") == ("moodle_auto_format" if plain else "html")


def test_rule_05_names(root):
    for name in root.iter("name"):
        text = name.findtext("text")
        assert 0 < len(text) <= 255
        assert "<" not in text


def test_rule_06_and_07_numbers(root):
    for tag in ("defaultgrade", "penalty"):
        for element in root.iter(tag):
            assert re.fullmatch(r"[0-9]+(\.[0-9]+)?", element.text), (tag, element.text)
            assert float(element.text) < 100000
    for question in root.findall("question[@type='cloze']"):
        assert sum(f.weight for f in reader.fields(question)) > 0


def test_rule_08_idnumbers(root):
    here: set[str] = set()
    for question in root:
        if question.get("type") == "category":
            here = set()
            continue
        id_ = question.find("idnumber")
        assert len(id_) == 0
        assert 0 < len(id_.text) <= 100
        assert id_.text not in here
        here.add(id_.text)


def test_rule_09_tags(root):
    for tags in root.iter("tags"):
        words = [tag.findtext("text") for tag in tags]
        assert words
        assert all(word and "<" not in word for word in words)
        assert len({w.casefold() for w in words}) == len(words)


def test_rule_10_hints_say_something(root):
    for hint in root.iter("hint"):
        assert hint.findtext("text").strip()
        assert hint.getparent().get("type") not in {"essay", "description"}


def test_rule_11_files(root):
    for element in root.iter():
        raw = element.findtext("text") if element.find("text") is not None else ""
        wanted = set(re.findall(r"@@PLUGINFILE@@/([^\"]+)", raw or ""))
        files = {f.get("name"): f for f in element.findall("file")}
        assert wanted == set(files)
        for name, file in files.items():
            assert re.fullmatch(r"[a-z0-9.-]+", name)
            assert (file.get("path"), file.get("encoding")) == ("/", "base64")
            assert base64.b64decode(file.text, validate=True)


def test_rule_12_fractions(root):
    for question in root:
        for answer in question.findall("answer"):
            if question.get("type") != "ordering":
                assert abs(float(answer.get("fraction"))) in PERCENTS, answer.get("fraction")


def test_rule_12_no_share_is_rounded_to_another():
    assert native.fraction(1 / 3) == "33.33333"
    assert native.fraction(-1 / 6) == "-16.66667"
    assert native.fraction(0.35) is None
    assert native.fraction(0.333) is None


def test_rule_13_shortanswer_has_a_full_answer(root):
    for question in root.findall("question[@type='shortanswer']"):
        assert any(a.get("fraction") == "100" for a in question.findall("answer"))


def test_rule_14_multichoice(root):
    for question in root.findall("question[@type='multichoice']"):
        shares = [float(a.get("fraction")) for a in question.findall("answer")]
        assert len(shares) >= 2
        assert all(a.findtext("text").strip() for a in question.findall("answer"))
        single = question.findtext("single")
        assert single in {"true", "false"}
        assert question.findtext("shuffleanswers") in {"true", "false"}
        if single == "true":
            assert 100 in shares
        else:
            assert sum(x for x in shares if x > 0) == pytest.approx(100, abs=0.001)


def test_rule_15_truefalse(root):
    for question in root.findall("question[@type='truefalse']"):
        answers = {a.findtext("text"): a.get("fraction") for a in question.findall("answer")}
        assert set(answers) == {"true", "false"}
        assert sorted(answers.values()) == ["0", "100"]


def test_rule_16_shortanswer(root):
    for question in root.findall("question[@type='shortanswer']"):
        assert question.findtext("usecase") in {"0", "1"}
        for answer in question.findall("answer"):
            text = answer.findtext("text")
            assert text == text.strip() != ""
            assert text == "*" or not re.search(r"(?<!\\)\*", text)


def test_rule_17_numerical(root):
    for question in root.findall("question[@type='numerical']"):
        assert any(a.get("fraction") == "100" for a in question.findall("answer"))
        for answer in question.findall("answer"):
            assert re.fullmatch(r"\*|-?[0-9]+(\.[0-9]+)?([eE]-?[0-9]+)?", answer.findtext("text"))
            assert re.fullmatch(r"[0-9]+(\.[0-9]+)?([eE]-?[0-9]+)?", answer.findtext("tolerance"))
        assert question.findtext("showunits") == "3"


def test_rule_18_match(root):
    for question in root.findall("question[@type='match']"):
        answers = [sub.findtext("answer/text") for sub in question.findall("subquestion")]
        assert all(0 < len(a) <= 255 and "<" not in a for a in answers)


def test_rule_19_ordering(root):
    for question in root.findall("question[@type='ordering']"):
        assert question.findtext("shownumcorrect") == "1"
        assert question.findtext("selecttype") == "ALL"
        texts = [a.findtext("text") for a in question.findall("answer")]
        assert len(set(texts)) == len(texts) >= 2


def test_rule_20_blanks(root):
    for question in root:
        if question.get("type") in reader.LISTS:
            assert len(reader.fields(question)) >= 2
            choices = question.findall(reader.LISTS[question.get("type")])
            assert all(c.findtext("text").strip() and c.findtext("group") == "1" for c in choices)
            if question.get("type") == "gapselect":
                assert not any("<" in c.findtext("text") for c in choices)


def test_rule_23_types_that_are_not_written(root):
    assert {q.get("type") for q in root}.isdisjoint({"calculated"})


def test_rule_21_cloze(root):
    for question in root.findall("question[@type='cloze']"):
        for one in reader.fields(question):
            assert one.weight >= 1
            if one.kind != "multiresponse":
                assert any(a.fraction == 1.0 for a in one.answers)
            if one.kind == "numerical":
                assert all(re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE]-?[0-9]+)?", a.text) for a in one.answers)
            if one.kind.startswith("multi"):
                assert len(one.answers) >= 2
            assert not any(a.text.endswith("\\") for a in one.answers)


def test_rule_22_essay(root):
    for question in root.findall("question[@type='essay']"):
        assert question.findtext("responseformat") in {"editor", "editorfilepicker", "plain", "monospaced", "noinline"}


def test_rule_02_signs_that_filters_read_are_not_in_the_text(root):
    smileys = re.compile(r"\([ynh]\)|:-?\)|\{mlang|;-\)|8-\)")
    for element in every_text(root):
        if element.getparent().tag in {"questiontext", "feedback", "generalfeedback", "hint"}:
            assert not smileys.search(re.sub("<[^>]*>", "", element.text)), element.text


def test_underscores_are_only_where_the_box_stands(samples):
    question = next(q for q in reader.questions(samples) if q.findtext("idnumber").startswith("xxx"))
    assert "_____" not in question.findtext("questiontext/text")


def test_formulas_are_isolated_in_arabic_and_named_by_brackets(samples):
    arabic = next(q for q in reader.questions(samples) if q.findtext("idnumber") == "arabic-ar")
    feedback = arabic.findtext("answer/feedback/text")
    assert feedback.startswith('<div dir="rtl" lang="ar">')
    assert r'<span dir="ltr">\(\dfrac{5}{2}\)</span>' in feedback
    assert "<p>احسب ____________" in arabic.findtext("questiontext/text")


# ── what Moodle makes of answers ──────────────────────────────────────────────────────────────────────────────────────


def graded(item: i.Item):
    return [field for q in reader.questions(write(item)) for field in reader.fields(q)]


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        ("number", "2,5", 1.0),
        ("number", "2.51", 1.0),
        ("number", "2.52", 0.0),
        ("number", "5", 0.0),
        ("number", "", 0.0),
        ("word", "Photosynthèse.", 1.0),
        ("word", " photosynthèse ", 1.0),
        ("word", "photosynthese", 0.0),
        ("word", "respiration", 0.0),
        ("phrase", "l’eau  pure.", 1.0),
        ("phrase", "L'eau pure", 0.0),
        ("pattern", "colour", 1.0),
        ("pattern", "colouur", 0.0),
        ("expression", "2x", None),
        ("fraction", "1/3", None),
        ("decimals", "3,14", 1.0),
        ("decimals", "3,140", 0.0),
        ("accents", "ete", None),
    ],
)
def test_typed_answers(name, answer, expected):
    (field,) = graded(s.ITEMS[name])
    assert field.grade(answer) == expected


def test_chosen_answers():
    assert [graded(s.ITEMS["one"])[0].grade([k]) for k in range(3)] == [0.0, 1.0, 0.0]
    assert [graded(s.ITEMS["partial"])[0].grade([k]) for k in range(3)] == [0.35, 1.0, 0.0]
    many = graded(s.ITEMS["many"])[0]
    assert [many.grade(ids) for ids in ([0, 2], [0], [0, 3], [0, 2, 3], [1])] == [1.0, 0.5, 0.0, 0.5, 0.0]
    whole = graded(s.ITEMS["many-whole"])[0]
    assert [whole.grade(ids) for ids in ([0, 2], [0, 2, 3], [0, 3], [1])] == [1.0, 0.0, 0.0, 0.0]


def test_a_cloze_holds_every_slot_with_its_weight():
    number, menu, many = graded(s.ITEMS["parts"])
    assert (number.weight, menu.weight, many.weight) == (1, 2, 1)
    assert number.grade("2,5") == menu.grade([0]) == many.grade([0, 2]) == 1.0
    assert [menu.grade([k]) for k in range(3)] == [1.0, 0.0, 0.0]
    assert [a.text for a in menu.answers] == ["&lt;", "&gt;", "&#61; ou &#126;#}"]
    assert menu.answers[1].feedback == r"Non \(x^{2}\)"


def test_what_a_gap_cannot_hold_stands_apart():
    first, second = reader.questions(write(s.ITEMS["mixed"]))
    assert (first.get("type"), second.get("type")) == ("cloze", "essay")
    assert first.findtext("idnumber") != second.findtext("idnumber")
    assert "[…]" in first.findtext("questiontext/text")


def test_signs_of_the_gap_in_words():
    word = graded(nasty())[0]
    assert word.grade("=50% de * {a} #1 ~ \\ <b> & c") == 1.0
    assert word.grade("=50% de tout {a} #1 ~ \\ <b> & c") == 0.0
    assert "{1} #2 &#126; }" in word.answers[0].feedback


def test_weights_that_are_not_whole_are_multiplied_together():
    slots = (replace(s.NUMBER, points=0.5), replace(s.MENU, points=1.0))
    made = graded(s.item("halves", (*s.ask("a", "n"), *s.ask("b", "m")), *slots))
    assert [field.weight for field in made] == [1, 2]


def test_a_menu_with_a_formula_is_a_list_of_buttons():
    options = (s.option("a", s.tex(r"\dfrac{1}{2}")), s.option("b", "deux"))
    slot = replace(s.MENU, input=i.Choose(options, inline=True, shuffle=True))
    assert gap.gap(slot, 1, Wording(s.item("z", s.ask("?", "m"), slot))).startswith("{1:MULTICHOICE_VS:")


# ── golden files: import them in Moodle ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", sorted(s.ITEMS))
def test_golden(name):
    """`pytest --accept` (or `DIGILAB_ACCEPT=1`) writes them again."""
    path = GOLDEN / f"{name}.xml"
    data = write(s.ITEMS[name], title="Essais")
    if os.environ.get("DIGILAB_ACCEPT"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert path.read_bytes() == data


# ── literate cases ────────────────────────────────────────────────────────────────────────────────────────────────────

CASES = re.findall(
    r"^## (.+?)\n\n```exo\n(.*?)```\n\n```xml\n(.*?)```\n\n```lost\n(.*?)```",
    (Path(__file__).parent / "cases" / "moodle.md").read_text(encoding="utf-8"),
    re.DOTALL | re.MULTILINE,
)


@pytest.mark.parametrize(("title", "exercise", "xml", "lost"), CASES, ids=[case[0] for case in CASES])
def test_case(title, exercise, xml, lost, tmp_path):
    from digilab_content.compile.load import load
    from digilab_content.compile.lower import lower

    path = tmp_path / "case.exo.md"
    path.write_text(exercise, encoding="utf-8")
    loaded = load(path)
    assert loaded.value is not None, loaded.diagnostics
    made, graders = next(iter(loaded.value.concrete([])))
    item = lower(made, graders, loaded.value.read_asset).value
    data = write(item).decode()
    for line in xml.splitlines():
        assert re.search(".*".join(re.escape(part) for part in line.split("…")), data), (title, line, data)
    legal, losses = legalise(item, target("moodle").CAN)
    losses = (*losses, *target("moodle").piece(legal, {}).losses)
    told = sorted(f"{loss.field}: {loss.level} {loss.reason.id}" for loss in losses if loss.reason)
    assert told == sorted(lost.splitlines())
