"""What the rules of one Markdown text share while it is read: where it stands, and what was found wrong."""

from dataclasses import dataclass, field

from digilab_content.markup.place import Home, Place
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.message import Fact
from digilab_content.text.source import Span

START = Place((0,), (0,))


@dataclass(slots=True)
class Page:
    """Alive during one reading only. `place` is that of the inline text at hand.

    `closers` and the `last_…` are found once for a text by the rules, so that time stays linear.
    """

    home: Home
    place: Place = START
    found: list[Diagnostic] = field(default_factory=list)
    closers: tuple[str, list[int], list[int]] | None = None
    last_display: int = -1
    last_link: tuple[str, int] | None = None
    last_slot: tuple[str, int] | None = None

    def span(self, start: int, end: int) -> Span:
        """The span in the source of characters of the inline text at hand."""
        return self.place.span(self.home, start, end)

    def complain(self, code: str, start: int, end: int, *, suggestions: tuple[str, ...] = (), **facts: Fact) -> None:
        """Note a diagnostic at characters of the inline text at hand."""
        self.found.append(Diagnostic(code, self.span(start, end), tuple(facts.items()), suggestions))
