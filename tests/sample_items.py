"""Items for the tests of targets: one of each shape, in French and Arabic, small enough to read in a golden file."""

from fractions import Fraction

from digilab_content.model import doc as d
from digilab_content.model import item as i
from digilab_content.model.exercise import Hint, Meta
from digilab_content.text.message import Message

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\nIDAT"
    b"x\x9cc\xf8\x0f\x00\x01\x01\x01\x00\x1b\xb6\xeeV\x00\x00\x00\x00IEND\xaeB`\x82"
)
WORDS = ("apostrophe", "final-period", "nfc", "space")
META = Meta(
    subject="maths",
    level="ma.1ac",
    topic="Nombres/calcul",
    skills=("MA-1AC-NUM-3.1",),
    license="CC-BY-SA-4.0",
    difficulty=2,
)
WRONG = i.Rule(i.Else(), 0.0, (Message("review"),), "@wrong")


def says(*parts: str | d.Inline) -> d.Doc:
    """A paragraph."""
    return (d.Paragraph(tuple(d.Text(p) if isinstance(p, str) else p for p in parts)),)


def tex(text: str) -> d.Math:
    return d.Math((text,))


def option(id_: str, *parts: str | d.Inline, fixed: bool = False) -> i.Option:
    return i.Option(id_, says(*parts), fixed)


def item(id_: str, body: d.Doc, *slots: i.ItemSlot, lang: str = "fr", title: str = "", **more: object) -> i.Item:
    return i.Item(id_, lang, title or id_.replace("-", " "), body, slots, **{"meta": META, **more})  # type: ignore[arg-type]


def ask(text: str, *ids: str) -> d.Doc:
    refs: list[d.Inline] = []
    for id_ in ids:
        refs += [d.Text(" "), d.SlotRef(id_)]
    return (d.Paragraph((d.Text(text), *refs)),)


NUMBER = i.ItemSlot(
    "n",
    i.Entry("number", unit="cm"),
    (
        i.Rule(
            i.Judge("digilab", {"type": "number", "key": "2.5"}, (i.Within(Fraction("2.49"), Fraction("2.51"), "fr"),)),
            1.0,
            (says("Oui : ", tex(r"\dfrac{5}{2}"), "."),),
            "right",
        ),
        i.Rule(
            i.Judge("digilab", {"type": "number", "key": "5"}, (i.Within(Fraction(5), Fraction(5), "fr"),)),
            0.0,
            (says("Tu as oublié de diviser par 2."),),
            "oubli",
        ),
        WRONG,
    ),
    ("2,5",),
)
FRACTION = i.ItemSlot(
    "q",
    i.Entry("number"),
    (i.Rule(i.Judge("digilab", {"key": "1/3"}, (i.Is("1/3", ("math-space",)),)), 1.0, (), "right"), WRONG),
    ("1/3",),
)
DECIMALS = i.ItemSlot(
    "k",
    i.Entry("number"),
    (i.Rule(i.Judge("digilab", {"key": "3.14"}, (i.Is("3,14"), i.Is("3.14"))), 1.0, (), "right"), WRONG),
    ("3,14",),
)
EXPRESSION = i.ItemSlot(
    "e",
    i.Entry("math"),
    (i.Rule(i.Judge("digilab", {"key": "2*x"}, (i.Is("2x", ("math-space",)), i.Is("2*x"))), 1.0, (), "right"), WRONG),
    ("2x",),
)
WORD = i.ItemSlot(
    "w",
    i.Entry("text"),
    (
        i.Rule(i.Is("photosynthèse", ("case", *WORDS)), 1.0, (says("Bravo."),), "right"),
        i.Rule(i.Is("respiration", ("case", *WORDS)), 0.0, (says("C'est l'inverse."),), "inverse"),
        WRONG,
    ),
    ("photosynthèse",),
)
ACCENTS = i.ItemSlot(
    "a", i.Entry("text"), (i.Rule(i.Is("été", ("accents", *WORDS)), 1.0, (), "right"), WRONG), ("été",)
)
PHRASE = i.ItemSlot("p", i.Entry("text"), (i.Rule(i.Is("l'eau pure", WORDS), 1.0, (), "right"), WRONG), ("l'eau pure",))
PATTERN = i.ItemSlot("r", i.Entry("text"), (i.Rule(i.Like("colou?r", WORDS), 1.0, (), "right"), WRONG), ("color",))
ONE = i.ItemSlot(
    "c",
    i.Choose((option("a", tex(r"\dfrac{3}{8}")), option("b", tex(r"\dfrac{2}{5}")), option("z", "égaux", fixed=True))),
    (
        i.Rule(i.Picked(("b",)), 1.0, (says("Oui."),), "b"),
        i.Rule(i.Picked(("a",)), 0.0, (says("Compare au même dénominateur."),), "a"),
        WRONG,
    ),
    ("b",),
)
PARTIAL = i.ItemSlot(
    "c",
    i.Choose((option("a", "un"), option("b", "deux"), option("z", "trois"))),
    (i.Rule(i.Picked(("b",)), 1.0, (), "b"), i.Rule(i.Picked(("a",)), 0.35, (), "a"), WRONG),
    ("b",),
)
TRUE = i.ItemSlot(
    "t",
    i.Choose((option("v", "Vrai"), option("f", "Faux"))),
    (i.Rule(i.Picked(("v",)), 1.0, (), "v"), i.Rule(i.Picked(("f",)), 0.0, (says("Relis."),), "f"), WRONG),
    ("v",),
)
MENU = i.ItemSlot(
    "m",
    i.Choose((option("a", tex("<")), option("b", tex(">")), option("e", "= ou ~#}")), inline=True),
    (i.Rule(i.Picked(("a",)), 1.0, (), "a"), i.Rule(i.Picked(("b",)), 0.0, (says("Non ", tex("x^{2}")),), "b"), WRONG),
    ("a",),
    points=2.0,
)


def many(whole: bool = False, start: float = 0.0, share: float = 0.5) -> i.ItemSlot:
    parts = (
        i.Rule(i.Picked(("two",)), share, (says("Le seul pair."),), "two"),
        i.Rule(i.Picked(("nine",)), -share, (says(tex(r"9 = 3 \times 3"), "."),), "nine"),
        i.Rule(i.Picked(("thirteen",)), share, (), "thirteen"),
        i.Rule(i.Picked(("one",)), -share, (), "one"),
    )
    options = tuple(option(o, tex(t)) for o, t in (("two", "2"), ("nine", "9"), ("thirteen", "13"), ("one", "1")))
    tally = i.Tally(parts, start=start, whole=whole)
    return i.ItemSlot("s", i.Choose(options, many=True, shuffle=True), tally, (("two", "thirteen"),))


PAIR = i.ItemSlot(
    "x",
    i.Pair(
        (option("l1", tex("2^2")), option("l2", tex("2^3"))), (option("r1", "4"), option("r2", "8"), option("r3", "6"))
    ),
    i.Tally((i.Rule(i.Paired((("l1", "r1"),)), 0.5, (), "l1"), i.Rule(i.Paired((("l2", "r2"),)), 0.5, (), "l2"))),
    ((("l1", "r1"), ("l2", "r2")),),
)
ORDER = i.ItemSlot(
    "o",
    i.Arrange((option("c", "trois"), option("a", "un"), option("b", "deux"))),
    (i.Rule(i.Ordered(("a", "b", "c")), 1.0, (), "right"), WRONG),
    (("a", "b", "c"),),
)
POINT = i.ItemSlot(
    "g",
    i.Point(
        "fig.png", "une carte", (i.Region("nord", "circle", (50, 20, 10)), i.Region("sud", "rect", (40, 70, 60, 90)))
    ),
    (i.Rule(i.Inside("nord"), 1.0, (), "nord"), WRONG),
    ((("50", "20"),),),
)
FREE = i.ItemSlot("f", i.Free("text", 8), (), ())
FIGURE = i.Asset("fig.png", "fig-0011223344.png", "image/png", PNG)
STEM = (
    d.Paragraph(
        (d.Text("Lis "), d.Strong((d.Text("bien"),)), d.Text(" :) et f(n) "), tex("u(n) < 3"), d.Text(" & x<y."))
    ),
    d.Paragraph((d.Media("fig.png", "une figure"),)),
    d.Table(((d.Text("a"),), (d.Text("b"),)), (((d.Text("1"),), (tex("x_1"),)),), ("left", "center")),
    d.Paragraph((d.SlotRef("c"),)),
)

ITEMS: dict[str, i.Item] = {
    one.id: one
    for one in (
        item("number", ask("Longueur :", "n"), NUMBER, hints=(Hint(says("Pense à ", tex("2r"), "."), 0.1),)),
        item("fraction", ask("Quotient :", "q"), FRACTION),
        item("decimals", ask("Valeur :", "k"), DECIMALS),
        item("expression", ask("Simplifie :", "e"), EXPRESSION, solution=(says("On réduit."), says(tex("2x")))),
        item("word", ask("Comment se nourrit une plante ?", "w"), WORD),
        item("accents", ask("Saison :", "a"), ACCENTS),
        item("phrase", ask("Que boit-on ?", "p"), PHRASE),
        item("pattern", ask("Color :", "r"), PATTERN),
        item("one", STEM, ONE, assets=(FIGURE,), solution=(says("Au même dénominateur."),)),
        item("partial", ask("Choisis :", "c"), PARTIAL),
        item("true-false", ask("Vrai ou faux ?", "t"), TRUE),
        item("menu", ask("Complète 2", "m"), MENU),
        item("many", ask("Coche.", "s"), many()),
        item("many-whole", ask("Coche tout.", "s"), many(whole=True)),
        item("many-rows", ask("Coche.", "s"), many(start=0.5, share=0.25)),
        item("pair", ask("Relie.", "x"), PAIR),
        item("order", ask("Range.", "o"), ORDER),
        item("point", ask("Montre le nord.", "g"), POINT, assets=(FIGURE,)),
        item("free", ask("Rédige.", "f"), FREE),
        item("parts", (*ask("Calcule", "n"), *ask("puis", "m"), *ask("et", "s")), NUMBER, MENU, many()),
        item("mixed", (*ask("Calcule", "n"), *ask("et explique", "e")), NUMBER, EXPRESSION),
        item("plain", says("Rien à faire.")),
        item("arabic", ask("احسب", "n"), NUMBER, lang="ar", title="حساب طول"),
        item("variant", ask("Calcule", "n"), NUMBER, variant=3, variants=20, title="Série a/b <i>"),
    )
}
