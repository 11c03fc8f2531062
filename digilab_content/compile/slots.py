"""A slot of the model from what the canonical tree says of it."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from digilab_content.compile.conditions import Unread, parse
from digilab_content.compile.inference import numeral, pointed
from digilab_content.compile.texts import Texts
from digilab_content.compile.values import mappings, number, option, truth, whole, word_list, words
from digilab_content.markup.tree import Mapping, Node, Scalar, Sequence
from digilab_content.model.condition import Condition
from digilab_content.model.doc import Doc
from digilab_content.model.exercise import Line, Slot
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.source import Span

SHARED = frozenset(
    [
        "type",
        "points",
        "follow",
        "attempts",
        "penalty",
        "if",
        "symbols",
        "form_score",
        "lines",
        "options",
        "messages",
        "rows",
    ]
)  # what every slot may say; the rest are options of its type
WORDED = frozenset(
    {"text", "dictation", "essay", "choice", "choices", "select", "match", "order", "categories", "label"}
)


def slot(name: str, span: Span, node: Mapping, texts: Texts) -> Slot:
    """The slot. `span` is the place of its name."""
    type_ = words(node.get("type"))
    rows = _rows(node, texts)
    lines = tuple(_lines(type_, node, texts)) + tuple(_options(node, texts))
    lines = tuple(placed(line, rows) for line in lines) if type_ == "categories" else lines
    lines = tuple(labelled(line, rows) for line in lines) if type_ == "label" else lines
    messages, said = _messages(node, texts)
    lines = tuple(replace(x, feedback=said.pop(x.id)) if x.id in said and not x.feedback else x for x in lines)
    for id_ in said:
        place = _message_key(node, "#" + id_)
        facts = (("why", "id"), ("name", "#" + id_), ("slot", name))
        texts.found.append(
            Diagnostic("E030", place, facts, tuple("#" + n for n in suggest(id_, [x.id for x in lines])))
        )
    options = [(str(k.value), k, v) for k, v in node.entries if str(k.value) not in SHARED]
    symbols = node.get("symbols")
    form_score, points = number(node.get("form_score")), number(node.get("points"))
    type_node = node.get("type")
    return Slot(
        id=name,
        type=type_,
        options=MappingProxyType({n: option(v) for n, _, v in options}),
        lines=lines,
        points=1.0 if points is None else points,
        follow=word_list(node.get("follow")),
        attempts=whole(node.get("attempts")),
        penalty=number(node.get("penalty")),
        condition=_condition(node.get("if")),
        symbols=None if symbols is None else word_list(symbols),
        form_score=0.5 if form_score is None else form_score,
        messages=messages,
        rows=rows,
        span=span,
        type_span=type_node.span if type_node is not None else span,
        option_spans=MappingProxyType({n: v.span for n, _, v in options}),
    )


def _condition(node: Node | None) -> Condition | None:
    """When it is asked; what cannot be read is reported by `checks.ladder`."""
    made = parse(words(node)) if node is not None else None
    return None if isinstance(made, Unread) else made


def _lines(type_: str, node: Mapping, texts: Texts) -> Iterator[Line]:
    counts = {True: 0, False: 0}
    for one in mappings(node.get("lines")):
        right = truth(one.get("right"))
        counts[right] += 1
        nth = counts[right]
        made = ("right" if nth == 1 else f"right{nth}") if right else f"wrong{nth}"
        when = one.get("when")
        key, code = _key(type_, words(when))
        body = texts.doc(when) if type_ == "essay" else ()
        yield _line(one, made, key, texts, right, code, body, _bare(when.span) if when is not None else one.span)


def placed(line: Line, rows: tuple[tuple[Doc, ...], ...]) -> Line:
    """A line `truite -> Mammifères` with places for words (`r3c1 -> c1`), so that it holds in every language."""
    from digilab_content.graders._sorting import sorting
    from digilab_content.graders.categories import place_of

    table = sorting(Slot("", "categories", rows=rows), several=True)
    pair = None if isinstance(table, tuple) else place_of(line.key, table)
    return line if pair is None or not pair[1] else replace(line, key=f"{pair[0]} -> {pair[1]}")


def labelled(line: Line, rows: tuple[tuple[Doc, ...], ...]) -> Line:
    """A line `noyau -> membrane` with rows for words (`l1 -> p2`), for the same reason."""
    from digilab_content.graders._places import settled

    return settled(line, rows)


def _key(type_: str, text: str) -> tuple[str, bool]:
    """The key and whether it is an expression. `3,5` without backticks is 3.5 where a number is asked."""
    text = text.strip()
    if len(text) > 2 and text[0] == text[-1] == "`" and "`" not in text[1:-1]:
        return text[1:-1].strip(), True
    if type_ in WORDED or not type_:
        return text, False
    read = numeral(text) if type_ in {"number", "expression", "numberline"} else None
    if read is not None and not read.unit and not read.tolerance:
        return read.value, True
    return (pointed(text) if type_ in {"number", "quantity", "expression"} else text), True


def _bare(span: Span) -> Span:
    """A key without its backticks."""
    written = span.text
    ticked = len(written) > 2 and written[0] == written[-1] == "`"
    return Span(span.source, span.start + 1, span.end - 1) if ticked else span


def _options(node: Mapping, texts: Texts) -> Iterator[Line]:
    nodes = mappings(node.get("options"))
    taken = {words(one.get("id")) for one in nodes}
    for k, one in enumerate(nodes):
        text = one.get("text")
        letter = _letter(k)
        while letter in taken and not words(one.get("id")):
            letter += "x"
        place = text.span if text is not None and text.span.end > text.span.start else one.span
        yield _line(one, letter, words(text), texts, truth(one.get("right")), False, texts.doc(text), place)


def _letter(k: int) -> str:
    return chr(ord("a") + k) if k < 26 else f"o{k + 1}"


def _line(node: Mapping, made: str, key: str, texts: Texts, right: bool, code: bool, body: Doc, span: Span) -> Line:
    """What lines and options share; `made` is the id of one that names none."""
    id_ = words(node.get("id"))
    return Line(
        id=id_ or made,
        right=right,
        key=key,
        body=body,
        feedback=texts.doc(node.get("feedback")),
        code=code,
        score=number(node.get("score")),
        any=words(node.get("any")),
        fixed=truth(node.get("fixed")),
        ungraded=truth(node.get("ungraded")),
        strict=truth(node.get("strict")),
        manual=truth(node.get("manual")),
        points=number(node.get("points")),
        keywords=word_list(node.get("keywords")),
        after=tuple(word.lstrip("#") for word in word_list(node.get("after"))),
        review=words(node.get("review")),
        mistake=words(node.get("mistake")),
        places=MappingProxyType({k: v.span for k in ("mistake", "review") if (v := node.get(k)) is not None}),
        named=bool(id_),
        span=span,
    )


def _messages(node: Mapping, texts: Texts) -> tuple[tuple[tuple[str, Doc], ...], dict[str, Doc]]:
    """Messages of codes, and those of lines by their ids."""
    found = node.get("messages")
    entries = found.entries if isinstance(found, Mapping) else ()
    codes = tuple((str(k.value), texts.doc(v)) for k, v in entries if str(k.value).startswith("@"))
    return codes, {str(k.value)[1:]: texts.doc(v) for k, v in entries if str(k.value).startswith("#")}


def _message_key(node: Mapping, name: str) -> Span:
    found = node.get("messages")
    written = found.key(name) if isinstance(found, Mapping) else None
    return written.span if written else node.span


def _rows(node: Mapping, texts: Texts) -> tuple[tuple[Doc, ...], ...]:
    """The table of a match, categories or label slot, its header first."""
    found = node.get("rows")
    rows = found.items if isinstance(found, Sequence) else ()
    return tuple(tuple(texts.doc(cell) for cell in row.items) if isinstance(row, Sequence) else () for row in rows)


def texts_of(node: Node | None) -> tuple[Node, ...]:
    """The items of a list of texts, or the lone text."""
    if isinstance(node, Sequence):
        return node.items
    return (node,) if isinstance(node, Scalar) and node.value is not None else ()


def hint_nodes(node: Node | None) -> tuple[Node, ...]:
    """The hints, each a text or `{text, cost}`."""
    return node.items if isinstance(node, Sequence) else texts_of(node)
