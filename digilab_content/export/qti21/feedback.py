"""What is said to the pupil: one single-cardinality outcome for each slot, one modal feedback for each thing to say.

Feedback bound to an outcome with several values is never shown by one engine and stops another (facts/qti.md), so each
outcome holds one name, `none` when nothing is said.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from digilab_content.export.feedback import told
from digilab_content.export.html import How
from digilab_content.export.qti21.names import identifier, unique
from digilab_content.export.qti21.terms import Terms
from digilab_content.model.item import Rule
from digilab_content.model.scorer import Outcome
from digilab_content.model.verdict import Say
from digilab_content.text.i18n import words

if TYPE_CHECKING:
    from lxml.etree import _Element

NOTHING = "none"
_FULL = 1.0 - 1e-9


def standing(score: float | None) -> str:
    """`review`, `right`, `partial` or `wrong`."""
    if score is None:
        return "review"
    return "right" if score >= _FULL else "partial" if score > 0 else "wrong"


@dataclass(slots=True)
class Messages:
    """The things that an item may say, each with a name. Filled while response processing is written.

    A modal feedback has for title how the answer stands, after the number of the answer where there are several.
    """

    how: How
    terms: Terms
    _modals: "dict[tuple[str, str, tuple[Say, ...]], _Element]" = field(default_factory=dict)

    def name(self, outcome_name: str, outcome: Outcome, answer: int = 0) -> str:
        """The name of what is said of an outcome of a slot whose message variable is `outcome_name`."""
        status = standing(outcome.score)
        key = (outcome_name, status, outcome.says)
        if key not in self._modals:
            title = words(self.how.lang).text(f"qti-title-{status}")
            content = [element for say in outcome.says for element in told((say,), self.how)]
            content = content or [self._paragraph(f"qti-said-{status}")]
            name = self._free(outcome_name, outcome.tags[0] if outcome.tags and outcome.says else status)
            self.add(outcome_name, name, f"{answer} · {title}" if answer else title, content, key)
        return self._modals[key].get("identifier", "")

    def part(self, outcome_name: str, rule: Rule) -> str:
        """The name of what a part of a tally says. How the whole answer stands is said beside it."""
        key = (outcome_name, "part", rule.says)
        if key not in self._modals:
            content = [element for say in rule.says for element in told((say,), self.how)]
            self.add(outcome_name, self._free(outcome_name, rule.tag or "part"), "", content, key)
        return self._modals[key].get("identifier", "")

    def add(
        self,
        outcome_name: str,
        name: str,
        title: str,
        content: "list[_Element]",
        key: "tuple[str, str, tuple[Say, ...]] | None" = None,
    ) -> None:
        """A modal feedback that is shown when the outcome has that name."""
        titled = {"title": title} if title else {}
        self._modals[key or (outcome_name, name, ())] = self.terms(
            "modalFeedback", *content, outcomeIdentifier=outcome_name, identifier=name, showHide="show", **titled
        )

    def modals(self) -> "list[_Element]":
        """Every modal feedback, in the order in which it was first needed."""
        return list(self._modals.values())

    def _free(self, bound: str, tag: str) -> str:
        stem = "m-" + identifier(tag.lstrip("@").replace("_", "-")).removeprefix("x-")
        return unique(
            stem, [modal.get("identifier", "") for (one, _, _), modal in self._modals.items() if one == bound]
        )

    def _paragraph(self, id_: str) -> "_Element":
        return self.how.element("p", self.how.text(words(self.how.lang).text(id_)))
