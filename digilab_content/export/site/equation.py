"""`$S =$ [[S]]` in an Arabic sentence: one line of mathematics, so it runs from left to right as a whole."""

from typing import TYPE_CHECKING

from digilab_content.export.html import How

if TYPE_CHECKING:
    from lxml.etree import _Element


def joined(elements: "list[_Element]", how: How) -> None:
    """Put each run of formulas and boxes for numbers or formulas, with only spaces between, in one left-to-right span.

    A formula alone is isolated already (`export.html`); what matters is which side of `=` the box stands on.
    """
    for element in elements:
        for parent in list(element.iter()):
            _within(parent, how)


def _within(parent: "_Element", how: How) -> None:
    runs: list[list[_Element]] = []
    run: list[_Element] = []
    for child in parent:
        if _formula(child) or _box(child):
            run.append(child)
            if not (child.tail or "").strip():
                continue
        runs.append(run)
        run = []
    runs.append(run)
    for whole in runs:
        if len(whole) > 1 and any(_box(one) for one in whole):
            _wrap(parent, whole, how)


def _wrap(parent: "_Element", run: "list[_Element]", how: How) -> None:
    line = how.element("span", class_="equation", dir="ltr")
    line.tail, run[-1].tail = run[-1].tail, None
    parent.insert(parent.index(run[0]), line)
    line.extend(run)


def _formula(element: "_Element") -> bool:
    return element.tag == "bdi" and element.get("dir") == "ltr"


def _box(element: "_Element") -> bool:
    kinds = {"number", "math"}
    return element.get("class") == "answer" and bool(kinds & set((element[0].get("class") or "").split()))
