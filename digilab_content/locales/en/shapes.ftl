# Pairs, orders and free texts (`match`, `order`, `essay`).

code-twice = “{ $option }” is given twice: use it only once.
code-not-pairs = Write pairs with commas between them, like 1 -> 2, 2 -> 1.
code-no-words = There is no word in your answer: write your text.
code-pairs-wrong = { $right ->
    [0] None of your pairs is right yet.
    [one] Only one of your pairs is right, out of { $total } to find.
   *[other] { $right } of your pairs are right, out of { $total } to find.
}
code-pairs-missing = { $right ->
    [one] The pair you made is right, but there are { $total } to find.
   *[other] Your { $right } pairs are right, but there are { $total } to find.
}
code-order-wrong = { $begun ->
    [0] This is not the right order: your first line is not the one to begin with.
    [one] Your first line is in its place, but the one after it is not.
   *[other] Your first { $begun } lines are in their place, but the one after them is not.
}
code-lines-missing = { $count ->
    [one] One line is missing.
   *[other] { $count } lines are missing.
}
code-lines-unwanted = { $count ->
    [one] One of the lines you placed does not belong there.
   *[other] { $count } of the lines you placed do not belong there.
}
code-few-words = { $count ->
    [one] Your text has one word;
   *[other] Your text has { $count } words;
} at least { $least } are asked for. Your teacher will read it.
code-many-words = { $count ->
    [one] Your text has one word;
   *[other] Your text has { $count } words;
} at most { $most } are asked for. Your teacher will read it.

## For the teacher alone

essay-count = { $count ->
    [one] One word.
   *[other] { $count } words.
}
essay-keywords = #{ $name }: in the text: { $keywords }.
essay-no-keyword = #{ $name }: none of the words looked for ({ $keywords }); the idea may be said otherwise.
preview-notes = For the teacher

## What the site asks

essay-between = Between { $least } and { $most } words.
essay-at-least = At least { $least } words.
essay-at-most = At most { $most } words.

## In the terminal

try-pairs = Answer: 1 -> 2, 2 -> 1…
try-order = Answer: the numbers of the lines in order, with commas between them.

## Errors of a slot, said to the author

E240 = { $why ->
    [columns] The table of “{ $slot }” must have two columns.
    [rows] The table of “{ $slot }” must have 2 to 60 rows below its header.
    [few] The table of “{ $slot }” has too little to match.
    [open] A row of the table of “{ $slot }” has nothing on the right.
    [twice] Two rows of the table of “{ $slot }” have the same thing on the left.
    [right] “{ $key }”: the right pairs are the rows of the table.
    [true] “{ $key }” is a right pair of the table.
    [score] “{ $key }”: a wrong pair has no score of its own.
   *[pair] “{ $key }” is not a pair of rows of the table.
}
    .help = { $why ->
    [columns] Write: | on the left | on the right |
    [rows] Write one row a pair; an empty cell on the left makes a distractor.
    [few] There must be one thing on the left and two different ones on the right, at least.
    [open] Fill in the cell on the right, or remove the row; only the cell on the left may stay empty.
    [twice] A pupil could not tell them apart: change one of the two.
    [right] Remove this line, or write `- [ ]` to foresee a mistake.
    [true] Remove this line, or correct its numbers.
    [score] Remove the percentage: each right pair is worth a share, `scoring` decides.
   *[pair] Write for instance: `2 -> 4` (row 2 on the left with row 4 on the right).
}
    .page = A `match` slot is followed by a table of two columns, one pair a row; an empty cell on the left makes a distractor, a line `2 -> 4` foresees a mistake.
E241 = { $why ->
    [few] “{ $slot }” has less than two lines to put in order.
    [long] “{ $slot }” has more than 40 lines to put in order.
    [distractor] The line “{ $id }” is to be left out: it comes after no other.
    [unknown] The line “{ $id }” comes after “{ $name }”, which is not a line to put in order.
    [cycle] The `after` of “{ $slot }” go round in a circle: “{ $id }” can never come.
    [score] The line “{ $id }” has no score of its own.
   *[many] “{ $slot }” has more than 120 right orders.
}
    .help = { $why ->
    [few] Write a numbered list right after the slot.
    [long] Cut the exercise into several slots.
    [distractor] Remove `after` from this line.
    [unknown] Name a line of the numbered list: after=#start
    [cycle] Remove one of the `after`.
    [score] Remove the percentage: `scoring` says what well placed lines are worth.
   *[many] Remove some `after`: a line without `after` comes after all those before it.
}
    .page = An `order` slot is followed by a numbered list in the right order, then by `- [ ]` lines to leave out; `after=#id` says that a line only comes after those it names.
E242 = { $why ->
    [words] “{ $value }” does not say a number of words.
    [points] “{ $value }” is worth less than zero.
   *[wrong] “{ $value }” is a wrong line: a free text has criteria only.
}
    .help = { $why ->
    [words] Write for instance: words: 80..150 (or 80.. or ..150)
    [points] Write positive points: 1pt
   *[wrong] Write the criterion with a cross: `- [x] Gives the date 1pt`.
}
    .page = An `essay` slot has criteria `- [x]` with their points, and `words: 80..150` when a length is asked for; a person always marks it.

## Options

option-match-scoring = One share for each right pair, or all or nothing.
option-order-scoring = All or nothing; one share for each two lines that rightly follow each other; or the longest run of lines in the right order. A line that should be left out takes one share away.
option-essay-words = How many words are asked for: `80..150`, `80..` or `..150`.
