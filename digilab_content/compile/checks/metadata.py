"""Metadata that others need: a licence, by a name that everyone reads the same way (W301, W302)."""

import re
from collections.abc import Iterator

from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.source import Span

# SPDX identifiers of licences that people choose for teaching material (https://spdx.org/licenses).
_VERSIONED = tuple(
    f"CC-{kind}-{version}"
    for kind in ("BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND")
    for version in ("4.0", "3.0", "2.5", "2.0", "1.0")
)
LICENSES = (
    *_VERSIONED,
    "CC0-1.0",
    "CC-PDDC",
    "GFDL-1.3-or-later",
    "GFDL-1.3-only",
    "LAL-1.3",
    "etalab-2.0",
    "Apache-2.0",
    "MIT",
)
_OTHER = re.compile(r"LicenseRef-[A-Za-z0-9.-]+|[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)+")


def metadata(exercise: Exercise) -> Iterator[Diagnostic]:
    """W301 no licence; W302 a licence that is no SPDX identifier (or expression, or `LicenseRef-…`) in use."""
    place = exercise.span
    top = Span(place.source, place.start, place.start) if place else None
    name = exercise.meta.license
    if not name:
        yield Diagnostic("W301", top, path=exercise.path)
    elif name not in LICENSES and not _OTHER.fullmatch(name):
        near = suggest(name.upper().replace(" ", "-"), LICENSES)
        yield Diagnostic("W302", top, (("license", name),), near, path=exercise.path)
