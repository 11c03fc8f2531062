# Things to sort (`categories`).

code-not-sorted = Write each thing with its category, like: thing -> category ; thing -> category.
code-items-wrong = { $count ->
    [one] One thing is not in the right category; { $right ->
        [0] none is in its place yet
        [one] only one is in its place
       *[other] { $right } are in their place
    }, out of { $total }.
   *[other] { $count } things are not in the right category; { $right ->
        [0] none is in its place yet
        [one] only one is in its place
       *[other] { $right } are in their place
    }, out of { $total }.
}
code-items-missing = { $count ->
    [one] One thing is still to be sorted.
   *[other] { $count } things are still to be sorted.
}
code-items-unwanted = { $count ->
    [one] One thing that you sorted belongs to none of these categories.
   *[other] { $count } things that you sorted belong to none of these categories.
}
row-nowhere = None of these
loss-nowhere = each thing gets an answer, “{ row-nowhere }” for those to leave out, which then count as the others do: partial scores change
site-sort = Choose a category for each thing. Leave “–” if none fits.
try-categories = Answer: thing -> category ; thing -> category…

## What is wrong with a slot, said to the author

E243 = { $why ->
    [rows] “{ $slot }” has no table to sort.
    [columns] The table of “{ $slot }” must have 2 to 12 columns, at least one of them with a title.
    [header] Two columns of “{ $slot }” have the same title, “{ $key }”.
    [items] The table of “{ $slot }” must have 2 to 60 things below its titles.
    [homes] Nothing in “{ $slot }” stands in a column that has a title.
    [several] “{ $key }” stands in two columns of “{ $slot }”.
    [twice] “{ $key }” stands twice in the table of “{ $slot }”.
    [right] “{ $key }”: the right places are those of the table.
    [true] “{ $key }” is a right place in the table.
    [score] “{ $key }”: a wrong place has no score of its own.
   *[pair] “{ $key }” does not name a thing and a category of “{ $slot }”.
}
    .help = { $why ->
    [rows] Write a table under the slot: a title for each category, a thing in each cell.
    [columns] Write for example: | Mammals | Birds | | ; a column without a title holds what belongs nowhere.
    [header] Change one of the two titles.
    [items] Write one thing in each cell; a cell may stay empty.
    [homes] Give a title to at least one column that holds things.
    [several] Take it out of one column, or write `several: true` if both are right.
    [twice] Pupils cannot tell them apart: change or remove one.
    [right] Remove this line, or write `- [ ]` to foresee a mistake.
    [true] Remove this line, or correct the category.
    [score] Remove the percentage: `scoring` says the shares.
   *[pair] Write for example: `trout -> Mammals`, with the words of the table.
}
    .page = A `categories` slot is followed by a table: the titles of its columns are the categories, each cell is a thing; a column without a title holds what belongs nowhere. A wrong line `trout -> Mammals` foresees a mistake.
option-categories-scoring = One share for each thing in its place, and one less for each that should be left out; each right +1 and each wrong −1; or all or nothing.
option-categories-several = A thing may stand in several columns: each of them is right for it.
option-match-repeated = The same thing on the right may stand in several rows: it is shown once.

W084 = Numbers or formulas of this statement are not those of the original exercise (here: { $here }; there: { $pivot }).
    .help = Bring them in line; if the difference is meant, write the "source_hash" that W080 gives.
    .page = Numbers, values of the variant and formulas are the same in every language. Where they differ, one of the two files was changed and the other forgotten. A translation whose "source_hash" is that of the original exercise has been read again, and is left alone.

W112 = In { $count } of { $looked } combinations of parameters, { $why ->
        [right] an expected wrong answer would be right
        [same] two expected wrong answers would be the same
        [wrong] the right answer would not be accepted
        [key] a key would have no value
       *[text] a text could not be printed
    }.
    .help = Keep them out by a line of `require` or an `except`.
    .page = The variants that are shown are drawn among all combinations that are allowed. Another id or another number of variants would draw others: a constraint that is missing is said before it hurts.
loss-groups = every cell of the table counts alone: the platform cannot ask for a whole row to be right

# Cells of a table (`table`).

code-not-cells = Give the answer of each cell, like r1c2: 6.
code-cells-wrong = { $right ->
    [0] No cell is right yet, out of { $total }.
    [one] Only one cell is right, out of { $total }.
   *[other] { $right } cells are right, out of { $total }.
}
code-cells-missing = { $count ->
    [one] One cell is still to be filled.
   *[other] { $count } cells are still to be filled.
}
cell-of = Cell { $place }:
option-table-scoring = Each cell counts alone, each row counts when all of it is right, or all or nothing.
