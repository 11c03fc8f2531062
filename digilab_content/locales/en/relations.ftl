### Equations, inequalities, sets, systems and arguments: what is said to the pupil, then the options.

## Reading

code-bounds-order = In an interval the smaller bound comes first: check the order of the bounds.
code-round-brackets = Write intervals with square brackets: [ a ; b ] when the bounds belong to it, ] a ; b [ when they do not.

## Sets and solutions

code-missing-solution = At least one solution is missing.
code-extra-solution = Nothing is missing, but { $value } is too much: check by substituting it in the question.
code-not-a-solution = { $value } does not work: check by substituting it in the question.
code-missing-part = Part of the solutions is missing.
code-extra-part = Your answer goes too far: for example, { $value } does not work.
code-bound-open = The bounds have the right values, but at least one that you leave out must be included.
code-bound-closed = The bounds have the right values, but at least one that you include must be left out.
code-bounds = The bounds have the right values, but check which of them are included.
code-infinity-closed = Infinity is not a number: it is never included. On its side the bracket stays open (and the inequality strict).
code-sense = It is the other side: the direction of the inequality is reversed.
code-complement = You gave the numbers that do not work: the complement is asked for.
code-or-wanted = A number cannot satisfy both at once: it takes “or” (the union ∪).
code-and-wanted = Both must be true at once: it takes “and” (the intersection ∩).
code-interval-wanted = You only gave the two bounds: all the numbers between them work too.
code-numbers-wanted = Only the two numbers work, not those between them: write them in braces.
code-not-empty = Your answer contains no number, and yet there are solutions.
code-same-solutions = This equation has the same solutions, but it is not the equation asked for, even up to a factor.
code-not-slope-intercept = The equation is right, but it is asked for in the form y = mx + p.

## Arguments

code-step-lost = Line { $line }: a solution of the line before is lost. Look for all its solutions.
code-step-gained = Line { $line }: a solution has appeared that the line before does not have ({ $value }).
code-step-false = Line { $line }: this line does not say the same as the one before.
code-step-differs = Line { $line }: the expression is not equal to the one before{ $shown ->
    [no] .
   *[yes] {" "}({ $value }).
}
code-last-line = All that is written is right, but it is not yet the result asked for: go on.

## Options of the types, said to the author

option-inequality-assume = What is known of the letters: `x > 0`.
option-equation-form = How the equation must be written: `y=mx+p`, or as the key is.
option-equation-solutions = Only the solutions count: (x-3)² = 0 is then as good as x = 3.
option-equation-complex = `i` is the imaginary unit and the letters are complex.
option-equation-functions = Functions that the answer may name, beside those of school.
option-equation-assume = What is known of the letters: `x > 0`.
option-system-assume = What is known of the letters: `x > 0`.
option-steps-from = The line that the pupil starts from.
option-steps-implies = A step may also only follow from the one before.
option-steps-assume = What is known of the letters: `x > 0 ; a > 0`.
