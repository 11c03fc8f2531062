"""What the pupil starts from where the answer is a number or a set: a calculation, or a relation to solve.

It is what `from:` says, else the relation of a key that is written `solve(2*x + 3 = 7)`.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from digilab_content.graders import Setting
from digilab_content.graders._expressions import apart, filled
from digilab_content.graders._lines import NO, KeyLine, Met
from digilab_content.graders._options import trouble
from digilab_content.maths import author
from digilab_content.maths.kernel import names
from digilab_content.model.exercise import Slot
from digilab_content.model.verdict import Evidence
from digilab_content.text.diagnostics import Diagnostic

if TYPE_CHECKING:
    from digilab_content.graders._solution_sets import Known

FROM = "What the pupil works on, a calculation or a relation to solve (`2*x + 3 = 11`): known mistakes are looked for."
Same: TypeAlias = "Callable[[Known], Evidence | None]"


def started(slot: Slot, setting: Setting, text: str, letters: tuple[str, ...] = ()) -> tuple[Any, ...] | Diagnostic:
    """The start with its parameters filled, and with every part that holds no letter computed; none when empty."""
    if not text:
        return ()
    values = {n: v for n, v in setting.values.items() if n not in letters}
    tree = author.parse(apart(text, frozenset({*letters, *values}), letters))
    if isinstance(tree, author.Refused):
        facts = (("key", text), ("part", text[tree.start : tree.end]), ("why", tree.code), *tree.facts)
        return trouble(slot, "E203", slot.option_spans.get("from"), facts)
    written = filled(tree, values)
    if tree[0] != "rel":
        return (written,)
    sides = [author.computed(side, values, tuple(names(side) - set(values))) for side in (tree[1], tree[-1])]
    if len(tree) != 4 or any(isinstance(side, author.Refused) for side in sides):
        return (written,)
    shown = ("rel", sides[0], tree[2], sides[1])
    return (written,) if shown == written else (written, shown)


def to_solve(keys: Iterable[KeyLine]) -> tuple[Any, ...]:
    """The relations of the right keys that are written `solve(…)`."""
    written = (k.written for k in keys if k.line.right and k.written is not None)
    return tuple(t[2] for t in written if t[:2] == ("fn", "solve") and t[2][0] == "rel")


def wrong_step(starts: Iterable[Any], same: Same) -> Met:
    """The wrong step (or two) whose relation, solved, is the answer; NO where none or several pairs are."""
    from digilab_content.graders._solution_sets import Known, known
    from digilab_content.maths.solving_mistakes import wrong_relations

    for start in starts:
        letters = sorted(names(start))
        pairs: dict[tuple[str, ...], Met] = {}
        for wrong in wrong_relations(start) if len(letters) == 1 else ():
            made = known(wrong.tree, letters[0])
            evidence = same(made) if isinstance(made, Known) and made.pieces is not None else None
            if evidence is None:
                continue
            named = tuple(rule.id for rule in wrong.rules)
            met = Met(holds=True, code="@mistake", evidence=evidence, mistakes=named)
            if len(named) == 1:
                return met
            pairs.setdefault(tuple(sorted(named)), met)
        if len(pairs) == 1:
            return next(iter(pairs.values()))
    return NO


def only_value(made: "Known") -> Any:
    """The number of a set that holds only one, else None."""
    if made.pieces is None or len(made.pieces) != 1:
        return None
    low, closed, high, _ = made.pieces[0]
    return low if closed and isinstance(low, tuple) and low == high else None
