"""STACK questions: the file against the measured facts, and every expression and verdict against a real Maxima."""

import sys
from collections import Counter
from dataclasses import replace

import maxima_run
import pytest
import stack_call
import stack_reader as reader
from lxml import etree
from places import ROOT, bank

from digilab_content.compile.legalise import legalise
from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.compile.mathematics import _one
from digilab_content.export import target
from digilab_content.export.moodle.stack.part import parts
from digilab_content.export.moodle.stack.plan import plan
from digilab_content.export.moodle.stack.question_tests import expected, typed
from digilab_content.maths import writing
from digilab_content.maths.kernel import holds
from digilab_content.maths.maxima import Unsayable, maxima
from digilab_content.model.target import Bank, taken

STACK = {"stack": "yes"}
VARIANTS = 2
OTHERS = sorted((ROOT / "tests" / "data" / "stack").glob("*.exo.md"))  # what the bank has not


@pytest.fixture(scope="module")
def items():
    """The bank: items of the first variants, with their graders."""
    found = []
    for path in (*bank(), *OTHERS):
        loaded = load(path).value
        if loaded is None:
            continue
        few = replace(loaded, exercise=replace(loaded.exercise, variants=min(VARIANTS, loaded.exercise.variants)))
        for exercise, graders in few.concrete([]):
            item = lower(exercise, graders, few.read_asset, mathematics=True).value
            if item is not None:
                found.append((item, graders))
    return found


def write(items) -> bytes:
    moodle = target("moodle")
    pieces = []
    for item in items:
        mine = taken(moodle, item, STACK)
        legal, losses = legalise(item, moodle.CAN, mine)
        piece = moodle.piece(legal, STACK)
        pieces.append(replace(piece, losses=(*losses, *piece.losses)))
    (file,) = moodle.assemble(Bank("Banque", "fr", tuple(pieces)), STACK)
    return file.data


@pytest.fixture(scope="module")
def questions(items):
    root = etree.fromstring(write([item for item, _ in items]))
    return [reader.read(q) for q in root.findall("question[@type='stack']")]


@pytest.fixture(scope="module")
def maxima_there():
    if maxima_run.maxima_path() is None:
        print(f"\n!! {maxima_run.HOW}", file=sys.stderr)
        pytest.skip(maxima_run.HOW)


def planned(items):
    """Every slot that STACK judges: item, grader, part."""
    for item, graders in items:
        made = [(slot, p) for slot in item.slots if (p := plan(slot)) is not None]
        for part in parts(made):
            yield item, graders[part.slot.id], part


# ── the file ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_question_obeys_the_facts(questions):
    assert len(questions) >= 60


def test_every_kind_of_slot_is_there(items):
    kinds = Counter(part.slot.asked.type for _, _, part in planned(items))
    assert set(kinds) == {
        *("expression", "number", "quantity", "equation", "inequality", "set", "matrix"),
        *("point", "vector", "list", "system"),
    }


def test_questions_carry_the_tests_of_their_files(questions):
    tested = [q for q in questions if q.tests]
    assert len(tested) >= len(questions) * 3 // 4
    scores = {e.text for q in questions for e in q.element.iter("expectedscore")}
    assert {"1", "0", "0.5"} <= scores


def test_a_decimal_comma_where_school_writes_one(questions):
    for q in questions:
        lang = q.element.findtext("questiontext/text").split('lang="')[1][:2]
        assert q.element.findtext("decimals") == ("." if lang == "en" else ",")


def test_without_the_option_nothing_changes(items):
    item = next(i for i, _ in items if plan(i.slots[0]) is not None)
    moodle = target("moodle")
    bare = replace(item, slots=tuple(replace(s, asked=None) for s in item.slots))
    assert moodle.piece(legalise(bare, moodle.CAN)[0], {}) == moodle.piece(legalise(item, moodle.CAN)[0], {})
    assert taken(moodle, item, {}) == frozenset()


def test_what_a_slot_asks_is_no_secret_told_to_pupils(items):
    assert all(slot.asked is None for item, _ in items for slot in item.public().slots)


def test_words_of_authors_are_never_computed(items):
    from digilab_content.model import doc as d

    item, _, _ = next(planned(items))
    body = (*item.body, d.Paragraph((d.Text("{@ 1+1 @} {# 2 #} [[input:ans9]] [[if test='true']]"),)))
    root = etree.fromstring(write([replace(item, body=body, solution=(body[-1:],))]))
    reader.read(root.find("question[@type='stack']"))


# ── Maxima ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("maxima_there")
def test_the_keys_are_ours(items, tmp_path):
    """Every expression of a tree is read by Maxima, and a numeric key has our value."""
    jobs, ours = [], []
    for _, _, part in planned(items):
        for line in part.slot.asked.lines:
            if line.tree is None:
                continue
            try:
                text = maxima(line.tree, exact=True)
            except Unsayable:
                assert not line.right
                continue
            jobs.append(([], f"ev(({text}),simp)" if line.number is None else f"ev(float({text}),simp,numer)"))
            ours.append(line.number)
        jobs += [([], f"ev({n.test.tans},simp)") for n in part.nodes if not n.test.kind.startswith("Units")]
        ours += [None] * (len(jobs) - len(ours))
    for (_, text), number, made in zip(jobs, ours, maxima_run.evaluated(tmp_path, [], jobs), strict=True):
        assert made != "error", text
        if number is not None:
            assert float(made) == pytest.approx(float(number), rel=1e-12), text


@pytest.mark.usefixtures("maxima_there")
def test_answers_of_the_files_are_judged_as_the_file_says(items, tmp_path):
    """The note and the score that a question test expects are those to which the tree leads in Maxima."""
    tries = [
        (part, one, want)
        for _, _, part in planned(items)
        for one in part.slot.asked.tried
        if (want := expected(part, one)) is not None and typed(one) is not None
    ]
    assert len(tries) >= 150
    wrong = []
    for (part, one, want), (note, score) in zip(tries, walked(tmp_path, [t[:2] for t in tries]), strict=True):
        if (note, score) != (want[0], pytest.approx(want[1])):
            wrong.append((part.slot.asked.type, one.response, want, note, score))
    assert wrong == []


@pytest.mark.usefixtures("maxima_there")
def test_stack_is_never_more_generous(items, tmp_path):
    """Answers made from keys: as pupils may type them, with a calculation left to do, in another form, wrong."""
    tries, usual = _generated(items)
    assert len(tries) >= 600
    _no_more_generous(tries, usual, walked(tmp_path, tries))


@pytest.mark.usefixtures("maxima_there")
def test_stacks_own_code_says_the_same(items, tmp_path):
    """The same answers through STACK's own answer tests, where a checkout of it is at hand (`DIGILAB_STACK`)."""
    real = maxima_run.stack_path()
    if real is None:
        pytest.skip("DIGILAB_STACK is not the folder stack/maxima of a checkout of STACK")
    tries, usual = _generated(items)
    _no_more_generous(tries, usual, walked(tmp_path, tries, real))


def _generated(items):
    """Answers made from keys, and whether each is as pupils usually write; the same question and answer once."""
    tries, usual, known = [], [], set()
    for _, grader, part in planned(items):
        asked = set(_answers(grader))
        for text in sorted({*asked, *_changed(grader)}):
            one = _one(0, grader, text) or _unread(grader, text)
            said = None if one is None else typed(one)
            plain = text in asked and said is not None and not _of_another_kind(part, one)
            case = (said, plain, *((n.test.kind, n.test.sans, n.test.tans, n.test.option) for n in part.nodes))
            if said is not None and case not in known:
                known.add(case)
                tries.append((part, one))
                usual.append(plain)
    return tries, usual


def _no_more_generous(tries, usual, ended):
    generous, strict = [], []
    for (part, one), plain, (note, score) in zip(tries, usual, ended, strict=True):
        if score > one.score + 1e-9 and not (part.slot.asked.type == "quantity" and one.code == "@not_computed"):
            generous.append((part.slot.asked.type, dict(part.slot.asked.options), one.response, one.code, note, score))
        if plain and one.status == "right" and not one.code and score < 1:
            strict.append((part.slot.asked.type, dict(part.slot.asked.options), one.response, note))
    assert generous == [], "\n".join(map(str, generous))
    assert strict == [], "\n".join(map(str, strict))


def _unread(grader, text):
    """An answer that is not taken (a calculation left to do): what STACK makes of the same expression."""
    from digilab_content.graders import grade
    from digilab_content.maths.reading import Reading, Unread, read_answer
    from digilab_content.model.asked import Tried

    if grader.TYPE != "number" or grade(grader, text).code != "@not_computed":
        return None
    tree = read_answer(text, Reading("en"))
    return None if isinstance(tree, Unread) else Tried(0, text, tree, "", "invalid", 0.0, "", "@not_computed")


def _of_another_kind(part, one) -> bool:
    """What STACK sends back without penalty: a statement where a set is asked, decimals where none are taken."""
    heads = {"set": "set", "seq": "seq", "rel": "rel", "tuple": "tuple", "items": "items", "and": "rel", "or": "rel"}
    mine = {heads.get(line.tree[0], "") for line in part.slot.asked.lines if line.right}
    decimals = not part.plan.input.float and "." in maxima(one.tree)
    return decimals or (part.plan.input.same_type and heads.get(one.tree[0], "") not in mine)


def _trees(grader):
    for key in grader.keys:
        tree = getattr(key.value, "tree", key.value)
        if isinstance(tree, tuple) and tree[0] not in (
            "matrix",
            "set",
            "seq",
            "rel",
            "const",
            "and",
            "or",
            "tuple",
            "items",
        ):
            yield tree


def _answers(grader):
    """Answers as pupils write them: the samples of the type, the usual writings of each key."""
    for sample in grader.samples():
        if isinstance(sample.response, str) and sample.response.strip():
            yield sample.response
    for tree in _trees(grader):
        yield from writing.typings(tree, grader.setting.locale)[:6]


def _changed(grader):
    """The same values with something left to do, and others."""
    locale = grader.setting.locale
    for key in grader.keys:
        tree = getattr(key.value, "tree", key.value)
        if isinstance(tree, tuple) and tree[0] in ("tuple", "seq", "items"):
            yield from _other_entries(tree, locale)
    for tree in _trees(grader):
        k = writing.plain(tree, locale)
        yield from (
            f"({k})+0",
            f"1*({k})",
            f"2*({k})/2",
            f"({k})+1-1",
            f"({k})/1",
            f"-(-({k}))",
            f"({k})^1",
            f"({k})+1",
        )


def _other_entries(tree, locale):
    """The same things in another order, one less, each changed."""
    start = 3 if tree[0] == "seq" else 1
    items = tree[start:]
    finite = [k for k, one in enumerate(items) if not holds(one, "const", "inf")]
    for mine in (items[::-1], items[:-1], (*items, items[0]), *(_with(items, k, how) for k in finite for how in "+-d")):
        if mine:
            yield writing.plain((*tree[:start], *mine), locale)


def _with(items, k, how):
    """The things, the one at `k` changed."""
    one = items[k]
    side, rest = (one[:3], one[3]) if one[0] == "rel" else ((), one)
    made = {"+": ("+", rest, ("num", "1")), "-": ("-", rest), "d": ("/", ("*", ("num", "2"), rest), ("num", "2"))}[how]
    return (*items[:k], (*side, made) if side else made, *items[k + 1 :])


def walked(folder, tries, real=None):
    """Where each answer ends: the note and the score. `real`: by STACK's own code in that folder."""
    before = list(dict.fromkeys(v for part, _ in tries for v in part.plan.variables))
    jobs, where = [], {}
    for k, (part, one) in enumerate(tries):
        for node in part.nodes:
            test = node.test
            where[k, node.number] = len(jobs)
            jobs.append(stack_call.own(test, one) if real else _ours(test, one))
    if real:
        before = [*before, *stack_call.DECLARED]
    made = maxima_run.evaluated(folder, before, jobs, maxima_run.stack_loaded(real) if real else None)
    for k, (part, _) in enumerate(tries):
        number = 0
        while True:
            node = part.nodes[number]
            at = where[k, number]
            assert made[at] in {"true", "false"}, (jobs[at], made[at])
            end = node.yes if made[at] == "true" else node.no
            if end.leaf is not None:
                yield end.note, end.leaf.score
                break
            number = end.next


def _ours(test, one):
    """The call of the same test of ours (answer_tests.mac)."""
    name = stack_call.NAMES.get(test.kind, test.kind)
    parts = [test.sans, test.tans, *([test.option] if test.option else [])]
    parts += [f'"{typed(one)}"'] if name in stack_call.RAW else []
    return [f"ans1:{typed(one)}"], f"t_{name}({','.join(parts)})"
