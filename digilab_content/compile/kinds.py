"""Kinds of answer types that stages of the compiler tell apart, each named once."""

from typing import Final

CHOOSING: Final = frozenset({"choice", "choices", "select"})
"""What is given is ids of options."""
LISTED: Final = CHOOSING | {"order"}
"""Their data are options, not key lines."""
SHOWN: Final = frozenset({"choice", "choices", "order"})
"""Their options stand in the statement, so that a translation writes them again."""
SHAPED: Final = frozenset({"match", "order", "categories", "label", "essay"})
"""Their cells in a tests table are read as a pupil types them (`1 -> 2`, `b, a`), between backticks too."""
GROUPED: Final = ("table",)
"""What a file may call a type and is a group of slots, which no grader judges."""
