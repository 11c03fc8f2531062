"""YAML as teachers mean it: values, places, what is refused, and never an exception."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digilab_content.markup import yaml as ours
from digilab_content.markup.tree import Mapping, Scalar, Sequence, data
from digilab_content.markup.yaml import read
from digilab_content.text.source import Source, fragment


def tree(text: str):
    return read(fragment(Source("t.yaml", text).whole()))


def value(text: str):
    made = tree(text)
    assert not made.diagnostics, made.diagnostics
    return data(made.value)


@pytest.fixture(params=["C", "Python"], autouse=True)
def parser(request, monkeypatch):
    if request.param == "Python":
        monkeypatch.setattr(yaml, "__with_libyaml__", False)
    elif not yaml.__with_libyaml__:
        pytest.skip("PyYAML is here without its C parser: pip install --force-reinstall pyyaml")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("Off", "Off"), ("y", "y"), ("oui", "oui"), ("12:30", "12:30"),
        ("010", "010"), ("007", "007"), ("1_000", "1_000"), ("0x1F", "0x1F"), ("0o17", "0o17"),
        ("2024-01-31", "2024-01-31"), ("1e999", "1e999"), (".inf", ".inf"), (".nan", ".nan"), ("3,5", "3,5"),
        ("٣", "٣"), ("9" * 40, "9" * 40), ("=", "="), ("<<", "<<"), ("1.2.3", "1.2.3"),
        ("true", True), ("False", False), ("null", None), ("~", None), ("", None),
        ("0", 0), ("-5", -5), ("+5", 5), ("2.50", 2.5), (".5", 0.5), ("1e3", 1000.0), ("-0.0", 0.0), ("0.05", 0.05),
        ("int -5..5 except 0", "int -5..5 except 0"), ("= a*x + b", "= a*x + b"), ("80..150", "80..150"),
        ("'no'", "no"), ('"3"', "3"), ("'true'", "true"), ("cm^2", "cm^2"), ("1%", "1%"), ("C'est 3", "C'est 3"),
    ],
)  # fmt: skip
def test_what_a_value_means(written, meant):
    found = value(f"a: {written}")["a"]
    assert found == meant
    assert type(found) is type(meant)


def test_keys_are_words_as_written():
    assert value("no: 1\n1: 2\ntrue: 3\n~: 4\n") == {"no": 1, "1": 2, "true": 3, "~": 4}


def test_an_empty_text_is_an_empty_mapping():
    for text in ("", "\n\n", "# rien\n", "---\n"):
        made = tree(text)
        assert data(made.value) in ({}, None)
    assert value("") == {}


def test_a_decimal_keeps_its_figures():
    node = tree("a: 2.50").value.get("a")
    assert (node.value, node.raw) == (2.5, "2.50")


WHOLE = """\
# commentaire é😀
title: "Énoncé 😀"
نص: مرحبا
plain: deux mots
folded: >-
  première ligne
  deuxième ligne

  troisième
literal: |
  a: b

    décalé
  fin
quoted: 'l''aire d''un disque'
escaped: "é\\u0627\\tb \\"x\\" \\U0001F600z"
many: un texte
  sur deux lignes
flow: {a: [x, "y z"], b: 'c'}
list:
- un
- deux: trois
indented: |2
    deux de plus
  rien
joined: "un \\
  deux"
"""


def scalars(node):
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for key, item in node.entries:
                yield key
                yield from scalars(item)


def test_every_character_of_a_text_knows_its_place():
    source = Source("t.yaml", WHOLE)
    made = read(fragment(source.whole()))
    assert not made.diagnostics
    seen = 0
    for one in scalars(made.value):
        assert one.span.text == one.raw
        if not isinstance(one.value, str):
            continue
        assert one.fragment.text == one.value
        for at, character in enumerate(one.value):
            place = source.text[one.fragment.offset(at)]
            seen += place == character
            # a fold is one space or line end; an escape stands at its backslash
            assert place == character or character in " \n" or place == "\\", (one.raw, at, character, place)
    assert seen > 200


def test_places_inside_a_file_with_something_before():
    text = "---\ntitle: Aire\nskills: [a, b]\n---\n"
    source = Source("t.exo.md", text)
    made = read(fragment(source.whole()).cut(4, text.rindex("---")))
    title = made.value.get("title")
    assert (title.span.line, title.span.column, title.span.text) == (2, 8, "Aire")
    assert made.value.get("skills").span.text == "[a, b]"


def test_spans_of_collections():
    made = tree("a:\n  b: 1\n  c: [2,\n   3]\n\n# fin\nd: x\n").value
    assert made.get("a").span.text == "b: 1\n  c: [2,\n   3]"
    assert made.get("a").get("c").span.text == "[2,\n   3]"


def test_duplicates_are_left_out_and_the_rest_is_read():
    made = tree("a: 1\nb: 2\na: 3\n")
    assert data(made.value) == {"a": 1, "b": 2}
    assert [(d.code, d.span.line, dict(d.facts)["line"]) for d in made.diagnostics] == [("E013", 3, 1)]


def test_a_colon_in_french_suggests_its_quotes():
    found = tree("title: L'aire : définition\n").diagnostics[0]
    assert (found.code, found.suggestions) == ("E011", ("title: 'L''aire : définition'",))
    edit = found.fixes[0].edits[0]
    text = edit.span.source.text
    mended = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert value(mended) == {"title": "L'aire : définition"}


def test_an_alias_bomb_is_refused_before_it_grows():
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{k}: &a{k} [*a{k - 1}, *a{k - 1}]\n" for k in range(1, 60))
    made = tree(bomb)
    assert made.diagnostics
    assert {d.code for d in made.diagnostics} == {"E014"}


HARD = {
    "brackets": "[" * 900_000,
    "braces": "{" * 900_000,
    "dashes": "- " * 400_000,
    "keys": "a: " * 300_000,
    "quotes": '"' * 900_001,
    "apostrophes": "'" * 900_001,
    "doubled": "a: '" + "''" * 400_000 + "'",
    "escapes": 'a: "' + "\\n" * 400_000 + '"',
    "spaces": 'a: "' + " " * 900_000 + '"',
    "lines": "a: b\n" * 190_000,
    "folded": "a: >\n" + "  x\n" * 200_000,
    "more indented": "a: >\n  x\n" + "\n\n\n   y\n" * 100_000,
    "plain": "a: x\n" + "  x\n" * 200_000,
    "literal": "a: |\n" + "\n" * 900_000,
    "values": "[" + "a," * 400_000 + "]",
    "deeper and deeper": "".join(" " * k + "a:\n" for k in range(1300)),
    "comment": "#" * 900_000,
    "tags": "!" * 900_000,
    "questions": "? " * 400_000,
    "percent": "%" * 900_000,
    "no end": "a: |\n  x\n" + "  " * 400_000,
}


@pytest.mark.parametrize("name", HARD)
def test_long_texts_take_a_bounded_number_of_steps(name, monkeypatch):
    """Twice the text, at most a little more than twice the events and pieces: no text is read again and again."""
    if not yaml.__with_libyaml__:
        assert {d.code for d in tree(HARD[name]).diagnostics} == {"E004"}
        return
    from digilab_content.markup import scalar

    steps = [0]
    counted = ours._Tree._put

    def put(self, node):
        steps[0] += 1
        counted(self, node)

    monkeypatch.setattr(ours._Tree, "_put", put)
    fold = scalar._fold

    def folded(*args):
        steps[0] += 1
        return fold(*args)

    monkeypatch.setattr(scalar, "_fold", folded)
    made = tree(HARD[name])
    assert steps[0] <= 2 * len(HARD[name])
    for one in made.diagnostics:
        assert 0 <= one.span.start <= one.span.end <= len(HARD[name])


def test_more_than_a_megabyte_is_refused_unread(monkeypatch):
    monkeypatch.setattr(yaml, "parse", None)
    assert [d.code for d in tree("a" * 1_000_001).diagnostics] == ["E004"]


# Pieces that make YAML go wrong, in any order.
PIECES = st.sampled_from(
    ["a", "b", ":", ": ", " ", "  ", "\n", "\n\n", "- ", "-", "[", "]", "{", "}", '"', "'", "|", ">", "|2", "&x ", "*x",
     "!t ", "%", "@", "`", "#", " # ", ",", "?", "? ", "\\", "\\n", "\t", "é", "ا", "😀", "\u2028", "\x85", "\u200f",
     "---\n", "...\n", "0", "1.5", "~", "<<", "{{a}}", "$\\frac{1}{2}$", "\x00", "\ud83d", "\r"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join)))
@example("a: \ud83d")
@example("\ufeffa: 1")
@example("? a\n? b")
@example("a: !<x\n")
@example('"' + "\\" * 5)
def test_no_text_is_an_exception(text):
    source = Source("t.yaml", text)
    made = read(fragment(source.whole()))
    assert made.value is not None or made.diagnostics
    for one in made.diagnostics:
        assert 0 <= one.span.start <= one.span.end <= len(text)
    for one in scalars(made.value) if made.value else ():
        assert 0 <= one.span.start <= one.span.end <= len(text)
        for at in range(len(one.fragment.text)):
            assert 0 <= one.fragment.offset(at) <= len(text)
