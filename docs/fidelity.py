"""The page of what each target keeps: levels per field and target, with reasons, from the losses themselves."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from digilab_content.compile.fidelity import Row, table
from digilab_content.compile.judge import grader_of
from digilab_content.compile.legalise import legalise
from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.export import target, targets
from digilab_content.graders import grader, types
from digilab_content.model import doc as d
from digilab_content.model.item import Item, ItemSlot
from digilab_content.model.target import LEVELS, Loss
from digilab_content.text.i18n import words

WHOLE = """---
exo: 1
id: whole-001
title: A whole exercise
lang: en
license: CC0-1.0
scoring: {scoring}
answers:
  a: {{type: number, attempts: 3, penalty: 10%}}
  b: {{type: choice, if: a is right}}
  c: {{type: number, follow: a}}
---

Work out $7 \\times 8$, then add 1.

[[a]]

[[b]]

[[c]]

## Answers

### a

- [x] `56`
- [ ] `54`
  > Look at $7 \\times 8$ again.

### b

- [x] an even number
- [ ] an odd number
  > It ends in 6.

### c

- [x] `57`

## Hints

1. Seven times eight.
2. It is between 50 and 60. {{-10%}}

## Solution

1. $7 \\times 8 = 56$
"""


def page() -> str:
    """The page, as Markdown."""
    rows = table({name: list(_losses(name)) for name in targets()})
    names = targets()
    levels = (
        "Written by `docs/generate.py` from what the targets themselves report. **exact**: the same verdict, score and "
        "words for every answer. **bounded**: right for a list of written forms; the rest goes to a person, or counts "
        "as wrong where the reason says so. **manual**: a person marks. **refused**: the target cannot say it, or its "
        "platform judges otherwise, as the reason says.\n"
    )
    yours = (
        "A build prints the same for your own exercises and writes `fidelity.json` beside the output; with `--strict` "
        "it publishes nothing unless all is exact.\n"
    )
    out = [
        "# What each target keeps\n",
        levels,
        yours,
        "## Answer types\n",
        "The worst level among the examples of each type; the number is that of the reason below.\n",
    ]
    numbers = {reason: k for k, reason in enumerate(dict.fromkeys(_said(rows)), 1)}
    typed = [row for row in rows if row.exercise in types() and row.field != "statement"]
    out += _table("type", types(), names, lambda one: [r for r in typed if r.exercise == one], numbers)
    out += [
        "\n## Fields of an exercise\n",
        "An exercise with everything: hints, attempts, a condition, an answer that follows.\n",
    ]
    fields = sorted({row.field for row in rows if row.exercise == "whole-001"})
    whole = [row for row in rows if row.exercise == "whole-001"]
    out += _table("field", fields, names, lambda one: [r for r in whole if r.field == one], numbers)
    out.append("\n## Reasons\n")
    out += [f"{k}. {reason}" for reason, k in numbers.items()]
    return "\n".join(out) + "\n"


def _said(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        for reason in row.reasons:
            yield _words(reason)


def _words(reason) -> str:
    facts = tuple((name, "n" if name in {"count", "forms", "total"} else value) for name, value in reason.facts)
    return words("en").say(replace(reason, facts=facts)).replace("|", "\\|").replace("<", "\\<").replace("$", "\\$")


def _table(head, names, columns, rows_of, numbers) -> list[str]:
    out = [f"| {head} | " + " | ".join(f"`{name}`" for name in columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for name in names:
        cells = [_cell([row for row in rows_of(name) if row.target == column], numbers) for column in columns]
        out.append(f"| `{name}` | " + " | ".join(cells) + " |")
    return out


def _cell(rows: list[Row], numbers: dict[str, int]) -> str:
    if not rows:
        return "exact"
    level = max((row.level for row in rows), key=LEVELS.index)
    reasons = sorted({numbers[_words(reason)] for row in rows for reason in row.reasons})
    shown = f" <sup>{', '.join(map(str, reasons))}</sup>" if reasons else ""
    return f"{level}{shown}"


def _losses(name: str) -> Iterator[Loss]:
    to = target(name)
    for item in _items():
        legal, losses = legalise(item, to.CAN)
        yield from losses
        yield from to.piece(legal, {}).losses


def _items() -> Iterator[Item]:
    """Every example of every type, under the name of its type, then exercises with every field."""
    for type_ in types():
        for example in grader(type_).EXAMPLES:
            made = grader_of({**example.request, "lang": "en"}).lower()
            slot = ItemSlot("answer", made.input, made.rules, made.correct)
            body = (d.Paragraph((d.Text("Question"), d.SlotRef("answer"))),)
            yield Item(type_, "en", type_, body, (slot,))
    with tempfile.TemporaryDirectory() as folder:
        for scoring in ("sum", "all-or-nothing"):
            path = Path(folder) / "whole.exo.md"
            path.write_text(WHOLE.format(scoring=scoring), encoding="utf-8")
            loaded = load(path)
            assert loaded.value is not None, loaded.diagnostics
            for exercise, graders in loaded.value.concrete([]):
                item = lower(exercise, graders, loaded.value.read_asset).value
                assert item is not None
                yield item
