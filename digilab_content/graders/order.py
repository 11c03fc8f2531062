"""`order`: put lines in order, distractors left out; the response is the ids in order."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Final, Literal, Self, TypeAlias

from msgspec import Meta

from digilab_content.graders import Example, Lowered, Sample, Setting
from digilab_content.graders._lines import PRAISE, said
from digilab_content.graders._options import filled, trouble
from digilab_content.graders._options_list import body, words
from digilab_content.graders._orders import NoOrder, adjacent, begun, longest, orders
from digilab_content.graders._sequence import sequence
from digilab_content.model.exercise import Line, Slot
from digilab_content.model.item import Arrange, Else, Option, Ordered, Picked, Rule, Rules, Tally
from digilab_content.model.verdict import Evidence, Given, Misread, Response, Say, Status, Understood, Verdict
from digilab_content.text.diagnostics import Diagnostic

Scoring: TypeAlias = Literal["all-or-nothing", "adjacent-pairs", "longest-run"]
PUT: Final = Evidence("order", "proof")
MOST_INSERTED: Final = 60


@dataclass(frozen=True, slots=True)
class OrderType:
    """Lines in order. `rights` are every right order, the one of the file first."""

    TYPE: ClassVar[str] = "order"
    EXAMPLES: ClassVar[tuple[Example, ...]] = (
        Example(
            {
                "fr": "Remettre une résolution en ordre",
                "ar": "ترتيب مراحل حل معادلة",
                "en": "Put the solving of an equation in order",
            },
            {
                "type": "order",
                "key": "depart, moins, divise",
                "options": {"scoring": "adjacent-pairs"},
                "locale": "fr",
                "lines": [
                    {"id": "depart", "when": "2x + 3 = 7"},
                    {"id": "moins", "when": "2x = 4"},
                    {"id": "divise", "when": "x = 2"},
                    {"id": "plus", "when": "2x = 10", "feedback": "On retranche 3 aux deux membres."},
                ],
            },
            (
                (("depart", "moins", "divise"), "right", None),
                ("depart, moins, divise", "right", None),
                (("depart", "moins"), "partial", "@lines_missing"),
                (("moins", "divise", "depart"), "partial", "@order_wrong"),
                (("divise", "moins", "depart"), "wrong", "@order_wrong"),
                (("depart", "plus", "divise"), "wrong", "@lines_unwanted"),
                (("depart", "depart", "moins"), "invalid", "@twice"),
                (("depart", "zut"), "invalid", "@not_an_option"),
            ),
        ),
        Example(
            {"fr": "Deux ordres sont justes", "ar": "ترتيبان صحيحان", "en": "Two orders are right"},
            {
                "type": "order",
                "key": "eau, sel, sucre, chauffe",
                "options": {},
                "locale": "fr",
                "lines": [
                    {"id": "eau", "when": "verser l'eau"},
                    {"id": "sel", "when": "ajouter le sel", "after": ["eau"]},
                    {"id": "sucre", "when": "ajouter le sucre", "after": ["eau"]},
                    {"id": "chauffe", "when": "chauffer"},
                ],
            },
            (
                (("eau", "sel", "sucre", "chauffe"), "right", None),
                (("eau", "sucre", "sel", "chauffe"), "right", None),
                (("eau", "sel", "chauffe", "sucre"), "wrong", "@order_wrong"),
            ),
        ),
    )

    slot: Slot
    setting: Setting
    scoring: Annotated[
        Scoring,
        Meta(
            description="All or nothing; one share for each two lines that rightly follow each other; or the longest "
            "run of lines in the right order. A line that should be left out takes one share away."
        ),
    ] = "all-or-nothing"
    rights: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def bind(cls, slot: Slot, setting: Setting) -> Self | tuple[Diagnostic, ...]:
        """The grader of a slot; E241 when its lines do not say an order."""
        options = filled(cls, slot)
        if isinstance(options, tuple):
            return options
        seen: set[str] = set()
        for line in slot.lines:
            if line.id in seen:
                return (trouble(slot, "E211", line.span, (("id", line.id),)),)
            seen.add(line.id)
        made = orders(slot.lines)
        if isinstance(made, NoOrder):
            place = next((x.span for x in slot.lines if x.id == made.line), None)
            return (trouble(slot, "E241", place, (("why", made.why), ("id", made.line), ("name", made.name))),)
        return cls(slot, setting, rights=made, **options)

    def read(self, response: Response) -> Given | Misread:
        """Ids in order, or a text of them (`b, a, c`); numbers count the lines where no id is a number."""
        ids = sequence(response, tuple(o.id for o in self.slot.lines))
        if isinstance(ids, Misread):
            return ids
        known = {o.id: o for o in self.slot.lines}
        for k, id_ in enumerate(ids):
            if id_ not in known:
                return Misread("@not_an_option", (("option", id_[:60]),))
            if id_ in ids[:k]:
                return Misread("@twice", (("option", words(known[id_])[:60]),))
        shown = " ; ".join(words(known[id_]) for id_ in ids)
        return Given(ids, shown, Understood(shown))

    def _unwanted(self, ids: tuple[str, ...]) -> list[Line]:
        return [o for o in self.slot.lines if not o.right and o.id in ids]

    def _score(self, ids: tuple[str, ...]) -> float:
        count = len(self.rights[0])
        unwanted = len(self._unwanted(ids))
        if ids in self.rights:
            return 1.0
        if self.scoring == "adjacent-pairs":
            return max(adjacent(ids, self.rights) - unwanted, 0) / (count - 1)
        if self.scoring == "longest-run":
            return max(longest(ids, self.rights) - unwanted, 0) / count
        return 0.0

    def judge(self, given: Given) -> Verdict:
        """Right in a right order of every right line; else the credit of the scoring."""
        ids: tuple[str, ...] = given.value
        score = self._score(ids)
        if ids in self.rights:
            own = tuple(o.feedback for o in self.slot.lines if o.right and o.feedback)
            return Verdict("right", 1.0, says=(PRAISE, *own), understood=given.understood, evidence=PUT)
        unwanted = self._unwanted(ids)
        total = len(self.rights[0])
        code = "@lines_unwanted" if unwanted else "@lines_missing" if len(ids) < total else "@order_wrong"
        facts = (("count", len(unwanted) or total - len(ids)), ("begun", begun(ids, self.rights)), ("total", total))
        own_words: tuple[Say, ...] = tuple(o.feedback for o in unwanted if o.feedback)
        first = unwanted[0] if unwanted else None
        status: Status = "partial" if score > 0 else "wrong"
        return Verdict(
            status=status,
            score=score,
            code=code,
            line=first.id if first else None,
            says=(*own_words, *said(self.slot, code, facts)),
            understood=given.understood,
            evidence=PUT,
            review=first.review if first else "",
            mistake=first.mistake if first else "",
        )

    def lower(self) -> Lowered:
        """Each right order; credit for two lines that follow each other as a tally; other credit goes to a person."""
        options = tuple(Option(o.id, body(o), o.fixed) for o in self.slot.lines)
        rules: Rules | Tally
        if self.scoring == "adjacent-pairs" and len(self.rights) == 1:
            order = self.rights[0]
            share = 1 / (len(order) - 1)
            parts = [Rule(Ordered(pair), share, (), pair[0]) for pair in pairwise(order)]
            parts += [
                Rule(Picked((o.id,)), -share, (o.feedback,) if o.feedback else (), o.id)
                for o in self.slot.lines
                if not o.right
            ]
            rules = Tally(tuple(parts))
        else:
            last = Rule(Else(), 0.0, said(self.slot, "@wrong"), "@wrong")
            if self.scoring != "all-or-nothing":
                last = Rule(Else(), None, said(self.slot, "@undecided"), "@undecided")
            inserted = self._inserted() if self.scoring == "all-or-nothing" else ()
            rules = (*(Rule(Ordered(ids), 1.0, (PRAISE,), "right") for ids in self.rights), *inserted, last)
        return Lowered(Arrange(options), rules, self.rights)

    def _inserted(self) -> Rules:
        """A right order with one line too many says that line's own words."""
        wrong = [o for o in self.slot.lines if not o.right and o.feedback]
        if len(wrong) * len(self.rights) * (len(self.rights[0]) + 1) > MOST_INSERTED:
            return ()
        return tuple(
            Rule(Ordered((*ids[:k], o.id, *ids[k:])), 0.0, (o.feedback,), o.id)
            for o in wrong
            for ids in self.rights
            for k in range(len(ids) + 1)
        )

    def samples(self) -> tuple[Sample, ...]:
        """Every right order, each line too many, the last one missing, upside down, none, one that is not there."""
        order = self.rights[0]
        found = [Sample(ids, "right", score=1.0) for ids in self.rights]
        claims: list[tuple[tuple[str, ...], str, str | None]] = [
            ((*order, o.id), "@lines_unwanted", o.id) for o in self.slot.lines if not o.right
        ]
        claims.append((order[:-1], "@lines_missing", None))
        if order[::-1] not in self.rights:
            claims.append((order[::-1], "@order_wrong", None))
        for ids, code, line in claims:
            score = self._score(ids)
            found.append(Sample(ids, "partial" if score > 0 else "wrong", code, line, score))
        return (
            *found,
            Sample("", "invalid", "@empty"),
            Sample((), "invalid", "@empty"),
            Sample((order[0], order[0]), "invalid", "@twice"),
            Sample(("∅",), "invalid", "@not_an_option"),
        )

    def tree(self) -> Any:
        """None: an order is no mathematics."""
        return None

    def given_tree(self, given: Given) -> Any:  # noqa: ARG002
        """None: an order is no mathematics."""
        return None


GRADER = OrderType
