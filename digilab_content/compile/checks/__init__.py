"""What a schema cannot say of an exercise: one file is one check, its functions name the codes they give."""
