"""A small bank made by hand from the model: every input and match the site knows, in French, Arabic and English."""

from fractions import Fraction

from digilab_content.export import target
from digilab_content.model.doc import Break, Doc, Inline, Math, Media, Paragraph, SlotRef, Strong, Table, Text
from digilab_content.model.exercise import Hint, Meta
from digilab_content.model.item import (
    Arrange,
    Asset,
    Choose,
    Else,
    Entry,
    Free,
    Is,
    Item,
    ItemSlot,
    Judge,
    Like,
    Option,
    Ordered,
    Pair,
    Paired,
    Picked,
    Rule,
    Tally,
    Within,
)
from digilab_content.model.target import Bank, File

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M1 9 19 9 5 1z" fill="#36c"/></svg>'
WORDS = {
    "fr": ("Additionner deux fractions", "Calcule la somme", "Bravo !", "On n'additionne pas les dénominateurs :"),
    "ar": ("مجموع عددين جذريين", "احسب المجموع", "أحسنت!", "لا نجمع المقامات:"),
    "en": ("Adding two fractions", "Work out the sum", "Well done!", "Denominators are not added:"),
}


def p(*children: Inline | str) -> Doc:
    return (Paragraph(tuple(Text(c) if isinstance(c, str) else c for c in children)),)


def m(tex: str, *, display: bool = False) -> Math:
    return Math((tex,), display)


def sum_item(lang: str, variant: int = 1) -> Item:
    """One box in a sentence, two hints, a solution in steps, two variants."""
    title, order, bravo, mistake = WORDS[lang]
    rules = (
        Rule(Within(Fraction(variant + 4), Fraction(variant + 4), lang), 1.0, (p(bravo),), "right"),
        Rule(Is(f"{variant + 4}/6", ("math-space",)), 0.5, (p("50 % ", m(r"\dfrac{5}{6}")),), "half"),
        Rule(Is("2/5", ("math-space",)), 0.0, (p(mistake, " ", m(r"\dfrac{1+1}{2+3}")),), "denominators"),
        Rule(Judge("cas", {"type": "number"}, (Is("cinq"),)), 1.0),
        Rule(Else(), None),
    )
    return Item(
        id="num-sum-001",
        lang=lang,
        title=title,
        body=(
            *p(order, " ", m(r"S = \dfrac{1}{2} + \sqrt{2}"), "."),
            *p(
                m(
                    r"\left\{\begin{array}{l}x+y=1\\x-y=2\end{array}\right. \begin{pmatrix}1&2\\3&4\end{pmatrix}",
                    display=True,
                )
            ),
            *p(m("S ="), " ", SlotRef("S")),
        ),
        slots=(ItemSlot("S", Entry("number", 8, "cm"), rules, (str(variant + 4),)),),
        variant=variant,
        variants=2,
        hints=(Hint(p("A ", m(r"\sqrt{2}"))), Hint(p("B"), 0.25)),
        steps=(p(m("1 + 1 ="), " ", SlotRef("step1")),),
        step_slots=(ItemSlot("step1", Entry("number", 4), (Rule(Is("2", ()), 1.0), Rule(Else(), 0.0))),),
        solution=(p(m(r"\dfrac12=\dfrac36")), p(Strong((Text("fin"),)))),
        meta=Meta(
            subject="maths",
            level="ma.2ac",
            topic="Fractions",
            difficulty=2,
            time=3,
            license="CC-BY-SA-4.0",
            authors=("A <B>",),
        ),
    )


def choice_item(lang: str) -> Item:
    """Three slots: boxes to tick, a menu, a word with two attempts and a penalty; a picture."""
    options = tuple(Option(id_, p(m(tex))) for id_, tex in (("a", r"\dfrac38"), ("b", r"\dfrac25"), ("c", r"\sqrt3")))
    word = "étoile" if lang != "ar" else "نجمة"
    return Item(
        id="frac-compare-001",
        lang=lang,
        title="1 < 2 & </script><script>alert(1)</script>",
        body=(
            *p(
                "<img src=x onerror=alert(1)> ", Media("fig.svg", 'triangle "bleu"', decorative=False), Break(hard=True)
            ),
            Table(((Text("n"),), (m("n^2"),)), (((Text("1"),), (Text("1"),)),), ("left", "center")),
            *p(SlotRef("q")),
            *p("A ", SlotRef("menu"), " B ", SlotRef("word"), "."),
        ),
        slots=(
            ItemSlot(
                "q",
                Choose(options, many=True, shuffle=True),
                Tally(
                    (Rule(Picked(("a",)), 0.5), Rule(Picked(("b",)), 0.5), Rule(Picked(("c",)), -0.5, (p("c!"),), "c"))
                ),
                (("a", "b"),),
            ),
            ItemSlot(
                "menu",
                Choose((Option("x", p("oui")), Option("y", p("non"))), inline=True),
                (Rule(Picked(("x",)), 1.0), Rule(Else(), 0.0)),
                ("x",),
            ),
            ItemSlot(
                "word",
                Entry("text", 10),
                (
                    Rule(Is(word, ("case", "nfc", "space")), 1.0),
                    Rule(Like("[Éé]toiles?", ("case",)), 0.5, (p("singulier"),)),
                    Rule(Else(), 0.0),
                ),
                (word,),
                attempts=2,
                penalty=0.5,
            ),
        ),
        meta=Meta(subject="svt", level="ma.1ac", topic="T", difficulty=1),
        assets=(Asset("fig.svg", "fig.svg", "image/svg+xml", SVG),),
    )


def order_item(lang: str) -> Item:
    """To order, to pair, to write."""
    options = tuple(Option(f"o{k}", p(f"n{k}")) for k in range(4))
    return Item(
        id="order-001",
        lang=lang,
        title="Ordre",
        body=(*p(SlotRef("o")), *p(SlotRef("pair"))),
        slots=(
            ItemSlot(
                "o",
                Arrange(options),
                (Rule(Ordered(("o0", "o1", "o2")), 1.0), Rule(Else(), 0.0)),
                (("o0", "o1", "o2"),),
            ),
            ItemSlot(
                "pair",
                Pair(options[:2], options[2:]),
                (Rule(Paired((("o0", "o2"), ("o1", "o3"))), 1.0), Rule(Else(), 0.0)),
                ((("o0", "o2"), ("o1", "o3")),),
            ),
            ItemSlot("free", Free(), (Rule(Else(), None),)),
        ),
        meta=Meta(subject="francais", level="sup.cpge1"),
    )


def radio_item(lang: str) -> Item:
    """One choice among formulas."""
    options = tuple(Option(id_, p(m(tex))) for id_, tex in (("a", "x^2"), ("b", "2x"), ("z", "0")))
    return Item(
        id="radio-001",
        lang=lang,
        title="Radio",
        body=(*p("?"), *p(SlotRef("c"))),
        slots=(
            ItemSlot(
                "c", Choose(options, shuffle=True), (Rule(Picked(("b",)), 1.0, (p("oui"),)), Rule(Else(), 0.0)), ("b",)
            ),
        ),
        meta=Meta(subject="maths", level="ma.2ac", topic="Z"),
    )


def items() -> tuple[Item, ...]:
    made = []
    for lang in ("fr", "ar", "en"):
        made += [sum_item(lang), sum_item(lang, 2), choice_item(lang), order_item(lang)]
    return (*made, radio_item("fr"))


def files(title: str = "Banque d'essai") -> tuple[File, ...]:
    site = target("site")
    pieces = tuple(site.piece(item, {}) for item in items())
    return site.assemble(Bank(title, "fr", pieces), {})
