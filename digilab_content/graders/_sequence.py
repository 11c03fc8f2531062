"""An order as it is given: a list of ids, or a text of them with commas, arrows, line ends or spaces between."""

import re
from typing import Final

from digilab_content.model.verdict import Misread, Response
from digilab_content.text.normal import visible, western

LONGEST: Final = 10_000
_BETWEEN: Final = re.compile(r"[,;،؛\n<>→⟶]|->|=>")


def sequence(response: Response, ids: tuple[str, ...]) -> tuple[str, ...] | Misread:
    """The ids of a response in order; numbers count `ids` from 1 where none of them is a number."""
    if isinstance(response, str):
        if len(response) > LONGEST:
            return Misread("@too_long")
        text = visible(response).strip()
        given: tuple[str, ...] = tuple(_BETWEEN.split(text.replace("->", ",").replace("=>", ",")))
        if len(given) == 1:
            given = tuple(text.split())
    elif any(not isinstance(one, str) for one in response):
        return Misread("@wrong_type")
    else:
        given = tuple(str(one) for one in response)
    names = [one.strip().lstrip("#").strip() for one in given]
    names = [one for one in names if one]
    if not names:
        return Misread("@empty")
    if not any(one.isdecimal() for one in ids):
        numbers = {str(k): id_ for k, id_ in enumerate(ids, 1)}
        names = [one if one in ids else numbers.get(western(one), one) for one in names]
    return tuple(names)
