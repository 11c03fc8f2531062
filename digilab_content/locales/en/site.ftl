# The practice site: what the pupil reads.

site-skip = Go to the exercise
site-languages = Languages
site-exercises = Exercises
site-welcome = Pick an exercise, answer it, and see at once whether you are right.
site-search = Search
site-level = Level
site-level-all = All levels
site-found = Exercises found: { $count }
site-found-none = No exercise matches. Try another word.
site-done = done
site-difficulty = Difficulty { $level } out of 5
site-time = { $minutes } min
site-variants = { $count } versions
site-variant-of = Version { $number } of { $total }
site-practice = Practice site: the answers are inside the pages; nothing is sent and nothing counts for a mark.
site-no-script = Without JavaScript this page cannot check your answers: compare them with the solution below.
site-check = Check
site-check-steps = Check the steps
site-verdict = Result
site-hints = Hints
site-hint = Hint { $number } of { $total }
site-steps = Go step by step
site-solution = Show the solution
site-expected = { $count ->
    [one] Expected answer
   *[other] Expected answers
  }
site-variant = Another version
site-neighbours = Other exercises
site-previous = Previous exercise
site-next = Next exercise
site-all = All exercises
site-authors = By { $names }
site-translators = Translation: { $names }
site-transcript = Read the transcript
site-answer = Your answer
site-answer-of = Answer { $number } of { $total }
site-choose = Choose…
site-choose-one = Choose one answer.
site-choose-many = Tick every right answer.
site-arrange = Number the lines in order. Leave “–” where a line has no place.
site-place-of = Place of: { $what }
site-pair = Choose the letter that goes with each line.
site-pair-of = Goes with: { $what }
site-free = Write your answer, then compare it with the solution.
site-free-paper = Do this on paper; note here what you want to remember, then compare it with the solution.

site-right = Right!
site-partial = Partly right
site-wrong = Not yet
site-review = This answer cannot be judged here yet: the full engine comes with the pupil's site. Write it in another way, or compare it with the solution when that opens.
site-review-free = Your answer is not marked here. Compare it with the solution.
site-empty = Answer here first.
site-all-right = Well done, everything is right!
site-not-all = Not everything is right yet. Read the remarks and correct your answers.
site-no-more = You have no tries left here: look at the solution.
site-attempt = Try { $number } of { $total }
site-points = Points: { $points } out of { $total }
site-shown = You opened the solution before you had finished: answers are still checked, but they no longer give points.

site-loss-formula = A formula cannot be drawn and stays written in TeX: { $written }

site-subject-none = Other exercises
site-subject-maths = Mathematics
site-subject-physique-chimie = Physics and chemistry
site-subject-svt = Life and Earth sciences
site-subject-francais = French
site-subject-arabe = Arabic
site-subject-anglais = English
site-subject-informatique = Computer science
site-subject-histoire-geographie = History and geography
site-subject-philosophie = Philosophy

site-level-ma-1ap = Primary, year 1
site-level-ma-2ap = Primary, year 2
site-level-ma-3ap = Primary, year 3
site-level-ma-4ap = Primary, year 4
site-level-ma-5ap = Primary, year 5
site-level-ma-6ap = Primary, year 6
site-level-ma-1ac = Lower secondary, year 1
site-level-ma-2ac = Lower secondary, year 2
site-level-ma-3ac = Lower secondary, year 3
site-level-ma-tc = Common core
site-level-ma-tc-s = Common core, science
site-level-ma-tc-l = Common core, arts
site-level-ma-1bac = Baccalaureate, year 1
site-level-ma-1bac-sm = Baccalaureate, year 1, mathematics
site-level-ma-1bac-se = Baccalaureate, year 1, experimental sciences
site-level-ma-2bac = Baccalaureate, year 2
site-level-ma-2bac-sm = Baccalaureate, year 2, mathematics
site-level-ma-2bac-pc = Baccalaureate, year 2, physics
site-level-ma-2bac-svt = Baccalaureate, year 2, life sciences
site-level-ma-2bac-l = Baccalaureate, year 2, arts
