"""QTI packages in players of others: two QTI 3 players in Chromium play our 3.0 items as they are, and our 2.1 items
converted by a third tool.

The players judge by the response processing in the file, so what they say must be what our interpreter says of the same
answer, which is what the reference scorer says (`test_qti21.py`).
"""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from qti_interpreter import play
from qti_items import items, responses
from test_qti21 import SLOTS, possible, response_of, written

from digilab_content.export import target
from digilab_content.export.qti21.names import variable
from digilab_content.model.item import Pair, Tally

HERE = Path(__file__).parent / "browser"
MODULES = HERE / "node_modules"
SCRIPTS = {
    "citolab": [MODULES / "@citolab/qti-components/cdn/index.global.js"],
    "amp": [MODULES / "vue/dist/vue.js", MODULES / "qti3-item-player/dist/qti3Player.umd.js"],
}
MOST = 6

pytestmark = pytest.mark.browser


@cache
def as_written():
    """Our items of QTI 3.0 by name."""
    to = target("qti30")
    return {one.identifier: to.piece(one, {}).files[0].data.decode() for one in items()}


@cache
def converted():
    """Our items of QTI 2.1 as QTI 3.0 by name."""
    if not shutil.which("node"):
        pytest.skip("node is missing: install it (apt-get install nodejs) to run this test")
    made = {piece.heading.identifier: piece.files[0].data.decode() for piece in written()}
    told = subprocess.run(
        ["node", "qti_convert.mjs"],
        cwd=HERE,
        input=json.dumps(made),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(told.stdout)


SOURCES = {"qti30": as_written, "qti21": converted}


@pytest.fixture(scope="module", params=[f"{name}-{source}" for source in SOURCES for name in SCRIPTS])
def player(request, chromium):
    """A page with a player, nothing asked of any network."""
    if not (MODULES / "@citolab/qti-components").is_dir():
        pytest.skip("QTI players are missing: run `npm ci --ignore-scripts` in tests/browser to run this test")
    name, source = request.param.split("-")
    page = chromium.new_page()
    page.route("**/*", lambda route: route.abort())
    page.set_default_timeout(30000)
    page.set_content("<!doctype html><body></body>")
    for script in (*SCRIPTS[name], HERE / "qti_players.js"):
        page.add_script_tag(path=str(script))
    page.player, page.source, page.items = name, source, SOURCES[source]()
    yield page
    page.close()


@cache
def ours():
    return {piece.heading.identifier: piece.files[0].data for piece in written()}


def attempt(page, name, given):
    script = f"""async ([xml, given]) => {{
        const player = window.players.{page.player};
        await player.open(xml);
        if (given) await player.answer(given);
        return await player.finish();
    }}"""
    return page.evaluate(
        script, [page.items[name], {k: list(v) if isinstance(v, tuple) else v for k, v in given.items()}]
    )


PLAYED = [(one, slot) for one, slot in SLOTS if one.id not in {"8-chiffre", "essais", "son", "variantes"}]


def tried(slot):
    """Some responses spread over those of a slot."""
    found = [one for one in responses(slot) if possible(slot, one) and (not isinstance(one, str) or one.strip())]
    return found[:: max(1, len(found) // MOST)][: MOST + 1]


@pytest.mark.parametrize(("item", "slot"), PLAYED, ids=[f"{i.identifier}/{s.id}" for i, s in PLAYED])
def test_players_judge_as_we_do(player, item, slot):
    for response in tried(slot):
        given = response_of(item, slot, response)
        mine = play(ours()[item.identifier], given)
        seen = attempt(player, item.identifier, given)
        for name, value in mine.outcomes.items():
            theirs = seen["outcomes"][name]
            if player.player == "amp" and name in pair_words(item):
                continue
            if value.replace(".", "").replace("-", "").isdigit() or name.startswith(("SCORE", "MAXSCORE", "CHECKS")):
                assert float(theirs) == pytest.approx(float(value), abs=0.002), f"{response}: {name}"
            else:
                assert theirs == value, f"{response}: {name}"
        if seen["shown"] is not None:
            assert sorted(map(tuple, seen["shown"])) == sorted((one.outcome, one.name) for one in mine.shown), response


def pair_words(item):
    """Outcomes of words about single pairs: this player reads no literal pair, and the loss says so."""
    several = len(item.slots) > 1
    return {
        variable("MESSAGE", f"{slot.id if several else ''}-{place}".lstrip("-"))
        for slot in item.slots
        if isinstance(slot.input, Pair) and isinstance(slot.rules, Tally)
        for place, _ in enumerate(slot.rules.parts, 1)
    }


def by_hand(page, name):
    """Open an item for a pupil's own hand."""
    page.evaluate(f"xml => window.players.{page.player}.open(xml)", page.items[name])
    page.wait_for_timeout(100)


def typing(page, text):
    """Type in the first box and leave it."""
    page.locator("input").first.fill(text)
    page.keyboard.press("Tab")


def finished(page):
    return page.evaluate(f"() => window.players.{page.player}.finish()")["outcomes"]


def test_a_pupil_clicks_a_choice(player):
    by_hand(player, "choix-parts-fr")
    for word in ("12", "15", "18"):
        player.get_by_text(word, exact=True).first.click()
    assert float(finished(player)["SCORE"]) == pytest.approx(3)


def test_a_pupil_types_a_word(player):
    by_hand(player, "mot-fr")
    typing(player, "L’école élémentaire")
    told = finished(player)
    assert (float(told["SCORE"]), told["FEEDBACK"]) == (1, "feedback_correct")


@pytest.mark.parametrize(("typed", "score", "review"), [("3,5", 1, "false"), ("14", 0, "false"), ("4", 0, "true")])
def test_a_pupil_types_a_number(player, typed, score, review):
    by_hand(player, "nombre-fr")
    typing(player, typed)
    told = finished(player)
    assert (float(told["SCORE"]), told["REVIEW"]) == (score, review)


def test_formulas_are_shown_as_mathematics(player):
    if player.player == "citolab":
        pytest.skip("@citolab/qti-components 7.27.4 loses the namespace of MathML (its own defect, mended after)")
    by_hand(player, "choix-fr")
    formula = player.locator("math").first
    assert formula.evaluate("one => one.namespaceURI") == "http://www.w3.org/1998/Math/MathML"
    assert formula.locator("mfrac").first.evaluate("one => one.getBoundingClientRect().height") > 15
    assert "dfrac" not in player.locator("body").inner_text()


def test_arabic_is_read_from_right_to_left(player):
    """In 2.1 the isolating marks alone keep the order: these players load no style sheet of ours here."""
    by_hand(player, "arabe-ar")
    if player.source == "qti21":
        assert "\u2067" in player.locator("p").first.inner_text()
    else:
        assert player.locator("p").first.evaluate("one => getComputedStyle(one).direction") == "rtl"
    # The first word stands to the right of what follows it.
    first, box = player.locator("p").nth(1), player.locator("input").first
    word = first.evaluate(
        "p => { const r = document.createRange(); r.setStart(p.firstChild, 0); r.setEnd(p.firstChild, 6);"
        " return r.getBoundingClientRect().right; }"
    )
    assert word > box.bounding_box()["x"] + box.bounding_box()["width"]


def test_the_words_of_feedback_are_in_the_page(player):
    """Of the words that our interpreter says are shown, the player's page holds each."""
    item, slot = next((one, slot) for one, slot in PLAYED if one.identifier == "texte-a-trous-fr")
    given = response_of(item, slot, tried(slot)[0])
    mine = play(ours()[item.identifier], given)
    attempt(player, item.identifier, given)
    said = player.evaluate(
        """() => {
            const all = (one) => [one.textContent, ...[...one.querySelectorAll('*')].filter((e) => e.shadowRoot)
                .map((e) => all(e.shadowRoot))].join(' ');
            return all(document.body);
        }"""
    )
    flat = " ".join(said.split())
    assert mine.shown
    for message in mine.shown:
        assert message.text in flat
