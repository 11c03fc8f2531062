"""Texts of several variants as one CASText: what they share is written once, the rest is chosen by the variant.

Whole numbers that differ become values of the question (`{#dlt1#}`, a list in the question variables); other words are
chosen by `[[if]]`. Whatever the variant, what is shown is its own text to the letter.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final, TypeAlias

VARIANT: Final = "dlv"
"""The question variable that holds the number of the variant, from 1."""

_PLACE: Final = re.compile(r"(\[\[(?:input|validation|feedback):\w+\]\])")
_TOKEN: Final = re.compile(r"<[^<>]*>|&[#\w]+;|\\[A-Za-z]+|\\.|[0-9]+|[^\W\d_]+|\s+|.", re.DOTALL)
_WHOLE: Final = re.compile(r"0|-?[1-9][0-9]{0,14}")
_NEAR: Final = 3  # characters: shorter common parts between two choices belong to them

Piece: TypeAlias = str | tuple[str, ...]
"""What all variants share, or what each has."""


class Apart(Exception):  # noqa: N818 - not an error: these variants stay questions of their own
    """The variants cannot share a question."""


@dataclass(slots=True)
class Values:
    """Values that depend on the variant, each a question variable: whole numbers of texts, expressions of Maxima."""

    count: int
    _names: dict[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)

    def name(self, kind: str, each: tuple[str, ...]) -> str:
        """The variable of these values, one a variant."""
        number = sum(known == kind for known, _ in self._names) + 1
        return self._names.setdefault((kind, each), f"{kind}{number}")

    def expression(self, each: Sequence[str]) -> str:
        """An expression of Maxima that is that of the variant."""
        return each[0] if len(set(each)) == 1 else self.name("dlk", tuple(each))

    def statements(self) -> list[str]:
        """The number of the variant from the seed (seed 1 is variant 1 …; any other seed is one of them too), values.

        `stack_seed` is the seed itself (STACK, Deploying systematically): no generator of random numbers has a part.
        """
        first = f"{VARIANT}:ev(mod(stack_seed-1,{self.count})+1,simp)"
        return [first, *(f"{name}:[{','.join(each)}][{VARIANT}]" for (_, each), name in self._names.items())]


def merged(texts: Sequence[str], values: Values) -> str:
    """One text in CASText. Raises `Apart` where inputs stand in another order."""
    if len(set(texts)) == 1:
        return texts[0]
    split = [_PLACE.split(text) for text in texts]
    if len({tuple(parts[1::2]) for parts in split}) > 1:
        raise Apart
    out = []
    for k, parts in enumerate(zip(*split, strict=True)):
        out.append(parts[0] if k % 2 else "".join(_shown(piece, values) for piece in pieces(parts)))
    return "".join(out)


def pieces(texts: Sequence[str]) -> list[Piece]:
    """What the texts share and where they differ, in order."""
    rows = [_TOKEN.findall(text) for text in texts]
    if len({len(row) for row in rows}) == 1:
        columns = list(zip(*rows, strict=True))
        found: list[Piece] = []
        for same, group in groupby(columns, key=lambda column: len(set(column)) == 1):
            part = list(group)
            found += ["".join(column[0] for column in part)] if same else _digits(part)
        return _near(found)
    common = rows[0]
    for row in rows[1:]:
        common = _shared(common, row)
    ends = [_placed(common, row) for row in rows]
    found = []
    for k in range(len(common) + 1):
        each = tuple("".join(row[end[k] + 1 : end[k + 1]]) for row, end in zip(rows, ends, strict=True))
        if any(each):
            found.append(each)
        if k < len(common):
            found.append(common[k])
    return _near(found)


def _digits(columns: Sequence[tuple[str, ...]]) -> list[Piece]:
    """Columns that differ: whole numbers alone, the rest joined."""
    out: list[Piece] = []
    for _, group in groupby(columns, key=_whole):
        out.append(tuple("".join(parts) for parts in zip(*group, strict=True)))
    return out


def _whole(each: Sequence[str]) -> bool:
    return all(_WHOLE.fullmatch(one) for one in each)


def _shared(one: Sequence[str], other: Sequence[str]) -> list[str]:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [token for block in blocks for token in one[block.a : block.a + block.size]]


def _placed(common: Sequence[str], row: Sequence[str]) -> list[int]:
    """Where each shared token stands in a row: -1, places, the length."""
    out = [-1]
    for token in common:
        out.append(row.index(token, out[-1] + 1))
    return [*out, len(row)]


def _near(found: Sequence[Piece]) -> list[Piece]:
    """Choices with next to nothing between them are one, shared texts that follow one another too."""
    out: list[Piece] = []
    for piece in found:
        if out and isinstance(piece, str) and isinstance(out[-1], str):
            out[-1] += piece
        elif (
            isinstance(piece, tuple)
            and len(out) > 1
            and isinstance(between := out[-1], str)
            and isinstance(before := out[-2], tuple)
            and len(between) < _NEAR
            and not (_whole(piece) and _whole(before))
        ):
            out[-2:] = [tuple(a + between + b for a, b in zip(before, piece, strict=True))]
        else:
            out.append(piece)
    return out


def _shown(piece: Piece, values: Values) -> str:
    if isinstance(piece, str):
        return piece
    if _whole(piece):
        return "{#" + values.name("dlt", piece) + "#}"
    return chosen(piece)


def chosen(each: Sequence[str]) -> str:
    """The text of the variant, by `[[if]]`: the most frequent one is the rest."""
    rest, _ = Counter(each).most_common(1)[0]
    out = ""
    for text in dict.fromkeys(each):
        if text == rest:
            continue
        mine = [str(k) for k, one in enumerate(each, 1) if one == text]
        test = f"is({VARIANT}={mine[0]})" if len(mine) == 1 else f"member({VARIANT},[{','.join(mine)}])"
        out += f"[[{'elif' if out else 'if'} test='{test}']]{text}"
    return (out + (f"[[else]]{rest}" if rest else "") + "[[/if]]") if out else rest
