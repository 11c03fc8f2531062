# Expressions, parameters, variants and tests (E05x, E06x, E07x, W11x).

E050 = Unreadable expression.
    .help = Write a computation with + - * / ^ ( ), numbers with a point (2.5), declared names and known functions.
    .page = An expression between backticks, in `params`, in `require` or between double braces could not be read. Example: `2*x*(x+1)`, `gcd(a, b) == 1`, `diff(f, x)`. Numbers take a point, multiplication is `*`.
E051 = The parameter “{ $name }” is not understood.
    .help = Write `int 1..9`, `decimal 0.5..2.5 step 0.1`, `one of 2, 3, 5` or `= expression`.
    .page = A parameter is drawn (`a: int -5..5 except 0`, `I: decimal 0.6..2.5 step 0.1`, `n: one of 2, 3, 4`) or computed (`u: = a*x + b`).
E052 = The range of the parameter “{ $name }” is badly written.
    .help = Write two numbers with two dots between them: `int -5..5`, `int 0..100 step 10`, `int -3..3 except 0`.
    .page = After `int` or `decimal` comes a range `low..high`, then `step` and `except` if needed. The bounds of an `int` are integers.
E053 = The decimal parameter “{ $name }” has no step.
    .help = Add the step: `decimal 0.5..2.5 step 0.1`.
    .page = A `decimal` parameter is drawn among low, low + step, low + 2 steps…: the step is required.
E054 = The range of the parameter “{ $name }” is empty or too large.
    .help = The low bound comes first, the step is positive, and there are at most ten million values.
    .page = `int 9..1` holds no value: write `int 1..9`.
E055 = The name “{ $name }” is not known here.
    .help = Declare it in `params` or in `symbols`, or correct it.
    .page = An expression may use parameters, the letters of `symbols`, slot ids and the functions of the format only.
E056 = There is no function “{ $name }”.
    .help = Functions: abs, sqrt, root, gcd, lcm, diff, integrate, expand, factor, simplify, solve, sin, cos, exp, ln, log, round…
    .page = Only the functions of the format are computed; nothing else is ever run.
E057 = The expression is too large.
    .help = Split it over several parameters; exponents up to 64, integers up to 10^30, depth up to 40.
    .page = The limits protect the pupil's computer and yours: 300 nodes, 40 levels of parentheses, exponents up to 64, integers up to 10^30.
E058 = The function has the wrong number of arguments.
    .help = Examples: `gcd(a, b)`, `diff(f, x)`, `round(x, 2)`, `if(condition, a, b)`.
    .page = Each function takes a fixed number of arguments, separated by commas.
E059 = Division by zero in the expression.
    .help = Rule the case out with `require`, for instance `- a != 0`, or with `except 0`.
    .page = For some values of the parameters the expression has no value. `require` rules such variants out.
E060 = No variant satisfies the constraints ({ $tried } tried).
    .help = Loosen `require` or widen the ranges. Refused by each constraint: { $each }
    .page = Every combination of parameters is refused by `require`. The count of each line shows which one is too strict.
E062 = An expected wrong answer is right in { $collided } variants of { $valid }.
    .help = Add a line to `require` that keeps the wrong answer apart from the right one, for instance `- a != b`.
    .page = A variant in which a wrong line equals the right answer is dropped. When that is more than half of them, the exercise needs mending.
E063 = The parameter “{ $name }” is defined by itself.
    .help = A computed parameter uses only parameters that do not depend on it.
    .page = `a: = b + 1` with `b: = a - 1` goes round in circles: give one of them a value.
E064 = The key of the slot “{ $slot }” depends on itself.
    .help = A key may use another slot, but not in a circle.
    .page = The key of slot P may use U (`U*I`) if the key of U does not use P.
E070 = The column “{ $column }” of the tests table is neither a slot, nor a parameter, nor `verdict`, `error`, `score` or `message`.
    .help = Name the column after a slot or a parameter of the exercise.
    .page = Columns of a tests table: slots (what the pupil types), parameters (they fix the variant), verdict, error, score, message.
E071 = The cell “{ $cell }” is not an expression of this variant.
    .help = Between backticks write an expression; without backticks, what the pupil types.
    .page = A cell between backticks is computed in each variant; a plain cell is typed as it stands.
E072 = No variant has these values.
    .help = Choose values that `params` and `require` allow.
    .page = Parameter columns fix the variant to test: it must exist.
E073 = Unknown verdict: “{ $word }”.
    .help = Write right, partial, wrong or invalid (or `U wrong ; P right` with several slots).
    .page = Verdicts of a test: right, partial, wrong, invalid; in French juste, partiel, faux, illisible; in Arabic صحيح، جزئي، خطأ، غير مقروء.
E074 = “{ $word }” is neither an answer line nor a code.
    .help = Write the id of a line (`perimetre` for {"{"}#perimetre{"}"}) or a code (`@wrong_unit`).
    .page = The `error` column names the line that must answer, or the code of a diagnosis.
E075 = “{ $cell }” is not a score.
    .help = Write a number from 0 to 1, for instance 0.5.
    .page = The score of a test is a share of the mark, from 0 to 1.
E076 = Test failed, variant { $variant }: “{ $answer }” gives { $got }, expected: { $expected }.
    .help = Correct the key, the wrong line or the test.
    .page = A row of the tests table did not give the verdict it expects.
E077 = Test { $test } failed, slot “{ $slot }”, variant { $variant }: “{ $answer }” gives { $got }, expected: { $expected }.
    .help = T1 right accepted · T2 wrong recognised · T3 options distinct · T4 shown answer reads back · T5 unreadable refused · T6 texts print · T7 same verdicts in each language.
    .page = Seven tests are made of every exercise, with nothing to write: T1 each right line is graded right; T2 each wrong line gets its own message; T3 no two visible options are equal; T4 the answer shown reads back as right in each language and in LaTeX; T5 empty answers and garbage are invalid; T6 every text prints; T7 all translations give the same verdicts.
W110 = { $collided } variants dropped: an expected wrong answer is right there.
    .help = This is harmless; `require` can rule them out beforehand.
    .page = A variant in which a wrong line equals the right answer is never shown to a pupil.
