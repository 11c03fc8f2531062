"""L2: mathematics. Reading what pupils and authors write, exact values, equality with its evidence, forms, writing."""
