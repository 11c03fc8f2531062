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
