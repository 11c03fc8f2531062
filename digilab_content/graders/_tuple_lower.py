"""A slot of `list`, `point`, `vector` or `matrix` as input and rules, and its samples.

A platform without the engine knows the usual writings of each line and no more: the share of single entries
(`scoring: per-entry`) is the engine's, so that what is portable is never more generous.
"""

from collections.abc import Iterator
from itertools import permutations
from typing import Any, Final

from digilab_content.graders import Lowered, Sample, grade
from digilab_content.graders._entries import ZERO, same
from digilab_content.graders._lines import PRAISE, KeyLine, said
from digilab_content.graders._requests import request
from digilab_content.graders._tuples import Tuple, entries, imaginary
from digilab_content.maths import author, writing
from digilab_content.maths.kernel import names, rebuild
from digilab_content.model.item import Else, Entry, Is, Judge, Rule
from digilab_content.model.verdict import Status

FOLD = ("math-space",)
MAX_FORMS: Final = 48
_FACTORS: Final = ("-1", "2", "-2", "1/2", "-1/2", "3", "-3", "1/3", "-1/3")


def lowered(made: Any) -> Lowered:
    """Input and rules: the engine's question of each line with the written forms that it judges so."""
    key = request(made)
    rules: list[Rule] = []
    for line in sorted(made.keys, key=lambda k: not k.line.right):
        if line.line.ungraded:
            continue
        forms, scores = [], set()
        for text in _texts(made, line):
            verdict = grade(made, text)
            if verdict.line == line.line.id and verdict.code is None and verdict.status != "invalid":
                forms.append(Is(text, FOLD))
                scores.add(verdict.score)
        score = line.line.score if line.line.score is not None else float(line.line.right)
        if len(scores) == 1:
            score = scores.pop()
        default = (PRAISE,) if line.line.right else said(made.slot, "@wrong")
        says = (line.line.feedback,) if line.line.feedback else default
        data = {**key, "line": line.line.id}
        rules.append(Rule(Judge("digilab", data, tuple(forms[:MAX_FORMS])), score, says, line.line.id))
    rules.append(Rule(Else(), 0.0, said(made.slot, "@wrong"), "@wrong"))
    return Lowered(Entry("math", width=_width(made)), tuple(rules), correct(made))


def _width(made: Tuple) -> int:
    right = next(k for k in made.keys if k.line.right)
    return min(max(len(writing.school(right.value, made.setting.locale)) + 6, 12), 60)


def _texts(made: Tuple, line: KeyLine) -> Iterator[str]:
    locale = made.setting.locale
    seen: dict[str, None] = {}
    for tree in _trees(made, line):
        for style in (writing.school, writing.plain, writing.prose):
            cells = [[style(x, locale) for x in row] for row in _rows(tree)]
            for text in _written(made.TYPE, cells, locale):
                seen.setdefault(text)
    yield from list(seen)[: 4 * MAX_FORMS]


def _rows(tree: Any) -> list[tuple[Any, ...]]:
    return list(tree[1:]) if tree[0] == "matrix" else [tuple(entries(tree))]


def _written(type_: str, cells: list[list[str]], locale: str) -> Iterator[str]:
    """One table as school writes it. A comma that separates has a space after it, since `1,5` is a number.

    No LaTeX: the fold of spaces is not for commands.
    """
    if type_ == "matrix":
        inner = " ; ".join(", ".join(row) for row in cells)
        yield f"[{inner}]"
        yield f"({inner})"
        yield "[" + ", ".join("[" + ", ".join(row) + "]" for row in cells) + "]"
        return
    (row,) = cells
    signs = (" ; ", ", ") if locale == "en" or not any("," in c for c in row) else (" ; ",)
    brackets = {"list": (("[", "]"), ("(", ")")), "point": (("(", ")"),)}.get(type_, (("(", ")"), ("[", "]")))
    for sign in signs:
        for left, right in brackets:
            yield left + sign.join(row) + right
        yield sign.join(row)


def _trees(made: Any, line: KeyLine) -> Iterator[Any]:
    """The value of a line, and others that it stands for: a few orders of a bag, a few multiples of a direction."""
    tree = line.value
    yield tree
    if not getattr(made, "ordered", True) and len(entries(tree)) <= 4:
        for order in permutations(entries(tree)):
            yield ("seq", "[", "]", *order)
    if getattr(made, "upto", None) == "factor":
        for factor in _FACTORS:
            parsed = author.parse(factor)
            scaled = [_computed(("*", parsed, x)) for x in entries(tree)]
            if all(x is not None for x in scaled):
                yield ("tuple", *scaled)


def _computed(tree: Any) -> Any:
    value = author.computed(tree, {}, symbols=tuple(sorted(names(tree))))
    return None if isinstance(value, author.Refused) else value


def correct(made: Any) -> tuple[str, ...]:
    """Responses worth full marks: the one to show first, then LaTeX."""
    found: list[str] = []
    locale = made.setting.locale
    for line in made.keys:
        if line.line.right:
            found += [f(line.value, locale) for f in (writing.school, writing.latex, writing.plain)]
    return tuple(t for t in dict.fromkeys(found) if grade(made, t).status == "right")


def samples(made: Any) -> tuple[Sample, ...]:
    """Answers and what is claimed of them."""
    locale = made.setting.locale
    found = [Sample(t, "right", lang=locale) for t in correct(made)]
    for line in made.keys:
        if line.line.right:
            continue
        text = writing.school(line.value, locale)
        if line.line.ungraded:
            found.append(Sample(text, "invalid", line=line.line.id, score=0.0, lang=locale))
            continue
        score = line.line.score if line.line.score is not None else _share(made, line.value)
        status: Status = "partial" if score else "wrong"
        found.append(Sample(text, status, line=line.line.id, score=min(max(score, 0.0), 1.0), lang=locale))
    if all(k.line.right for k in made.keys):
        found += _others(made)
    found += [Sample("", "invalid", "@empty"), Sample("(", "invalid"), Sample("1+", "invalid")]
    return tuple(found)


def _share(made: Any, tree: Any) -> float:
    """What right entries are worth, entry by entry."""
    if getattr(made, "scoring", "") != "per-entry":
        return 0.0
    from digilab_content.graders._tuple_judge import right_entries

    rights = [k for k in made.keys if k.line.right and (k.line.score is None or k.line.score >= 1)]
    return max((right_entries(made, k.value, tree) for k in rights), default=0.0)


def _others(made: Any) -> Iterator[Sample]:
    """The first entry changed: of a slot with one right line."""
    if len(made.keys) > 1 or made.keys[0].followed is not None:
        return
    key = made.keys[0].value
    if getattr(made, "upto", None) == "factor":
        complex_ = imaginary(made.keys)
        zero = rebuild(key, lambda _: ZERO)
        yield Sample(writing.school(zero, made.setting.locale), "wrong", "@zero_vector", score=0.0)
        if all(same(x, ZERO, made.setting.assume, imaginary=complex_).equal for x in entries(key)[1:]):
            return
    changed = []

    def change(entry: Any) -> Any:
        changed.append(entry)
        return ("+", entry, ("num", "1")) if len(changed) == 1 else entry

    if made.TYPE == "list" and entries(key)[0][0] not in {"num", "sym", "+", "-", "*", ".", "/", "^", "fn"}:
        return
    tree = rebuild(key, change)
    count = len(entries(key))
    share = (count - 1) / count if getattr(made, "scoring", "") == "per-entry" else 0.0
    text = writing.school(tree, made.setting.locale)
    yield Sample(text, "partial" if share else "wrong", score=share, lang=made.setting.locale)
