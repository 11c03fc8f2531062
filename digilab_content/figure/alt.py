"""A figure in words, from its declarations: what a pupil who does not see it must know, in the exercise's language."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from digilab_content.figure.chart import Chart, heights
from digilab_content.figure.lettering import clean, numeral, spoken
from digilab_content.figure.plane import (
    Angle,
    Arc,
    Axes,
    Cloud,
    Corners,
    Curve,
    Dot,
    Note,
    Oval,
    Plane,
    Straight,
    Thing,
)
from digilab_content.figure.quantity import Interval, Place
from digilab_content.figure.rule import Rule
from digilab_content.figure.table import Signs, Table
from digilab_content.text.i18n import Words, words
from digilab_content.text.message import Fact

Sheet: TypeAlias = Plane | Rule | Table | Chart
LONGEST: Final = 1800
_SIGNS: Final = {"+": "plus", "-": "minus", "−": "minus", "//": "none"}


def describe(sheet: Sheet, lang: str) -> str:
    """Sentences, each ending in a full stop; cut at a sentence when there are too many."""
    teller = _Teller(lang)
    match sheet:
        case Plane():
            said = teller.plane(sheet)
        case Rule():
            said = teller.rule(sheet)
        case Table():
            said = teller.table(sheet)
        case Chart():
            said = teller.chart(sheet)
    out = ""
    for one in said:
        if len(out) + len(one) > LONGEST:
            return f"{out} …"
        out = f"{out} {one}" if out else one
    return out


class _Teller:
    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.words: Words = words(lang)

    def say(self, id_: str, **facts: Fact) -> str:
        """A message without the marks that isolate its facts: this goes into an attribute, read aloud."""
        given = {f"has-{name}": "yes" if fact else "no" for name, fact in facts.items() if isinstance(fact, str)}
        text = self.words.text(f"figure-{id_}", {**given, **facts})
        for mark, instead in (("\u2068", ""), ("\u2069", ""), (" .", "."), (" ,", ","), (" ،", "،")):
            text = text.replace(mark, instead)
        return text

    def num(self, value: float) -> str:
        return numeral(value, self.lang)

    def place(self, at: Place) -> str:
        return f"({self.num(at[0])} ; {self.num(at[1])})"

    def join(self, parts: Iterator[str] | list[str]) -> str:
        return ("، " if self.lang == "ar" else ", ").join(parts)

    def named(self, name: str, at: Place) -> str:
        return spoken(name) if name else self.place(at)

    # ── planes ────────────────────────────────────────────────────────────────────────────────────────────────────

    def plane(self, plane: Plane) -> Iterator[str]:
        axes = plane.axes or (Axes() if any(isinstance(t, Curve) for t in plane.things) else None)
        if axes is not None:
            (a, b), (c, d) = ((self.num(v) for v in window) for window in (axes.x, axes.y))
            yield self.say("axes", x=spoken(axes.xlabel), y=spoken(axes.ylabel), a=a, b=b, c=c, d=d)
        for thing in plane.things:
            yield from self.thing(thing, axes is not None)

    def thing(self, thing: Thing, placed: bool) -> Iterator[str]:
        match thing:
            case Dot():
                yield from self.dot(thing, placed)
            case Straight():
                a, b = (self.named(n, p) for n, p in zip(thing.names, thing.ends, strict=True))
                yield self.say(thing.kind, a=a, b=b, label=spoken(thing.label), ticks=thing.ticks)
            case Corners():
                names = [self.named(n, p) for n, p in zip(thing.names, thing.at, strict=True)]
                kind = "closed" if thing.smooth and thing.closed else "polygon" if thing.closed else "path"
                if thing.closed and len(names) == 3 and not thing.smooth:
                    kind = "triangle"
                listed = "" if all(not n for n in thing.names) and kind != "triangle" else "".join(names)
                yield self.say(kind, names=listed, label=spoken(thing.label))
            case Oval():
                centre = self.named(thing.name, thing.centre)
                if thing.rx == thing.ry:
                    yield self.say("circle", centre=centre, radius=self.num(thing.rx), label=spoken(thing.label))
                else:
                    yield self.say("ellipse", centre=centre, label=spoken(thing.label))
            case Arc():
                centre = self.named(thing.name, thing.centre)
                turn = self.num(thing.end - thing.start)
                yield self.say("arc", centre=centre, radius=self.num(thing.radius), turn=turn)
            case Angle():
                names = [self.named(n, p) for n, p in zip(thing.names, thing.at, strict=True)]
                kind = "right-angle" if thing.right else "angle"
                yield self.say(kind, names="".join(names), label=spoken(thing.label))
            case Curve():
                text = clean(thing.text).replace("*", "×")
                yield self.say("area" if thing.area else "curve", text=spoken(text), label=spoken(thing.label))
            case Note():
                yield self.say("note", text=spoken(thing.text))
            case Cloud():
                yield self.say("dots", count=len(thing.at), places=self.join([self.place(p) for p in thing.at[:40]]))

    def dot(self, dot: Dot, placed: bool) -> Iterator[str]:
        if dot.mark == "none" and not placed:
            if dot.label and dot.label != dot.name:
                yield self.say("note", text=spoken(dot.label))
            return
        if not dot.label:
            return  # a place that only serves to draw
        name = spoken(dot.name if dot.name in dot.label else dot.label)
        if placed:
            yield self.say("point-at", name=name, place=self.place(dot.at))
        else:
            yield self.say("point", name=name)

    # ── number lines, tables, charts ──────────────────────────────────────────────────────────────────────────────

    def rule(self, rule: Rule) -> Iterator[str]:
        yield self.say("rule", a=self.num(rule.window[0]), b=self.num(rule.window[1]))
        for mark in rule.marks:
            yield self.say("mark", at=self.num(mark.at), label=spoken(mark.label))
        for piece in rule.pieces:
            yield self.say("interval", text=self.interval(piece.of), label=spoken(piece.label))

    def interval(self, of: Interval) -> str:
        low, high = (self.num(v) if abs(v) < 1e9 else ("−∞" if v < 0 else "+∞") for v in (of.low, of.high))
        return f"{'[' if of.low_in else ']'}{low} ; {high}{']' if of.high_in else '['}"

    def table(self, table: Table) -> Iterator[str]:
        yield self.say("table", letter=table.letter, values=self.join(list(table.values)))
        for row in table.rows:
            if isinstance(row, Signs):
                said = [
                    self.say("sign", sign=_SIGNS[row.signs[k]], a=table.values[k], b=table.values[k + 1])
                    for k in range(len(row.signs))
                ]
                marks = [
                    self.say("sign-zero" if mark == "0" else "sign-bar", at=table.values[k])
                    for k, mark in enumerate(row.at)
                    if mark in {"0", "||"}
                ]
                yield self.say("signs", name=row.name, said=self.join([*said, *marks]))
                continue
            said = []
            for k, arrow in enumerate(row.arrows):
                kind = {"/": "up", "\\": "down", "=": "flat"}.get(arrow, "none")
                said.append(self.say("varies", kind=kind, a=table.values[k], b=table.values[k + 1]))
            for k, (left, right) in enumerate(row.values):
                at = table.values[k]
                if row.barred[k]:
                    said.append(self.say("bar-at", at=at, left=left, right=right))
                elif left:
                    said.append(self.say("value-at", at=at, value=left))
            yield self.say("variations", name=row.name, said=self.join(said))

    def chart(self, chart: Chart) -> Iterator[str]:
        axis = spoken(chart.ylabel)
        match chart.kind:
            case "bar":
                entries = [f"{spoken(e.name)} {self.num(e.size)}" for e in chart.entries]
                yield self.say("bars", axis=axis, entries=self.join(entries))
            case "slice":
                total = sum(e.size for e in chart.entries)
                entries = [f"{spoken(e.name)} {self.num(round(100 * e.size / total, 1))} %" for e in chart.entries]
                yield self.say("pie", entries=self.join(entries))
            case "class":
                wides = {round(c.of[1] - c.of[0], 9) for c in chart.classes}
                tall = heights(chart) if len(wides) == 1 else [c.size for c in chart.classes]
                entries = [
                    f"[{self.num(c.of[0])} ; {self.num(c.of[1])}[ {self.num(h)}"
                    for c, h in zip(chart.classes, tall, strict=True)
                ]
                yield self.say("histogram", axis=axis, entries=self.join(entries))
            case _:
                for box in chart.boxes:
                    a, b, c, d, e = (self.num(v) for v in box.at)
                    yield self.say("box", name=spoken(box.name), a=a, b=b, c=c, d=d, e=e)
