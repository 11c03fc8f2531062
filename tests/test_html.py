"""Documents as elements, and TeX as MathML."""

import re

import pytest
import sample_items as s
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from digilab_content.export import mathml
from digilab_content.export.feedback import told
from digilab_content.export.html import How, blocks, division, phrase, serialize
from digilab_content.model import doc as d
from digilab_content.text.message import Message

MATHS = "{http://www.w3.org/1998/Math/MathML}"


def how(lang="fr", **more):
    given_ = {
        "math": lambda m: rf"\({m.tex}\)",
        "slot": lambda ref: f"[{ref.id}]",
        "media": lambda m: How(lang, str, str, str).element("img", src=m.src, alt=m.alt),
    }
    return How(lang, **{**given_, **more})


def html(doc, **more):
    return serialize(blocks(doc, how(**more)))


WHOLE: d.Doc = (
    d.Heading(3, (d.Text("Titre"),)),
    d.Paragraph((d.Text("a < b & "), d.Emphasis((d.Text("c"), d.Strong((d.Text("d"),)))), d.Break(), d.Code("x<y"))),
    d.Paragraph(
        (d.Link("https://a.b/?c=1&d=é", (d.Text("lien"),)), d.Break(hard=True), d.Media("f.png", "une «figure»"))
    ),
    d.Bullets((s.says("un"), (*s.says("deux"), d.Numbered((s.says("trois"),), start=4)))),
    d.Table(((d.Text("h"),), (d.Text("k"),)), (((s.tex("x"),), (d.Text("2"),)),), ("", "right")),
    d.Quote(s.says("cité")),
    d.CodeBlock("1\n 2", "py"),
    d.Rule(),
)


def test_every_node_is_written():
    assert html(WHOLE) == (
        "<h3>Titre</h3>"
        "<p>a &lt; b &amp; <em>c<strong>d</strong></em> <code>x&lt;y</code></p>"
        '<p><a href="https://a.b/?c=1&amp;d=%C3%A9">lien</a><br><img src="f.png" alt="une «figure»"></p>'
        '<ul><li>un</li><li><p>deux</p><ol start="4"><li>trois</li></ol></li></ul>'
        '<table><thead><tr><th scope="col">h</th><th scope="col" style="text-align:right">k</th></tr></thead>'
        '<tbody><tr><td>\\(x\\)</td><td style="text-align:right">2</td></tr></tbody></table>'
        "<blockquote><p>cité</p></blockquote><pre><code>1\n 2</code></pre><hr>"
    )


def test_formulas_and_code_keep_their_direction_in_arabic():
    doc = (d.Paragraph((d.Text("احسب "), s.tex("2x"), d.Code("a=1"))),)
    assert html(doc, lang="ar") == '<p>احسب <bdi dir="ltr">\\(2x\\)</bdi><code dir="ltr">a=1</code></p>'
    assert html(doc, lang="ar", isolate="span").count('<span dir="ltr">') == 1
    assert serialize([division(doc, how("ar"))]).startswith('<div dir="rtl" lang="ar">')


def test_a_slot_that_is_a_block_splits_its_paragraph():
    doc = (d.Paragraph((d.Text("avant "), d.SlotRef("a"), d.Text(" après "), d.SlotRef("b"))),)
    block = how(slot=lambda ref: how().element("div", ref.id), block_slot=lambda ref: ref.id == "a")
    assert serialize(blocks(doc, block)) == "<p>avant </p><div>a</div><p> après <div>b</div></p>"
    assert serialize(blocks((d.Paragraph((d.SlotRef("a"),)),), block)) == "<div>a</div>"


def test_attributes_that_the_dialect_does_not_know_are_left_out():
    assert "style" not in html(WHOLE, attribute=lambda _tag, name: name != "style")
    assert "scope" not in html(WHOLE, attribute=lambda _tag, name: name != "scope")


def test_a_namespace_is_that_of_every_element():
    (made,) = blocks(s.says("a", s.tex("x")), how(namespace="urn:q", math=mathml.element))
    assert serialize([made], "xml") == (
        '<p xmlns="urn:q">a<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></p>'
    )


def test_a_phrase_has_no_blocks():
    text = serialize(phrase(WHOLE, how()))
    assert not re.search("<(p|ul|li|h3|table|pre|blockquote)", text)
    assert "Titre<br>a &lt; b" in text


def test_messages_hold_formulas(monkeypatch):
    from digilab_content.text import i18n

    made = i18n.Words("ar", {"x": "try = الجواب { $answer_tex } صحيح\n"})
    monkeypatch.setattr("digilab_content.export.feedback.words", lambda _lang: made)
    text = serialize(told((Message("try", (("answer_tex", "2x"),)), s.says("نعم")), how("ar")))
    assert text == '<p>الجواب <bdi dir="ltr">\\(2x\\)</bdi> صحيح</p><p>نعم</p>'


@given(st.text(max_size=60))
def test_any_words_make_xml(text):
    doc = (d.Paragraph((d.Text(text), d.Code(text), d.Link("https://a.b/" + text, (d.Text(text),)))), d.CodeBlock(text))
    etree.fromstring(serialize([division(doc, how())], "xml"))


# ── MathML ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def math(tex: str) -> str:
    one = d.Math((tex,))
    assert mathml.readable(one), tex
    return re.sub(r"</?math[^>]*>", "", etree.tostring(mathml.element(one), encoding="unicode"))


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"\dfrac{3}{8}", '<mstyle displaystyle="true" scriptlevel="0"><mfrac><mn>3</mn><mn>8</mn></mfrac></mstyle>'),
        (r"\mathbb R", "<mi>ℝ</mi>"),
        ("0{,}5", "<mn>0,5</mn>"),
        (r"\text{aire}", "<mtext>aire</mtext>"),
        (r"\vec u", '<mover accent="true"><mi>u</mi><mo stretchy="true">→</mo></mover>'),
        (r"\vec{AB}", '<mover accent="true"><mrow><mi>A</mi><mi>B</mi></mrow><mo>→</mo></mover>'),
        (
            r"\widehat{ABC}",
            '<mover accent="true"><mrow><mi>A</mi><mi>B</mi><mi>C</mi></mrow><mo stretchy="true">^</mo></mover>',
        ),
        (r"\overline{AB}", '<mover accent="true"><mrow><mi>A</mi><mi>B</mi></mrow><mo stretchy="true">¯</mo></mover>'),
        (r"\underline{x}", '<munder accentunder="true"><mi>x</mi><mo stretchy="true">_</mo></munder>'),
        (r"3 \euro", "<mn>3</mn><mi>€</mi>"),
        (
            "]-3 ; 2[",
            (
                '<mo stretchy="false" form="prefix">]</mo><mo form="prefix">−</mo><mn>3</mn><mo>;</mo><mn>2</mn>'
                '<mo stretchy="false">[</mo>'
            ),
        ),
        (
            "[0 ; 1]-2",
            '<mo stretchy="false">[</mo><mn>0</mn><mo>;</mo><mn>1</mn><mo stretchy="false">]</mo><mo>−</mo><mn>2</mn>',
        ),
    ],
)
def test_school_formulas(tex, expected):
    assert math(tex) == expected


@pytest.mark.parametrize(
    "tex",
    [
        *(
            r"(d) \parallel (d')",
            r"(d) \perp (d')",
            r"\begin{cases} x+y=3 \\ x-y=1 \end{cases}",
            r"\pmatrix{1 & 2 \cr 3 & 4}",
        ),
        *(
            r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
            r"\left]0 ; 1\right[",
            r"\operatorname{PGCD}(4 ; 6)",
            r"\sqrt[3]{x}",
        ),
        *(
            r"\lim_{x\to+\infty} f(x)",
            r"\int_0^1 x\,\mathrm{d}x",
            r"50\,\%",
            r"90^\circ",
            r"\begin{aligned}a&=b\\&=c\end{aligned}",
        ),
        *(r"3~\text{cm}^2", r"x \leqslant 2", r"A \cap B = \emptyset", r"\overset{\frown}{AB}", r"\binom{n}{k}", ""),
    ],
)
def test_what_schools_write_is_read(tex):
    assert "&" not in math(tex).replace("&lt;", "").replace("&gt;", "").replace("&amp;", "")


def test_names_of_functions_apply_by_a_character():
    assert "\u2061" in math(r"\operatorname{PGCD}(4)")


@pytest.mark.parametrize(
    "tex", [r"\foo", r"\frac{1", "a & b", "}", r"\ce{H2O}", "x" * 5000, r"\sqrt" * 3000 + "x", "{" * 90]
)
def test_what_cannot_be_read_stands_as_written(tex):
    one = d.Math((tex,))
    assert not mathml.readable(one)
    (text,) = mathml.element(one)
    assert (text.tag, text.text) == (MATHS + "mtext", tex)


@pytest.mark.parametrize("part", [r"\frac{", r"\sqrt ", r"\left(", "x^{", r"\begin{matrix}", "{", r"\frac1", r"\text{"])
@pytest.mark.parametrize("count", [10, 50, 200, 20000])
def test_no_depth_ends_the_process(part, count):
    mathml.element(d.Math((part * count,)))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *"abx12+-={}^_&~%#$'",
                "\\frac",
                "\\sqrt",
                "\\left(",
                "\\right)",
                "\\text{",
                "\\\\",
                "\u0000",
                "é",
                " ",
                "\\vec{AB}",
                "\\cr",
                "\\pmatrix{",
                "\\begin{cases}",
                "\\end{cases}",
            ]
        ),
        max_size=30,
    ).map("".join)
)
def test_no_tex_makes_it_raise(tex):
    etree.tostring(mathml.element(d.Math((tex,), display=True)))


def sign_table(first, corner=None):
    head = (corner or (s.tex("x"),), (s.tex(r"-\infty"),), (d.Text("2"),), (s.tex(r"+\infty"),))
    return d.Table(head, ((first, (d.Text("−"),), (s.tex("0"),), (d.SlotRef("a"),)),))


@pytest.mark.parametrize(
    ("table", "ltr"),
    [
        (sign_table((s.tex("x-2"),)), True),
        (sign_table((d.Text("إشارة "), s.tex("f(x)"))), True),
        (sign_table((d.Text("الإشارة"),)), False),
        (sign_table((s.tex("x-2"),), corner=(d.Text("النقطة"),)), False),
        (d.Table(((s.tex("x"),), (s.tex("y"),)), (((s.tex("1"),), (d.Text("صحيح"),)),)), False),
        (d.Table(((d.Text("1"),), (d.Text("2"),)), (((d.Text("3"),), (d.Text("4"),)),)), False),
        (d.Table(((), ()), (((s.tex("x"),), (s.tex("1"),)), ((s.tex("y"),), (s.tex("2"),)))), True),
        (d.Table(((s.tex("x"),),), ()), False),
    ],
)
def test_a_sign_table_runs_from_left_to_right_on_an_arabic_page(table, ltr):
    assert ('<table dir="ltr">' in serialize([division((table,), how("ar"))])) == ltr
    assert "<table>" in serialize([division((table,), how("fr"))])
