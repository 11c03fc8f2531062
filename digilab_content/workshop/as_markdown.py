"""A canonical tree as the text of an `.exo.md`: front matter, statement with the data of its slots, `##` sections."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Dict
from dataclasses import dataclass
from typing import Any

from digilab_content.compile.headings import HEADINGS
from digilab_content.compile.statement import TABLE_TYPES
from digilab_content.markup.tree import Mapping, Node, Scalar, data
from digilab_content.workshop.as_yaml import written

BODY = ("statement", "hints", "steps", "solution", "tests", "notes")
INSIDE = frozenset({"options", "lines", "messages", "rows"})
_HERE = {"fr": 0, "en": 1, "ar": -1}


def markdown(tree: Mapping, lang: str, types: Dict[str, str]) -> str:
    """The file; `types` of its slots. The caller reads it again and compares: Markdown cannot say everything."""
    return _File(tree, lang, types).text()


@dataclass(slots=True)
class _File:
    tree: Mapping
    lang: str
    types: Dict[str, str]

    def text(self) -> str:
        parts = ["---\n" + written(self.front()) + "---", *self.body()]
        return "\n\n".join(part for part in parts if part) + "\n"

    def front(self) -> Mapping:
        """The front matter: everything but sentences and keys."""
        out: list[tuple[Scalar, Node]] = []
        for key, value in self.tree.entries:
            if key.value in BODY:
                continue
            if key.value == "answers" and isinstance(value, Mapping):
                slots = tuple((k, _bare(v)) for k, v in value.entries)
                kept = tuple((k, v) for k, v in slots if not (isinstance(v, Mapping) and not v.entries))
                if kept:
                    out.append((key, Mapping(kept, value.span)))
                continue
            out.append((key, value))
        return Mapping(tuple(out), self.tree.span)

    def slots(self) -> dict[str, dict[str, Any]]:
        """What each slot holds."""
        answers = self.tree.get("answers")
        given = data(answers) if answers is not None else {}
        slots = {name: value if isinstance(value, dict) else {"type": value} for name, value in given.items()}
        return {name: {"type": self.types.get(name, ""), **slot} for name, slot in slots.items()}

    def body(self) -> Iterator[str]:
        """The statement and the sections."""
        slots = self.slots()
        yield self.statement(slots)
        keyed = {name: rows for name, slot in slots.items() if (rows := list(_keys(slot)))}
        if keyed:
            yield "## " + self.heading("answers")
            for name, rows in keyed.items():
                title = f"### {name}\n\n" if len(keyed) > 1 or len(slots) > 1 else ""
                yield title + "\n".join(rows)
        for section in ("hints", "steps", "solution"):
            given = self.tree.get(section)
            if given is not None:
                yield "## " + self.heading(section)
                yield _listed(data(given), numbered=section != "solution")
        tests = self.tree.get("tests")
        if tests is not None:
            yield "## " + self.heading("tests")
            yield "\n\n".join(_tables(data(tests)))
        notes = self.tree.get("notes")
        if notes is not None:
            yield "## " + self.heading("notes")
            yield str(data(notes)).strip("\n")

    def statement(self, slots: dict[str, dict[str, Any]]) -> str:
        """The statement, tables and ordered lists right after their slot."""
        text = self.tree.get("statement")
        rows = str(data(text) if text is not None else "").strip("\n").split("\n")
        out: list[str] = []
        for row in rows:
            out.append(row)
            match = re.fullmatch(r" {0,3}\[\[\s*([^\W\d_][\w-]*)\s*\]\]\s*", row)
            if match and match[1] in slots and (inside := list(_inside(slots[match[1]]))):
                out += ["", *inside]
        return "\n".join(out)

    def heading(self, section: str) -> str:
        """The name of a section in the language of the file."""
        return HEADINGS[section][_HERE.get(self.lang, 0) if len(HEADINGS[section]) > 2 or self.lang == "ar" else 0]


def _bare(node: Node) -> Node:
    """A slot of the front matter: its type alone where nothing else is left of it."""
    if not isinstance(node, Mapping):
        return node
    kept = tuple((k, v) for k, v in node.entries if k.value not in INSIDE)
    if len(kept) == 1 and kept[0][0].value == "type" and isinstance(kept[0][1], Scalar):
        return kept[0][1]
    return Mapping(kept, node.span)


def _inside(slot: dict[str, Any]) -> Iterator[str]:
    """The table or list that stands after its slot."""
    if slot.get("type") in TABLE_TYPES and slot.get("rows"):
        yield from _table([[_cell(c) for c in row] for row in slot["rows"]])
    elif slot.get("type") == "order":
        options = slot.get("options") or []
        for k, one in enumerate((o for o in options if o.get("right")), 1):
            yield from _task(f"{k}. ", one, "text")
        wrong = [o for o in options if not o.get("right")]
        if wrong:
            yield ""
        for one in wrong:
            yield from _task("- [ ] ", one, "text")
    elif slot.get("options") and slot.get("type") != "select":
        for one in slot["options"]:
            yield from _task(_box(one), one, "text")


def _keys(slot: dict[str, Any]) -> Iterator[str]:
    """Key lines, options of a menu, messages."""
    if slot.get("type") == "select":
        for one in slot.get("options") or []:
            yield from _task(_box(one), one, "text")
    for one in slot.get("lines") or []:
        yield from _task(_box(one), one, "when")
    for name, words in (slot.get("messages") or {}).items():
        yield f"- `{name}`"
        yield from _quote(str(words))


def _box(one: dict[str, Any]) -> str:
    return "- [x] " if one.get("right") else "- [ ] "


def _task(mark: str, one: dict[str, Any], name: str) -> Iterator[str]:
    """`- [x] body {attributes}` and its quote."""
    attributes = [a for key, value in one.items() if (a := _attribute(key, value))]
    body = str(one.get(name, ""))
    whole = body + (" {" + " ".join(attributes) + "}" if attributes else "")
    margin = " " * (2 if mark.startswith("-") else len(mark))
    yield mark + ("\n" + margin).join(whole.split("\n"))
    if one.get("feedback"):
        yield from _quote(str(one["feedback"]), margin)


def _quote(text: str, margin: str = "  ") -> Iterator[str]:
    for row in text.strip("\n").split("\n"):
        yield f"{margin}> {row}".rstrip()


def _attribute(key: str, value: Any) -> str:
    match key, value:
        case _, False | None | "":
            return ""
        case "id", _:
            return f"#{value}"
        case "score", _:
            return value.strip().replace(" ", "") if isinstance(value, str) and "%" in value else _percent(value)
        case "points", _:
            return f"{_short(float(str(value).replace(',', '.')))}pt"
        case (("fixed" | "manual" | "strict" | "ungraded"), True):
            return key
        case "after", list():
            return "after=" + ",".join(f"#{one}" for one in value)
        case "keywords", list():
            return "keywords=" + ",".join(f'"{w}"' if re.search(r"[\s,،]", str(w)) else str(w) for w in value)
        case (("any" | "review" | "mistake" | "lang" | "after" | "keywords"), _):
            return f'{key}="{value}"' if re.search(r"\s", str(value)) else f"{key}={value}"
        case _:
            return ""


def _percent(value: Any) -> str:
    return f"{_short(float(str(value).replace(',', '.')) * 100)}%"


def _short(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _listed(given: Any, *, numbered: bool) -> str:
    """Hints with their costs, steps, a solution in one text or several."""
    if not isinstance(given, list):
        return _number(1, given) if numbered else str(given).strip("\n")
    return "\n".join(_number(k, one) for k, one in enumerate(given, 1))


def _number(k: int, one: Any) -> str:
    text, cost = (one["text"], one.get("cost")) if isinstance(one, dict) else (one, None)
    tail = f" {{-{_percent(cost).lstrip('-')}}}" if cost else ""
    mark = f"{k}. "
    return mark + ("\n" + " " * len(mark)).join((str(text).strip("\n") + tail).split("\n"))


def _cell(value: Any) -> str:
    return "" if value is None else str(value).replace("|", "\\|")


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for k, row in enumerate(rows):
        yield "| " + " | ".join(row) + " |"
        if k == 0:
            yield "|" + "---|" * len(row)


def _tables(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Rows that follow each other with the same columns are one table."""
    start = 0
    for k in range(1, len(rows) + 1):
        if k == len(rows) or list(rows[k]) != list(rows[start]):
            names = list(rows[start])
            yield "\n".join(_table([names, *[[_cell(row[n]) for n in names] for row in rows[start:k]]]))
            start = k
