"""Slots of chemical formulas as input and rules, and their samples."""

from collections.abc import Iterator
from itertools import islice, permutations
from typing import Any, Final

from digilab_content.graders import Lowered, Sample, grade
from digilab_content.graders._lines import PRAISE, KeyLine, said
from digilab_content.graders._options import options_of
from digilab_content.maths.chem.species import Formula, Term
from digilab_content.maths.chem.writing import keyboard, latex, school
from digilab_content.model.item import Else, Entry, Is, Judge, Rule
from digilab_content.model.verdict import Status

FOLD: Final = ("nfc", "space")
_MAX_TERMS: Final = 3
_MAX_TEXTS: Final = 120


def lowered(made: Any) -> Lowered:
    """Input and rules: the engine's question of each line with the spellings that it judges so."""
    key = _request(made)
    rules: list[Rule] = []
    for line in sorted(made.keys, key=lambda k: not k.line.right):
        if line.line.ungraded:
            continue
        forms = tuple(Is(t, FOLD) for t in texts(made, line) if _judged_so(made, line, t))
        score = line.line.score if line.line.score is not None else float(line.line.right)
        default = (PRAISE,) if line.line.right else said(made.slot, "@wrong")
        says = (line.line.feedback,) if line.line.feedback else default
        rules.append(Rule(Judge("digilab", {**key, "line": line.line.id}, forms), score, says, line.line.id))
    rules.append(Rule(Else(), 0.0, said(made.slot, "@wrong"), "@wrong"))
    right = next(k.value for k in made.keys if k.line.right)
    return Lowered(Entry("math", width=min(max(len(keyboard(right)) + 6, 14), 60)), tuple(rules), correct(made))


def _judged_so(made: Any, line: KeyLine, text: str) -> bool:
    verdict = grade(made, text)
    return verdict.line == line.line.id and verdict.code is None


def texts(made: Any, line: KeyLine) -> Iterator[str]:
    """Plausible typings of a key."""
    found: dict[str, None] = {line.line.key.strip(): None} if made.TYPE else {}
    for formula in _orders(line.value):
        for text in (school(formula), keyboard(formula)):
            for one in _spellings(text):
                found[one] = None
                if len(found) >= _MAX_TEXTS:
                    break
    yield from found


def _orders(formula: Formula) -> Iterator[Formula]:
    """The equation with its species in other orders, where they are few."""
    for left in islice(_permuted(formula.left), 6):
        for right in islice(_permuted(formula.right), 6):
            yield Formula(left, right, formula.arrow)


def _permuted(side: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    yield from permutations(side) if len(side) <= _MAX_TERMS else (side,)


def _spellings(text: str) -> Iterator[str]:
    yield text
    tight = text.replace(" ", "")
    if "^" not in text:
        yield tight
    yield text.replace("^", "")
    yield text.replace("^", " ")
    for arrow in ("->", "→", "="):
        for old in (" -> ", " → "):
            if old in text and arrow not in text:
                yield text.replace(old, f" {arrow} ")
    yield text.replace("·", ".")
    yield text.replace("-", "") if "OH" in text or "CH" in text else text


def correct(made: Any) -> tuple[str, ...]:
    """Responses worth full marks: as in an exercise book, on a keyboard, in LaTeX."""
    found: list[str] = []
    for line in made.keys:
        if line.line.right:
            found += [school(line.value), keyboard(line.value), latex(line.value), line.line.key.strip()]
    right = [t for t in dict.fromkeys(found) if (v := grade(made, t)).status == "right" and v.score == 1]
    return tuple(right)


def _request(made: Any) -> dict[str, Any]:
    """The question as `judge` takes it."""
    options = {o.name: value for o in options_of(made.__class__) if (value := getattr(made, o.name)) != o.default}
    if made.slot.form_score != 0.5:
        options["form_score"] = made.slot.form_score
    rights = [k.line for k in made.keys if k.line.right]
    others = [*rights[1:], *(k.line for k in made.keys if not k.line.right)]
    data: dict[str, Any] = {
        "type": "formula",
        "key": rights[0].key.strip(),
        "options": options,
        "locale": made.setting.locale,
        "lang": made.setting.lang,
    }
    lines = [
        {"when": o.key.strip(), "right": o.right, "id": o.id} | ({} if o.score is None else {"score": o.score})
        for o in others
    ]
    return {**data, "lines": lines} if lines else data


def samples(made: Any) -> tuple[Sample, ...]:
    """Answers and what is claimed of them."""
    found = [Sample(t, "right", score=1.0) for t in correct(made)]
    for line in made.keys:
        if line.line.right:
            continue
        score = 0.0 if line.line.ungraded else min(max(line.line.score or 0.0, 0.0), 1.0)
        status: Status = "invalid" if line.line.ungraded else "partial" if score else "wrong"
        found.append(Sample(school(line.value), status, line=line.line.id, score=score))
    equation = any(k.value.arrow for k in made.keys if k.line.right)
    other = "N2 + 3 H2 -> 2 NH3" if equation else "UF6"
    verdict = grade(made, other)
    if verdict.status == "wrong" and verdict.line is None:
        found.append(Sample(other, "wrong", score=0.0))
    found += [Sample("", "invalid", "@empty"), Sample("2 +", "invalid"), Sample("Xq3", "invalid")]
    return tuple(found)
