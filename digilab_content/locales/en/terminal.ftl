try-choice = Answer: the number of your choice.
try-choices = Answer: the numbers of your choices, with commas between them.
