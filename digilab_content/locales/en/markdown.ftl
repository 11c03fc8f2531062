# The text of an exercise: front matter, headings, lists, slots, formulas, links (E020–E023, E032, E034, E036, W20x).

E020 = { $why ->
    [open] The front matter is never closed.
    [shape] The front matter is not made of "key: value" lines.
   *[missing] The front matter is missing: the first line is not "---".
 }
    .help = { $why ->
        [open] Add a line "---" after the last key of the front matter.
        [shape] Write one key on each line, for instance "exo: 1" then "id: sums-001".
       *[missing] Begin the file with four lines: "---", "exo: 1", "id: sums-001", "---".
     }
    .page = An exercise begins with a front matter between two lines "---". It holds at least "exo: 1" and an "id" of small letters, digits and hyphens. The statement comes after the second "---".
E021 = { $why ->
    [deep] Lists or quotes are nested more than { $limit } levels deep: the rest is ignored.
   *[long] The text is too long: { $size } characters, { $limit } at most.
 }
    .help = { $why ->
        [deep] Take the lists and quotes out of each other.
       *[long] Split the exercise into several files.
     }
    .page = An exercise is a few pages long. Length and nesting are limited so that no file can exhaust the machine.
E022 = { $why ->
    [twice] The section "{ $name }" is written twice (first on line { $line }).
    [front] "{ $name }" is not written in the front matter of a Markdown file.
    [level] "{ $name }" does not have the right number of hashes to be a section.
   *[unknown] The heading "## { $name }" is no section of an exercise.
 }
    .help = { $why ->
        [twice] Put both under one heading.
        [front] { $name ->
            [statement] Write the statement after the second "---".
           *[other] Write it under a heading "{ $heading }", after the statement.
         }
        [level] Write two hashes: "## Answers".
       *[unknown] Sections: ## Answers, ## Hints, ## Steps, ## Solution, ## Tests, ## Notes. For a heading in the statement write ### instead of ##.
     }
    .page = "##" headings are reserved: Answers, Hints, Steps, Solution, Tests, Notes (or their French and Arabic names). In the statement, the parts a), b), c) have "###" headings.
E023 = { $why ->
    [lazy] This line follows an option without clearly being part of it.
    [after-quote] This text comes after the comment of a line.
    [empty-key] Nothing follows this box.
    [empty-message] "{ $name }" has no text.
    [stray] This text is not in the comment.
    [cells] This row of the table has { $cells } cells, the header has { $columns }.
    [few-cells] This row of the table has only { $cells } cells, the header has { $columns }.
    [rule] The row of dashes has { $cells } cells, the header has { $columns }.
    [no-header] This table has no row of dashes under its header.
    [no-name] A column of the table has no name.
    [which] There are several slots ({ $names }): to which do these answers belong?
    [no-slot] These answers belong to no slot: the statement has none.
    [hints] This text is not in the numbered list of hints.
    [steps] This text is not in the numbered list of steps.
   *[answers] This line is no answer.
 }
    .help = { $why ->
        [lazy] Indent it by two spaces if it continues the option; otherwise leave an empty line before it.
        [after-quote] Begin it with ">" if it is part of the comment; otherwise remove it.
        [empty-key] Write the answer after the box: "- [x] `3/4`" or "- [x] stomata".
        [empty-message] Write it on the next line, indented, after ">".
        [stray] Put it under the line, indented, after ">".
        [cells] Inside a cell write a bar as "\|". Otherwise remove the extra cell.
        [few-cells] Fill the row up with empty cells: "| |".
        [rule] Write one cell "---" for each column: "|---|---|".
        [no-header] Under the row of column names add "|---|---|" with as many cells.
        [no-name] Name it after a slot or a parameter, or "verdict", "error", "score", "message".
        [which] Put a heading "### slot-name" before the answers of each.
        [no-slot] Put "[[name]]" in the statement where the pupil answers.
        [hints] Begin each hint with "1.", "2."; indent the rest of the same hint by three spaces.
        [steps] Begin each step with "1.", "2."; indent the rest of the same step by three spaces.
       *[answers] Write "- [x]" for a right answer, "- [ ]" for a foreseen mistake, and the explanation below it after ">".
     }
    .page = Under "## Answers" each answer is a line "- [x]" (right) or "- [ ]" (foreseen mistake), with its comment below it, indented, after ">". Hints and steps are numbered lists. A table has the same number of cells on each row; a bar inside a cell is written "\|".
E032 = { $why ->
    [place] "{ $name }" means nothing here.
    [twice] "{ $name }": an attribute of this kind is already written.
    [empty] The braces are empty.
    [percent] "{ $name }" is not a percentage between -100% and 100%.
    [value] "{ $name }" has no value.
    [id] "{ $name }" is not an identifier.
   *[unknown] There is no attribute "{ $name }".
 }
    .help = { $why ->
        [place] Remove it, or put it on the line that it is about.
        [twice] Keep one of them.
        [empty] Remove them, or write "{"{#name}"}".
        [percent] Write for instance "{"{50%}"}" or "{"{-25%}"}".
        [value] Write for instance "{"{mistake=perimeter}"}".
        [id] Write "#name" with letters, digits and hyphens.
       *[unknown] Attributes: #name, 50%, 2pt, fixed, any=k, after=#name, keywords=words, manual, ungraded, strict, review=…, mistake=… For real braces, write the formula between dollars or the expression between backticks.
     }
    .page = Braces at the end of a line give an answer its identifier, its share of the mark and other attributes: "- [ ] `2*pi*r` {"{#perimeter 25%}"}".
E034 = { $why ->
    [slot-id] "{ $name }" is not a slot name.
    [slot-open] This slot is never closed.
    [slot-empty] This slot is empty.
    [slot-key] The answer of this slot is empty.
    [slot-in-math] A slot cannot stand inside a formula.
    [slot-here] The slot "{ $name }" stands neither in the statement nor in a step.
    [slot-chosen] The slot "{ $name }" is of type { $type }: its answers are not written in the sentence.
    [alternatives] The answers of this slot do not have the same { $name ->
        [unit] unit
       *[other] tolerance
     }: { $value } and { $other }.
    [interp-open] These double braces are never closed.
    [interp-empty] There is nothing between these double braces.
    [filter] There is no filter "{ $name }".
    [braces] The braces of this formula do not match.
    [comment] This comment is never closed.
   *[fence] This code block is never closed: it swallows the rest of the file.
 }
    .help = { $why ->
        [slot-id] Write a plain name, "[[area]]", or an answer after an equals sign: "[[= 12]]".
        [slot-open] Add "]]".
        [slot-empty] Write "[[name]]", or the answer: "[[= 56]]".
        [slot-key] Write the answer after the equals sign: "[[= 56]]", "[[= glucose | sugar]]".
        [slot-in-math] Close the formula before the slot: "$x =$ [[x]]".
        [slot-here] Remove it: a pupil answers only in the statement and in the steps.
        [slot-chosen] Write "[[{ $name }]]", and the options "- [x]" under "## Answers".
        [alternatives] Write the same one in each answer, or name the slot and give its options in the front matter.
        [interp-open] Add {"\"}}\""} after the expression, with no brace in between. For real braces write {"\"\\{\""}.
        [interp-empty] Write an expression: {"\"{{a*x + b}}\""}.
        [filter] Filters: raw, dec(2), sci(2), frac, signed, coef, paren, pct, words, plural(one=…, other=…).
        [braces] Check that each {"\"{\""} has its {"\"}\""}. A brace that is to be seen is written {"\"\\{\""}.
        [comment] Add "-->".
       *[fence] Add a line "```" after the block.
     }
    .page = A slot is written "[[name]]" or "[[= answer]]", a value {"\"{{expression}}\""} or {"\"{{expression | filter}}\""}, a formula "$…$". Each is closed; a slot stays outside formulas.
E036 = { $why ->
    [link] The address "{ $name }" is not allowed.
   *[html] HTML is not allowed: "{ $name }" would be shown as it is.
 }
    .help = { $why ->
        [link] A link begins with https://, http:// or mailto:. A picture is written "![description](file.png)".
       *[html] Write Markdown: **bold**, *italic*, an empty line for a paragraph. To show the sign itself write "\<".
     }
    .page = An exercise is Markdown without HTML, so that it is the same in Moodle, in QTI, on the site and on paper. Links go to http, https or mailto.
W200 = "{ $name }" will be expected word for word, for it is not a number with a known unit.
    .help = Put the word outside the slot: "[[= 56]] pupils". If it is meant as a text, write it between quotation marks: [[= "{ $name }"]].
    .page = An answer in a sentence is a number, a number with a unit ("56 cm"), an expression, or a text. "56 pupils" is a text: a pupil who answers 56 would be wrong.
W201 = "{ $name }" opens no formula here.
    .help = Write the formula between dollars: "$x^2$", or "$$ … $$" on lines of its own.
    .page = Formulas are written between "$" (or "$$"). "\(" and "\[" are shown as they are.
W202 = This "$" opens no formula: it is shown as it is.
    .help = Close the formula with a "$" right after its last character, or write "\$" for a real dollar.
    .page = A formula opens with a "$" followed by a character and closes with a "$" preceded by one, without a space: "$x + 1$".
W203 = This list of options follows no slot: it is shown as text, boxes included.
    .help = Put "[[name]]" alone on the line before it, or remove the boxes.
    .page = A "- [ ]" list gives the options of the slot that stands alone on the line just before it. In a statement without any slot it is the slot "choice".
W204 = The section "{ $name }" is empty.
    .help = Fill it or remove its heading.
    .page = A section heading with nothing below it is probably an oversight.
