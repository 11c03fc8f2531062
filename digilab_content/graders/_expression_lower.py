"""An `expression` slot as input and rules, and its samples."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import Any, Final

from digilab_content.graders import Lowered, Sample, grade
from digilab_content.graders._expressions import Family
from digilab_content.graders._lines import PRAISE, KeyLine, said
from digilab_content.graders._requests import request
from digilab_content.graders.expression import ExpressionType
from digilab_content.maths import author, equal, form, writing
from digilab_content.maths.kernel import names
from digilab_content.model.item import Else, Entry, Is, Judge, Rule
from digilab_content.model.verdict import Misread, Status

FOLD = ("math-space",)
MOST: Final = 24
_CHANGES = {
    "factored": "factor",
    "expanded": "expand",
    "simplified": "simplify",
    "single-fraction": "simplify",
    "lowest-terms": "simplify",
}


def lowered(made: ExpressionType) -> Lowered:
    """Input and rules: the engine's question of each line with the written forms that it judges so."""
    key = request(made)
    rules: list[Rule] = []
    for line in sorted(made.keys, key=lambda k: not k.line.right):
        if line.line.ungraded:
            continue
        forms = tuple(Is(t, FOLD) for t in _forms(made, line))
        score = line.line.score if line.line.score is not None else float(line.line.right)
        default = (PRAISE,) if line.line.right else said(made.slot, "@wrong")
        says = (line.line.feedback,) if line.line.feedback else default
        rules.append(Rule(Judge("digilab", {**key, "line": line.line.id}, forms), score, says, line.line.id))
    rules.append(Rule(Else(), 0.0, said(made.slot, "@wrong"), "@wrong"))
    return Lowered(Entry("math", width=_width(made)), tuple(rules), correct(made))


def _forms(made: ExpressionType, line: KeyLine) -> tuple[str, ...]:
    """The written forms that are judged to be of the line; found once for all languages that write numbers alike."""
    if isinstance(line.value, Family):
        return ()
    names = {f.name for f in fields(made)} - {"slot", "setting", "keys"}
    setting, slot = made.setting, made.slot
    asked = (
        *(getattr(made, n) for n in sorted(names)),
        *(setting.locale == "en", setting.functions, setting.assume, setting.prompt, made.letters(), slot.form_score),
        tuple((k.line.id, k.line.right, k.line.score, k.value, k.followed, k.written) for k in made.keys),
        line.line.id,
    )
    return _found(_Question(asked, made, line))


@dataclass(frozen=True, slots=True)
class _Question:
    """A line of a slot; two are equal when everything that decides is (`asked`)."""

    asked: tuple[Any, ...]
    made: ExpressionType = field(compare=False)
    line: KeyLine = field(compare=False)


@lru_cache(maxsize=4096)
def _found(question: _Question) -> tuple[str, ...]:
    made, line = question.made, question.line
    most = MOST if line.line.right else MOST // 2
    found: dict[str, None] = {}
    for tree in dict.fromkeys(_trees(made, line)):
        kept = 0
        for text in writing.typings(_with_constant(made, tree, line), made.setting.locale):
            if kept < most and (text in found or _judged_so(made, line, text)):
                found[text] = None
                kept += 1
    return tuple(found)


def _judged_so(made: ExpressionType, line: KeyLine, text: str) -> bool:
    tree = made.tree_of(text)
    if isinstance(tree, Misread):
        return False
    verdict = made.judged(tree)
    return verdict.line == line.line.id and verdict.code is None


def _width(made: ExpressionType) -> int:
    right = next(k for k in made.keys if k.line.right)
    plain = "" if isinstance(right.value, Family) else writing.plain(right.value, made.setting.locale)
    return min(max(len(plain) + 6, 12), 60)


def _trees(made: ExpressionType, line: KeyLine) -> Iterator[Any]:
    """The key, the key as the author wrote it and, where neither has the form asked for, the key brought to it."""
    yield line.value
    if line.written is not None:
        yield line.written
    change = _CHANGES.get(made.form)
    if change and line.line.right and all(_lacks(made, t) for t in (line.value, line.written) if t is not None):
        changed = author.evaluate(("fn", change, line.value), {}, symbols=tuple(sorted(names(line.value))))
        if not isinstance(changed, author.Refused):
            yield changed


def _lacks(made: ExpressionType, tree: Any) -> bool:
    return form.shortfall(tree, made.form, variable=made.variable, complex_numbers=made.complex) is not None


def _with_constant(made: ExpressionType, tree: Any, line: KeyLine) -> Any:
    if made.upto == "constant" and made.constant == "required" and line.line.right:
        from digilab_content.graders._constants import added

        if not added(tree, made.variable, ""):
            letter = next((c for c in ("C", "k", "K", "c") if c in made.letters()), "C")
            return ("+", tree, ("sym", letter))
    return tree


def correct(made: ExpressionType) -> tuple[str, ...]:
    """Responses worth full marks: the one to show first, then LaTeX."""
    found: list[str] = []
    locale = made.setting.locale
    for line in made.keys:
        if not line.line.right or isinstance(line.value, Family):
            continue
        for tree in dict.fromkeys(_trees(made, line)):
            whole = _with_constant(made, tree, line)
            found += [
                writing.neat(whole, locale),
                writing.school(whole, locale),
                writing.latex(whole, locale),
                writing.plain(whole, locale),
            ]
    return tuple(t for t in dict.fromkeys(found) if grade(made, t).status == "right")


def samples(made: ExpressionType) -> tuple[Sample, ...]:
    """Answers and what is claimed of them."""
    locale = made.setting.locale
    found = [Sample(t, "right", lang=locale) for t in correct(made)]
    for line in made.keys:
        if line.line.right or isinstance(line.value, Family):
            continue
        score = 0.0 if line.line.ungraded else min(max(line.line.score or 0.0, 0.0), 1.0)
        status: Status = "invalid" if line.line.ungraded else "partial" if score else "wrong"
        text = writing.school(line.value if _differs(made, line) else line.written or line.value, locale)
        found.append(Sample(text, status, line=line.line.id, score=score, lang=locale))
    if all(k.line.right for k in made.keys):
        found += _others(made)
    found += [Sample("", "invalid", "@empty"), Sample("(", "invalid"), Sample("1+", "invalid")]
    return tuple(found)


def _others(made: ExpressionType) -> Iterator[Sample]:
    """A wrong value, and the start repeated: of a slot without wrong lines of its own."""
    line = made.keys[0]
    if isinstance(line.value, Family) or len(made.keys) > 1 or line.followed is not None:
        return
    locale = made.setting.locale
    if made.upto is None:
        yield Sample(writing.school(("+", line.value, ("num", "1")), locale), "wrong", score=0.0, lang=locale)
    for start in made.starts:
        if not made.starts_right(line.value, start):
            yield Sample(writing.school(start, locale), "wrong", "@repeats_start", score=0.0, lang=locale)


def _differs(made: ExpressionType, line: KeyLine) -> bool:
    rights = [k.value for k in made.keys if k.line.right and not isinstance(k.value, Family)]
    return not any(equal.compare(r, line.value).equal for r in rights)
