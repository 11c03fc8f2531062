"""The words with which school speaks formulas, in French, English and Arabic: what `maths.words` puts together."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

Table = MappingProxyType[str, str]


def _table(text: str) -> Table:
    """`name=words | name=words`, where a word may hold `{}` for what is said inside it."""
    pairs = [part.strip().partition("=") for part in text.split("|")]
    return MappingProxyType({name.strip(): said.strip() for name, _, said in pairs})


def _listed(text: str) -> tuple[str, ...]:
    """Words separated by spaces."""
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language. `signs` are joined by spaces; `functions` come before "of"; `frames` hold `{}` or `{} {}`."""

    signs: Table
    frames: Table
    functions: Table
    relations: Table
    greek: tuple[str, ...]
    numerals: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]


GREEK_NAMES: Final = _listed(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi "
    "psi omega"
)

_FR: Final = Tongue(
    signs=_table(
        "+=plus | -=moins | *=fois | /=sur | and=et | or=ou | not=non | union=union | inter=inter | "
        "setminus=privé de | inf=plus l'infini | -inf=moins l'infini | none=aucune | empty=l'ensemble vide | pi=pi | "
        "last=et | next=, | then=puis | which=qui | plus=positifs | minus=négatifs | star=non nuls | "
        "open=inclus | shut=exclu | R=l'ensemble des réels | "
        "N=l'ensemble des entiers naturels | Z=l'ensemble des entiers relatifs | Q=l'ensemble des rationnels | "
        "C=l'ensemble des complexes | upto=à"
    ),
    frames=_table(
        "group=parenthèse {} fin de parenthèse | square={} au carré | cube={} au cube | "
        "power={} puissance {} | long-power={} puissance {} fin de puissance | percent={} pour cent | "
        "fraction=fraction de numérateur {} et de dénominateur {} fin de fraction | mixed={} et {} | "
        "factorial={} factorielle | binomial={1} parmi {0} | sub={} indice {} | capital=grand {} | of={} de {} | "
        "call={} de {} | "
        "long={} fin de {} | squared={} carré de {} | base=logarithme de base {} de {} | "
        "root=racine d'indice {} de {} | interval=intervalle de {} {} à {} {} | half=intervalle de {} {} à {} | "
        "from=intervalle de {} à {} {} | line=intervalle de {} à {} | set=l'ensemble formé de {} | "
        "pair=le couple {} | triple=le triplet {} | tuple=le n-uplet {} | list=la liste {} | "
        "matrix=matrice à {} lignes et {} colonnes | row=ligne {} : {} | prime={} prime | second={} seconde"
    ),
    functions=_table(
        "sin=sinus | cos=cosinus | tan=tangente | cot=cotangente | sec=sécante | csc=cosécante | asin=arc sinus | "
        "acos=arc cosinus | atan=arc tangente | sinh=sinus hyperbolique | cosh=cosinus hyperbolique | "
        "tanh=tangente hyperbolique | asinh=argument sinus hyperbolique | acosh=argument cosinus hyperbolique | "
        "atanh=argument tangente hyperbolique | exp=exponentielle | ln=logarithme népérien | log=logarithme décimal | "
        "abs=valeur absolue | sqrt=racine carrée | cbrt=racine cubique | min=minimum | max=maximum | "
        "floor=partie entière | ceil=partie entière par excès | round=arrondi | gcd=plus grand commun diviseur | "
        "lcm=plus petit commun multiple | mod=reste | sign=signe | root=racine"
    ),
    relations=_table(
        "eq=égale | ne=est différent de | lt=est strictement inférieur à | gt=est strictement supérieur à | "
        "le=est inférieur ou égal à | ge=est supérieur ou égal à | in=appartient à | notin=n'appartient pas à | "
        "near=est environ égal à"
    ),
    greek=_listed(
        "alpha bêta gamma delta epsilon zêta êta thêta iota kappa lambda mu nu xi omicron pi rhô sigma tau upsilon "
        "phi khi psi oméga"
    ),
    numerals=_listed("un deux trois quatre cinq six sept huit neuf dix"),
    parts=(
        ("demi", "demis"),
        ("tiers", "tiers"),
        ("quart", "quarts"),
        ("cinquième", "cinquièmes"),
        ("sixième", "sixièmes"),
        ("septième", "septièmes"),
        ("huitième", "huitièmes"),
        ("neuvième", "neuvièmes"),
        ("dixième", "dixièmes"),
    ),
)

_EN: Final = Tongue(
    signs=_table(
        "+=plus | -=minus | *=times | /=over | and=and | or=or | not=not | union=union | inter=intersection | "
        "setminus=without | inf=infinity | -inf=minus infinity | none=none | empty=the empty set | pi=pi | "
        "last=and | next=, | then=then | which=which | "
        "plus=positive or zero | minus=negative or zero | star=without zero | "
        "open=included | shut=excluded | R=the real numbers | "
        "N=the natural numbers | Z=the integers | Q=the rational numbers | C=the complex numbers | upto=to"
    ),
    frames=_table(
        "group=open parenthesis {} close parenthesis | square={} squared | cube={} cubed | "
        "power={} to the power {} | long-power={} to the power {} end power | percent={} percent | "
        "fraction=fraction with numerator {} and denominator {} end fraction | mixed={} and {} | "
        "factorial={} factorial | binomial={} choose {} | sub={} sub {} | capital=capital {} | of={} of {} | "
        "call={} of {} | "
        "long={} end {} | squared={} squared of {} | base=logarithm base {} of {} | "
        "root=root of index {} of {} | interval=interval from {} {} to {} {} | half=interval from {} {} to {} | "
        "from=interval from {} to {} {} | line=interval from {} to {} | set=the set of {} | "
        "pair=the pair {} | triple=the triple {} | tuple=the tuple {} | list=the list {} | "
        "matrix=matrix with {} rows and {} columns | row=row {}: {} | prime={} prime | second={} double prime"
    ),
    functions=_table(
        "sin=sine | cos=cosine | tan=tangent | cot=cotangent | sec=secant | csc=cosecant | asin=arc sine | "
        "acos=arc cosine | atan=arc tangent | sinh=hyperbolic sine | cosh=hyperbolic cosine | "
        "tanh=hyperbolic tangent | asinh=inverse hyperbolic sine | acosh=inverse hyperbolic cosine | "
        "atanh=inverse hyperbolic tangent | exp=exponential | ln=natural logarithm | log=decimal logarithm | "
        "abs=absolute value | sqrt=square root | cbrt=cube root | min=minimum | max=maximum | floor=floor | "
        "ceil=ceiling | round=rounded value | gcd=greatest common divisor | lcm=least common multiple | "
        "mod=remainder | sign=sign | root=root"
    ),
    relations=_table(
        "eq=equals | ne=is not equal to | lt=is less than | gt=is greater than | le=is less than or equal to | "
        "ge=is greater than or equal to | in=belongs to | notin=does not belong to | near=is approximately equal to"
    ),
    greek=GREEK_NAMES,
    numerals=_listed("one two three four five six seven eight nine ten"),
    parts=(
        ("half", "halves"),
        ("third", "thirds"),
        ("quarter", "quarters"),
        ("fifth", "fifths"),
        ("sixth", "sixths"),
        ("seventh", "sevenths"),
        ("eighth", "eighths"),
        ("ninth", "ninths"),
        ("tenth", "tenths"),
    ),
)

_AR: Final = Tongue(
    signs=_table(
        "+=زائد | -=ناقص | *=ضرب | /=على | and=و | or=أو | not=ليس | union=اتحاد | inter=تقاطع | setminus=باستثناء | "
        "inf=زائد ما لا نهاية | -inf=ناقص ما لا نهاية | none=لا شيء | empty=المجموعة الفارغة | pi=بي | last=و | "
        "next=، | then=ثم | which=وهو | plus=الموجبة | minus=السالبة | star=غير المنعدمة | "
        "open=ضمنا | shut=دون احتسابه | R=مجموعة الأعداد الحقيقية | "
        "N=مجموعة الأعداد الصحيحة الطبيعية | Z=مجموعة الأعداد الصحيحة النسبية | Q=مجموعة الأعداد الجذرية | "
        "C=مجموعة الأعداد العقدية | upto=إلى"
    ),
    frames=_table(
        "group=قوس {} نهاية القوس | square={} مربع | cube={} مكعب | power={} أس {} | "
        "long-power={} أس {} نهاية الأس | percent={} في المئة | "
        "fraction=كسر بسطه {} ومقامه {} نهاية الكسر | mixed={} و{} | factorial=عاملي {} | "
        "binomial=عدد تأليفات {1} من بين {0} | sub={} مؤشره {} | capital={} الكبيرة | of={} {} | call={} لـ {} | "
        "long={} نهاية {} | squared=مربع {} {} | base=لوغاريتم أساسه {} للعدد {} | root=الجذر من الرتبة {} للعدد {} | "
        "interval=المجال من {} {} إلى {} {} | half=المجال من {} {} إلى {} | from=المجال من {} إلى {} {} | "
        "line=المجال من {} إلى {} | set=المجموعة المكونة من {} | pair=الزوج {} | triple=المثلوث {} | "
        "tuple=المتتابعة {} | list=القائمة {} | matrix=مصفوفة من {} أسطر و{} أعمدة | row=السطر {}: {} | "
        "prime=مشتقة {} | second=المشتقة الثانية {}"
    ),
    functions=_table(
        "sin=جيب | cos=جيب تمام | tan=ظل | cot=ظل تمام | sec=قاطع | csc=قاطع تمام | asin=قوس الجيب | "
        "acos=قوس جيب التمام | atan=قوس الظل | sinh=الجيب الزائدي | cosh=جيب التمام الزائدي | tanh=الظل الزائدي | "
        "asinh=عكسية الجيب الزائدي | acosh=عكسية جيب التمام الزائدي | atanh=عكسية الظل الزائدي | exp=أسية | "
        "ln=اللوغاريتم النيبيري للعدد | log=اللوغاريتم العشري للعدد | abs=القيمة المطلقة للعدد | "
        "sqrt=الجذر المربع للعدد | cbrt=الجذر المكعب للعدد | min=أصغر | max=أكبر | floor=الجزء الصحيح للعدد | "
        "ceil=الجزء الصحيح بالزيادة للعدد | round=تقريب | gcd=القاسم المشترك الأكبر للأعداد | "
        "lcm=المضاعف المشترك الأصغر للأعداد | mod=باقي | sign=إشارة | root=الجذر"
    ),
    relations=_table(
        "eq=يساوي | ne=يخالف | lt=أصغر قطعا من | gt=أكبر قطعا من | le=أصغر من أو يساوي | ge=أكبر من أو يساوي | "
        "in=ينتمي إلى | notin=لا ينتمي إلى | near=يساوي تقريبا"
    ),
    greek=_listed(
        "ألفا بيتا غاما دلتا إبسيلون زيتا إيتا تيتا يوتا كابا لامدا مو نو كساي أوميكرون بي رو سيغما تاو أوبسيلون "
        "فاي خي بساي أوميغا"
    ),
    numerals=("", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"),
    parts=(
        ("نصف", "نصفان", "أنصاف"),
        ("ثلث", "ثلثان", "أثلاث"),
        ("ربع", "ربعان", "أرباع"),
        ("خمس", "خمسان", "أخماس"),
        ("سدس", "سدسان", "أسداس"),
        ("سبع", "سبعان", "أسباع"),
        ("ثمن", "ثمنان", "أثمان"),
        ("تسع", "تسعان", "أتساع"),
        ("عشر", "عشران", "أعشار"),
    ),
)

TONGUES: Final = MappingProxyType({"fr": _FR, "en": _EN, "ar": _AR})
ENDS: Final = MappingProxyType(
    {
        "fr": {
            "sqrt": "racine",
            "cbrt": "racine",
            "root": "racine",
            "abs": "valeur absolue",
            "floor": "partie entière",
        },
        "en": {"sqrt": "root", "cbrt": "root", "root": "root", "abs": "absolute value", "floor": "floor"},
        "ar": {"sqrt": "الجذر", "cbrt": "الجذر", "root": "الجذر", "abs": "القيمة المطلقة", "floor": "الجزء الصحيح"},
    }
)
"""What is closed by name when its inside is not one word; other functions take brackets."""


def fraction(tongue: str, top: int, bottom: int) -> str | None:
    """A fraction said in words (`trois quarts`), None where school says `a sur b`."""
    if not (1 <= top <= 10 and 2 <= bottom <= 10):
        return None
    words = TONGUES[tongue]
    names = words.parts[bottom - 2]
    if tongue == "ar":
        return names[top - 1] if top <= 2 else f"{words.numerals[top - 1]} {names[2]}"
    return f"{words.numerals[top - 1]} {names[0 if top == 1 else 1]}"
