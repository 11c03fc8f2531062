"""The few constructs of response processing on which every engine agrees (facts/qti.md, "Probe matrix")."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from digilab_content.export.html import Node, fill, library, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element


def number(value: float) -> str:
    """A float as XML Schema and every engine read it, without noise in the last digits."""
    return format(Decimal(f"{value + 0.0:.15g}"), "f")


def nearly(points: float) -> str:
    """The bound above which points are full: a player that rounds to three decimals adds thirds up short."""
    return number(points - min(0.005, abs(points) * 0.02))


@dataclass(frozen=True, slots=True)
class Terms:
    """Elements of one namespace."""

    namespace: str

    def __call__(self, tag: str, *children: Node, **attributes: str) -> "_Element":
        """An element with children and attributes, in the order given (`class_` writes `class`)."""
        spaces: Any = {None: self.namespace}
        made: _Element = library().Element(f"{{{self.namespace}}}{tag}", nsmap=spaces)
        for key, value in attributes.items():
            made.set(key.rstrip("_"), xml_text(value))
        fill(made, children)
        return made

    def variable(self, name: str) -> "_Element":
        """The value of a variable."""
        return self("variable", identifier=name)

    def value(self, type_: str, text: str) -> "_Element":
        """A literal."""
        return self("baseValue", text, baseType=type_)

    def no_answer(self, name: str) -> "_Element":
        """Nothing was answered."""
        return self("isNull", self.variable(name))

    def typed(self, name: str, text: str, *, case: bool) -> "_Element":
        """The typed text is this one."""
        etree = library()  # there are hundreds of these in an item: made where they stand
        spaces: Any = {None: self.namespace}
        attributes = {"caseSensitive": "true" if case else "false", "substring": "false"}
        made: _Element = etree.Element(f"{{{self.namespace}}}stringMatch", attributes, nsmap=spaces)
        etree.SubElement(made, f"{{{self.namespace}}}variable", {"identifier": name})
        value = etree.SubElement(made, f"{{{self.namespace}}}baseValue", {"baseType": "string"})
        value.text = xml_text(text)
        return made

    def same(self, name: str, wanted: "_Element") -> "_Element":
        """The response is this value."""
        return self("match", self.variable(name), wanted)

    def compare(self, relation: str, name: str, bound: str) -> "_Element":
        """A float variable beside a bound: `gte`, `lte`, `gt` or `lt`."""
        return self(relation, self.variable(name), self.value("float", bound))

    def any(self, *tests: "_Element") -> "_Element":
        """One of them."""
        return tests[0] if len(tests) == 1 else self("or", *tests)

    def all(self, *tests: "_Element") -> "_Element":
        """Every one of them."""
        return tests[0] if len(tests) == 1 else self("and", *tests)

    def set(self, name: str, value: "_Element") -> "_Element":
        """An outcome gets a value."""
        return self("setOutcomeValue", value, identifier=name)

    def chain(
        self,
        branches: "list[tuple[_Element, list[_Element]]]",
        otherwise: "list[_Element] | None" = None,
    ) -> "_Element":
        """If, else if, else."""
        made = self("responseCondition")
        for place, (test, rules) in enumerate(branches):
            made.append(self("responseElseIf" if place else "responseIf", test, *rules))
        if otherwise:
            made.append(self("responseElse", *otherwise))
        return made
