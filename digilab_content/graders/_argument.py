"""A worked argument: its lines, whether each follows from the one before, and whether the last one is the result."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from digilab_content.graders._lines import NO, Met
from digilab_content.graders._relations import compared, following, formula_of, place_text
from digilab_content.maths import equal, form, kernel, writing
from digilab_content.maths.formula import NUMBERS, Formula
from digilab_content.maths.proportion import same_sides
from digilab_content.maths.value import exact
from digilab_content.model.verdict import Evidence
from digilab_content.text.message import Facts

MAX_LINES: Final = 40
_SEPARATORS = re.compile(
    r"\r\n|\r|\n|[⟺⇔⟹⇒→⟶↔]|<=>|\\iff\b|\\(?:Long)?[lL]eft[rR]ightarrow\b|\\implies\b|\\Rightarrow\b|\\\\"
    r"|(?<!\w)(?:donc|d['’]où|ainsi|so|therefore|hence|إذن|ومنه|أي)(?!\w)"
)
_IMPLIES = re.compile(r"(?<=\s)=>(?=\s)")
_STATES = re.compile(r"[=<>≤≥≠∈]")
_NUMBER = re.compile(r"^\d{1,2}\)\s*")
ENVIRONMENT = re.compile(r"\\(?:begin|end)\{(?:aligned|align\*?|array|cases|gathered)\}(?:\{[lcr]*\})?|&")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as written; the formula it states, None when it is an expression."""

    tree: Any
    formula: Formula | None


@dataclass(frozen=True, slots=True)
class Step:
    """Whether a whole argument holds (None: it cannot be told), and what is said of the step that breaks."""

    holds: bool | None
    met: Met


def split(text: str) -> list[tuple[int, str]]:
    """(offset, text) of each line that is not blank; a sign of equivalence or equality before it is left out."""
    found: list[tuple[int, str]] = []
    text = ENVIRONMENT.sub(lambda m: " " * len(m[0]), text)
    start = 0
    for end, after in [*_marks(text), (len(text), len(text))]:
        piece = text[start:end]
        body = _NUMBER.sub("", piece.lstrip(" \t.:،"))
        if found and body.startswith("=") and not body.startswith(("=>", "=<", "==")):
            body = body[1:].lstrip()  # « = x² + 2x », the next line of a calculation
        if body.strip():
            found.append((start + len(piece) - len(body), body.rstrip()))
        start = after
    return found


def _marks(text: str) -> list[tuple[int, int]]:
    """Where one line ends and where the next begins; `=>` is a sign of implication only between two statements."""
    found = [(m.start(), m.end()) for m in _SEPARATORS.finditer(text)]
    pieces = _IMPLIES.split(text)
    if len(pieces) > 1 and all(_STATES.search(p) for p in pieces):
        found += [(m.start(), m.end()) for m in _IMPLIES.finditer(text)]
    return sorted(found)


def chained(lines: list[tuple[int, str]], letters: tuple[str, ...]) -> list[tuple[int, str]]:
    """The lines of a calculation: `A = (x+1)² - 1 = x² + 2x` is two of them, the name before the first sign none."""
    found: list[tuple[int, str]] = []
    for offset, text in lines:
        start = 0
        pieces = []
        for mark in [*re.finditer(r"(?<![<>=!])=(?![<>=])", text), None]:
            end = mark.start() if mark else len(text)
            body = text[start:end]
            pieces.append((offset + start + len(body) - len(body.lstrip()), body.strip()))
            start = mark.end() if mark else end
        if len(pieces) > 1 and pieces[0][1].isalpha() and len(pieces[0][1]) == 1 and pieces[0][1] not in letters:
            pieces = pieces[1:]
        found += [p for p in pieces if p[1]] or [(offset, text)]
    return found


def line_of(tree: Any, letters: tuple[str, ...] = ()) -> Line | None:
    """The line of a tree: a statement, or an expression; None for anything else. `S = {2}` is x ∈ {2}."""
    if tree[0] in ("set", "seq", "union", "inter", "setminus") and len(letters) == 1:
        tree = ("rel", ("sym", letters[0]), "in", tree)
    if tree[0] in NUMBERS and not kernel.holds(tree, "const", "inf"):
        return Line(tree, None)
    made = formula_of(tree)
    return None if made is None else Line(tree, made)


def checked(lines: tuple[Line, ...], start: Line | None, assume: str, locale: str, *, implies: bool) -> Step:
    """The first step that breaks; else None when one cannot be told; else the argument holds."""
    unknown = False
    guarantee = "proof"
    before = start
    for number, line in enumerate(lines, 1):
        if before is not None:
            met = _step(before, line, assume, locale, implies=implies, number=number)
            if met.holds is False:
                return Step(False, met)
            unknown = unknown or met.holds is None
            guarantee = "numeric" if met.evidence.guarantee == "numeric" else guarantee
        before = line
    if unknown:
        return Step(None, Met(holds=None))
    return Step(True, Met(holds=True, evidence=Evidence("steps", guarantee)))


def _step(before: Line, line: Line, assume: str, locale: str, *, implies: bool, number: int) -> Met:
    facts: Facts = (("line", number),)
    if before.formula is None or line.formula is None:
        return _values(before.tree, line.tree, assume, locale, facts)
    found = compared(before.formula, line.formula, assume)
    evidence = Evidence(found.by, found.guarantee)
    if implies and not found.equal:
        found = following(before.formula, line.formula, assume)
        evidence = Evidence(found.by, found.guarantee)
    if found.equal is not False:
        return Met(holds=found.equal, evidence=evidence)
    if found.lost and not found.gained:
        place = place_text(found.lost, locale)
        return Met(holds=False, code="@step_lost", facts=(*facts, ("value", place)), evidence=evidence)
    if found.gained and not found.lost:
        place = place_text(found.gained, locale)
        return Met(holds=False, code="@step_gained", facts=(*facts, ("value", place)), evidence=evidence)
    return Met(holds=False, code="@step_false", facts=facts, evidence=evidence)


def _values(a: Any, b: Any, assume: str, locale: str, facts: Facts) -> Met:
    """Whether two expressions are equal; if not, numbers for which they differ, where simple ones do."""
    imaginary = kernel.holds(a, "const", "i") or kernel.holds(b, "const", "i")
    found = equal.compare(a, b, assume=assume, complex_numbers=imaginary)
    evidence = Evidence(found.by, found.guarantee)
    if found.equal is not False:
        return Met(holds=found.equal, evidence=evidence)
    place = "" if assume or imaginary else next(_differences(a, b, locale), "")
    return Met(
        holds=False,
        code="@step_differs",
        facts=(*facts, ("value", place), ("shown", "yes" if place else "no")),
        evidence=evidence,
    )


def _differences(a: Any, b: Any, locale: str) -> Iterator[str]:
    """`x = 1 : 4 ≠ 2`; nothing where there is no letter: the value of the line before may be the answer."""
    letters = sorted(kernel.names(a) | kernel.names(b))
    for n in (1, 2, 0, 3) if letters else ():
        values = {name: ("num", str(n + k)) for k, name in enumerate(letters)}
        sides = []
        for tree in (a, b):
            for name, x in values.items():
                tree = kernel.replace(tree, name, x)  # noqa: PLW2901
            sides.append(exact(tree))
        if None not in sides and sides[0] != sides[1]:
            from digilab_content.maths.value import from_fraction

            shown = [writing.school(from_fraction(x), locale) for x in sides if x is not None]
            place = place_text(tuple(values.items()), locale)
            yield f"{place} : {shown[0]} ≠ {shown[1]}"


def finished(last: Line, key: Line, assume: str) -> Met:
    """Whether the last line is the key: written alike, or solved as far and equivalent."""
    if (last.formula is None) != (key.formula is None):
        return NO
    if same_sides(last.tree, key.tree):
        return Met(holds=True, evidence=Evidence("same", "proof"))
    if last.formula is None or key.formula is None:
        found = equal.compare(key.tree, last.tree, assume=assume)
        simple = form.shortfall(last.tree, "simplified") is None
        return Met(holds=found.equal and simple, evidence=Evidence(found.by, found.guarantee)) if found.equal else NO
    if not _solved(last.tree) and _solved(key.tree):
        return NO
    made = compared(key.formula, last.formula, assume)
    if not _solved(key.tree) and made.equal:
        return NO  # equivalent, but the key asks for another shape
    return Met(holds=made.equal, evidence=Evidence(made.by, made.guarantee))


def _solved(tree: Any) -> bool:
    """Whether every relation is a letter on one side and no letter on the other: `x = 2 ou x = 3`, `0 < x < 1`."""
    if tree[0] in ("and", "or", "items"):
        return all(_solved(x) for x in tree[1:])
    if tree[0] == "empty":
        return True
    if tree[0] != "rel":
        return False
    if tree[2] == "in":
        return bool(tree[1][0] == "sym") and not kernel.names(tree[3])
    sides = [t for t in tree[1:] if isinstance(t, tuple)]
    alone = [t for t in sides if t[0] == "sym"]
    return len(alone) == 1 and all(not kernel.names(t) for t in sides if t is not alone[0])
