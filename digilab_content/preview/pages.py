"""The pages of the preview: the list, an exercise, what is said of an answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from digilab_content.export.site.dialect import dialect
from digilab_content.export.site.render import render
from digilab_content.export.site.rules import input_name
from digilab_content.model.verdict import Response
from digilab_content.preview.diagnosis import shown
from digilab_content.preview.shelf import Look, Shelf
from digilab_content.preview.verdicts import verdict
from digilab_content.text.i18n import direction, words

if TYPE_CHECKING:
    from digilab_content.compile.grading import Marks

PACKAGE = "digilab_content.preview"


def address(name: str, lang: str = "", variant: int = 0, ui: str = "") -> str:
    """The address of an exercise's page."""
    asked = {"name": name, "lang": lang, "variant": str(variant or ""), "ui": ui}
    return "/exercise?" + urlencode({key: value for key, value in asked.items() if value})


def listed(shelf: Shelf, ui: str) -> bytes:
    """The list of exercises, by folder."""
    folders: dict[str, list[tuple[str, str]]] = {}
    for name in shelf.names():
        folder, _, file = name.rpartition("/")
        folders.setdefault(folder, []).append((file, address(name, ui=ui)))
    return _page("list.html", ui, folders=sorted(folders.items()), root_name=shelf.root.name)


def exercise(look: Look, ui: str, base: str = "") -> bytes:
    """An exercise: statement with its boxes, hints, steps, solution, values, diagnostics."""
    shown_item = _item(look) if look.item is not None else None
    slots = (*look.item.slots, *look.item.step_slots) if look.item else ()
    data = {
        "name": look.name,
        "lang": look.lang,
        "variant": look.variant,
        "slots": [{"id": slot.id, "input": input_name(slot.input)} for slot in slots],
        "course": _course(look, shown_item),
        "decimal": "." if ui == "en" else ",",
        "words": _words(ui),
    }
    others = [(code, address(look.name, code, look.variant, ui)) for code in look.languages]
    around = {n: address(look.name, look.lang, n, ui) for n in range(1, look.variants + 1)}
    return _page(
        "exercise.html",
        ui,
        look=look,
        shown=shown_item,
        data=data,
        diagnostics=shown(look.found, ui, base),
        more=max(0, len(look.found) - 20),
        others=others,
        around=around,
        spoken_dir=direction(look.lang or ui),
    )


def _course(look: Look, shown_item: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """What the script climbs; None as long as the exercise cannot be judged."""
    from dataclasses import replace

    from digilab_content.compile.grading import course
    from digilab_content.export.site.course import course_data

    if look.exercise is None or shown_item is None:
        return None
    made = course(look.exercise, look.variants)
    return course_data(replace(made, parts=made.parts or int(bool(shown_item["answers"]))))


def _words(ui: str) -> dict[str, str]:
    """Sentences that the script puts together; `%name%` stands for what it fills in."""
    say = words(ui)
    names = ("lost", "updated", "unasked", "next-hint", "free-hint")
    made = {name: say.text(f"preview-{name}", (("percent", "%percent%"),)) for name in names}
    facts = (("points", "%points%"), ("total", "%total%"))
    return made | {"earned": say.text("preview-earned", facts), "waiting": say.text("preview-mark-open", facts)}


def _item(look: Look) -> dict[str, Any]:
    from digilab_content.export.site.exercise import context

    item = look.item
    if item is None:
        return {}
    asked = {"name": look.name, "lang": look.lang, "variant": str(look.variant)}
    media = {asset.src: "/media?" + urlencode({**asked, "src": asset.src}) for asset in item.assets}
    return context(item, media)


def judged(look: Look, marks: "Marks | None", ui: str, answers: Mapping[str, Response]) -> dict[str, Any]:
    """The answer to a post: status and markup of each slot, the mark of the whole, findings."""
    from digilab_content.compile.conditions import sight

    how = dialect(look.lang, {})
    answer: dict[str, Any] = {"slots": {}, "mark": "", "problem": ""}
    say = words(ui)
    if marks is None:
        answer["problem"] = (
            say.text("preview-fault", (("fault", look.fault),)) if look.fault else say.text("preview-not-judged")
        )
        return answer
    for id_, one in marks.verdicts.items():
        made = _page(
            "verdict.html", ui, v=verdict(one, how, ui), spoken=look.lang, spoken_dir=direction(look.lang), id=id_
        )
        slot = look.exercise.slot(id_) if look.exercise else None
        names = sorted(sight(slot, one, answers.get(id_, "")).names) if slot else []
        answer["slots"][id_] = {"status": one.status, "share": one.score, "names": names, "html": made.decode()}
    total = ("total", _number(marks.total, ui))
    if marks.points is None:
        answer["mark"] = say.text("preview-mark-open", (total,))
    else:
        answer["mark"] = say.text("preview-mark", (("points", _number(marks.points, ui)), total))
    return answer


def _number(value: float, lang: str) -> str:
    text = f"{round(value, 2):g}"
    return text if lang == "en" else text.replace(".", ",")


def _page(template: str, ui: str, **context: Any) -> bytes:
    return render(template, ui, package=PACKAGE, **context)
