"""A message as data: what to say, not the words (those live in `locales/`)."""

from dataclasses import dataclass
from typing import TypeAlias

Fact: TypeAlias = str | int | float
Facts: TypeAlias = tuple[tuple[str, Fact], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """`id` is a Fluent message id; `facts` its arguments. A fact named `tex` or `*_tex` is TeX, read left to right.

    A fact named `*-says` is the id of another message, said inside this one.
    """

    id: str
    facts: Facts = ()
