"""Runs `cases/sections.md`: a file in a fence, what stands in its canonical tree in the next."""

import json
import re
from pathlib import Path

import pytest

from digilab_content.compile.tree import tree_of
from digilab_content.markup.tree import Mapping, Scalar, Sequence, data, find
from digilab_content.text.diagnostics import errors
from digilab_content.text.source import Source

CASES = Path(__file__).parent / "cases" / "sections.md"
PAIR = re.compile(r"^(`{3,})exo\n(.*?)^\1\n+\1tree\n(.*?)^\1$", re.DOTALL | re.MULTILINE)
HEAD = "---\nexo: 1\nid: cas-001\n"


def path_of(words):
    return tuple(int(step) if step.isdigit() else step for step in words.split("."))


@pytest.mark.parametrize(("written", "tree"), [m[1:] for m in PAIR.findall(CASES.read_text("utf-8"))])
def test_case(written, tree):
    made = tree_of(Source("x.exo.md", HEAD + written))
    assert not errors(made.diagnostics), made.diagnostics
    for row in tree.splitlines():
        path, _, value = row.partition(" = ")
        if path == "absent":
            assert find(made.value, path_of(value)) is None
            continue
        node = find(made.value, path_of(path))
        assert node is not None, (path, data(made.value))
        assert data(node) == json.loads(value)


def walk(node, name=""):
    yield name, node
    match node:
        case Mapping():
            for key, value in node.entries:
                yield from walk(value, key.value)
        case Sequence():
            for item in node.items:
                yield from walk(item, name)


PROSE = {"statement", "hints", "steps", "solution", "feedback", "text", "when", "notes"}


@pytest.mark.parametrize("written", [m[1] for m in PAIR.findall(CASES.read_text("utf-8"))])
def test_every_node_has_its_place(written):
    source = Source("x.exo.md", HEAD + written)
    for name, node in walk(tree_of(source).value):
        assert node.span.source is source
        assert 0 <= node.span.start <= node.span.end <= len(source.text)
        if name in PROSE and isinstance(node, Scalar):
            at = 0
            for line in node.fragment.text.split("\n"):
                begin = node.fragment.offset(at)
                assert line in {"", "[[choice]]"} or source.text[begin : begin + len(line)] == line
                at += len(line) + 1


@pytest.mark.parametrize("at", range(0, 400, 7))
def test_a_truncated_file_is_reported_not_raised(at):
    whole = HEAD + PAIR.findall(CASES.read_text("utf-8"))[3][1]
    made = tree_of(Source("x.exo.md", whole[:at]))
    assert made.value is not None or made.diagnostics
