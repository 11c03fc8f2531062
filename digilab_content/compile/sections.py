"""An `.exo.md` file as the canonical data tree: front matter, statement, `##` sections; the same shape as `.exo.yaml`.

Every node knows its place. What is found wrong is said once, here or in `build`.
"""

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass, field

from digilab_content.compile.front import front_matter
from digilab_content.compile.guidance import numbered, solution
from digilab_content.compile.headings import Part, near, section
from digilab_content.compile.inline_keys import Pivot, inline_ids
from digilab_content.compile.keys import keys
from digilab_content.compile.kinds import GROUPED, LISTED
from digilab_content.compile.nodes import (
    Entries,
    entry,
    joined,
    key,
    slot_mapping,
    text,
    type_of,
)
from digilab_content.compile.statement import statement
from digilab_content.compile.testtable import tests
from digilab_content.markup import markdown
from digilab_content.markup.items import items, kind
from digilab_content.markup.lines import TextLine, lines, trimmed
from digilab_content.markup.lines import joined as joined_lines
from digilab_content.markup.slots import ID
from digilab_content.markup.tree import Mapping, Node
from digilab_content.text.diagnostics import Diagnostic, Result, suggest
from digilab_content.text.source import Source, Span, fragment

_HEADING = re.compile(r" {0,3}##(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_OTHER_LEVEL = re.compile(r" {0,3}(#|#{3,6})[ \t]*([^\s#].*?)(?:[ \t]+#+)?[ \t]*")
_SUB = re.compile(r" {0,3}###(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_IN_FRONT = {
    "statement": "",
    "hints": "## Indices",
    "steps": "## Étapes",
    "solution": "## Solution",
    "tests": "## Tests",
}


def surface(source: Source, pivot: Pivot | None = None) -> Result[Mapping]:
    """The tree of an `.exo.md`, its inline keys still in its texts. `pivot` when it is a translation."""
    if len(source.text) > markdown.LONGEST:
        return Result(None, (markdown.too_long(fragment(source.whole())),))
    head = front_matter(source)
    if head.value is None:
        return Result(None, head.diagnostics)
    front, at = head.value
    file = _File(source, front, list(head.diagnostics), pivot or Pivot({}))
    file.cut(at)
    tree = file.tree()
    return Result(tree, tuple(file.found))


@dataclass(slots=True)
class _File:
    source: Source
    front: Mapping
    found: list[Diagnostic]
    pivot: Pivot
    body: list[TextLine] = field(default_factory=list)
    parts: dict[str, Part] = field(default_factory=dict)
    at: int = 0

    def say(self, code: str, span: Span, *suggestions: str, **facts: str | int) -> None:
        self.found.append(Diagnostic(code, span, tuple(facts.items()), suggestions))

    def cut(self, at: int) -> None:
        """Cut the lines after the front matter at their reserved headings."""
        self.at = at
        rows, unclosed, comment = lines(self.source, at)
        for line, why in ((unclosed, "fence"), (comment, "comment")):
            if line:
                self.say("E034", line.span(self.source), why=why)
        here = self.body
        for row in rows:
            match = None if row.fenced else _HEADING.fullmatch(row.text)
            if match is None:
                other = None if row.fenced else _OTHER_LEVEL.fullmatch(row.text)
                if other and section(other[2]) and not self.names_a_slot(other[2]):
                    self.say("E022", row.span(self.source), f"## {other[2]}", why="level", name=row.text.strip())
                    match = other
            if match is None:
                here.append(row)
                continue
            span, title = row.span(self.source), (match[match.lastindex or 0] or "").strip(" \t#")
            name = section(title)
            if name is None:
                meant = near(title)
                self.say("E022", span, *meant, why="unknown", name=title)
                name = (section(meant[0]) or "") if meant else ""
                if name in self.parts:
                    name = ""
                if not name and here is self.body:
                    continue  # most likely a part of the statement
            elif name in self.parts:
                self.say("E022", span, why="twice", name=title, line=self.parts[name].heading.line)
                name = ""
            part = Part(span)
            if name:
                self.parts[name] = part
            here = part.rows

    def names_a_slot(self, title: str) -> bool:
        """Whether the front matter declares a slot of that name: `### Tests` may be its heading."""
        answers = self.front.get("answers")
        return isinstance(answers, Mapping) and answers.get(title) is not None

    def tree(self) -> Mapping | None:
        """The canonical tree."""
        for name, heading in _IN_FRONT.items():
            found = self.front.key(name)
            if found is not None:
                self.say("E022", found.span, why="front", name=name, heading=heading or "---")
        answers = self.front.get("answers")
        if answers is not None and not isinstance(answers, Mapping):
            return self.front  # the schema says what it should be
        declared = {name: type_of(answers.get(name)) for name in answers.keys()} if answers else {}  # noqa: SIM118
        declared.update(self.pivot.types)
        parts = self.answer_parts()
        keyed = frozenset(name for name, rows, _ in parts if name and any(kind(row) == "task" for row in rows))
        prose = statement(self.source, self.body, declared, keyed)
        self.found.extend(prose.found)
        words = prose.fragment(self.at)
        marks = markdown.read(words).marks
        free = iter(inline_ids([words], "slot", self.pivot.statement)[0])
        named = [(m.id or next(free), m.inline_key) for m in marks]
        tables = {name for name, type_ in declared.items() if type_ in GROUPED}  # their cells have the keys
        in_text = [id_ for id_, _ in named if id_ not in tables]
        open_ = [id_ for id_, inline in named if not inline and id_ not in tables]
        slots: dict[str, Mapping] = dict(prose.data)
        own = frozenset(name for name, _, _ in parts)
        for name, rows, title in parts:
            self.answers(name, rows, title, slots, declared, in_text, open_ or in_text, own)
        out: Entries = [(k, v) for k, v in self.front.entries if str(k.value) not in {*_IN_FRONT, "answers"}]
        out += self.joined_answers(answers, slots)
        out.append(entry("statement", text(words)))
        out += self.lists()
        return Mapping(tuple(out), self.source.whole())

    def joined_answers(self, answers: Mapping | None, slots: dict[str, Mapping]) -> Entries:
        """What the front matter says of each slot, and what the sections say."""
        if answers is None and not slots:
            return []
        out: Entries = []
        for name, node in answers.entries if answers else ():
            mine, more = slot_mapping(node), slots.pop(str(name.value), None)
            out.append((name, node if mine is None else joined(mine, more) if more else mine))
        out += [(key(name, node.span), node) for name, node in slots.items()]
        span = answers.span if answers else out[0][1].span
        old = self.front.key("answers")
        return [(old or key("answers", span), Mapping(tuple(out), span))]

    def answer_parts(self) -> list[tuple[str, list[TextLine], Span]]:
        """`## Réponses` cut at its `### slot` headings; the name is `""` before the first."""
        part = self.parts.get("answers")
        if part is None:
            return []
        out: list[tuple[str, list[TextLine], Span]] = [("", [], part.heading)]
        for row in part.rows:
            match = None if row.fenced else _SUB.fullmatch(row.text)
            if match:
                name = (match[1] or "").strip().strip("`").removeprefix("[[").removesuffix("]]").strip()
                if not ID.fullmatch(name):
                    self.say("E034", row.span(self.source), why="slot-id", name=name)
                out.append((name, [], row.span(self.source)))
            else:
                out[-1][1].append(row)
        return [(name, rows, span) for name, rows, span in out if name or any(not r.blank for r in rows)]

    def answers(
        self,
        name: str,
        rows: Sequence[TextLine],
        heading: Span,
        slots: dict[str, Mapping],
        declared: Dict[str, str],
        in_text: Sequence[str],
        waiting: Sequence[str],
        own: frozenset[str],
    ) -> None:
        """The keys of one slot.

        `waiting` are the slots of the text that keys without a heading may be for, `own` those with a heading.
        """
        if not name:
            candidates = list(dict.fromkeys([*waiting, *slots])) or list(declared)
            if len(candidates) != 1:
                why = "which" if candidates else "no-slot"
                first = next(row for row in rows if not row.blank).span(self.source)
                self.say("E023", first, why=why, names=", ".join(candidates))
                if not candidates:
                    return
            # said once: the keys go to the first slot that has none, lest it be reported for want of them
            name = next((c for c in candidates if c not in slots and c not in own), candidates[0])
        elif in_text and name not in in_text and name not in slots and name not in declared:
            close = suggest(name.casefold(), [id_.casefold() for id_ in in_text])
            meant = [id_ for id_ in in_text if id_.casefold() in close]
            self.say("E025", heading, *meant, name=name)
            if not meant or meant[0] in own:
                return
            name = meant[0]
        options = declared.get(name) in LISTED or (name in slots and slots[name].get("options") is not None)
        found, k = [], 0
        while k < len(rows):
            made, k = items(self.source, rows, k, ("task", "message"))
            found += made
            while k < len(rows) and (rows[k].blank or kind(rows[k]) not in {"task", "message"}):
                if not rows[k].blank:
                    self.say("E023", rows[k].span(self.source), why="answers")
                    k = _paragraph_end(rows, k)
                else:
                    k += 1
        made_keys = keys(found, options=options and declared.get(name) != "order", found=self.found)
        if made_keys:
            more = Mapping(tuple(made_keys), made_keys[0][1].span)
            slots[name] = joined(slots[name], more) if name in slots else more

    def lists(self) -> Entries:
        """Hints, steps, solution, tests and notes."""
        out: Entries = []
        for name in ("hints", "steps", "solution", "tests", "notes"):
            part = self.parts.get(name)
            if part is None:
                continue
            rows = trimmed(part.rows)
            node: Node | None = None
            if not rows:
                if name != "notes":
                    self.say("W204", part.heading, name=part.heading.text)
            elif name in {"hints", "steps"}:
                node = numbered(self.source, rows, part.whole, name, self.found)
            elif name == "solution":
                node = solution(self.source, rows, part.whole)
            elif name == "tests":
                node = tests(self.source, rows, self.found)
            else:
                node = text(joined_lines(self.source, rows))
            if node is not None:
                out.append((key(name, part.heading), node))
        return out


def _paragraph_end(rows: Sequence[TextLine], k: int) -> int:
    k += 1
    while k < len(rows) and not rows[k].blank and kind(rows[k]) is None:
        k += 1
    return k
