"""Where the inline text of a Markdown block stands: markdown-it knows lines, this knows characters."""

from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from digilab_content.markup.cells import cells
from digilab_content.text.source import Fragment, Span

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    BlockRule = Callable[[StateBlock, int, int, bool], bool]


class Home(Struct, frozen=True):
    """A fragment and the offset of each of its lines, so that a place is found by bisection."""

    fragment: Fragment
    begins: tuple[int, ...]

    def offset(self, at: int) -> int:
        """The offset in the source of character `at` of the fragment."""
        line = bisect_right(self.begins, at) - 1
        starts = self.fragment.starts
        return starts[min(line, len(starts) - 1)] + at - self.begins[line]

    def span(self, start: int, end: int) -> Span:
        """The span in the source of `text[start:end]` of the fragment."""
        last = self.offset(max(start, end - 1)) + (1 if end > start else 0)
        return Span(self.fragment.source, self.offset(start), last)

    def lines(self, first: int, last: int) -> Span:
        """The span of whole lines `first` to `last` (not included), without margin and trailing blanks."""
        text = self.fragment.text
        start = self.begins[min(first, len(self.begins) - 1)]
        end = self.begins[last] - 1 if last < len(self.begins) else len(text)
        end = max(start, end)
        words = text[start:end]
        lead = len(words) - len(words.lstrip())
        return self.span(start + lead, max(start + lead, start + len(words.rstrip())))


def home(fragment: Fragment) -> Home:
    """The home of a fragment."""
    begins = [0]
    at = fragment.text.find("\n")
    while at >= 0:
        begins.append(at + 1)
        at = fragment.text.find("\n", at + 1)
    return Home(fragment, tuple(begins))


class Place(Struct, frozen=True):
    """Piece by piece: character `at[k]` of an inline text is character `to[k]` of the fragment."""

    at: tuple[int, ...]
    to: tuple[int, ...]

    def find(self, pos: int) -> int:
        """The character of the fragment where character `pos` of the inline text stands."""
        piece = bisect_right(self.at, pos) - 1
        return self.to[piece] + pos - self.at[piece]

    def span(self, home_: Home, start: int, end: int) -> Span:
        """The span in the source of characters `start` to `end` of the inline text."""
        return home_.span(self.find(start), self.find(max(start, end - 1)) + (1 if end > start else 0))


def placed(rule: "BlockRule") -> "BlockRule":
    """A leaf block rule (paragraph, heading, table) that also gives each inline token its `Place`."""

    def with_places(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
        first = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            made = state.tokens[first:]
            if made[0].type == "table_open":
                _cells(state, made)
            else:
                for token in made:
                    if token.type == "inline":
                        heading = made[0].type == "heading_open"
                        token.meta["place"] = _heading(state, token) if heading else _lines(state, token)
        return True

    return with_places


def _lines(state: "StateBlock", token: "Token") -> Place:
    """Each content line is the end of its source line: what was taken away stood before it (or, last, after it)."""
    first, last = token.map or (0, 1)
    lines = token.content.split("\n")
    at, to, pos = [], [], 0
    for k, line in enumerate(lines):
        number = min(first + k, last - 1)
        begin, end = state.bMarks[number], state.eMarks[number]
        if k == len(lines) - 1:
            end = begin + len(state.src[begin:end].rstrip(" \t\n\r\x0b\x0c"))
        at.append(pos)
        to.append(max(begin, end - len(line)))
        pos += len(line) + 1
    return Place(tuple(at), tuple(to))


def _heading(state: "StateBlock", token: "Token") -> Place:
    line = (token.map or [0, 1])[0]
    begin, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    while begin < end and state.src[begin] == "#":
        begin += 1
    found = state.src.find(token.content, begin, end)
    return Place((0,), (found if found >= 0 else begin,))


def _cells(state: "StateBlock", made: list["Token"]) -> None:
    row, column = -1, 0
    found = []
    for token in made:
        if token.type == "tr_open":
            row, column = (token.map or [0, 1])[0], 0
            begin = state.bMarks[row] + state.tShift[row]
            found = [(begin, cell) for cell in cells(state.src[begin : state.eMarks[row]])]
            token.meta["cells"] = len(found)
        elif token.type == "inline":
            if token.content and column < len(found):
                begin, cell = found[column]
                token.meta["place"] = Place(cell.at, tuple(begin + to for to in cell.to))
            column += 1
