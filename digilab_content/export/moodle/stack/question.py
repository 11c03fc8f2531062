"""The `<question type="stack">` of the slots that STACK judges (facts/stack-xml.md, moodle-xml.md 24-27).

Everything that STACK gets wrong by default is written out: `falsescore`, `variantsselectionseed`, penalties, options.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from digilab_content.export.moodle.element import Html, html, number, plain, text
from digilab_content.export.moodle.stack.part import Part
from digilab_content.export.moodle.stack.question_tests import tests
from digilab_content.export.moodle.stack.tree import End, Input, Node
from digilab_content.export.moodle.wording import Wording
from digilab_content.model import doc as d
from digilab_content.model.item import Entry, Item, ItemSlot
from digilab_content.text.i18n import words

VERSION: Final = "2026010500"
_MARK: Final = 0xF8C0  # private characters that stand for inputs while the statement is written
_CASTEXT: Final = re.compile(r"\{(?=[@#])|\[(?=\[)")


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
        plain("questionsimplify", "0"),  # model answers and keys stay as they are written
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


def _guards(part: Part) -> dict[str, str]:
    """What is asked of an answer as it is written, by feedback variables: AlgEquiv would simplify it first."""
    asked = dict.fromkeys(node.test.sans for node in part.nodes if node.test.sans.startswith("dl"))
    return {sans: f"dlg{k}" for k, sans in enumerate(asked, 1)}


def _tree(part: Part, said: Wording) -> str:
    guards = _guards(part)
    head = [
        plain("name", part.prt),
        plain("value", number(part.slot.points)),
        plain("autosimplify", "0"),  # answers are judged as they are written; answer tests simplify by themselves
        plain("feedbackstyle", "1"),
        text("feedbackvariables", "".join(f"{v}:{renamed(sans, part.input)};\n" for sans, v in guards.items())),
    ]
    return "<prt>" + "".join(head) + "".join(_node(part, node, said, guards) for node in part.nodes) + "</prt>"


def _node(part: Part, node: Node, said: Wording, guards: Mapping[str, str]) -> str:
    test = node.test
    fields = {
        "name": str(node.number),
        "description": "",
        "answertest": _SPELLED.get(test.kind, test.kind),
        "sans": guards.get(test.sans) or renamed(test.sans, part.input),
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
