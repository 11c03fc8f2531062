"""The order of the keys of a front matter: who, what for, how it varies, what is answered."""

import re

ORDER = (
    "exo", "id", "translation_of", "title", "lang", "subject", "level", "skills", "topic", "difficulty", "time",
    "license", "authors", "translators", "source", "exam", "source_hash", "symbols", "functions", "assume", "params",
    "require", "variants", "scoring", "answers",
    "statement", "hints", "steps", "solution", "tests", "notes",
)  # fmt: skip
_KEY = re.compile(r"(?P<quote>['\"]?)(?P<name>[\w-]+)(?P=quote)[ \t]*:(?=[ \t]|$)")


def in_order(text: str) -> str:
    """The lines of a mapping with its keys in order; what stands above a key goes with it, unknown keys come last."""
    blocks: list[tuple[str, list[str]]] = []
    above: list[str] = []
    for row in text.split("\n"):
        match = _KEY.match(row)
        if match:
            blocks.append((match["name"], [*above, row]))
            above = []
        elif blocks and (row[:1] in {" ", "\t", "-"} or (not row and not above)):
            blocks[-1][1].extend([*above, row])
            above = []
        else:
            above.append(row)
    names = [name for name, _ in blocks]
    ranks = {name: k for k, name in enumerate(ORDER)}
    if len(set(names)) < len(names):  # a key twice: the reader says so, nothing is moved
        return text
    ordered = sorted(blocks, key=lambda block: ranks.get(block[0], len(ORDER)))
    rows = [row for _, block in ordered for row in block]
    return "\n".join([*rows, *above])
