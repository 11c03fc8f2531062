# Caring for a bank: fmt, i18n, stats, convert

fmt-done = { $changed ->
    [0] { $files ->
        [one] { $files } file, in order.
       *[other] { $files } files, all in order.
        }
    [one] { $changed } file put in order.
   *[other] { $changed } files put in order.
    }
fmt-check = { $changed ->
    [0] { $files ->
        [one] { $files } file, in order.
       *[other] { $files } files, all in order.
        }
    [one] { $changed } file is not in order: run digilab-content fmt.
   *[other] { $changed } files are not in order: run digilab-content fmt.
    }

i18n-legend = * written first   ✓ up to date   ! older than its original   ? without source_hash   – missing
i18n-count = { $language }: { $total } · originals { $pivot } · up to date { $fresh } · stale { $stale } · unmarked { $unmarked } · missing { $missing }

stats-head = Exercises: { $exercises } · translations: { $translations } · answers: { $slots } · minutes: { $minutes }
stats-level = By level
stats-subject = By subject
stats-topic = By topic
stats-skill = By skill
stats-type = By answer type
stats-language = By language
stats-license = By licence
stats-difficulty = By difficulty
stats-none = (not said)
stats-coverage = Curriculum: { $covered } of { $total } skills have an exercise. Without any:
stats-unknown = Skills that the curriculum does not know: { $names }

E402 = The other form ({ $to }) cannot say all of this exercise: { $field }.
    .help = Keep this file as it is, or write that part more simply.
    .page =
        `convert` reads again what it writes and compares. Where the two exercises are not the same, nothing is written. A text that ends in braces, for instance, is an attribute in Markdown:

            answers:
              q: {"{"}type: choice, options: [{"{"}text: "ends in {"{"}x{"}"}", right: true{"}"}]{"}"}

key-levels = The levels of the curriculum and their names.
key-requires = The skills that come before.

## stress

stress-spread = { $exercise } · { $slot }: { $kinds } answers over { $total } variants
stress-places = Single choices with fixed places: { $total }. Place of the right one: { $places }
stress-done = { $count ->
    [0] Nothing that can be guessed.
    [one] One thing can be guessed.
   *[other] { $count } things can be guessed.
    }

W120 = { $count ->
    [one] One of the { $total } variants looks like another.
   *[other] { $count } of the { $total } variants look like another.
    }
    .help = Show every parameter in the statement, or draw fewer variants (`variants`).
    .page = Two pupils side by side would get the same question. It happens when a parameter changes only the answer, or only what is not shown.
W121 = The answer to “{ $slot }” is { $answer } in every variant.
    .help = Let it depend on the parameters, or do without them.
    .page = Whoever has heard the answer once answers every variant.
W122 = The answer to “{ $slot }” is { $answer } in { $count } of { $total } variants.
    .help = Add a line to `require`, or widen the parameters.
    .page = An answer that comes more than every second time (or 0 and 1) is guessed without working.
W123 = In { $count } of { $total } questions of one choice, the right option is at place { $place }.
    .help = Move options, or let them be shuffled (`shuffle: true`).
    .page = Pupils notice that “it is always the second”. `stress` looks at the questions whose options keep their places.
W124 = In { $count } of { $total } questions of one choice, the longest option is the right one.
    .help = Shorten right options, or say wrong ones as fully.
    .page = Authors take care of what is right and write it longer; test-wise pupils choose the longest.

## --watch

watch-missing = Watching needs one more library. To install it: pip install "digilab-content[preview]"
watch-on = Waiting for the next save (Ctrl+C ends)…

## lsp

lsp-variant = Variant 1: { $text }
lsp-right = Right: { $text }
lsp-write = Write “{ $name }”
lsp-missing = The language server needs one more library. To install it: pip install "digilab-content[lsp]"
