"""Every different thing that is said to pupils, from real judgements, to be read by a person: the review of the words.

`python tools/said.py fr > said.fr.txt` judges the literate cases (`tests/cases/grading-*.md`, `mistakes.md`), the
answers that the rules explain, what pupils answer (`tests/pupils`), the shared conformance cases where they are at
hand, and the wrong answers of the bank; one line for each different message with the question and the answer that it
was said of. Nothing is written elsewhere.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from digilab_content.compile.judge import judge

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data" / "conformance"
EACH = 2  # how many examples of the same words with other facts
Request = dict[str, Any]


def cases() -> Iterator[Request]:
    """The requests of the literate cases: a JSON question, then a table whose first column is the answer."""
    for file in sorted((ROOT / "tests" / "cases").glob("grading-*.md")):
        question: Request | None = None
        for row in file.read_text(encoding="utf-8").splitlines():
            if row.startswith('{"type"'):
                question = json.loads(row)
            found = re.match(r"^\| `+ ?(.*?) ?`+ \|", row)
            if question is not None and found:
                yield {**question, "answer": found[1].replace("\\|", "|").replace("⏎", "\n")}
    rows = re.finditer(r"(?m)^\| `([^`]*)` \| `([^`]*)` \|", (ROOT / "tests/cases/mistakes.md").read_text("utf-8"))
    for row in rows:
        yield {"type": "expression", "key": row[1], "answer": row[2], "locale": "en"}


def rules() -> Iterator[Request]:
    """The answers that each rule must explain."""
    from digilab_content.maths.misconceptions import misconceptions

    for rule in misconceptions():
        for task, answer in rule.explains:
            yield {"type": "expression", "key": task, "answer": answer, "locale": "en"}


def examples() -> Iterator[Request]:
    """The examples of every answer type."""
    from digilab_content.graders import grader, types

    for name in types():
        for example in grader(name).EXAMPLES:
            for answer, _, _ in example.answers:
                yield {**example.request, "answer": list(answer) if isinstance(answer, tuple) else answer}


def pupils() -> Iterator[Request]:
    """What pupils of each level answer."""
    sys.path.insert(0, str(ROOT / "tests"))
    from pupil_answers import answers

    for one in answers():
        yield one.request()


def conformance() -> Iterator[Request]:
    """The shared cases whose answer is wrong."""
    for name in ("pairs.jsonl", "stack.jsonl", "peers.jsonl"):
        if (SHARED / name).is_file():
            for line in (SHARED / name).read_text(encoding="utf-8").splitlines():
                case = json.loads(line)
                if case.get("expect") == "wrong":
                    yield case
        else:
            sys.stderr.write(f"not at hand: {SHARED / name}\n")


def bank(lang: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """What is said of the wrong answers of the bank's first variants: place, answer, verdict."""
    from digilab_content.compile.bind import bind
    from digilab_content.compile.collision import kept
    from digilab_content.compile.judge import verdict_data
    from digilab_content.compile.load import discover, load
    from digilab_content.compile.vary import variant
    from digilab_content.graders import grade
    from digilab_content.workshop.mistakes import of_slot

    for path in discover([ROOT / "exercises"]):
        loaded = load(path).value
        drawn = kept(loaded.exercise)[0] if loaded else None
        made = variant(drawn, 1).value if drawn and drawn.chosen else None
        for id_, one in ((bind(made, lang=lang).value or {}) if made else {}).items():
            given = [s.response for s in one.samples()] + [e.answer for e in of_slot(id_, one) if e.answer]
            for answer in given:
                verdict = grade(one, answer)
                if not verdict.line or verdict.code:
                    yield f"{path.stem} {id_}", str(answer), verdict_data(verdict, lang)


def told(lang: str) -> Iterator[str]:
    """One line a message."""
    seen: dict[str, int] = {}
    for request in (*cases(), *rules(), *examples(), *pupils(), *conformance()):
        said = judge({k: v for k, v in request.items() if k != "id"} | {"lang": lang})
        question = f"{request.get('type')} {request.get('key')} {json.dumps(request.get('options') or {})}"
        yield from _line(question, str(request["answer"]), said, seen)
    for place, answer, said in bank(lang):
        yield from _line(place, answer, said, seen)


def _line(question: str, answer: str, said: dict[str, Any], seen: dict[str, int]) -> Iterator[str]:
    words = str(said.get("feedback", ""))
    stem = re.sub(r"[\u2068][^\u2069]*\u2069|[0-9]+|«[^»]*»|“[^”]*”", "·", words)
    if not words or (said.get("verdict") == "right" and not said.get("code")):
        return
    key = f"{said.get('code')} {stem}"
    seen[key] = seen.get(key, 0) + 1
    if seen[key] <= EACH and f"={words}" not in seen:
        seen[f"={words}"] = 1
        yield f"{said.get('code') or '-'} | {question} | {answer!r} | {words}"


if __name__ == "__main__":
    for text in told(sys.argv[1] if len(sys.argv) > 1 else "fr"):
        sys.stdout.write(text + "\n")
