"""Answers that a pupil might give to a slot, made from a seed; and what must be true of each when it is replayed."""

import random
import unicodedata
from itertools import chain, combinations, permutations, product

from digilab_content.model.item import Arrange, Choose, Entry, Is, ItemSlot, Pair, Tally, Within

TYPED = (
    *(
        "",
        " ",
        "\u00a0",
        "0",
        "1",
        "-1",
        "2",
        "10",
        "0,5",
        "0.5",
        "1/2",
        "3,14",
        "3.14",
        "1 000",
        "1.000",
        "1,000",
        "50%",
    ),
    *(
        "٣",
        "٣٫٥",
        "−3",
        "x",
        "2x",
        "x²",
        "x^2",
        "√2",
        "∅",
        "{1;2}",
        "]0;1[",
        "(1;2)",
        "5 pommes",
        "12 cm",
        "1e3",
        "abc",
    ),
    *("école", "ECOLE", "نعم", "لا أدري", "je ne sais pas", "?", "*", "=", "5=5", "1;2", "a,b", "vrai", "true", "2*x"),
)
LETTERS = "abcxyz0123456789,.;+-*/()= éèاب"


def generated(slot: ItemSlot, samples: tuple, seed: str, count: int) -> list:
    """`count` different responses, or all where there are fewer; the same for the same seed."""
    draw = random.Random(seed)
    match slot.input:
        case Choose(many=False):
            return [(option.id,) for option in slot.input.options]
        case Choose():
            ids = [option.id for option in slot.input.options]
            return _some(draw, _subsets(ids), count)
        case Arrange():
            ids = [option.id for option in slot.input.options]
            whole = (
                list(permutations(ids)) if len(ids) <= 6 else [tuple(draw.sample(ids, len(ids))) for _ in range(count)]
            )
            fewer = [tuple(draw.sample(ids, draw.randint(1, len(ids)))) for _ in range(count)]
            return _some(draw, [*slot.correct, *fewer, *whole], count)
        case Pair():
            return _pairs(draw, slot.input, count)
        case Entry():
            return _typed(draw, slot, samples, count)
        case _:
            return []


def _some(draw, found, count):
    once = list(dict.fromkeys(tuple(one) for one in found))
    return once if len(once) <= count else [*once[:3], *draw.sample(once[3:], count - 3)]


def _subsets(ids):
    sizes = range(1, len(ids) + 1) if len(ids) <= 8 else (1, 2, 3, len(ids) - 1, len(ids))
    return list(chain.from_iterable(combinations(ids, size) for size in sizes))


def _pairs(draw, given, count):
    left, right = [o.id for o in given.left], [o.id for o in given.right]
    if (len(right) + 1) ** len(left) <= count:
        rows = product([None, *right], repeat=len(left))
        made = [tuple((a, b) for a, b in zip(left, row, strict=True) if b) for row in rows]
    else:
        made = []
        while len(made) < count:
            chosen = [(a, draw.choice(right)) for a in left if draw.random() < 0.9]
            made.append(tuple(chosen))
            if len(right) >= len(left):
                made.append(tuple(zip(left, draw.sample(right, len(left)), strict=True)))
    return [one for one in dict.fromkeys(made) if one][:count]


def _typed(draw, slot, samples, count):
    known = [one for one in (*slot.correct, *samples) if isinstance(one, str)]
    rules = slot.rules.parts if isinstance(slot.rules, Tally) else slot.rules
    for rule in rules:
        if isinstance(rule.when, Is):
            known.append(rule.when.text)
        if isinstance(rule.when, Within):
            known += [
                _decimal(value) for value in (rule.when.low, rule.when.high, (rule.when.low + rule.when.high) / 2)
            ]
    known = list(dict.fromkeys(known))
    found = dict.fromkeys((*known[:40], *TYPED))
    tries = 0
    while len(found) < count and tries < 20 * count:
        tries += 1
        text = draw.choice(known or TYPED)
        for _ in range(draw.randint(1, 2)):
            text = draw.choice(_CHANGES)(draw, text)
        found[text] = None
    return list(found)[: max(count, 1)]


def _decimal(value):
    return f"{float(value):.6f}".rstrip("0").rstrip(".")


def _digit(draw, text):
    places = [k for k, sign in enumerate(text) if sign.isdigit()]
    if not places:
        return text + str(draw.randint(0, 9))
    at = draw.choice(places)
    return text[:at] + str(draw.randint(0, 9)) + text[at + 1 :]


def _dropped(draw, text):
    at = draw.randrange(len(text)) if text else 0
    return text[:at] + text[at + 1 :]


def _added(draw, text):
    at = draw.randint(0, len(text))
    return text[:at] + draw.choice(LETTERS) + text[at:]


def _bare(_, text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


_CHANGES = (
    _digit,
    _digit,
    _dropped,
    _added,
    _bare,
    lambda _, text: text.replace(",", ".") if "," in text else text.replace(".", ","),
    lambda _, text: text.replace(" ", ""),
    lambda _, text: f" {text} ",
    lambda _, text: text.replace(" ", "  "),
    lambda _, text: text.upper(),
    lambda _, text: text.swapcase(),
    lambda _, text: text + ".",
    lambda _, text: "-" + text,
    lambda _, text: text.removeprefix("-"),
    lambda _, text: text[::-1],
    lambda _, text: text + "0",
    lambda _, text: text.replace("*", ""),
    lambda _, text: text.replace("^2", "²"),
    lambda _, text: f"({text})",
    lambda draw, text: text + draw.choice((" cm", " m", " %", "€", " x", "=0")),
    lambda _, text: text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
)
