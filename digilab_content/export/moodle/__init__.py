"""Moodle XML: one file to import with one gesture, by rules measured on Moodle 4.5 and 5.1 (facts/moodle-xml.md).

Native question types by what the pupil does; cloze for several slots; what Moodle cannot decide becomes an essay that
the teacher marks, with the expected answer beside it. Variants are questions of one category each, for random draws.

Each language has its own category; with `--multilang` (the option `multilang=yes`) a question holds both, for sites
whose filter "Multi-Language Content" is on.

With the option `stack=yes`, slots of mathematics become questions of STACK, judged by computer algebra; variants are
then deployed seeds of one question where they have the same shape.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from digilab_content.model.item import Item
from digilab_content.model.output import Output
from digilab_content.model.target import Bank, Can, Piece, heading


class Moodle:
    """A target in the sense of `model.target.Target`."""

    NAME: ClassVar[str] = "moodle"
    CAN: ClassVar[Can] = Can(
        inputs=frozenset({"Entry", "Choose", "Arrange", "Pair", "Free"}),
        matches=frozenset({"Is", "Within", "Picked", "Ordered", "Paired", "Else"}),
        tallies=frozenset({"parts", "negative", "runs"}),
        folds=frozenset({"case", "nfc"}),
        numerals=True,
    )

    def mathematics(self, options: Mapping[str, str]) -> bool:
        """Whether STACK judges what it can: `stack=yes`."""
        return options.get("stack", "no").casefold() in {"yes", "true", "1"}

    def taken(self, item: Item, options: Mapping[str, str]) -> frozenset[str]:
        """The slots that STACK judges."""
        from digilab_content.export.moodle.stack.plan import plan

        del options
        return frozenset(slot.id for slot in item.slots if plan(slot) is not None)

    def piece(self, item: Item, options: Mapping[str, str]) -> Piece:
        """The `<question>` elements of an item."""
        from digilab_content.export.moodle.question import questions

        asked = self.mathematics(options)
        body, losses = questions(item, self.taken(item, options) if asked else frozenset(), asked=asked)
        return Piece(heading(item), body=body.encode(), losses=losses)

    def together(self, pieces: tuple[Piece, ...], options: Mapping[str, str]) -> tuple[Piece, ...]:
        """With `stack=yes`, variants as deployed seeds; with `multilang=yes`, each question in all its languages."""
        if self.mathematics(options):
            from digilab_content.export.moodle.stack import seeds

            pieces = seeds.together(pieces)
        if options.get("multilang") != "yes":
            return pieces
        from digilab_content.export.moodle.multilang import together

        return together(pieces)

    def assemble(self, bank: Bank, options: Mapping[str, str]) -> Iterable[Output]:
        """`moodle.xml`: every question under its category."""
        from digilab_content.export.moodle.category import quiz

        del options
        return (quiz(bank),)


TARGET = Moodle()
