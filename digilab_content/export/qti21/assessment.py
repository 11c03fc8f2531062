"""The test: a section for each subject and level; of the variants of an exercise, one is drawn for each pupil."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from digilab_content.export.qti21.dialect import Dialect
from digilab_content.export.qti21.listing import Listing
from digilab_content.export.qti21.names import identifier, unique
from digilab_content.export.qti21.spoken import spoken
from digilab_content.export.qti21.terms import Terms

if TYPE_CHECKING:
    from lxml.etree import _Element

FILE = "test.xml"
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"


def name(lang: str) -> str:
    """The identifier of a language's test."""
    return f"test-{identifier(lang)}"


def write(title: str, lang: str, items: Sequence[Listing], dialect: Dialect) -> "_Element":
    """The assessment test over the items of one language, in the bank's order within each subject and level."""
    from lxml import etree

    terms = Terms(dialect.item)
    root = terms("assessmentTest", identifier=name(lang), title=title or lang, toolName="digilab-content")
    root.set(_XSI, f"{dialect.item} {dialect.item_schema}")
    for outcome in ("SCORE", "MAXSCORE"):
        made = terms("outcomeDeclaration", identifier=outcome, cardinality="single", baseType="float")
        made.append(terms("defaultValue", terms("value", "0")))
        root.append(made)
    part = terms("testPart", identifier="part-1", navigationMode="nonlinear", submissionMode="individual")
    part.append(terms("itemSessionControl", maxAttempts="1", showFeedback="true", allowSkipping="true"))
    groups: dict[tuple[str, str], list[Listing]] = {}
    for one in items:
        groups.setdefault((one.subject, one.level), []).append(one)
    taken: list[str] = []
    for (subject, level), members in sorted(groups.items()):
        words = " · ".join(word for word in (subject, level) if word) or title or lang
        taken.append(unique("section-" + identifier(f"{subject}-{level}".strip("-") or "all"), taken))
        part.append(_section(taken[-1], words, members, taken, terms))
    root.append(part)
    total = [
        terms.set(outcome, terms("sum", terms("testVariables", variableIdentifier=outcome)))
        for outcome in ("SCORE", "MAXSCORE")
    ]
    root.append(terms("outcomeProcessing", *total))
    spoken(root, dialect)
    etree.cleanup_namespaces(root)
    return root


def _section(id_: str, title: str, members: list[Listing], taken: list[str], terms: Terms) -> "_Element":
    section = terms("assessmentSection", identifier=id_, title=title, visible="true")
    for exercise, variants in groupby(members, key=lambda made: made.id):
        versions = list(variants)
        if len(versions) == 1:
            section.append(_reference(versions[0], terms))
            continue
        taken.append(unique(f"variants-{identifier(exercise)}", taken))
        inner = terms(
            "assessmentSection",
            identifier=taken[-1],
            title=versions[0].title,
            visible="false",
            keepTogether="true",
        )
        inner.append(terms("selection", select="1"))
        inner.extend([_reference(version, terms) for version in versions])
        section.append(inner)
    return section


def _reference(made: Listing, terms: Terms) -> "_Element":
    reference = terms("assessmentItemRef", identifier=made.name, href=made.file, fixed="false")
    if made.attempts > 1:
        reference.append(terms("itemSessionControl", maxAttempts=str(made.attempts), showFeedback="true"))
    return reference
