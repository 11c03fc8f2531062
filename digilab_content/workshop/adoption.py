"""Adopt a mistake that the engine recognises: its wrong line, with id, feedback and `{mistake=id}`, in the file itself.

The line is written where the slot's lines end; nothing else of the file changes. It is written with the parameters' own
names, so only where the mistake leads to that formula in every variant, and only if the file still passes its tests.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from digilab_content.compile.bind import bind
from digilab_content.compile.build import build
from digilab_content.compile.collision import kept
from digilab_content.compile.load import Loaded, load, translations_of
from digilab_content.compile.project import project_of, read_source
from digilab_content.compile.translation import given_by, translate
from digilab_content.compile.tree import tree_of
from digilab_content.compile.trial import run
from digilab_content.compile.vary import Drawn
from digilab_content.compile.vary import variant as drawn_variant
from digilab_content.graders import AnswerType
from digilab_content.markup.tree import Mapping as Entries
from digilab_content.markup.tree import Sequence as Items
from digilab_content.markup.tree import find
from digilab_content.maths import author, writing
from digilab_content.maths.glance import alike, glance
from digilab_content.maths.mistakes import candidates
from digilab_content.model.exercise import Exercise, Slot
from digilab_content.text.diagnostics import errors
from digilab_content.text.i18n import words
from digilab_content.text.message import Message
from digilab_content.text.source import Source
from digilab_content.workshop.mending import as_before
from digilab_content.workshop.mistakes import Explained, typed

_MARKS = re.compile(r"([\\`*_$<\[{|])")


@dataclass(frozen=True, slots=True)
class Adopted:
    """What came of it: a message, and whether lines were written."""

    said: Message
    written: bool = False


def chosen(found: Sequence[Explained], name: str) -> tuple[Explained, ...]:
    """The wrong answers that a number of the list, or the id of a misconception, means."""
    named = [one for one in found if one.how == "named"]
    if name.isdecimal():
        return tuple(named[int(name) - 1 : int(name)]) if name.isascii() and 0 < int(name) <= len(named) else ()
    return tuple(one for one in named if one.mistake == name)


def adopt(path: Path, one: Explained, number: int = 1) -> Adopted:
    """Write the wrong line of `one`, found in variant `number`, in the file of an exercise and of its translations."""
    if not path.name.endswith(".exo.md"):
        return Adopted(Message("adopt-format"))
    loaded = load(path).value
    drawn = kept(loaded.exercise)[0] if loaded else None
    slot = loaded.exercise.slot(one.slot) if loaded else None
    if loaded is None or drawn is None or slot is None:
        return Adopted(Message("adopt-unknown", (("name", one.mistake),)))
    label = words(loaded.exercise.lang).text(f"label-{one.mistake}")
    formula = _formula(drawn, slot, one, min(number, len(drawn.chosen)))
    if formula is None:
        return Adopted(Message("adopt-varies", (("label", label),)))
    id_ = _free(one.mistake, slot)
    changed = _changed(loaded, slot, id_, one.mistake, formula)
    if not changed:
        return Adopted(Message("adopt-place", (("slot", one.slot),)))
    why = _refused(loaded, changed, one.slot, id_)
    if why:
        return Adopted(Message("adopt-refused", (("why", why),)))
    for file, (text, _) in changed.items():
        file.write_bytes(as_before(file, text))
    line = changed[loaded.path][1]
    facts = (("path", loaded.path.as_posix()), ("line", str(line)), ("label", label), ("key", formula))
    return Adopted(Message("adopt-done", facts), written=True)


def _free(mistake: str, slot: Slot) -> str:
    taken = {line.id for line in slot.lines}
    names = (mistake if k == 1 else f"{mistake}-{k}" for k in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


# ── the formula ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _formula(drawn: Drawn, slot: Slot, one: Explained, number: int) -> str | None:
    """The key of the wrong line as an author writes it, the rule's value in each variant; None when there is none."""
    from digilab_content.maths.generalised import formulas

    graders = [_grader(drawn, k, slot.id) for k in range(1, len(drawn.chosen) + 1)]
    here = graders[number - 1]
    if here is None or any(made is None for made in graders):
        return None
    start = slot.options.get("from")
    sources = [str(start)] if start else [line.key for line in slot.lines if line.right and not line.any]
    for text in sources:
        for tree in formulas(text, _values(here), one.mistake):
            value = _value(tree, here)
            if value is None or typed(value, here) != one.answer:
                continue
            if all(made is not None and _leads_to(tree, made, one.mistake) for made in graders):
                return _written(tree)
    return None


def _grader(drawn: Drawn, number: int, slot: str) -> Any:
    concrete = drawn_variant(drawn, number)
    bound = bind(concrete.value).value if concrete.value else None
    return bound.get(slot) if bound else None


def _values(made: Any) -> dict[str, Any]:
    hidden = set(made.slot.symbols or ())
    return {name: value for name, value in made.setting.values.items() if name not in hidden}


def _value(tree: Any, made: AnswerType) -> Any:
    setting = made.setting  # type: ignore[attr-defined] # every type of mathematics has one
    value = author.evaluate(tree, _values(made), symbols=made.slot.symbols or setting.symbols)
    return None if isinstance(value, author.Refused) else value


def _leads_to(tree: Any, made: Any, rule: str) -> bool:
    """Whether the rule gives the value of the formula in a variant too."""
    value = _value(tree, made)
    seen = None if value is None else glance(value)
    if seen is None:
        return False
    found = (c for task in made.tasks() for c in candidates(task) if c.rules[0].id == rule)
    return any(alike(seen, c.seen) for c in found)


def _written(tree: Any) -> str:
    return writing.plain(tree, "en").replace(" ; ", ", ")


# ── the file ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _changed(loaded: Loaded, slot: Slot, id_: str, mistake: str, formula: str) -> dict[Path, tuple[str, int]]:
    """The new text of each file and the line written there; empty where the slot has no list of lines."""
    key = f"- [ ] `{formula}` {{#{id_} mistake={mistake}}}"
    pivot = _inserted(loaded.path, loaded, slot.id, "lines", key, _feedback(mistake, loaded.exercise.lang))
    if pivot is None:
        return {}
    found = {loaded.path: pivot}
    for lang, file in translations_of(loaded.path).items():
        other = None
        for part, row in (("messages", f"- `#{id_}`"), ("lines", key)):
            other = other or _inserted(file, loaded, slot.id, part, row, _feedback(mistake, lang))
        if other is not None:
            found[file] = other
    return found


def _inserted(path: Path, loaded: Loaded, slot: str, part: str, row: str, feedback: str) -> tuple[str, int] | None:
    source = read_source(path).value
    if source is None or not path.name.endswith(".exo.md"):
        return None
    pivot = None if path == loaded.path else given_by(loaded.exercise)
    tree = tree_of(source, project_of(path).defaults if pivot is None else None, pivot).value
    node = find(tree, ("answers", slot, part)) if tree is not None else None
    ends = [x.span.end for x in node.items if x.span.text[:1] in {"-", "*", "+"}] if isinstance(node, Items) else []
    ends += [value.span.end for _, value in node.entries] if isinstance(node, Entries) else []
    if not ends:
        return None
    end = source.text.find("\n", max(ends))
    end = len(source.text) if end < 0 else end
    return f"{source.text[:end]}\n{row}\n  > {feedback}{source.text[end:]}", source.position(end)[0] + 1


def _feedback(mistake: str, lang: str) -> str:
    """The engine's words as Markdown that says the same."""
    return _MARKS.sub(r"\\\1", words(lang).text(f"mistake-{mistake}"))


def _refused(loaded: Loaded, changed: dict[Path, tuple[str, int]], slot: str, id_: str) -> str:
    """Why the new files would not do, empty when they would: an error, or a test that fails and did not before."""
    source = Source(loaded.path.as_posix(), changed[loaded.path][0])
    tree = tree_of(source, project_of(loaded.path).defaults)
    made = build(tree.value, source, str(loaded.path)) if tree.value is not None else None
    wrong = errors([*tree.diagnostics, *(made.diagnostics if made else ())])
    if made is None or made.value is None or wrong:
        return " ".join(dict.fromkeys(d.code for d in wrong))
    its = made.value.slot(slot)
    if its is None or all(line.id != id_ for line in its.lines):
        return f"#{id_}"
    translations = dict(loaded.translations)
    for lang, file in translations_of(loaded.path).items():
        if file in changed:
            joined = translate(made.value, Source(file.as_posix(), changed[file][0]), str(file))
            if joined.value is None or errors(joined.diagnostics):
                return " ".join(dict.fromkeys(d.code for d in errors(joined.diagnostics)))
            translations[lang] = joined.value
        elif lang in translations:
            translations[lang] = replace(translations[lang], slots=made.value.slots)
    return _broken(made.value, translations, loaded)


def _broken(exercise: Exercise, translations: dict[str, Exercise], loaded: Loaded) -> str:
    before = {_name(t) for t in run(loaded.exercise, loaded.translations).trials if not t.ok}
    after = run(exercise, translations)
    failed = [t for t in after.trials if not t.ok and _name(t) not in before]
    if failed:
        return f"{failed[0].name} v{failed[0].variant} {failed[0].answer} : {failed[0].got}"
    return " ".join(dict.fromkeys(d.code for d in errors(after.diagnostics)))


def _name(trial: Any) -> tuple[str, int, str, str]:
    return trial.name, trial.variant, trial.slot, trial.answer
