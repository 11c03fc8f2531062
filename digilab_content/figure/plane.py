"""What a plane figure holds: a window, axes, and things in the order in which they were declared."""

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from digilab_content.figure.function import Real
from digilab_content.figure.ink import Look
from digilab_content.figure.line import Word
from digilab_content.figure.quantity import Place

MOST_THINGS: Final = 200
MOST_CURVES: Final = 10
MOST_CORNERS: Final = 120


@dataclass(frozen=True, slots=True)
class Axes:
    """The window in units, and what is written along it. Steps of 0 are chosen by the figure."""

    x: Place = (-5.0, 5.0)
    y: Place = (-5.0, 5.0)
    xstep: float = 0.0
    ystep: float = 0.0
    xlabel: str = "x"
    ylabel: str = "y"
    grid: bool = False
    hidden: bool = False
    numbers: bool = True
    scale: str = "auto"
    size: int = 0


@dataclass(frozen=True, slots=True)
class Dot:
    """A point. `mark`: a cross, a disc, a ring, or nothing."""

    name: str
    at: Place
    label: str
    way: str
    mark: str
    look: Look


@dataclass(frozen=True, slots=True)
class Straight:
    """What two points make."""

    kind: Literal["segment", "line", "ray", "vector"]
    names: tuple[str, str]
    ends: tuple[Place, Place]
    label: str
    ticks: int
    look: Look


@dataclass(frozen=True, slots=True)
class Corners:
    """A polygon, or an open path; `smooth` bends it softly."""

    names: tuple[str, ...]
    at: tuple[Place, ...]
    closed: bool
    smooth: bool
    label: str
    look: Look
    triangle: bool = False


@dataclass(frozen=True, slots=True)
class Oval:
    """A circle (`rx` = `ry`) or an ellipse."""

    name: str
    centre: Place
    rx: float
    ry: float
    label: str
    look: Look


@dataclass(frozen=True, slots=True)
class Arc:
    """Part of a circle, from one angle to another, in degrees, anticlockwise."""

    name: str
    centre: Place
    radius: float
    start: float
    end: float
    label: str
    look: Look


@dataclass(frozen=True, slots=True)
class Angle:
    """The angle at the middle point, less than 180°; `marks` arcs, or the square of a right angle."""

    names: tuple[str, str, str]
    at: tuple[Place, Place, Place]
    marks: int
    right: bool
    label: str
    look: Look


@dataclass(frozen=True, slots=True)
class Curve:
    """The curve of a function over a domain (None: the window); `area`: what lies between it and the x axis."""

    text: str
    value: Real
    domain: Place | None
    label: str
    way: str
    look: Look
    area: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Words at a place."""

    at: Place
    text: str
    way: str
    look: Look


@dataclass(frozen=True, slots=True)
class Cloud:
    """Small points without names."""

    at: tuple[Place, ...]
    mark: str
    look: Look


Thing: TypeAlias = Dot | Straight | Corners | Oval | Arc | Angle | Curve | Note | Cloud


@dataclass(slots=True)
class Plane:
    """A plane figure while its lines are read."""

    axes: Axes | None = None
    things: list[Thing] = field(default_factory=list)
    points: dict[str, Place] = field(default_factory=dict)
    where: list[Word] = field(default_factory=list)

    def name(self, word: Word, at: Place) -> None:
        """Give a place a name, once."""
        if word.text in self.points:
            raise word.trouble("known")
        if not word.text or len(word.text) > 20 or not (word.text[0].isalpha() and word.text.isprintable()):
            raise word.trouble("name")
        self.points[word.text] = at

    def add(self, thing: Thing, word: Word) -> None:
        """One thing more."""
        if len(self.things) >= MOST_THINGS:
            raise word.trouble("many", limit=MOST_THINGS)
        if isinstance(thing, Curve) and sum(isinstance(t, Curve) for t in self.things) >= MOST_CURVES:
            raise word.trouble("many", limit=MOST_CURVES)
        self.things.append(thing)
