"""The `<question type="stack">` of the slots that STACK judges (facts/stack-xml.md, moodle-xml.md 24-27).

Everything that STACK gets wrong by default is written out: `falsescore`, `variantsselectionseed`, penalties, options.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from digilab_content.export.moodle.element import Html, html, number, plain, text
from digilab_content.export.moodle.stack.quantity import named
from digilab_content.export.moodle.stack.tree import End, Input, Node, Plan, ends, numbered
from digilab_content.export.moodle.wording import Wording
from digilab_content.maths.kernel import kids
from digilab_content.maths.maxima import Unsayable, maxima
from digilab_content.model import doc as d
from digilab_content.model.asked import Tree, Tried
from digilab_content.model.item import Entry, Item, ItemSlot
from digilab_content.text.i18n import words

VERSION: Final = "2026010500"
_MARK: Final = 0xF8C0  # private characters that stand for inputs while the statement is written
_CASTEXT: Final = re.compile(r"\{(?=[@#])|\[(?=\[)")


@dataclass(frozen=True, slots=True)
class Part:
    """A slot, how it is judged, the name of its input and of its tree, its numbered nodes."""

    slot: ItemSlot
    plan: Plan
    input: str
    prt: str
    nodes: tuple[Node, ...]


def parts(planned: Sequence[tuple[ItemSlot, Plan]]) -> tuple[Part, ...]:
    """Slots with the names of their inputs (`ans1` …) and trees (`prt1` …)."""
    return tuple(
        Part(slot, plan, f"ans{k}", f"prt{k}", numbered(plan.tree, f"prt{k}"))
        for k, (slot, plan) in enumerate(planned, 1)
    )


def quiet(value: Html) -> Html:
    """HTML in which CASText finds nothing to compute: `{@`, `{#` and `[[` are words."""
    return Html(_CASTEXT.sub(lambda m: f"&#{ord(m[0])};", value.text), value.files)


def statement(item: Item, made: Sequence[Part], units: Mapping[str, str]) -> Html:
    """The statement with its inputs, what is said of typing, and the validations."""
    marks = {part.slot.id: chr(_MARK + k) for k, part in enumerate(made)}
    gaps = {s.id: "[…]" for s in item.slots} | {id_: mark + units.get(id_, "") for id_, mark in marks.items()}
    hows = [
        d.Paragraph((d.Text(words(item.lang).text(how)),)) for how in dict.fromkeys(p.plan.how for p in made) if how
    ]
    body = quiet(Wording(item, gaps).doc((*item.body, *hows)))
    out = body.text
    for part in made:
        mark = marks[part.slot.id]
        field = f"[[input:{part.input}]]"
        out = out.replace(mark, field) if mark in out else f"{out}<p>{field}</p>"
    out += "".join(f"<div>[[validation:{part.input}]]</div>" for part in made)
    return Html(out, body.files)


def elements(item: Item, made: Sequence[Part], penalty: float) -> list[str]:
    """Everything of the question behind Moodle's common fields."""
    said = Wording(item)
    feedback = "".join(f"<div>[[feedback:{part.prt}]]</div>" for part in made)
    variables = dict.fromkeys(v for part in made for v in part.plan.variables)
    values = ", ".join(f"{k} = {v}" for k, v in sorted(item.values.items()))
    note = quiet(Wording(item).doc((d.Paragraph((d.Text(f"{item.identifier} {values}".strip()),)),)))
    out = [
        text("stackversion", VERSION),
        text("questionvariables", "".join(f"{v};\n" for v in variables)),
        html("specificfeedback", Html(feedback)),
        html("questionnote", note),
        html("questiondescription"),
        plain("questionsimplify", "1"),
        plain("assumepositive", str(int(any(part.plan.positive for part in made)))),
        plain("assumereal", "0"),
        *(html(name) for name in ("prtcorrect", "prtpartiallycorrect", "prtincorrect")),
        plain("decimals", "." if item.lang == "en" else ","),
        plain("scientificnotation", "*10"),
        plain("multiplicationsign", "cross"),
        plain("sqrtsign", "1"),
        plain("complexno", "i"),
        plain("inversetrig", "arccos"),
        plain("logicsymbol", "lang"),
        plain("matrixparens", "("),
        plain("isbroken", "0"),
        plain("variantsselectionseed", ""),
    ]
    out += [_input(part.input, part.plan.input, part.slot) for part in made]
    out += [_tree(part, said) for part in made]
    out += tests(made, penalty)
    return out


def _input(name: str, one: Input, slot: ItemSlot) -> str:
    width = slot.input.width if isinstance(slot.input, Entry) else 15
    fields = {
        "name": name,
        "type": one.type,
        "tans": one.tans,
        "boxsize": str(max(width, 15) if one.type != "varmatrix" else 5),
        "strictsyntax": "1",
        "insertstars": str(one.stars),
        "syntaxhint": "",
        "syntaxattribute": "0",
        "forbidwords": ", ".join(one.forbid),
        "allowwords": "",
        "forbidfloat": "0" if one.float else "1",
        "requirelowestterms": "0",
        "checkanswertype": str(int(one.same_type)),
        "mustverify": "1",
        "showvalidation": "2" if one.type == "numerical" else "1",
        "options": one.options,
    }
    return "<input>" + "".join(plain(key, value) for key, value in fields.items()) + "</input>"


def _tree(part: Part, said: Wording) -> str:
    head = [
        plain("name", part.prt),
        plain("value", number(part.slot.points)),
        plain("autosimplify", "0"),  # answers are judged as they are written; answer tests simplify by themselves
        plain("feedbackstyle", "1"),
        text("feedbackvariables", ""),
    ]
    return "<prt>" + "".join(head) + "".join(_node(part, node, said) for node in part.nodes) + "</prt>"


def _node(part: Part, node: Node, said: Wording) -> str:
    test = node.test
    fields = {
        "name": str(node.number),
        "description": "",
        "answertest": _SPELLED.get(test.kind, test.kind),
        "sans": renamed(test.sans, part.input),
        "tans": test.tans,
        "testoptions": test.option,
        "quiet": "1",
    }
    return (
        "<node>"
        + "".join(plain(key, value) for key, value in fields.items())
        + _end("true", node.yes, said)
        + _end("false", node.no, said)
        + "</node>"
    )


_SPELLED: Final = {"UnitsRelativeS": "UnitsStrictRelative", "UnitsAbsoluteS": "UnitsStrictAbsolute"}


def renamed(sans: str, name: str) -> str:
    """An expression in `ans1` with the name of another input."""
    return re.sub(r"\bans1\b", name, sans)


def _end(side: str, end: End, said: Wording) -> str:
    leaf = end.leaf
    return (
        plain(f"{side}scoremode", "=")
        + plain(f"{side}score", number(leaf.score) if leaf else "0")
        + plain(f"{side}penalty", "")
        + plain(f"{side}nextnode", str(end.next))
        + plain(f"{side}answernote", end.note)
        + html(f"{side}feedback", quiet(said.says(leaf.says)) if leaf else Html())
    )


# ── question tests ────────────────────────────────────────────────────────────────────────────────────────────────────


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
    """A question test for each row of the file's tests that STACK judges alike."""
    rows: dict[int, dict[str, Tried]] = {}
    for part in made:
        for one in part.slot.asked.tried if part.slot.asked else ():
            rows.setdefault(one.row, {})[part.input] = one
    out: list[str] = []
    for given in rows.values():
        mine = [(part, given.get(part.input)) for part in made]
        wanted = [(part, one, expected(part, one), typed(one)) for part, one in mine if one is not None]
        if any(want is None or text_ is None for _, _, want, text_ in wanted):
            continue
        inputs = "".join(
            "<testinput>" + plain("name", part.input) + plain("value", text_ or "") + "</testinput>"
            for part, _, _, text_ in wanted
        )
        results = "".join(_expected(part.prt, want, penalty) for part, _, want, _ in wanted)
        results += "".join(_expected(part.prt, None, penalty) for part, one in mine if one is None)
        case = len(out) + 1
        said = " ; ".join(one.response for _, one, _, _ in wanted)
        out.append(
            "<qtest>" + plain("testcase", str(case)) + plain("description", said[:250]) + inputs + results + "</qtest>"
        )
    return out


def _expected(prt: str, want: tuple[str, float] | None, penalty: float) -> str:
    if want is None:
        fields = ("", "", "NULL")
    else:
        note, score = want
        fields = (number(score), number(0.0 if score >= 1 else penalty), note)
    names = ("expectedscore", "expectedpenalty", "expectedanswernote")
    return "<expected>" + plain("name", prt) + "".join(map(plain, names, fields)) + "</expected>"
