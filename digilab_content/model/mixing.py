"""An order of options that tells nothing, the same in the library, the terminal and the exports."""

import hashlib


def rank(slot: str, id_: str) -> str:
    """What options are sorted by where the order in which the author wrote them would give the answer away."""
    return hashlib.sha256(f"{slot}/{id_}".encode()).hexdigest()
