"""The voice (`docs/reference/voice.md`), as far as a program can hear it: the words of pupils in three languages."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from places import ROOT

from digilab_content.compile.judge import judge
from digilab_content.maths.misconceptions import misconceptions
from digilab_content.text.i18n import LANGS, words

LOCALES = ROOT / "digilab_content" / "locales"
TO_PUPILS = re.compile(
    r"code-|mistake-|mistakes-two|label-|praise|you-wrote|site-(?!loss)|try-|qti-(said|title)|essay-"
)
FORBIDDEN = {
    "fr": r"c'est nul|es nul|bête|idiot|stupide|ridicule|honte|évident|évidemment|facile|il suffit|aurais dû|"
    r"encore oublié|faute\b|n'importe quoi|paresse|incapable|échec|échoué|dommage|voyons|\bvous\b|\bvotre\b|\bvos\b",
    "en": r"stupid|silly|dumb|careless|lazy|obvious|easy|of course|you should have|shame|fail|idiot|nonsense|"
    r"ridiculous|pathetic|\bbad\b|you forgot|again you",
    "ar": r"غبي|سخيف|كسول|تافه|عيب|بديهي|واضح أن|سهل|فشل|أخفقت|مخجل|للأسف|كان عليك",
}
# Facts that hold what is right: shown only where the verdict is right (a slip of the pen) or to ask a question back.
RIGHT = {"correct", "key", "expected", "right_value", "solution", "asked_value"}
ALLOWED = re.compile(r"code-(typo|dictation.*) correct")  # spelling is shown once it has been written
COUNTED = {"one", "two", "few", "many", "other"}
# Files in which a count of nothing has its own form too; elsewhere a count may be one that is never 0.
WITH_ZERO = {"cli", "graders", "mistakes", "misconceptions", "relations", "shapes", "site", "tuples", "units"}
FORMULA = re.compile(r"[A-Za-z0-9²³√π(|]\s*[=+×÷−^√≤≥<>]\s*[A-Za-z0-9²³√π(|−]|[A-Za-z]\(|√")


def messages(lang: str, files: frozenset[str] = frozenset()):
    for file in sorted((LOCALES / lang).glob("*.ftl")):
        if files and file.stem not in files:
            continue
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                yield entry


def parts(node):
    yield node
    for name, value in vars(node).items():
        if name != "span":
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, ast.BaseNode):
                    yield from parts(one)


def texts(entry: ast.Message) -> str:
    """What is written in a message, a place for each fact."""
    out = []
    for node in parts(entry.value):
        if isinstance(node, ast.TextElement):
            out.append(node.value)
        elif isinstance(node, ast.StringLiteral):
            out.append(re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), node.value))
        elif isinstance(node, ast.VariableReference):
            out.append("⟨⟩")
    return "".join(out)


def to_pupils(lang: str):
    return [entry for entry in messages(lang) if TO_PUPILS.match(entry.id.name) and entry.value is not None]


def test_the_same_words_exist_in_three_languages():
    ids = {lang: {entry.id.name for entry in to_pupils(lang)} for lang in LANGS}
    assert ids["fr"] == ids["ar"] == ids["en"]
    assert len(ids["fr"]) > 350


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_humiliates(lang):
    bad = re.compile(FORBIDDEN[lang], re.IGNORECASE)
    found = [(e.id.name, bad.search(texts(e))[0]) for e in to_pupils(lang) if bad.search(texts(e))]
    assert found == []


@pytest.mark.parametrize("lang", LANGS)
def test_no_message_has_a_place_for_the_right_answer(lang):
    for entry in to_pupils(lang):
        facts = {n.id.name for n in parts(entry.value) if isinstance(n, ast.VariableReference)}
        assert [f for f in facts & RIGHT if not ALLOWED.fullmatch(f"{entry.id.name} {f}")] == [], entry.id.name
    units = next(e for e in messages(lang) if e.id.name == "code-wrong-unit")
    assert "asked" not in {n.id.name for n in parts(units.value) if isinstance(n, ast.VariableReference)}


def test_a_wrong_answer_is_never_told_the_right_one():
    """Requests whose right answer could slip out: the words of the verdict do not hold it."""
    asked = [
        ({"type": "steps", "key": "x = 6 or x = -5", "options": {"from": "x^2 - x = 30"}, "answer": "x = -5"}, "6"),
        ({"type": "steps", "key": "11", "options": {"from": "3+4*2"}, "answer": "14"}, "11"),
        ({"type": "quantity", "key": "9.81 m/s^2", "answer": "9,81 zorg"}, "m/s"),
        ({"type": "quantity", "key": "9.81 m/s^2", "answer": "9,81 kg"}, "m/s"),
        ({"type": "set", "key": "]ln(2) ; e]", "answer": "]0 ; e]"}, "ln"),
        ({"type": "expression", "key": "3*x-x", "answer": "3"}, "2x"),
        ({"type": "expression", "key": "x+x", "answer": "x^2"}, "2x"),
        ({"type": "expression", "key": "diff(cos(x), x)", "answer": "sin(x)"}, "−sin"),
        ({"type": "expression", "key": "7*0", "answer": "7"}, "= 0"),
        ({"type": "expression", "key": "7^0", "answer": "0"}, "= 1"),
    ]
    for request, right in asked:
        for lang in LANGS:
            found = judge({**request, "locale": "fr", "lang": lang})
            assert found["verdict"] != "right", request
            assert right not in re.sub(r"[\u2066-\u2069]", "", found["feedback"]), found["feedback"]


@pytest.mark.parametrize("file", sorted(f.stem for f in (LOCALES / "ar").glob("*.ftl")))
def test_arabic_says_every_count_in_all_its_forms(file):
    wanted = COUNTED | ({"zero"} if file in WITH_ZERO else set())
    counted = 0
    for entry in messages("ar", frozenset({file})):
        for node in parts(entry):
            if isinstance(node, ast.SelectExpression):
                keys = {getattr(v.key, "name", getattr(v.key, "value", "")) for v in node.variants}
                selector = getattr(getattr(node.selector, "id", None), "name", "")
                if keys & {"zero", "one", "two"} and selector not in {"why", "kind", "reason", "key", "expected"}:
                    counted += 1
                    missing = wanted - keys - ({"zero"} if "0" in keys else set())
                    assert not missing, (entry.id.name, missing)
    assert counted or file not in {"cli", "graders", "mistakes", "shapes", "tuples"}


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111])
def test_counts_read_well_in_every_language(count):
    for lang in LANGS:
        for id_ in ("code-lines-missing", "code-lines-unwanted", "tally-pupils", "tally-answers"):
            text = words(lang).text(id_, (("count", count), ("label", "x")))
            assert text.strip()
            assert "⟨" not in text


def test_formulas_keep_their_direction_in_arabic():
    seen = 0
    for entry in to_pupils("ar"):
        text = texts(entry)
        depth = 0
        for sign in text:
            depth += (sign == "\u2066") - (sign == "\u2069")
            assert depth in {0, 1}, entry.id.name
        assert depth == 0, entry.id.name
        bare = re.sub("\u2066[^\u2069]*\u2069", "", text)
        seen += bare != text
        assert not FORMULA.search(bare), (entry.id.name, FORMULA.search(bare)[0])
    assert seen >= 100
    said = judge({"type": "expression", "key": "x^2-x-2", "answer": "x^2+x-2", "locale": "fr", "lang": "ar"})
    assert "\u2068x\u2069" in said["feedback"]


@pytest.mark.parametrize("lang", LANGS)
def test_a_mistake_is_told_as_a_way_to_the_answer(lang):
    """“This is what you get by …” is true of a part of a calculation too; “this is the sum” is not."""
    claims = {
        "fr": r"^C'est (la somme|le produit|le quotient|la différence|la dérivée|le carré|la solution|la fonction)",
        "en": r"^This is the (sum|product|quotient|difference|derivative|square|solution|function|number|amount)\b",
        "ar": r"^(هذا مجموع|هذا جداء|هذا خارج|هذه هي المشتقة|هذا مربع|هذا عدد|هذا مقدار)",
    }
    ours = {
        e.id.name
        for e in FluentParser().parse((LOCALES / lang / "misconceptions.ftl").read_text("utf-8")).body
        if isinstance(e, ast.Message)
    }
    named = [r.message for r in misconceptions() if r.message in ours]
    assert len(named) > 100
    assert [m for m in named if re.match(claims[lang], words(lang).text(m))] == []


def test_two_mistakes_are_not_each_said_to_lead_to_the_answer():
    request = {"type": "expression", "key": "(x+3)^2-2*(x-1)", "answer": "x^2+9-2x+1", "locale": "en"}
    for lang in LANGS:
        found = judge({**request, "lang": lang})
        said = re.sub(r"[\u2066-\u2069]", "", found["feedback"])
        assert words(lang).text("label-square-of-sum") in said
        assert words(lang).text("label-first-term-only") in said
        assert words(lang).text("mistake-square-of-sum") not in found["feedback"]


def glossary():
    page = (ROOT / "docs" / "reference" / "voice.md").read_text(encoding="utf-8")
    rows = page.partition("## Glossary")[2].splitlines()
    return [[c.strip() for c in row.strip("| ").split(" | ")] for row in rows if row.startswith("| ")][1:]


def test_the_glossary_has_three_languages_and_no_term_twice():
    rows = glossary()
    assert len(rows) >= 50
    assert all(len(row) == 3 and all(row) for row in rows)
    assert len({row[0] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("lang", "other", "term"),
    [
        ("ar", "متباينة|المتباينة", "متفاوتة"),
        ("ar", "عبارتك|العبارة الصحيحة", "تعبير"),
        ("ar", "الجداء المضاعف", "ضعف الجداء"),
        ("ar", "صورة الكسر|مخرج", "بسط"),
        ("fr", "faute de frappe|exponentiation", "exposant"),
        ("en", "paranthes|parenthes", "bracket"),
    ],
)
def test_one_word_for_one_thing(lang, other, term):
    bad = re.compile(other)
    assert [e.id.name for e in to_pupils(lang) if bad.search(texts(e))] == []
    assert any(term in cell for row in glossary() for cell in row)


def test_the_review_script_reads_real_judgements():
    import sys

    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import said
    finally:
        sys.path.pop(0)
    assert Path(said.__file__).parent == ROOT / "tools"
    lines = [line for _, line in zip(range(40), said.told("ar"), strict=False)]
    assert len(lines) == 40
    assert all(line.count(" | ") >= 3 for line in lines)
