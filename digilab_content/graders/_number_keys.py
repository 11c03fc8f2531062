"""Keys of a `number`: an author expression whose value is a number, or a family of them."""

from dataclasses import replace

from digilab_content.graders._expressions import Family
from digilab_content.graders._figures import value_of
from digilab_content.graders._lines import KeyLine


def numbered(key: KeyLine) -> KeyLine | None:
    """The key line with values for trees; None when it is no number."""
    if isinstance(key.value, Family):
        return key
    value = value_of(key.value)
    if value is None:
        return None
    followed = None if key.followed is None else value_of(key.followed)
    return replace(key, value=value, followed=followed)
