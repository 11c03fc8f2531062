"""The elements of each question type, by the measured rules; None where Moodle's type cannot say the slot."""

from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from digilab_content.export.moodle.element import Html, html, number, plain, text
from digilab_content.export.moodle.gap import plain_words, usecase
from digilab_content.export.moodle.numeral import everything, tolerance
from digilab_content.export.moodle.wording import Wording
from digilab_content.model.item import (
    Arrange,
    Choose,
    Else,
    Free,
    Is,
    ItemSlot,
    Option,
    Ordered,
    Pair,
    Paired,
    Picked,
    Rule,
    Tally,
    Within,
)
from digilab_content.model.scorer import score
from digilab_content.model.verdict import Say

Parts: TypeAlias = list[str]

FRACTIONS = (
    *(100.0, 90.0, 83.33333, 80.0, 75.0, 70.0, 66.66667, 60.0, 50.0, 40.0, 33.33333, 30.0, 25.0, 20.0, 16.66667),
    *(14.28571, 12.5, 11.11111, 10.0, 5.0, 0.0),
)
"""The percents that Moodle's importer takes, rule 12."""

_TRUE = frozenset({"vrai", "true", "صحيح", "صواب"})
_FALSE = frozenset({"faux", "false", "خطأ", "خاطئ"})


def fraction(share: float) -> str | None:
    """A share as one of Moodle's percents; None when it is none of them (nothing is rounded to another)."""
    percent = abs(share) * 100
    near = min(FRACTIONS, key=lambda one: abs(one - percent))
    if abs(near - percent) > 0.00001:
        return None
    return ("-" if share < 0 and near else "") + number(near)


def multichoice(slot: ItemSlot, wording: Wording) -> Parts | None:
    """One answer or several (rule 14)."""
    if not isinstance(slot.input, Choose) or len(slot.input.options) < 2:
        return None
    choose = slot.input
    answers: Parts = []
    best = 0.0
    for option in choose.options:
        share, says = _worth(slot, option)
        percent = None if share is None else fraction(share)
        if share is None or percent is None:
            return None
        best = max(best, share)
        body = wording.label(option.body)
        extra = html("feedback", wording.says(says))
        answers.append(html("answer", body, extra).replace("<answer ", f'<answer fraction="{percent}" ', 1))
    if best < 1.0 and not choose.many:
        return None
    shuffle = choose.shuffle and not any(option.fixed for option in choose.options)
    return [
        plain("single", "false" if choose.many else "true"),
        plain("shuffleanswers", "true" if shuffle else "false"),
        plain("answernumbering", "none" if wording.lang == "ar" else "abc"),
        plain("showstandardinstruction", "1" if choose.many else "0"),
        html("correctfeedback"),
        html("partiallycorrectfeedback"),
        html("incorrectfeedback"),
        *answers,
    ]


def truefalse(slot: ItemSlot, wording: Wording) -> Parts | None:
    """Exactly "true" and "false", 100 and 0 (rule 15)."""
    if not isinstance(slot.input, Choose) or slot.input.many or len(slot.input.options) != 2:
        return None
    named = {plain_words(option.body): option for option in slot.input.options}
    yes = next((o for words, o in named.items() if (words or "").strip(" .").casefold() in _TRUE), None)
    no = next((o for words, o in named.items() if (words or "").strip(" .").casefold() in _FALSE), None)
    if yes is None or no is None:
        return None
    worth = [_worth(slot, yes), _worth(slot, no)]
    if sorted(share or 0.0 for share, _ in worth) != [0.0, 1.0]:
        return None
    return [
        _typed_answer(number((share or 0.0) * 100), words, wording.says(says))
        for words, (share, says) in zip(("true", "false"), worth, strict=True)
    ]


def shortanswer(slot: ItemSlot, wording: Wording) -> Parts | None:
    """Written forms, the first that matches wins (rules 13, 16)."""
    if isinstance(slot.rules, Tally):
        return None
    case = usecase(slot.rules)
    answers: Parts = []
    full = False
    for rule in slot.rules:
        percent = fraction(max(rule.score or 0.0, 0.0))
        match rule.when:
            case Is(words) if percent is not None and words.strip():
                full = full or percent == "100"
                answers.append(_typed_answer(percent, words.replace("*", r"\*"), wording.says(rule.says)))
            case Else():
                answers += _anything(rule, wording)
            case _:
                return None
    if case is None or not full:
        return None
    return [plain("usecase", "1" if case else "0"), *answers]


def numerical(slot: ItemSlot, wording: Wording) -> Parts | None:
    """Plain numerals with a tolerance (rule 17): a point, never a comma."""
    if isinstance(slot.rules, Tally):
        return None
    answers: Parts = []
    full = False
    for rule in slot.rules:
        percent = fraction(max(rule.score or 0.0, 0.0))
        match rule.when:
            case Within(low=low, high=high) if everything(low, high):
                answers += _anything(rule, wording, plain("tolerance", "0"))
            case Within(low=low, high=high) if percent is not None:
                span = tolerance(low, high)
                if span is not None:
                    full = full or percent == "100"
                    extra = plain("tolerance", span[1])
                    answers.append(_typed_answer(percent, span[0], wording.says(rule.says), extra))
            case Else():
                answers += _anything(rule, wording, plain("tolerance", "0"))
            case _:
                return None
    if not full:
        return None
    units = [
        plain("unitgradingtype", "0"),
        plain("unitpenalty", "0.1"),
        plain("showunits", "3"),
        plain("unitsleft", "0"),
    ]
    return [*answers, *units]


def match(slot: ItemSlot, wording: Wording) -> Parts | None:
    """Pairs, all worth the same; what stands on the right is plain text (rule 18)."""
    if not isinstance(slot.input, Pair) or not isinstance(slot.rules, Tally) or slot.rules.whole or slot.rules.start:
        return None
    pairs: dict[str, str] = {}
    for part in slot.rules.parts:
        if not isinstance(part.when, Paired) or len(part.when.pairs) != 1 or (part.score or 0.0) < 0:
            return None
        ((left, right),) = part.when.pairs
        if part.score:
            if left in pairs or abs(part.score - 1 / len(slot.input.left)) > 1e-9:
                return None
            pairs[left] = right
    words = {option.id: plain_words(option.body) for option in slot.input.right}
    if set(pairs) != {o.id for o in slot.input.left} or any(not w or len(w) > 255 for w in words.values()):
        return None
    if len(set(words.values())) != len(words):
        return None
    rows = [(wording.label(o.body), words[pairs[o.id]] or "") for o in slot.input.left]
    rows += [(Html(), words[o.id] or "") for o in slot.input.right if o.id not in pairs.values()]
    return [
        plain("shuffleanswers", "true"),
        html("correctfeedback"),
        html("partiallycorrectfeedback"),
        html("incorrectfeedback"),
        *(html("subquestion", stem, text("answer", answer)) for stem, answer in rows),
    ]


def ordering(slot: ItemSlot, wording: Wording) -> Parts | None:
    """All of the things in one order, all or nothing or by what follows what (rule 19)."""
    if not isinstance(slot.input, Arrange) or len(slot.input.options) < 2:
        return None
    grading = "ALL_OR_NOTHING"
    if isinstance(slot.rules, Tally):
        if not _chained(slot, slot.rules):
            return None
        grading = "RELATIVE_NEXT_EXCLUDE_LAST"
        slot = replace(slot, rules=(Rule(Ordered(tuple(slot.correct[0])), 1.0),))
    assert not isinstance(slot.rules, Tally)
    full = [rule.when for rule in slot.rules if rule.score == 1.0]
    if len(full) != 1 or any((rule.score or 0.0) not in {0.0, 1.0} for rule in slot.rules):
        return None
    order = full[0].ids if isinstance(full[0], Ordered) else ()
    assert isinstance(slot.input, Arrange)
    options = {option.id: option for option in slot.input.options}
    items = [wording.label(options[id_].body) for id_ in order if id_ in options]
    if set(order) != set(options) or len({item.text for item in items}) != len(items):
        return None
    return [
        plain("layouttype", "VERTICAL"),
        plain("selecttype", "ALL"),
        plain("selectcount", str(len(items))),
        plain("gradingtype", grading),
        plain("showgrading", "HIDE"),
        plain("numberingstyle", "none"),
        html("correctfeedback"),
        html("partiallycorrectfeedback"),
        html("incorrectfeedback"),
        plain("shownumcorrect", "1"),
        *(html("answer", item).replace("<answer ", f'<answer fraction="{k}" ', 1) for k, item in enumerate(items, 1)),
    ]


def _chained(slot: ItemSlot, tally: Tally) -> bool:
    """Whether a tally gives the same share for each thing that is followed by the next one, and nothing else."""
    order = tuple(slot.correct[0]) if slot.correct else ()
    steps = list(pairwise(order))
    whens = [part.when.ids if isinstance(part.when, Ordered) else () for part in tally.parts]
    even = all(abs((part.score or 0.0) - 1 / len(steps)) < 1e-9 for part in tally.parts) if steps else False
    return even and whens == steps and not tally.start and not tally.whole


def essay(free: Free, guide: Html) -> Parts:
    """A production that a person marks (rule 22); `guide` is what the marker sees."""
    return [
        plain("responseformat", "editor"),
        plain("responserequired", "1"),
        plain("responsefieldlines", str(max(free.lines, 3))),
        plain("minwordlimit", str(free.least or "")),
        plain("maxwordlimit", str(free.most or "")),
        plain("attachments", "0"),
        plain("attachmentsrequired", "0"),
        plain("maxbytes", "0"),
        plain("filetypeslist", ""),
        html("graderinfo", guide),
        html("responsetemplate"),
    ]


def _worth(slot: ItemSlot, option: Option) -> tuple[float | None, tuple[Say, ...]]:
    """What one option alone is worth and says."""
    if isinstance(slot.rules, Tally):
        whens = [p for p in slot.rules.parts if isinstance(p.when, Picked) and p.when.ids == (option.id,)]
        return (whens[0].score or 0.0, whens[0].says) if whens else (0.0, ())
    told = score(replace(slot, id=slot.id), (option.id,))
    return told.score, told.says


def _anything(rule: Rule, wording: Wording, extra: str = "") -> Parts:
    return [_typed_answer("0", "*", wording.says(rule.says), extra)] if rule.says else []


def _typed_answer(percent: str, words: str, feedback: Html, extra: str = "") -> str:
    inside = plain("text", words) + extra + html("feedback", feedback)
    return f'<answer fraction="{percent}" format="moodle_auto_format">{inside}</answer>'
