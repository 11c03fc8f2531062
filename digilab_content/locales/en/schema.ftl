# What the schema refuses (E016 to E019), options to come (E038), metadata (W30x), and what keys mean.

E016 = The key “{$key}” is not known{ $place ->
    [top] {""}
   *[other] {" "}in “{$where}”
    }.
    .help = { $known ->
    [nowhere] Correct the name or remove this line. Sentences belong in the text, not in the front matter.
   *[other] “{$key}” is an option of: { $others }. Here the type is “{ $type }”.
    }
    .page =
        Each key has a fixed name: a typing mistake would make the line silent. The keys of the front matter are English,
        the same in the three languages.

            title: Area of a disc
            answers:
              area: {"{"}type: number, tolerance: 0.05{"}"}

        “digilab-content schema exo-1” gives them all.
E017 = The key “{$key}” is missing{ $place ->
    [top] {""}
   *[other] {" "}in “{$where}”
    }.
    .help = { $key ->
    [id] Add for instance “id: disc-area-001”: a name that will never change.
    [exo] Begin the front matter with “exo: 1”.
   *[other] Add the line “{$key}: …”.
    }
    .page =
        An exercise begins with its format version and its identifier.

            ---
            exo: 1
            id: calc-mult-001
            ---
            Compute $7 \times 8$: [[= 56]]
E018 = “{$key}” takes { $expected ->
    [array] a list
    [object] “key: value” lines
    [boolean] “true” or “false”
    [integer] a whole number
    [number] a number
   *[other] a text
    }, not { $got ->
    [array] a list
    [object] “key: value” lines
    [boolean] “true” or “false”
    [integer] a number
    [number] a number
    [null] an empty value
   *[other] a text
    }.
    .help = { $expected ->
    [array] Write a list in brackets: {$key}: [a, b]
    [object] Write the options in braces: {$key}: {"{"}type: number{"}"}
    [boolean] Write {$key}: true or {$key}: false, without quotes.
    [integer] Write a whole number without quotes: {$key}: 2
    [number] Write a number with a point, without quotes: {$key}: 0.5
   *[other] Write a text: {$key}: …
    }
    .page =
        Each key takes a text, a number, a list or “key: value” lines.

            difficulty: 2
            skills: [MA-3AC-GEO-4.2]
            answers:
              primes: {"{"}type: choices, shuffle: true{"}"}
E019 = { $reason ->
    [one-of] “{$value}” is not a value of “{$key}”.
    [between] “{$key}” goes from { $min } to { $max }, not { $value }.
    [least] “{$key}” is at least { $min }, not { $value }.
    [most] “{$key}” is at most { $max }, not { $value }.
    [empty] “{$key}” is an empty list.
    [many] “{$key}” has { $value } elements, at most { $max }.
   *[form] “{$value}” is not { $form ->
        [id] an identifier
        [slot] the name of a slot
        [name] a name
        [time] a time
        [penalty] a penalty, from 0 to 100%
        [share] a share of the mark
        [amount] a number of points
        [message] a code nor the id of a line
       *[other] of the right form
        }.
    }
    .help = { $reason ->
    [one-of] Possible values: { $expected }.
    [empty] Give at least one element, or remove the line.
    [many] Make several exercises.
    [form] { $form ->
        [id] Small letters without accents, digits and dashes, at most 64: disc-area-001
        [slot] A letter, then letters, digits, “-” or “_”: area
        [name] A letter, then letters, digits or “_”: a, Uv, x_1
        [time] Write “3 min”, “1 h 30” or a number of minutes.
        [penalty] Write for example “penalty: 25%”: 100% at most, without a sign.
        [share] Write “50%” or a number from -1 to 1.
        [amount] Write a number: 2 or 0.5.
        [message] Write a code (@wrong_unit) or the id of a line (#right).
       *[other] See the expected form with “digilab-content schema”.
        }
   *[other] Choose an allowed value.
    }
    .page =
        The key is known, but its value is not one that it accepts.

            id: disc-area-001
            difficulty: 3
            time: 3 min
E038 = The option “{$option}” of the type “{$type}” is not yet available in this version.
    .help = Remove it for now, or ask the question in another way.
    .page =
        The format has this option, but this version of the tool cannot apply it yet. To leave it would make believe that
        answers are judged by it.

            answers:
              area: {"{"}type: number, tolerance: 5%{"}"}
W301 = This exercise has no licence.
    .help = Add “license: CC-BY-SA-4.0” here, or once for all in digilab.yaml.
    .page =
        Without a licence nobody may reuse or adapt the exercise. One line in digilab.yaml is enough for the whole project.

            license: CC-BY-SA-4.0
W302 = The licence “{$license}” is not a known SPDX identifier.
    .help = Write for instance CC-BY-SA-4.0, CC-BY-4.0, CC-BY-NC-SA-4.0 or CC0-1.0.
    .page =
        An SPDX identifier names a licence without ambiguity, for people and for platforms.

            license: CC-BY-SA-4.0

key-exo = Format version: 1.
key-id = Identifier that never changes: small letters, digits and dashes.
key-title = Title.
key-lang = Language of the text.
key-langs = Languages in which the project is published.
key-name = Name of the project.
key-subject = Subject taught.
key-level = Level of the curriculum.
key-skills = Skills of the curriculum that are worked on.
key-topic = Topic.
key-difficulty = Difficulty, from 1 to 5.
key-time = Time needed, in minutes.
key-license = Licence, as an SPDX identifier.
key-authors = Authors.
key-translators = Translators.
key-source = Where the exercise comes from.
key-exam = Exam at which it was set.
key-symbols = Letters that answers may use.
key-functions = Functions that answers may use, besides the school's.
key-assume = What is known of the letters: x > 0 ; n natural.
key-params = Values drawn at random or computed.
key-require = Conditions that every variant must meet.
key-variants = How many variants are kept.
key-scoring = How the marks of the slots make the whole: sum, all-or-nothing, or an expression.
key-translation-of = Identifier of the exercise that this file translates.
key-source-hash = Fingerprint of the text that was translated.
key-answers = Each slot, and its answer type or a map of its options.
key-statement = The question, in Markdown.
key-hints = Hints, shown one at a time.
key-text = The words, in Markdown.
key-cost = Share of the mark that it costs: 10%.
key-steps = Guided steps, offered after a wrong answer.
key-solution = The worked solution; a list is shown step by step.
key-tests = Answers and the verdicts they must get.
key-notes = Notes of the author, never published.
key-type = Answer type.
key-points = Points.
key-follow = Slots whose own answers count in this one's key.
key-attempts = Attempts allowed.
key-penalty = Share of the mark lost at each wrong attempt.
key-form-score = Share of the mark kept when the value is right and the form is not.
key-messages = Own words for a code (@wrong_unit) or a line (#id).
key-lines = Key lines: right answers and foreseen mistakes.
key-options = What the pupil chooses among.
key-rows = Rows of the slot's table.
key-when = The answer that this line stands for, as a key is written.
key-right = Whether it is right.
key-feedback = What the pupil is told, in Markdown.
key-score = Share of the mark, from 0 to 1 or in %; negative for a penalty.
key-after = Ids that must come before this one.
key-review = Skill to work on again.
key-mistake = Misconception that explains this answer.
key-any = Letter that stands for any value but 0.
key-ungraded = Answers with its message and costs nothing.
key-strict = Only this very form.
key-keywords = Words that show that the point is met.
key-manual = Marked by a person.
key-fixed = Stays in its place when options are shuffled.
