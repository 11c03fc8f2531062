"""Laws of lists, points, vectors and matrices, over generated ones: what is always right, what never is."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from digilab_content.compile.judge import judge

SETTINGS = settings(max_examples=60, deadline=None, derandomize=True, database=None)
INTEGER = st.integers(-20, 20)
ENTRY = st.one_of(INTEGER.map(Fraction), st.fractions(-9, 9, max_denominator=8))
LOCALE = st.sampled_from(["fr", "ar", "en"])


SIDE = st.integers(1, 3)


def matrices(rows=SIDE, columns=SIDE):
    return st.tuples(rows, columns).flatmap(
        lambda size: st.lists(st.lists(ENTRY, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0])
    )


def rows(matrix, style="school"):
    if style == "latex":
        return r"\begin{pmatrix}" + r" \\ ".join(" & ".join(map(tex, r)) for r in matrix) + r"\end{pmatrix}"
    if style == "nested":
        return "[" + ", ".join("[" + ", ".join(map(str, r)) + "]" for r in matrix) + "]"
    return "[" + " ; ".join(", ".join(map(str, r)) for r in matrix) + "]"


def tex(x):
    return str(x) if x.denominator == 1 else f"{'-' * (x < 0)}\\frac{{{abs(x.numerator)}}}{{{x.denominator}}}"


def flat(items, opening="(", closing=")"):
    return opening + " ; ".join(map(str, items)) + closing


def verdict(type_, key, answer, locale="fr", **options):
    made = judge({"type": type_, "key": key, "options": options, "locale": locale, "answer": answer})
    assert "verdict" in made, made
    return made


@SETTINGS
@given(matrices(), LOCALE, st.sampled_from(["school", "latex", "nested"]))
def test_a_matrix_is_itself_in_every_writing(matrix, locale, style):
    assume(style != "nested" or len(matrix) > 1 or len(matrix[0]) > 1)
    assert verdict("matrix", rows(matrix), rows(matrix, style), locale)["verdict"] == "right"


@SETTINGS
@given(matrices(), LOCALE)
def test_the_transpose_is_right_only_of_a_symmetric_matrix(matrix, locale):
    turned = [list(c) for c in zip(*matrix, strict=True)]
    made = verdict("matrix", rows(matrix), rows(turned), locale)
    assert made["verdict"] == ("right" if turned == matrix else "wrong")
    assert turned == matrix or made["code"] == "@transposed"


@SETTINGS
@given(matrices(), st.data(), ENTRY.filter(bool), LOCALE)
def test_one_changed_entry_is_wrong_and_worth_its_share(matrix, data, by, locale):
    i = data.draw(st.integers(0, len(matrix) - 1))
    j = data.draw(st.integers(0, len(matrix[0]) - 1))
    changed = [list(r) for r in matrix]
    changed[i][j] += by
    count = len(matrix) * len(matrix[0])
    assert verdict("matrix", rows(matrix), rows(changed), locale)["verdict"] == "wrong"
    made = verdict("matrix", rows(matrix), rows(changed), locale, scoring="per-entry")
    assert made["score"] == pytest.approx((count - 1) / count)
    if made["code"] == "@wrong_entry":
        assert f"ligne {i + 1}, colonne {j + 1}" in verdict_fr(matrix, changed)


def verdict_fr(matrix, changed):
    asked = {"type": "matrix", "key": rows(matrix), "locale": "fr", "lang": "fr", "answer": rows(changed)}
    return judge(asked)["feedback"]


@SETTINGS
@given(st.lists(ENTRY, min_size=2, max_size=6), st.randoms(use_true_random=False), LOCALE)
def test_a_bag_is_right_in_any_order_and_a_list_in_one(items, random, locale):
    mixed = items[:]
    random.shuffle(mixed)
    key, answer = flat(items, "[", "]"), flat(mixed, "[", "]")
    assert verdict("list", key, answer, locale, ordered=False)["verdict"] == "right"
    assert verdict("list", key, flat(mixed, "{", "}"), locale, ordered=False)["verdict"] == "right"
    made = verdict("list", key, answer, locale)
    assert made["verdict"] == ("right" if mixed == items else "wrong")
    assert mixed == items or made["code"] == "@wrong_order"


@SETTINGS
@given(st.lists(ENTRY, min_size=2, max_size=6), st.data(), LOCALE)
def test_an_item_left_out_or_added_is_never_right(items, data, locale):
    less = items[:]
    less.pop(data.draw(st.integers(0, len(items) - 1)))
    more = items[:]
    more.insert(data.draw(st.integers(0, len(items))), data.draw(ENTRY))
    key = flat(items, "[", "]")
    for ordered in (True, False):
        assert verdict("list", key, flat(less, "[", "]"), locale, ordered=ordered)["code"] == "@missing_item"
        assert verdict("list", key, flat(more, "[", "]"), locale, ordered=ordered)["code"] == "@extra_item"


@SETTINGS
@given(st.lists(ENTRY, min_size=2, max_size=3), ENTRY, LOCALE)
def test_a_direction_is_right_up_to_any_factor_but_zero(vector, factor, locale):
    assume(any(vector))
    scaled = flat([factor * x for x in vector])
    made = verdict("vector", flat(vector), scaled, locale, upto="factor")
    assert made["verdict"] == ("right" if factor else "wrong")
    assert factor or made["code"] == "@zero_vector"
    exact = verdict("vector", flat(vector), scaled, locale)
    assert exact["verdict"] == ("right" if factor == 1 else "wrong")


@SETTINGS
@given(st.lists(ENTRY, min_size=2, max_size=3), st.lists(ENTRY, min_size=2, max_size=3), LOCALE)
def test_a_direction_that_is_not_collinear_is_wrong(one, other, locale):
    assume(any(one) and len(one) == len(other))
    n = len(one)
    collinear = any(other) and all(one[i] * other[j] == one[j] * other[i] for i in range(n) for j in range(i))
    made = verdict("vector", flat(one), flat(other), locale, upto="factor")
    assert made["verdict"] == ("right" if collinear else "wrong")


@SETTINGS
@given(st.lists(ENTRY, min_size=2, max_size=3), st.permutations(range(3)), LOCALE)
def test_swapped_coordinates_are_wrong_unless_equal(point, order, locale):
    mixed = [point[k] for k in order if k < len(point)]
    for type_ in ("point", "vector"):
        made = verdict(type_, flat(point), flat(mixed), locale)
        assert made["verdict"] == ("right" if mixed == point else "wrong")
        assert mixed == point or made["code"] == "@swapped_coordinates"


@SETTINGS
@given(st.lists(st.decimals(-99, 99, places=2), min_size=2, max_size=3), st.sampled_from(["fr", "ar"]))
def test_decimal_commas_are_decimals_where_they_fit(point, locale):
    typed = [str(x).replace(".", ",") for x in point]
    assert verdict("point", flat(point), flat(typed), locale)["verdict"] == "right"
    assert verdict("point", flat(point), "(" + ", ".join(typed) + ")", locale)["verdict"] == "right"
    tight = verdict("point", flat(point), "(" + ",".join(typed) + ")", locale)
    assert tight["verdict"] in {"right", "invalid"}


@SETTINGS
@given(st.lists(INTEGER, min_size=2, max_size=4), st.lists(INTEGER, min_size=2, max_size=4), LOCALE)
def test_what_is_read_without_spaces_is_right_only_when_it_is(key, answer, locale):
    made = verdict("list", flat(key, "[", "]"), "[" + ",".join(map(str, answer)) + "]", locale)
    assert made["verdict"] != "right" or key == answer


@SETTINGS
@given(matrices(st.just(2), st.just(2)))
def test_an_inverse_may_keep_its_factor(matrix):
    (a, b), (c, d) = matrix
    det = a * d - b * c
    assume(det not in {-1, 0, 1} and (1 / det).denominator != 1)
    adjugate = [[d, -b], [-c, a]]
    key = f"inverse({rows(matrix)})"
    assert verdict("matrix", key, f"{1 / det} {rows(adjugate)}")["verdict"] == "right"
    assert verdict("matrix", key, rows(adjugate))["verdict"] == "wrong"


@pytest.mark.parametrize("type_", ["list", "matrix"])
@pytest.mark.parametrize("count", [60, 190])
def test_long_answers_end(type_, count):
    long = "[" + (" ; " if type_ == "list" else ", ").join(f"x+{k}" for k in range(count)) + "]"
    asked = {"symbols": ["x"]} | ({"ordered": False} if type_ == "list" else {})
    made = judge({"type": type_, "key": "[1 ; x]", "options": asked, "answer": long, "locale": "fr"})
    assert made["verdict"] in {"wrong", "invalid", "undecided"}
    if count < 100 and type_ == "list":
        keyed = {"type": "list", "key": long, "options": asked, "locale": "fr"}
        assert judge({**keyed, "answer": long})["verdict"] == "right"
        assert judge({**keyed, "answer": long.replace("x+7 ", "x-7 ")})["verdict"] in {"wrong", "undecided"}


def test_other_slots_use_the_values():
    from digilab_content.graders import Setting, grader
    from digilab_content.model.exercise import Line, Slot

    def bound(type_, key, values):
        slot = Slot("s", type_, {}, (Line("right", right=True, key=key),))
        return grader(type_).bind(slot, Setting(values=values))

    matrix = bound("matrix", "[1, 2 ; 3, 4]", {}).tree()
    point = bound("point", "(2 ; -1)", {}).tree()
    items = bound("list", "[1 ; 2 ; 3 ; 4]", {}).tree()
    values = {"M": matrix, "A": point, "L": items}
    for type_, key, answer in (
        ("number", "det(M)", "-2"),
        ("number", "det(2*M)", "-8"),
        ("number", "len(L) + sum(L)", "14"),
        ("matrix", "inverse(M)", "[-2, 1 ; 3/2, -1/2]"),
        ("matrix", "transpose(M)", "[1, 3 ; 2, 4]"),
        ("matrix", "M^2", "[7, 10 ; 15, 22]"),
        ("matrix", "M*inverse(M)", "[1, 0 ; 0, 1]"),
        ("vector", "M*A", "(0 ; 2)"),
        ("vector", "(5 ; 5) - A", "(3 ; 6)"),
        ("point", "(A + (4 ; 3))/2", "(3 ; 1)"),
    ):
        made = bound(type_, key, values)
        given_ = made.read(answer)
        assert made.judge(given_).status == "right", (type_, key, answer, given_)
