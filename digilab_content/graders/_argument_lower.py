"""A `steps` slot as input and rules, and its samples."""

from typing import Any

from digilab_content.graders import Lowered, Sample, grade
from digilab_content.graders._lines import PRAISE, KeyLine, said
from digilab_content.graders._requests import request
from digilab_content.maths import writing
from digilab_content.model.item import Else, Entry, Is, Judge, Rule
from digilab_content.model.verdict import Status

FOLD = ()  # line ends count


def lowered(made: Any) -> Lowered:
    """Input and rules: the engine's question of each line, with one argument that is right."""
    key = request(made)
    rules: list[Rule] = []
    for line in sorted(made.keys, key=lambda k: not k.line.right):
        if line.line.ungraded:
            continue
        forms = tuple(Is(t, FOLD) for t in _texts(made, line) if _judged_so(made, line, t))
        score = line.line.score if line.line.score is not None else float(line.line.right)
        default = (PRAISE,) if line.line.right else said(made.slot, "@wrong")
        says = (line.line.feedback,) if line.line.feedback else default
        rules.append(Rule(Judge("digilab", {**key, "line": line.line.id}, forms), score, says, line.line.id))
    rules.append(Rule(Else(), 0.0, said(made.slot, "@wrong"), "@wrong"))
    return Lowered(Entry("math", width=60, lines=3), tuple(rules), correct(made))


def _judged_so(made: Any, line: KeyLine, text: str) -> bool:
    verdict = grade(made, text)
    return verdict.line == line.line.id and verdict.code is None


def _texts(made: Any, line: KeyLine) -> list[str]:
    locale = made.setting.locale
    trees = [x.tree for x in (made.start, line.value) if x is not None]
    if not trees:
        return ["0 = 0"]
    whole = "\n".join(writing.school(t, locale) for t in trees)
    last = writing.school(trees[-1], locale)
    first = writing.school(trees[0], locale)
    return list(dict.fromkeys((whole, last, first, "\n".join(writing.plain(t, locale) for t in trees))))


def correct(made: Any) -> tuple[str, ...]:
    """Arguments worth full marks."""
    found = [t for k in made.keys if k.line.right for t in _texts(made, k)]
    return tuple(t for t in dict.fromkeys(found) if (v := grade(made, t)).status == "right" and v.score == 1)


def samples(made: Any) -> tuple[Sample, ...]:
    """Answers and what is claimed of them."""
    locale = made.setting.locale
    found = [Sample(t, "right", lang=locale) for t in correct(made)]
    for line in made.keys:
        if line.line.right:
            continue
        score = 0.0 if line.line.ungraded else min(max(line.line.score or 0.0, 0.0), 1.0)
        status: Status = "invalid" if line.line.ungraded else "partial" if score else "wrong"
        text = _texts(made, line)[0]
        if grade(made, text).line == line.line.id:
            found.append(Sample(text, status, line=line.line.id, score=score, lang=locale))
    statement = made.start is None or made.start.formula is not None
    for text in ("7919 = 7907",) if statement else ("7919",):
        verdict = grade(made, text)
        if verdict.status == "wrong":
            found.append(Sample(text, "wrong", verdict.code, score=0.0, lang=locale))
    found += [Sample("", "invalid", "@empty"), Sample("(", "invalid"), Sample("1+", "invalid")]
    return tuple(found)
