"""A STACK question with deployed seeds as one seed shows it: variables computed by Maxima, CASText put together."""

import copy
import re

WORDS = ("questiontext", "generalfeedback", "questionnote", "hint", "truefeedback", "falsefeedback")
_STATEMENT = re.compile(r"(dlv|dl[kt][0-9]+):(.*);")
_MARK = re.compile(r"(\[\[if test='[^']*'\]\]|\[\[elif test='[^']*'\]\]|\[\[else\]\]|\[\[/if\]\])")


def statements(question) -> dict[str, str]:
    """The variables that depend on the seed, in order."""
    lines = question.findtext("questionvariables/text").splitlines()
    return {m[1]: m[2] for line in lines if (m := _STATEMENT.fullmatch(line))}


def jobs(question, seed: int, tests: bool = True) -> list[tuple[list[str], str]]:
    """What Maxima is asked: each variable, as STACK computes it (`simp` off), then lists in question tests."""
    known = statements(question)
    before = [f"stack_seed:{seed}", *(f"{name}:{value}" for name, value in known.items())]
    asked = [*known, *(_lists(question) if tests else [])]
    return [(before, one) for one in asked]


def _lists(question) -> list[str]:
    given = [one.text for one in question.iterfind("qtest/testinput/value")]
    return list(dict.fromkeys(one for one in given if one.endswith("[dlv]")))


def names(question) -> list[str]:
    return [*statements(question), *_lists(question)]


def seen(text: str, values: dict[str, str]) -> str:
    """The CASText of one seed: `[[if]]` blocks by their tests, `{#…#}` by their values."""
    out, at = [], 0
    parts = _MARK.split(text)
    taken: bool | None = None  # None outside of a block; whether a branch was taken inside
    here = True
    while at < len(parts):
        part = parts[at]
        if at % 2 == 0:
            out.append(part if here else "")
        elif part.startswith("[[if"):
            assert taken is None, "nested"
            taken = here = _holds(part, values)
        elif part.startswith("[[elif"):
            assert taken is not None
            here = not taken and _holds(part, values)
            taken = taken or here
        elif part == "[[else]]":
            assert taken is not None
            here = not taken
        else:
            assert taken is not None
            taken, here = None, True
        at += 1
    assert taken is None, "an open block"
    return re.sub(r"\{#(\w+)#\}", lambda m: values[m[1]], "".join(out))


def _holds(mark: str, values: dict[str, str]) -> bool:
    one = re.search(r"is\(dlv=([0-9]+)\)", mark)
    if one:
        return values["dlv"] == one[1]
    many = re.search(r"member\(dlv,\[([0-9,]+)\]\)", mark)
    assert many, mark
    return values["dlv"] in many[1].split(",")


def resolved(question, values: dict[str, str]):
    """The question as this seed shows it: no CASText, no variable of the seed."""
    made = copy.deepcopy(question)
    for tag in WORDS:
        for one in made.iter(tag):
            text = one.find("text")
            text.text = seen(text.text or "", values) or None
    for tag in ("tans", "testoptions"):
        for one in made.iter(tag):
            if one.text:
                one.text = values.get(one.text, one.text)
    for one in made.iterfind("qtest/testinput/value"):
        if one.text.startswith("CT:"):
            one.text = "RAW:" + seen(one.text.removeprefix("CT:"), values)
        one.text = values.get(one.text, one.text)
    return made
