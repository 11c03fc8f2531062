"""`stats`: what a bank holds, by level, subject, skill, type, language and licence; what a curriculum still lacks."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digilab_content.compile.load import Loaded, discover, load
from digilab_content.compile.project import project_of
from digilab_content.text.diagnostics import Diagnostic, errors
from digilab_content.text.i18n import words

FACES = ("level", "subject", "topic", "skill", "type", "language", "license", "difficulty")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Statistics:
    """How many exercises have each value of each face; what could not be read; the curriculum's coverage if asked."""

    exercises: int
    translations: int
    slots: int
    minutes: int
    faces: Mapping[str, Counter[str]]
    found: tuple[Diagnostic, ...] = ()
    coverage: "tuple[Covered, ...]" = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Covered:
    """A skill of the curriculum and the exercises that train it."""

    skill: str
    label: str
    level: str
    exercises: tuple[str, ...] = field(default=())


def statistics(paths: Sequence[Path], lang: str, progress: Progress, *, coverage: bool = False) -> Statistics:
    """Count the exercises among `paths`. An exercise with no value of a face counts under `""`."""
    files = discover(paths)
    faces: dict[str, Counter[str]] = {name: Counter() for name in FACES}
    found: list[Diagnostic] = []
    read: list[Loaded] = []
    for k, path in enumerate(files, 1):
        made = load(path, project_of(path))
        progress(k, len(files))
        if made.value is None:
            found.extend(errors(made.diagnostics))
            continue
        read.append(made.value)
        for face, values in _values(made.value):
            faces[face].update(values or ("",))
    covered: tuple[Covered, ...] = ()
    unknown: tuple[str, ...] = ()
    if coverage:
        from digilab_content.compile.curriculum import curriculum

        plan = curriculum(project_of(files[0] if files else Path()).root, lang)
        found.extend(plan.diagnostics)
        covered, unknown = _covered(plan.value or {}, read)
    return Statistics(
        exercises=len(read),
        translations=sum(len(one.translations) for one in read),
        slots=sum(len(one.exercise.slots) for one in read),
        minutes=sum(one.exercise.meta.time or 0 for one in read),
        faces=faces,
        found=tuple(found),
        coverage=covered,
        unknown=unknown,
    )


def _values(one: Loaded) -> Iterator[tuple[str, Sequence[str]]]:
    meta = one.exercise.meta
    yield "level", [meta.level] if meta.level else []
    yield "subject", [meta.subject] if meta.subject else []
    yield "topic", [meta.topic] if meta.topic else []
    yield "skill", meta.skills
    yield "type", sorted({slot.type for slot in one.exercise.slots} | ({"table"} if one.exercise.groups else set()))
    yield "language", one.languages()
    yield "license", [meta.license] if meta.license else []
    yield "difficulty", [str(meta.difficulty)] if meta.difficulty else []


def _covered(
    plan: Mapping[str, tuple[str, str]], read: Sequence[Loaded]
) -> tuple[tuple[Covered, ...], tuple[str, ...]]:
    trained: dict[str, list[str]] = {}
    for one in read:
        for skill in one.exercise.meta.skills:
            trained.setdefault(skill, []).append(one.exercise.id)
    rows = (Covered(skill, label, level, tuple(trained.get(skill, ()))) for skill, (label, level) in plan.items())
    return tuple(rows), tuple(sorted(set(trained) - set(plan)))


def lines(made: Statistics, lang: str) -> Iterator[str]:
    """The numbers for people."""
    said = words(lang)
    facts = (
        ("exercises", made.exercises),
        ("translations", made.translations),
        ("slots", made.slots),
        ("minutes", made.minutes),
    )
    yield said.text("stats-head", facts)
    for face, counter in made.faces.items():
        if set(counter) - {""}:
            yield ""
            yield said.text(f"stats-{face}")
            for value, count in sorted(counter.items(), key=lambda kv: (-kv[1], kv[0])):
                yield f"  {count:5}  {value or said.text('stats-none')}"
    if made.coverage:
        missing = [one for one in made.coverage if not one.exercises]
        yield ""
        total = len(made.coverage)
        yield said.text("stats-coverage", (("covered", total - len(missing)), ("total", total)))
        for one in missing:
            yield f"  {one.level:12} {one.skill:20} {one.label}".rstrip()
    if made.unknown:
        yield said.text("stats-unknown", (("names", ", ".join(made.unknown)),))


def as_json(made: Statistics) -> str:
    """The numbers for programs."""
    data: dict[str, Any] = {
        "exercises": made.exercises,
        "translations": made.translations,
        "slots": made.slots,
        "minutes": made.minutes,
        **{face: dict(sorted(counter.items())) for face, counter in made.faces.items()},
    }
    if made.coverage:
        data["coverage"] = [
            {"skill": o.skill, "label": o.label, "level": o.level, "exercises": list(o.exercises)}
            for o in made.coverage
        ]
        data["unknown"] = list(made.unknown)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
