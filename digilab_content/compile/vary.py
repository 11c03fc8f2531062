"""Variants: which values the parameters take, and the exercise with these values in its words.

Variant k is the same on every machine: the combinations that satisfy `require` in the order of a shuffle seeded by the
exercise's id (`seed.py`). Every combination is tried where there are at most 100 000, else they are drawn.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import is_
from types import MappingProxyType
from typing import Any

from digilab_content.compile.params import Derived, OneOf, Range, Wrong, read_param, refused, wrong
from digilab_content.compile.seed import SplitMix64, seed_of
from digilab_content.model import doc
from digilab_content.model.exercise import Exercise, Hint, Line, Slot
from digilab_content.text.diagnostics import Diagnostic, Result, suggest
from digilab_content.text.source import Span

ENUMERATED = 100_000
MAX_TRIES = 20_000
WORK = 50_000  # values and conditions computed in search of variants: under two seconds, however strict the conditions
# The functions of format.md, section 4, for suggestions.
AUTHOR_NAMES = frozenset(
    (
        *("gcd", "lcm", "abs", "sqrt", "root", "min", "max", "floor", "ceil", "round", "mod", "sign", "is_int"),
        *("is_prime", "binomial", "factorial", "exp", "ln", "log", "sin", "cos", "tan", "asin", "acos", "atan", "diff"),
        *("integrate", "expand", "factor", "simplify", "subs", "solve", "coeff", "degree", "det", "inverse"),
        *("transpose", "len", "sum", "if"),
    )
)

Values = Mapping[str, Any]
Keep = Callable[[Exercise], bool]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The variants of an exercise. `tried` combinations of `combinations`; `valid` satisfied every constraint.

    `rejected[k]` is how many candidates the k-th line of `require` refused; `collided` how many were dropped because
    a wrong line equals a right one there.
    """

    exercise: Exercise
    chosen: tuple[Values, ...]
    combinations: int
    tried: int
    valid: int
    rejected: tuple[int, ...]
    collided: int = 0


@dataclass(slots=True)
class _Tally:
    tried: int = 0
    valid: int = 0
    collided: int = 0
    rejected: list[int] = field(default_factory=list)


class _Stop(Exception):  # noqa: N818 - carries a diagnostic out of nested evaluation, never leaves this module
    def __init__(self, found: Diagnostic) -> None:
        super().__init__(found.code)
        self.found = found


def draw(exercise: Exercise, *, fixed: Values | None = None, keep: Keep | None = None) -> Result[Drawn]:
    """Choose the variants. `fixed` gives some parameters a value; `keep` refuses a variant (a colliding wrong line)."""
    domains: dict[str, Range | OneOf] = {}
    derived: dict[str, Derived] = {}
    for param in exercise.params:
        match read_param(param.text):
            case Wrong() as why:
                return Result(None, (wrong(param, why),))
            case Derived() as value:
                derived[param.name] = value
            case Range() | OneOf() as domain:
                domains[param.name] = domain
    tally = _Tally(rejected=[0] * len(exercise.require))
    chosen: list[Values] = []
    wanted = exercise.variants if domains else 1
    total = 1
    for name, domain in domains.items():
        if fixed and name in fixed:
            if not any(_same(domain.tree(k), fixed[name]) for k in range(min(domain.size(), ENUMERATED))):
                total = 0
            continue
        total *= domain.size()
    try:
        for values in _candidates(exercise, domains, total, fixed or {}):
            if tally.tried * (len(exercise.params) + len(exercise.require)) >= WORK:
                break
            tally.tried += 1
            complete = _derive(exercise, values, derived)
            if any(not _same(complete[n], v) for n, v in (fixed or {}).items() if n in derived):
                continue
            if not _satisfies(exercise, complete, tally):
                continue
            tally.valid += 1
            if keep is not None and not keep(replace(exercise, values=complete, variant=1)):
                tally.collided += 1
                continue
            chosen.append(complete)
            if len(chosen) >= wanted or tally.tried >= MAX_TRIES:
                break
    except _Stop as stop:
        return Result(None, (stop.found,))
    drawn = Drawn(exercise, tuple(chosen), total, tally.tried, tally.valid, tuple(tally.rejected), tally.collided)
    return Result(drawn, _findings(drawn))


def _same(one: Any, other: Any) -> bool:
    """Whether two values of a parameter are equal (as numbers where both are)."""
    from digilab_content.maths.value import exact

    if one is None:
        return False
    mine, yours = exact(one), exact(other)
    return one == other if mine is None or yours is None else mine == yours


def _findings(drawn: Drawn) -> tuple[Diagnostic, ...]:
    span = drawn.exercise.params[0].span if drawn.exercise.params else drawn.exercise.span
    if drawn.collided and drawn.collided * 2 > drawn.valid:
        return (Diagnostic("E062", span, (("collided", drawn.collided), ("valid", drawn.valid))),)
    if not drawn.chosen:
        most = max(range(len(drawn.rejected)), key=drawn.rejected.__getitem__, default=None)
        if most is None:
            return (Diagnostic("E060", span, (("tried", drawn.tried),)),)
        line = drawn.exercise.require[most]
        each = " · ".join(f"{r.text} : {n}" for r, n in zip(drawn.exercise.require, drawn.rejected, strict=True))
        return (Diagnostic("E060", line.span, (("tried", drawn.tried), ("each", each))),)
    if drawn.collided:
        return (Diagnostic("W110", span, (("collided", drawn.collided), ("valid", drawn.valid))),)
    return ()


def _candidates(
    exercise: Exercise, domains: Mapping[str, Range | OneOf], total: int, fixed: Values
) -> Iterator[dict[str, Any]]:
    if not domains:
        yield {}
        return
    random = SplitMix64(seed_of(exercise.id))
    for number in _order(total, random):
        values: dict[str, Any] = {}
        rest = number
        for name, domain in domains.items():
            if name in fixed:
                values[name] = fixed[name]
                continue
            rest, index = divmod(rest, domain.size())
            values[name] = domain.tree(index)
        if all(v is not None for v in values.values()):
            yield values


def _order(total: int, random: SplitMix64) -> Iterator[int]:
    """Numbers 0 to `total` − 1, each once, in a seeded order: Fisher–Yates as it goes, or draws if there are many."""
    if total > ENUMERATED:
        seen: set[int] = set()
        while len(seen) < MAX_TRIES:
            number = random.below(total)
            if number not in seen:
                seen.add(number)
                yield number
        return
    moved: dict[int, int] = {}
    for last in range(total - 1, -1, -1):
        at = random.below(last + 1)
        yield moved.get(at, at)
        moved[at] = moved.get(last, last)


def _derive(exercise: Exercise, values: dict[str, Any], derived: Mapping[str, Derived]) -> Values:
    from digilab_content.maths.author import Refused, evaluate, names

    waiting = dict(derived)
    while waiting:
        ready = [n for n, d in waiting.items() if not names(d.expression) & waiting.keys()]
        if not ready:
            name = next(iter(waiting))
            raise _Stop(Diagnostic("E063", _param_span(exercise, name), (("name", name),)))
        for name in ready:
            tree = waiting.pop(name).expression
            value = evaluate(tree, values, symbols=exercise.symbols, functions=exercise.functions)
            if isinstance(value, Refused):
                raise _Stop(told(value, exercise, _param_span(exercise, name)))
            values[name] = value
    return MappingProxyType({p.name: values[p.name] for p in exercise.params})


def _param_span(exercise: Exercise, name: str) -> Span | None:
    return next((p.span for p in exercise.params if p.name == name), exercise.span)


def _satisfies(exercise: Exercise, values: Values, tally: _Tally) -> bool:
    from digilab_content.maths.author import Refused, truth

    for index, line in enumerate(exercise.require):
        tree = parsed(line.text)
        if isinstance(tree, Wrong):
            raise _Stop(Diagnostic(tree.code, line.span, tree.facts, tree.suggestions))
        holds = truth(tree, values)
        if isinstance(holds, Refused):
            raise _Stop(told(holds, exercise, line.span))
        if not holds:
            tally.rejected[index] += 1
            return False
    return True


def told(why: Any, exercise: Exercise, span: Span | None) -> Diagnostic:
    """A refusal of the author's expression language as a diagnostic, with the known names near an unknown one."""
    what = refused(why)
    name = str(dict(what.facts).get("name", ""))
    known = {p.name for p in exercise.params} | {*exercise.symbols, *exercise.functions}
    match what.code:
        case "E055":
            near = suggest(name, sorted(known))
        case "E056":
            near = suggest(name, sorted(known | AUTHOR_NAMES))
        case _:
            near = ()
    return Diagnostic(what.code, span, what.facts, near)


@lru_cache(maxsize=4096)
def parsed(text: str) -> Any | Wrong:
    """An author's expression as a tree, parsed once."""
    from digilab_content.maths.author import Refused, parse

    tree = parse(text)
    return refused(tree) if isinstance(tree, Refused) else tree


# ── the exercise of one variant ───────────────────────────────────────────────────────────────────────────────────────


def variant(drawn: Drawn, number: int) -> Result[Exercise]:
    """Variant `number` (from 1): values filled, every interpolation replaced by what it prints."""
    return fill(replace(drawn.exercise, values=drawn.chosen[number - 1], variant=number))


def fill(exercise: Exercise) -> Result[Exercise]:
    """The exercise with the interpolations of its documents printed with its `values`."""
    writer = _Filler(exercise)
    filled = replace(
        exercise,
        title=exercise.title,
        statement=writer.print(exercise.statement),
        slots=tuple(writer.slot(slot) for slot in exercise.slots),
        hints=tuple(writer.hint(hint) for hint in exercise.hints),
        steps=tuple(writer.print(step) for step in exercise.steps),
        solution=tuple(writer.print(part) for part in exercise.solution),
    )
    if any(slot.type in {"numberline", "label"} for slot in filled.slots):
        from digilab_content.compile.lined import lined

        filled = lined(filled, writer.found)
    return Result(filled, tuple(writer.found))


def _plain_tex(tex: str) -> str:
    """The formula without the words of the mhchem package, which most platforms do not have."""
    if r"\ce{" not in tex:
        return tex
    from digilab_content.maths.chem.tex import plain_tex

    return plain_tex(tex)


def _varies(inline: doc.Inline) -> bool:
    """Whether it is printed otherwise than it is written."""
    match inline:
        case doc.Interp() | doc.Figure():
            return True
        case doc.Math():
            return any(not isinstance(p, str) or r"\ce{" in p for p in inline.parts)
        case _:
            return False


class _Filler:
    """Prints interpolations; what it cannot print stays as written and is a diagnostic."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.found: list[Diagnostic] = []

    def print(self, document: doc.Doc) -> doc.Doc:
        """The document; itself where nothing in it is to be printed."""
        return doc.rewrite(document, self._inline) if any(map(_varies, doc.inlines(document))) else document

    def slot(self, slot: Slot) -> Slot:
        lines = tuple(self._line(line) for line in slot.lines)
        messages = tuple((code, self.print(body)) for code, body in slot.messages)
        rows = tuple(tuple(self.print(cell) for cell in row) for row in slot.rows)
        if all(map(is_, lines, slot.lines)) and not messages and not rows:
            return slot
        return replace(slot, lines=lines, messages=messages, rows=rows)

    def hint(self, hint: Hint) -> Hint:
        body = self.print(hint.body)
        return hint if body is hint.body else replace(hint, body=body)

    def _line(self, line: Line) -> Line:
        body, feedback = self.print(line.body), self.print(line.feedback)
        return line if body is line.body and feedback is line.feedback else replace(line, body=body, feedback=feedback)

    def _inline(self, inline: doc.Inline) -> tuple[doc.Inline, ...]:
        match inline:
            case doc.Interp():
                return (doc.Text(self._print(inline, tex=False)),)
            case doc.Math() if _varies(inline):
                tex = "".join(p if isinstance(p, str) else self._print(p, tex=True) for p in inline.parts)
                return (replace(inline, parts=(_plain_tex(tex),)),)
            case doc.Figure():
                return (self._figure(inline),)
            case _:
                return (inline,)

    def _figure(self, figure: doc.Figure) -> doc.Inline:
        """The picture of a figure; its alt alone where it cannot be drawn."""
        from digilab_content.compile.drawn import drawn

        return drawn(figure, self.exercise.lang, self._print, self._report)

    def _print(self, interp: doc.Interp, *, tex: bool, lang: str = "") -> str:
        from digilab_content.maths.author import Refused
        from digilab_content.maths.filters import interpolate

        as_written = "{{" + interp.expression + "}}"
        tree = parsed(interp.expression)
        if isinstance(tree, Wrong):
            self._report(Diagnostic(tree.code, interp.span, tree.facts))
            return as_written
        value = self._value(tree, raw=any(f.name == "raw" for f in interp.filters))
        if not isinstance(value, Refused):
            filters = tuple((f.name, f.args, f.named) for f in interp.filters)
            printed = interpolate(value, filters, lang=lang or self.exercise.lang, tex=tex)
            if isinstance(printed, str):
                return printed
            value = printed
        self._report(told(value, self.exercise, interp.span))
        return as_written

    def _value(self, tree: Any, *, raw: bool) -> Any:
        from digilab_content.maths.author import computed, substituted

        if not raw:
            exercise = self.exercise
            return computed(tree, exercise.values, exercise.symbols, functions=exercise.functions)
        return substituted(tree, self.exercise.values)

    def _report(self, found: Diagnostic) -> None:
        if found not in self.found:
            self.found.append(found)
