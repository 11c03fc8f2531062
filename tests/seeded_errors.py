"""Mistakes that authors make, sown into good exercises: each a file with one change, and whether a test finds it.

Deterministic: every place of every file where a mistake of a kind can be made, in the order of the files. Nothing here
knows what the tests look for.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from digilab_content.compile.load import check
from digilab_content.compile.trial import run
from digilab_content.compile.vary import draw
from digilab_content.maths.author import Refused, evaluate, parse
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic

KINDS = ("swapped", "sign", "constraint", "equal", "stale")
TASK = re.compile(r"^(?P<head>- \[)(?P<mark>[ xX])(?P<rest>\] .*)$")
ORDERED = re.compile(r"^(?P<head>\d+\. )(?P<rest>.*)$")
ROW = re.compile(r"^\|.*\|\s*$")
KEY = re.compile(r"^- \[[xX]\] `(?P<key>[^`]+)`")
NUMBERS = re.compile(r"(?<![\w#{}.,-])\d+(?![\w}.,])")
PROSE = re.compile(r"(?<![\w$`{|\[#])[a-zà-ÿ\u0621-\u064a]{4,}(?![\w$`}|\]])")
LOOKED = 300
TABLED = ("match", "categories")


@dataclass(frozen=True)
class Seed:
    """One mistake: its kind, the file it is sown into, the whole text of that file with it."""

    kind: str
    path: Path
    text: str
    line: int
    what: str


def parts(text: str) -> tuple[list[str], int, int]:
    """The lines of a file, where the body begins, where its tests (or notes) do."""
    rows = text.split("\n")
    body = rows.index("---", 1) + 1
    end = next((k for k, r in enumerate(rows) if re.match(r"## (Tests|اختبارات|Notes|ملاحظات)\s*$", r)), len(rows))
    return rows, body, end


def groups(rows: list[str], body: int, end: int) -> Iterator[list[int]]:
    """Task lists: the numbers of the lines of each."""
    found: list[int] = []
    for k in range(body, end):
        if TASK.match(rows[k]):
            found.append(k)
        elif found and not (rows[k].startswith((" ", "- `")) or not rows[k].strip()):
            yield found
            found = []
    if found:
        yield found


def types(rows: list[str], body: int) -> dict[str, str]:
    """Slots and their types, as the front matter says them in one line."""
    found = {}
    for row in rows[:body]:
        match = re.match(r"\s+([\w-]+): *(?:\{ *type: *)?([a-z]+)", row)
        if match:
            found[match[1]] = match[2]
    return found


def tables(rows: list[str], body: int, end: int) -> Iterator[list[int]]:
    """The rows (header and rule left out) of each table that is data of a slot of a type in `TABLED`."""
    known = types(rows, body)
    k = body
    while k < end:
        slot = re.fullmatch(r"\[\[([\w-]+)\]\]", rows[k].strip())
        k += 1
        if not slot or known.get(slot[1]) not in TABLED:
            continue
        while k < end and not rows[k].strip():
            k += 1
        here = []
        while k < end and ROW.match(rows[k]):
            here.append(k)
            k += 1
        if len(here) > 3:
            yield here[2:]


def changed(rows: list[str], **lines: str) -> str:
    """The text with some lines replaced (`l12` is line 12)."""
    return "\n".join(lines.get(f"l{k}", row) for k, row in enumerate(rows))


def swapped(rows: list[str], body: int, end: int) -> Iterator[tuple[str, int, str]]:
    """A right and a wrong one changed for each other; two lines of an order; two partners of a match."""
    for group in groups(rows, body, end):
        right = [k for k in group if TASK.match(rows[k])["mark"] in "xX"]
        wrong = [k for k in group if k not in right]
        for a, b in zip(right, wrong, strict=False):
            one, other = (TASK.match(rows[k]) for k in (a, b))
            made = {
                f"l{a}": one["head"] + " " + one["rest"],
                f"l{b}": other["head"] + one["mark"] + other["rest"],
            }
            yield changed(rows, **made), b, "right and wrong"
    ordered = [k for k in range(body, end) if ORDERED.match(rows[k])]
    known = types(rows, body)
    for k in ordered:
        above = next((r for r in reversed(rows[:k]) if r.strip() and not ORDERED.match(r)), "")
        slot = re.fullmatch(r"\[\[([\w-]+)\]\]", above.strip())
        free = any("after=" in rows[n] for n in (k, k + 1) if n < len(rows))  # then the order of lines says nothing
        if slot and known.get(slot[1]) == "order" and k + 1 in ordered and not free:
            one, other = ORDERED.match(rows[k]), ORDERED.match(rows[k + 1])
            made = {f"l{k}": one["head"] + other["rest"], f"l{k + 1}": other["head"] + one["rest"]}
            yield changed(rows, **made), k, "two lines"
    for table in tables(rows, body, end):
        for a, b in pairwise(table):
            one, other = ([c.strip() for c in rows[k].strip()[1:-1].split("|")] for k in (a, b))
            if one[1] and other[1] and one[0] and other[0]:
                made = {
                    f"l{a}": "| " + " | ".join([one[0], other[1], *one[2:]]) + " |",
                    f"l{b}": "| " + " | ".join([other[0], one[1], *other[2:]]) + " |",
                }
                if types(rows, body) and "categories" in types(rows, body).values():
                    made = {f"l{a}": "| " + " | ".join([one[1], one[0], *one[2:]]) + " |"}
                yield changed(rows, **made), a, "two cells"


def sign(rows: list[str], body: int, end: int) -> Iterator[tuple[str, int, str]]:
    """A sign changed in a right key, or before it."""
    for k in range(body, end):
        match = KEY.match(rows[k])
        if not match or re.search(r"[A-Za-z]{4,}(?!\()", match["key"]):
            continue
        key = match["key"]
        at = next((p for p, c in enumerate(key) if c in "+-" and p and key[p - 1] not in "eE^(;[,{]=<>"), None)
        if at is not None:
            new = key[:at] + ("-" if key[at] == "+" else "+") + key[at + 1 :]
        elif re.fullmatch(r"-?[\w./^]+", key):
            new = key[1:] if key[0] == "-" else "-" + key
        else:
            continue
        yield changed(rows, **{f"l{k}": rows[k].replace(f"`{key}`", f"`{new}`", 1)}), k, f"{key} → {new}"


def constraint(rows: list[str], body: int, end: int) -> Iterator[tuple[str, int, str]]:  # noqa: ARG001
    """A line of `require` or an `except` that is forgotten."""
    inside = False
    for k in range(body):
        inside = rows[k].startswith("require:") or (inside and rows[k].startswith(" "))
        alone = inside and rows[k].startswith(" ")
        if alone:
            others = [j for j in range(body) if j != k]
            only = rows[k - 1].startswith("require:") and not rows[k + 1].startswith(" ")
            kept = [j for j in others if not (only and j == k - 1)]
            yield "\n".join([*(rows[j] for j in kept), *rows[body:]]), k, rows[k].strip()
        match = re.search(r" except .*$", rows[k])
        if match:
            yield changed(rows, **{f"l{k}": rows[k][: match.start()]}), k, match[0].strip()


def equal(rows: list[str], body: int, end: int) -> Iterator[tuple[str, int, str]]:
    """Two options, or two things on a side of a table, that are the same."""
    for group in groups(rows, body, end):
        if any(KEY.match(rows[k]) or "`" in rows[k][:8] for k in group):
            continue
        for a, b in pairwise(group):
            words = re.sub(r"\s*\{[#\w].*$", "", TASK.match(rows[a])["rest"])
            tail = re.search(r"\s*\{#.*$", TASK.match(rows[b])["rest"])
            new = TASK.match(rows[b])
            made = new["head"] + new["mark"] + words + (tail[0] if tail else "")
            if made != rows[b]:
                yield changed(rows, **{f"l{b}": made}), b, words
    for table in tables(rows, body, end):
        for a, b in pairwise(table):
            one, other = ([c.strip() for c in rows[k].strip()[1:-1].split("|")] for k in (a, b))
            for column in (0, 1):
                if one[column] and other[column] and one[column] != other[column]:
                    cells = [one[c] if c == column else cell for c, cell in enumerate(other)]
                    yield changed(rows, **{f"l{b}": "| " + " | ".join(cells) + " |"}), b, one[column]


def stale(rows: list[str], body: int, end: int) -> Iterator[tuple[str, int, str]]:
    """The pivot's statement says another number or another word than when it was translated."""
    limit = next((k for k in range(body, end) if rows[k].startswith("## ")), end)
    for k in range(body, limit):
        if TASK.match(rows[k]) or ROW.match(rows[k]):
            continue
        match = NUMBERS.search(re.sub(r"\[\[.*?\]\]", lambda m: "·" * len(m[0]), rows[k]))
        if match:
            new = str(int(match[0]) + 1)
            text = rows[k][: match.start()] + new + rows[k][match.end() :]
            yield changed(rows, **{f"l{k}": text}), k, f"{match[0]} → {new}"
            return
    for k in range(body, limit):
        match = PROSE.search(rows[k])
        if match and not ROW.match(rows[k]):
            text = rows[k][: match.start()] + rows[k][match.end() + 1 :]
            yield changed(rows, **{f"l{k}": text}), k, f"− {match[0]}"
            return


SOWERS = {"swapped": swapped, "sign": sign, "constraint": constraint, "equal": equal, "stale": stale}


def seeds(files: list[Path]) -> Iterator[Seed]:
    """Every mistake of every kind that can be sown into some files."""
    for path in files:
        text = path.read_text(encoding="utf-8")
        translated = path.with_name(path.name.replace(".exo.md", ".ar.exo.md")).exists()
        for kind in KINDS:
            if kind == "stale" and not translated:
                continue
            for made, line, what in SOWERS[kind](*parts(text)):
                if made != text:
                    yield Seed(kind, path, made, line + 1, what)


def harmless(seed: Seed) -> bool:
    """Whether nothing that the file says becomes false without a constraint: then it was one of taste.

    Told by the author's own arithmetic, without graders: in some combination that is now allowed, two keys of a slot
    have the same value, or a key has none.
    """
    if seed.kind != "constraint":
        return False
    before = seed.path.read_text(encoding="utf-8")
    clashes = []
    try:
        for text in (before, seed.text):
            seed.path.write_text(text, encoding="utf-8")
            loaded, _ = check(seed.path)
            drawn = None if loaded is None else draw(replace(loaded.exercise, variants=LOOKED)).value
            clashes.append(drawn is None or any(_clash(drawn.exercise, values) for values in drawn.chosen))
    finally:
        seed.path.write_text(before, encoding="utf-8")
    return clashes[0] or not clashes[1]


def _clash(exercise: Exercise, values: Mapping[str, object]) -> bool:
    for slot in exercise.slots:
        known = {n: v for n, v in values.items() if n not in (slot.symbols or ())}
        trees = []
        for line in slot.lines:
            if not line.code or line.any or line.ungraded or (slot.follow and not line.right):
                continue
            tree = parse(line.key)
            value = None if isinstance(tree, Refused) else evaluate(tree, known, symbols=exercise.symbols)
            if isinstance(value, Refused) and "zero" in str(value).lower():
                return True
            if value is not None and not isinstance(value, Refused):
                trees.append(value)
        if any(a == b for k, a in enumerate(trees) for b in trees[:k]):
            return True
    return False


def pivots(folder: Path) -> list[Path]:
    """The exercises of a folder that are no translation."""
    return [p for p in sorted(folder.rglob("*.exo.md")) if not re.search(r"\.(ar|en)\.exo\.md$", p.name)]


def copied(folder: Path, to: Path) -> Path:
    """A copy of a project, to sow into."""
    return Path(shutil.copytree(folder, to))


def found(path: Path, *, rows: bool = True) -> tuple[str, ...]:
    """What `validate` and `test` say of a file: codes of diagnostics, names of free tests that fail."""
    loaded, why = check(path)
    said = [_name(d) for d in why]
    if loaded is not None and not any(d.code.startswith("E") for d in why):
        exercise = loaded.exercise
        outcome = run(exercise, loaded.translations)
        said += [_name(d) for d in outcome.diagnostics]
        said += [f"{t.name} {t.slot}" for t in outcome.trials if not t.ok and (rows or t.name != "row")]
    return tuple(sorted(set(said)))


def _name(d: Diagnostic) -> str:
    return f"{d.code} {dict(d.facts).get('why', '')}".strip()


def sown(seed: Seed, baseline: tuple[str, ...], *, rows: bool = True) -> tuple[str, ...]:
    """What is said of a file with a mistake that was not said without it. The file is put back."""
    before = seed.path.read_text(encoding="utf-8")
    seed.path.write_text(seed.text, encoding="utf-8")
    try:
        now = found(seed.path, rows=rows)
    finally:
        seed.path.write_text(before, encoding="utf-8")
    told = tuple(one for one in now if one not in baseline)
    # that a translation is older than its pivot says nothing of what is wrong in the pivot
    return told if seed.kind == "stale" else tuple(one for one in told if one[:4] not in {"W080", "W084"})
