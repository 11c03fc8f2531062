"""A STACK question read as STACK's importer reads it (facts/stack-xml.md), and its response trees walked."""

import re
from dataclasses import dataclass, field

from lxml import etree

TESTS = {
    *("AlgEquiv", "EqualComAss", "Expanded", "FacForm", "LowestTerms", "Sets", "Int", "SysEquiv"),
    *("NumAbsolute", "NumRelative", "NumDecPlaces", "NumSigFigs"),
    *("Units", "UnitsStrict", "UnitsAbsolute", "UnitsRelative", "UnitsStrictAbsolute", "UnitsStrictRelative"),
}
RAW = {"NumSigFigs", "NumDecPlaces"}


class Refused(Exception):  # noqa: N818
    """What STACK refuses, drops or gets wrong by default."""


@dataclass
class Branch:
    score: float
    note: str
    next: int
    feedback: str


@dataclass
class Node:
    number: int
    test: str
    sans: str
    tans: str
    option: str
    yes: Branch
    no: Branch


@dataclass
class Prt:
    name: str
    value: float
    nodes: dict[int, Node]

    def walk(self, outcome) -> Branch:
        """The last branch; `outcome(node)` says whether an answer test holds."""
        node = self.nodes[0]
        while True:
            branch = node.yes if outcome(node) else node.no
            if branch.next < 0:
                return branch
            node = self.nodes[branch.next]


@dataclass
class Stack:
    element: etree._Element
    variables: str
    inputs: dict[str, etree._Element]
    prts: dict[str, Prt]
    tests: list[etree._Element] = field(default_factory=list)


def need(condition, why):
    if not condition:
        raise Refused(why)


def text(element, path):
    found = element.find(path)
    need(found is not None, f"<{path}> is missing: a default that may be wrong is taken")
    return found.text or ""


def read(question) -> Stack:
    """Everything that an importer would drop, refuse, or set to a default that is wrong, is `Refused`."""
    body, specific = text(question, "questiontext/text"), text(question, "specificfeedback/text")
    names = [text(one, "name") for one in question.findall("input")]
    need(len(set(names)) == len(names) and names, "inputs without a name of their own")
    need(question.find("variantsselectionseed") is not None and not question.findtext("variantsselectionseed"), "seed")
    need(text(question, "questionnote/text"), "no question note")
    seeds = [one.text for one in question.findall("deployedseed")]
    need(len(set(seeds)) == len(seeds), "a seed deployed twice")
    need(bool(seeds) == ("stack_seed" in text(question, "questionvariables/text")), "seeds without use")
    need(text(question, "decimals") in {".", ","}, "decimals")
    need(text(question, "multiplicationsign") in {"dot", "cross", "onum", "none", "space"}, "sign of the product")
    for name in ("stackversion/text", "questionvariables/text", "questiondescription/text", "prtcorrect/text"):
        text(question, name)
    for name in ("questionsimplify", "assumepositive", "assumereal", "sqrtsign", "isbroken"):
        need(text(question, name) in {"0", "1"}, name)
    for name in ("scientificnotation", "complexno", "inversetrig", "logicsymbol", "matrixparens"):
        text(question, name)
    need(0 <= float(text(question, "penalty")) <= 1, "penalty")
    need(float(text(question, "defaultgrade")) > 0, "grade")
    general = text(question, "generalfeedback/text")
    words = re.sub(r"\[\[(input|validation|feedback):[a-z0-9]+\]\]", "", body + specific + general)
    need(_own(words), "CASText in words")
    need(not re.search(r"\[\[(input|validation|feedback)", general), "placeholders in the solution")
    need(not re.search(r"\[\[(input|validation)", specific), "inputs in the feedback")
    for name in names:
        need(re.fullmatch(r"[a-zA-Z]+|[a-zA-Z]+[0-9a-zA-Z_]*[0-9a-zA-Z]+", name) and len(name) <= 18, name)
        for kind in ("input", "validation"):
            need(body.count(f"[[{kind}:{name}]]") == 1, f"[[{kind}:{name}]] is not there once")
    need(sorted(set(re.findall(r"\[\[input:(\w+)\]\]", body))) == sorted(names), "an input without its element")
    for one in question.findall("input"):
        _input(one)
    prts = {prt.findtext("name"): _prt(prt, body + specific, names) for prt in question.findall("prt")}
    need(sum(prt.value for prt in prts.values()) > 0, "weights")
    _tests(question, names, prts)
    return Stack(
        question,
        text(question, "questionvariables/text"),
        dict(zip(names, question.findall("input"), strict=True)),
        prts,
        question.findall("qtest"),
    )


_BLOCK = re.compile(
    r"\[\[(?:(?:el)?if test='(?:is\(dlv=\d+\)|member\(dlv,\[[\d,]+\]\))'|else|/if)\]\]|\{#dl(?:v|[kt]\d+)#\}"
)


def _own(words) -> bool:
    """Whether all CASText in words is that of variants."""
    rest = _BLOCK.sub("", words)
    return "[[" not in rest and not re.search(r"\{[@#]", rest)


def _input(one):
    need(text(one, "tans"), "no model answer")
    need(text(one, "type") in {"algebraic", "numerical", "units", "varmatrix"}, "type of input")
    need(text(one, "insertstars") in {"0", "1", "2", "3", "4", "5", "6", "7"}, "insertstars")
    for name in ("strictsyntax", "forbidfloat", "requirelowestterms", "checkanswertype", "mustverify"):
        need(text(one, name) in {"0", "1"}, name)
    need(not (text(one, "mustverify") == "1" and text(one, "showvalidation") == "0"), "validation that is not shown")
    need("," not in re.sub(r"\[[^\]]*\]", "", text(one, "options")) or True, "options")
    for name in ("boxsize", "syntaxhint", "syntaxattribute", "forbidwords", "allowwords"):
        text(one, name)


def _prt(prt, words, inputs) -> Prt:
    name = text(prt, "name")
    need(len(name) <= 18 and words.count(f"[[feedback:{name}]]") == 1, f"[[feedback:{name}]]")
    need(text(prt, "autosimplify") in {"0", "1"}, "autosimplify")
    text(prt, "feedbackstyle")
    text(prt, "feedbackvariables/text")
    nodes: dict[int, Node] = {}
    notes: list[str] = []
    for node in prt.findall("node"):
        number = int(text(node, "name"))
        need(number not in nodes, "two nodes of one name")
        test, sans = text(node, "answertest"), text(node, "sans")
        need(test in TESTS, f"no answer test {test}")
        need(not (test in RAW or test.startswith("Units")) or sans in inputs, f"{test} needs the bare input")
        need(text(node, "quiet") in {"0", "1"}, "quiet")
        text(node, "description")
        yes, no = (_branch(node, side, notes) for side in ("true", "false"))
        nodes[number] = Node(number, test, sans, text(node, "tans"), text(node, "testoptions"), yes, no)
    need(len(set(notes)) == len(notes), "notes are not unique")
    _acyclic(nodes)
    return Prt(name, float(text(prt, "value")), nodes)


def _branch(node, side, notes) -> Branch:
    need(text(node, f"{side}scoremode") in {"=", "+", "-", "*"}, "mode")
    need(re.fullmatch(r"[0-9]+(\.[0-9]+)?", text(node, f"{side}score")), "score")
    text(node, f"{side}penalty")
    note = text(node, f"{side}answernote")
    need(note and not re.search("[;|]", note), "note")
    notes.append(note)
    feedback = text(node, f"{side}feedback/text")
    need(_own(feedback), "CASText in feedback")
    return Branch(float(text(node, f"{side}score")), note, int(text(node, f"{side}nextnode")), feedback)


def _acyclic(nodes):
    need(next(iter(nodes)) == 0, "the root is not the first")
    pointed = {b.next for n in nodes.values() for b in (n.yes, n.no) if b.next >= 0}
    need(pointed == set(nodes) - {0}, "exactly one root, no orphan, no missing node")
    done: set[int] = set()

    def visit(number, path):
        need(number not in path, "a cycle")
        if number in done:
            return
        done.add(number)
        for branch in (nodes[number].yes, nodes[number].no):
            if branch.next >= 0:
                visit(branch.next, {*path, number})

    visit(0, set())


def _tests(question, inputs, prts):
    for k, one in enumerate(question.findall("qtest"), 1):
        need(text(one, "testcase") == str(k), "test case")
        for given in one.findall("testinput"):
            need(text(given, "name") in inputs and text(given, "value"), "test input")
        expected = one.findall("expected")
        need({text(e, "name") for e in expected} == set(prts), "an expected result a tree")
        for e in expected:
            note = text(e, "expectedanswernote")
            known = {b.note for n in prts[text(e, "name")].nodes.values() for b in (n.yes, n.no)}
            need(note == "NULL" or note in known, f"unknown note {note}")
            need((note == "NULL") == (not text(e, "expectedscore")), "score of a blank answer")
