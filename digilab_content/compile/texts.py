"""The texts of an exercise as documents, with what was found while they were read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from digilab_content.markup import markdown
from digilab_content.markup.tree import Node, Scalar
from digilab_content.model.doc import Doc, SlotRef, inlines
from digilab_content.text.diagnostics import Diagnostic


@dataclass(slots=True)
class Texts:
    """Reads texts and keeps what is wrong in them."""

    found: list[Diagnostic] = field(default_factory=list)

    def doc(self, node: Node | None, anonymous: Sequence[str] = (), *, slots: bool = False) -> Doc:
        """The document of a text, `()` when there is none. `slots` when slots may stand in it."""
        if not isinstance(node, Scalar) or node.value is None:
            return ()
        made = markdown.document(node.fragment, anonymous)
        self.found.extend(made.diagnostics)
        doc = made.value or ()
        if not slots:
            for one in inlines(doc):
                if isinstance(one, SlotRef):
                    self.found.append(Diagnostic("E034", one.span, (("why", "slot-here"), ("name", one.id))))
        return doc
