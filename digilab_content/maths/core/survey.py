"""What a tree holds, in one walk: its size, its letters, the heads and names of its nodes."""

from digilab_content.maths.core.tree import LEAVES, kids

OBJECTS = ("rel", "and", "or", "not", "set", "tuple", "seq", "matrix", "union", "inter", "setminus", "space", "empty")
OTHER = dict.fromkeys(OBJECTS + ("items", "text"), True)
NOT_NUMBERS = set(OBJECTS + ("items", "text", "inf", "none"))
# Functions that are not defined on a whole interval, and those that change course.
PARTIAL = ("sqrt", "ln", "log", "logb", "asin", "acos", "acosh", "atanh", "root", "gcd", "lcm", "mod", "round")
PIECEWISE = ("abs", "min", "max", "floor", "ceil", "sign")


class Survey:
    """``nodes``, ``depth``, ``letters`` (set), ``marks`` (set of heads, function and constant names)."""

    def __init__(self, t):
        nodes = 0
        deepest = 0
        letters = set()
        marks = set()
        stack = [(t, 1)]
        while stack:
            x, depth = stack.pop()
            nodes += 1
            deepest = max(deepest, depth)
            head = x[0]
            if head == "sym":
                letters.add(x[1])
            elif head == "num":
                continue
            elif head in LEAVES:
                marks.add(head if head != "const" else x[1])
            else:
                marks.add(head)
                if head == "fn":
                    marks.add(x[1])
                if head == "matrix":
                    for k in kids(x):
                        stack.append((k, depth + 1))
                else:
                    depth += 1
                    for k in x:
                        if k.__class__ is tuple:
                            stack.append((k, depth))
        self.nodes = nodes
        self.depth = deepest
        self.letters = letters
        self.marks = marks

    def is_number(self):
        """Whether it is a number or an expression, and finite as written."""
        return self.marks.isdisjoint(NOT_NUMBERS)

    def has(self, names):
        """Whether one of the names stands in it."""
        return not self.marks.isdisjoint(names)
