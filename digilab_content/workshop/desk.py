"""Where a command speaks, as the workshop sees it (`cli.page.Desk`)."""

from typing import Protocol

from digilab_content.text.diagnostics import Diagnostic


class Desk(Protocol):
    """Data to the output, the rest to the error stream."""

    lang: str

    def tell(self, text: str) -> None:
        """To the output."""
        ...

    def warn(self, text: str) -> None:
        """To the error stream."""
        ...

    def report(self, found: tuple[Diagnostic, ...], *, strict: bool = False) -> int:
        """Diagnostics; the exit code they stand for."""
        ...

    def text(self, id_: str, **facts: str | float) -> str:
        """A message with its facts."""
        ...
