"""The question of a slot as data, from which an engine rebuilds it: the `judge` request without its answer."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from digilab_content.graders._lines import KeyLine
from digilab_content.graders._options import options_of
from digilab_content.maths import writing
from digilab_content.maths.tables import holds_table

WITH_LETTERS = frozenset(
    {"expression", "list", "point", "vector", "matrix", "equation", "inequality", "set", "system", "steps"}
)


def request(made: Any) -> Mapping[str, Any]:
    """`{"type", "key", "options", "locale", "lang", "lines"}` of a slot of mathematics, parameters filled."""
    names = {f.name.rstrip("_"): f.name for f in fields(made)}
    options = {
        o.name: list(v) if isinstance(v, tuple) else v
        for o in options_of(made.__class__)
        if (v := getattr(made, names[o.name])) != o.default
    }
    if made.slot.form_score != 0.5:
        options["form_score"] = made.slot.form_score
    symbols = made.slot.symbols if made.slot.symbols is not None else made.setting.symbols
    if made.TYPE in WITH_LETTERS:
        options["symbols"] = list(symbols)
        known = " ; ".join(a for a in (str(options.get("assume", "")), made.setting.assume) if a)
        functions = [*options.get("functions", ()), *made.setting.functions]
        options |= {n: v for n, v in (("functions", functions), ("assume", known)) if v}
    rights = [k for k in made.keys if k.line.right]
    data: dict[str, Any] = {
        "type": made.TYPE,
        "key": text_of(rights[0]),
        "options": options,
        "locale": made.setting.locale,
        "lang": made.setting.lang,
    }
    lines = [_line(k) for k in (*rights[1:], *(k for k in made.keys if not k.line.right))]
    return {**data, "lines": lines} if lines else data


def text_of(key: KeyLine) -> str:
    """A key as an author writes it, parameters filled."""
    if key.line.any or key.written is None:
        return key.line.key.strip()
    text = writing.plain(key.written, "en")
    if key.written[0] in ("items", "set", "seq", "union", "inter", "setminus") or holds_table(key.written):
        return text  # there `;` stands between the items in every language
    return text.replace(" ; ", ", ")


def _line(key: KeyLine) -> dict[str, Any]:
    data: dict[str, Any] = {"when": text_of(key), "right": key.line.right, "id": key.line.id}
    return data | {n: v for n, v in (("score", key.line.score), ("any", key.line.any)) if v}
