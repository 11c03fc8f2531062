"""What Moodle does with a question: a small reader of Moodle XML that grades, by measured rules (facts/moodle-xml.md).

Used by the tests to ask the written file, not the writer, what an answer is worth.
"""

import html
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from lxml import etree

KINDS = {
    "SHORTANSWER": "shortanswer",
    "SHORTANSWER_C": "shortanswer_c",
    "NUMERICAL": "numerical",
    "MULTICHOICE": "multichoice",
    "MULTICHOICE_S": "multichoice",
    "MULTICHOICE_V": "multichoice",
    "MULTICHOICE_VS": "multichoice",
    "MULTIRESPONSE": "multiresponse",
    "MULTIRESPONSE_S": "multiresponse",
}
# The gap and its alternatives as question/type/multianswer/questiontype.php reads them.
GAP = re.compile(r"\{([0-9]*):([A-Z_]+):((?:\\[}#~]|&#[0-9]+;|[^}\\]|\\(?![}#~]))*)\}")
ALTERNATIVE = re.compile(
    r"(=|%(-?[0-9]+(?:\.[0-9]*)?)%)?((?:\\[}#]|&#[0-9]+;|[^~#}])*)(?:#((?:\\[}#]|&#[0-9]+;|[^~#}])*))?"
)


@dataclass(frozen=True)
class Answer:
    text: str
    fraction: float
    tolerance: str = ""
    feedback: str = ""


@dataclass(frozen=True)
class Field:
    """One thing to answer: its kind, weight and answers."""

    kind: str
    weight: int
    answers: tuple[Answer, ...]

    def grade(self, response):
        """The fraction; `response` is text, or indices of the chosen answers."""
        match self.kind:
            case "essay":
                return None
            case "shortanswer" | "shortanswer_c":
                return _shortanswer(self, response)
            case "numerical":
                return _numerical(self, response)
            case "multichoice" | "truefalse":
                return self.answers[response[0]].fraction if response else 0.0
            case "multiresponse" | "multichoice_multi":
                return min(1.0, max(0.0, sum(self.answers[k].fraction for k in response)))
            case "ordering ALL_OR_NOTHING":
                return float(response == list(range(len(self.answers))))
            case "ordering RELATIVE_NEXT_EXCLUDE_LAST":  # every item is placed: is it followed by the right one?
                followed = sum(b == a + 1 for a, b in pairwise(response))
                return followed / (len(self.answers) - 1)
        raise AssertionError(self.kind)


def questions(data: bytes):
    """Every question that is not a category, as elements."""
    root = etree.fromstring(data)
    return [q for q in root if q.get("type") != "category"]


def fields(question) -> list[Field]:
    """What a question asks."""
    kind = question.get("type")
    if kind == "cloze":
        return gaps(question.findtext("questiontext/text"))
    if kind in LISTS:
        return blanks(question)
    answers = tuple(
        Answer(
            a.findtext("text") or "",
            float(a.get("fraction")) / 100,
            a.findtext("tolerance") or "",
            a.findtext("feedback/text") or "",
        )
        for a in question.findall("answer")
        if kind != "ordering"
    )
    if kind == "ordering":
        items = tuple(Answer(a.findtext("text") or "", 0.0, "", "") for a in question.findall("answer"))
        return [Field("ordering " + question.findtext("gradingtype"), 1, items)]
    if kind == "multichoice":
        return [Field("multichoice" if question.findtext("single") == "true" else "multichoice_multi", 1, answers)]
    if kind == "shortanswer":
        return [Field("shortanswer" if question.findtext("usecase") == "0" else "shortanswer_c", 1, answers)]
    return [Field(kind, 1, answers)]


LISTS = {"gapselect": "selectoption", "ddwtos": "dragbox"}


def blanks(question) -> list[Field]:
    """`[[n]]` is the n-th choice; an empty choice is dropped and shifts the numbers (rule 20)."""
    choices = [c.findtext("text") for c in question.findall(LISTS[question.get("type")])]
    choices = [c for c in choices if c and c.strip()]
    found = [int(n) for n in re.findall(r"\[\[([1-9][0-9]*)\]\]", question.findtext("questiontext/text"))]
    assert found, "no gap: imports, and grades nothing"
    assert all(n <= len(choices) for n in found), "a gap without its choice: breaks later"
    answers = [tuple(Answer(c, float(k == n), "", "") for k, c in enumerate(choices, 1)) for n in found]
    return [Field("multichoice", 1, one) for one in answers]


def gaps(text: str) -> list[Field]:
    """The gaps of a cloze."""
    found = []
    for weight, name, inside in GAP.findall(text):
        assert name in KINDS, name
        answers = []
        at = 0
        while True:
            one = ALTERNATIVE.match(inside, at)
            share = 1.0 if one[1] == "=" else float(one[2]) / 100 if one[1] else 0.0
            body = one[3].replace(r"\}", "}").replace(r"\#", "#")
            tolerance = ""
            if KINDS[name] == "numerical" and ":" in body:
                body, _, tolerance = body.partition(":")
            if KINDS[name].startswith("shortanswer"):
                body = html.unescape(body)
            answers.append(Answer(body, share, tolerance, (one[4] or "").replace(r"\}", "}").replace(r"\#", "#")))
            at = one.end()
            if at >= len(inside):
                break
            assert inside[at] == "~", (inside, at)
            at += 1
        found.append(Field(KINDS[name], int(weight or 1), tuple(answers)))
    return found


def _shortanswer(field, response):
    given = unicodedata.normalize("NFC", response.strip())
    for answer in field.answers:
        flags = 0 if field.kind == "shortanswer_c" else re.IGNORECASE
        parts = re.split(r"(?<!\\)\*+", unicodedata.normalize("NFC", answer.text))
        pattern = ".*".join(re.escape(part.replace(r"\*", "*")) for part in parts)
        if given and re.fullmatch(pattern, given, flags | re.DOTALL):
            return answer.fraction
    return 0.0


def _numerical(field, response):
    """A site in French: comma and point are decimal signs; what follows the number is dropped."""
    found = re.match(r"\s*([+-]?[0-9][0-9 ]*(?:[.,][0-9]*)?(?:[eE][+-]?[0-9]+)?)", response.replace("−", "-"))
    try:
        value = Decimal(found[1].replace(" ", "").replace(",", ".")) if found else None
    except InvalidOperation:
        value = None
    for answer in field.answers:
        if answer.text == "*":
            return answer.fraction
        if value is not None and abs(value - Decimal(answer.text)) <= Decimal(answer.tolerance or "0"):
            return answer.fraction
    return 0.0


def plain(text: str) -> bool:
    """Whether Moodle on a French site reads the whole of it as a number."""
    return re.fullmatch(r"\s*[+-]?[0-9]+(?:[.,][0-9]+)?\s*", text) is not None
