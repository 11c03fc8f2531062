### Dictations: what is said to pupils, then faults of a slot and options.

code-dictation = { $count ->
    [one] There is one mistake.
   *[other] There are { $count } mistakes.
}
code-forgiven = Very good! { $count ->
    [one] One mistake, which does not count:
   *[other] { $count } mistakes, which do not count:
}
code-dictation-far = Listen to the text again and write it word by word.
code-dictation-more = { $count ->
    [one] And one more mistake.
   *[other] And { $count } more mistakes.
}
code-dictation-missing = { $before ->
    [start] “{ $correct }” is missing at the beginning.
   *[other] “{ $correct }” is missing after “{ $before }”.
}
code-dictation-missing-place = { $before ->
    [start] A word is missing at the beginning.
   *[other] A word is missing after “{ $before }”.
}
code-dictation-extra = “{ $value }” is one word too many.
code-dictation-extra-place = “{ $value }” is one word too many.
code-dictation-word = “{ $value }” is written “{ $correct }”.
code-dictation-word-place = “{ $value }” is misspelt.
code-dictation-case = “{ $value }” is written “{ $correct }”: mind the capital letter.
code-dictation-case-place = Check the capitals of “{ $value }”.
code-dictation-accents = “{ $value }” is written “{ $correct }”: mind the accents.
code-dictation-accents-place = Check the accents of “{ $value }”.
code-dictation-tashkil = “{ $value }” is written “{ $correct }”: mind the vowel marks.
code-dictation-tashkil-place = Check the vowel marks of “{ $value }”.
code-dictation-tatweel = “{ $value }” is written “{ $correct }”, without lengthening (ـ).
code-dictation-tatweel-place = Write “{ $value }” without lengthening (ـ).
code-dictation-hamza = “{ $value }” is written “{ $correct }”: mind the hamza.
code-dictation-hamza-place = Check the hamza of “{ $value }”.
code-dictation-ta-marbuta = “{ $value }” is written “{ $correct }”: ة or ه at its end?
code-dictation-ta-marbuta-place = Check the end of “{ $value }”: ة or ه?
code-dictation-plural = “{ $value }” is written “{ $correct }”: mind the end of the word.
code-dictation-plural-place = Check the end of “{ $value }”.
code-dictation-hyphen = “{ $value }” is written “{ $correct }”: mind the hyphen and the apostrophe.
code-dictation-hyphen-place = Check the hyphen or the apostrophe of “{ $value }”.
code-dictation-cut = “{ $value }” is one word: “{ $correct }”.
code-dictation-cut-place = “{ $value }” is not written in two words.
code-dictation-joined = “{ $value }” is two words: “{ $correct }”.
code-dictation-joined-place = “{ $value }” is not written in one word.
code-dictation-sign-missing = { $before ->
    [start] “{ $correct }” is missing at the beginning.
   *[other] “{ $correct }” is missing after “{ $before }”.
}
code-dictation-sign-missing-place = { $before ->
    [start] A punctuation mark is missing at the beginning.
   *[other] A punctuation mark is missing after “{ $before }”.
}
code-dictation-sign-extra = { $before ->
    [start] The mark “{ $value }” at the beginning is one too many.
   *[other] The mark “{ $value }” after “{ $before }” is one too many.
}
code-dictation-sign-extra-place = { $before ->
    [start] The mark “{ $value }” at the beginning is one too many.
   *[other] The mark “{ $value }” after “{ $before }” is one too many.
}
code-dictation-sign = { $before ->
    [start] At the beginning there should be “{ $correct }”, not “{ $value }”.
   *[other] After “{ $before }” there should be “{ $correct }”, not “{ $value }”.
}
code-dictation-sign-place = { $before ->
    [start] Check the punctuation at the beginning.
   *[other] Check the punctuation after “{ $before }”.
}

## Faults of a slot, said to the author

E252 = { $why ->
    [long] The text of the dictation is too long: { $limit } characters at most.
   *[other] The text of the dictation has no word.
}
    .help = Write the whole text after `- [x]`, on one line.
    .page = The key of a dictation is the text itself, 10,000 characters at most, read by the teacher or recorded.

## Options

option-dictation-ignore = Differences that do not count (spaces and ’ or ' never do).
option-dictation-tashkil = Arabic vowel marks: those that both have must agree, all, none, or those of last letters.
option-dictation-scoring = A share for each right word, a cost for each mistake (`cost`), or all or nothing.
option-dictation-cost = Share of the mark lost for each mistake, with `per-mistake`.
option-dictation-allowed = Mistakes that cost nothing; they are shown all the same.
option-dictation-minor = What a mistake of accent, capital, hyphen or punctuation weighs beside another.
option-dictation-show = What is told: the right words, only where mistakes are, or only how many.
