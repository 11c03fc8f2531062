"""Plays a QTI 2.1 item: only the constructs on which all engines agree; anything else in an item is an error here.

Values: a text for single cardinality, a tuple of texts for multiple and ordered, None for NULL. A string is compared
character by character, as the engines that do not trim do.
"""

from dataclasses import dataclass, field

from lxml import etree

NS = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
FEEDBACKS = {"feedback_unanswered", "feedback_wrong", "feedback_partially_correct", "feedback_correct"}


class UnknownConstructError(Exception):
    """A construct that is not of the agreed set."""


@dataclass
class Shown:
    outcome: str
    name: str
    title: str
    text: str


@dataclass
class Session:
    outcomes: dict = field(default_factory=dict)
    shown: list = field(default_factory=list)

    @property
    def score(self):
        return float(self.outcomes["SCORE"])

    @property
    def review(self):
        return self.outcomes["REVIEW"] == "true"


def play(data, responses):
    """The outcomes of an attempt and the modal feedback that it shows."""
    return _Engine(etree.fromstring(data)).run(responses)


class Player:
    """An item read once, for many attempts."""

    def __init__(self, data):
        self.engine = _Engine(etree.fromstring(data))

    def run(self, responses):
        """As `play`."""
        return self.engine.run(responses)


def words(element):
    """The words of an element, formulas by their characters, isolating marks and white space aside."""
    text = "".join(element.itertext())
    return " ".join("".join(sign for sign in text if sign not in "\u2066\u2067\u2068\u2069").split())


def _lower(text):
    """As the engine that knows least: only the case of ASCII letters is left out (measured on qti-sdk)."""
    return "".join(sign.lower() if sign.isascii() else sign for sign in text)


class _Engine:
    def __init__(self, root):
        self.root = root
        self.declared = {d.get("identifier"): d for d in root.findall(f"{NS}responseDeclaration")}
        self.types = {d.get("identifier"): d.get("baseType") for d in root.findall(f"{NS}outcomeDeclaration")}

    def run(self, responses):
        assert set(responses) <= set(self.declared), "a response to a slot that is not there"
        self.responses = {name: self._read(name, responses.get(name)) for name in self.declared}
        self.outcomes = {}
        for declaration in self.root.findall(f"{NS}outcomeDeclaration"):
            default = declaration.find(f"{NS}defaultValue/{NS}value")
            assert declaration.get("cardinality") == "single", "feedback of several values is never shown by one engine"
            assert default is not None, "a NULL outcome stops one engine"
            self.outcomes[declaration.get("identifier")] = default.text
        self._rules(self.root.find(f"{NS}responseProcessing"))
        assert self.outcomes["FEEDBACK"] in FEEDBACKS
        shown = []
        for modal in self.root.findall(f"{NS}modalFeedback"):
            if (self.outcomes[modal.get("outcomeIdentifier")] == modal.get("identifier")) == (
                modal.get("showHide") == "show"
            ):
                name = modal.get("outcomeIdentifier")
                shown.append(Shown(name, modal.get("identifier"), modal.get("title"), words(modal)))
        return Session(self.outcomes, shown)

    def _read(self, name, value):
        """A float response that is not a number is NULL, an empty one too."""
        if value in (None, "", (), []):
            return None
        if self.declared[name].get("baseType") == "float":
            try:
                return str(float(value)) if value.strip() == value else None
            except ValueError:
                return None
        return value if isinstance(value, str) else tuple(value)

    def _rules(self, parent):
        for rule in parent:
            match etree.QName(rule).localname:
                case "setOutcomeValue":
                    value = self._value(rule[0])
                    assert value is not None, "an outcome is set to NULL"
                    assert rule.get("identifier") in self.outcomes, rule.get("identifier")
                    self.outcomes[rule.get("identifier")] = value if isinstance(value, str) else str(value)
                case "responseCondition":
                    for branch in rule:
                        if etree.QName(branch).localname == "responseElse":
                            self._rules(branch)
                            break
                        held = self._value(branch[0])
                        assert held in (True, False), "a condition is NULL"
                        if held:
                            self._rules(branch[1:])
                            break
                case other:
                    raise UnknownConstructError(other)

    def _value(self, term):
        inside = list(term)
        match etree.QName(term).localname:
            case "baseValue":
                return term.text or ""
            case "variable":
                name = term.get("identifier")
                return self.responses[name] if name in self.responses else self.outcomes[name]
            case "isNull":
                return self._value(inside[0]) is None
            case "not":
                return not self._value(inside[0])
            case "and":
                return all(map(self._value, inside))
            case "or":
                return any(map(self._value, inside))
            case "stringMatch":
                left, right = (self._value(one) for one in inside)
                assert left is not None, "stringMatch on NULL stops one engine"
                assert term.get("substring") == "false"
                return left == right if term.get("caseSensitive") == "true" else _lower(left) == _lower(right)
            case "match":
                return self._match(*inside)
            case "member":
                value, container = (self._value(one) for one in inside)
                return value in (container or ())
            case "multiple" | "ordered":
                return tuple(self._value(one) for one in inside)
            case "gte" | "lte" | "gt" | "lt" as relation:
                values = [self._value(one) for one in inside]
                if None in values:
                    return False
                left, right = (float(value) for value in values)
                return {"gte": left >= right, "lte": left <= right, "gt": left > right, "lt": left < right}[relation]
            case "sum":
                return sum(float(self._value(one)) for one in inside)
            case "mapResponse":
                return self._mapped(term.get("identifier"))
            case other:
                raise UnknownConstructError(other)

    def _match(self, left, right):
        a, b = self._value(left), self._value(right)
        if a is None or b is None:
            return False
        if etree.QName(right).localname == "multiple":
            return sorted(a) == sorted(b)
        return a == b

    def _mapped(self, name):
        mapping = self.declared[name].find(f"{NS}mapping")
        worth = {e.get("mapKey"): float(e.get("mappedValue")) for e in mapping}
        given = self.responses[name]
        given = () if given is None else {given} if isinstance(given, str) else set(given)
        total = sum(worth.get(one, float(mapping.get("defaultValue"))) for one in given)
        total = max(total, float(mapping.get("lowerBound", "-inf")))
        return min(total, float(mapping.get("upperBound", "inf")))
