r"""The tree of a regular expression of the subset of `text.pattern`: read, folded, written back."""

from dataclasses import dataclass
from typing import Final, TypeAlias, assert_never

from digilab_content.text.message import Facts
from digilab_content.text.normal import fold

MAX_PATTERN: Final = 500
MAX_DEPTH: Final = 30
MAX_REPEAT: Final = 200


@dataclass(frozen=True, slots=True)
class BadPattern:
    """What is wrong with a pattern: the message id (`pattern-…`), where (character offset), facts."""

    code: str
    at: int
    facts: Facts = ()


@dataclass(frozen=True, slots=True)
class One:
    """One character in one of the ranges or kinds (`d w s L N`, capitals for not), or not in them (`negated`)."""

    ranges: tuple[tuple[str, str], ...] = ()
    kinds: str = ""
    negated: bool = False

    def holds(self, character: str) -> bool:
        """Whether the character is one of these."""
        inside = any(a <= character <= b for a, b in self.ranges) or any(_is(k, character) for k in self.kinds)
        return inside != self.negated


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of these."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """From `low` to `high` times (no end when None)."""

    part: "Node"
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class End:
    """`^` or `$`."""

    mark: str


Node: TypeAlias = One | Sequence | Either | Repeat | End
_ANY: Final = One(negated=True)


def _is(kind: str, c: str) -> bool:
    match kind:
        case "d":
            return c.isdecimal()
        case "w":
            return c.isalnum() or c == "_"
        case "s":
            return c.isspace()
        case "L":
            return c.isalpha()
        case "N":
            return c.isnumeric()
        case _:
            return not _is({"D": "d", "W": "w", "S": "s"}[kind], c)


class StopReading(Exception):  # noqa: N818 (carries what is wrong; never leaves `text`)
    """What is wrong, on its way out of the descent."""

    def __init__(self, bad: BadPattern) -> None:
        super().__init__(bad.code)
        self.bad = bad


class RegexReader:
    """Recursive descent over the text of a pattern, bounded in depth."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def _stop(self, code: str, at: int | None = None, **facts: str | int) -> StopReading:
        return StopReading(BadPattern("pattern-" + code, self.at if at is None else at, tuple(facts.items())))

    def _peek(self) -> str:
        return self.text[self.at] if self.at < len(self.text) else ""

    def _take(self) -> str:
        c = self._peek()
        self.at += 1
        return c

    def either(self, depth: int) -> Node:
        """Alternatives up to a closing bracket or the end."""
        if depth > MAX_DEPTH:
            raise self._stop("too-big")
        parts = [self._sequence(depth)]
        while self._peek() == "|":
            self._take()
            parts.append(self._sequence(depth))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _sequence(self, depth: int) -> Node:
        parts: list[Node] = []
        while self._peek() not in {"", "|", ")"}:
            parts.append(self._repeated(depth))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _repeated(self, depth: int) -> Node:
        node = self._atom(depth)
        while self._peek() in {"*", "+", "?", "{"}:
            start = self.at
            bounds = self._bounds()
            if bounds is None:
                break
            if isinstance(node, End | Repeat):
                raise self._stop("nothing-to-repeat", start, sign=self.text[start])
            if self._peek() == "?":
                self._take()
            node = Repeat(node, *bounds)
        return node

    def _bounds(self) -> tuple[int, int | None] | None:
        c = self._peek()
        if c != "{":
            self._take()
            return {"*": (0, None), "+": (1, None), "?": (0, 1)}[c]
        end = self.text.find("}", self.at)
        low, comma, high = self.text[self.at + 1 : max(end, self.at)].partition(",")
        written = low.isascii() and low.isdecimal() and (not high or (high.isascii() and high.isdecimal()))
        if end < 0 or not written or len(low) > 4 or len(high) > 4:
            raise self._stop("bad-repeat")
        first, last = int(low), (int(high) if high else None if comma else int(low))
        if first > MAX_REPEAT or (last or 0) > MAX_REPEAT or (last is not None and last < first):
            raise self._stop("bad-repeat")
        self.at = end + 1
        return first, last

    def _atom(self, depth: int) -> Node:
        start = self.at
        c = self._take()
        match c:
            case "(":
                return self._group(start, depth)
            case "[":
                return self._klass(start)
            case ".":
                return _ANY
            case "^" | "$":
                return End(c)
            case "\\":
                return self._escaped(start)
            case "*" | "+" | "?" | "{":
                raise self._stop("nothing-to-repeat", start, sign=c)
            case _:
                return One(((c, c),))

    def _group(self, start: int, depth: int) -> Node:
        if self._peek() == "?":
            if self.text[self.at : self.at + 2] != "?:":
                raise self._stop("not-linear", start, what=self.text[start : start + 4])
            self.at += 2
        node = self.either(depth + 1)
        if self._take() != ")":
            raise self._stop("open-group", start)
        return Sequence((node,)) if isinstance(node, Repeat | End) else node

    def _escaped(self, start: int) -> One:
        c = self._take()
        if c == "":
            raise self._stop("lone-backslash", start)
        if c in "dwsDWS":
            return One(kinds=c)
        if c == "p":
            name = self.text[self.at : self.at + 3]
            if name not in {"{L}", "{N}"}:
                raise self._stop("unknown-escape", start, what="\\p" + name)
            self.at += 3
            return One(kinds=name[1])
        if c in "tn":
            c = {"t": "\t", "n": "\n"}[c]
        elif c.isdecimal() or c == "k":
            raise self._stop("not-linear", start, what="\\" + c)
        elif c.isalpha():
            raise self._stop("unknown-escape", start, what="\\" + c)
        return One(((c, c),))

    def _klass(self, start: int) -> One:
        negated = self._peek() == "^"
        if negated:
            self._take()
        ranges: list[tuple[str, str]] = []
        kinds = ""
        while self._peek() != "]" or not (ranges or kinds):
            first = self._member(start)
            kinds += first.kinds
            if first.kinds:
                continue
            low = first.ranges[0][0]
            high = low
            if self._peek() == "-" and self.text[self.at + 1 : self.at + 2] not in {"]", ""}:
                self._take()
                last = self._member(start)
                if last.kinds or last.ranges[0][0] < low:
                    raise self._stop("bad-range", start)
                high = last.ranges[0][0]
            ranges.append((low, high))
        self._take()
        return One(tuple(ranges), kinds, negated)

    def _member(self, start: int) -> One:
        at = self.at
        c = self._take()
        if c == "":
            raise self._stop("open-class", start)
        return self._escaped(at) if c == "\\" else One(((c, c),))


def refold(node: Node, names: tuple[str, ...]) -> Node:
    """The tree with each of its letters folded."""
    match node:
        case One():
            return _folded_one(node, names)
        case Sequence():
            return Sequence(tuple(refold(p, names) for p in node.parts))
        case Either():
            return Either(tuple(refold(p, names) for p in node.parts))
        case Repeat():
            return Repeat(refold(node.part, names), node.low, node.high)
        case End():
            return node
        case _:
            assert_never(node)


def _folded_one(one: One, names: tuple[str, ...]) -> Node:
    if len(one.ranges) == 1 and one.ranges[0][0] == one.ranges[0][1] and not one.kinds and not one.negated:
        letters = tuple(One(((c, c),)) for c in fold(one.ranges[0][0], names))
        return letters[0] if len(letters) == 1 else Sequence(letters)
    ranges = []
    for low, high in one.ranges:
        a, b = fold(low, names), fold(high, names)
        ranges.append((a, b) if len(a) == len(b) == 1 and a <= b else (low, high))
    return One(tuple(ranges), one.kinds, one.negated)


def write(node: Node) -> str:
    """The text of a tree."""
    match node:
        case One():
            return _write_one(node)
        case Sequence():
            return "".join(f"(?:{write(p)})" if isinstance(p, Either) else write(p) for p in node.parts)
        case Either():
            return "|".join(write(p) for p in node.parts)
        case Repeat():
            inner = write(node.part)
            inner = inner if isinstance(node.part, One) else f"(?:{inner})"
            if node.high is None and node.low < 2:
                return inner + "*+"[node.low]
            if (node.low, node.high) == (0, 1):
                return inner + "?"
            return inner + (f"{{{node.low},}}" if node.high is None else f"{{{node.low},{node.high}}}")
        case End():
            return node.mark
        case _:
            assert_never(node)


def _kind(kind: str) -> str:
    return f"\\p{{{kind}}}" if kind in "LN" else "\\" + kind


def _write_one(one: One) -> str:
    if one == _ANY:
        return "."
    if not one.negated and len(one.ranges) + len(one.kinds) == 1:
        if one.kinds:
            return _kind(one.kinds)
        low, high = one.ranges[0]
        if low == high:
            return "\\" + low if low in r"\.^$|?*+()[]{}" else low
    quoted = ["".join("\\" + c if c in r"\]^-[" else c for c in pair) for pair in one.ranges]
    body = "".join(
        q if low == high and len(q) == 1 else _class_pair(low, high)
        for q, (low, high) in zip(quoted, one.ranges, strict=True)
    )
    return "[" + ("^" if one.negated else "") + body + "".join(_kind(k) for k in one.kinds) + "]"


def _class_pair(low: str, high: str) -> str:
    a, b = (("\\" + c if c in r"\]^-[" else c) for c in (low, high))
    return a if low == high else f"{a}-{b}"
