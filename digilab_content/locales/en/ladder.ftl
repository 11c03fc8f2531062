# Help after a wrong answer: hints, steps, solution, attempts; follow-through and conditions between boxes.

E270 = The hints together cost { $percent }%: more than the whole exercise, from hint { $number } on.
    .help = Lower the costs: they may not add up to more than 100%.
    .page =
        A hint costs a share of the exercise's points. When the costs add up to more than 100%, the last one can cost
        nothing any more: its price is false.

            ## Hints

            1. First hint, free.
            2. Second hint. {"{"}-20%{"}"}
E271 = These boxes follow one another in a circle: { $circle }.
    .help = Remove “follow” from one of them.
    .page =
        “follow” judges a box from the pupil's own answer to an earlier one. In a circle no box comes before the other.

            answers:
              U: number
              P: {"{"}type: number, follow: [U]{"}"}
E272 = { $why ->
    [empty] This condition is empty.
    [long] This condition is too long.
    [deep] This condition has too many brackets.
    [end] This condition stops too early.
    [slot] “{ $text }” is no name of a box.
    [is] “{ $text }”: after the name of a box comes “is”.
    [word] “{ $text }” is neither a verdict nor the id of a line.
   *[other] “{ $text }” makes no sense here in a condition.
    }
    .help = Write for example “if: a is right” or “if: q is yes and not b is wrong”.
    .page =
        “if” says when a box is asked, by how other boxes were answered: “right”, “partial”, “wrong”, “answered”,
        “undecided”, or the id of a line or of a choice. “and”, “or”, “not” and brackets join them.

            answers:
              q: choice
              x: {"{"}type: number, if: q is yes{"}"}
E273 = { $why ->
    [self] The box “{ $name }” cannot depend on itself.
    [step] The box “{ $name }” of a guided step has no condition.
    [word] “{ $name }” is neither a verdict nor a line or choice of “{ $slot }”.
   *[slot] There is no box “{ $name }” on which “{ $slot }” could depend.
    }
    .help = { $why ->
    [self] Name another box.
    [step] Remove “if”.
    [word] Possible here: { $known }.
   *[slot] Name a box of the statement (boxes of the steps do not count).
    }
    .page =
        A condition names a box of the statement, then a verdict or the id of one of its lines.

            answers:
              q: choice
              x: {"{"}type: number, if: q is right{"}"}
E274 = These conditions go in a circle: { $circle }.
    .help = Remove “if” from one of these boxes.
    .page =
        Each box waits for the other to be answered: none would ever be asked.

            answers:
              a: number
              b: {"{"}type: number, if: a is right{"}"}
E275 = These steps have no box to answer in.
    .help = Put a box in each step, for example “$2 + 3 =$ [[= 5]]”; what is only read belongs to the hints.
    .page =
        Steps guide the pupil after a wrong answer: each asks for something. What is read without answering is a hint, or
        the solution.

            ## Steps

            1. Twice 4: [[= 8]]
            2. Add 1: [[= 9]]
E276 = { $why ->
    [syntax] The scoring “{ $scoring }” cannot be read.
    [name] The scoring names “{ $name }”, which is neither a box nor a parameter.
   *[part] The scoring cannot use “{ $name }” here.
    }
    .help = Write “sum”, “all-or-nothing”, or a calculation over boxes: “scoring: min(U, P)”.
    .page =
        In a calculation each box stands for the points it earned. It may use + - * /, min, max, abs, floor, ceil,
        round, if(condition, a, b), comparisons, and, or, not. The result stays between 0 and the total.

            scoring: if(U > 0, U + P, 0)
W111 = Attempt { $number } at “{ $slot }” earns nothing any more.
    .help = Lower “penalty”, or give fewer attempts.
    .page =
        Each attempt after the first costs “penalty”. When these costs reach 100%, a right answer is worth nothing.

            answers:
              n: {"{"}type: number, attempts: 3, penalty: 25%{"}"}

key-if = When the box is asked, by how others were answered: a is right.

# The site and the preview
site-solution-more = More of the solution
site-earlier = This answer depends on an earlier one that is not right yet: work on that one first.
site-unclimbed = More help will come after your answer.
site-asked-more = A new question has appeared.
preview-pupil = As a pupil
preview-next-hint = Next hint (−{ $percent }%)
preview-free-hint = Next hint
preview-open-steps = Open the steps
preview-open-solution = The solution, step by step
preview-restart = Start again
preview-earned = With the help taken: { $points } out of { $total }
preview-unasked = This box is not asked with these answers.

# Try
try-next-help = Or: { $offers }.
try-offer-hint = “?” a hint { $percent ->
    [0] (free)
   *[other] (−{ $percent }% of the points)
    }
try-offer-steps = “+” the steps
try-offer-solution = “!” the solution
try-attempt = Attempt { $number } of { $total }.
try-no-more = You have no attempt left here.
try-not-yet = Not yet: answer first, or ask for a hint.
try-no-steps = There are no other steps.
try-steps = Steps (they do not count in the mark)
try-waiting = Your teacher will look: { $points } { $points ->
    [one] point
   *[other] points
    } waiting.
try-other-variant = Another variant: { $command }
try-no-solution = There is no more solution to show.
try-given-up = The answers that follow are checked, but give no points any more.

# Losses when publishing
loss-follow = the platform does not judge an answer from an earlier one: what rightly follows from a wrong result is marked wrong there
loss-follow-review = the platform does not judge an answer from an earlier one: whatever is not the right value is read by a person
loss-condition = the platform always asks this question, without a condition
loss-moodle-tries = Moodle gives one more try than there are hints, in the behaviour “interactive with multiple tries”
