"""What a pupil typed, read into a tree: plain text or LaTeX, in the locale's notation or any not ambiguous."""

from dataclasses import dataclass
from typing import TypeAlias

from digilab_content.maths import kernel
from digilab_content.maths.kernel import FUNCTIONS, MAX_CHARS, Misread

Tree: TypeAlias = kernel.Tree
"""A node of `maths.core.tree`: its first item says what it is."""

Facts: TypeAlias = tuple[tuple[str, str | int], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How an answer is to be read.

    `symbols` and `functions` are the letters and function names that may occur; with `any_letter` every letter is a
    symbol. `mixed` allows `2 1/3`. `prompt` is what stands before the slot (`f'(x) =`): an answer may repeat it.
    `relations`: equations, inequalities and sets are wanted (`sqrt(x) = 2` keeps its left side, `R*` is a set).
    """

    locale: str = "fr"
    symbols: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    mixed: bool = False
    any_letter: bool = False
    prompt: str = ""
    relations: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a text could not be read.

    `code` is one of `@empty @syntax @unbalanced @unknown_symbol @ambiguous @too_long`; `start` and `end` are character
    offsets in the text. Facts: `reason` (@syntax: operand-missing, two-numbers, number-after-letter,
    number-after-bracket, unexpected, function-without-argument, arity, character, command, not-a-number, subscript,
    number), `name`, `kind`, `bracket`,
    `expected`, `found`, `side`, `suggestion`, `operator`, `token`; `reading` and `other` are those of @ambiguous.
    """

    code: str
    start: int
    end: int
    facts: Facts = ()


def _vocabulary(reading: Reading) -> kernel.Vocabulary:
    made = kernel.vocabulary(reading.locale, reading.symbols, reading.functions, reading.mixed, reading.any_letter)
    made.relations = reading.relations
    return made


def _unread(problem: Misread) -> Unread:
    return Unread(problem.code, problem.start, problem.end, tuple(problem.facts))


def read_answer(text: str, reading: Reading) -> Tree | Unread:
    """The tree of an answer in plain text or LaTeX (told apart by its backslashes and braces). Never raises."""
    try:
        return kernel.read(text, _vocabulary(reading), reading.prompt)
    except Misread as problem:
        return _unread(problem)


def after_name(text: str, reading: Reading) -> int:
    """How many characters of a text are a leading `name =` that says nothing new (`S =`, `f'(x) =`)."""
    return kernel.after_name(text, _vocabulary(reading), reading.prompt)


def read_school(text: str, reading: Reading) -> Tree | Unread:
    """The tree of a text in school notation, whatever backslashes and braces it holds. Never raises."""
    try:
        return kernel.read_plain(text, _vocabulary(reading), reading.prompt)
    except Misread as problem:
        return _unread(problem)


def other_reading(text: str, reading: Reading) -> Tree | None:
    """How `1/2x` reads when the product binds first (1/(2x)), and `√2x` as √(2x); None where nothing is ambiguous.

    `read_answer` takes (1/2)·x and √2·x, as school calculators do; when only the other reading is right, say so instead
    of marking wrong (grading.md, "Reading").
    """
    vocabulary = _vocabulary(reading)
    try:
        first = kernel.read(text, vocabulary, reading.prompt)
        vocabulary.tight = True
        second = kernel.read(text, vocabulary, reading.prompt)
    except Misread:
        return None
    return None if first == second else second


_UNIT_SIGNS = "°%€$£µμΩ℃′″"
_STARS = ("*", "·", "×", "⋅", "∙")  # 9.81*m/s^2, as calculators write


def _unit_starts(text: str) -> list[int]:
    """Places where a unit may start: a unit sign, or a letter after a digit, a bracket or a space."""
    starts = []
    for i, c in enumerate(text):
        if not (kernel.is_letter(c) or c in _UNIT_SIGNS):
            continue
        before = text[:i].rstrip(" \u00a0\u202f")
        if not before:
            continue
        last = text[i - 1]
        after_number = last.isdigit() or last.isspace() or last in ")}²³]!½¼¾\u200f\u200e~" or before[-1] in _STARS
        if last == "/" or (last == "(" and before[:-1].rstrip(" ")[-1:] in _STARS):
            starts.append(i - 1)
        elif after_number or c in _UNIT_SIGNS:
            starts.append(i)
    return starts


def read_number_unit(text: str, reading: Reading) -> tuple[Tree, str] | Unread:
    r"""A number and the unit behind it: `28,3 cm²` gives the tree of 28,3 and `cm²`; the unit is `""` if there is none.

    The unit is the shortest ending, starting with a letter, before which a whole expression stands; it is returned as
    typed (LaTeX `\text{cm}` and `\mathrm{cm}` are taken off). It is not looked up: that is the slot's business.
    """
    whole = read_answer(text, reading)
    if not isinstance(whole, Unread):
        return whole, ""
    if len(text) > MAX_CHARS:
        return whole
    offset = after_name(text, reading)
    body, before = text, text[:offset]
    if kernel.is_latex(text):
        body = _without_text_commands(text)
        offset = after_name(body, reading)
        before = body[:offset]
    for start in reversed(_unit_starts(body)[-12:]):
        if start <= len(before):
            continue
        unit = body[start:].strip(" $.")
        word = _first_word(unit)
        if word in FUNCTIONS and word not in ("min", "h", "log"):
            continue
        number = read_answer(_before(body[:start]), reading)
        if not isinstance(number, Unread):
            return number, _clean_unit(unit)
    return whole


def _before(text: str) -> str:
    """What stands before a unit, without spaces and a product sign at its end."""
    text = text.rstrip(" ~\\,;")
    for sign in (*_STARS, "\\cdot", "\\times"):
        if text.endswith(sign):
            return text[: -len(sign)].rstrip(" ~\\,;")
    return text


def _without_text_commands(text: str) -> str:
    r"""LaTeX without `\text{…}`, `\mathrm{…}` and spaces around units, so that the unit stands bare."""
    for command in ("\\text", "\\mathrm", "\\operatorname", "\\mathit"):
        while (start := text.find(command + "{")) >= 0:
            end = text.find("}", start)
            if end < 0:
                break
            text = text[:start] + " " + text[start + len(command) + 1 : end] + text[end + 1 :]
    for blank in ("\\,", "\\;", "\\ ", "\\:", "~", "\\!"):
        text = text.replace(blank, " ")
    return text.replace("^{\\circ}", "°").replace("^\\circ", "°").replace("\\degree", "°").replace("\\%", "%")


def _first_word(unit: str) -> str:
    k = 0
    while k < len(unit) and kernel.is_letter(unit[k]):
        k += 1
    return unit[:k]


def _clean_unit(unit: str) -> str:
    """The unit without direction marks and with simple powers: `cm^{2}` is `cm^2`."""
    kept = "".join(
        c for c in unit if c not in "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u200b\ufeff"
    )
    while "^{" in kept and "}" in kept:
        start = kept.index("^{")
        end = kept.find("}", start)
        if end < 0:
            break
        kept = kept[: start + 1] + kept[start + 2 : end] + kept[end + 1 :]
    kept = kept.replace("\\cdot", "·").replace("\\times", "·").replace("\\Omega", "Ω").replace("\\mu", "µ")
    return " ".join(kept.split())


def is_blank(text: str) -> bool:
    """Whether nothing that can be seen was typed."""
    return not kernel.fold(text)[0].strip(" $")
