"""The practice site: static pages in French, Arabic and English that judge the portable matches at once.

Everything is rendered here, at build time: statements, formulas (MathML), feedback. The pages read without JavaScript;
with it, `static/judge.js` (the same rules as `model/scorer.py`) answers the pupil. Nothing is asked of any network, so
a site works from a web server, a USB stick or a school's shared folder. The keys travel with the page: it is for
practice, and it says so.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from digilab_content.model.item import Item
from digilab_content.model.output import Output
from digilab_content.model.target import Bank, Can, Piece


class Site:
    """A target in the sense of `model.target.Target`. Option `title`: the site's name instead of the project's."""

    NAME: ClassVar[str] = "site"
    CAN: ClassVar[Can] = Can(
        inputs=frozenset({"Entry", "Choose", "Arrange", "Pair", "Free"}),
        matches=frozenset({"Is", "Within", "Like", "Picked", "Ordered", "Paired", "Else"}),
        tallies=frozenset({"parts", "whole", "start", "negative", "runs"}),
        review=True,
        follow=True,
        conditions=True,
        rails=True,
        boards=True,
        numerals=True,
        groups=True,
        steps=True,
    )

    def piece(self, item: Item, options: Mapping[str, str]) -> Piece:
        """The page of one item, with marks where the whole site has something to say, and its media."""
        from digilab_content.export.site.exercise import piece

        return piece(item, options)

    def assemble(self, bank: Bank, options: Mapping[str, str]) -> Iterable[Output]:
        """Pages, catalogues, style, scripts, font and media, sorted by path."""
        from digilab_content.export.site.pages import assemble

        return assemble(bank, options)


TARGET = Site()
