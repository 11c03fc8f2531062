"""Platforms that read QTI: which version each takes (facts/qti.md, section 4), for the option `profile` of a build.

Inspera and TAO read what the targets write as it is: Inspera wants an outcome FEEDBACK of four known values, which
every item has, and TAO the whole of response processing. Canvas reads QTI 1.2 alone: of version 2 it keeps one right
answer and nothing else. Blackboard skips every question that has response processing: see `qti21/blackboard.py`.
"""

from collections.abc import Iterable, Mapping

from digilab_content.text.diagnostics import Diagnostic, suggest

VERSIONS: Mapping[str, tuple[str, ...]] = {
    "blackboard": ("qti21",),
    "canvas": ("qti12",),
    "inspera": ("qti21",),
    "tao": ("qti21", "qti22"),
}
"""The targets that each platform reads."""

QTI = ("qti12", "qti21", "qti22", "qti30")


def misfits(targets: Iterable[str], options: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """An error (`E401`) for a profile that nobody knows, and for each version of QTI that its platform cannot read."""
    profile = options.get("profile")
    if profile is None:
        return ()
    if profile not in VERSIONS:
        facts = (("why", "unknown"), ("profile", profile), ("known", ", ".join(VERSIONS)), ("target", ""))
        return (Diagnostic("E401", None, facts, suggest(profile, tuple(VERSIONS)), path=f"profile={profile}"),)
    wanted = ", ".join(VERSIONS[profile])
    return tuple(
        Diagnostic(
            "E401",
            None,
            (("why", "version"), ("profile", profile), ("known", wanted), ("target", target)),
            path=f"profile={profile}",
        )
        for target in targets
        if target in QTI and target not in VERSIONS[profile]
    )
