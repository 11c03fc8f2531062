"""A `number` slot as input and rules, and its samples."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from digilab_content.graders import Lowered, Sample, grade
from digilab_content.graders._expressions import Family
from digilab_content.graders._figures import Value, numeral, terminating, value_of
from digilab_content.graders._lines import PRAISE, KeyLine, said
from digilab_content.graders._number_form import left_to_do
from digilab_content.graders._number_judging import Numeric
from digilab_content.graders._requests import request
from digilab_content.maths import value, writing
from digilab_content.maths.units import pretty, unit
from digilab_content.model.item import Else, Entry, Is, Judge, Match, Rule, Within
from digilab_content.model.verdict import Status

FOLD = ("math-space",)
WORDS = ("nfc", "space")


def local(text: str, locale: str) -> str:
    """A numeral with a point in the notation of a locale: `28,3`, thousands by spaces from five figures on."""
    return text if locale == "en" else text.replace(".", ",")


def lowered(made: Numeric) -> Lowered:
    """Input and rules: each line in file order, right lines first, the engine's question with its portable part."""
    key = request(made)
    rules: list[Rule] = []
    for line in sorted(made.keys, key=lambda k: not k.line.right):
        if line.line.ungraded:
            continue
        otherwise = tuple(_right(made, line.value) if line.line.right else _wrong(made, line))
        score = line.line.score if line.line.score is not None else float(line.line.right)
        default = (PRAISE,) if line.line.right else said(made.slot, "@wrong")
        says = (line.line.feedback,) if line.line.feedback else default
        when = Judge("digilab", {**key, "line": line.line.id}, otherwise)
        rules.append(Rule(when, score, says, line.line.id))
    rules.append(Rule(Else(), 0.0, said(made.slot, "@wrong"), "@wrong"))
    return Lowered(Entry("number", unit=made.unit), tuple(rules), correct(made))


def _right(made: Numeric, key: Value) -> Iterator[Match]:
    """What is surely right: values for any numeral where the digits written do not count, else written forms."""
    measure = made.measure
    locale = made.setting.locale
    if key.special:
        yield from _forms(made, key)
        return
    if made.form == "any" and (measure.tolerance is not None or (measure.decimals is None and measure.sigfigs is None)):
        low, high = measure.bounds(key) if not measure.exact else (key.number, key.number)
        if low < high or key.exact:
            yield Within(low, high, locale)
        if measure.low is not None and measure.high is not None:
            yield Within(measure.low, measure.high, locale)
    yield from _forms(made, key)


def _forms(made: Numeric, key: Value) -> Iterator[Match]:
    texts = [t for t in (shown(made, key), *grouped(made, key), *written_numbers(key, made.setting.locale)) if t]
    kept = [t for t in dict.fromkeys(texts) if (v := grade(made, t)).status == "right" and v.code is None]
    yield from (Is(text, WORDS if key.special == "none" else FOLD) for text in kept)


def written_numbers(key: Value, locale: str) -> tuple[str, ...]:
    """Typings of a value."""
    if key.special:
        return tuple(dict.fromkeys((special_text(key, locale), writing.plain(key.tree, locale))))
    return writing.written_forms(key.tree, locale)


def special_text(key: Value, locale: str) -> str:
    """What is no number in the words or signs of school: `n'existe pas`, `-∞`."""
    if key.special == "none":
        return {"fr": "n'existe pas", "ar": "غير موجود"}.get(locale, "does not exist")
    return writing.school(key.tree, locale)


def grouped(made: Numeric, key: Value) -> Iterator[str]:
    """The numeral with groups of three figures, with the unit, with a point."""
    text = made.measure.shown(key)
    if text is None:
        return
    sign, whole, part = _split(text)
    mark = "." if made.setting.locale == "en" else ","
    groups = f"{int(whole):,}".replace(",", " ")
    for head in dict.fromkeys((whole, groups)):
        yield sign + head + (mark + part if part else "")
    yield text
    if made.unit:
        yield f"{local(text, made.setting.locale)} {made.unit}"
        yield f"{local(text, made.setting.locale)} {pretty(made.unit)}"


def _split(text: str) -> tuple[str, str, str]:
    sign = "-" if text.startswith("-") else ""
    whole, _, part = text.removeprefix("-").partition(".")
    return sign, whole, part


def _wrong(made: Numeric, line: KeyLine) -> Iterator[Match]:
    """What is surely the value of a wrong line, and is judged so."""
    if isinstance(line.value, Family) or line.value.special:
        return
    measure = made.measure
    locale = made.setting.locale
    if measure.tolerance is not None:
        yield Within(*measure.bounds(line.value), locale)
        return
    if line.value.exact:
        yield Within(line.value.number, line.value.number, locale)
    for text in dict.fromkeys(filter(None, (shown(made, line.value), *written_numbers(line.value, locale)))):
        if grade(made, text).line == line.line.id:
            yield Is(text, FOLD)


def shown(made: Numeric, key: Value) -> str | None:
    """What to show for a key: as it is when that is right, else a numeral rounded as asked."""
    locale = made.setting.locale
    if key.special:
        return special_text(key, locale)
    text = made.measure.shown(key)
    number = local(text, locale) if text is not None else None
    match made.form:
        case "integer" | "decimal" | "any" if number is not None:
            return number
        case "percent":
            places = terminating(key.number * 100)
            return None if places is None else local(numeral(key.number * 100, places), locale) + " %"
        case "scientific":
            return _scientific(key.number, locale)
        case "fraction" | "lowest-terms" | "mixed" if key.exact:
            return _fraction(key.number, mixed=made.form == "mixed")
    return writing.neat(key.tree, locale)


def _scientific(number: Fraction, locale: str) -> str | None:
    from digilab_content.graders._figures import magnitude

    power = magnitude(number)
    places = terminating(number / Fraction(10) ** power)
    if places is None:
        return None
    digits = str(power).translate(str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))
    return f"{local(numeral(number / Fraction(10) ** power, places), locale)} × 10{digits}"


def _fraction(number: Fraction, *, mixed: bool) -> str:
    if number.denominator == 1:
        return str(number.numerator)
    if mixed and abs(number) > 1:
        whole = int(abs(number))
        rest = abs(number) - whole
        return f"{'-' if number < 0 else ''}{whole} {rest.numerator}/{rest.denominator}"
    return f"{number.numerator}/{number.denominator}"


def correct(made: Numeric) -> tuple[str, ...]:
    """Responses worth full marks: the one to show first, then LaTeX and, in Arabic, Arabic digits."""
    found: list[str] = []
    for key in made.keys:
        if key.line.right and not isinstance(key.value, Family):
            texts = [shown(made, key.value), *_latex(made, key.value)]
            texts += [
                t.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
                for t in texts[:1]
                if t and made.setting.locale == "ar"
            ]
            found += [t for t in texts if t]
            found += written_numbers(key.value, made.setting.locale)[:4]
    return tuple(t for t in dict.fromkeys(found) if (v := grade(made, t)).status == "right" and v.code is None)


def _latex(made: Numeric, key: Value) -> Iterator[str]:
    if key.special:
        return
    text = made.measure.shown(key)
    if text is None:
        yield writing.latex(key.tree, made.setting.locale)
    elif made.form == "any":
        yield writing.latex(value.from_decimal_text(text), made.setting.locale)


def samples(made: Numeric) -> tuple[Sample, ...]:
    """Answers and what is claimed of them."""
    found = [Sample(t, "right", lang=made.setting.locale) for t in correct(made)]
    for key in made.keys:
        text = None if isinstance(key.value, Family) or key.line.right else _sample_of(made, key)
        if text is None:
            continue
        score = 0.0 if key.line.ungraded else min(max(key.line.score or 0.0, 0.0), 1.0)
        status: Status = "invalid" if key.line.ungraded else "partial" if score else "wrong"
        found.append(Sample(text, status, line=key.line.id, score=score, lang=made.setting.locale))
    if not any(not k.line.right for k in made.keys):
        found += _others(made)
    found += [Sample("", "invalid", "@empty"), Sample("§?", "invalid"), Sample("1+", "invalid")]
    return tuple(found)


def _others(made: Numeric) -> Iterator[Sample]:
    """A wrong value, a fraction that is not reduced, a unit of another quantity: of a slot without lines of its own."""
    key = next((k.value for k in made.keys if k.line.right and not isinstance(k.value, Family)), None)
    if key is None or key.special or any(k.followed is not None for k in made.keys):
        return
    locale = made.setting.locale
    low, high = made.measure.bounds(key)
    far = Fraction(int(2 * (abs(key.number) + high - low + abs(made.measure.high or 0))) + 7)
    yield Sample(str(far), "wrong", score=0.0, lang=locale)
    share = made.slot.form_score
    if made.form == "lowest-terms" and key.exact and key.number.denominator > 1:
        twice = f"{2 * key.number.numerator}/{2 * key.number.denominator}"
        yield Sample(twice, "partial" if share else "wrong", "@not_irreducible", score=share, lang=locale)
    right = shown(made, key)
    dimensions = unit(made.unit)
    if made.unit and right and dimensions is not None:
        other = "kg" if dimensions.dimensions != (("kg", 1),) else "s"
        whole = grade(made, right).code is None
        share = made.unit_score if whole else 0.0
        yield Sample(f"{right} {other}", "partial" if share else "wrong", "@wrong_unit", score=share, lang=locale)


def typed(made: Numeric, tree: Any) -> str | None:
    """What a pupil types for a value in the slot's unit: rounded and written as asked; None when it has none."""
    found = value_of(tree)
    if found is None:
        return None
    if made.form != "any" or made.measure.decimals is not None or made.measure.sigfigs is not None:
        return shown(made, found)
    return writing.school(tree, made.setting.locale)


def _sample_of(made: Numeric, key: KeyLine) -> str | None:
    locale = made.setting.locale
    # A wrong line that is a calculation (`2*(a+b)`) is not what a pupil types: its value is.
    if made.form != "any" and key.written is not None and not left_to_do(key.written, made.allowed):
        return writing.school(key.written, locale)
    text = made.measure.shown(key.value)
    return local(text, locale) if text is not None else writing.school(key.value.tree, locale)
