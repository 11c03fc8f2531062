# The command line. One-line messages without arguments are read without Fluent (instant help).

usage = Usage:
commands = Commands:
options = Options:
cli = Write exercises as files, check them, try them and publish them.
cli-more = “digilab-content COMMAND --help” describes a command.
cli-init = make a project with sample exercises
cli-new = make an exercise from a template, or a translation to fill
cli-new-more = Examples: new number "Area of a disc" --level ma.3ac; new area.exo.md --translate ar
cli-validate = check exercises
cli-test = run the tests of the files and the seven free ones
cli-try = answer in the terminal, as a pupil
cli-preview = open a page that follows every save
cli-build = publish to Moodle, QTI, a site…
cli-build-more = Example: build exercises --target moodle,qti21,site -o out
cli-judge = judge answers: a JSON line in, a JSON line out
cli-mistakes = show the wrong answers that the engine can explain
cli-explain = explain a code
cli-schema = print the JSON Schemas (exo-1, frontmatter, project, defaults)
cli-doctor = look at this machine and say what it lacks
opt-lang = language of the messages
opt-traceback = when the tool itself fails, show the details
opt-version = print the version
opt-help = show this page
opt-new-level = level of the curriculum, ma.3ac for instance
opt-new-translate = prepare the translation into this language
opt-new-out = folder of the new exercise
opt-format = text for people, JSON or SARIF for programs, github for the lines of a pull request
opt-fix = correct what is certain in the files
opt-strict = warnings count as errors
opt-pattern = only files whose path or id holds this text
opt-variant = only this variant
opt-junit = also write the results as JUnit
opt-answer-lang = language of the exercise
opt-port = port of the page
opt-targets = targets between commas: moodle, qti12, qti21, qti22, qti30, site, json
opt-build-out = output folder
opt-build-strict = refuse what a target does not keep exactly; warnings count as errors
opt-build-multilang = Moodle: both languages in one question (multi-language filter)
opt-build-profile = the QTI platform that the package is for
opt-jobs = jobs at a time (0: as fits)
opt-build-options = option of a target
opt-build-stack = moodle: answers of mathematics become STACK questions
opt-folder = write every schema into this folder
opt-mistakes-names = foresee this mistake in the file: its number in the list or its name
opt-mistakes-counting = count the mistakes in verdicts of `judge` (a file or the input)
opt-mistakes-knowing = list every known mistake, the project's too
opt-mistakes-variant = variant that is shown
cli-fmt = put files in one manner of writing
cli-fmt-more = Order of keys, tables in columns, list marks, French spaces that do not break; what a file says is never changed.
cli-convert = an exercise as YAML, or as Markdown
cli-convert-more = Example: convert area.exo.md --to yaml > area.exo.yaml; what the other form cannot say is refused.
cli-i18n = translations: where they stand (status), seen again (update), to begin (scaffold)
cli-i18n-more = Examples: i18n; i18n update area.ar.exo.md; i18n scaffold --to ar
cli-stats = count what a bank holds; what the curriculum lacks
cli-stress = look for answers that can be guessed
cli-stress-more = Over all variants and over a bank: the same statement twice, the same answer too often, the right option always at one place or the longest.
cli-lsp = answer an editor (language server)
cli-lsp-more = For editors: they start it themselves and speak with it over standard input and output. See docs/how-to/editors.md.
cli-completion = the script that completes commands in a shell
cli-completion-more = bash: eval "$(digilab-content completion bash)" in ~/.bashrc; fish: digilab-content completion fish > ~/.config/fish/completions/digilab-content.fish
opt-watch = again after every save, until Ctrl+C
opt-stdio = spoken over standard input and output (always)
opt-fmt-check = write nothing; exit code 1 when a file is not in order
opt-convert-to = the form to make: yaml or md
opt-convert-out = folder of the new files
opt-replace = put the new files in the place of the old ones
opt-i18n-to = only this language
opt-i18n-check = exit code 1 when a translation is missing or stale
opt-coverage = the skills of curriculum.yaml that no exercise trains
usage-help = Help:
fault = The tool itself failed (this is not your fault):
fault-more = Run again with --traceback and send the result to the team.

# Usage
usage-lang = “{ $value }” is no language of this tool: fr, ar or en.
usage-command = There is no command “{ $value }”.
usage-option = There is no option “{ $value }”.
usage-missing = Missing: { $value }.
usage-choice = “{ $name }” takes one of: { $expected }.
usage-value = The value of “{ $name }” does not fit.
usage-extra = There is one argument too many.
usage-type = There is no type “{ $value }”. Types: { $expected }.
usage-target = There is no target “{ $value }”. Targets: { $expected }.
usage-code = There is no code “{ $value }”.
usage-exists = “{ $value }” has a translation already ({ $to }): it is left alone.
usage-schema = There is no schema “{ $value }”. Schemas: { $expected }.

# Diagnostics
report-error = error
report-warning = warning
report-suggest = did you mean: { $names }?
report-help = help: { $text }
report-here = at this place: “{ $word }”
report-more = { $count ->
    [one] and one more.
   *[other] and { $count } more.
    }
report-count = { $errors ->
    [0] No error
    [one] { $errors } error
   *[other] { $errors } errors
    }, { $warnings ->
    [0] no warning
    [one] { $warnings } warning
   *[other] { $warnings } warnings
    }.
family-e00 = file and encoding
family-e01 = YAML and schema
family-e02 = sections
family-e03 = slots
family-e04 = mathematics
family-e05 = expressions and parameters
family-e06 = variants
family-e07 = tests
family-e08 = translations
family-e09 = pictures and sounds
family-e2 = expected answers
family-w0 = translations, pictures and sounds
family-w1 = pedagogy
family-w2 = presentation
family-w3 = metadata
family-w4 = losses of publishing

# Commands
init-next =
    Ready. Now:
      digilab-content validate { $folder }
      digilab-content preview { $folder }
new-type = Answer type ({ $types })
new-title = Title
validate-done = { $files ->
    [one] { $files } exercise checked.
   *[other] { $files } exercises checked.
    }
progress-validate = Checking
progress-test = Testing
progress-build = Publishing
test-file = { $path }: { $failures ->
    [0] { $trials ->
        [0] no trial
        [one] one trial passed
       *[other] { $trials } trials passed
        }
    [one] one failure in { $trials }
   *[other] { $failures } failures in { $trials }
    }
test-broken = { $path }: the tests could not be run
test-untried = { $files ->
    [one] One exercise could not be tested.
   *[other] { $files } exercises could not be tested.
    }
test-feedback = the pupil reads: “{ $text }”
test-done = { $files ->
    [one] One exercise
   *[other] { $files } exercises
    }, { $trials } trials: { $failures ->
    [0] no failure.
    [one] one failure.
   *[other] { $failures } failures.
    }
build-done = Published: { $exercises } exercises, { $items } questions ({ $cached } exercises from the cache).
doctor-python = Python
doctor-encoding = encoding of files
doctor-locale = language of the machine
doctor-yaml-parser = fast YAML reading
doctor-fix = to mend it: { $fix }
judge-file-unknown = No such exercise, or it cannot be read: “{ $exercise }”.
judge-file-variant = There is no variant “{ $variant }”.
judge-file-slot = There is no slot “{ $slot }”. Slots: { $known }.

# Try
try-how = Type your answer. “?” gives a hint, an empty line moves on.
try-no-hint = There is no further hint.
try-right = ✓ Right!
try-partial = ◐ Partly right: { $percent }%.
try-wrong = ✗ Not yet.
try-invalid = … I could not read this answer. It does not count as an attempt.
try-undecided = ? Your teacher will look at this answer.
try-read = Read: { $text }
try-solution = Solution
try-mark = Total: { $points } out of { $total }
