# What published files say.
review = Your teacher will read this answer: it is not recognised automatically and does not count as wrong.
transcript = Transcript
expected-answer = Expected answer:
row-true = Yes
row-false = No

# What a target cannot say, and why (fidelity report, for the teacher).
loss-judge = only the engine recognises every right way of writing; the platform knows a list of them
loss-pattern = the platform reads no patterns (/…/), and this one has too many writings to list
loss-folds = the platform cannot ignore these differences (accents, punctuation, vowel marks…), and there are too many writings to list
loss-rare = rare writings are not in the list (three spaces in a row, an unusual apostrophe)
loss-range = the platform knows no ranges of numbers
loss-match = the platform has no rule of this kind
loss-numerals = only numbers written in digits are judged: a fraction or a calculation (112/2) counts as wrong there
loss-written = only the listed writings of the number are recognised: a calculation (26/2) or an equality (A = 13) counts as wrong there
loss-review = the platform has no "to be read" outcome: a person marks
loss-model-answer = the answer shown as an example would not be recognised: a person marks
loss-tally = the platform cannot add up the marks this way: a person marks
loss-rows = each box becomes a row "Yes / No", so that the marks stay the same
loss-whole = the platform knows no "all or nothing": an incomplete answer without a mistake earns a share of the marks there
loss-input = the platform has no such way to answer ({ $input }): another one stands for it
loss-many-slots = the platform holds one answer a question; there are { $count }
loss-free = a person marks this production, here as everywhere
loss-steps = the platform has no guided steps
loss-scoring = the platform adds the marks of the answers, and knows no other scheme
loss-attempts = the number of attempts is set in the platform's quiz
loss-fixed = the options stay in the order of the file, because one of them must keep its place
loss-feedback = the platform shows no comment of its own for each pair
loss-moodle-split = Moodle does not hold these answers together: the exercise becomes { $count } questions with the same statement
loss-moodle-essay = no question type of Moodle judges this answer exactly: a person marks
loss-moodle-weights = Moodle takes whole marks only: those of the question are multiplied, its total is { $total }
loss-moodle-hints = hints are shown after a wrong try, in the behaviour "Interactive with multiple tries"
loss-moodle-cost = hints are shown after a wrong try, and Moodle knows one penalty for all tries
loss-moodle-hints-essay = a question marked by hand shows no hints
loss-moodle-numerical = Moodle ignores what follows the number ("5 apples" is 5, "3/4" is 3), does not read Eastern Arabic digits, always reads "1.125" as a decimal, and reads "3,14" as 314 when the site is in English
loss-moodle-text = Moodle compares characters: an invisible mark or a writing that is not listed counts as wrong there
