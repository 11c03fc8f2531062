"""One answer judged by core alone: what the pupil's page runs before (or without) the full engine.

``decide`` says what the engine would say, or ``unsure``; it never guesses. It knows numbers and expressions. The
options are those of the types (grading.md); one that it does not know makes it unsure.
"""

from digilab_content.maths.core import compare, exact, forms, polynomial
from digilab_content.maths.core.author_key import Unreadable, as_tree, declared, parsed, resolved
from digilab_content.maths.core.measure import Measure
from digilab_content.maths.core.number_answer import NO, UNSURE, YES
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.reader import read
from digilab_content.maths.core.tree import Misread, holds, names
from digilab_content.maths.core.words import Vocabulary
from digilab_content.maths.core.written import canonical

SHARED = ("type", "locale", "prompt", "form", "form_score", "lines")
KNOWN = {
    "expression": SHARED + ("symbols", "functions", "assume", "complex", "variable", "from"),
    "number": SHARED + ("symbols", "tolerance", "decimals", "sigfigs", "exact", "range", "unit", "unit_score"),
}
EMPTY = (None, "", (), [], False)  # type: tuple[object, ...]
EXPRESSION = ("num", "sym", "const", "+", "-", "*", ".", "/", "^", "%", "mixed", "fn", "call")


class Stop(Exception):  # noqa: N818
    """The engine must tell; why."""


def decide(key, answer, options=None):
    """The verdict on ``answer`` (as typed) for ``key`` (an author's text, or a tree): see ``Question.decide``."""
    return Question(key, options or {}).decide(answer)


def outcome(verdict, code=None, score=0, line=None, by="", guarantee="", start=0, end=0, facts=()):
    """A verdict as data: the words of ``judge``, except that ``undecided`` is ``unsure`` here."""
    return {
        "verdict": verdict,
        "score": score,
        "code": code,
        "line": line,
        "by": by,
        "guarantee": guarantee,
        "start": start,
        "end": end,
        "facts": dict(facts),
    }


def unsure(why):
    """The full engine must tell."""
    return outcome("unsure", by=why)


def words_of(value):
    """An option that is a list of names, or a text of them."""
    return tuple(value.replace(",", " ").split()) if value.__class__ is str else tuple(value or ())


class Question:
    """A key compiled once, with its options; ``decide`` may then be called for each answer."""

    def __init__(self, key, options):
        self.options = options
        self.type = options.get("type") or "expression"
        self.why = ""
        self.keys = []
        self.tree = None
        try:
            self.compile(key)
        except (Unreadable, Misread):
            self.why = "key"
        except (Undefined, TooBig, ValueError):
            self.why = "option"
        except RuntimeError:
            self.why = "size"

    def get(self, name, default=None):
        """An option."""
        value = self.options.get(name)
        return default if value is None else value

    def compile(self, key):
        """Read the keys and the options."""
        known = KNOWN.get(self.type)
        if known is None:
            self.why = "type"
            return
        for name in sorted(self.options):
            if name not in known and self.options[name] not in EMPTY:
                self.why = "option"
                return
        self.form = self.get("form", "any")
        self.share = self.get("form_score", 0.5)
        self.functions = words_of(self.get("functions"))
        lines = [{"when": key, "right": True, "id": "right"}] + list(self.get("lines", ()))
        raw = []
        for n, line in enumerate(lines):
            when = line.get("when", line.get("key", ""))
            right = bool(line.get("right", False))
            name = line.get("id") or ("right%d" % (n + 1) if right else "wrong%d" % n)
            raw.append((name, right, parsed(when) if when.__class__ is str else as_tree(when), line))
        symbols = words_of(self.get("symbols"))
        if self.type == "expression":
            for _, _, t, _ in raw:
                symbols = declared(t, symbols, self.functions)
        else:
            symbols = ()
        self.symbols = symbols
        for name, right, t, line in raw:
            made = None if line.get("any") else resolved(t, symbols, self.functions)
            self.keys.append((name, right, t, made, line))
        self.measure = Measure(self.options) if self.type == "number" else None
        self.complex = bool(self.get("complex")) or any(k[3] and holds(k[3], "const", "i") for k in self.keys)
        start = self.get("from")
        self.start = parsed(start) if start else None

    # -- reading ---------------------------------------------------------------------------------------------------
    def vocabulary(self):
        """What the answer may use."""
        mixed = self.type == "number" and (self.form == "mixed" or any(k[1] and k[2][0] == "mixed" for k in self.keys))
        return Vocabulary(self.get("locale", "fr"), self.symbols, self.functions, mixed)

    def decide(self, answer):
        """The verdict on one answer as a dict; never raises.

        ``verdict`` is right, partial, wrong, invalid (with ``code`` and the place ``start``–``end``) or unsure; ``by``
        and ``guarantee`` say how it was decided, ``tree`` is what was read (None where nothing could be).
        """
        self.tree = None
        found = self.decided(answer)
        found["tree"] = self.tree
        return found

    def decided(self, answer):
        """The verdict without the tree."""
        if self.why:
            return unsure(self.why)
        try:
            return self.judged(answer, self.vocabulary())
        except Misread as problem:
            if self.type == "number":  # a unit, a duration: the engine reads more
                if self.get("unit"):
                    return unsure("unit")
                if problem.code not in ("@empty", "@too_long", "@ambiguous", "@unbalanced"):
                    return outcome("invalid", None, start=problem.start, end=problem.end)
            return outcome("invalid", problem.code, start=problem.start, end=problem.end, facts=problem.facts)
        except Stop as stop:
            return unsure(stop.args[0])
        except TooBig:
            return unsure("size")
        except (Undefined, ValueError):
            return unsure("undefined")
        except RuntimeError:
            return unsure("size")

    def judged(self, answer, vocabulary):
        """Read, then judge; the other reading of ``1/2x`` is tried before an answer is called wrong."""
        t = self.tree = read(answer, vocabulary, self.get("prompt", ""))
        end = len(answer)
        if self.measure is not None:
            code = self.measure.refusal(t)
            if code == UNSURE:
                raise Stop("number")
            return outcome("invalid", code, end=end) if code else self.by_lines(t)
        if t[0] not in EXPRESSION:
            return outcome("invalid", "@wrong_type", end=end)
        if not self.complex and holds(t, "const", "i"):
            return outcome("invalid", "@unknown_symbol", end=end, facts=(("name", "i"),))
        if not names(t) and not self.complex:
            try:
                exact.value(t)
            except Undefined:
                return outcome("invalid", "@undefined", end=end)
            except TooBig:
                pass
        found = self.by_lines(t)
        if found["verdict"] == "wrong" and found["code"] == "@wrong":
            vocabulary.tight = True
            try:
                other = read(answer, vocabulary, self.get("prompt", ""))
            except Misread:
                return found
            if other != t and self.by_lines(other)["verdict"] == "right":
                return outcome("invalid", "@ambiguous", end=end)
        return found

    # -- judging ---------------------------------------------------------------------------------------------------
    def by_lines(self, t):
        """Right lines, then wrong lines in file order, as ``graders`` does."""
        best = None
        doubt = ""
        for key in self.keys:
            if key[1]:
                state, code, flawed, share, by, guarantee = self.meets(t, key, True)
                if state == YES and not flawed:
                    return self.accepted(key, code, by, guarantee)
                if state == UNSURE:
                    doubt = doubt or by or "unknown"
                elif state == YES and (best is None or share > best[2]):
                    best = (key, code, share, by, guarantee)
        if doubt:
            raise Stop(doubt)
        for key in self.keys:
            if key[1]:
                continue
            if best is not None:
                if canonical(t) == canonical(key[2]):
                    return self.refused(key, best[3], best[4])
                continue
            state, _, _, _, by, guarantee = self.meets(t, key, False)
            if state == UNSURE:
                raise Stop(by or "unknown")
            if state == YES:
                return self.refused(key, by, guarantee)
        if best is not None:
            key, code, share, by, guarantee = best
            return outcome("partial" if share else "wrong", code, share, key[0] if share else None, by, guarantee)
        return outcome("wrong", "@wrong")

    def accepted(self, key, code, by, guarantee):
        """A right line holds."""
        score = key[4].get("score")
        score = 1 if score is None else min(max(score, 0), 1)
        return outcome("right" if score >= 1 else "partial", code, score, key[0], by, guarantee)

    def refused(self, key, by, guarantee):
        """A wrong line holds."""
        free = bool(key[4].get("ungraded"))
        score = 0 if free else min(max(key[4].get("score") or 0, 0), 1)
        verdict = "invalid" if free else "partial" if score else "wrong"
        return outcome(verdict, None, score, key[0], by, guarantee)

    def meets(self, t, key, right):
        """``(state, code, flawed, share, by, guarantee)``: how a tree meets a line; flawed: its form is not right."""
        if key[3] is None:  # a letter for any number
            return UNSURE, None, False, 0, "family", ""
        if self.measure is not None:
            return self.measure.meets(t, key[3], right)
        equal, by, guarantee = compare.compare(key[3], t, self.get("assume", ""), self.complex)
        if equal is None:
            return UNSURE, None, False, 0, by, ""
        if not equal or not right:
            return (YES if equal else NO), None, False, 0, by, guarantee
        if self.start is not None and canonical(t) == canonical(self.start) and not self.starts_right(key):
            return YES, "@repeats_start", True, 0, by, guarantee
        code = None if self.form == "any" else self.lacks(t, key)
        if code == UNSURE:
            return UNSURE, None, False, 0, "form", ""
        return YES, code, code is not None, self.share if code else 0, by, guarantee

    def lacks(self, t, key):
        """The code of what ``t`` lacks to have the form."""
        if self.form == "as-written" and holds(key[2], "call"):
            return UNSURE
        letters = self.get("variable") or (self.symbols[0] if len(self.symbols) == 1 else "")
        over = polynomial.irreducible_over_complex if self.complex else polynomial.irreducible
        return forms.shortfall(t, self.form, key[2], letters, over)

    def starts_right(self, key):
        """Whether the start is itself the key in the form asked for."""
        if self.form == "any":
            return canonical(key[2]) == canonical(self.start)
        code = self.lacks(self.start, key)
        if code == UNSURE:
            raise Stop("form")
        return code is None
