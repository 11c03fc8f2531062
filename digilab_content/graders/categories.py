"""`categories`: sort things into categories; the response says for each thing where it goes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import PRAISE, said
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._pairs import split
from digilab_content.graders._sorting import Sorting, sorting, written
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Pair, Paired, Rule, Tally
from digilab_content.model.mixing import rank
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Say, Status, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic

Scoring: TypeAlias = Literal["per-option", "right-minus-wrong", "all-or-nothing"]
LONGEST: Final = 10_000
PLACED: Final = Evidence("categories", "proof")


@dataclass(frozen=True, slots=True)
class CategoriesType:
    """Things sorted into categories. A thing in a column without a header belongs nowhere: it is left out."""

    TYPE: ClassVar[str] = "categories"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Classer des animaux", "ar": "تصنيف حيوانات", "en": "Sort animals"},
            {
                "type": "categories",
                "key": "chat -> Mammifères ; dauphin -> Mammifères ; aigle -> Oiseaux ; truite ->",
                "options": {},
                "locale": "fr",
                "lines": [
                    {
                        "id": "nage",
                        "when": "truite -> Mammifères",
                        "feedback": "La truite pond des œufs et n'allaite pas.",
                    }
                ],
            },
            (
                ((("chat", "Mammifères"), ("dauphin", "Mammifères"), ("aigle", "Oiseaux")), "right", None),
                ("Mammifères : chat, dauphin ; Oiseaux : aigle", "right", None),
                ((("chat", "Mammifères"), ("aigle", "Oiseaux")), "partial", "@items_missing"),
                ((("chat", "Mammifères"), ("dauphin", "Oiseaux"), ("aigle", "Oiseaux")), "partial", "@items_wrong"),
                (
                    (("chat", "Mammifères"), ("dauphin", "Mammifères"), ("aigle", "Oiseaux"), ("truite", "Mammifères")),
                    "partial",
                    "@items_unwanted",
                ),
                ((("chat", "Mammifères"), ("chat", "Oiseaux")), "invalid", "@twice"),
                ((("loup", "Mammifères"),), "invalid", "@not_an_option"),
            ),
        ),
        Example(
            {"fr": "Un nombre peut aller à deux endroits", "ar": "عدد له مكانان", "en": "A number fits two places"},
            {
                "type": "categories",
                "key": {"Multiples de 2": ["4", "10"], "Multiples de 5": ["15", "10"]},
                "options": {"several": True, "scoring": "right-minus-wrong"},
                "locale": "fr",
            },
            (
                ((("4", "Multiples de 2"), ("15", "Multiples de 5"), ("10", "Multiples de 2")), "right", None),
                ((("4", "Multiples de 2"), ("15", "Multiples de 5"), ("10", "Multiples de 5")), "right", None),
                ((("4", "Multiples de 5"), ("15", "Multiples de 5")), "wrong", "@items_wrong"),
            ),
        ),
        Example(
            {"fr": "Tout ou rien", "ar": "الكل أو لا شيء", "en": "All or nothing"},
            {
                "type": "categories",
                "key": "3 -> Impairs ; 8 -> Pairs",
                "options": {"scoring": "all-or-nothing"},
                "locale": "fr",
            },
            (
                ((("3", "Impairs"), ("8", "Pairs")), "right", None),
                ((("3", "Impairs"),), "wrong", "@items_missing"),
                ((("3", "Impairs"), ("8", "Impairs")), "wrong", "@items_wrong"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    scoring: Annotated[
        Scoring,
        Meta(
            description="One share for each thing in its place, and one less for each that should be left out; "
            "each right +1 and each wrong −1; or all or nothing."
        ),
    ] = "per-option"
    several: Annotated[
        bool, Meta(description="A thing may stand in several columns: each of them is right for it.")
    ] = False
    table: Sorting = field(default_factory=Sorting)
    wrongs: tuple[tuple[tuple[str, str], Line], ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot; E243 when its table or a wrong line `truite -> Mammifères` does not hold."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = sorting(slot, several=bool(options.get("several", False)))
        if isinstance(made, tuple):
            return (trouble(slot, "E243", None, (("why", made[0]), ("key", made[1][:60]))),)
        wrongs: list[tuple[tuple[str, str], Line]] = []
        for line in slot.lines:
            pair = place_of(line.key, made)
            why = "right" if line.right else "score" if line.score is not None else ""
            why = why or ("pair" if pair is None or not pair[1] else "true" if pair[1] in made.homes[pair[0]] else "")
            if why or pair is None:
                return (trouble(slot, "E243", line.span, (("why", why), ("key", line.key[:60]))),)
            wrongs.append((pair, line))
        return cls(slot, setting, table=made, wrongs=tuple(wrongs), **options)

    def read(self, response: Response) -> Given | Misread:
        """Pairs of a thing and its category by words or ids, or a text of them. A thing goes to one place."""
        given = self._pairs(response)
        if isinstance(given, Misread):
            return given
        made: dict[str, str] = {}
        for first, second in given:
            if not first.strip() and not second.strip():
                continue
            item, column = self.table.item(first), self.table.column(second)
            if item is None and self.table.column(first) and self.table.item(second) is not None:
                item, column = self.table.item(second), self.table.column(first)
            if item is None or column is None:
                return Misread("@not_an_option", (("option", (first if item is None else second).strip()[:60]),))
            if item in made:
                return Misread("@twice", (("option", self.table.words(item)[:60]),))
            made[item] = column
        if not any(made.values()):
            return Misread("@empty")
        ordered = {o.id: made[o.id] for o in self.table.items if made.get(o.id)}
        shown = " ; ".join(f"{self.table.words(a)} → {self.table.words(b)}" for a, b in ordered.items())
        return Given(ordered, shown, Understood(shown))

    def _pairs(self, response: Response) -> tuple[tuple[str, str], ...] | Misread:
        if isinstance(response, str):
            if not response.strip():
                return Misread("@empty")
            if len(response) > LONGEST:
                return Misread("@too_long")
            return written(response, self.table) or Misread("@not_sorted")
        found: list[tuple[str, str]] = []
        for one in response:
            pairs = written(one, self.table) if isinstance(one, str) else ((one[0], one[1]),) if len(one) == 2 else None
            if pairs is None or any(len(a) + len(b) > LONGEST for a, b in pairs):
                return Misread("@not_sorted")
            found += pairs
        return tuple(found) if found else Misread("@empty")

    def _score(self, made: Mapping[str, str]) -> float:
        homes, belong = self.table.homes, self.table.sorted
        hits = sum(made.get(id_) in homes[id_] for id_ in belong)
        strays = sum(id_ in made for id_ in self.table.strays)
        wrong = len(made) - hits
        if self.scoring == "all-or-nothing":
            return float(hits == len(belong) and not wrong)
        lost = wrong if self.scoring == "right-minus-wrong" else strays
        return float(max(Fraction(hits - lost, len(belong)), Fraction(0)))

    def judge(self, given: Given) -> Verdict:
        """Right when every thing is in its place; else the credit of the scoring and the words of foreseen mistakes."""
        made: Mapping[str, str] = given.value
        belong = self.table.sorted
        hits = sum(made.get(id_) in self.table.homes[id_] for id_ in belong)
        if hits == len(belong) == len(made):
            return Verdict("right", 1.0, says=(PRAISE,), understood=given.understood, evidence=PLACED)
        met = [line for (item, column), line in self.wrongs if made.get(item) == column]
        first = met[0] if met else None
        misplaced = sum(id_ in made and made[id_] not in self.table.homes[id_] for id_ in belong)
        unwanted = sum(id_ in made for id_ in self.table.strays)
        code = "@items_wrong" if misplaced else "@items_unwanted" if unwanted else "@items_missing"
        facts = (("right", hits), ("total", len(belong)), ("count", misplaced or unwanted or len(belong) - hits))
        score = self._score(made)
        ungraded = first is not None and first.ungraded
        status: Status = "invalid" if ungraded else "partial" if score > 0 else "wrong"
        own: tuple[Say, ...] = tuple(line.feedback for line in met if line.feedback)
        return Verdict(
            status=status,
            score=0.0 if ungraded else score,
            code=None if ungraded else code,
            line=first.id if first else None,
            says=own if ungraded and own else (*own, *said(self.slot, code, facts)),
            understood=given.understood,
            evidence=PLACED,
            review=first.review if first else "",
            mistake=first.mistake if first else "",
        )

    def correct(self) -> tuple[Response, ...]:
        """Every thing in the first of its columns."""
        return (tuple((id_, self.table.homes[id_][0]) for id_ in self.table.sorted),)

    def _shares(self) -> dict[tuple[str, str], float]:
        """What each pair adds, where it adds something."""
        homes, share = self.table.homes, 1 / len(self.table.sorted)
        less = -1.0 if self.scoring == "all-or-nothing" else -share
        pairs = [(o.id, c.id) for o in self.table.items for c in self.table.columns]
        return {
            (a, b): share if b in homes[a] else less
            for a, b in pairs
            if b in homes[a] or not homes[a] or self.scoring != "per-option"
        }

    def lower(self) -> Lowered:
        """One part of a tally a pair that counts; foreseen mistakes say their words. Things stand in a mixed order."""
        shares = self._shares()
        told = dict(reversed(self.wrongs))
        parts = []
        for item in self.table.items:
            for column in self.table.columns:
                pair = (item.id, column.id)
                line = told.get(pair)
                score = shares.get(pair)
                if line is not None and line.ungraded:
                    score = -1.0  # what costs nothing here cannot be said so on a platform
                if score is not None or line is not None:
                    words = (line.feedback,) if line and line.feedback else ()
                    parts.append(Rule(Paired((pair,)), score or 0.0, words, line.id if line else item.id))
        mixed = tuple(sorted(self.table.items, key=lambda o: rank(self.slot.id, o.id)))
        tally = Tally(tuple(parts), whole=self.scoring == "all-or-nothing")
        return Lowered(Pair(mixed, self.table.columns), tally, self.correct())

    def samples(self) -> tuple[Sample, ...]:
        """Everything in place, each foreseen mistake, one left out, each stray put somewhere, none, one not there."""
        pairs = tuple((id_, self.table.homes[id_][0]) for id_ in self.table.sorted)
        found = [Sample(pairs, "right", score=1.0)]
        for (item, column), line in self.wrongs:
            answer = (*(p for p in pairs if p[0] != item), (item, column))
            score = 0.0 if line.ungraded else self._score(dict(answer))
            status: Status = "invalid" if line.ungraded else "partial" if score else "wrong"
            first = next(x for p, x in self.wrongs if p == (item, column))
            found.append(Sample(answer, status, line=first.id, score=score))
        if len(pairs) > 1:
            score = self._score(dict(pairs[1:]))
            found.append(Sample(pairs[1:], "partial" if score else "wrong", "@items_missing", score=score))
        foreseen = {pair for pair, _ in self.wrongs}
        for stray in self.table.strays:
            pair = (stray, self.table.columns[0].id)
            if pair not in foreseen:
                score = self._score(dict((*pairs, pair)))
                found.append(Sample((*pairs, pair), "partial" if score else "wrong", "@items_unwanted", score=score))
        return (
            *found,
            Sample("", "invalid", "@empty"),
            Sample((), "invalid", "@empty"),
            Sample((pairs[0], pairs[0]), "invalid", "@twice"),
            Sample((("§", "§"),), "invalid", "@not_an_option"),
        )

    def tree(self) -> Any:
        """None: a sorting is no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: a sorting is no mathematics."""
        return None


def place_of(key: str, table: Sorting) -> tuple[str, str] | None:
    """The item and the category that a line names; None when it names no such pair."""
    pairs = written(key, table) or split(key) or ()
    if len(pairs) != 1:
        return None
    item, column = table.item(pairs[0][0]), table.column(pairs[0][1])
    return (item, column) if item is not None and column is not None else None


GRADER = CategoriesType
