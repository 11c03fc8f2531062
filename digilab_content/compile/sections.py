"""An `.exo.md` file as the canonical data tree: front matter, statement, `##` sections; the same shape as `.exo.yaml`.

Every node knows its place. What is found wrong is said once, here or in `build`.
"""

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from digilab_content.compile.headings import near, section
from digilab_content.compile.inline_keys import complete
from digilab_content.compile.keys import OPTION_TYPES, keys
from digilab_content.compile.nodes import (
    Entries,
    entry,
    joined,
    key,
    merged,
    said,
    sequence,
    slot_mapping,
    text,
    type_of,
)
from digilab_content.compile.statement import statement
from digilab_content.compile.testtable import tests
from digilab_content.markup import markdown
from digilab_content.markup.attributes import attributes
from digilab_content.markup.items import items, kind
from digilab_content.markup.lines import TextLine, lines, trimmed
from digilab_content.markup.lines import joined as joined_lines
from digilab_content.markup.slots import ID
from digilab_content.markup.tree import Mapping, Node, Scalar
from digilab_content.text.diagnostics import Diagnostic, Result, suggest
from digilab_content.text.source import Source, Span, fragment

_FENCE_LINE = re.compile(r"---[ \t]*")
_HEADING = re.compile(r" {0,3}##(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_SUB = re.compile(r" {0,3}###(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_IN_FRONT = {"statement": "", "hints": "## Indices", "steps": "## Étapes", "solution": "## Solution", "tests": "## Tests"}


def tree_of(
    source: Source, defaults: Dict[str, Any] | None = None, types: Dict[str, str] | None = None
) -> Result[Mapping]:
    """The canonical tree of a source, by its ending: `.exo.yaml` is that tree, `.exo.md` is read by `read`.

    `defaults` (folder and project) fill what the file does not say: `lang`, `subject`, `level`, `license`, `authors` …
    `types` are those of the pivot's slots, for a translation.
    """
    made = _yaml(source, types) if source.path.endswith((".yaml", ".yml")) else read(source, types)
    if made.value is None or not defaults:
        return made
    return Result(with_defaults(made.value, source, defaults), made.diagnostics)


def with_defaults(tree: Mapping, source: Source, defaults: Dict[str, Any]) -> Mapping:
    """The tree with what it does not say."""
    place = Span(source, 0, 0)
    more = [(key(n, place), _plain(v, place)) for n, v in sorted(defaults.items()) if tree.get(n) is None]
    return merged(tree, *more)


def _plain(value: Any, place: Span) -> Node:
    if isinstance(value, list | tuple):
        return sequence((_plain(v, place) for v in value), place)
    if isinstance(value, dict):
        return Mapping(tuple((key(str(k), place), _plain(v, place)) for k, v in value.items()), place)
    plain = value if isinstance(value, str | int | float | bool) or value is None else str(value)
    return Scalar(plain, str(value), place, fragment(place))


def _yaml(source: Source, types: Dict[str, str] | None = None) -> Result[Mapping]:
    from digilab_content.markup.yaml import read as read_yaml

    made = read_yaml(fragment(source.whole()))
    if made.value is None:
        return Result(None, made.diagnostics)
    if not isinstance(made.value, Mapping):
        return Result(None, (*made.diagnostics, Diagnostic("E020", made.value.span, (("why", "shape"),))))
    completed = complete(made.value, types)
    return Result(completed.value, (*made.diagnostics, *completed.diagnostics))


def front_matter(source: Source) -> Result[tuple[Mapping, int]]:
    """The front matter and the offset of the line after it."""
    from digilab_content.markup.yaml import read as read_yaml

    first = source.text.find("\n") if "\n" in source.text else len(source.text)
    if not _FENCE_LINE.fullmatch(source.text[:first]):
        line = Span(source, 0, first)
        return Result(None, (Diagnostic("E020", line, (("why", "missing"),)),))
    at = first + 1
    while at <= len(source.text):
        end = source.text.find("\n", at)
        end = len(source.text) if end < 0 else end
        if _FENCE_LINE.fullmatch(source.text[at:end]):
            break
        at = end + 1
    else:
        return Result(None, (Diagnostic("E020", Span(source, 0, first), (("why", "open"),)),))
    made = read_yaml(fragment(Span(source, first + 1, max(first + 1, at - 1))))
    if made.value is None:
        return Result(None, made.diagnostics)
    if not isinstance(made.value, Mapping):
        return Result(None, (*made.diagnostics, Diagnostic("E020", made.value.span, (("why", "shape"),))))
    return Result((made.value, min(end + 1, len(source.text))), made.diagnostics)


def read(source: Source, types: Dict[str, str] | None = None) -> Result[Mapping]:
    """The canonical tree of an `.exo.md`. `types` are those of the pivot's slots, for a translation."""
    if len(source.text) > markdown.LONGEST:
        return Result(None, (markdown.too_long(fragment(source.whole())),))
    head = front_matter(source)
    if head.value is None:
        return Result(None, head.diagnostics)
    front, at = head.value
    file = _File(source, front, list(head.diagnostics), dict(types or {}))
    file.cut(at)
    tree = file.tree()
    if tree is None:
        return Result(None, tuple(file.found))
    completed = complete(tree, file.types)
    return Result(completed.value, (*file.found, *completed.diagnostics))


@dataclass(slots=True)
class _Part:
    """A section: the span of its heading and its lines."""

    heading: Span
    rows: list[TextLine] = field(default_factory=list)

    @property
    def whole(self) -> Span:
        """From the heading to the last line."""
        rows = trimmed(self.rows)
        end = rows[-1].at + len(rows[-1].text) if rows else self.heading.end
        return Span(self.heading.source, self.heading.start, end)


@dataclass(slots=True)
class _File:
    source: Source
    front: Mapping
    found: list[Diagnostic]
    types: dict[str, str]
    body: list[TextLine] = field(default_factory=list)
    parts: dict[str, _Part] = field(default_factory=dict)
    at: int = 0

    def say(self, code: str, span: Span, *suggestions: str, **facts: str | int) -> None:
        self.found.append(Diagnostic(code, span, tuple(facts.items()), suggestions))

    def cut(self, at: int) -> None:
        """Cut the lines after the front matter at their reserved headings."""
        self.at = at
        rows, unclosed = lines(self.source, at)
        if unclosed:
            self.say("E034", unclosed.span(self.source), why="fence")
        here = self.body
        for row in rows:
            match = None if row.fenced else _HEADING.fullmatch(row.text)
            if match is None:
                here.append(row)
                continue
            span, title = row.span(self.source), (match[1] or "").strip()
            name = section(title)
            if name is None:
                self.say("E022", span, *near(title), why="unknown", name=title)
                name = ""
            elif name in self.parts:
                self.say("E022", span, why="twice", name=title, line=self.parts[name].heading.line)
                name = ""
            part = _Part(span)
            if name:
                self.parts[name] = part
            here = part.rows

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
        declared.update(self.types)
        parts = self.answer_parts()
        keyed = frozenset(name for name, rows, _ in parts if name and any(kind(row) == "task" for row in rows))
        prose = statement(self.source, self.body, declared, keyed)
        self.found.extend(prose.found)
        words = prose.fragment(self.at)
        marks = markdown.read(words).marks
        in_text = [m.id for m in marks if m.id and not m.inline_key]
        slots: dict[str, Mapping] = dict(prose.data)
        for name, rows, heading in parts:
            self.answers(name, rows, heading, slots, declared, in_text or [m.id for m in marks if m.id])
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
    ) -> None:
        """The keys of one slot."""
        if not name:
            candidates = list(dict.fromkeys([*in_text, *slots])) or list(declared)
            if len(candidates) != 1:
                why = "which" if candidates else "no-slot"
                first = next(row for row in rows if not row.blank).span(self.source)
                self.say("E023", first, why=why, names=", ".join(candidates))
                return
            name = candidates[0]
        elif in_text and name not in in_text and name not in slots and name not in declared:
            self.say("E025", heading, *suggest(name, in_text), name=name)
            return
        options = declared.get(name) in OPTION_TYPES or (name in slots and slots[name].get("options") is not None)
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
                node = self.numbered(rows, part, name)
            elif name == "solution":
                node = self.solution(rows, part)
            elif name == "tests":
                node = tests(self.source, rows, self.found)
            else:
                node = text(joined_lines(self.source, rows))
            if node is not None:
                out.append((key(name, part.heading), node))
        return out

    def numbered(self, rows: Sequence[TextLine], part: _Part, name: str) -> Node | None:
        """An ordered list and nothing else: hints with their costs, or steps."""
        made: list[Node] = []
        k = 0
        while k < len(rows):
            found, k = items(self.source, rows, k, ("number",))
            for item in found:
                read_ = attributes(item.body, ("score",)) if name == "hints" else None
                if read_ is None or not (read_.items or read_.found):
                    made.append(text(item.body))
                    continue
                self.found.extend(read_.found)
                body = text(read_.body)
                cost = read_.get("score")
                if cost is None:
                    made.append(body)
                    continue
                share = cost.value if isinstance(cost.value, float) else 0.0
                paid = said(abs(share), cost.span)
                made.append(Mapping((entry("text", body), entry("cost", paid)), item.span))
            if k < len(rows):
                self.say("E023", rows[k].span(self.source), why=name)
                k = _paragraph_end(rows, k)
                while k < len(rows) and kind(rows[k]) != "number":
                    k += 1
        return sequence(made, part.whole) if made else None

    def solution(self, rows: Sequence[TextLine], part: _Part) -> Node:
        """One text, or the texts of a list when nothing stands outside it."""
        if kind(rows[0]) == "number":
            found, end = items(self.source, rows, 0, ("number",))
            if end >= len(rows):
                return sequence((text(item.body) for item in found), part.whole)
        return text(joined_lines(self.source, rows))


def _paragraph_end(rows: Sequence[TextLine], k: int) -> int:
    k += 1
    while k < len(rows) and not rows[k].blank and kind(rows[k]) is None:
        k += 1
    return k


