"""Text to tree: what surrounds the answer is dropped, then the tokens are read; commas and bars get a second chance."""

from digilab_content.maths.core import latex_reader, plain, plus_minus
from digilab_content.maths.core.glyphs import fold, lower
from digilab_content.maths.core.grammar import Grammar
from digilab_content.maths.core.tree import MAX_CHARS, MAX_DEPTH, Misread
from digilab_content.maths.core.words import NO_SOLUTION

TRIES_FOR_BARS = 32


def read(text, vocabulary, prompt=""):
    """The tree of a pupil's answer. Raises Misread, never anything else."""
    return read_as(text, vocabulary, prompt, not vocabulary.author)


def read_plain(text, vocabulary, prompt=""):
    """The same of a text that is no LaTeX, whatever backslashes and braces it holds."""
    return read_as(text, vocabulary, prompt, False)


def read_as(text, vocabulary, prompt, latex):
    """The tree of a text in plain notation or, where it may be, in LaTeX."""
    if len(text) > MAX_CHARS:
        raise Misread("@too_long", MAX_CHARS, len(text), (("limit", MAX_CHARS),))
    folded = " ".join([w for w in lower(fold(text)[0].strip(" $.")).split(" ") if w])
    if not folded:
        raise Misread("@empty", 0, len(text))
    if folded in NO_SOLUTION:
        return ("empty",)
    if not vocabulary.author:
        text = undelimited(text)
    offset = after_name(text, vocabulary, prompt)
    body = text[offset:]
    if not fold(body)[0].strip(" $."):
        raise Misread("@empty", 0, len(text))
    try:
        latex = latex and latex_reader.is_latex(body)
        if vocabulary.relations and not vocabulary.author:
            two = plus_minus.both(body, lambda signed: read_body(signed, vocabulary, latex))
            if two:
                return two
        return read_body(body, vocabulary, latex)
    except RuntimeError:  # the small stack of a browser: what is nested as deeply is not read there
        facts = (("limit", MAX_DEPTH), ("kind", "depth"))
        raise Misread("@too_long", 0, len(text), facts) from None
    except Misread as problem:
        if offset == 0:
            raise
        raise Misread(problem.code, problem.start + offset, problem.end + offset, problem.facts) from None


def undelimited(text):
    r"""The text with blanks in place of ``$…$``, ``\(…\)`` or ``\[…\]`` around all of it."""
    body = text.strip()
    start = len(text) - len(text.lstrip())
    for opening, closing in (("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]")):
        n = len(opening)
        inside = body[n : len(body) - n]
        if len(body) > 2 * n and body.startswith(opening) and body.endswith(closing) and opening not in inside:
            return text[:start] + " " * n + inside + " " * (len(text) - start - n - len(inside))
    return text


def read_body(text, vocabulary, latex):
    """The tree of a text without a leading ``name =``; commas between digits are tried both ways."""
    policies = (vocabulary.comma_separates, not vocabulary.comma_separates)
    first = None
    kept = vocabulary.comma_separates
    try:
        for policy in policies:
            vocabulary.comma_separates = policy
            try:
                tokens = (latex_reader if latex else plain).tokens(text, vocabulary)
                return parse(tokens, vocabulary, latex)
            except Misread as problem:
                first = first or problem
                if problem.code not in ("@syntax", "@unbalanced") or "," not in fold(text)[0] or vocabulary.author:
                    break
        raise first or Misread("@syntax", 0, len(text))
    finally:
        vocabulary.comma_separates = kept


def read_once(text, vocabulary):
    """The tree of a text with the policy of the comma that the vocabulary has. Raises Misread, never anything else."""
    latex = latex_reader.is_latex(text) and not vocabulary.author
    try:
        return parse((latex_reader if latex else plain).tokens(text, vocabulary), vocabulary, latex)
    except RuntimeError:
        raise Misread("@too_long", 0, len(text), (("limit", MAX_DEPTH), ("kind", "depth"))) from None


def parse(tokens, vocabulary, latex):
    """The tree of the tokens; where bars can open or close, closing is tried first."""
    vocabulary.bars = ()
    try:
        return Grammar(list(tokens), vocabulary, latex).whole()
    except Misread as problem:
        bars = len([1 for t in tokens if t[0] == "op" and t[1] == "|"])
        if bars < 4 or bars % 2:
            raise
        for k in range(1, TRIES_FOR_BARS):
            vocabulary.bars = tuple([n for n in range(5) if k >> n & 1])
            try:
                return Grammar(list(tokens), vocabulary, latex).whole()
            except Misread:
                pass
        raise problem from None
    finally:
        vocabulary.bars = ()


def bare(text):
    """A left side or prompt without what is only presentation: spaces, ``$``, commands of size and font, braces."""
    s = fold(text)[0]
    for word in ("left", "right", "mathrm", "mathcal", "operatorname", "text", "displaystyle", "quad", "mathit"):
        s = s.replace("\\" + word, "")
    s = s.replace("^{\\prime}", "'").replace("^\\prime", "'").replace("\\prime", "'")
    out = ""
    for c in s:
        if c not in " ${}\\~:=≈":
            out += c
    return out.replace(";", ",")


def equal_sign(text):
    """Where the only sign of equality of ``text`` stands (``=`` or ``≈``), or -1."""
    if "=" not in text and "≈" not in text and "≃" not in text and "\\approx" not in text:
        return -1
    found = -1
    k = 0
    while k < len(text):
        c = text[k]
        if c in "<>!≤≥≠":
            return -1
        if c in "=≈≃" or text[k : k + 7] == "\\approx":
            if found >= 0 or text[k + 1 : k + 2] in ("=", "<", ">", "/"):
                return -1
            found = k
        k += 1
    return found


def after_name(text, vocabulary, prompt):
    """How many characters of ``text`` are a leading ``name =`` that says nothing new (``S =``, ``f'(x) =``)."""
    if vocabulary.author:
        return 0
    k = equal_sign(text)
    if k <= 0:
        return 0 if k or text[0] == "\\" else 1
    end = k + (7 if text[k] == "\\" else 1)
    left = bare(text[:k])
    if not left:
        return end
    if prompt and left == bare(prompt.split("=")[0].split("≈")[0]):
        return end
    name, _, rest = left.partition("(")
    if not is_name(name) or name in vocabulary.symbols:
        return 0
    if vocabulary.relations:  # the name of a set is dropped (S = …, D_f = …), the left side of an equation is not
        return end if name[:1] in "SEDI" and not rest else 0
    if rest:
        called = rest.endswith(")") and "(" not in rest
        return end if called and name.rstrip("'") not in vocabulary.functions else 0
    if vocabulary.any_letter and len(name) == 1:
        return 0
    return end


def is_name(s):
    """Whether ``s`` is a lone name: letters first, then letters, digits, ``_`` and primes, eight at most."""
    if not s or len(s) > 8 or not plain.is_letter(s[0]):
        return False
    return all(plain.is_letter(c) or "0" <= c <= "9" or c in "_'" for c in s)
