"""L4: from files to exercises, variants and items: load, schema, build, checks, vary, bind, lower, legalise."""
