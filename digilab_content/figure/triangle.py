"""A triangle from three of its sides and angles."""

import math
from collections.abc import Mapping

from digilab_content.figure.quantity import Place


def solved(known: Mapping[str, float]) -> tuple[Place, ...] | None:
    """The corners 0, 1, 2 of a triangle; None where three lengths and degrees make no triangle, or more than one.

    `known`: the side from corner 0 to 1 is `01`, the angle at corner 0 is `0`. Corner 0 stands at the origin, corner 1
    on its right, corner 2 above.
    """
    sides = {k: v for k, v in known.items() if len(k) == 2}
    angles = {k: math.radians(v) for k, v in known.items() if len(k) == 1}
    if len(known) != 3 or not sides or min(known.values()) <= 0 or sum(angles.values()) >= math.pi - 1e-9:
        return None
    if len(angles) == 2:
        (missing,) = {"0", "1", "2"} - angles.keys()
        angles[missing] = math.pi - sum(angles.values())
        (name, length), *_ = sides.items()
        ratio = length / math.sin(angles[_facing(name)])
        sides = {side: ratio * math.sin(angles[_facing(side)]) for side in ("01", "02", "12")}
    elif len(sides) == 2:
        (corner,) = angles
        if _facing_side(corner) in sides:
            return None  # two sides and an angle that is not between them: perhaps two triangles
        a, b = sides.values()
        sides[_facing_side(corner)] = math.sqrt(a * a + b * b - 2 * a * b * math.cos(angles[corner]))
    base, left, right = sides["01"], sides["02"], sides["12"]
    if base + left <= right * (1 + 1e-9) or base + right <= left * (1 + 1e-9) or left + right <= base * (1 + 1e-9):
        return None
    x = (base * base + left * left - right * right) / (2 * base)
    return (0.0, 0.0), (base, 0.0), (x, math.sqrt(max(left * left - x * x, 0.0)))


def _facing(side: str) -> str:
    return next(c for c in "012" if c not in side)


def _facing_side(corner: str) -> str:
    return "".join(c for c in "012" if c != corner)
