"""What slots of mathematics ask, and the answers of the file's tests: for targets with a computer algebra system."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

from digilab_content.compile.params import Wrong
from digilab_content.compile.rows import COLUMNS, answer_of, point
from digilab_content.compile.vary import parsed
from digilab_content.graders import AnswerType, correct, grade
from digilab_content.graders._lines import PRAISE, KeyLine, said
from digilab_content.maths import equal
from digilab_content.maths.kernel import holds
from digilab_content.model.asked import Asked, AskedLine, Measured, Tree, Tried
from digilab_content.model.exercise import Cell, Exercise, TestTable
from digilab_content.model.item import ItemSlot
from digilab_content.model.verdict import Misread
from digilab_content.text.diagnostics import Diagnostic

TYPES: Final = frozenset(
    {
        *("expression", "number", "quantity", "equation", "inequality", "set", "matrix"),
        *("point", "vector", "list", "system"),
    }
)
_NAMED: Final = frozenset({"steps", "formula"})
_FORM_CODES: Final[Mapping[str, str]] = {
    "lowest-terms": "@not_irreducible",
    "y=mx+p": "@not_slope_intercept",
}


def with_asked(
    exercise: Exercise, graders: Mapping[str, AnswerType], slots: tuple[ItemSlot, ...]
) -> tuple[ItemSlot, ...]:
    """The slots of a variant with what those of mathematics ask."""
    tried = {id_: [*many] for id_, many in _tried(exercise, graders).items()}
    for id_, one in _own(graders):
        tried.setdefault(id_, []).append(one)
    return tuple(
        replace(slot, asked=asked(graders[slot.id], tuple(tried.get(slot.id, ()))))
        if _known(graders[slot.id])
        else slot
        for slot in slots
    )


def _known(made: Any) -> bool:
    return made.TYPE in TYPES or made.TYPE in _NAMED


def asked(made: Any, tried: tuple[Tried, ...] = ()) -> Asked:
    """What a bound slot of one of `TYPES` asks."""
    if made.TYPE in _NAMED:
        return Asked(made.TYPE, (), ())
    from digilab_content.graders._requests import request

    data = request(made)
    options = dict(data["options"])
    share = made.slot.form_score
    kept = [k for k in sorted(made.keys, key=lambda k: not k.line.right) if not k.line.ungraded]
    rights = [k for k in kept if k.line.right]
    form = str(options.get("form", "any"))
    code = _FORM_CODES.get(form, "@not_" + form.replace("-", "_"))
    if options.get("decimals") is not None and form == "any":
        code = "@not_decimal"
    model, model_unit = _model(made)
    return Asked(
        type=made.TYPE,
        letters=tuple(options.get("symbols", ())),
        lines=tuple(_line(made, k, rights) for k in kept),
        options=options,
        known=str(options.get("assume", "")),
        complex=bool(getattr(made, "complex", False)),
        starts=_starts(made, rights),
        share=share,
        form_says=said(made.slot, code if form != "any" or code != "@not_any" else "@wrong"),
        reduced_says=said(made.slot, "@not_reduced"),
        start_says=said(made.slot, "@repeats_start"),
        unfinished_says=said(made.slot, "@not_computed"),
        else_says=said(made.slot, "@wrong"),
        model=model,
        model_unit=model_unit,
        measured=_measured(made) if made.TYPE in {"number", "quantity"} else None,
        tried=tried,
    )


def _model(made: Any) -> tuple[Tree | None, str]:
    """The answer to show, as it is read, and its unit."""
    for response in correct(made):
        given = made.read(response)
        if not isinstance(given, Misread):
            value = given.value
            return (_listed(made, value), "") if isinstance(value, tuple) else (value.bare.tree, value.unit)
    return None, ""


def _line(made: Any, key: KeyLine, rights: list[KeyLine]) -> AskedLine:
    line = key.line
    score = line.score if line.score is not None else float(line.right)
    default = (PRAISE,) if line.right else said(made.slot, "@wrong")
    value = key.value
    tree = _listed(made, _tree(value))
    number = getattr(value, "number", None) if not getattr(value, "special", "") else None
    same = "" if line.right else next((r.line.id for r in rights if _equal(made, r, key)), "")
    return AskedLine(
        id=line.id,
        right=line.right,
        score=min(max(score, 0.0), 1.0),
        says=(line.feedback,) if line.feedback else default,
        tree=tree,
        written=key.written,
        same=same,
        number=number if isinstance(number, Fraction) else None,
        exact=bool(getattr(value, "exact", True)),
    )


def _listed(made: Any, tree: Tree | None) -> Tree | None:
    """A list as a tuple: two things in square brackets are no interval."""
    return ("tuple", *tree[3:]) if made.TYPE == "list" and tree is not None and tree[0] == "seq" else tree


def _tree(value: Any) -> Tree | None:
    """The tree of a key's value; None for a family, or a value in a unit that measures something else."""
    tree = value if isinstance(value, tuple) else getattr(value, "tree", None)
    return tree if isinstance(tree, tuple) and not getattr(value, "special", "") else None


def _equal(made: Any, right: KeyLine, wrong: KeyLine) -> bool:
    a, b = _tree(right.value), _tree(wrong.value)
    if a is None or b is None:
        return False
    if made.TYPE in {"number", "quantity"}:
        return bool(right.value.number == wrong.value.number)
    if made.TYPE == "expression":
        return made.compare(a, b).equal is True
    return a == b


def _starts(made: Any, rights: list[KeyLine]) -> tuple[Tree, ...]:
    """Starts that are worth nothing: those of an expression that are not right themselves."""
    if made.TYPE != "expression":
        return ()
    return tuple(s for s in made.starts if not any(made.starts_right(k.value, s) for k in rights))


def _measured(made: Any) -> Measured:
    m = made.measure
    return Measured(
        m.tolerance,
        m.relative,
        m.decimals,
        m.sigfigs,
        m.accuracy,
        m.exact,
        m.low,
        m.high,
        made.unit,
        getattr(made, "convert", True),
    )


# ── the answers of the file's tests ───────────────────────────────────────────────────────────────────────────────────


def _tried(exercise: Exercise, graders: Mapping[str, AnswerType]) -> Mapping[str, tuple[Tried, ...]]:
    """The answers in the file's tests that can be read, by slot: those of rows that are for this variant."""
    found: dict[str, list[Tried]] = {}
    row = 0
    for table in exercise.tests:
        for cells in table.rows:
            row += 1
            for slot, response in _answers(exercise, table, cells, graders):
                one = _one(row, graders[slot], response)
                if one is not None:
                    found.setdefault(slot, []).append(one)
    return {slot: tuple(many) for slot, many in found.items()}


def _answers(
    exercise: Exercise, table: TestTable, cells: tuple[Cell, ...], graders: Mapping[str, AnswerType]
) -> Iterator[tuple[str, str]]:
    """The typed answers of a row; none where its parameters have other values."""
    out: list[tuple[str, str]] = []
    for head, cell in zip(table.header, cells, strict=False):
        name = head.text.strip()
        if name in COLUMNS:
            continue
        if name in graders:
            if graders[name].TYPE not in TYPES:
                continue
            answer = answer_of(exercise, name, cell)
            if not isinstance(answer, Diagnostic) and isinstance(answer, str):
                out.append((name, answer))
        elif cell.text.strip():
            value = parsed(point(cell.text))
            mine = exercise.values.get(name)
            if isinstance(value, Wrong) or mine is None:
                return
            if value != mine and not equal.compare(value, mine).equal:
                return
    yield from out


def _own(graders: Mapping[str, AnswerType]) -> Iterator[tuple[str, Tried]]:
    """The answer to show and each wrong line as answers, in rows of their own (negative): a variant that no row of
    the file is for has them too. Where a slot has a wrong answer, the others have right ones.
    """
    known = {id_: made for id_, made in graders.items() if made.TYPE in TYPES}
    models = {id_: next(iter(correct(made)), None) for id_, made in known.items()}
    wrongs = [(id_, text) for id_, made in known.items() for text in _mistakes(made)]
    for row, (wrong, text) in enumerate((("", ""), *wrongs), 1):
        for id_, made in known.items():
            response = text if id_ == wrong else models[id_]
            one = _one(-row, made, response) if isinstance(response, str) else None
            if one is not None:
                yield id_, one


def _mistakes(made: Any) -> Iterator[str]:
    """The wrong lines of a slot as a pupil may type them; quantities computed."""
    from digilab_content.maths import writing
    from digilab_content.maths.maxima import decimal

    locale = made.setting.locale
    for key in made.keys:
        tree = key.written or _tree(key.value)
        if key.line.right or key.line.ungraded or tree is None:
            continue
        if made.TYPE != "quantity":
            yield writing.plain(tree, locale)
        elif (value := getattr(key.value, "number", None)) is not None and Fraction(decimal(value)) == value:
            numeral = decimal(value)
            yield f"{numeral if locale == 'en' else numeral.replace('.', ',')} {made.unit}"


def _one(row: int, made: Any, response: str) -> Tried | None:
    given = made.read(response)
    if isinstance(given, Misread):
        return None
    value = given.value
    tree = _listed(made, value if isinstance(value, tuple) else value.bare.tree)
    if tree is None or holds(tree, "text"):
        return None
    verdict = grade(made, response)
    unit = "" if isinstance(value, tuple) else value.unit
    return Tried(row, response, tree, unit, verdict.status, verdict.score, verdict.line or "", verdict.code or "")
