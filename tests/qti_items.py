"""Items made by hand from the model, one for each shape that a QTI item can take, and responses to try on each."""

import struct
import zlib
from dataclasses import replace
from fractions import Fraction
from itertools import chain, combinations, permutations, product

from digilab_content.model import doc as d
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
    Option,
    Ordered,
    Pair,
    Paired,
    Picked,
    Rule,
    Tally,
    Within,
)

META = Meta("maths", "2AC", ("fractions-comparer",), "fractions", 2, 5, "CC-BY-SA-4.0", ("Amina B.", "K, Yassine"))
DEFAULT = ("apostrophe", "final-period", "nfc", "space")
WORDS = (*DEFAULT, "case", "accents")


def text(words):
    return (d.Paragraph((d.Text(words),)),)


def math(tex):
    return (d.Paragraph((d.Math((tex,)),)),)


def paragraph(*parts):
    return d.Paragraph(tuple(d.Text(p) if isinstance(p, str) else p for p in parts))


def png(width=40, height=20):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x7f" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def exactly(over, under=1):
    return Within(Fraction(over, under), Fraction(over, under), "fr")


def judge(*otherwise):
    return Judge("digilab", {"type": "expression"}, otherwise)


def typed(words, *folds):
    return Is(words, folds or ("math-space",))


def options(**bodies):
    return tuple(Option(id_, body if isinstance(body, tuple) else text(body)) for id_, body in bodies.items())


def item(id_, slots, body=None, lang="fr", **more):
    slots = slots if isinstance(slots, tuple) else (slots,)
    body = body or (paragraph("Réponds."), *(d.Paragraph((d.SlotRef(s.id),)) for s in slots))
    return Item(id_, lang, more.pop("title", id_), body, slots, meta=more.pop("meta", META), **more)


WRONG = Rule(Else(), 0.0, (), "@wrong")
RIGHT = Rule(Picked(("b",)), 1.0, (text("Oui : même numérateur, parts plus grandes."),), "b")
CHOICE = ItemSlot(
    "choice",
    Choose(options(a=math(r"\dfrac{3}{8}"), b=math(r"\dfrac{2}{5}"), c="les deux"), shuffle=True),
    (
        RIGHT,
        Rule(Picked(("a",)), 0.0, (text("Un plus grand numérateur ne suffit pas."),), "a"),
        WRONG,
    ),
    correct=(("b",),),
)
SHARES = ItemSlot(
    "choices",
    Choose(options(a="12", b="15", c="18", d="20"), many=True),
    Tally(
        (
            Rule(Picked(("a",)), 1 / 3, (), "a"),
            Rule(Picked(("b",)), 1 / 3, (text("15 = 3 × 5."),), "b"),
            Rule(Picked(("c",)), 1 / 3, (), "c"),
            Rule(Picked(("d",)), -1 / 3, (text("2 + 0 = 2, pas un multiple de 3."),), "d"),
        )
    ),
    correct=(("a", "b", "c"),),
    points=3,
)
PER_OPTION = ItemSlot(
    "p",
    Choose(options(a="A", b="B", c="C"), many=True),
    Tally((Rule(Picked(("a",)), 1 / 3), Rule(Picked(("b",)), -1 / 3), Rule(Picked(("c",)), -1 / 3)), start=2 / 3),
    correct=(("a",),),
)
WHOLE = ItemSlot(
    "w",
    Choose(options(a="A", b="B", c="C"), many=True),
    Tally((Rule(Picked(("a",)), 1 / 2), Rule(Picked(("b",)), 1 / 2), Rule(Picked(("c",)), -1.0)), whole=True),
    correct=(("a", "b"),),
    points=2,
)
SETS = ItemSlot(
    "s",
    Choose(options(**{"1": "A", "2x": "B", "c": "C"}), many=True),
    (
        Rule(Picked(("1", "c")), 1.0, (), "right"),
        Rule(Picked(("1",)), 0.5, (text("Il en manque un."),), "presque"),
        WRONG,
    ),
    correct=(("1", "c"),),
)
NUMBER = ItemSlot(
    "n",
    Entry("number", unit="cm²"),
    (
        Rule(
            Judge(
                "digilab",
                {"type": "number"},
                (exactly(7, 2), Is("7/2", ("math-space",))),
            ),
            1.0,
            (text("Bravo."),),
            "right",
        ),
        Rule(
            judge(exactly(14)),
            0.0,
            (text("C'est le périmètre."),),
            "perimetre",
        ),
        WRONG,
    ),
    correct=("3,5",),
)
BIG = ItemSlot("g", Entry("number"), (Rule(exactly(1250), 1.0), Rule(Else(), 0.0)), ("1 250",))
NEAR = ItemSlot(
    "e",
    Entry("number"),
    (Rule(Within(Fraction(2822, 100), Fraction(2832, 100), "fr"), 1.0, (), "right"), WRONG),
    correct=("28,27",),
)
WIDE = ItemSlot(
    "v",
    Entry("number"),
    (
        Rule(Within(Fraction(299_000_000), Fraction(301_000_000), "fr"), 1.0, (), "right"),
        WRONG,
    ),
    correct=("300000000",),
)
WORD = ItemSlot(
    "t",
    Entry("text", width=20),
    (
        Rule(Is("l'école élémentaire", WORDS), 1.0, (), "right"),
        Rule(Is("le collège", WORDS), 0.25, (text("C'est après."),), "college"),
        WRONG,
    ),
    correct=("l'école élémentaire",),
)
LETTER = ItemSlot("x", Entry("text", 3), (Rule(Is("Na"), 1.0, (), "right"), WRONG), correct=("Na",))
EXPRESSION = ItemSlot(
    "U",
    Entry("math"),
    (
        Rule(judge(typed("2*x*(x+1)"), typed("2x(x+1)")), 1.0, (), "right"),
        Rule(judge(typed("2x^2+1")), 0.0, (text("Distribue partout."),), "distribution"),
        WRONG,
    ),
    correct=("2x(x+1)",),
)
MENU = ItemSlot(
    "gaz",
    Choose(options(co2="dioxyde de carbone", o2=math(r"O_2"), n2="azote"), inline=True),
    (Rule(Picked(("co2",)), 1.0, (), "co2"), WRONG),
    correct=(("co2",),),
    points=2,
)
HARD_MENU = ItemSlot(
    "m",
    Choose(options(a=math(r"\int_0^1 x\,dx"), b="rien"), inline=True),
    (Rule(Picked(("a",)), 1.0), Rule(Else(), 0.0)),
    correct=(("a",),),
)
ORDER = ItemSlot(
    "o",
    Arrange(options(un="d'abord", deux="ensuite", trois="enfin")),
    (
        Rule(Ordered(("un", "deux", "trois")), 1.0, (), "right"),
        Rule(Else(), 0.0, (text("Relis la première phrase."),), "@wrong"),
    ),
    correct=(("un", "deux", "trois"),),
)
DISTRACTED = ItemSlot(
    "o",
    Arrange(options(un="d'abord", deux="ensuite", faux="jamais")),
    (
        Rule(Ordered(("un", "deux")), 1.0, (), "right"),
        Rule(Ordered(("deux", "un")), 0.5, (text("À l'envers."),), "envers"),
        WRONG,
    ),
    correct=(("un", "deux"),),
)
PAIRS = ItemSlot(
    "paires",
    Pair(options(fr="France", ma="Maroc"), options(p="Paris", r="Rabat", m="Madrid")),
    Tally((Rule(Paired((("fr", "p"),)), 0.5), Rule(Paired((("ma", "r"),)), 0.5, (text("Rabat, oui."),), "ma"))),
    correct=((("fr", "p"), ("ma", "r")),),
)
EXACT_PAIRS = ItemSlot(
    "q",
    Pair(options(fr="France", ma="Maroc"), options(p="Paris", r="Rabat")),
    (Rule(Paired((("fr", "p"), ("ma", "r"))), 1.0, (), "right"), WRONG),
    correct=((("fr", "p"), ("ma", "r")),),
)
ESSAY = ItemSlot("texte", Free("text", 8), (), points=4)
ARABIC = ItemSlot(
    "k",
    Entry("text"),
    (
        Rule(Is("الأرض", (*DEFAULT, "hamza", "tashkil")), 1.0, (text("أحسنت!"),), "right"),
        WRONG,
    ),
    correct=("الأرض",),
)
REVIEWED = ItemSlot(
    "r", Entry("text"), (Rule(Is("oui"), 1.0), Rule(Else(), None, (text("On en parle en classe."),), "@review"))
)

CLOZE_BODY = (
    d.Heading(3, (d.Text("Respiration"),)),
    paragraph("Le gaz rejeté est ", d.SlotRef("gaz"), " ; il en sort ", d.SlotRef("n"), d.Math((r"\ (x^2)",)), "."),
    d.Table(
        ((d.Text("Mot"),), (d.Text("Réponse"),)),
        (((d.Emphasis((d.Text("lieu"),)),), (d.SlotRef("t"),)),),
        ("left", "right"),
    ),
    d.Bullets((text("a < b & c"), (paragraph("code "), d.CodeBlock("x = 1\n", "py")))),
    d.Quote(text("Cité.")),
    d.Rule(),
    d.Numbered((text("dès 3"),), 3),
)
ARABIC_BODY = (
    paragraph("احسب ", d.Math((r"\dfrac{1}{2} + x^2",)), " ثم أكمل:", d.Break(hard=True), d.Code("x+1")),
    paragraph("كوكبنا هو ", d.SlotRef("k"), "، والناتج ", d.SlotRef("choice"), "."),
)
PICTURE = Asset("fig/carré 1.png", "carre-1.png", "image/png", png())
SOUND = Asset("mot.wav", "mot.wav", "audio/wav", b"RIFF....WAVE")


MATH_BODY = (
    paragraph("Lequel est le plus grand ?", d.SlotRef("choice"), " Justifie."),
    paragraph(d.Media("fig/carré 1.png", "Un carré")),
)
SOUND_BODY = (paragraph(d.Media("mot.wav", "Un mot", "le mot dicté")), paragraph(d.SlotRef("x")))
SOLUTION = (text("Compare avec "), math(r"\frac{1}{2}"))
HINTS = (Hint(text("Pense à 1/2.")),)


def items():
    """Every item, in the order of a bank."""
    made = [
        item("choix", CHOICE, body=MATH_BODY, assets=(PICTURE,), solution=SOLUTION, hints=HINTS),
        item("choix-parts", SHARES),
        item("choix-chaque", PER_OPTION),
        item("choix-tout", WHOLE),
        item("choix-ensembles", SETS),
        item("nombre", NUMBER, title="Aire d’un rectangle", solution=(text("L × l"),)),
        item("nombre-grand", BIG),
        item("nombre-pres", NEAR),
        item("nombre-large", WIDE),
        item("mot", WORD),
        item("lettre", LETTER),
        item("expression", EXPRESSION, meta=Meta("maths", "1BAC-SM")),
        item("menu-formule", HARD_MENU, body=(paragraph("Vaut ", d.SlotRef("m"), " alors."),)),
        item("ordre", ORDER),
        item("ordre-intrus", DISTRACTED),
        item("paires", PAIRS),
        item("paires-exactes", EXACT_PAIRS, meta=Meta()),
        item("redaction", ESSAY),
        item("a-relire", REVIEWED),
        item("texte-a-trous", (MENU, NUMBER, WORD), body=CLOZE_BODY, meta=Meta("svt", "1BAC")),
        item("texte-tout-ou-rien", (MENU, LETTER), scoring="all-or-nothing"),
        item("son", LETTER, body=SOUND_BODY, assets=(SOUND,)),
        item("essais", replace(CHOICE, attempts=3, penalty=0.25), solution=(text("b"),)),
        *(item("variantes", LETTER, variant=k, variants=3) for k in (1, 2, 3)),
        item("arabe", (ARABIC, CHOICE), lang="ar", body=ARABIC_BODY, title="الأرض", solution=(text("الحل"),)),
        item("8-chiffre", CHOICE, lang="ar"),
    ]
    return tuple(sorted(made, key=lambda one: (one.id, one.lang, one.variant)))


STRANGERS = (
    "§",
    "57",
    "3,6",
    "abc",
    "-14",
    "0",
    "1,125",
    "2x^2+2x+1",
    "  ",
    "None",
    "x" * 300,
    "٣٫٥",
    "3.5",
    " 3,5",
    "3,5 ",
    "14",
    "3,50",
    "7/2",
    "28,3",
    "28.30",
    "28,33",
    "28,2",
    "299792458",
    "3×10^8",
    "298999999",
    "oui",
    "Oui",
    "1.250",
    "L'ÉCOLE ÉLÉMENTAIRE",
    "l’ecole elementaire.",
    "ecole",
    "le college",
    "Le Collège.",
    "na",
    "NA",
    "Na ",
    "الارض",
    "الأَرْض",
    "2 x ( x + 1 )",
    "2·x·(x+1)",
    "2x²+1",
    "1250",
    "1 250",
    "1\u202f250,0",
)


def responses(slot):
    """Responses to try on a slot: all of them where they can be counted, else texts right, wrong and strange."""
    given = slot.input
    match given:
        case Choose():
            ids = [o.id for o in given.options]
            if not given.many:
                return [(id_,) for id_ in ids]
            return list(chain.from_iterable(combinations(ids, n) for n in range(1, len(ids) + 1)))
        case Arrange():
            ids = [o.id for o in given.options]
            return [order for n in range(1, len(ids) + 1) for order in permutations(ids, n)]
        case Pair():
            rights = [None, *(o.id for o in given.right)]
            made = product(rights, repeat=len(given.left))
            return [tuple((o.id, r) for o, r in zip(given.left, one, strict=True) if r) for one in made if any(one)]
        case _:
            return [*STRANGERS, *slot.correct]
