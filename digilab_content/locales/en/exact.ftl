# The value is right, but not everywhere (`domain`).
code-equal-where = Your expression equals the right one only for { $where }: elsewhere, one of the two does not exist.
code-other-points = Your expression has the same value as the right one, but they do not exist at the same points.
option-expression-domain = Where the answer must exist: where the key does but for isolated points (`natural`), there exactly (`strict`), or anywhere, being equal where both exist (`common`).
