"""Sets judged by maths/core alone: the same file runs in CPython and in MicroPython (`tests/test_runtimes.py`)."""

from digilab_content.maths.core import reader, sets, words
from digilab_content.maths.core.reals import NoValue, Order, Undecidable
from digilab_content.maths.core.tree import Misread


def as_it_is(tree, end=False):  # noqa: ARG001 - an end may be infinite, anything else is a number
    return tree


def one(a, b, locale):
    """Whether two texts write the same set: true, false, or why it cannot be said."""
    vocabulary = words.Vocabulary(locale, ("x",))
    vocabulary.relations = True
    order = Order()
    try:
        first = sets.of_tree(reader.read(a, vocabulary), order.order, as_it_is)
        second = sets.of_tree(reader.read(b, vocabulary), order.order, as_it_is)
        return sets.same(first, second, order.order)
    except (Misread, sets.NotASet, NoValue, Undecidable) as why:
        return type(why).__name__
