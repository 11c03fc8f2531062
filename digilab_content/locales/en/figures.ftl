# Figures: what they show, in words (figure-…), and what cannot stand in them (E096).

figure-title-plane = Figure
figure-title-rule = Number line
figure-title-table = Table
figure-title-chart = Chart

figure-axes = Axes: { $x } from { $a } to { $b }, { $y } from { $c } to { $d }.
figure-point = Point { $name }.
figure-point-at = Point { $name } { $place }.
figure-segment = Segment from { $a } to { $b }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }{ $ticks ->
    [0] { "" }
    [one] , marked with one tick
   *[other] , marked with { $ticks } ticks
 }.
figure-line = Line through { $a } and { $b }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-ray = Ray from { $a } through { $b }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-vector = Vector from { $a } to { $b }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-triangle = Triangle { $names }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-polygon = Polygon { $names }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-closed = Closed outline { $names }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-path = Path { $names }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-circle = Circle with centre { $centre } and radius { $radius }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-ellipse = Oval with centre { $centre }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-arc = Arc of { $turn }° with centre { $centre } and radius { $radius }.
figure-angle = Angle { $names } is marked{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-right-angle = Right angle { $names }.
figure-curve = Curve y = { $text }{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-area = Region between the curve y = { $text } and the x-axis{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-note = Text “{ $text }”.
figure-dots = Scatter of { $count ->
    [one] { $count } point
   *[other] { $count } points
 }: { $places }.
figure-rule = Number line from { $a } to { $b }.
figure-mark = A point{ $has-label ->
    [no] { "" }
   *[other] { " " }{ $label }
 } stands at { $at }.
figure-interval = The interval { $text } is marked{ $has-label ->
    [no] { "" }
   *[other] , labelled { $label }
 }.
figure-table = Table in { $letter }, at the values { $values }.
figure-sign = { $sign ->
    [plus] positive
    [minus] negative
   *[other] not defined
 } from { $a } to { $b }
figure-sign-zero = zero at { $at }
figure-sign-bar = not defined at { $at }
figure-signs = Sign of { $name }: { $said }.
figure-varies = { $kind ->
    [up] increasing from { $a } to { $b }
    [down] decreasing from { $a } to { $b }
    [flat] constant from { $a } to { $b }
   *[none] not defined from { $a } to { $b }
 }
figure-value-at = at { $at }, { $value }
figure-bar-at = double bar at { $at }{ $has-left ->
    [no] { "" }
   *[other] , on its left { $left }
 }{ $has-right ->
    [no] { "" }
   *[other] , on its right { $right }
 }
figure-variations = Variations of { $name }: { $said }.
figure-bars = Bar chart{ $has-axis ->
    [no] { "" }
   *[other] { " " }({ $axis })
 }: { $entries }.
figure-pie = Pie chart: { $entries }.
figure-histogram = Histogram{ $has-axis ->
    [no] { "" }
   *[other] { " " }({ $axis })
 }: { $entries }.
figure-box = Box plot{ $has-name ->
    [no] { "" }
   *[other] { " " }{ $name }
 }: minimum { $a }, first quartile { $b }, median { $c }, third quartile { $d }, maximum { $e }.

E096 = { $why ->
    [command] “{ $name }” is no command of a figure.
    [option] “{ $name }” is no option of this command.
    [quote] A quotation mark is not closed.
    [bracket] A bracket is not closed: “{ $name }”.
    [twice] The option “{ $name }” is written twice.
    [short] Something is missing after “{ $name }”.
    [more] “{ $name }” is one word too many.
    [number] “{ $name }” is not a number (a million at most).
    [range] “{ $name }” must be a whole number from { $low } to { $high }.
    [span] “{ $name }” is not a range such as -3..5.
    [place] “{ $name }” is not a point.
    [point] The point “{ $name }” is not declared above.
    [colour] “{ $name }” is not a colour.
    [way] “{ $name }” is not a side.
    [one-of] “{ $name }” is not possible here.
    [long] The text is longer than { $limit } characters.
    [known] The point “{ $name }” is declared already.
    [name] “{ $name }” is no name of a point.
    [many] There are more than { $limit } of them.
    [lines] The figure has more than { $limit } lines.
    [once] “{ $name }” is written once only.
    [step] This step gives more than { $limit } graduations, or is not positive.
    [count] “{ $name }” takes { $count } points.
    [corners] “{ $name }” takes { $count } to { $limit } points.
    [same] Two of the points of “{ $name }” are in the same place.
    [part] “{ $name }” is neither a side (AB=5) nor an angle (A=60) of this triangle.
    [triangle] These measures do not give exactly one triangle.
    [radius] The radius must be positive.
    [arc] The last angle must follow the first, by one turn at most.
    [function] “{ $name }” is not a function of x.
    [interval] This is not an interval.
    [outside] “{ $name }” lies outside the number line.
    [window] “{ $name }” lies far outside the window of the axes, at { $place }.
    [colon] “:” is missing after the name.
    [values] There must be 2 to { $limit } short values with “;” between them.
    [table-first] The line “table” must come before.
    [sign] “{ $name }” has no place here.
    [signs] { $found } signs for { $wanted } intervals.
    [variation] “{ $name }” has no place here.
    [arrows] { $found } arrows for { $wanted } intervals.
    [mixed] One chart does not mix “{ $name }” and “{ $other }”.
    [positive] “{ $name }” must be positive.
    [overlap] The class “{ $name }” overlaps the one before.
    [box-order] The five numbers must go from the least to the greatest.
    [kind] “{ $name }” does not go with the rest: a figure is of one kind.
    [no-words] The text is missing.
   *[empty] The figure is empty.
 }
    .help = { $why ->
        [command] Commands: { $known }.
        [option] Options: { $known }.
        [quote] Close the quotation mark: "…".
        [bracket] Close the bracket: (2 ; 3).
        [short] Write for example “{ $usage }”.
        [more] Write for example “{ $usage }”.
        [count] Write for example “{ $usage }”.
        [place] Write (2 ; 3), or the name of a point declared above.
        [number] Write for example 2.5, 1/2 or sqrt(3).
        [span] Write the lower number, two dots, the higher: -3..5.
        [point] Known points: { $known }.
        [colour] Colours: { $known }.
        [way] Sides: { $known }.
        [one-of] Write one of: { $known }.
        [name] A name begins with a letter and has at most 20 characters.
        [known] Give it another name.
        [part] Corners: { $names }. Write for example AB=5 or A=60.
        [triangle] Give three sides, two sides and the angle between them, or one side and two angles.
        [function] Write for example “curve y = 2*x^2 - 1 on -2..2”.
        [interval] Write for example “interval ]-1 ; 3]” or “interval [2 ; +inf[”.
        [window] Widen the window (axes x=… y=…) or correct the coordinates.
        [colon] Write for example “signs f'(x) : + 0 -”.
        [values] Write for example “table x : -inf ; 0 ; +inf”.
        [table-first] Begin with “table x : -inf ; 0 ; +inf”.
        [sign] Write +, -, 0, || or | with spaces between them.
        [signs] Write one sign between two values of the line “table”.
        [variation] Write for example “variations f(x) : -inf / 3 \ 1 || 0 / +inf”.
        [arrows] Write one arrow (/ or \) between two values of the line “table”.
        [box-order] Write minimum, Q1, median, Q3, maximum.
        [kind] Make a second figure of it.
        [empty] Write at least one line, for example “point A 2 3”.
       *[other] Correct this line of the figure.
     }
    .page =
        A block ```figure draws a figure: one thing a line, first a command (point, segment, curve, numberline,
        table, bar …), then what it joins, then options “name=value”. The line shown cannot be read. The page
        “Figures” of the manual shows every command.
