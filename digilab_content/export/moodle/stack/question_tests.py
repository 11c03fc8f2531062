"""Question tests: the answers of the file's tests, and the key lines themselves, with the note and score they end in.

STACK runs each of them on each deployed variant. Answers with decimals are given as they are typed (`RAW:`), since
Maxima would forget the zeros at their end.
"""

from collections.abc import Sequence

from digilab_content.export.moodle.element import number, plain
from digilab_content.export.moodle.stack.part import Part
from digilab_content.export.moodle.stack.quantity import named
from digilab_content.export.moodle.stack.tree import ends
from digilab_content.maths.kernel import kids
from digilab_content.maths.maxima import Unsayable, maxima
from digilab_content.model.asked import Tree, Tried


def expected(part: Part, one: Tried) -> tuple[str, float] | None:
    """The note and the score of an answer of the file; None where STACK is not asked the same."""
    if one.status in {"invalid", "undecided"} or (not part.plan.input.float and _decimal(one.tree)):
        return None
    model = part.slot.asked.model if part.slot.asked else None
    if part.plan.input.same_type and model is not None and _kind(one.tree) != _kind(model):
        return None  # sent back, not judged
    if one.status in {"right", "wrong", "partial"} and one.line and not one.code:
        leaf = one.line
    elif one.status == "partial" and one.line:
        leaf = f"{one.line}-{'reduced' if one.code == '@not_reduced' else 'form'}"
    elif one.status == "wrong" and not one.line and one.code == "@repeats_start":
        leaf = "start"
    elif one.status == "wrong" and not one.line:
        leaf = "else"
    else:
        return None
    notes = ends(part.nodes).get(leaf, [])
    return (notes[0], one.score) if len(notes) == 1 else None


def _kind(tree: Tree) -> str:
    return "set" if tree[0] == "empty" else str(tree[0])


def _decimal(tree: Tree) -> bool:
    return (tree[0] == "num" and not tree[1].isdigit()) or any(_decimal(x) for x in kids(tree))


def typed(one: Tried) -> str | None:
    """An answer of the file in Maxima."""
    try:
        return maxima(one.tree) + (f"*{named(one.unit)}" if one.unit else "")
    except Unsayable:
        return None


def tests(made: Sequence[Part], penalty: float) -> list[str]:
    """A question test for each row of answers that STACK judges alike; the same answers once."""
    rows: dict[int, dict[str, Tried]] = {}
    for part in made:
        for one in part.slot.asked.tried if part.slot.asked else ():
            rows.setdefault(one.row, {})[part.input] = one
    out: dict[str, str] = {}
    for given in rows.values():
        mine = [(part, given.get(part.input)) for part in made]
        wanted = [(part, one, expected(part, one), _value(part, one)) for part, one in mine if one is not None]
        if any(want is None or text_ is None for _, _, want, text_ in wanted):
            continue
        inputs = "".join(
            "<testinput>" + plain("name", part.input) + plain("value", text_ or "") + "</testinput>"
            for part, _, _, text_ in wanted
        )
        results = "".join(_expected(part.prt, want, penalty) for part, _, want, _ in wanted)
        results += "".join(_expected(part.prt, None, penalty) for part, one in mine if one is None)
        said = " ; ".join(one.response for _, one, _, _ in wanted)
        out.setdefault(inputs, plain("description", said[:250]) + inputs + results)
    return [f"<qtest>{plain('testcase', str(k))}{one}</qtest>" for k, one in enumerate(out.values(), 1)]


def _value(part: Part, one: Tried) -> str | None:
    """An answer as a test gives it: with decimals as they are typed."""
    text = typed(one)
    raw = text is not None and part.plan.input.type in {"numerical", "units"} and "." in text
    return f"RAW:{text}" if raw else text


def _expected(prt: str, want: tuple[str, float] | None, penalty: float) -> str:
    if want is None:
        fields = ("", "", "NULL")
    else:
        note, score = want
        fields = (number(score), number(0.0 if score >= 1 else penalty), note)
    names = ("expectedscore", "expectedpenalty", "expectedanswernote")
    return "<expected>" + plain("name", prt) + "".join(map(plain, names, fields)) + "</expected>"
