"""`--multilang`: what a reader of each language sees is the question of that language, and its marks are the same.

The filter is written here as Moodle's own reads text (filter/multilang/filter.php).
"""

import re
from functools import cache
from pathlib import Path

import moodle_reader as reader
import pytest
from lxml import etree
from places import bank

from digilab_content import publish
from digilab_content.export.moodle.multilang import Apart, _cloze, _Version, spoken

SPAN = r'<span(?:\s+lang="[a-zA-Z0-9_-]+"|\s+class="multilang"){2}\s*>.*?</span>'
SEVERAL = re.compile(rf"{SPAN}(?:\s*{SPAN})+", re.DOTALL | re.IGNORECASE)
MARKS = re.compile("[\u2066-\u2069]")


def heard(text: str, lang: str) -> str:
    """What the filter shows to a reader of `lang`: the first language where there is none."""

    def chosen(found: re.Match[str]) -> str:
        parts = re.findall(r'<span[^>]*?lang="([^"]+)"[^>]*>(.*?)</span>', found[0], re.DOTALL)
        return next((words for name, words in parts if name == lang), parts[0][1])

    return SEVERAL.sub(chosen, text)


def bare(text: str) -> str:
    """Without what gives a direction, and without white space, which blocks do not show."""
    text = re.sub(r"</?span[^>]*>", "", MARKS.sub("", text))
    return re.sub(r' (?:dir|lang)="[^"]*"', "", text)


@cache
def built(multilang: bool) -> dict[str, bytes]:
    import tempfile

    out = Path(tempfile.mkdtemp())
    options = {"multilang": "yes"} if multilang else {}
    done = publish.build(FILES, ["moodle"], out, options=options, cached=False)
    assert done.value is not None, done.diagnostics
    return {"xml": (out / "moodle" / "moodle.xml").read_bytes(), "losses": (out / "fidelity.json").read_bytes()}


FILES = [path for k, path in enumerate(bank()) if k % 7 == 3][:12]


def by_id(data: bytes) -> dict[str, etree._Element]:
    return {q.findtext("idnumber"): q for q in reader.questions(data)}


def test_each_language_is_heard_whole_and_marked_the_same():
    apart, both = by_id(built(False)["xml"]), by_id(built(True)["xml"])
    assert len(both) < len(apart)
    merged = 0
    for id_, question in both.items():
        pivot = re.search(r"-(fr|ar|en)(-v\d+)?-ml(?=-p\d+$|$)", id_)
        if pivot is None:
            assert id_ in apart
            continue
        merged += 1
        found = set()
        for lang in ("fr", "ar", "en"):
            twin = apart.get(id_.replace(pivot[0], f"-{lang}{pivot[2] or ''}"))
            if twin is None:
                continue
            found.add(lang)
            for one, other in zip(question.iter("text"), texts(twin, question), strict=True):
                if one.getparent().tag in {"name", "tag"}:
                    continue
                assert bare(heard(one.text or "", lang)) == bare(other.text or ""), (id_, lang)
            mine, theirs = reader.fields(question), reader.fields(twin)
            assert [f.weight for f in mine] == [f.weight for f in theirs]
            for a, b in zip(mine, theirs, strict=True):
                assert [x.fraction for x in a.answers] == [x.fraction for x in b.answers]
        assert len(found) >= 2
    assert merged >= 10


def texts(twin, question):
    """The texts of one language's question, as many tags as the other has."""
    tags = [t for t in question.iter("text") if t.getparent().tag == "tag"]
    return [*(t for t in twin.iter("text") if t.getparent().tag != "tag"), *tags]


def test_no_span_holds_another_and_names_have_none():
    for question in reader.questions(built(True)["xml"]):
        assert "<" not in question.findtext("name/text")
        for text in question.iter("text"):
            if 'class="multilang"' in (text.text or ""):
                depth = 0
                for tag in re.findall(r"</?span", text.text):
                    depth += 1 if tag == "<span" else -1
                    assert depth <= 1, text.text


def test_an_id_is_there_once_and_files_once():
    root = etree.fromstring(built(True)["xml"])
    ids = [e.text for e in root.iter("idnumber")]
    assert len(set(ids)) == len(ids)
    assert all(len(one) <= 100 for one in ids)
    for element in root.iter():
        names = [f.get("name") for f in element.findall("file")]
        assert len(set(names)) == len(names)


def test_what_cannot_be_one_question_says_so():
    assert b"loss-moodle-apart" in built(True)["losses"]
    assert b"loss-moodle-apart" not in built(False)["losses"]


def version(lang: str, text: str) -> _Version:
    return _Version(lang, text)


def test_blocks_are_shared_and_directions_become_marks():
    made = spoken(
        [
            version("fr", '<div dir="ltr" lang="fr"><p>Calcule \\(x\\).</p><p>42</p></div>'),
            version("ar", '<div dir="rtl" lang="ar"><p>احسب <span dir="ltr">\\(x\\)</span>.</p><p>42</p></div>'),
        ]
    )
    assert made == (
        '<div><p><span lang="fr" class="multilang">Calcule \\(x\\).</span>'
        '<span lang="ar" class="multilang">احسب \u2066\\(x\\)\u2069.</span></p><p>42</p></div>'
    )


def test_other_blocks_are_whole_in_each_language():
    made = spoken([version("fr", "<p>a</p><p>b</p>"), version("ar", "<p>ا</p>")])
    assert [heard(made, lang) for lang in ("fr", "ar", "en")] == ["<p>a</p><p>b</p>", "<p>ا</p>", "<p>a</p><p>b</p>"]


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("{1:NUMERICAL:=5:0}", "{1:NUMERICAL:=6:0}"),  # another answer
        ("{1:MULTICHOICE:=vert~rouge}", "{1:MULTICHOICE:=أخضر~أحمر}"),  # words of a menu
        ("{1:NUMERICAL:=5:0}", "rien"),  # a gap is missing
        ("<b>a {1:NUMERICAL:=5:0} b</b>", "<b>ا {1:NUMERICAL:=5:0} ب</b>"),  # a gap inside words in bold
    ],
)
def test_gaps_that_differ_stay_apart(fr, ar):
    with pytest.raises(Apart):
        _cloze([version("fr", fr), version("ar", ar)])


def test_a_gap_stands_once_and_its_feedback_in_each_language():
    fr, ar = (
        "<p>Il y a {1:NUMERICAL:=5:0#Oui~0:1000#Non} litres</p>",
        "<p>هناك {1:NUMERICAL:=5:0#نعم~0:1000#لا} لتر</p>",
    )
    made = _cloze([version("fr", fr), version("ar", ar)])
    assert len(reader.gaps(made)) == 1
    (gap,) = reader.gaps(made)
    assert [heard(a.feedback, "ar") for a in gap.answers] == ["نعم", "لا"]
    assert heard(re.sub(r"\{.*\}", "…", made), "fr") == "<p>Il y a … litres</p>"
