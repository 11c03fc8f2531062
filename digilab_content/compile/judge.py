"""`judge`: one answer, no file. JSON in, JSON out; never raises (`grading.md`, "`judge`: one answer, no file").

What lives in a file (`{"exercise": …, "slot": …}`) is served by whoever passes `in_file`: this module opens nothing.
"""

import json
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from digilab_content.compile.asked import cells_to_fill, labelled_rows, sorted_rows
from digilab_content.compile.kinds import LISTED
from digilab_content.graders import AnswerType, Setting, grade, grader, known, types
from digilab_content.graders._options import options_of
from digilab_content.model import doc
from digilab_content.model.doc import Paragraph, Text
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.verdict import Response, Say, Verdict
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.i18n import LANGS, words
from digilab_content.text.message import Message

LOCALES: Final = ("fr", "ar", "en")
KEYED: Final = LISTED | {"match", "categories", "label"}  # a key may be a list too
LETTERED: Final = frozenset(
    {"expression", "list", "point", "vector", "matrix", "equation", "inequality", "set", "system", "steps"}
)
MAX_LINES: Final = 200
_SETS: Final = frozenset({"R", "IR"})  # the line, not letters
_COMMON: Final = ("symbols", "form_score")

Request = Mapping[str, Any]


class _Refusal(Exception):  # noqa: N818
    """What is wrong with a request: the error line."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def judge(request: Request, in_file: Callable[[Request], dict[str, Any]] | None = None) -> dict[str, Any]:
    """The verdict of one request as JSON data, or `{"error": …, "code": …}`. Never raises.

    `in_file` answers requests that name an exercise.
    """
    try:
        if not isinstance(request, Mapping):
            raise _refusal("judge-not-an-object", "en")
        if "exercise" in request:
            if in_file is None:
                raise _refusal("judge-no-files", _lang(request))
            return _whose(request) | in_file(request)
        return _whose(request) | _judged(request)
    except _Refusal as refusal:
        return {"error": refusal.text, "code": refusal.code}
    except RecursionError:
        return {"error": words("en").text("judge-too-deep"), "code": "judge-too-deep"}


def _whose(request: Request) -> dict[str, Any]:
    """The pupil of a request, given back beside the verdict so that verdicts can be counted by pupil."""
    pupil = request.get("pupil")
    return {"pupil": pupil} if isinstance(pupil, str | int) and not isinstance(pupil, bool) else {}


def _judged(request: Request) -> dict[str, Any]:
    lang = _lang(request)
    if "answer" not in request:
        raise _refusal("judge-no-answer", lang)
    asked = {k: request.get(k) for k in ("type", "key", "options", "locale", "lines")}
    try:
        question = json.dumps({**asked, "lang": lang}, sort_keys=True, ensure_ascii=False)
    except (TypeError, ValueError):
        raise _refusal("judge-not-json", lang) from None
    if asked["type"] == "table":
        return _table(asked, request["answer"], lang)
    made = _compiled(question)
    if isinstance(made, _Refusal):
        raise made
    return verdict_data(grade(made, _response(request["answer"])), lang)


def _table(asked: Mapping[str, Any], answer: Any, lang: str) -> dict[str, Any]:
    """A table of cells to fill: a group of slots, which no grader judges alone."""
    from digilab_content.compile.bind import bind
    from digilab_content.compile.cells import table

    locale, options = asked["locale"] or "fr", asked["options"]
    if locale not in LOCALES:
        raise _refusal("judge-unknown-locale", lang, locale=_shown(locale), known=", ".join(LOCALES))
    if options is not None and not isinstance(options, Mapping):
        raise _refusal("judge-bad-options", lang)
    made = cells_to_fill(asked["key"], options or {}, locale)
    if made is None:
        raise _refusal("judge-no-key", lang)
    found = (made,) if isinstance(made, Diagnostic) else bind(made[0]).diagnostics
    if found or isinstance(made, Diagnostic):
        raise _Refusal(found[0].code, _told(found[0], lang))
    return verdict_data(table(made[0], made[1], _response(answer), locale=locale, lang=lang), lang)


def _lang(request: Request) -> str:
    lang = request.get("lang") or request.get("locale") or "fr"
    return lang if isinstance(lang, str) and lang in LANGS else "en"


def _refusal(id_: str, lang: str, **facts: str) -> _Refusal:
    return _Refusal(id_, words(lang).text(id_, facts))


def _shown(value: Any) -> str:
    return value[:60] if isinstance(value, str) else "…"


def _response(answer: Any) -> Response:
    """A text, ids, or pairs, as JSON has them; anything else is read as its text."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, list):
        if all(isinstance(a, list | tuple) for a in answer) and answer:
            return tuple(tuple(str(x) for x in a) for a in answer)
        return tuple(str(a) for a in answer)
    if isinstance(answer, Mapping):
        return mapped(answer)
    if answer is None:
        return ""
    return json.dumps(answer) if isinstance(answer, bool | int | float) else str(answer)


def mapped(answer: Mapping[Any, Any]) -> Response:
    """A map of JSON as pairs; a list stands for as many pairs, nothing for what was left open."""
    pairs = [(str(k), one) for k in sorted(answer, key=str) for one in _listed(answer[k])]
    return tuple((k, "" if v is None else str(v)) for k, v in pairs)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


# ── the question, compiled once ───────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=1024)
def _compiled(question: str) -> AnswerType | _Refusal:
    """The grader of a question in canonical JSON, or what is wrong with it."""
    request = json.loads(question)
    try:
        return grader_of(request)
    except _Refusal as refusal:
        return refusal


def grader_of(request: Request) -> AnswerType:
    """The grader of a request. Raises `_Refusal`."""
    lang = request["lang"]
    type_, key, options = request.get("type"), request.get("key"), request.get("options")
    locale = request.get("locale") or "fr"
    if not isinstance(type_, str) or not known(type_):
        raise _refusal("judge-unknown-type", lang, type=_shown(type_), known=", ".join(types()))
    if locale not in LOCALES:
        raise _refusal("judge-unknown-locale", lang, locale=_shown(locale), known=", ".join(LOCALES))
    if not isinstance(key, str) and not (type_ in KEYED and isinstance(key, list | dict)):
        raise _refusal("judge-no-key", lang)
    if options is not None and not isinstance(options, Mapping):
        raise _refusal("judge-bad-options", lang)
    given = dict(options or {})
    rows = _rows(type_, key, lang)
    lines = _lines(type_, key, request.get("lines"), lang)
    around = _around(type_, given)
    symbols = _symbols(type_, given, lines, around.get("functions", ()))
    slot = Slot(
        "answer",
        type_,
        MappingProxyType({k: v for k, v in given.items() if k not in _COMMON}),
        lines,
        symbols=symbols,
        rows=rows,
        form_score=_share(given.get("form_score", 0.5), "form_score", lang),
    )
    setting = Setting(locale=locale, lang=lang, symbols=symbols or (), **around)
    made = grader(type_).bind(slot, setting)
    if isinstance(made, tuple):
        raise _Refusal(made[0].code, _told(made[0], lang))
    return made


def _told(found: Diagnostic, lang: str) -> str:
    said = words(lang).text(found.code, found.facts)
    help_ = words(lang).attribute(found.code, "help", found.facts)
    return f"{said} {help_}" if help_ else said


def _share(value: Any, name: str, lang: str) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    raise _refusal("judge-bad-share", lang, name=name)


def _around(type_: str, given: dict[str, Any]) -> dict[str, Any]:
    """What an exercise says of letters and functions, taken out of the options of a type that has no such option."""
    if type_ not in LETTERED:
        return {}
    own = {o.name for o in options_of(grader(type_))}
    functions = () if "functions" in own else given.pop("functions", ()) or ()
    assume = "" if "assume" in own else given.pop("assume", "") or ""
    called = functions.replace(",", " ").split() if isinstance(functions, str) else map(str, functions)
    return {"functions": tuple(called), "assume": str(assume)}


def _symbols(
    type_: str, options: Mapping[str, Any], lines: tuple[Line, ...], functions: Collection[str]
) -> tuple[str, ...] | None:
    """Declared symbols and, where letters may stand, every letter of its keys (a key alone declares nothing else)."""
    declared: list[str] | None = None
    if "symbols" in options:
        given = options["symbols"]
        declared = given.replace(",", " ").split() if isinstance(given, str) else [str(s) for s in given or ()]
    if type_ not in LETTERED:
        return None if declared is None else tuple(declared)
    from digilab_content.maths import author

    called = options.get("functions") or functions
    functions = set(called.replace(",", " ").split() if isinstance(called, str) else map(str, called))
    found = dict.fromkeys(declared or ())
    for line in lines:
        tree = author.parse(line.key)
        if not isinstance(tree, author.Refused):
            unknown = sorted(
                author.names(tree) - {line.any} - set(found) - functions - (_SETS if type_ == "set" else set())
            )
            found |= dict.fromkeys(n for n in unknown if not declared or not set(n) <= {*declared, "e", "i"})
    return tuple(found)


def _lines(type_: str, key: Any, extra: Any, lang: str) -> tuple[Line, ...]:
    extra = () if extra is None else extra
    if not isinstance(extra, list | tuple) or len(extra) > MAX_LINES or not all(isinstance(x, Mapping) for x in extra):
        raise _refusal("judge-bad-lines", lang)
    if type_ in LISTED:
        if isinstance(key, dict):
            raise _refusal("judge-no-key", lang)
        ids = key if isinstance(key, list) else [k.strip() for k in key.split(",")]
        if type_ == "order":  # the key says the order; what is not in it comes after
            extra = sorted(extra, key=lambda x: ids.index(x.get("id")) if x.get("id") in ids else len(ids))
        return tuple(_line(x, n, lang, right=x.get("id") in ids) for n, x in enumerate(extra, 1))
    if type_ in {"match", "categories", "label", "essay"}:  # pairs that are foreseen, lines of the rubric
        return tuple(_line(x, n, lang, right=type_ == "essay") for n, x in enumerate(extra, 1))
    return (Line("right", right=True, key=key), *(_line(x, n, lang, right=False) for n, x in enumerate(extra, 1)))


def _rows(type_: str, key: Any, lang: str) -> tuple[tuple[doc.Doc, ...], ...]:
    """The table of a `match`, `A -> B ; C -> D ; -> E` or a list of rows, below an empty header; of a `categories`."""
    if type_ in {"categories", "label"}:
        made_ = sorted_rows(key) if type_ == "categories" else labelled_rows(key)
        if made_ is None:
            raise _refusal("judge-no-key", lang)
        return made_
    if type_ != "match":
        return ()
    if isinstance(key, dict):
        raise _refusal("judge-no-key", lang)
    rows = [[cell.strip() for cell in row.split("->")] for row in key.split(";")] if isinstance(key, str) else key
    if not all(isinstance(row, list) and all(isinstance(cell, str) for cell in row) for row in rows):
        raise _refusal("judge-no-key", lang)
    made = [tuple((Paragraph((Text(cell),)),) if cell.strip() else () for cell in row) for row in rows[:MAX_LINES]]
    return (((), ()), *made)


def _words_of(value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value] if isinstance(value, str) else []
    return tuple(str(one).lstrip("#") for one in listed)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _line(data: Mapping[str, Any], number: int, lang: str, *, right: bool) -> Line:
    right = bool(data.get("right", right))
    when, score = data.get("when", data.get("key", "")), data.get("score")
    if not isinstance(when, str) or (score is not None and not isinstance(score, int | float)):
        raise _refusal("judge-bad-lines", lang)
    feedback, points = data.get("feedback"), data.get("points")
    if points is not None and (isinstance(points, bool) or not isinstance(points, int | float)):
        raise _refusal("judge-bad-lines", lang)
    return Line(
        str(data.get("id") or (f"right{number + 1}" if right else f"wrong{number}")),
        right=right,
        key=when,
        feedback=(Paragraph((Text(feedback),)),) if isinstance(feedback, str) and feedback else (),
        score=score,
        any=str(data.get("any") or ""),
        ungraded=bool(data.get("ungraded", False)),
        strict=bool(data.get("strict", False)),
        manual=bool(data.get("manual", False)),
        points=points,
        review=_text(data.get("review")),
        mistake=_text(data.get("mistake")),
        label=_text(data.get("mistake_label")),
        keywords=_words_of(data.get("keywords")),
        after=_words_of(data.get("after")),
    )


# ── the verdict as data ───────────────────────────────────────────────────────────────────────────────────────────────


def verdict_data(verdict: Verdict, lang: str) -> dict[str, Any]:
    """A verdict as `judge` writes it."""
    understood = verdict.understood
    data: dict[str, Any] = {
        "verdict": verdict.status,
        "score": int(verdict.score) if verdict.score in {0, 1} else round(verdict.score, 6),
        "code": verdict.code,
        "feedback": " ".join(filter(None, (_words(s, lang) for s in verdict.says))),
    }
    if verdict.line is not None:
        data["line"] = verdict.line
    if understood is not None:
        parts = [(name, getattr(understood, name)) for name in ("plain", "latex", "mathml", "spoken")]
        data["understood"] = {name: text for name, text in parts if text}
    if verdict.notes:
        data["notes"] = [words(lang).say(note) for note in verdict.notes]
    if verdict.evidence.by:
        data["evidence"] = {"by": verdict.evidence.by, "guarantee": verdict.evidence.guarantee}
    label = _words(verdict.label, lang) if isinstance(verdict.label, Message) else verdict.label
    named = (("review", verdict.review), ("mistake", verdict.mistake), ("mistake_label", label))
    also = {"also": list(verdict.also)} if verdict.also else {}
    return data | {n: v for n, v in named if v} | also


def _words(say: Say, lang: str) -> str:
    return words(lang).say(say) if isinstance(say, Message) else doc.plain(say)


# ── the stream ────────────────────────────────────────────────────────────────────────────────────────────────────────


def stream(lines: Iterable[str], in_file: Callable[[Request], dict[str, Any]] | None = None) -> Iterator[str]:
    """JSON lines to JSON lines, in order; blank lines are passed over; a bad line gives an error line."""
    for line in lines:
        if not line.strip():
            continue
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            yield json.dumps({"error": words("en").text("judge-not-json"), "code": "judge-not-json"})
            continue
        made = json.dumps(judge(request, in_file), ensure_ascii=False)
        yield made.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair can be written nowhere


def main() -> int:
    """Judge standard input."""
    for line in stream(sys.stdin):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
