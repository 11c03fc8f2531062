"""Two texts word against word: what is the same, misspelt, missing, extra, cut in two or joined.

Least-cost alignment (Wagner and Fischer 1974, with pairs of neighbours joined). Costs are bounded: what begins and ends
alike is taken off, texts that are still too long are cut at words that stand once in both (patience diff), and a piece
that is too long even so is paired in order.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

MAX_CELLS: Final = 100_000
_WORD: Final = re.compile(
    r"[\w\u0300-\u036f\u0640\u064b-\u065f\u0670]+"
    r"(?:(?:['’-]|(?<=\d)[.,٫](?=\d))[\w\u0300-\u036f\u0640\u064b-\u065f\u0670]+)*'?|\.{2,}|[^\s\w]"
)
Kind: TypeAlias = Literal["same", "other", "missing", "extra", "cut", "joined"]
_NEAR, _FAR, _ADD, _SIGN, _NEVER = 4, 6, 4, 3, 10**6
_PAIR, _UP, _LEFT, _CUT, _JOINED = range(5)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a sign: as it stands, and as it is compared. `word` is False for signs."""

    shown: str
    compared: str
    word: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """`typed` stands where `wanted` should: nothing where it is missing or extra, two words where cut or joined."""

    kind: Kind
    typed: tuple[Piece, ...]
    wanted: tuple[Piece, ...]


Same: TypeAlias = Callable[[str, str], bool]


def pieces(text: str, compared: Callable[[str], str]) -> tuple[Piece, ...]:
    """The words and signs of a text."""
    return tuple(Piece(t, compared(t), any(c.isalnum() for c in t)) for t in _WORD.findall(text))


def align(typed: Sequence[Piece], wanted: Sequence[Piece], same: Same) -> tuple[Difference, ...]:
    """Every piece of both texts in order, paired at the least cost."""
    return tuple(_align(typed, wanted, same, cut=True))


def _align(a: Sequence[Piece], b: Sequence[Piece], same: Same, *, cut: bool) -> Iterator[Difference]:
    start = end = 0
    shorter = min(len(a), len(b))
    while start < shorter and same(a[start].compared, b[start].compared):
        start += 1
    while end < shorter - start and same(a[-1 - end].compared, b[-1 - end].compared):
        end += 1
    yield from (Difference("same", (x,), (y,)) for x, y in zip(a[:start], b[:start], strict=True))
    yield from _middle(a[start : len(a) - end], b[start : len(b) - end], same, cut=cut)
    rest = zip(a[len(a) - end :], b[len(b) - end :], strict=True)
    yield from (Difference("same", (x,), (y,)) for x, y in rest)


def _middle(a: Sequence[Piece], b: Sequence[Piece], same: Same, *, cut: bool) -> Iterator[Difference]:
    if (len(a) + 1) * (len(b) + 1) <= MAX_CELLS:
        yield from _Table(a, b, same).differences()
        return
    anchors = _anchors(a, b) if cut else []
    if not anchors:
        yield from _in_order(a, b, same)
        return
    i = j = 0
    for x, y in [*anchors, (len(a), len(b))]:
        yield from _align(a[i:x], b[j:y], same, cut=False)
        if x < len(a):
            yield Difference("same", (a[x],), (b[y],))
        i, j = x + 1, y + 1


def _anchors(a: Sequence[Piece], b: Sequence[Piece]) -> list[tuple[int, int]]:
    """Places of words that stand once in both, in the longest run that is in order in both."""
    once = [Counter(p.compared for p in side) for side in (a, b)]
    where = {p.compared: k for k, p in enumerate(b) if once[1][p.compared] == 1}
    pairs = [(k, where[p.compared]) for k, p in enumerate(a) if once[0][p.compared] == 1 and p.compared in where]
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, (_, y) in enumerate(pairs):
        k = bisect_left(tails, y)
        tails[k : k + 1] = [y]
        last[k : k + 1] = [n]
        before.append(last[k - 1] if k else -1)
    found: list[tuple[int, int]] = []
    n = last[-1] if last else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]


def _in_order(a: Sequence[Piece], b: Sequence[Piece], same: Same) -> Iterator[Difference]:
    shorter = min(len(a), len(b))
    for x, y in zip(a[:shorter], b[:shorter], strict=True):
        yield Difference("same" if same(x.compared, y.compared) else "other", (x,), (y,))
    yield from (Difference("extra", (x,), ()) for x in a[shorter:])
    yield from (Difference("missing", (), (y,)) for y in b[shorter:])


class _Table:
    """Costs of aligning the beginnings of two texts, and the last move of the cheapest way."""

    def __init__(self, a: Sequence[Piece], b: Sequence[Piece], same: Same) -> None:
        self.a, self.b, self.same = a, b, same
        self.sets = [[frozenset(p.compared) for p in side] for side in (a, b)]
        self.bare = [[re.sub("['’-]", "", p.compared) for p in side] for side in (a, b)]
        self.add = [[_ADD if p.word else _SIGN for p in side] for side in (a, b)]
        self.rows = [[0]]
        for j in range(len(b)):
            self.rows[0].append(self.rows[0][j] + self.add[1][j])
        self.moves = [bytearray([_LEFT] * (len(b) + 1))]
        for i in range(1, len(a) + 1):
            self._row(i)

    def _pair(self, i: int, j: int) -> int:
        x, y = self.a[i], self.b[j]
        if x.compared == y.compared or self.same(x.compared, y.compared):
            return 0
        if x.word != y.word:
            return _NEVER
        one, other = self.sets[0][i], self.sets[1][j]
        return _NEAR if not x.word or 2 * len(one & other) >= max(len(one), len(other)) else _FAR

    def _row(self, i: int) -> None:
        above, add = self.rows[i - 1], self.add[0][i - 1]
        row, move = [above[0] + add], bytearray([_UP] * (len(self.b) + 1))
        mine, theirs = self.bare
        joined = mine[i - 2] + mine[i - 1] if i > 1 else None
        for j in range(1, len(self.b) + 1):
            pair = self._pair(i - 1, j - 1)
            best, sign = above[j - 1] + pair, _PAIR
            if above[j] + add < best:
                best, sign = above[j] + add, _UP
            if row[j - 1] + self.add[1][j - 1] < best:
                best, sign = row[j - 1] + self.add[1][j - 1], _LEFT
            if pair and joined == theirs[j - 1] and self.rows[i - 2][j - 1] + _NEAR < best:
                best, sign = self.rows[i - 2][j - 1] + _NEAR, _CUT
            if pair and j > 1 and theirs[j - 2] + theirs[j - 1] == mine[i - 1] and above[j - 2] + _NEAR < best:
                best, sign = above[j - 2] + _NEAR, _JOINED
            row.append(best)
            move[j] = sign
        self.rows.append(row)
        self.moves.append(move)

    def differences(self) -> list[Difference]:
        """The cheapest way, from the beginning."""
        a, b, found = self.a, self.b, []
        i, j = len(a), len(b)
        while i or j:
            match self.moves[i][j]:
                case 0:
                    kind: Kind = "same" if self.same(a[i - 1].compared, b[j - 1].compared) else "other"
                    found.append(Difference(kind, (a[i - 1],), (b[j - 1],)))
                    i, j = i - 1, j - 1
                case 1:
                    found.append(Difference("extra", (a[i - 1],), ()))
                    i -= 1
                case 2:
                    found.append(Difference("missing", (), (b[j - 1],)))
                    j -= 1
                case 3:
                    found.append(Difference("cut", tuple(a[i - 2 : i]), (b[j - 1],)))
                    i, j = i - 2, j - 1
                case _:
                    found.append(Difference("joined", (a[i - 1],), tuple(b[j - 2 : j])))
                    i, j = i - 1, j - 2
        return found[::-1]
