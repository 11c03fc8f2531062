"""`stress`: what a pupil could guess without working, over the variants of an exercise and over a bank.

The checks are those that R/exams runs on its dynamic exercises, and what test-wise pupils look for: the answer that
comes most often, the place and the length of the right option.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from digilab_content.compile.bind import bind
from digilab_content.compile.collision import kept
from digilab_content.compile.kinds import CHOOSING
from digilab_content.compile.load import discover, load
from digilab_content.compile.project import project_of
from digilab_content.compile.vary import variant
from digilab_content.graders import correct
from digilab_content.model import doc
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.text.diagnostics import Diagnostic, errors
from digilab_content.text.i18n import words
from digilab_content.text.normal import plain_number

ENOUGH = 4  # variants: fewer say nothing of chance
QUESTIONS = 8  # questions of one choice in a bank: fewer say nothing of habits
OFTEN = Fraction(1, 2)
HABIT = Fraction(3, 5)
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Answers:
    """The right answer of a typed slot over the variants of its exercise: each with how often it comes."""

    exercise: str
    slot: str
    answers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A question of one choice whose options keep their places: which is right, whether it is the longest."""

    options: int
    place: int
    longest: bool


@dataclass(frozen=True, slots=True)
class Stress:
    """How answers are spread, and what can be guessed."""

    answers: tuple[Answers, ...]
    chosen: tuple[Chosen, ...]
    found: tuple[Diagnostic, ...]


def stress(paths: Sequence[Path], progress: Progress) -> Stress:
    """Look at every exercise among `paths`, in its own language."""
    files = discover(paths)
    answers: list[Answers] = []
    chosen: list[Chosen] = []
    found: list[Diagnostic] = []
    for k, path in enumerate(files, 1):
        made = load(path, project_of(path))
        if made.value is None:
            found.extend(errors(made.diagnostics))
        else:
            mine = _exercise(made.value.exercise, found)
            answers.extend(mine)
            chosen.extend(_choices(made.value.exercise))
        progress(k, len(files))
    found.extend(_habits(chosen, " ".join(p.as_posix() for p in paths)))
    return Stress(tuple(answers), tuple(chosen), tuple(found))


def _exercise(exercise: Exercise, found: list[Diagnostic]) -> list[Answers]:
    drawn, why = kept(exercise)
    found.extend(why)
    if drawn is None:
        return []
    texts: Counter[str] = Counter()
    spread: dict[str, Counter[str]] = {}
    total = len(drawn.chosen)
    for number in range(1, total + 1):
        made = variant(drawn, number).value
        bound = bind(made).value if made else None
        if made is None or bound is None:
            continue
        texts[_seen(made)] += 1
        for slot in made.slots:
            if slot.id in bound and slot.type not in CHOOSING and not slot.step:
                right = correct(bound[slot.id])
                if right and isinstance(right[0], str):
                    spread.setdefault(slot.id, Counter())[right[0]] += 1
    again = sum(count - 1 for count in texts.values())
    if again:
        found.append(_said("W120", exercise, None, count=again, total=total))
    if exercise.params and total >= ENOUGH:
        for id_, counter in spread.items():
            found.extend(_guessed(exercise, exercise.slot(id_), counter))
    return [Answers(exercise.id, id_, tuple(counter.most_common())) for id_, counter in spread.items()]


def _seen(exercise: Exercise) -> str:
    """What a pupil sees of a variant."""
    options = [doc.plain(line.body) for slot in exercise.slots if slot.type in CHOOSING for line in slot.lines]
    rows = [doc.plain(cell) for slot in exercise.slots for row in slot.rows for cell in row]
    return "\0".join([doc.plain(exercise.statement), *options, *rows])


def _guessed(exercise: Exercise, slot: Slot | None, counter: Counter[str]) -> Iterator[Diagnostic]:
    total = counter.total()
    answer, count = counter.most_common(1)[0]
    if count == total:
        yield _said("W121", exercise, slot, answer=answer)
    elif count > OFTEN * total:
        yield _said("W122", exercise, slot, answer=answer, count=count, total=total)
    else:
        trivial = sum(n for text, n in counter.items() if plain_number(text, exercise.lang) in {0, 1})
        if trivial > OFTEN * total:
            yield _said("W122", exercise, slot, answer="0, 1", count=trivial, total=total)


def _said(code: str, exercise: Exercise, slot: Slot | None, **facts: str | int) -> Diagnostic:
    span = (slot.span if slot else None) or exercise.span
    named = {"slot": slot.id} if slot else {}
    return Diagnostic(code, span, tuple({**named, **facts}.items()), path=exercise.path)


def _choices(exercise: Exercise) -> Iterator[Chosen]:
    for slot in exercise.slots:
        right = [k for k, line in enumerate(slot.lines) if line.right]
        if slot.type != "choice" or len(right) != 1 or len(slot.lines) < 2 or slot.options.get("shuffle") is True:
            continue
        sizes = [len(doc.plain(line.body)) for line in slot.lines]
        longest = sizes[right[0]] == max(sizes) and sizes.count(max(sizes)) == 1
        yield Chosen(len(sizes), right[0] + 1, longest)


def _habits(chosen: Sequence[Chosen], path: str) -> Iterator[Diagnostic]:
    """What the questions of one choice of a bank have in common."""
    total = len(chosen)
    if total < QUESTIONS:
        return
    place, count = Counter(one.place for one in chosen).most_common(1)[0]
    if count >= HABIT * total:
        facts = (("place", place), ("count", count), ("total", total))
        yield Diagnostic("W123", None, facts, path=path)
    longest = sum(one.longest for one in chosen)
    if longest >= HABIT * total:
        yield Diagnostic("W124", None, (("count", longest), ("total", total)), path=path)


def lines(made: Stress, lang: str) -> Iterator[str]:
    """How answers are spread, for people."""
    say = words(lang)
    for one in made.answers:
        total = sum(count for _, count in one.answers)
        if total > 1:
            most = ", ".join(f"{answer} ×{count}" for answer, count in one.answers[:3] if count > 1)
            facts = (("exercise", one.exercise), ("slot", one.slot), ("kinds", len(one.answers)), ("total", total))
            yield say.text("stress-spread", facts) + (f" ({most})" if most else "")
    if made.chosen:
        places = Counter(one.place for one in made.chosen)
        text = "  ".join(f"{place}: {places[place]}" for place in sorted(places))
        yield say.text("stress-places", (("total", len(made.chosen)), ("places", text)))
