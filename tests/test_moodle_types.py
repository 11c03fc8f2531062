"""Every question type that we publish to Moodle is reached by an exercise as a teacher writes it, and marks right."""

import moodle_reader as reader
import pytest
import sample_items as s
from test_moodle import write

from digilab_content.compile.load import load
from digilab_content.compile.lower import lower
from digilab_content.text.diagnostics import errors

HEAD = "---\nexo: 1\nid: cas-001\ntitle: Cas\nlang: fr\nlicense: CC0-1.0\n{answers}---\n\n"


def item_of(text, folder, answers=""):
    path = folder / "cas.exo.md"
    path.write_text(HEAD.format(answers=f"answers:\n{answers}" if answers else "") + text, encoding="utf-8")
    loaded = load(path)
    assert not errors(loaded.diagnostics), [(d.code, d.facts) for d in loaded.diagnostics]
    made, graders = next(iter(loaded.value.concrete([])))
    return lower(made, graders, loaded.value.read_asset).value


def question_of(text, folder, answers=""):
    (question,) = reader.questions(write(item_of(text, folder, answers)))
    return question


MENUS = """Le chat est [[a]] la table, le chien [[b]] la niche et l'oiseau [[c]] le toit.

## Réponses

### a

- [x] {0}
- [ ] {1}
- [ ] {2}

### b

- [ ] {0}
- [x] {1}
- [ ] {2}

### c

- [ ] {0}
- [ ] {1}
- [x] {2}
"""
SELECTS = "  a: select\n  b: select\n  c: select\n"
# type, answers, text, right responses, a wrong response and its mark
CASES = {
    "multichoice": (
        "  r: {type: choice}\n",
        "Combien ?\n\n[[r]]\n\n- [ ] 54\n- [x] 56\n- [ ] 58\n",
        [[1]],
        [[0]],
        0.0,
    ),
    "truefalse": ("  r: {type: choice}\n", "56 est pair.\n\n[[r]]\n\n- [x] Vrai\n- [ ] Faux\n", [[0]], [[1]], 0.0),
    "shortanswer": ("  r: {type: text}\n", "La capitale ?\n\n[[r]]\n\n- [x] Rabat\n", ["Rabat"], ["Fès"], 0.0),
    "numerical": ("", "Calcule : [[= 56]]\n", ["56"], ["57"], 0.0),
    "match": (
        "  r: {type: match}\n",
        "Relie.\n\n[[r]]\n\n| animal | petit |\n|---|---|\n| vache | veau |\n| chatte | chaton |\n",
        None,
        None,
        0.0,
    ),
    "ordering": (
        "  r: {type: order}\n",
        "Range du plus petit au plus grand.\n\n[[r]]\n\n1. un\n2. deux\n3. trois\n",
        [[0, 1, 2]],
        [[1, 0, 2]],
        0.0,
    ),
    "gapselect": (SELECTS, MENUS.format("sous", "dans", "sur"), [[0], [1], [2]], [[1], [1], [2]], 2 / 3),
    "ddwtos": (SELECTS, MENUS.format("$x^2$", "$\\dfrac{1}{2}$", "$x$"), [[0], [1], [2]], [[1], [0], [2]], 1 / 3),
    "cloze": ("", "Calcule : [[= 56]] puis [[= 42]].\n", ["56", "42"], ["56", "41"], 0.5),
    "essay": ("  r: {type: essay}\n", "Rédige.\n\n[[r]]\n", None, None, 0.0),
}


@pytest.mark.parametrize("kind", sorted(CASES))
def test_a_type_is_reached_and_marks_as_it_should(kind, tmp_path):
    answers, text, right, wrong, share = CASES[kind]
    question = question_of(text, tmp_path, answers)
    assert question.get("type") == kind
    if right is None:
        return
    fields = reader.fields(question)
    assert len(fields) == len(right)
    total = sum(f.weight for f in fields)
    marks = [
        sum(f.weight * f.grade(given) for f, given in zip(fields, row, strict=True)) / total for row in (right, wrong)
    ]
    assert marks == [1.0, pytest.approx(share)]


def test_a_text_without_a_question_is_a_description():
    """No file is without a slot (E031): items of other builders are."""
    (question,) = reader.questions(write(s.ITEMS["plain"]))
    assert question.get("type") == "description"
    assert question.findtext("defaultgrade") == "0"


def test_a_gap_written_in_words_is_no_gap(tmp_path):
    text = MENUS.format("sous", "dans", "sur").replace("Le chat", "Note `[[1]]` et le chat")
    question = question_of(text, tmp_path, SELECTS)
    assert question.get("type") == "gapselect"
    assert len(reader.fields(question)) == 3
    assert "[[2]]</" not in question.findtext("questiontext/text")


@pytest.mark.parametrize(
    "change",
    [
        ("- [x] sous", "- [x] sous\n  > Oui, il dort."),  # words of the author
        ("- [x] sous", "- [x] dessous"),  # another option
        ("- [ ] sous", "- [ ] sous {50%}"),  # a share
    ],
)
def test_what_a_list_of_gaps_cannot_say_is_a_cloze(change, tmp_path):
    question = question_of(MENUS.format("sous", "dans", "sur").replace(*change, 1), tmp_path, SELECTS)
    assert question.get("type") == "cloze"


def test_points_that_differ_are_a_cloze(tmp_path):
    question = question_of(
        MENUS.format("sous", "dans", "sur"), tmp_path, SELECTS.replace("a: select", "a: {type: select, points: 2}")
    )
    assert question.get("type") == "cloze"


def test_words_for_the_whole_are_said(tmp_path):
    question = question_of(MENUS.format("sous", "dans", "sur"), tmp_path, SELECTS)
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        assert question.findtext(f"{name}/text")
