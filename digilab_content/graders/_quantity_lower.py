"""A `quantity` slot as input and rules, and its samples."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from digilab_content.graders import Lowered, Sample, grade
from digilab_content.graders._expressions import Family
from digilab_content.graders._figures import Value
from digilab_content.graders._lines import PRAISE, KeyLine, said
from digilab_content.graders._number_judging import Foreign
from digilab_content.graders._number_lower import FOLD, WORDS, grouped, local, shown, written_numbers
from digilab_content.graders._number_lower import typed as typed_number
from digilab_content.graders._requests import request, text_of
from digilab_content.graders.quantity import QuantityType
from digilab_content.maths import writing
from digilab_content.maths.units import pretty, spelled, unit
from digilab_content.model.item import Else, Entry, Is, Judge, Rule
from digilab_content.model.verdict import Status

_PLAIN: Final = re.compile("[\\x00-\\x7fα-ωΑ-Ωµ°·√π∞⁰¹²³⁴⁵⁶⁷⁸⁹⁻×\u202f\u00a0]*")


def lowered(made: QuantityType) -> Lowered:
    """Input and rules: each line in file order, right lines first, the engine's question with its written forms."""
    key = _request(made)
    rules: list[Rule] = []
    for line in sorted(made.keys, key=lambda k: not k.line.right):
        if line.line.ungraded:
            continue
        texts = [t for t in dict.fromkeys(_texts(made, line)) if _judged_so(made, line, t)]
        score = line.line.score if line.line.score is not None else float(line.line.right)
        default = (PRAISE,) if line.line.right else said(made.slot, "@wrong")
        says = (line.line.feedback,) if line.line.feedback else default
        when = Judge("digilab", {**key, "line": line.line.id}, tuple(Is(t, _fold(t, line)) for t in texts))
        rules.append(Rule(when, score, says, line.line.id))
    rules.append(Rule(Else(), 0.0, said(made.slot, "@wrong"), "@wrong"))
    return Lowered(Entry("math", width=16), tuple(rules), correct(made))


def _request(made: QuantityType) -> Mapping[str, Any]:
    data = dict(request(made))
    rights = [k for k in made.keys if k.line.right]
    ordered = [*rights, *(k for k in made.keys if not k.line.right)]
    data["key"] = _text_of(made, rights[0])
    if "lines" in data:
        lines = zip(data["lines"], ordered[1:], strict=True)
        data["lines"] = [{**line, "when": _text_of(made, key)} for line, key in lines]
    return data


def _text_of(made: QuantityType, key: KeyLine) -> str:
    if not key.line.right or key.line.id in made.bare or key.value.special:
        return text_of(key)
    return f"{text_of(key)} {key.value.unit if isinstance(key.value, Foreign) else made.unit}"


def _fold(text: str, line: KeyLine) -> tuple[str, ...]:
    """What does not count in a text: spaces anywhere, save between letters that are no Latin or Greek ones."""
    words = isinstance(line.value, Value) and line.value.special == "none"
    return FOLD if _PLAIN.fullmatch(text) and not words else WORDS


def _judged_so(made: QuantityType, line: KeyLine, text: str) -> bool:
    verdict = grade(made, text)
    return verdict.line == line.line.id and verdict.code is None


def _texts(made: QuantityType, line: KeyLine) -> Iterator[str]:
    """Typings of a line: its number in a few writings, its unit in several."""
    key = line.value.value if isinstance(line.value, Foreign) else line.value
    asked = line.value.unit if isinstance(line.value, Foreign) else made.unit
    if isinstance(key, Family):
        return
    locale = made.setting.locale
    if key.special:
        yield from written_numbers(key, locale)
        return
    numbers = [shown(made, key), *grouped(made, key), *written_numbers(key, locale)[:6]]
    names = ("",) if line.line.id in made.bare and not line.line.right else _spellings(asked)
    for number in dict.fromkeys(n for n in numbers if n and not _has_unit(n, made.unit)):
        for name in names:
            yield f"{number} {name}".strip()


def _has_unit(text: str, name: str) -> bool:
    return bool(name) and (text.endswith((" " + name, " " + pretty(name))))


def _spellings(name: str) -> tuple[str, ...]:
    """A unit as pupils type it: `m·s⁻²`, `m.s^-2`, `m/s²`, `m/s^2`."""
    texts = [pretty(name), name, name.replace("*", ".")]
    flat = spelled(name)
    if "/" not in flat and "^-" in flat:
        above = [p for p in flat.split("*") if "^-" not in p]
        below = [p.replace("^-1", "").replace("^-", "^") for p in flat.split("*") if "^-" in p]
        if above and len(below) == 1:
            bar = "*".join(above) + "/" + below[0]
            texts += [pretty(bar), bar]
    elif flat.count("/") == 1 and "(" not in flat:
        top, _, bottom = flat.partition("/")
        if "*" not in bottom and top != "1":
            base, _, power = bottom.partition("^")
            texts += [pretty(f"{top}*{base}^-{power or 1}"), f"{top}.{base}^-{power or 1}".replace("*", ".")]
    wanted = unit(name)
    return tuple(t for t in dict.fromkeys(texts) if wanted is None or unit(t) == wanted)


def correct(made: QuantityType) -> tuple[str, ...]:
    """Responses worth full marks: the one to show first, then LaTeX and, in Arabic, Arabic digits."""
    found: list[str] = []
    for line in made.keys:
        if not line.line.right:
            continue
        key = line.value.value if isinstance(line.value, Foreign) else line.value
        asked = line.value.unit if isinstance(line.value, Foreign) else made.unit
        if key.special:
            found += written_numbers(key, made.setting.locale)
            continue
        texts = [t for t in (shown(made, key), *written_numbers(key, made.setting.locale)[:2]) if t]
        found += [f"{t} {pretty(asked)}" for t in texts]
        found.append(f"{writing.latex(key.tree, made.setting.locale)}~\\mathrm{{{_tex(asked)}}}")
        if made.setting.locale == "ar" and texts:
            found.append(f"{texts[0].translate(str.maketrans('0123456789', '٠١٢٣٤٥٦٧٨٩'))} {asked}")
    return tuple(t for t in dict.fromkeys(found) if (v := grade(made, t)).status == "right" and v.code is None)


def _tex(name: str) -> str:
    return spelled(name).replace("*", r"\cdot ").replace("%", r"\%")


def typed(made: QuantityType, tree: Any) -> str | None:
    """What a pupil types for a value in the slot's unit."""
    number = typed_number(made, tree)
    if number is None or tree == ("const", "none"):
        return number
    return f"{number} {pretty(made.unit)}".strip()


def samples(made: QuantityType) -> tuple[Sample, ...]:
    """Answers and what is claimed of them."""
    locale = made.setting.locale
    found = [Sample(t, "right", lang=locale) for t in correct(made)]
    for line in made.keys:
        if line.line.right:
            continue
        score = 0.0 if line.line.ungraded else min(max(line.line.score or 0.0, 0.0), 1.0)
        status: Status = "invalid" if line.line.ungraded else "partial" if score else "wrong"
        text = next((t for t in _texts(made, line) if _judged_so(made, line, t)), None)
        text = text or next(_texts(made, line), None)
        if text is not None:
            found.append(Sample(text, status, line=line.line.id, score=score, lang=locale))
    if all(k.line.right for k in made.keys):
        found += _others(made)
    found += [Sample("", "invalid", "@empty"), Sample("§?", "invalid"), Sample("1+", "invalid")]
    return tuple(found)


def _others(made: QuantityType) -> Iterator[Sample]:
    """A wrong value, a missing unit, a unit of another quantity: of a slot without lines of its own."""
    key = next((k.value for k in made.keys if isinstance(k.value, Value)), None)
    if not isinstance(key, Value) or key.special or any(k.followed is not None for k in made.keys):
        return
    locale = made.setting.locale
    low, high = made.measure.bounds(key)
    far = int(2 * (abs(key.number) + high - low + abs(made.measure.high or Fraction(0)))) + 7
    yield Sample(f"{far} {pretty(made.unit)}", "wrong", score=0.0, lang=locale)
    right, mine = shown(made, key), unit(made.unit)
    if right is None or grade(made, f"{right} {made.unit}").status != "right" or len(made.keys) > 1:
        return
    status: Status = "partial" if made.unit_score else "wrong"
    yield Sample(right, status, "@missing_unit", score=made.unit_score, lang=locale)
    if mine is not None:
        other = "kg" if mine.dimensions != (("kg", 1),) else "s"
        yield Sample(f"{right} {other}", status, "@wrong_unit", score=made.unit_score, lang=locale)
    yield Sample(local(f"{right}", locale) + " zzq", "invalid", "@unknown_unit", lang=locale)
