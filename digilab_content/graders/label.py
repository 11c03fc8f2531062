"""`label`: put legends in their places on a picture; the response says for each legend where it was put."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import PRAISE, said
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._places import Places, Trouble, pair_of, places
from digilab_content.graders._put_down import put_down
from digilab_content.model import doc
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Board, Mark, Pair, Paired, Rule, Tally
from digilab_content.model.mixing import rank
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Say, Status, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic
from digilab_content.text.message import Facts

Scoring: TypeAlias = Literal["per-option", "all-or-nothing"]
PLACED: Final = Evidence("label", "proof")
_CELL: Final = {
    "type": "label",
    "key": "noyau -> 40% 50% ; membrane -> 80% 20% ; vacuole -> 60% 70% ; chloroplaste ->",
    "locale": "fr",
}


@dataclass(frozen=True, slots=True)
class LabelType:
    """Legends put in their places on the picture that follows the slot. A legend without a position stays aside."""

    TYPE: ClassVar[str] = "label"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {"fr": "Légender une cellule", "ar": "تسمية أجزاء خلية", "en": "Label a cell"},
            {
                **_CELL,
                "options": {},
                "lines": [
                    {
                        "id": "confusion",
                        "when": "vacuole -> noyau",
                        "feedback": "La vacuole est un sac de liquide ; le noyau porte l'information génétique.",
                    }
                ],
            },
            (
                ((("noyau", "40", "50"), ("membrane", "81", "22"), ("vacuole", "60", "70")), "right", None),
                ("noyau -> 40% 50% ; membrane -> 80% 20% ; vacuole -> 60% 70%", "right", None),
                ("noyau -> 60% 70% ; membrane -> 80% 20% ; vacuole -> 40% 50%", "partial", "@labels_swapped"),
                ("noyau -> 40% 50% ; membrane -> 80% 20%", "partial", "@labels_missing"),
                ("noyau -> 10% 10% ; membrane -> 80% 20% ; vacuole -> 60% 70%", "partial", "@labels_wrong"),
                ("noyau -> 40% 50% ; noyau -> 80% 20%", "invalid", "@twice"),
                ("noyau -> 140% 50%", "invalid", "@off_picture"),
                ("ribosome -> 40% 50%", "invalid", "@not_an_option"),
            ),
        ),
        Example(
            {"fr": "Des points déjà nommés", "ar": "نقط مسماة", "en": "Points that have names"},
            {
                "type": "label",
                "key": "ampoule -> A ; pile -> B ; interrupteur -> C",
                "options": {"scoring": "all-or-nothing"},
                "locale": "fr",
            },
            (
                ("ampoule -> A ; pile -> B ; interrupteur -> C", "right", None),
                ("A : ampoule ; B : pile ; C : interrupteur", "right", None),
                ("ampoule -> B ; pile -> A ; interrupteur -> C", "wrong", "@labels_swapped"),
                ("ampoule -> D", "invalid", "@not_an_option"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    scoring: Annotated[
        Scoring,
        Meta(
            description="One share for each legend in its place, and one less for each that should be left aside; "
            "or all or nothing."
        ),
    ] = "per-option"
    tolerance: Annotated[
        float,
        Meta(
            description="How near to its place a legend must be put, in percent of the picture, where the table does "
            "not say; less where another place is near.",
            ge=0.5,
            le=50,
        ),
    ] = 6.0
    places: Places = field(default_factory=Places)
    wrongs: tuple[tuple[tuple[str, str], Line], ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot; E281 when its table or a wrong line `noyau -> membrane` does not hold."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        made = places(slot, options.get("tolerance", 6.0))
        if isinstance(made, Trouble):
            facts = (("why", made.why), ("key", made.key[:60]), ("other", made.other[:60]))
            return (trouble(slot, "E281", made.span, facts, made.near),)
        wrongs: list[tuple[tuple[str, str], Line]] = []
        for line in slot.lines:
            pair = pair_of(line.key, made)
            why = "right" if line.right else "score" if line.score is not None else ""
            why = why or ("pair" if pair is None else "true" if pair[1] in made.table.homes[pair[0]] else "")
            if why or pair is None:
                return (trouble(slot, "E281", line.span, (("why", why), ("key", line.key[:60]), ("other", ""))),)
            wrongs.append((pair, line))
        return cls(slot, setting, places=made, wrongs=tuple(wrongs), **options)

    def read(self, response: Response) -> Given | Misread:
        """A list of `[legend, x, y]` in percent or of `[legend, place]`, or a text: `noyau -> A ; paroi -> 30% 40%`."""
        put = put_down(response, self.places)
        if isinstance(put, Misread):
            return put
        text = " ; ".join(f"{self.places.table.words(id_)} → {shown}" for id_, (_, shown) in put.items())
        return Given({id_: place for id_, (place, _) in put.items()}, text, Understood(text))

    def _score(self, made: Mapping[str, str]) -> float:
        table = self.places.table
        hits = sum(made.get(id_) in table.homes[id_] for id_ in table.sorted)
        strays = sum(id_ in made for id_ in table.strays)
        if self.scoring == "all-or-nothing":
            return float(hits == len(table.sorted) == len(made))
        return float(max(Fraction(hits - strays, len(table.sorted)), Fraction(0)))

    def judge(self, given: Given) -> Verdict:
        """Right when every legend is in its place; else the credit of the scoring and what is where."""
        made: Mapping[str, str] = given.value
        table = self.places.table
        hits = sum(made.get(id_) in table.homes[id_] for id_ in table.sorted)
        if hits == len(table.sorted) == len(made):
            return Verdict("right", 1.0, says=(PRAISE,), understood=given.understood, evidence=PLACED)
        met = [line for (legend, place), line in self.wrongs if made.get(legend) == place]
        first = met[0] if met else None
        code, facts = self._fault(made, hits)
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

    def _fault(self, made: Mapping[str, str], hits: int) -> tuple[str, Facts]:
        """What to say of an answer that is not right: two exchanged, else which are misplaced, unwanted or missing."""
        table, home = self.places.table, self.places.home
        misplaced = [id_ for id_ in table.sorted if id_ in made and made[id_] != home(id_)]
        facts: Facts = (("right", hits), ("total", len(table.sorted)))
        swapped = next(
            ((a, b) for a in misplaced for b in misplaced if a < b and made[a] == home(b) and made[b] == home(a)), None
        )
        if swapped is not None:
            a, b = (table.words(id_) for id_ in swapped)
            return "@labels_swapped", (*facts, ("first", a), ("second", b), ("others", len(misplaced) - 2))
        unwanted = [id_ for id_ in table.strays if id_ in made]
        missing = [id_ for id_ in table.sorted if id_ not in made]
        for code, ids in (("@labels_wrong", misplaced), ("@labels_unwanted", unwanted), ("@labels_missing", missing)):
            if ids:
                return code, (*facts, ("count", len(ids)), ("names", self._listed(ids)))
        return "@wrong", ()

    def _listed(self, ids: Iterable[str]) -> str:
        return ("، " if self.setting.lang == "ar" else ", ").join(self.places.table.words(id_) for id_ in ids)

    def correct(self) -> tuple[Response, ...]:
        """Every legend in its place."""
        return (tuple((id_, self.places.home(id_)) for id_ in self.places.table.sorted),)

    def lower(self) -> Lowered:
        """Pairs of a legend and a place on a board, one part of a tally a pair that counts; the order is mixed."""
        table = self.places.table
        share = 1 / len(table.sorted)
        told = dict(reversed(self.wrongs))
        whole = self.scoring == "all-or-nothing"
        parts = []
        for legend in table.items:
            home = self.places.home(legend.id)
            for place in table.columns:
                line = told.get((legend.id, place.id))
                less = -1.0 if whole else -share if not home else None
                score = share if place.id == home else less
                if line is not None and line.ungraded:
                    score = -1.0  # what costs nothing here cannot be said so on a platform
                if score is not None or line is not None:
                    words = (line.feedback,) if line and line.feedback else ()
                    tag = line.id if line else legend.id
                    parts.append(Rule(Paired(((legend.id, place.id),)), score or 0.0, words, tag))
        mixed = tuple(sorted(table.items, key=lambda o: rank(self.slot.id, o.id)))
        return Lowered(Pair(mixed, table.columns, self._board()), Tally(tuple(parts), whole=whole), self.correct())

    def _board(self) -> Board | None:
        picture, spots = self.slot.picture, self.places.spots
        if picture is None:
            return None
        marks = tuple(Mark(o.id, doc.plain(o.body), *spots[o.id]) for o in self.places.table.columns if o.id in spots)
        return Board(picture.src, picture.alt, marks)

    def samples(self) -> tuple[Sample, ...]:
        """Everything in place, each foreseen confusion, two exchanged, one left out, each stray put somewhere, none."""
        table, home = self.places.table, self.places.home
        pairs = tuple((id_, home(id_)) for id_ in table.sorted)
        found = [Sample(pairs, "right", score=1.0)]
        for (legend, place), line in self.wrongs:
            answer = (*(p for p in pairs if p[0] != legend), (legend, place))
            score = 0.0 if line.ungraded else self._score(dict(answer))
            status: Status = "invalid" if line.ungraded else "partial" if score else "wrong"
            first = next(x for p, x in self.wrongs if p == (legend, place))
            found.append(Sample(answer, status, line=first.id, score=score))
        foreseen = {pair for pair, _ in self.wrongs}
        if len(pairs) > 1:
            score = self._score(dict(pairs[1:]))
            found.append(Sample(pairs[1:], "partial" if score else "wrong", "@labels_missing", score=score))
            (a, there), (b, here) = pairs[:2]
            turned = ((a, here), (b, there))
            if not foreseen & set(turned):
                answer = (*turned, *pairs[2:])
                score = self._score(dict(answer))
                found.append(Sample(answer, "partial" if score else "wrong", "@labels_swapped", score=score))
        for stray in table.strays:
            pair = (stray, table.columns[0].id)
            if pair not in foreseen:
                score = self._score(dict((*pairs, pair)))
                found.append(Sample((*pairs, pair), "partial" if score else "wrong", "@labels_unwanted", score=score))
        return (
            *found,
            Sample("", "invalid", "@empty"),
            Sample((), "invalid", "@empty"),
            Sample((pairs[0], pairs[0]), "invalid", "@twice"),
            Sample((("§", "§"),), "invalid", "@not_an_option"),
        )

    def tree(self) -> Any:
        """None: places of a picture are no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: places of a picture are no mathematics."""
        return None


GRADER = LabelType
