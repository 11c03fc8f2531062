# The vocabulary of mistakes: its keys, what it lacks, summaries and adopting.

key-misconceptions = Misconceptions, each under a short id that does not change.
key-skill = Skill to work on again.
key-exercise = Id of an exercise to work on it.
key-label = The mistake in a few words, in each language.
key-fr = In French.
key-ar = In Arabic.
key-en = In English.

W303 = The mistake “{ $name }” is in no vocabulary.
    .help = Correct the name, or add it to `misconceptions.yaml`, beside `digilab.yaml`.
    .page =
        `mistake=` names a misconception: those of the engine (`digilab-content mistakes --known` lists them) and those of
        `misconceptions.yaml`. Without it, summaries cannot say “14 pupils: product of derivatives”.

            misconceptions:
              produit-des-derivees:
                label: {"{"}fr: produit des dérivées, ar: جداء المشتقتين, en: product of derivatives{"}"}
                level: ma.1bac-se
                skill: derivatives
W304 = The skill “{ $name }” is in no vocabulary.
    .help = Correct the name, or add it under `skills` in `misconceptions.yaml`.
    .page = `review=` names a skill to work on again. Where `misconceptions.yaml` lists them (`skills`), others are reported; the skills of the exercise itself are always known.

## Essayer

try-mistake = Known mistake: { $label }.

## Summaries

tally-pupils = { $count ->
    [one] One pupil: { $label }
   *[other] { $count } pupils: { $label }
}
tally-answers = { $count ->
    [one] One answer: { $label }
   *[other] { $count } answers: { $label }
}
tally-none = No known mistake.
tally-unread = { $count ->
    [one] One line is no verdict.
   *[other] { $count } lines are no verdicts.
}

## What the engine recognises in an exercise

mistakes-same = Same value as: { $names }
mistakes-foreseen = { $slot }: { $answer } is already foreseen by the line { $line } ({ $names }).
mistakes-right = { $slot }: { $answer } is accepted as right, the mistake does not show here ({ $names }).
mistakes-unseen = { $slot }: this mistake gives the right answer here, it does not show ({ $names }).
mistakes-brief = { $slot }: { $list }{ $more ->
    [0] {""}
    [one] {" "}· and one more
   *[other] {" "}· and { $more } more
}

## Adopting a mistake

adopt-ask = Number or name of the mistake to foresee in the file (Enter: none)
adopt-done = { $path }:{ $line }: “{ $label }” is foreseen now ({ $key }).
adopt-unknown = No wrong answer that is recognised here has the name or number “{ $name }”.
adopt-format = Only .exo.md files can be completed this way; add the line by hand.
adopt-varies = “{ $label }” is not written alike in every variant: nothing is written.
adopt-place = The answers of “{ $slot }” have no list under “Answers”: add a line `- [x] …` first.
adopt-refused = The line was not written: with it the file would no longer pass its tests ({ $why }).
