"""A response tree: answer tests with two branches, in the order in which they are asked; numbered, the root first."""

from dataclasses import dataclass
from typing import TypeAlias

from digilab_content.model.verdict import Say


class Beyond(Exception):  # noqa: N818 - not an error: STACK does not judge such a slot as we do
    """Why STACK does not judge a slot: the id of a message and its facts."""

    def __init__(self, why: str, facts: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(why)
        self.why = why
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Leaf:
    """An end: the share, the id of what was recognised (`right`, `perimetre`, `else` …), what is said."""

    id: str
    score: float
    says: tuple[Say, ...] = ()


@dataclass(frozen=True, slots=True)
class Test:
    """An answer test of STACK on two Maxima expressions, and where each outcome leads."""

    kind: str
    sans: str
    tans: str
    yes: "Branch"
    no: "Branch"
    option: str = ""


Branch: TypeAlias = Test | Leaf


@dataclass(frozen=True, slots=True)
class End:
    """A branch of a numbered node: the leaf it ends in, or the number of the next node."""

    note: str
    leaf: Leaf | None
    next: int = -1


@dataclass(frozen=True, slots=True)
class Node:
    """A numbered node."""

    number: int
    test: Test
    yes: End
    no: End


@dataclass(frozen=True, slots=True)
class Input:
    """An input of STACK: its type, model answer, and what may be typed."""

    type: str
    tans: str
    stars: int = 1
    forbid: tuple[str, ...] = ()
    options: str = ""
    float: bool = True
    same_type: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """How STACK judges a slot. `reason` is the id of the message that says what STACK does otherwise.

    `variables` are Maxima statements of the question; `positive`: its letters are taken as positive; `how`: the id of
    the message that tells the pupil how to type.
    """

    input: Input
    tree: Test
    reason: str
    variables: tuple[str, ...] = ()
    positive: bool = False
    how: str = ""


def numbered(tree: Test, name: str) -> tuple[Node, ...]:
    """The nodes of a tree, the root first; notes are unique: the first end of a leaf has its own id."""
    order: list[Test] = []
    known: dict[int, int] = {}

    def visit(test: Test) -> None:
        if id(test) in known:
            return
        known[id(test)] = len(order)
        order.append(test)
        for branch in (test.yes, test.no):
            if isinstance(branch, Test):
                visit(branch)

    visit(tree)
    used: set[str] = set()

    def end(number: int, branch: Branch, side: str) -> End:
        if isinstance(branch, Test):
            return End(f"{name}-{number + 1}-{side}", None, known[id(branch)])
        note = f"{name}-{branch.id}"
        if note in used:
            note = f"{note}-{number + 1}-{side}"
        used.add(note)
        return End(note, branch)

    return tuple(Node(k, test, end(k, test.yes, "T"), end(k, test.no, "F")) for k, test in enumerate(order))


def ends(nodes: tuple[Node, ...]) -> dict[str, list[str]]:
    """The notes of each leaf's id."""
    found: dict[str, list[str]] = {}
    for node in nodes:
        for one in (node.yes, node.no):
            if one.leaf is not None:
                found.setdefault(one.leaf.id, []).append(one.note)
    return found
