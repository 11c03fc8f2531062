# The number line: where the answer goes, and what is wrong with its key.
option-numberline-tolerance = Accepted distance of a point to the key: a number (`0.1`); exact without it.
option-numberline-snap = Distance between two positions of what is moved; a graduation, or a half, fifth or tenth.
site-rail-point = Place the point on the line (finger, mouse or arrow keys), or type its value.
site-rail-points = Touch the line to put or remove a point (keyboard: arrows, then Enter), or type the values: 1 ; 3.
site-rail-interval = Move the two ends, turn their brackets, or type the interval: ]0 ; 1].
site-rail-position = point
site-rail-low = left end
site-rail-high = right end
site-rail-cursor = cursor
site-rail-turn-low = Turn the left bracket
site-rail-turn-high = Turn the right bracket

loss-rail = the answer is typed below the line: nothing is moved on it

E280 = { $why ->
    [figure] The slot “{ $slot }” has no number line.
    [mixed] The keys of “{ $slot }” mix numbers and sets: { $key }.
    [tolerance] “tolerance” is for a point only, not for a set.
    [outside] The answer { $key } lies outside the number line.
    [fine] A step of { $key } is too fine for this line.
   *[snap] No position of the line falls on { $key }.
 }
    .help = { $why ->
        [figure] Put a block ```figure that begins with “numberline 0..5 step=1” just below [[{ $slot }]], alone on its line.
        [mixed] Write numbers everywhere, or intervals or sets everywhere.
        [tolerance] Remove “tolerance”, or ask for one point.
        [outside] Make the line (numberline) longer or correct the key.
        [fine] Choose a larger “snap”.
       *[snap] Give a “snap” that leads there, or a “tolerance”.
     }
    .page =
        A numberline slot is answered on the number line that follows it. Its key is a number (2.5), an interval
        (]0 ; 1]) or points (1 and 3 between braces); it must stand on the line, where the cursor can go.
