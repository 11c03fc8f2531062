"""Inline keys `[[= 56±1 cm]]` made into slots of the canonical tree, their type found in what is written.

A number (with a unit or without) is a number; what is made of declared symbols, params, known functions and operators
is an expression; anything else is text, and `[[= "x"]]` forces text (`format.md`, section 3). Both surfaces pass here.
"""

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass, field

from digilab_content.compile.nodes import Entries, appended, entry, key, merged, said, sequence, slot_mapping, text, type_of
from digilab_content.markup import markdown
from digilab_content.markup.slots import Alternative, Mark
from digilab_content.markup.tree import Mapping, Node, Scalar
from digilab_content.markup.tree import Sequence as List
from digilab_content.text.diagnostics import Diagnostic, Result
from digilab_content.text.source import Fragment, Span

FUNCTIONS = frozenset(
    "gcd lcm abs sqrt root min max floor ceil round mod sign is_int is_prime binomial factorial exp ln log sin cos tan "
    "asin acos atan diff integrate expand factor simplify subs solve coeff degree det inverse transpose len sum if".split()
)
TEXTUAL = frozenset({"text", "dictation", "essay"})
CHOSEN = frozenset({"choice", "choices", "select", "match", "order", "categories", "label"})

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫−", "0123456789.-")
_SPACES = "[ \u00a0\u202f\u2009]"
_PLAIN = rf"[-+]?(?:\d{{1,3}}(?:{_SPACES}\d{{3}})+|\d+)(?:[.,]\d+)?"
_NUMBER = re.compile(
    rf"(?P<value>{_PLAIN}(?:/\d+)?)"
    rf"(?:{_SPACES}?(?:±|\+/?-){_SPACES}?(?P<tolerance>\d+(?:[.,]\d+)?(?:{_SPACES}?%)?))?"
    rf"(?:{_SPACES}?(?P<unit>[^\d\s.,;:+=<>()±-][^\s]*))?"
)
_PREFIX = "(?:da|[YZEPTGMkhdcmµμnpf])?"
_SYMBOL = (
    rf"(?:{_PREFIX}(?:mol|cd|Hz|Pa|eV|Wh|lx|lm|Bq|Gy|Sv|kat|bar|cal|[mgsAKLlNJWCVFΩHTSotB]|ohm|rad)|min|[hjan]|ans?|°C?|deg"
    r"|%|‰|ha|u|dB|tr|DH|MAD|€|Mo|Go|Ko|ko|bits?|سم|كم|مم|متر|كغ|كلغ|غ|م|ل|ث|د|س|درهم|ساعة|دقيقة|ثانية|كيلومتر|لتر)"
)
_FACTOR = rf"{_SYMBOL}(?:\^?-?\d|[²³⁻¹]{{1,2}})?"
_UNIT = re.compile(rf"{_FACTOR}(?:[*/·.×]{_FACTOR}){{0,4}}")
_RAISED = str.maketrans("²³¹⁻", "231-")
_WORD = re.compile(r"[^\W\d]\w*")
_MATHS = re.compile(r"[\w\s.,;+\-*/^()<>=!×÷·²³√−]+")
_LOGIC = frozenset({"and", "or", "not", "in"})


@dataclass(frozen=True, slots=True)
class Known:
    """Names that an expression of this exercise may use."""

    names: frozenset[str]
    functions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it was typed: `value` with a decimal point, the tolerance and unit as options are written."""

    value: str
    tolerance: str = ""
    unit: str = ""


def numeral(words: str) -> Numeral | None:
    """Read `3,5`, `1 000`, `3/2`, `56±1 cm`; None when it is no number."""
    match = _NUMBER.fullmatch(words.strip().translate(_DIGITS))
    if match is None:
        return None
    unit = match["unit"] or ""
    if unit and not _UNIT.fullmatch(unit):
        return None
    unit = re.sub(r"[²³¹⁻]+", lambda m: "^" + m[0].translate(_RAISED), unit)
    return Numeral(_dotted(match["value"]), _dotted(match["tolerance"] or ""), unit)


def _dotted(number: str) -> str:
    return re.sub(_SPACES, "", number).replace(",", ".")


def is_expression(words: str, known: Known) -> bool:
    """Whether a key is made of names of the exercise, known functions, numbers and operators only."""
    if not _MATHS.fullmatch(words):
        return False
    names = _WORD.findall(re.sub(r"\d+(?:[.,]\d+)?", " ", words))
    called = {m[1] for m in re.finditer(r"([^\W\d]\w*)\s*\(", words)}
    own = [n for n in names if n in known.names]
    for name in names:
        if name not in known.names and name not in _LOGIC and name not in {"pi", "e", "inf"}:
            if name not in known.functions or name not in called:
                return False
    return bool(own) or (re.search(r"\d", words) is not None and bool(re.search(r"[-+*/^(×÷²³√]", words))) or words == "pi"


def infer(keys: Sequence[Alternative], known: Known) -> str:
    """`number`, `expression` or `text`."""
    if any(k.quoted for k in keys):
        return "text"
    if all(not k.code and numeral(k.text) for k in keys):
        return "number"
    if all(k.code or numeral(k.text) or is_expression(k.text, known) for k in keys):
        return "number" if all(numeral(k.text) for k in keys) else "expression"
    return "text"


def complete(tree: Mapping, types: Dict[str, str] | None = None) -> Result[Mapping]:
    """The tree with a slot for every inline key, and with `[[id]]` in their place in the value of each text.

    Done twice it changes nothing: the texts keep what was written as their fragment. `types` are those of the pivot's
    slots, where the tree is a translation.
    """
    work = _Work(tree, dict(types or {}))
    statement = tree.get("statement")
    texts: list[tuple[str, Scalar]] = [("slot", statement)] if _is_text(statement) else []
    steps = tree.get("steps")
    step_texts = [n for n in steps.items if _is_text(n)] if isinstance(steps, List) else []
    changed: Entries = []
    if texts:
        (fresh,) = work.texts([texts[0][1]], "slot")
        if fresh is not texts[0][1]:
            changed.append((tree.key("statement") or key("statement", fresh.span), fresh))
    if step_texts and isinstance(steps, List):
        made = dict(zip(map(id, step_texts), work.texts(step_texts, "step"), strict=True))
        items = tuple(made.get(id(n), n) for n in steps.items)
        if any(a is not b for a, b in zip(items, steps.items, strict=True)):
            changed.append((tree.key("steps") or key("steps", steps.span), List(items, steps.span)))
    work.types()
    if work.changed:
        old = tree.get("answers")
        span = old.span if old is not None else next(iter(work.slots.values())).span
        entries = [(k, work.slots.pop(str(k.value), v)) for k, v in old.entries] if isinstance(old, Mapping) else []
        entries += [(key(name, node.span), node) for name, node in work.slots.items()]
        changed.append((tree.key("answers") or key("answers", span), Mapping(tuple(entries), span)))
    return Result(_in_place(tree, changed), tuple(work.found))


def _in_place(tree: Mapping, changed: Entries) -> Mapping:
    if not changed:
        return tree
    fresh = {str(k.value): (k, v) for k, v in changed}
    out = [fresh.pop(str(k.value), (k, v)) for k, v in tree.entries]
    return Mapping((*out, *fresh.values()), tree.span)


def _is_text(node: Node | None) -> bool:
    return isinstance(node, Scalar) and isinstance(node.value, str) and len(node.fragment.text) <= markdown.LONGEST


def inline_ids(fragments: Sequence[Fragment], stem: str) -> list[tuple[str, ...]]:
    """The ids of the nameless inline keys of each text: numbered through all of them, bare when there is one."""
    counts = [sum(not m.id for m in markdown.read(f).marks) for f in fragments]
    if sum(counts) == 1:
        return [(stem,) * count for count in counts]
    out, k = [], 1
    for count in counts:
        out.append(tuple(f"{stem}{n}" for n in range(k, k + count)))
        k += count
    return out


@dataclass(slots=True)
class _Work:
    tree: Mapping
    pivot: dict[str, str]
    slots: dict[str, Mapping] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    changed: bool = False

    def texts(self, nodes: Sequence[Scalar], stem: str) -> list[Scalar]:
        """The texts with `[[id]]` in place of inline keys."""
        out = []
        ids = inline_ids([n.fragment for n in nodes], stem)
        for node, names in zip(nodes, ids, strict=True):
            free = iter(names)
            words, at, pieces = node.fragment.text, 0, []
            for mark in markdown.read(node.fragment).marks:
                if not mark.inline_key:
                    continue
                name = mark.id or next(free)
                self.slot(name, mark)
                written = mark.span.text
                begin = words.find(written, at)
                if begin >= 0:
                    pieces += [words[at:begin], f"[[{name}]]"]
                    at = begin + len(written)
            value = "".join([*pieces, words[at:]])
            out.append(node if value == node.value else Scalar(value, node.raw, node.span, node.fragment))
        return out

    def slot(self, name: str, mark: Mark) -> None:
        """Add the keys of an inline slot to what is known of it."""
        answers = self.tree.get("answers")
        old = self.slots.get(name) or (answers.get(name) if isinstance(answers, Mapping) else None)
        mine = slot_mapping(old) if old is not None else Mapping((), mark.span)
        if mine is None:
            return  # the schema says what it should be
        lines = mine.get("lines")
        written = [n for n in lines.items if isinstance(n, Mapping)] if isinstance(lines, List) else []
        if any((w := n.get("when")) is not None and w.span == mark.keys[0].span for n in written):
            return
        self.changed = True
        more: Entries = []
        type_ = type_of(mine) or self.pivot.get(name, "")
        if not type_:
            type_ = infer(mark.keys, self.known(mine))
            more.append(entry("type", said(type_, mark.span)))
            _hint(mark, type_, self.found)
        if type_ in CHOSEN:
            self.found.append(Diagnostic("E034", mark.span, (("why", "slot-chosen"), ("name", name), ("type", type_))))
        nodes = [self.line(k, type_, mine, more, mark) for k in mark.keys]
        more.append(entry("lines", appended(lines, sequence(nodes, mark.span))))
        self.slots[name] = merged(mine, *more)

    def types(self) -> None:
        """Find the type of each slot that has data and no type."""
        answers = self.tree.get("answers")
        entries = [(str(k.value), v) for k, v in answers.entries] if isinstance(answers, Mapping) else []
        for name, node in entries:
            mine = self.slots.get(name) or slot_mapping(node)
            if mine is None or mine.get("type") is not None or name in self.pivot:
                continue
            type_ = self.data_type(mine)
            if type_:
                self.changed = True
                self.slots[name] = Mapping((entry("type", said(type_, mine.span)), *mine.entries), mine.span)

    def data_type(self, slot: Mapping) -> str:
        """The type that options, rows or key lines show; `""` when they show none."""
        options, lines, rows = slot.get("options"), slot.get("lines"), slot.get("rows")
        if isinstance(options, List):
            right = [n for n in options.items if isinstance(n, Mapping) and _value(n, "right") is True]
            return "choices" if len(right) > 1 else "choice"
        if isinstance(rows, List):
            return "match"
        written = [n for n in lines.items if isinstance(n, Mapping)] if isinstance(lines, List) else []
        right_keys = [str(_value(n, "when") or "") for n in written if _value(n, "right") is True]
        if not right_keys:
            return ""
        code = [len(k) > 2 and k[0] == k[-1] == "`" for k in right_keys]
        bare = [k.strip("`").strip() for k in right_keys]
        known = self.known(slot)
        if all(numeral(k) for k in bare):
            return "number"
        if all(numeral(k) or is_expression(k, known) for k in bare):
            return "expression"
        return "" if any(code) else "text"

    def line(self, alternative: Alternative, type_: str, mine: Mapping, more: Entries, mark: Mark) -> Mapping:
        """One alternative as a right line; its tolerance and unit become options of the slot."""
        words = alternative.text
        if type_ not in TEXTUAL and not alternative.quoted:
            number = numeral(words) if type_ in {"number", "quantity", "expression"} else None
            if number is not None and type_ == "expression" and (number.unit or number.tolerance):
                number = None
            if number is not None:
                words = number.value
                for option in ("tolerance", "unit"):
                    self.option(option, getattr(number, option), alternative, mine, more, mark)
            words = f"`{words}`"
        when = text(Fragment(alternative.text, alternative.span.source, (alternative.span.start,)), words)
        when = Scalar(when.value, alternative.span.text, alternative.span, when.fragment)
        return Mapping((entry("when", when), entry("right", said(True, alternative.span))), alternative.span)

    def option(
        self, name: str, value: str, alternative: Alternative, mine: Mapping, more: Entries, mark: Mark
    ) -> None:
        """Write an option that an inline key says; two that differ are an error."""
        old = mine.get(name) or next((v for k, v in more if k.value == name), None)
        first = alternative is mark.keys[0]
        if isinstance(old, Scalar) and value and str(old.value) not in {value, value.rstrip("%")}:
            facts = (("why", "alternatives"), ("name", name), ("value", value), ("other", str(old.value)))
            self.found.append(Diagnostic("E034", alternative.span, facts))
        elif old is None and value:
            if first:
                more.append(entry(name, said(value, alternative.span)))
            else:
                facts = (("why", "alternatives"), ("name", name), ("value", value), ("other", "—"))
                self.found.append(Diagnostic("E034", alternative.span, facts))

    def known(self, slot: Mapping) -> Known:
        """Names at hand: params, symbols of the exercise and of the slot, functions."""
        params = self.tree.get("params")
        names = set(params.keys()) if isinstance(params, Mapping) else set()
        functions = set(FUNCTIONS)
        for node, into in (
            (self.tree.get("symbols"), names),
            (slot.get("symbols"), names),
            (self.tree.get("functions"), functions),
        ):
            if isinstance(node, List):
                into.update(str(n.value) for n in node.items if isinstance(n, Scalar))
        answers = self.tree.get("answers")
        if isinstance(answers, Mapping):
            names |= {str(k.value) for k, v in answers.entries if type_of(v) not in TEXTUAL | CHOSEN}
        return Known(frozenset(names), frozenset(functions))


def _value(node: Mapping, name: str) -> str | float | bool | None:
    found = node.get(name)
    return found.value if isinstance(found, Scalar) else None


_COUNTED = re.compile(rf"{_PLAIN}{_SPACES}+[^\W\d_]+", re.UNICODE)


def _hint(mark: Mark, type_: str, found: list[Diagnostic]) -> None:
    """`[[= 56 élèves]]` is a text: say so, for the number alone would be marked wrong."""
    for alternative in mark.keys:
        words = alternative.text.translate(_DIGITS)
        if type_ == "text" and not alternative.quoted and _COUNTED.fullmatch(words):
            found.append(Diagnostic("W200", alternative.span, (("name", alternative.text),)))
