"""Runs `cases/markdown.md` (a text in a fence, its tree in the next) and the laws of reading Markdown."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digilab_content.markup import markdown
from digilab_content.markup.markdown import document
from digilab_content.model import doc
from digilab_content.text.source import Fragment, Source, fragment

CASES = Path(__file__).parent / "cases" / "markdown.md"
PAIR = re.compile(r"^```markdown\n(.*?)^```\n+```tree\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def text_of(words):
    return fragment(Source("x.md", words).whole())


def shown(block):
    match block:
        case doc.Paragraph():
            return f"p {line(block.children)}"
        case doc.Heading():
            return f"h{block.level} {line(block.children)}"
        case doc.Bullets():
            return "ul(" + " | ".join(", ".join(map(shown, item)) for item in block.items) + ")"
        case doc.Numbered():
            return f"ol{block.start}(" + " | ".join(", ".join(map(shown, item)) for item in block.items) + ")"
        case doc.Table():
            rows = [" / ".join(map(line, row)) for row in (block.header, *block.rows)]
            return f"table[{', '.join(block.align)}] " + " // ".join(rows).replace("//  /", "// /")
        case doc.CodeBlock():
            return f"code {block.text.strip()}"
        case doc.Quote():
            return "quote(" + ", ".join(map(shown, block.children)) + ")"
        case doc.Rule():
            return "rule"


def line(children):
    return " ".join(map(inline, children))


def inline(one):
    match one:
        case doc.Text():
            return f"«{one.text}»"
        case doc.Emphasis():
            return f"em({line(one.children)})"
        case doc.Strong():
            return f"strong({line(one.children)})"
        case doc.Code():
            return f"code({one.text})"
        case doc.Math():
            tex = "".join(p if isinstance(p, str) else inline(p) for p in one.parts)
            return f"$${tex}$$" if one.display else f"${tex}$"
        case doc.Link():
            return f"link({one.href} {line(one.children)})"
        case doc.Media():
            words = [f"«{w}»" for w in (one.alt, one.title) if w]
            return f"{one.kind}({' '.join([one.src, *words, *['decorative'] * one.decorative])})"
        case doc.Break():
            return "br!" if one.hard else "br"
        case doc.SlotRef():
            return f"slot({one.id})"
        case doc.Interp():
            return "{{" + "|".join([one.expression, *map(filtered, one.filters)]) + "}}"


def filtered(one):
    args = [*one.args, *(f"{k}={v}" for k, v in one.named)]
    return one.name + (f"({','.join(args)})" if args else "")


@pytest.mark.parametrize(("written", "tree"), PAIR.findall(CASES.read_text("utf-8")))
def test_case(written, tree):
    made = document(text_of(written))
    said = [f"!{d.code} {d.span.line}:{d.span.column}" for d in made.diagnostics]
    assert [*map(shown, made.value), *said] == tree.splitlines()


MARKS = {doc.Math: ("$", "$"), doc.Code: ("`", "`"), doc.SlotRef: ("[[", "]]"), doc.Interp: ("{{", "}}")}


def placed(made):
    for one in doc.inlines(made):
        yield one
        if isinstance(one, doc.Math):
            yield from (p for p in one.parts if isinstance(p, doc.Interp))


def test_every_node_knows_its_place():
    for written, _ in PAIR.findall(CASES.read_text("utf-8")):
        for margin in ("", "> ", "- ", "1. "):
            rest = margin if margin == "> " else " " * len(margin)
            rows = [(margin if k == 0 else rest) + row for k, row in enumerate(written.split("\n"))]
            made = document(text_of("Avant\n\n" + "\n".join(rows)))
            for one in placed(made.value):
                if type(one) in MARKS:
                    begin, end = MARKS[type(one)]
                    assert one.span.text.startswith(begin), (one, one.span.text)
                    assert one.span.text.endswith(end), (one, one.span.text)


def test_a_fragment_without_its_margin_keeps_its_places():
    source = Source("x.md", "- [x] A\n  > Deux : $a$\n  > et [[b]]\n")
    words = Fragment("Deux : $a$\net [[b]]", source, (12, 27))
    here = [one.span for one in placed(document(words).value) if type(one) in MARKS]
    assert [(span.line, span.column, span.text) for span in here] == [(2, 12, "$a$"), (3, 8, "[[b]]")]


def test_anonymous_slots_take_the_names_that_are_given():
    made = document(text_of("[[= 1]] [[a]] [[= 2]]"), ("x", "y"))
    assert [one.id for one in doc.inlines(made.value) if isinstance(one, doc.SlotRef)] == ["x", "a", "y"]


def test_a_text_that_is_too_long_is_refused():
    made = document(text_of("a" * (markdown.LONGEST + 1)))
    assert made.value is None
    assert [d.code for d in made.diagnostics] == ["E021"]


@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_nesting_is_bounded(mark):
    made = document(text_of(mark * 400 + "a"))
    assert [d.code for d in made.diagnostics] == ["E021"]
    assert doc.rewrite(made.value, lambda one: (one,)) == made.value


def test_emphasis_nests_no_deeper_than_the_writers_can_go():
    made = document(text_of("**" * 3000 + "a" + "**" * 3000))
    assert doc.plain(made.value) == "a"


PIECES = st.sampled_from(
    [
        "[[",
        "]]",
        "{{",
        "}}",
        "$",
        "$$",
        "`",
        "*",
        "**",
        "_",
        "\\",
        "|",
        "![",
        "](",
        ")",
        "<",
        ">",
        "<b>",
        "&amp;",
        "#",
        "-",
        "1.",
        "{decorative}",
        "\n",
        "\n\n",
        "```",
        "é",
        "ا",
        "\u200f",
        "\x00",
        "\t",
        "=",
        "a*b",
        "x",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join))
def test_no_text_makes_it_raise(words):
    made = document(text_of(words.replace("\r", "\n")))
    for one in placed(made.value):
        assert getattr(one, "span", None) is None or 0 <= one.span.start <= one.span.end <= len(words)
    for found in made.diagnostics:
        assert 0 <= found.span.start <= found.span.end <= len(words)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        PIECES | st.sampled_from(["un", " ", "é", "\x0b", "\u2028", "\xa0", ". ", " : ", "- ", "2) "]), max_size=12
    ).map("".join)
)
def test_the_short_way_reads_as_the_long_way(words):
    """A plain line is read without the parser: the same tree, the same places."""
    text = text_of(words)
    short, long = markdown.read(text), markdown._read(text)
    assert short == long
    assert [b.span.text if b.span else "" for b in short.doc] == [b.span.text if b.span else "" for b in long.doc]
