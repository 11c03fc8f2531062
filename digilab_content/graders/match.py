"""`match`: pair each thing on the left with one on the right; the response is pairs of row numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import PRAISE, said
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._pairs import Sides, sides, split
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Pair, Paired, Rule, Tally
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Say, Status, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic

Scoring: TypeAlias = Literal["per-pair", "all-or-nothing"]
LONGEST: Final = 10_000
MADE: Final = Evidence("pairs", "proof")


@dataclass(frozen=True, slots=True)
class MatchType:
    """Pairs. A row of the table is a right pair; equal cells on the right are one thing, wherever they stand."""

    TYPE: ClassVar[str] = "match"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "fr": "Associer chaque pays à sa capitale",
                "ar": "ربط كل بلد بعاصمته",
                "en": "Match each country with its capital",
            },
            {
                "type": "match",
                "key": "Maroc -> Rabat ; Espagne -> Madrid ; Italie -> Rome ; -> Barcelone",
                "options": {},
                "locale": "fr",
                "lines": [{"id": "grande-ville", "when": "2 -> 4", "feedback": "Barcelone n'est pas la capitale."}],
            },
            (
                ((("1", "1"), ("2", "2"), ("3", "3")), "right", None),
                ("1 -> 1, 2 -> 2, 3 -> 3", "right", None),
                ((("1", "1"), ("2", "4"), ("3", "3")), "partial", "@pairs_wrong"),
                ((("1", "1"), ("2", "2")), "partial", "@pairs_missing"),
                ((("1", "2"), ("2", "1"), ("3", "4")), "wrong", "@pairs_wrong"),
                ((("1", "1"), ("1", "2")), "invalid", "@twice"),
                ((("1", "7"),), "invalid", "@not_an_option"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    scoring: Annotated[Scoring, Meta(description="One share for each right pair, or all or nothing.")] = "per-pair"
    repeated: Annotated[
        bool, Meta(description="The same thing on the right may stand in several rows: it is shown once.")
    ] = False
    sides: Sides = field(default_factory=Sides)
    wrongs: tuple[tuple[tuple[str, str], Line], ...] = ()
    partners: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot; E240 when its table or a wrong line `2 -> 4` does not hold."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = sides(slot)
        if isinstance(made, str):
            return (trouble(slot, "E240", None, (("why", made), ("key", ""))),)
        partners = dict(made.pairs)
        wrongs: list[tuple[tuple[str, str], Line]] = []
        for line in slot.lines:
            pairs = split(line.key, setting.locale)
            named = [(made.left_id(a), made.right_id(b)) for a, b in pairs or ()]
            left, right = named[0] if len(named) == 1 else (None, None)
            why = "right" if line.right else "score" if line.score is not None else ""
            why = why or ("" if left and right else "pair") or ("true" if partners.get(left or "") == right else "")
            if why:
                return (trouble(slot, "E240", line.span, (("why", why), ("key", line.key))),)
            wrongs.append(((left or "", right or ""), line))
        return cls(slot, setting, sides=made, wrongs=tuple(wrongs), partners=MappingProxyType(partners), **options)

    def read(self, response: Response) -> Given | Misread:
        """Pairs of row numbers (or of ids), or a text `1 -> 2, 2 -> 1`. One on the left stands in one pair."""
        given = _pairs_of(response, self.setting.locale)
        if isinstance(given, Misread):
            return given
        made: dict[str, str] = {}
        for first, second in given:
            if not first.strip() or not second.strip():
                continue  # a row that was left open
            left, right = self.sides.left_id(first), self.sides.right_id(second)
            if left is None or right is None:
                return Misread("@not_an_option", (("option", (second if left else first).strip()[:60]),))
            if left in made:
                return Misread("@twice", (("option", self.sides.words(left)),))
            made[left] = right
        if not made:
            return Misread("@empty")
        ordered = {o.id: made[o.id] for o in self.sides.left if o.id in made}
        shown = " ; ".join(f"{self.sides.words(a)} → {self.sides.words(b)}" for a, b in ordered.items())
        return Given(ordered, shown, Understood(shown))

    def _score(self, hits: int) -> float:
        count = len(self.sides.left)
        return 1.0 if hits == count else hits / count if self.scoring == "per-pair" else 0.0

    def judge(self, given: Given) -> Verdict:
        """Right when every pair is made; else a share a pair, and the words of the wrong pairs that were foreseen."""
        made: Mapping[str, str] = given.value
        total = len(self.sides.left)
        hits = sum(self.partners[a] == b for a, b in made.items())
        if hits == total:
            return Verdict("right", 1.0, says=(PRAISE,), understood=given.understood, evidence=MADE)
        met = [line for (a, b), line in self.wrongs if made.get(a) == b]
        first = met[0] if met else None
        code = "@pairs_wrong" if hits < len(made) else "@pairs_missing"
        own: tuple[Say, ...] = tuple(line.feedback for line in met if line.feedback)
        score = self._score(hits)
        ungraded = first is not None and first.ungraded
        status: Status = "invalid" if ungraded else "partial" if score > 0 else "wrong"
        return Verdict(
            status=status,
            score=0.0 if ungraded else score,
            code=None if ungraded else code,
            line=first.id if first else None,
            says=own if ungraded and own else (*own, *said(self.slot, code, (("right", hits), ("total", total)))),
            understood=given.understood,
            evidence=MADE,
            review=first.review if first else "",
            mistake=first.mistake if first else "",
        )

    def lower(self) -> Lowered:
        """One part of a tally a pair; wrong pairs that were foreseen are worth nothing and say their words."""
        share = 1 / len(self.sides.left)
        parts = [Rule(Paired((pair,)), share, (), pair[0]) for pair in self.sides.pairs]
        parts += [Rule(Paired((p,)), 0.0, (x.feedback,) if x.feedback else (), x.id) for p, x in self.wrongs]
        # What costs nothing here cannot be said so on a platform: it takes the credit of the other pairs there.
        parts = [
            Rule(p.when, -1.0, p.says, p.tag) if any(x.ungraded and x.id == p.tag for _, x in self.wrongs) else p
            for p in parts
        ]
        tally = Tally(tuple(parts), whole=self.scoring == "all-or-nothing")
        return Lowered(Pair(self.sides.left, self.sides.right), tally, (self.sides.pairs,))

    def samples(self) -> tuple[Sample, ...]:
        """Every pair, each wrong pair alone, all but one, all turned by one, none, one that is not there."""
        pairs = self.sides.pairs
        found = [Sample(pairs, "right", score=1.0)]
        for (left, right), _ in self.wrongs:
            answer = tuple((a, right if a == left else b) for a, b in pairs)
            others = [x for (a, b), x in self.wrongs if (a, b) == (left, right)]
            score = 0.0 if others[0].ungraded else self._score(len(pairs) - 1)
            status: Status = "invalid" if others[0].ungraded else "partial" if score else "wrong"
            found.append(Sample(answer, status, line=others[0].id, score=score))
        if len(pairs) > 1:
            score = self._score(len(pairs) - 1)
            found.append(Sample(pairs[:-1], "partial" if score else "wrong", "@pairs_missing", score=score))
        known = pairs[0]
        return (
            *found,
            Sample("", "invalid", "@empty"),
            Sample((), "invalid", "@empty"),
            Sample((known, known), "invalid", "@twice"),
            Sample((("∅", "∅"),), "invalid", "@not_an_option"),
        )

    def tree(self) -> Any:
        """None: pairs are no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: pairs are no mathematics."""
        return None


def _pairs_of(response: Response, locale: str) -> tuple[tuple[str, str], ...] | Misread:
    """The pairs of a response as written."""
    if isinstance(response, str):
        if not response.strip():
            return Misread("@empty")
        if len(response) > LONGEST:
            return Misread("@too_long")
        made = split(response, locale)
        return Misread("@not_pairs") if made is None else made
    found: list[tuple[str, str]] = []
    for one in response:
        if isinstance(one, str):
            pair = split(one, locale)
            if pair is None or len(one) > LONGEST:
                return Misread("@not_pairs")
            found += pair
        elif len(one) == 2:
            found.append((one[0], one[1]))
        else:
            return Misread("@not_pairs")
    return tuple(found)


GRADER = MatchType
