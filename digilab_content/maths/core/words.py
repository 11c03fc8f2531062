"""The words of mathematics that a pupil may type: functions, constants, connectives, in French, English and Arabic."""

from digilab_content.maths.core.glyphs import GREEK, GREEK_LETTER, fold

FUNCTIONS = {}
for (
    _n
) in "sin cos tan cot sec csc asin acos atan sinh cosh tanh asinh acosh atanh exp ln log abs sqrt cbrt root".split():
    FUNCTIONS[_n] = _n
for _n in "factorial binomial min max floor ceil round gcd lcm".split():
    FUNCTIONS[_n] = _n
for _pair in (
    "tg tan;ctg cot;cotg cot;cotan cot;cosec csc;"
    "arcsin asin;arccos acos;arctan atan;arctg atan;sh sinh;ch cosh;th tanh;"
    "arsinh asinh;arcosh acosh;artanh atanh;"
    "argsh asinh;argch acosh;argth atanh;arcsinh asinh;arccosh acosh;arctanh atanh;"
    "Abs abs;ABS abs;rac sqrt;racine sqrt;"
    "Ln ln;LN ln;Log log;lg log;log10 log;Sin sin;Cos cos;Tan tan;Exp exp;Sqrt sqrt;"
    "Arcsin asin;Arccos acos;Arctan atan;"
    "PGCD gcd;pgcd gcd;PPCM lcm;ppcm lcm;fact factorial;nCr binomial;جذر sqrt;جا sin;جتا cos;ظا tan;لو log"
).split(";"):
    _n, _f = _pair.split(" ")
    FUNCTIONS[_n] = _f

# Only authors may use these: they compute.
AUTHOR_FUNCTIONS = (
    "gcd lcm abs sqrt root cbrt min max floor ceil round mod sign is_int is_prime binomial factorial exp ln log "
    "sin cos tan cot sec csc asin acos atan sinh cosh tanh asinh acosh atanh "
    "diff integrate expand factor simplify subs "
    "solve coeff degree det inverse transpose len sum if"
).split()
AUTHOR_ALIASES = {"arcsin": "asin", "arccos": "acos", "arctan": "atan", "Abs": "abs", "int": "integrate"}

# (least, most) number of arguments; one where nothing is said.
ARITY = {"root": (2, 2), "binomial": (2, 2), "min": (1, 30), "max": (1, 30), "gcd": (1, 30), "lcm": (1, 30)}
ARITY.update({"mod": (2, 2), "round": (1, 2), "diff": (2, 3), "integrate": (2, 4), "subs": (3, 3), "solve": (1, 2)})
ARITY.update({"coeff": (3, 3), "degree": (1, 2), "if": (3, 3), "sum": (1, 64), "len": (1, 1), "logb": (2, 2)})
ARITY.update({"factor": (1, 1)})

CONSTANTS = {
    "pi": "pi",
    "e": "e",
    "i": "i",
    "inf": "inf",
    "infini": "inf",
    "infinity": "inf",
    "infty": "inf",
    "oo": "inf",
}
CONNECTIVES = {"and": "and", "et": "and", "or": "or", "ou": "or", "و": "and", "أو": "or", "او": "or", "not": "not"}
SPACES = {"ℝ": "R", "ℕ": "N", "ℤ": "Z", "ℚ": "Q", "ℂ": "C", "IR": "R", "IN": "N", "IZ": "Z", "IQ": "Q"}
PERCENT = ("percent", "pourcent", "بالمئة", "بالمائة", "بالمية")
SIGNS = {"plus": "+", "moins": "-", "minus": "-", "زائد": "+", "ناقص": "-", "fois": "*", "times": "*"}
INFINITY = ("اللانهاية", "لانهاية", "اللانهائي")
NO_SOLUTION = (
    "pas de solution",
    "aucune solution",
    "pas de solutions",
    "il n'y a pas de solution",
    "il n'y a aucune solution",
    "aucune",
    "vide",
    "impossible",
    "no solution",
    "there is no solution",
    "no solutions",
    "لا يوجد حل",
    "لا حل",
    "لا يوجد أي حل",
    "لا توجد حلول",
    "ليس لها حل",
    "مستحيل",
    "ليس هناك حل",
    "ensemble vide",
    "المجموعة الفارغة",
    "pas de solution réelle",
    "pas de solutions réelles",
    "aucune solution réelle",
    "l'ensemble vide",
    "no real solution",
    "no real solutions",
    "the empty set",
    "empty set",
    "لا حل لها",
    "مجموعة فارغة",
    "n'existe pas",
    "il n'existe pas",
    "elle n'existe pas",
    "inexistant",
    "inexistante",
    "aucun",
    "aucune valeur",
    "aucun nombre",
    "c'est impossible",
    "pas possible",
    "non défini",
    "non définie",
    "n'est pas défini",
    "n'est pas définie",
    "pas défini",
    "pas définie",
    "indéfini",
    "indéfinie",
    "pas de valeur",
    "pas de limite",
    "il n'y en a pas",
    "none",
    "does not exist",
    "it does not exist",
    "doesn't exist",
    "dne",
    "undefined",
    "not defined",
    "no value",
    "no limit",
    "not possible",
    "غير موجود",
    "غير موجودة",
    "لا يوجد",
    "لا توجد",
    "غير معرف",
    "غير معرفة",
    "غير ممكن",
    "لا شيء",
    "ليس له قيمة",
    "لا يوجد عدد",
    "non defini",
    "non definie",
    "n'est pas defini",
    "n'est pas definie",
    "pas defini",
    "pas definie",
    "indefini",
    "indefinie",
)


def symbol(s):
    """A declared name as the tokenizer meets it: α and alpha are one letter, ى is ي."""
    if max(s or " ") <= "~":
        return s
    return GREEK.get(s) or fold(s)[0]


class Vocabulary:
    """What a reader may meet: the declared letters and functions, the locale, and the dialect (pupil's or author's)."""

    def __init__(self, locale="fr", symbols=(), functions=(), mixed=False, any_letter=False, author=False):
        self.locale = locale
        self.symbols = tuple([symbol(s) for s in symbols])
        self.functions = functions
        self.mixed = mixed
        self.any_letter = any_letter
        self.author = author
        self.tables = False  # brackets keep their separators: a row, a column or a matrix
        self.relations = False  # equations, inequalities and sets are wanted: a left side is kept, ``R*`` is a set
        self.tight = False  # the other reading of 1/2x: 1/(2x)
        self.comma_separates = locale == "en" or author  # between digits, inside brackets
        self.inside = 0  # how many subscripts we are inside
        self.bars = ()  # which bars in operator position open an absolute value
        self.longest = max([len(s) for s in self.symbols] + [0])


def split(word, vocabulary):
    """A run of letters as pieces ``(kind, name, offset)``: known functions, then declared letters, then constants.

    An unknown piece has the kind ``?``.
    """
    symbols = vocabulary.symbols
    if word in FUNCTIONS:
        return [("fn", FUNCTIONS[word], 0)]
    if word in symbols:
        return [("sym", word, 0)]
    if word in vocabulary.functions:
        return [("ufn", word, 0)]
    if word in CONSTANTS and len(word) > 1:
        return [("const", CONSTANTS[word], 0)]
    pieces = []
    j = 0
    n = len(word)
    while j < n:
        found = None
        k = min(n, j + 9)
        while k > j + 1:  # functions of two letters are taken only as whole words: "2chx" is 2·c·h·x, not 2 cosh x
            if word[j:k] in FUNCTIONS and (k - j > 2 or word[j:k] == "ln"):
                found = ("fn", FUNCTIONS[word[j:k]], j)
                break
            k -= 1
        if found is None:
            k = min(n, j + vocabulary.longest)
            while k > j:
                if word[j:k] in symbols:
                    found = ("sym", word[j:k], j)
                    break
                k -= 1
        if found is None:
            c = word[j]
            if c in vocabulary.functions:
                found, k = ("ufn", c, j), j + 1
            elif word[j : j + 2] == "pi":
                found, k = ("const", "pi", j), j + 2
            elif c in CONSTANTS:
                found, k = ("const", CONSTANTS[c], j), j + 1
            elif vocabulary.any_letter:
                k = min(n, j + 7)
                while k > j + 1 and word[j:k] not in GREEK_LETTER:
                    k -= 1
                found = ("sym", word[j:k], j)
            else:
                found, k = ("?", c, j), j + 1
        pieces.append(found)
        j = k
    return pieces
