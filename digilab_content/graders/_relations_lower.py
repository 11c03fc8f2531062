"""Slots of equations, inequalities and sets as input and rules, and their samples."""

from collections.abc import Iterator
from itertools import permutations
from typing import Any

from digilab_content.graders import Lowered, Sample, grade
from digilab_content.graders._lines import PRAISE, KeyLine, said
from digilab_content.graders._requests import request
from digilab_content.maths import writing
from digilab_content.maths.formula import FLIP
from digilab_content.maths.real_sets import MINUS, PLUS, interval_of
from digilab_content.model.item import Else, Entry, Is, Judge, Rule
from digilab_content.model.verdict import Status

FOLD = ("math-space",)
_MAX_ITEMS = 4
_OR = {"fr": "ou", "en": "or", "ar": "أو"}


def lowered(made: Any) -> Lowered:
    """Input and rules: the engine's question of each line with the written forms that it judges so."""
    key = request(made)
    rules: list[Rule] = []
    for line in sorted(made.keys, key=lambda k: not k.line.right):
        if line.line.ungraded:
            continue
        forms = tuple(Is(t, FOLD) for t in texts(made, line) if judged_so(made, line, t))
        score = line.line.score if line.line.score is not None else float(line.line.right)
        default = (PRAISE,) if line.line.right else said(made.slot, "@wrong")
        says = (line.line.feedback,) if line.line.feedback else default
        rules.append(Rule(Judge("digilab", {**key, "line": line.line.id}, forms), score, says, line.line.id))
    rules.append(Rule(Else(), 0.0, said(made.slot, "@wrong"), "@wrong"))
    right = next(k for k in made.keys if k.line.right)
    width = min(max(len(writing.school(right.value.tree, made.setting.locale)) + 6, 14), 60)
    return Lowered(Entry("math", width=width), tuple(rules), correct(made))


def judged_so(made: Any, line: KeyLine, text: str) -> bool:
    """Whether the engine gives a text to this line."""
    verdict = grade(made, text)
    return verdict.line == line.line.id and verdict.code is None


def texts(made: Any, line: KeyLine) -> Iterator[str]:
    """Plausible typings of a key."""
    locale = made.setting.locale
    found: dict[str, None] = {}
    for tree in (line.value.tree, line.written):
        if tree is None:
            continue
        for form in trees(tree, getattr(made, "letter", "")):
            for text in (writing.school(form, locale), writing.plain(form, locale), writing.prose(form, locale)):
                found |= dict.fromkeys(variants(text, made.TYPE))
    yield from list(found)[:60]


def variants(text: str, type_: str) -> Iterator[str]:
    """The same text as other keyboards write it."""
    yield text
    yield text.replace("≤", "<=").replace("≥", ">=").replace("≠", "!=")
    if "∞" in text:
        yield text.replace("∞", "inf")
        yield text.replace("+∞", "∞")
    if "∪" in text:
        yield text.replace("∪", "U")
    if type_ == "set" and text[:1] in "[]{∅":
        yield "S = " + text
        yield "S={}" if text == "∅" else text.replace(" ", "")


def trees(tree: Any, letter: str) -> Iterator[Any]:
    """The key in other orders and, for a set, as a statement about the letter."""
    yield tree
    head = tree[0]
    if head == "set" and len(tree) - 1 <= _MAX_ITEMS:
        for order in permutations(tree[1:]):
            yield ("set", *order)
            if len(order) > 1 and letter and all(x[0] != "tuple" for x in order):
                yield ("or", *(("rel", ("sym", letter), "=", x) for x in order))
        if len(tree) == 2 and letter:
            yield ("rel", ("sym", letter), "=", tree[1])
    elif head in ("union", "and", "or", "items") and len(tree) <= 4:
        for order in permutations(tree[1:]):
            yield (head, *order)
    elif head == "rel" and len(tree) == 4 and tree[2] in FLIP:
        yield ("rel", tree[3], FLIP[tree[2]], tree[1])
    shape = interval_of(tree) if letter else None
    if shape is not None:
        yield from _statement(shape, ("sym", letter))


def _statement(shape: Any, letter: Any) -> Iterator[Any]:
    opening, low, high, closing = shape
    left, right = ("<=" if opening == "[" else "<"), ("<=" if closing == "]" else "<")
    if low == MINUS and high == PLUS:
        return
    if high == PLUS:
        yield ("rel", letter, FLIP[left], low)
        yield ("rel", low, left, letter)
    elif low == MINUS:
        yield ("rel", letter, right, high)
        yield ("rel", high, FLIP[right], letter)
    else:
        yield ("rel", low, left, letter, right, high)


def correct(made: Any) -> tuple[str, ...]:
    """Responses worth full marks: the one to show first, then LaTeX."""
    found: list[str] = []
    locale = made.setting.locale
    for line in made.keys:
        if not line.line.right:
            continue
        for tree in dict.fromkeys((line.value.tree, line.written or line.value.tree)):
            found += [writing.school(tree, locale), writing.latex(tree, locale), writing.plain(tree, locale)]
        found += texts(made, line)
    right = [t for t in dict.fromkeys(found) if (v := grade(made, t)).status == "right" and v.score == 1]
    return tuple(right[:12])


def samples(made: Any) -> tuple[Sample, ...]:
    """Answers and what is claimed of them."""
    locale = made.setting.locale
    found = [Sample(t, "right", lang=locale) for t in correct(made)]
    for line in made.keys:
        if line.line.right:
            continue
        score = 0.0 if line.line.ungraded else min(max(line.line.score or 0.0, 0.0), 1.0)
        status: Status = "invalid" if line.line.ungraded else "partial" if score else "wrong"
        text = writing.school(line.value.tree, locale)
        if grade(made, text).line == line.line.id:
            found.append(Sample(text, status, line=line.line.id, score=score, lang=locale))
    if all(k.line.right for k in made.keys) and len(made.keys) == 1:
        found += others(made)
    found += [Sample("", "invalid", "@empty"), Sample("(", "invalid"), Sample("1+", "invalid")]
    return tuple(found)


def others(made: Any) -> Iterator[Sample]:
    """A wrong answer, as the engine judges it."""
    text = "{7919}" if made.TYPE == "set" else "7919 = 7907"
    verdict = grade(made, text)
    if verdict.status == "wrong":
        yield Sample(text, "wrong", verdict.code, score=verdict.score, lang=made.setting.locale)
