"""Run the tests of many exercises and say what came."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from digilab_content.compile.collision import kept
from digilab_content.compile.load import Loaded, check, discover
from digilab_content.compile.outcome import Trial, diagnostic
from digilab_content.compile.trial import run
from digilab_content.model import doc
from digilab_content.model.verdict import Verdict
from digilab_content.text.diagnostics import Diagnostic, errors
from digilab_content.text.i18n import words
from digilab_content.text.message import Message
from digilab_content.workshop.checkup import Progress, none_in
from digilab_content.workshop.mistakes import Explained, brief, in_variant

MOST_NAMED = 20  # wrong answers of a slot that are tried for its line of mistakes


@dataclass(frozen=True, slots=True)
class Tried:
    """One exercise and what was tried on it; `explained` are the mistakes that the engine would name in a variant."""

    path: Path
    trials: tuple[Trial, ...]
    broken: bool = False
    explained: tuple[Explained, ...] = ()

    @property
    def failures(self) -> tuple[Trial, ...]:
        """What did not come as expected."""
        return tuple(t for t in self.trials if not t.ok)


@dataclass(frozen=True, slots=True)
class Session:
    """A run over many files; `found` holds the diagnostics, failed trials among them."""

    tried: tuple[Tried, ...]
    found: tuple[Diagnostic, ...]

    @property
    def failed(self) -> bool:
        """Whether something did not come as expected or could not be tried."""
        return any(t.failures or t.broken for t in self.tried) or bool(errors(self.found))


def tried(paths: Sequence[Path], pattern: str, variant: int, progress: Progress) -> Session:
    """Try every exercise among `paths` whose path or id contains `pattern`; `variant` 0 tries them all."""
    files = discover(paths)
    found: list[Diagnostic] = list(none_in(paths, files))
    made: list[Tried] = []
    for done, path in enumerate(files, 1):
        loaded, why = check(path)
        name = f"{path.as_posix()} {loaded.exercise.id if loaded else ''}".casefold()
        if pattern.casefold() in name:
            found.extend(why)
            if loaded is None or errors(why):
                made.append(Tried(path, (), broken=True))
            else:
                outcome = run(loaded.exercise, loaded.translations, only=variant)
                found.extend(outcome.diagnostics)
                found.extend(diagnostic(t) for t in outcome.trials if not t.ok)
                broken = bool(errors(outcome.diagnostics))
                made.append(Tried(path, outcome.trials, broken, () if broken else _explained(loaded, variant)))
        progress(done, len(files))
    return Session(tuple(made), tuple(dict.fromkeys(found)))


def _explained(loaded: Loaded, variant: int) -> tuple[Explained, ...]:
    drawn = kept(loaded.exercise)[0]
    found = in_variant(loaded.exercise, drawn, variant or 1, MOST_NAMED).value if drawn and drawn.chosen else None
    return found or ()


def said(session: Session, lang: str) -> Iterator[str]:
    """One line a file; under it, the feedback that a failing answer got; then the count."""
    say = words(lang)
    for one in session.tried:
        failures = one.failures
        mark = "✗" if failures or one.broken else "✓"
        facts = (("path", one.path.as_posix()), ("trials", len(one.trials)), ("failures", len(failures)))
        yield f"{mark} {say.text('test-broken' if one.broken else 'test-file', facts)}"
        for line in brief(one.explained, lang):
            yield "    " + line
        for text in dict.fromkeys(_feedback(t.verdict, lang) for t in failures if t.verdict):
            if text:
                yield "    " + say.text("test-feedback", (("text", text),))
    total = sum(len(t.trials) for t in session.tried)
    failed = sum(len(t.failures) for t in session.tried)
    broken = sum(t.broken for t in session.tried)
    yield say.text("test-done", (("files", len(session.tried)), ("trials", total), ("failures", failed)))
    if broken:
        yield say.text("test-untried", (("files", broken),))


def _feedback(verdict: Verdict, lang: str) -> str:
    say = words(lang)
    return " ".join(say.say(s) if isinstance(s, Message) else doc.plain(s) for s in verdict.says)


def as_junit(session: Session, lang: str) -> str:
    """The session as JUnit XML, a suite a file."""
    say = words(lang)
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    for one in session.tried:
        path = quoteattr(one.path.as_posix())
        rows.append(f'<testsuite name={path} tests="{len(one.trials)}" failures="{len(one.failures)}">')
        for trial in one.trials:
            name = quoteattr(_clean(f"{trial.name} v{trial.variant} {trial.slot} {trial.answer}".strip()))
            if trial.ok:
                rows.append(f"<testcase classname={path} name={name}/>")
                continue
            what = diagnostic(trial)
            text = _clean(say.text(what.code, what.facts))
            rows.append(f"<testcase classname={path} name={name}><failure>{escape(text)}</failure></testcase>")
        if one.broken:
            rows.append(f'<testcase classname={path} name="validate"><error/></testcase>')
        rows.append("</testsuite>")
    return "\n".join([*rows, "</testsuites>", ""])


def _clean(text: str) -> str:
    """Only characters that XML may hold."""
    return "".join(c for c in text if c in "\t\n" or " " <= c < "\ud800" or "\ue000" <= c <= "\ufffd" or c > "\uffff")
