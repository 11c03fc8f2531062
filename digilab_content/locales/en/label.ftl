# Legends to put on a picture (`label`).

option-label-scoring = One share for each legend in its place, and one less for each that should be left aside; or all or nothing.
option-label-tolerance = How near to its place a legend must be put, in percent of the picture, where the table does not say; less where another place is near.

code-not-placed = Write each legend with its place, like: legend -> 1 ; legend -> 2.
code-off-picture = This place is outside the picture: { $option }. Both numbers go from 0 to 100%.
code-labels-swapped = The legends “{ $first }” and “{ $second }” are exchanged{ $others ->
    [0] .
    [one] , and another one is not in its place.
   *[other] , and { $others } others are not in their places.
}
code-labels-wrong = { $count ->
    [one] This legend is not in its place: { $names }. { $right ->
        [0] None is well placed yet
        [one] Only one is well placed
       *[other] { $right } are well placed
    } out of { $total }.
   *[other] These legends are not in their places: { $names }. { $right ->
        [0] None is well placed yet
        [one] Only one is well placed
       *[other] { $right } are well placed
    } out of { $total }.
}
code-labels-missing = { $count ->
    [one] One legend is left to place: { $names }.
   *[other] { $count } legends are left to place: { $names }.
}
code-labels-unwanted = { $count ->
    [one] This legend goes in none of these places: { $names }.
   *[other] These legends go in none of these places: { $names }.
}

site-label = Choose the place of each legend on the picture. Leave “–” if none fits.
site-label-board = You can also touch a legend, then its place on the picture. With the keyboard: Enter takes the legend, the arrows go from place to place, Enter puts it down.
site-label-mark = Place { $name }
site-label-holds = Place { $name }: { $legends }
site-label-held = { $legend }: choose its place
try-label = Answer: legend -> place ; legend -> place… (the name of the point, the number, or 30% 40%)
loss-board = the places are numbered in the picture, and each legend chooses its own in a list: nothing is put down there
loss-board-picture = the size of the picture cannot be read: the numbers of the places cannot be drawn in it

## Errors of a slot, told to the author

E281 = { $why ->
    [figure] The slot “{ $slot }” has no picture to label.
    [table] The table of “{ $slot }” must have two or three columns: legend, position, tolerance.
    [rows] The table of “{ $slot }” has more than 40 rows.
    [few] “{ $slot }” needs at least one legend with a position, and something to hesitate about.
    [twice] The legend “{ $key }” stands twice in the table of “{ $slot }”.
    [blank] Row { $key } of the table of “{ $slot }” is empty.
    [point] The figure has no point “{ $key }”.
    [name] “{ $key }” cannot be the name of a place, or is used twice.
    [outside] The position { $key } is outside the picture.
    [zone] “{ $key }” is no tolerance.
    [centre] The position { $key } is not in its own zone.
    [overlap] The places “{ $key }” and “{ $other }” overlap.
    [right] “{ $key }”: the right places are those of the table.
    [true] “{ $key }” is a right place of the table.
    [score] “{ $key }”: a wrong place has no score of its own.
   *[pair] “{ $key }” does not name a legend and a place of “{ $slot }”.
}
    .help = { $why ->
    [figure] Put a picture or a ```figure block just below [[{ $slot }]], alone on its line, then the table.
    [table] Write for example: | nucleus | 40%, 50% | 8% | ; the last column may be left out.
    [rows] Make two exercises of it.
    [few] Add a legend, or a place without a legend.
    [twice] Pupils could not tell them apart: change or remove one of them.
    [blank] Remove the row, or give it a legend or a position.
    [point] Write the name of a point of the figure, or two percentages: 40%, 50%.
    [name] Write a short and different name for each place, or two percentages: 40%, 50%.
    [outside] Both numbers go from 0% (left, top) to 100% (right, bottom).
    [zone] Write a radius (8%), “rect 20% x 10%” around the position, or “polygon 10%,20% 30%,20% 30%,50%”.
    [centre] Move the position into the zone: that is where the number is drawn.
    [overlap] Move them apart or lower their tolerances: a legend cannot be in two places.
    [right] Remove this line, or write `- [ ]` to foresee a confusion.
    [true] Remove this line, or correct the place.
    [score] Remove the percentage: `scoring` sets the shares.
   *[pair] Write for example: `nucleus -> membrane` (the nucleus put in the membrane's place), or `nucleus -> A`.
}
    .page = A `label` slot is followed by a picture or a figure, then a table: legend, position (`40%, 50%` or the name of a point of the figure), tolerance. A legend without a position is one too many, a position without a legend is a place too many. A wrong line `nucleus -> membrane` foresees a confusion.
