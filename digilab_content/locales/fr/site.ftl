# Le site d'entraînement : ce que l'élève lit (tutoiement).

site-skip = Aller à l'exercice
site-languages = Langues
site-exercises = Exercices
site-welcome = Choisis un exercice, réponds, et vois tout de suite si c'est juste.
site-search = Chercher
site-level = Niveau
site-level-all = Tous les niveaux
site-found = Exercices trouvés : { $count }
site-found-none = Aucun exercice ne correspond. Essaie un autre mot.
site-done = fait
site-difficulty = Difficulté { $level } sur 5
site-time = { $minutes } min
site-variants = { $count } énoncés
site-variant-of = Énoncé { $number } sur { $total }
site-practice = Site d'entraînement : les réponses se trouvent dans les pages, rien n'est envoyé ni noté.
site-no-script = Sans JavaScript, la page ne peut pas vérifier tes réponses : compare-les avec la solution ci-dessous.
site-check = Vérifier
site-check-steps = Vérifier les étapes
site-verdict = Résultat
site-hints = Indices
site-hint = Indice { $number } sur { $total }
site-steps = Avancer étape par étape
site-solution = Voir la solution
site-expected = { $count ->
    [one] Réponse attendue
   *[other] Réponses attendues
  }
site-variant = Un autre énoncé
site-neighbours = Autres exercices
site-previous = Exercice précédent
site-next = Exercice suivant
site-all = Tous les exercices
site-authors = Par { $names }
site-translators = Traduction : { $names }
site-transcript = Lire la transcription
site-answer = Ta réponse
site-answer-of = Réponse { $number } sur { $total }
site-choose = Choisis…
site-choose-one = Choisis une réponse.
site-choose-many = Coche toutes les bonnes réponses.
site-arrange = Donne un numéro à chaque ligne, dans l'ordre. Laisse « – » devant ce qui n'a pas sa place.
site-place-of = Place de : { $what }
site-pair = Choisis la lettre qui va avec chaque ligne.
site-pair-of = Va avec : { $what }
site-free = Écris ta réponse, puis compare-la avec la solution.
site-free-paper = Fais ce travail sur une feuille ; note ici ce que tu veux retenir, puis compare avec la solution.

site-right = Juste !
site-partial = En partie juste
site-wrong = Pas encore
site-review = Cette réponse ne peut pas encore être jugée ici : il faut le moteur complet, qui vient avec le site de l'élève. Écris-la autrement, ou compare-la avec la solution quand elle s'ouvre.
site-review-free = Ta réponse n'est pas notée ici. Compare-la avec la solution.
site-empty = Réponds d'abord ici.
site-all-right = Bravo, tout est juste !
site-not-all = Tout n'est pas encore juste. Lis les remarques et corrige.
site-no-more = Tu n'as plus d'essai ici : regarde la solution.
site-attempt = Essai { $number } sur { $total }
site-points = Points : { $points } sur { $total }
site-shown = Tu as ouvert la solution avant d'avoir fini : les réponses qui suivent sont vérifiées, mais ne donnent plus de points.

site-loss-formula = Une formule ne peut pas être dessinée et reste écrite en TeX : { $written }

site-subject-none = Autres exercices
site-subject-maths = Mathématiques
site-subject-physique-chimie = Physique-chimie
site-subject-svt = Sciences de la vie et de la Terre
site-subject-francais = Français
site-subject-arabe = Arabe
site-subject-anglais = Anglais
site-subject-informatique = Informatique
site-subject-histoire-geographie = Histoire-géographie
site-subject-philosophie = Philosophie

site-level-ma-1ap = 1re année primaire
site-level-ma-2ap = 2e année primaire
site-level-ma-3ap = 3e année primaire
site-level-ma-4ap = 4e année primaire
site-level-ma-5ap = 5e année primaire
site-level-ma-6ap = 6e année primaire
site-level-ma-1ac = 1re année collège
site-level-ma-2ac = 2e année collège
site-level-ma-3ac = 3e année collège
site-level-ma-tc = Tronc commun
site-level-ma-tc-s = Tronc commun scientifique
site-level-ma-tc-l = Tronc commun littéraire
site-level-ma-1bac = 1re année du baccalauréat
site-level-ma-1bac-sm = 1re bac Sciences mathématiques
site-level-ma-1bac-se = 1re bac Sciences expérimentales
site-level-ma-2bac = 2e année du baccalauréat
site-level-ma-2bac-sm = 2e bac Sciences mathématiques
site-level-ma-2bac-pc = 2e bac Sciences physiques
site-level-ma-2bac-svt = 2e bac SVT
site-level-ma-2bac-l = 2e bac Lettres
