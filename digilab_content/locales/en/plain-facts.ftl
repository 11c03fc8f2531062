### Facts about a wrong answer of which nothing more is certain. They lead to a check; none gives the right value away.

code-value-differs = { $begun ->
    [yes] Check with { $at }: the expression you started from is worth { $start }, yours is worth { $mine }. They are not equal.
   *[no] Check with { $at }: your expression is worth { $mine } there, and that is not the value it should have.
}
code-derivative-differs = { $shown ->
    [no] Check by differentiating: the derivative of your answer is not the function you started from.
   *[other] Check by differentiating: the derivative of your answer is { $derivative }, and that is not the function you started from.
}
code-letter-extra = The right answer does not depend on { $name }, and yours does.
code-letter-missing = The right answer depends on { $name }, and yours does not.
code-near = Your result is very near the right one, but it is not equal to it: check the last steps.
code-right-size = Your result is of the right order of magnitude, but it is not right: work it out again.
code-too-large = Your result is far too large: first estimate its order of magnitude.
code-too-small = Your result is far too small: first estimate its order of magnitude.
code-should-be-positive = The right answer is a positive number: check the sign and the size of yours.
code-should-be-negative = The right answer is a negative number: check the sign and the size of yours.

code-wrong-terms = { $count ->
    [one] Once everything is expanded, only the term in { $terms } is wrong.
   *[other] Once everything is expanded, only these terms are wrong: { $terms }.
}
code-right-slope = The slope is right. The y-intercept is not: check with a point of the line.
code-right-intercept = The y-intercept is right. The slope is not: check with a point of the line.
code-constant-multiplied = The constant is added to an antiderivative, it does not multiply it.
code-no-entry = { $kind ->
    [coordinate] None of the coordinates is right: check them one by one.
    [item] None of the items is right: check them one by one.
   *[other] None of the entries is right: check them one by one.
}
code-not-an-item = { $item } does not belong in this list.
code-sixty = An hour has 60 minutes and a minute 60 seconds, not 100: 0.1 h is 6 min.
code-difference-reversed = You took the difference the other way round: A \ B holds what is in A and not in B.
code-one-side = Your answer goes on without end on one side. A square or an absolute value gives bounds on both sides.
code-union-wanted = You kept only the numbers that belong to both: the union ∪ (“or”) is asked for.
