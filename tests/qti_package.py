"""What every QTI package must be, whatever schemas are at hand: our own structural checks."""

import io
import posixpath
import re
import zipfile

from lxml import etree

CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
MATH = "{http://www.w3.org/1998/Math/MathML}"
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
SAFE = re.compile(r"[A-Za-z0-9_./-]+")
TYPES = {"imsqti_item_xmlv2p1", "imsqti_test_xmlv2p1", "webcontent"}
TERMS = frozenset(
    (
        "responseCondition",
        "responseIf",
        "responseElseIf",
        "responseElse",
        "setOutcomeValue",
        "variable",
        "baseValue",
        "isNull",
        "not",
        "and",
        "or",
        "stringMatch",
        "match",
        "member",
        "multiple",
        "ordered",
        "gte",
        "lte",
        "gt",
        "lt",
        "sum",
        "mapResponse",
    )
)
# Text elements of QTI 2.1 that are written, with their attributes.
PLAIN = (
    "p",
    "div",
    "span",
    "em",
    "strong",
    "code",
    "pre",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "hr",
    "br",
    "thead",
    "tbody",
    "tr",
    "table",
)
TEXT = {
    **{tag: frozenset() for tag in PLAIN},
    "a": {"href"},
    "img": {"src", "alt"},
    "object": {"data", "type"},
    "th": {"scope"},
    "td": {"scope"},
}
COMMON = {"id", "class"}
INTERACTIONS = {
    "textEntryInteraction": {"responseIdentifier", "expectedLength"},
    "extendedTextInteraction": {"responseIdentifier", "expectedLines"},
    "uploadInteraction": {"responseIdentifier"},
    "choiceInteraction": {"responseIdentifier", "shuffle", "maxChoices"},
    "inlineChoiceInteraction": {"responseIdentifier", "shuffle"},
    "orderInteraction": {"responseIdentifier", "shuffle"},
    "matchInteraction": {"responseIdentifier", "shuffle", "maxAssociations"},
    "simpleChoice": {"identifier", "fixed"},
    "inlineChoice": {"identifier", "fixed"},
    "simpleMatchSet": set(),
    "simpleAssociableChoice": {"identifier", "fixed", "matchMax"},
}


def unzip(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def faults(files, more=frozenset()):
    """Everything wrong with a package, as sentences; empty when all is well. `more`: attributes of text elements."""
    out = []
    out += [f"unsafe file name {name}" for name in files if not SAFE.fullmatch(name) or ".." in name]
    manifest = etree.fromstring(files["imsmanifest.xml"])
    out += _manifest(manifest, files)
    items = {}
    for resource in manifest.iter(f"{CP}resource"):
        if resource.get("type") == "imsqti_item_xmlv2p1":
            root = etree.fromstring(files[resource.get("href")])
            items[resource.get("href")] = root
            if root.get("identifier") != resource.get("identifier"):
                out.append(f"{resource.get('href')}: called {root.get('identifier')} inside")
            out += [f"{resource.get('href')}: {fault}" for fault in item_faults(root, files, more)]
    out += _test(etree.fromstring(files["test.xml"]), items)
    return out


def _manifest(manifest, files):
    out = []
    ids = [e.get("identifier") for e in manifest.iter(f"{CP}manifest", f"{CP}resource")]
    out += [f"identifier {i} twice" for i in sorted({i for i in ids if ids.count(i) > 1})]
    out += [f"{i} is no name" for i in ids if not NAME.fullmatch(i)]
    listed = {"imsmanifest.xml"}
    for resource in manifest.iter(f"{CP}resource"):
        hrefs = [f.get("href") for f in resource.iterfind(f"{CP}file")]
        listed.update(hrefs)
        if resource.get("type") not in TYPES:
            out.append(f"type {resource.get('type')}")
        if resource.get("href") not in hrefs:
            out.append(f"{resource.get('identifier')}: its href is not among its files")
        out += [f"{href} is not there" for href in hrefs if href not in files]
        for dependency in resource.iterfind(f"{CP}dependency"):
            if dependency.get("identifierref") not in ids:
                out.append(f"dangling dependency {dependency.get('identifierref')}")
    return out + [f"{name} is not in the manifest" for name in files if name not in listed]


def _test(test, items):
    out = []
    names = [e.get("identifier") for e in test.iter() if e.get("identifier") and "outcome" not in e.tag]
    names = [n for n in names if n not in {"SCORE", "MAXSCORE"}]
    out += [f"test: {n} twice" for n in sorted({n for n in names if names.count(n) > 1})]
    out += [f"test: {n} is no name" for n in names if not NAME.fullmatch(n)]
    wanted = [r.get("href") for r in test.iter(f"{QTI}assessmentItemRef")]
    out += [f"test: {href} is not there" for href in wanted if href not in items]
    return out + [f"test: {href} is in no section" for href in items if href not in wanted]


def item_faults(root, files, more=frozenset()):
    out = []
    body, processing = root.find(f"{QTI}itemBody"), root.find(f"{QTI}responseProcessing")
    responses = [d.get("identifier") for d in root.findall(f"{QTI}responseDeclaration")]
    outcomes = [d.get("identifier") for d in root.findall(f"{QTI}outcomeDeclaration")]
    names = responses + outcomes
    out += [f"{n} declared twice" for n in names if names.count(n) > 1]
    out += [f"{n} is no name" for n in names if not NAME.fullmatch(n)]
    asked = [e.get("responseIdentifier") for e in body.iter() if e.get("responseIdentifier")]
    if sorted(asked) != sorted(responses):
        out.append(f"interactions {asked} for responses {responses}")
    for element in processing.iter(f"{QTI}*"):
        tag = etree.QName(element).localname
        if element is not processing and tag not in TERMS:
            out.append(f"{tag} is not a construct that all engines agree on")
        if tag in {"variable", "mapResponse"} and element.get("identifier") not in names:
            out.append(f"{element.get('identifier')} is not declared")
        if tag == "setOutcomeValue" and element.get("identifier") not in outcomes:
            out.append(f"{element.get('identifier')} is no outcome")
    modals = [(m.get("outcomeIdentifier"), m.get("identifier")) for m in root.findall(f"{QTI}modalFeedback")]
    out += [f"modal feedback {m} twice" for m in set(modals) if modals.count(m) > 1]
    said = {
        (rule.get("identifier"), rule[0].text)
        for rule in processing.iter(f"{QTI}setOutcomeValue")
        if rule.get("identifier").startswith(("MESSAGE", "SOLUTION"))
    }
    if said != set(modals):
        out.append(f"said {sorted(said)}, written {sorted(modals)}")
    out += _identifiers(root, body)
    for part in (body, *root.findall(f"{QTI}modalFeedback")):
        out += _text(part, files, more)
    return out


def _identifiers(root, body):
    out = []
    for interaction in body.iter(*(f"{QTI}{tag}" for tag in INTERACTIONS if tag.endswith("Interaction"))):
        ids = [e.get("identifier") for e in interaction.iter(f"{QTI}*") if e.get("identifier")]
        out += [f"option {i} twice" for i in ids if ids.count(i) > 1]
        declared = root.find(f"{QTI}responseDeclaration[@identifier='{interaction.get('responseIdentifier')}']")
        if declared.get("baseType") in {"identifier", "directedPair"}:
            values = [v.text for v in declared.iter(f"{QTI}value")] + [
                e.get("mapKey") for e in declared.iter(f"{QTI}mapEntry")
            ]
            out += [f"no option {part}" for value in values for part in value.split() if part not in ids]
    return out


def _text(part, files, more):
    out = []
    for element in part.iter():
        if element is part or not isinstance(element.tag, str) or element.tag.startswith(MATH):
            if isinstance(element.tag, str) and element.tag == f"{MATH}math" and element.prefix:
                out.append("prefixed MathML")
            continue
        tag = etree.QName(element).localname
        known = TEXT.get(tag, INTERACTIONS.get(tag))
        if known is None or not element.tag.startswith(QTI):
            out.append(f"element {element.tag}")
            continue
        allowed = known | (COMMON | more if tag in TEXT else set())
        out += [f"attribute {name} of {tag}" for name in element.attrib if name not in allowed]
        for name in ("src", "data"):
            if element.get(name) and posixpath.normpath(element.get(name)) not in files:
                out.append(f"{element.get(name)} is not in the package")
        if tag == "p" and any(_blocks(child) for child in element):
            out.append("a block inside a paragraph")
    return out


def _blocks(child):
    tag = etree.QName(child).localname
    return tag in {"p", "div", "table", "ul", "ol"} or (
        tag.endswith("Interaction") and tag not in {"textEntryInteraction", "inlineChoiceInteraction"}
    )
