# What a QTI package says to the pupil.
qti-title-right = Right
qti-title-partial = Partly right
qti-title-wrong = Not yet
qti-title-review = To be read
qti-title-solution = Solution
qti-said-right = That is right.
qti-said-partial = That is partly right.
qti-said-wrong = That is not the right answer.
qti-said-review = This answer is not recognised automatically: your teacher will read it. It is not counted as wrong.
qti-type-point = (write the number with a point: 3.5)

# What QTI cannot say, for the teacher.
qti-lost-forms = QTI compares characters: only the listed written forms are recognised, any other answer gets 0 and REVIEW = true, for a person to read
qti-lost-range = the range holds too many numbers to list: the answer is read as a decimal number with a point, and whatever is not recognised gets 0 and REVIEW = true
qti-lost-answer = no right answer can be listed: a person marks everything
qti-lost-parts = marks for the parts of a typed answer cannot be found by comparing characters: a person marks it
qti-lost-point = QTI players disagree about regions of a picture: the pupil describes the place in words and a person marks
qti-lost-drawing = the drawing is handed in as a file
qti-lost-penalty = QTI takes no points off for another attempt
qti-lost-menu = an option holds a formula that a menu cannot show: the options are given as a list
qti-lost-pair-words = some QTI players do not show what is said of a single pair (the points are the same)
qti-lost-scoring = the scoring is an expression: QTI gets the sum of the points and a person checks it (REVIEW = true)
qti-lost-hints = QTI has no hints that a pupil asks for one by one
qti-lost-steps = QTI has no guided steps
qti-lost-attempts = a QTI item has one number of attempts: the smallest of those of its answers
qti-lost-solution = as several attempts are allowed, the solution is shown only after a right answer
qti-lost-formulas = a formula could not become MathML: its TeX is shown as text

# What Canvas (QTI 1.2) cannot say, for the teacher.
qti12-lost-hand = Canvas has no question that judges this answer as the exercise does: a person marks it
qti12-lost-together = Canvas does not hold these answers in one question that it marks: the exercise becomes an open question that a person marks
qti12-lost-text = Canvas compares with the listed writings, whatever the case of letters: any other writing is wrong there
qti12-lost-number = Canvas reads the number itself and asks for a point: "1.125" is always a decimal there, a fraction, a calculation, a power of ten or Eastern Arabic digits are not read there, a decimal comma or a space between groups of digits only where the account is set to a language that writes it
qti12-lost-whole = Classic Quizzes give a part of the points for a part of the right options, where the exercise gives all or nothing
qti12-lost-parts = Classic Quizzes give each right option or pair its part of the points; New Quizzes may give all or nothing
qti12-lost-feedback = Canvas keeps what is said of a right answer and of any other: what the exercise says of one wrong answer alone is left out
qti12-lost-attempts = in Canvas the number of attempts belongs to the quiz: set it there
