"""A text of one line, read without its blocks being looked for, says what it says when they are."""

import random
from dataclasses import fields, is_dataclass
from pathlib import Path

from digilab_content.markup import markdown
from digilab_content.text.source import Source, fragment

BANK = Path(__file__).parent.parent.parent / "exercises"
CHARACTERS = "ab$[]{}()*_`\\|<>!#~=+-1.: \t\u00a0«»é&;x\r\v\f\x85\u2028:/@\0"


def texts() -> list[str]:
    """The lines of the bank, noise, and the two cut and joined."""
    found = sorted({line for file in BANK.rglob("*.exo.md") for line in file.read_text(encoding="utf-8").split("\n")})
    chance = random.Random(4)
    noise = ["".join(chance.choices(CHARACTERS, k=chance.randint(1, 25))) for _ in range(8000)]
    cut = [(line := chance.choice(found))[: chance.randint(0, len(line))] for _ in range(8000)]
    return [*found, *noise, *(one + chance.choice(CHARACTERS) + chance.choice(found)[:30] for one in cut)]


def told(thing: object) -> object:
    """All of a reading, places too."""
    if isinstance(thing, tuple):
        return [told(one) for one in thing]
    if is_dataclass(thing):
        return [type(thing).__name__, *(told(getattr(thing, one.name)) for one in fields(thing))]
    return (thing.start, thing.end) if hasattr(thing, "start") else thing


def test_a_line_is_the_paragraph_that_the_blocks_make_of_it(monkeypatch) -> None:
    never = markdown.re.compile(r"(?!)")
    kept = markdown._PARAGRAPH
    tried = 0
    for text in texts():
        piece = fragment(Source("x.exo.md", text).whole())
        if not kept.fullmatch(text.replace("\0", "\ufffd").replace("\r", " ")):
            continue
        tried += 1
        short = markdown._read(piece)
        monkeypatch.setattr(markdown, "_PARAGRAPH", never)
        long = markdown._read(piece)
        monkeypatch.setattr(markdown, "_PARAGRAPH", kept)
        assert told(short.doc) == told(long.doc), text
        assert told(short.marks) == told(long.marks), text
        assert told(short.diagnostics) == told(long.diagnostics), text
    assert tried > 3000
