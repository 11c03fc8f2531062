"""L2: the surfaces a teacher writes on, read with the place of everything."""
