### Lists, points, vectors and matrices: what pupils are told, then authors.

code-ragged = The rows of your matrix do not all have the same number of entries.
code-other-shape = { $rows ->
    [0] Your matrix does not have the size asked for.
   *[other] Your matrix does not have the size asked for: count its rows and its columns.
}
code-point-brackets = The coordinates of a point stand between round brackets: (2, 3). Square ones are for intervals.
code-swapped-coordinates = You have the right coordinates, but not in the right order.
code-opposite = { $kind ->
    [matrix] This is the opposite of the right matrix: check the signs.
    [vector] This is the opposite of the right vector: check which way it points.
   *[other] This is the opposite of the right answer: check the signs.
}
code-proportional = { $kind ->
    [matrix] Your matrix is a multiple of the right one: a factor is missing, or there is one too many.
    [vector] Your vector is collinear with the right one, but it is not that one: check the factor.
   *[other] Your answer is a multiple of the right one: check the factor.
}
code-wrong-entry = { $kind ->
    [entry] A single entry is wrong: the one in row { $row }, column { $column }.
    [coordinate] { $place ->
        [1] The first coordinate is wrong, the rest is right.
        [2] The second coordinate is wrong, the rest is right.
        [3] The third coordinate is wrong, the rest is right.
       *[other] Coordinate number { $place } is wrong, the rest is right.
    }
    [item] A single item is wrong: number { $place }.
   *[other] A single item is wrong.
}
code-wrong-entries = { $kind ->
    [entry] Some entries are right; these (row, column) are wrong: { $places }.
    [coordinate] Some coordinates are right; these are wrong: { $places }.
    [item] Some items are right; these are wrong: { $places }.
   *[other] Some items are right, others are not.
}
code-transposed = You wrote the transpose of the right matrix: rows and columns are swapped.
code-zero-vector = The zero vector has no direction.
code-wrong-shape = { $kind ->
    [entry] A matrix with { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } and { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    } does not have the right size.
    [coordinate] You gave { $count ->
        [one] { $count } coordinate: that is not the right number.
       *[other] { $count } coordinates: that is not the right number.
    }
   *[other] Your answer does not have the right size.
}
code-wrong-order = You have the right items, but not in the right order.
code-missing-item = { $count ->
    [one] { $place ->
        [0] What you wrote is right, but one item is missing.
       *[other] What you wrote is right, but item number { $place } is missing.
    }
   *[other] What you wrote is right, but some items are missing.
}
code-extra-item = { $count ->
    [one] There is one item too many: { $item }.
   *[other] There are items that should not be there.
}
code-wrong-item = { $kind ->
   *[other] A single item of your list is wrong.
}

E230 = The key “{ $key }” is not an answer of type “{ $type }”.
    .help = { $type ->
        [matrix] Write rows of the same length: `[1, 2 ; 3, 4]` (`;` separates rows, `,` columns).
        [list] Write a list: `[1 ; 2 ; 3]`.
       *[other] Write coordinates in brackets: `(2 ; -1)`.
    }
    .page = A list, a point, a vector or a matrix has a key of its kind; an operation such as `2*u` or `inverse(A)` will do if it gives one.
E231 = The key “{ $key }” does not have the size { $shape } that `shape` says.
    .help = Correct the key or the option: rows x columns, as in `2x3`.
    .page = `shape` says how many rows and columns the pupil must write; every key has that size.

option-list-ordered = Whether the order counts; `false` for a bag.
option-point-scoring = Whether each right coordinate counts.
option-vector-scoring = Whether each right coordinate counts.
option-vector-upto = `factor`: any nonzero multiple is right (a direction vector).
option-matrix-shape = Rows and columns, `2x3`: an answer of another shape is sent back and costs nothing.
option-matrix-scoring = Whether each right entry counts.
