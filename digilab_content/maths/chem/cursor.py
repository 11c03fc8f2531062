"""A place in typed chemistry: what stands there, and what is wrong there."""

from dataclasses import dataclass

from digilab_content.maths.chem.elements import NUMBER
from digilab_content.maths.chem.typed import Token
from digilab_content.text.message import Facts


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a text is no formula: a code, facts, where (offsets in the text)."""

    code: str
    facts: Facts = ()
    start: int = 0
    end: int = 0


class Stop(Exception):  # noqa: N818 (carries what is wrong; never leaves `reader`)
    """What is wrong, on its way out of the descent."""

    def __init__(self, why: Unread) -> None:
        super().__init__(why.code)
        self.why = why


class Cursor:
    """A place in a list of tokens; `length` is that of the text, for errors at its end."""

    def __init__(self, typed: list[Token], length: int) -> None:
        self.typed = typed
        self.length = length
        self.at = 0

    def rest(self, k: int) -> str:
        """The characters from token `k` on; `^` for a raised or lowered run."""
        return "".join(t.text if not t.place else "^" for t in self.typed[k : k + 12])

    def peek(self, ahead: int = 0) -> str:
        """The character there; empty at the end and for raised or lowered runs."""
        k = self.at + ahead
        return self.typed[k].text if k < len(self.typed) and not self.typed[k].place else ""

    def place(self, ahead: int = 0) -> str:
        """`up` or `down` where a run is raised or lowered."""
        k = self.at + ahead
        return self.typed[k].place if k < len(self.typed) else ""

    def done(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self.typed)

    def spaces(self) -> None:
        """Pass over spaces."""
        while self.peek() == " ":
            self.at += 1

    def stop(self, code: str = "@chem_syntax", **facts: str | int) -> Stop:
        """What is wrong here: by default, a sign out of place or an end that comes too soon."""
        at = self.typed[self.at].at if not self.done() else self.length
        if code == "@chem_syntax" and not facts:
            if self.done():
                code = "@chem_end"
            else:
                facts = {"value": self.typed[self.at].text}
        return Stop(Unread(code, tuple(facts.items()), at, min(at + 1, self.length)))

    def digits(self) -> str:
        """Take the digits on the line."""
        found = ""
        while self.peek().isdigit() and len(found) < 9:
            found += self.peek()
            self.at += 1
        return found

    def unknown(self) -> Stop:
        """A letter that is no symbol (a matter of capitals, or no element at all), or a sign out of place."""
        c = self.peek()
        if not c.isalpha():
            return self.stop()
        word = ""
        k = self.at
        while k and not self.typed[k - 1].place and self.typed[k - 1].text.isalpha() and self.at - k < 12:
            k -= 1
        while k < len(self.typed) and not self.typed[k].place and self.typed[k].text.isalpha() and len(word) < 24:
            word += self.typed[k].text
            k += 1
        if _capitals_only(word):
            return self.stop("@symbol_case", name=word)
        second = self.peek(1)
        name = c + (second if second.islower() else "")
        return self.stop("@unknown_element", name=name)


def _capitals_only(word: str) -> bool:
    """Whether some choice of capitals makes the letters symbols of elements."""
    low = word.lower()
    if not low.isascii():
        return False
    reach = {0}
    for k in range(len(low)):
        if k in reach:
            reach |= {k + 1} if low[k].upper() in NUMBER else set()
            reach |= {k + 2} if low[k : k + 2].capitalize() in NUMBER and len(low[k : k + 2]) == 2 else set()
    return len(low) in reach
