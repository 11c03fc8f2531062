"""A package of QTI 1.2 read as Canvas reads it, with what Canvas drops or misreads as an error.

Written from facts/qti.md ("Canvas, from its own importers"): typed texts are trimmed and compared whatever their case;
a number is read with a point; every condition must set the score, and none may hold an `or`.
"""

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass

from lxml import etree

NS = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
META = "{http://canvas.instructure.com/xsd/cccv1p0}"
TYPES = {
    *("multiple_choice_question", "multiple_answers_question", "short_answer_question", "numerical_question"),
    *("matching_question", "multiple_dropdowns_question", "fill_in_multiple_blanks_question", "essay_question"),
    *("text_only_question", "file_upload_question"),
}
BY_HAND = {"essay_question", "text_only_question", "file_upload_question"}
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


def unzip(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def faults(files):
    """What Canvas would refuse or drop, as sentences."""
    out = []
    manifest = etree.fromstring(files["imsmanifest.xml"])
    resources = {r.get("identifier"): r for r in manifest.iter(f"{CP}resource")}
    listed = {"imsmanifest.xml", *(f.get("href") for f in manifest.iter(f"{CP}file"))}
    out += [f"{name} is not in the manifest" for name in files if name not in listed]
    out += [f"{name} is not there" for name in listed if name not in files]
    quizzes = [r for r in resources.values() if r.get("type") == "imsqti_xmlv1p2"]
    if len(quizzes) != 1:
        return [*out, f"{len(quizzes)} quizzes"]
    beside = resources.get(quizzes[0].find(f"{CP}dependency").get("identifierref"))
    if beside is None or beside.get("type") != "associatedcontent/imscc_xmlv1p1/learning-application-resource":
        return [*out, "no assessment_meta.xml beside the quiz"]
    meta = etree.fromstring(files[beside.get("href")])
    if meta.tag != f"{META}quiz" or not beside.get("href").endswith("assessment_meta.xml"):
        out.append("assessment_meta.xml is something else")
    root = etree.fromstring(files[quizzes[0].find(f"{CP}file").get("href")])
    found = list(root.iter(f"{NS}item"))
    ids = [e.get("ident") for e in root.iter(f"{NS}assessment", f"{NS}section", f"{NS}item")]
    out += [f"{i} twice" for i in {i for i in ids if ids.count(i) > 1}]
    labels = [e.get("ident") for e in root.iter(f"{NS}response_label") if e.get("ident") != "answer1"]
    groups = root.findall(f".//{NS}section[{NS}selection_ordering]")
    if not groups and len(labels) != len(set(labels)) and not root.findall(f".//{NS}response_lid/{NS}material"):
        out.append("an option twice")
    for item in found:
        out += [f"{item.get('ident')}: {fault}" for fault in _item(item, files)]
    return out


def _item(item, files):
    out = []
    fields = {f[0].text: f[1].text for f in item.iter(f"{NS}qtimetadatafield")}
    kind = fields.get("question_type")
    if kind not in TYPES:
        out.append(f"type {kind}")
    if not fields.get("points_possible"):
        out.append("no points")
    if not NAME.fullmatch(item.get("ident")):
        out.append("ident is no name")
    conditions = list(item.iter(f"{NS}respcondition"))
    if bool(conditions) == (kind in BY_HAND):
        out.append(f"{len(conditions)} conditions in {kind}")
    named = {e.get("ident") for e in item.iter(f"{NS}response_lid", f"{NS}response_str")}
    said = {e.get("ident") for e in item.iter(f"{NS}itemfeedback")}
    if not said <= {"general_fb", "correct_fb", "general_incorrect_fb"}:
        out.append(f"feedback {said}")
    for condition in conditions:
        if condition.find(f"{NS}setvar") is None:
            out.append("a condition that sets nothing: Classic Quizzes would take its answer for right")
        if next(condition.iter(f"{NS}or"), None) is not None:
            out.append("an `or`: New Quizzes would accept nothing")
        out += [f"{e.get('respident')}?" for e in condition.iter(f"{NS}varequal") if e.get("respident") not in named]
        shown = condition.find(f"{NS}displayfeedback")
        if shown is not None and shown.get("linkrefid") not in said:
            out.append("feedback that is not there")
    text = item.findtext(f"{NS}presentation/{NS}material/{NS}mattext")
    for lid in item.iter(f"{NS}response_lid"):
        name = lid.get("ident").removeprefix("response_")
        if name.startswith("blank") and text.count(f"[{name}]") != 1:
            out.append(f"[{name}] is not once in the text")
    for html in item.iter(f"{NS}mattext"):
        if html.get("texttype") == "text/html":
            for path in re.findall(r'(?:src|href)="%24IMS-CC-FILEBASE%24/([^"]+)"', html.text or ""):
                if posixpath.normpath(path) not in files:
                    out.append(f"{path} is not in the package")
            if "\\(" in (html.text or "") or "<m:" in (html.text or ""):
                out.append("TeX or prefixed MathML")
    return out


def items(files):
    """The questions of a package by name."""
    quiz = next(name for name in files if name.endswith(".xml") and name.count("/") and "meta" not in name)
    return {item.get("ident"): Question(item) for item in etree.fromstring(files[quiz]).iter(f"{NS}item")}


@dataclass
class Question:
    root: object

    @property
    def kind(self):
        return next(f[1].text for f in self.root.iter(f"{NS}qtimetadatafield") if f[0].text == "question_type")

    @property
    def points(self):
        return float(next(f[1].text for f in self.root.iter(f"{NS}qtimetadatafield") if f[0].text == "points_possible"))

    @property
    def html(self):
        return self.root.findtext(f"{NS}presentation/{NS}material/{NS}mattext")

    def feedback(self, name):
        return self.root.findtext(f"{NS}itemfeedback[@ident='{name}']/{NS}flow_mat/{NS}material/{NS}mattext") or ""

    def label(self, name, menu=0):
        """The ident of an option by its place in a menu."""
        lid = self.root.findall(f"{NS}presentation/{NS}response_lid")[menu]
        return lid.findall(f"{NS}render_choice/{NS}response_label")[name].get("ident")

    def texts(self, menu):
        lid = self.root.findall(f"{NS}presentation/{NS}response_lid")[menu]
        return {e.get("ident"): e.findtext(f"{NS}material/{NS}mattext") for e in lid.iter(f"{NS}response_label")}

    def menus(self):
        return [e.get("ident") for e in self.root.findall(f"{NS}presentation/{NS}response_lid")]

    def grade(self, given):
        """The share that the conditions give; None where a person marks. `given`: answers by response."""
        if self.kind in BY_HAND:
            return None
        total = 0.0
        for condition in self.root.iter(f"{NS}respcondition"):
            if all(self._holds(test, given) for test in condition.find(f"{NS}conditionvar")):
                change = condition.find(f"{NS}setvar")
                value = float(change.text)
                total = value if change.get("action") == "Set" else total + value
                if condition.get("continue") == "No":
                    break
        return total / 100

    def _holds(self, test, given):
        tag = etree.QName(test).localname
        if tag == "and":
            return all(self._holds(one, given) for one in test)
        if tag == "not":
            return not self._holds(test[0], given)
        value = given.get(test.get("respident"), "")
        if tag == "varequal":
            if isinstance(value, (tuple, list, set)):
                return test.text in value
            return value.strip().lower() == test.text.strip().lower()
        try:
            number = round(float(value.strip()), 4)
        except ValueError:
            return False
        return {"vargte": number >= float(test.text), "varlte": number <= float(test.text)}[tag]
