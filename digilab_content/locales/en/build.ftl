# Structure of an exercise (E024–E031, E033, E035), translations (E08x, W08x), pictures and sounds (E09x, W090).

E024 = { $why ->
    [empty] The slot "{ $slot }" has no right answer.
    [table] The slot "{ $slot }" has no table.
    [options] The slot "{ $slot }" has no options.
    [type] The type of the slot "{ $slot }" is not said, and its answer does not show it.
   *[missing] Nothing is said of the slot "{ $slot }".
 }
    .help = { $why ->
        [empty] Write "- [x] `answer`" under "## Answers" (and under "### { $slot }" when there are several slots).
        [table] Put its table right after "[[{ $slot }]]", which stands alone on its line.
        [options] Put its list "- [x] …", "- [ ] …" right after "[[{ $slot }]]" alone on its line, or under "## Answers".
        [type] Write "{ $slot }: number", or "expression", "set", "text"… under "answers:" in the front matter.
       *[missing] Write "{ $slot }: number" (or another type) under "answers:" in the front matter and its answer under "## Answers", or the answer in place: "[[= 56]]".
     }
    .page = Each slot of the statement needs an answer: in place ("[[= 56]]"), under "## Answers" ("- [x] `56`") or, for a choice, in the list that follows it.
E025 = The slot "{ $name }" has answers but is not in the statement.
    .help = Put "[[{ $name }]]" where the pupil answers, or remove these answers.
    .page = A slot described under "answers:" or "## Answers" must stand in the statement or in a step under the same name, capitals included.
E026 = The slot "{ $slot }" stands twice in the text (first on line { $line }).
    .help = Give the second slot another name.
    .page = A slot is one place to answer. Two places have two names.
E027 = "{ $name }" is both a parameter and a slot.
    .help = Rename the parameter, for instance "{ $name }v", wherever it is used.
    .page = In a key, the name of a slot means its right value; a parameter of the same name would be ambiguous. A name is a parameter or a slot, never both.
E028 = { $why ->
    [one] The slot "{ $slot }" has only one option.
    [few] The slot "{ $slot }" has fewer than two lines to order.
    [two-lists] A second list of options, and no slot to hold it.
    [order] An extra line of a slot to be ordered cannot be right.
   *[none-right] No option of the slot "{ $slot }" is right.
 }
    .help = { $why ->
        [one] Add at least one other option.
        [few] Write the lines in the right order: "1. …", "2. …".
        [two-lists] Put a slot "[[name]]" alone on the line before each list.
        [order] Write "- [ ]", or put the line in its place in the numbered list.
       *[none-right] Put an x in the box of the right one: "- [x]", or give its number with "value:".
     }
    .page = A list of options has at least two, one of them right, marked "- [x]". The number of the right one may also come from an expression: "value: = if(P > 100, 1, 2)".
E029 = { $why ->
    [message] The message of "{ $name }" is written twice.
    [column] The column "{ $name }" is written twice.
   *[line] The identifier "{ $name }" is already taken in the slot "{ $slot }" (line { $line }).
 }
    .help = { $why ->
        [message] Keep one text.
        [column] Remove one of them.
       *[line] Give this line another name.
     }
    .page = In a slot each line has its own identifier: tests, translations and statistics call it by that name.
E030 = { $why ->
    [id] No line of the slot "{ $slot }" is called "{ $name }".
   *[code] There is no code "{ $name }".
 }
    .help = { $why ->
        [id] Write the identifier of a line, the one between braces: "{"{#name}"}".
       *[code] Common codes: @wrong_unit, @too_many_decimals, @not_irreducible, @not_expanded, @typo, @syntax, @wrong.
     }
    .page = A line "- `@code`" followed by a comment replaces the text that a pupil would see for this diagnosis.
E031 = { $why ->
    [no-slot] The statement has no place to answer.
   *[empty] The statement is empty.
 }
    .help = Write the question after the second line "---", and "[[= 56]]" or "[[name]]" where the pupil answers.
    .page = The statement is the text between the front matter and the first "##" section. It holds at least one slot or a list of options.
E033 = { $why ->
    [self] The slot "{ $slot }" follows itself.
    [after] "after=#{ $name }": no line of the slot "{ $slot }" is called that.
   *[follow] "follow: { $name }": no other slot is called that.
 }
    .help = { $why ->
        [after] Write the identifier of another line of the same list.
       *[follow] Write the name of another slot of the exercise.
     }
    .page = "follow: [U]" also judges an answer by what the pupil found in the slot U; "after=#b" says that one line comes after another.
E035 = The identifier "{ $id }" is already that of "{ $other }".
    .help = Give one of the two exercises another "id"; an "id" that has been published does not change.
    .page = The "id" of an exercise is unique in the project and never changes: it lets a question be updated in Moodle instead of doubled.
E080 = { $why ->
    [other] This is a translation of "{ $name }", not of "{ $pivot }".
   *[missing] The translation does not say which exercise it comes from.
 }
    .help = Write "translation_of: { $pivot }" in the front matter, or give the file the name of its exercise.
    .page = A translation "x.ar.exo.md" lies beside its exercise "x.exo.md" and names it: "translation_of: its-id".
E081 = { $why ->
    [extra] The slot "{ $slot }" is not in the original exercise.
   *[missing] The slot "{ $slot }" is missing in the translation.
 }
    .help = { $why ->
        [extra] Remove it, or correct its name.
       *[missing] Put "[[{ $slot }]]" in the translated text where the pupil answers.
     }
    .page = A translation has the same slots as the original exercise. Slots "[[= …]]" without a name correspond in the order in which they are written.
E082 = No line of the slot "{ $slot }" is called "{ $name }".
    .help = Lines of the original exercise: { $names }.
    .page = In a translation "- `#name`" gives the comment of the line of that name; "#right", "#right2" are the right answers without a name.
E083 = { $why ->
    [steps] The translation has { $here } steps, the original exercise has { $pivot }.
   *[hints] The translation has { $here } hints, the original exercise has { $pivot }.
 }
    .help = Translate all of them, in the same order.
    .page = Hints and steps cost the same and are shown the same way in every language: there must be as many.
E084 = { $why ->
    [missing] The options of the slot "{ $slot }" are not translated.
    [right] The right options of the slot "{ $slot }" are not those of the original exercise.
   *[count] The slot "{ $slot }" has { $here } options, { $pivot } in the original exercise.
 }
    .help = { $why ->
        [missing] Write the list "- [ ] …" again after "[[{ $slot }]]", with the same "#id" or in the same order.
        [right] Keep the same boxes ticked, with the same "#id" or in the same order.
       *[count] Write all of them, with the same "#id" or in the same order.
     }
    .page = Translated options correspond to the original ones by their "#id", or by their place when none has one.
E085 = { $why ->
    [missing] The translation does not say its language.
    [same] The translation is in the language of the original exercise ({ $name }).
   *[unknown] The language "{ $name }" is not known.
 }
    .help = Write "lang: ar", "lang: fr" or "lang: en" in the front matter.
    .page = A translation says its language, another one than that of the original exercise.
E086 = The table of the slot "{ $slot }" does not have the cells of the original one ({ $here } rows, { $pivot } in the original exercise).
    .help = Write the same table, row by row, empty cells included.
    .page = The rows of a table correspond by their place from one language to another.
E090 = The file "{ $src }" cannot be found.
    .help = Check its name, capitals included; the path starts from the folder of the exercise.
    .page = The path of a picture or sound starts from the folder of the exercise's file: "![plan](assets/plan.svg)".
E091 = The file "{ $src }" lies outside the project.
    .help = Copy it into the exercise's folder and write a relative path.
    .page = An exercise uses only files of its project, by a relative path, so that it works on every machine.
E092 = The picture "{ $src }" has no description.
    .help = Say what is to be seen in it: "![triangle ABC, right-angled at A]({ $src })". If it teaches nothing, write "{"{decorative}"}" after it.
    .page = A pupil who does not see the picture works with its description: it says what the picture shows, without giving the answer away.
E093 = The recording "{ $src }" has no transcript.
    .help = Write it between quotation marks: ![title]({ $src } "the words spoken"), or in a file "{ $file }".
    .page = A pupil who does not hear needs the words of the recording: between quotation marks after the file's name, or in a text file beside it.
E094 = The drawing "{ $src }" contains { $why ->
    [external] an outside address
    [entity] an XML entity
   *[script] code
 }.
    .help = Export it as "plain SVG" from the drawing program, pictures embedded.
    .page = An SVG drawing that is shown to pupils holds neither code nor links to the outside.
E095 = { $why ->
    [remote] "{ $src }" is an address on the Internet.
   *[ending] Files like "{ $src }" are not shown everywhere.
 }
    .help = { $why ->
        [remote] Download the file beside the exercise (if its licence allows it) and write its name.
       *[ending] Use png, jpg, gif, webp, svg for a picture, mp3, ogg, wav, m4a for a sound, mp4, webm for a film.
     }
    .page = An exercise works without the Internet and in every browser: its files lie beside it, in a common format.
W080 = The original exercise has changed since this translation.
    .help = Read the translation again, then write "source_hash: { $now }".
    .page = "source_hash" keeps the state of the original exercise when it was translated. If it has changed, the translation may need another look.
W081 = The answer "{ $here }" of the slot "{ $slot }" does not count: that of the original exercise is "{ $pivot }".
    .help = Write the same one, or correct the original exercise.
    .page = Answers that are not words come from the original exercise, so that every language is judged alike.
W082 = { $why ->
    [title] The title is not translated.
    [solution] The solution is not translated: it will not be shown.
   *[feedback] Comments of the slot "{ $slot }" are not translated and will not be shown: { $names }.
 }
    .help = { $why ->
        [title] Add "title:" to the front matter.
        [solution] Add the section of that name with the translated text.
       *[feedback] Add "- `#name`" and the translated comment under "## Answers".
     }
    .page = What is not translated is not shown: a text in another language does not help the pupil.
W083 = "{ $name }" is not read in a translation.
    .help = Remove it: it comes from the original exercise. A translation has "exo", "translation_of", "lang", "title", "topic", "translators" and "source_hash".
    .page = Parameters, types, keys and tests are those of the original exercise; the translation brings sentences only.
W090 = The file "{ $src }" weighs { $size } kB; beyond { $limit } kB it is slow to load at school.
    .help = Reduce its size or its quality.
    .page = School networks are slow: a picture or a sound stays below 200 kB.
