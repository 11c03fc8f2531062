E400 = { $target }: the field “{ $field }” of “{ $exercise }” ({ $in }) is { $level }, not exact: { $reason-says }.
    .help = Change the exercise so that the target can say it, choose another target, or build without --strict.
    .page =
        With `--strict`, a build publishes only what every target keeps exactly: the same verdict, score and words for
        every answer. Nothing has been written. The levels: `bounded` (a list of written forms, the rest is for a
        person or counts as wrong, as the reason says), `manual` (a person marks), `refused` (the target cannot say it).

            digilab-content build exercises --target site,json -o out --strict
E401 = { $why ->
    [unknown] Unknown profile: “{ $profile }”.
   *[version] { $profile } does not read what { $target } writes.
    }
    .help = { $why ->
        [unknown] Profiles: { $known }.
       *[version] For { $profile }, build the target { $known }.
        }
    .page =
        A profile names the platform that a package is for. Each reads some versions of QTI only: Canvas QTI 1.2,
        Blackboard and Inspera QTI 2.1, TAO 2.1 and 2.2.

            digilab-content build . --target qti21 --profile blackboard -o out

# What a target cannot say, and why.
loss-moodle-apart = these languages cannot share one question (typed answers or words of menus differ): it is published once for each language
family-e40 = publishing: what targets keep
loss-moodle-gaps = Moodle marks each gap, and says its words for the whole sentence
loss-counts = the platform says how the whole answer stands, and the words of each part: it does not count what is right or missing
qti-lost-blackboard = Blackboard skips questions that have response processing: this answer becomes an open question that a person marks
qti-lost-blackboard-words = Blackboard reads the right answer alone: neither feedback nor solution
loss-ungraded = answers that the exercise asks to write again, at no cost, count as wrong there
loss-ungraded-read = answers that the exercise asks to write again, at no cost, are read by a person
E403 = { $why ->
    [full] No room left on the disk of “{ $folder }”.
   *[other] “{ $folder }” cannot be written: { $said }.
    }
    .help = { $why ->
        [full] Free some space or give another folder with -o. What was published before is still there, whole.
       *[other] Check that it is a folder in which you may write, or give another with -o.
        }
    .page =
        A build writes beside the last output and puts it in its place at the end. Where it cannot write, it stops, clears
        what it had begun and leaves the last output as it was. A build needs room for a second copy of what has changed.

            digilab-content build exercises --target site -o /media/usb/site
