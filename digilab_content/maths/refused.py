"""Why an author's expression was refused."""

from dataclasses import dataclass

from digilab_content.maths.reading import Facts


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an expression was refused.

    Codes: syntax, too-big, too-deep, too-long, unknown-name (fact `name`), unknown-function (`name`), arity (`name`,
    `expected`, `found`), not-a-number, not-a-condition, not-a-name, not-a-polynomial, not-a-matrix, division-by-zero,
    cannot-compute. `start` and `end` are offsets in the text for `parse`, 0 for the others.
    """

    code: str
    start: int = 0
    end: int = 0
    facts: Facts = ()


class Stop(Exception):  # noqa: N818
    """Ends an evaluation; `author` turns it into the `Refused` that it carries."""

    def __init__(self, code: str, facts: Facts = ()) -> None:
        super().__init__(code)
        self.refused = Refused(code, facts=facts)
