# Files, encoding and YAML (E00x, E01x).

fix-quote = put between single quotes
fix-rename = rename
fix-write = correct

E001 = There is no file “{ $file }”.
    .help = Check the path: a file name ends in .exo.md or .exo.yaml.
    .page =
        The path leads to no file. On many systems capital letters count.

            digilab-content validate exercises/area.exo.md
            digilab-content validate exercises/
E002 = This file is not UTF-8: it looks like { $encoding }.
    .help = In VS Code: click the encoding at the bottom right, “Reopen with encoding” { $encoding }, then “Save with encoding” UTF-8.
    .page =
        Exercises are written in UTF-8, where accents and Arabic read everywhere. An old editor saved this file in another
        encoding. To convert it in a terminal:

            iconv -f WINDOWS-1252 -t UTF-8 old.exo.md > new.exo.md

        For an Arabic text, the old encoding is often WINDOWS-1256.
E003 = This file is UTF-16 (or not a text).
    .help = Save it as UTF-8: in Notepad, “Save as”, encoding “UTF-8” (not “Unicode”).
    .page =
        Windows Notepad calls UTF-16 “Unicode”. Exercises are written in UTF-8.

            iconv -f UTF-16 -t UTF-8 old.exo.md > new.exo.md
E004 = File too large: { $size } characters, at most { $limit }.
    .help = An exercise takes a few pages. Split it, and keep pictures and sounds in files of their own.
    .page =
        An exercise is a short text; a file of more than one megabyte nearly always holds a pasted picture. Put the picture
        beside the file:

            ![A right triangle](triangle.svg)
E005 = The control character { $character } has no place in a text.
    .help = Delete it (it is invisible), or type the line again.
    .page =
        An invisible character slipped into the file, often by copy and paste or because the file is damaged. Delete what
        stands around the place shown and type it again.
E006 = The file holds half of a character ({ $character }).
    .help = Delete the sign at this place and type it again, an emoji cut in two for instance.
    .page =
        Some signs (emoji, rare letters) are written as two halves by old programs. Only one is left here, which no program
        can show. Delete it and type the whole sign.
E007 = “{ $file }” cannot be opened.
    .help = It is not an ordinary file, or you may not read it.
    .page =
        The path exists but is no readable file: a folder, a broken link or a protected file. Check its permissions, or
        give the path of a file.
E008 = No exercise in “{ $path }”.
    .help = An exercise is a file whose name ends in .exo.md or .exo.yaml. “digilab-content init” makes a few.
    .page =
        Nothing to read here. Folders are searched to the bottom, except those whose names begin with a dot.

            digilab-content init my-project
            digilab-content validate my-project
E009 = { $what ->
    [depth] More than { $limit } nested levels.
   *[other] More than { $limit } values in the front matter or YAML file.
    }
    .help = No exercise needs so many: check brackets, braces and margins at this place.
    .page =
        The front matter of an exercise takes a few lines and three or four levels. Beyond twenty levels or twenty thousand
        values, the file is damaged or made to harm.

            answers:
              area: {"{"}type: number, unit: cm^2{"}"}
E010 = { $reason ->
    [colon] This line is not “key: value”.
    [indent] This line is not aligned with what surrounds it.
    [dash] A list does not begin on the line of its key.
    [block] After “|” or “>”, the text begins on the next line.
    [key] The name of the key before “:” is missing.
    [comma] A comma is missing between two elements.
   *[other] This YAML cannot be read here.
    }
    .help = { $reason ->
    [colon] Write “key: value”, with a space after the colon.
    [indent] Align the keys of one level, two spaces more for each level.
    [dash] Start a new line before the first dash, or write a list in brackets: “key: [a, b]”.
    [block] Start a new line after “|” and indent the text by two spaces.
    [key] Write the key: “title: …”.
    [comma] Write “[a, b]” or “{"{"}type: number, unit: cm{"}"}”.
   *[other] Check this line and the one before.
    }
    .page =
        Between the two “---” lines, the front matter is a list of “key: value”, one a line. What belongs to a key is
        indented by two spaces.

            exo: 1
            id: disc-area-001
            params:
              r: int 3..12
E011 = { $reason ->
    [colon] This text holds “: ”: it needs single quotes around it.
    [backslash] Between double quotes, “{ $char }” is not LaTeX but a code.
    [apostrophe] An apostrophe inside a single-quoted text ends it.
    [quote] A double quote inside a double-quoted text ends it.
   *[start] A text that begins with “{ $char }” needs single quotes around it.
    }
    .help = { $reason ->
    [backslash] Put this text between single quotes: '$\frac{"{"}1{"}"}{"{"}2{"}"}$'.
    [apostrophe] Double the apostrophe ('it''s') or use double quotes: "it's".
    [quote] Put the text between single quotes.
   *[other] Write for instance: title: 'Fractions: compare'
    }
    .page =
        In the front matter, a colon, apostrophes and some signs at the start of a text mean something to YAML. Between
        single quotes a text is taken as it is; an apostrophe is written twice there.

            title: 'Fractions: compare'
            title: 'The disc''s area'
            topic: '@home'

        Sentences belong in the text of the exercise, where nothing needs protecting.
E012 = “{ $char }” is opened here and never closed.
    .help = Add “{ $closing }” at the end.
    .page =
        A quote, bracket or brace that is opened must be closed.

            skills: [MA-3AC-GEO-4.2, MA-3AC-GEO-4.3]
            title: "The area"
E013 = The key “{ $key }” is already written on line { $line }.
    .help = Keep only one of the two lines.
    .page =
        A key is written once at each level: otherwise one of the two values would be lost without a word.
E014 = { $what ->
    [anchor] YAML anchors (“{ $text }”) are not allowed.
    [alias] YAML aliases (“{ $text }”) are not allowed.
    [tag] YAML tags (“{ $text }”) are not allowed.
    [documents] A file holds one YAML document only.
   *[key] “{ $text }” cannot be a key.
    }
    .help = { $what ->
    [documents] Remove the extra “---” or “...” line, or make two files.
    [key] A key is a word. If this is a text in braces, put it between single quotes: '{"{{"}a{"}}"}'.
   *[other] Write the value in full; a text that begins with “&”, “*” or “!” needs single quotes.
    }
    .page =
        The YAML of an exercise is simple: keys that are words, texts, numbers, lists. Anchors, aliases and tags, which make
        a file hard to read or dangerous, are no part of it.

            title: '*Important*'
E015 = This line begins with a tab.
    .help = Replace the tab by two spaces. In VS Code: “Convert indentation to spaces”.
    .page =
        In YAML, margins are written with spaces: two a level.

            answers:
              area: number
