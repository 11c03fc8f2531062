"""The language server: its answers as functions, then a conversation as an editor has it."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import BANK

from digilab_content.lsp.completion import complete
from digilab_content.lsp.cursor import cursor
from digilab_content.lsp.document import Document
from digilab_content.lsp.hover import hover
from digilab_content.lsp.outline import folds, named, outline

HEAD = """---
exo: 1
id: x-1
lang: fr
license: CC0-1.0
params:
  a: int 3..3
  b: = a + 1
answers:
  aire: {type: number, unit: cm}
  somme:
    type: number
    follow: [aire]
---

"""
TEXT = (
    HEAD
    + """Calcule ${{a}} + {{b}}$ : [[aire]] puis [[somme]].

## Réponses

### aire

- [x] `a + b`
- [ ] `a*b` {#produit}
  > Non.
- `@wrong`
  > Encore.

### somme

- [x] `2*aire`

## Tests

| aire | somme | verdict |
|------|-------|---------|
| 7 cm | 14    | juste   |
"""
)


def document(text, tmp_path, name="x.exo.md"):
    made = Document(tmp_path / name, text)
    made.read({})
    return made


def at(text):
    """The text without its mark `¦`, and where it was."""
    return text.replace("¦", ""), text.index("¦")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nex¦", ("key", (), "ex")),
        ("---\nanswers:\n  a: nu¦\n---\n", ("value", ("answers", "a"), "nu")),
        ("---\nanswers:\n  a: {ty¦}\n---\n", ("key", ("answers", "a"), "ty")),
        ("---\nanswers:\n  a: {type: number, form: ¦}\n---\n", ("value", ("answers", "a", "form"), "")),
        ("---\nanswers:\n  a:\n    type: number\n    to¦\n---\n", ("key", ("answers", "a"), "to")),
        ("---\nrequire:\n  - a¦\n---\n", ("value", ("require",), "a")),
        ("---\nexo: 1\n---\n[[ai¦", ("slot", (), "ai")),
        ("---\nexo: 1\n---\n{{a + s¦", ("interpolation", (), "s")),
        ("---\nexo: 1\n---\n{{a | de¦", ("filter", (), "de")),
        ("---\nexo: 1\n---\n- [ ] x {mis¦", ("attribute", (), "mis")),
        ("---\nexo: 1\n---\n- `@wr¦", ("code", (), "@wr")),
        ("---\nexo: 1\n---\n## Ré¦", ("section", (), "Ré")),
        ("---\nexo: 1\n---\n### ai¦", ("sub", (), "ai")),
        ("---\nexo: 1\n---\nmot¦", ("text", (), "mot")),
    ],
)
def test_the_place_of_the_cursor(text, expected):
    here = cursor(*at(text))
    assert (here.kind, here.path, here.word) == expected


@pytest.mark.parametrize(
    ("old", "new", "labels"),
    [
        ("exo: 1", "exo: 1\nle¦", {"level", "skills", "license", "answers"}),
        ("type: number, unit", "type: number, to¦, unit", {"tolerance", "points", "unit"}),
        ("  aire: {type: number", "  aire: {type: ¦", {"number", "expression", "choice", "dictation"}),
        ("follow: [aire]", "form: ¦", {"fraction", "lowest-terms"}),
        ("puis", "puis {{¦", {"a", "b", "sqrt", "gcd", "aire"}),
        ("puis", "puis {{a | ¦", {"dec(2)", "signed"}),
        ("puis", "puis [[¦", {"aire", "somme"}),
        ("{#produit}", "{#produit mistake=¦}", {"left-to-right"}),
        ("{#produit}", "{¦}", {"ungraded", "mistake=", "50%"}),
        ("- `@wrong`", "- `¦`", {"@wrong", "@missing_unit", "#produit"}),
        ("## Tests", "## ¦", {"Tests", "Indices", "الحل"}),
        ("license: CC0-1.0", "license: ¦", {"CC-BY-SA-4.0"}),
        ("  b: = a + 1", "  b: ¦", {"one of ", "a", "gcd"}),
    ],
)
def test_what_may_be_written(old, new, labels, tmp_path):
    made = document(TEXT, tmp_path)
    made.text, place = at(TEXT.replace(old, new, 1))
    found = complete(made, place, "fr")
    assert labels <= {one.label for one in found} | {one.insert for one in found}


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("{{a}}", "Variante 1 : 3"),
        ("{{b}}", "4"),
        ("[[aire]]", "7"),
        ("`@wrong`", ""),
        ("license:", "licence"),
        ("unit: cm", ""),
        ("  a: int", "3"),
    ],
)
def test_what_stands_under_the_pointer(place, words, tmp_path):
    made = document(TEXT, tmp_path)
    assert words.lower() in hover(made, TEXT.index(place) + 2, "fr").lower()
    assert hover(made, TEXT.index("Calcule"), "fr") == ""


def test_the_outline_and_the_folds():
    parts = outline(TEXT)
    assert [p.name for p in parts] == ["---", "…", "Réponses", "Tests"]
    assert [p.name for p in parts[1].parts] == ["[[aire]]", "[[somme]]"]
    assert [p.name for p in parts[2].parts] == ["aire", "somme"]
    assert all(TEXT[start:end].count("\n") > 1 for start, end in folds(TEXT))


def test_every_place_of_a_slot():
    places = named(TEXT, "aire")
    assert [TEXT[a:b] for a, b in places] == ["aire"] * 6  # key, follow, statement, heading, key line, header
    assert len(named(TEXT, "somme")) == 4
    text = TEXT
    for start, end in reversed(places):
        text = text[:start] + "perimetre" + text[end:]
    from digilab_content.compile.tree import tree_of
    from digilab_content.text.source import Source

    assert "perimetre" in tree_of(Source("x.exo.md", text)).value.get("answers").keys()  # noqa: SIM118 - not a dict
    assert tree_of(Source("x.exo.md", text)).diagnostics == ()


def test_no_prefix_of_a_file_of_the_bank_raises(tmp_path):
    text = (
        (BANK / "maths" / "3ac" / "developper.exo.md").read_text(encoding="utf-8")
        if (BANK / "maths" / "3ac" / "developper.exo.md").exists()
        else TEXT
    )
    made = document(text, tmp_path)
    for end in range(0, len(text), 7):
        made.text = text[:end]
        complete(made, end, "ar")
        hover(made, max(end - 3, 0), "ar")
        outline(made.text)


@given(st.text(alphabet="-[]{}|=:#`@\\n ax1é\u0627$", max_size=60), st.integers(0, 200))
def test_no_text_raises(text, end):
    made = Document(BANK / "x.exo.md", HEAD + text)
    place = min(end, len(made.text))
    complete(made, place, "en")
    hover(made, place, "en")
    outline(made.text)
    named(made.text, "a")


# ── a conversation ────────────────────────────────────────────────────────────────────────────────────────────────────


class Editor:
    """What an editor is to the server: numbered questions, answers by number, notices in between."""

    def __init__(self, folder):
        self.run = subprocess.Popen(
            [sys.executable, "-m", "digilab_content", "--lang", "fr", "lsp", "--stdio"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.count = 0
        self.found = {}
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={})
        self.tell("initialized")

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.run.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.run.stdin.flush()

    def tell(self, method, **params):
        self.send(method=method, params=params)

    def ask(self, method, **params):
        self.count += 1
        self.send(id=self.count, method=method, params=params)
        while True:
            message = self.receive()
            if message.get("id") == self.count and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def receive(self):
        size = 0
        while line := self.run.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        message = json.loads(self.run.stdout.read(size))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.found[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def close(self):
        self.ask("shutdown")
        self.tell("exit")
        assert self.run.wait(30) == 0


def position(text, offset):
    start = text.rfind("\n", 0, offset) + 1
    return {"line": text.count("\n", 0, offset), "character": len(text[start:offset].encode("utf-16-le")) // 2}


def test_a_conversation(tmp_path):
    pytest.importorskip("pygls")
    file, beside = tmp_path / "x.exo.md", tmp_path / "x.ar.exo.md"
    file.write_text(TEXT, encoding="utf-8")
    beside.write_text(
        "---\nexo: 1\ntranslation_of: x-1\nlang: ar\ntitle: س\n---\n\n😀 [[aire]] [[somme]]\n", encoding="utf-8"
    )
    editor = Editor(tmp_path)
    here = {"uri": file.as_uri()}
    broken = TEXT.replace("type: number, unit", "type: nombre, unit")
    opened = {**here, "languageId": "markdown", "version": 1, "text": broken}
    editor.tell("textDocument/didOpen", textDocument=opened)
    symbols = editor.ask("textDocument/documentSymbol", textDocument=here)
    assert [s["name"] for s in symbols] == ["---", "…", "Réponses", "Tests"]
    (found,) = editor.found[here["uri"]]
    assert found["code"] == "E019"
    assert found["range"]["start"] == position(broken, broken.index("nombre"))
    context = {"diagnostics": [found]}
    actions = editor.ask("textDocument/codeAction", textDocument=here, range=found["range"], context=context)
    assert any("number" in e["newText"] for a in actions for e in a["edit"]["changes"][here["uri"]])

    change = {"range": found["range"], "text": "number"}
    editor.tell("textDocument/didChange", textDocument={**here, "version": 2}, contentChanges=[change])
    place = position(TEXT, TEXT.index("{{b}}") + 2)
    assert "4" in editor.ask("textDocument/hover", textDocument=here, position=place)["contents"]["value"]
    assert editor.found[here["uri"]] == []
    items = editor.ask("textDocument/completion", textDocument=here, position=place)["items"]
    assert "sqrt" in [one["label"] for one in items]

    place = position(TEXT, TEXT.index("[[aire]]") + 3)
    assert editor.ask("textDocument/prepareRename", textDocument=here, position=place)["start"]["character"] > 0
    edit = editor.ask("textDocument/rename", textDocument=here, position=place, newName="perimetre")
    assert {uri: len(edits) for uri, edits in edit["changes"].items()} == {file.as_uri(): 6, beside.as_uri(): 1}
    assert edit["changes"][beside.as_uri()][0]["range"]["start"]["character"] == 5  # 😀 is two units
    assert editor.ask("textDocument/rename", textDocument=here, position=place, newName="a b") is None
    assert len(editor.ask("textDocument/foldingRange", textDocument=here)) >= 3
    editor.tell("textDocument/didClose", textDocument=here)
    editor.close()
