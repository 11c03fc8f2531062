### What is said to a pupil of an answer, then what is wrong with a key, said to its author.

praise = Well done, that is right!
you-wrote = You wrote: { $what }

## Reading: nothing is counted, the answer is to be written again

code-empty = You have not answered: write your answer.
code-syntax = { $reason ->
    [operand-missing] Something is missing next to “{ $operator }”.
    [two-numbers] Two numbers follow each other without an operation: { $token } and { $other }.
    [number-missing] The number before the unit is missing.
    [number-after-letter] A number follows a letter: did you mean { $suggestion }?
    [function-without-argument] What { $name } applies to is missing.
    [character] The sign “{ $character }” is not understood here.
    [command] The command “{ $token }” is not understood here.
    [number] This number is not well written: check commas, points and spaces.
    [arity] { $name } does not have the right number of values in its brackets.
   *[other] I cannot read your answer: check the signs and the brackets.
}
code-unbalanced = { $side ->
    [close] A bracket “{ $bracket }” is closed but was never opened.
   *[open] “{ $bracket }” is never closed.
}
code-unknown-symbol = “{ $name }” is not expected in this answer.
code-unknown-function = The function “{ $name }” is not known here.
code-wrong-type = This is not the kind of answer that is asked for.
code-too-long = Your answer is too long to be read.
code-too-deep = Your answer has too many brackets inside one another.
code-too-big = Your answer holds a number too large to compute.
code-ambiguous = Your answer can be read in two ways: { $reading } or { $other }. Write it so that only one is possible.
code-not-computed = There is still a calculation to do: give its result.
code-undefined = What you wrote has no value (a division by zero, for instance).
code-not-an-option = “{ $option }” is not one of the choices.

## Form: the value is right, the writing is not the one asked for

code-not-integer = The value is right, but a whole number is asked for.
code-not-decimal = The value is right, but a decimal is asked for.
code-not-fraction = The value is right, but a fraction is asked for.
code-not-irreducible = The value is right, but the fraction is not in lowest terms: simplify it.
code-not-mixed = The value is right, but a whole number with a fraction smaller than 1 is asked for.
code-not-scientific = The value is right, but scientific notation is asked for: a × 10ⁿ with 1 ≤ a < 10.
code-not-percent = The value is right, but a percentage is asked for.
code-not-expanded = This is equal, but it is not expanded.
code-not-reduced = It is expanded, but not reduced: collect like terms and do the calculations.
code-not-factored = This is equal, but it is not fully factorised.
code-not-simplified = This is equal, but it can be simplified further.
code-not-single-fraction = This is equal, but a single fraction is asked for.
code-not-lowest-terms = This is equal, but a fraction can still be simplified.
code-not-partial-fractions = This is equal, but it is not split into partial fractions.
code-not-completed-square = This is equal, but the square is not completed.
code-not-as-written = This is right, but it is not written in the form asked for.
code-repeats-start = You copied the expression you started from: it has to be transformed.

## Rounding

code-too-many-decimals = You wrote too many decimals: { $asked ->
    [0] none is asked for.
    [one] one is asked for.
   *[other] { $asked } are asked for.
}
code-too-few-decimals = You did not write enough decimals: { $asked ->
    [one] one is asked for.
   *[other] { $asked } are asked for.
}
code-too-many-figures = You wrote too many significant figures: { $asked ->
    [one] one is asked for.
   *[other] { $asked } are asked for.
}
code-too-few-figures = You did not write enough significant figures: { $asked } are asked for.
code-rounding = { $kind ->
    [cut] You cut the number off. The next figure is { $next }, so the last figure kept goes up by 1.
    [up] You rounded up. The next figure is { $next }, less than 5, so the last figure kept does not change.
    [early] You rounded too soon: { $counted ->
        [decimals] { $kept ->
            [0] no decimal was kept
            [one] one decimal was kept
           *[other] { $kept } decimals were kept
        } instead of { $asked }.
       *[figures] { $kept ->
            [one] one significant figure was kept
           *[other] { $kept } significant figures were kept
        } instead of { $asked }.
    }
    [unrounded] Rounded as asked, your value is right: write the decimal.
   *[last] The rounding is not right: check the last digit.
}
code-not-precise = This is not precise enough: keep more digits.
code-not-exact = This is an approximate value: the exact value is asked for.

## Unit

code-unit-unwanted = Answer with a number alone, without “{ $unit }”.

## Value

code-sign = This is the opposite of the right answer: check the signs.
code-factor10 = Your answer is right up to a power of 10: check the place of the decimal point.
code-factor = Your answer is proportional to the right one: check the coefficients.
code-reciprocal = This is the reciprocal of the right number.
code-off-by-constant = Your answer differs from the right one only by an added number: check the constant term.
code-missing-constant = The constant is missing: there is a whole family of answers, add + C.
code-extra-constant = One constant is enough.

## Words

code-typo = Mind the spelling: { $correct }
code-case = Almost: check capital and small letters.
code-accents = Almost: check the accents.
code-hamza = Almost: check the hamza.
code-ta-marbuta = Almost: check the end of the word, ه or ة.
code-tashkil = Almost: check the short vowels.
code-plural = Almost: check singular and plural.
code-punctuation = Almost: check the punctuation.
code-spaces = Almost: check the spaces.
code-articles = Almost: check the article.

## Choices

code-some-missing = What you ticked is right, but at least one answer is missing.
code-some-wrong = At least one of the ticked answers is not right.

## What follows

code-follow = This agrees with your earlier answer.
code-wrong = This is not the right answer.
code-undecided = Your answer could not be checked automatically: your teacher will look at it.

## Patterns of words

pattern-too-big = The pattern is too large.
pattern-nothing-to-repeat = “{ $sign }” does not follow anything that can be repeated.
pattern-bad-repeat = The repetition in braces is not well written, or is above 200.
pattern-open-group = A parenthesis is not closed.
pattern-open-class = A square bracket is not closed.
pattern-stray-bracket = A parenthesis is closed but was never opened.
pattern-bad-range = A range in square brackets is upside down.
pattern-lone-backslash = The pattern ends with “\”.
pattern-unknown-escape = “{ $what }” is not known.
pattern-not-linear = “{ $what }” is not accepted: no backreferences and no lookaround, so that reading stays fast.

## What is wrong with a slot, said to the author

E200 = The slot “{ $slot }” has no right answer.
    .help = Add a line `- [x] …` under “Answers”, or a key in the brackets: [[= 56]].
    .page = Each slot needs at least one right line (`- [x]`): without it no answer can be accepted.
E201 = The type “{ $type }” has no option “{ $option }”.
    .help = Remove it, or check its name.
    .page = Each answer type has its options; the page of the type lists them.
E202 = The option “{ $option }” cannot be “{ $value }”.
    .help = Write for instance: { $expected }
    .page = The value of an option must be of the kind that its type expects.
E203 = The key “{ $key }” cannot be read.
    .help = { $why ->
    [unknown-name] Declare the name “{ $name }” under `symbols` or `params`.
    [unknown-function] There is no function “{ $name }”.
    [division-by-zero] The key divides by zero.
   *[other] Write it as an expression: 2*x + 1, sqrt(2)/2, 3/4; numbers take a point.
}
    .page = A key between backticks is an expression of the author's language: numbers with a point, parameters, declared letters and known functions.
E204 = The key “{ $key }” is not a number.
    .help = For an answer with letters take the type `expression`, for words `text`.
    .page = The type `number` expects a key that has a value: a number, or an expression of parameters.
E205 = The pattern “{ $key }” is not correct.
    .help = Check it at character { $at }; backreferences (\1) and lookaround (?=…) are not accepted.
    .page = A pattern between slashes is a simple regular expression, read in linear time.
E206 = The options “{ $one }” and “{ $other }” do not go together.
    .help = { $one ->
    [accuracy] Add `sigfigs`: `accuracy` says how many of its figures need be right.
   *[other] Remove one of them.
}
    .page = Some options contradict each other: decimals and significant figures, an exact value and a tolerance.
E207 = `value` gives { $value }, which is the number of none of the { $count } options.
    .help = The expression must give a whole number from 1 to { $count }.
    .page = `value` gives the number of the right option, counted from 1.
E208 = The letter “{ $letter }” of `any` is not in the key “{ $key }”.
    .help = Write for instance `k * df` followed by any=k in braces.
    .page = `any=k` says that k stands for any value but 0; the key must hold k.
E209 = The slot “{ $slot }” has fewer than two options.
    .help = Add lines `- [ ] …` right after it.
    .page = A choice is made among two options at least.
E210 = No option of “{ $slot }” is right.
    .help = Tick the right one: `- [x] …`.
    .page = At least one option must be marked right, or `value` must name it.
E211 = The option “{ $id }” is given twice.
    .help = Give each option a name of its own.
    .page = The name of an option stands for it in tests and translations: it must be unique.
E212 = The variable of “{ $slot }” must be named.
    .help = Add for instance: variable: x
    .page = `upto: constant` compares functions of a variable; when several letters are declared, it must be named.

## The command judge

judge-not-an-object = Each line must be a JSON object.
judge-not-json = This line is not JSON.
judge-no-files = This command reads no files here.
judge-no-answer = "answer" is missing.
judge-no-key = "key", a text, is missing.
judge-bad-options = "options" must be an object.
judge-bad-lines = "lines" must be a list of objects with "when", and perhaps "id", "right", "score", "feedback".
judge-bad-share = “{ $name }” must be a number from 0 to 1.
judge-unknown-type = There is no type “{ $type }” in this version. Types: { $known }.
judge-unknown-locale = There is no notation “{ $locale }”. Notations: { $known }.
judge-too-deep = The request is too deeply nested.

## Options of the types, said to the author

option-number-tolerance = Accepted distance to the key: a number (`0.05`) or a share of the key (`5%`).
option-number-decimals = Decimals to write, the key rounded so; beside a tolerance they only add their code.
option-number-sigfigs = Significant figures that must be written, the key rounded so.
option-number-accuracy = Of the significant figures asked for, how many need be right.
option-number-form = How the number must be written.
option-number-exact = The exact value is asked for: `√13`, not `3,6`.
option-number-range = Values that are right too, both ends included: `2..5`.
option-number-unit = Unit of the key: a bare number counts in it, and any compatible unit may be typed.
option-number-unit-score = Share of the mark that is kept when the value is right and the unit wrong.
option-expression-symbols = Letters that the answer may use.
option-expression-functions = Functions that the answer may name, beside those of school.
option-expression-assume = What is known of the letters: `x > 0 ; n natural`.
option-expression-complex = `i` is the imaginary unit and values may be complex.
option-expression-form = How the expression must be written.
option-expression-from = The expression the pupil starts from, worth nothing when it is repeated.
option-expression-variable = The letter of which it is a function (forms, constants).
option-expression-upto = Differences that do not count: an added constant, a factor other than 0, the sign.
option-expression-constant = With `upto: constant`: whether the letter of the constant must be written.
option-text-ignore = Differences that do not count (outer spaces, a final period and ’ or ' never do).
option-text-tashkil = Arabic vowel marks: all must agree, none, those that both have, or those of last letters.
option-text-typos = Slips forgiven with full marks (one at most for every four letters); the correction is shown.
option-choice-shuffle = Show the options in another order to each pupil (`fixed` ones stay).
option-choice-value = An expression that gives the number of the right option, from 1, instead of `[x]`.
option-choices-scoring = All or nothing; each right +1/rights and each wrong −1/rights; or one share an option.
option-choices-shuffle = Show the options in another order to each pupil (`fixed` ones stay).
option-select-shuffle = Show the options in another order to each pupil (`fixed` ones stay).
option-select-value = An expression that gives the number of the right option, from 1, instead of `[x]`.
