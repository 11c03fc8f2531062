# Ce que dit un paquet QTI à l'élève.
qti-title-right = Juste
qti-title-partial = En partie juste
qti-title-wrong = Pas encore
qti-title-review = À relire
qti-title-solution = Solution
qti-said-right = C'est juste.
qti-said-partial = C'est en partie juste.
qti-said-wrong = Ce n'est pas la bonne réponse.
qti-said-review = Cette réponse n'est pas reconnue automatiquement : ton professeur la lira. Elle n'est pas comptée comme fausse.
qti-type-point = (écris le nombre avec un point : 3.5)

# Ce que QTI ne sait pas dire, pour l'enseignant.
qti-lost-forms = QTI compare des caractères : seules les écritures énumérées sont reconnues, toute autre réponse reçoit 0 et REVIEW = true pour être relue par une personne
qti-lost-range = l'intervalle contient trop de nombres pour les énumérer : la réponse est lue comme un nombre décimal à point, et tout ce qui n'est pas reconnu reçoit 0 et REVIEW = true
qti-lost-answer = aucune réponse juste ne peut être énumérée : une personne corrige tout
qti-lost-parts = une note par parties d'une réponse écrite ne peut pas être calculée par comparaison de caractères : une personne corrige
qti-lost-point = les lecteurs QTI ne s'accordent pas sur les zones d'une image : l'élève décrit l'endroit avec des mots et une personne corrige
qti-lost-drawing = le dessin est remis comme un fichier
qti-lost-penalty = QTI ne retire pas de points pour une nouvelle tentative
qti-lost-menu = une proposition contient une formule qu'un menu ne peut pas montrer : les propositions sont données en liste
qti-lost-pair-words = certains lecteurs QTI ne montrent pas les mots dits pour une paire isolée (les points sont les mêmes)
qti-lost-scoring = le barème est une expression : QTI reçoit la somme des points et une personne vérifie (REVIEW = true)
qti-lost-hints = QTI n'a pas d'indices que l'élève demande un à un
qti-lost-steps = QTI n'a pas d'étapes guidées
qti-lost-attempts = un item QTI n'a qu'un nombre de tentatives : le plus petit de ceux des réponses
qti-lost-solution = comme plusieurs tentatives sont permises, la solution n'est montrée qu'après une réponse juste
qti-lost-formulas = une formule n'a pas pu devenir du MathML : son texte TeX est montré

# Ce que Canvas (QTI 1.2) ne sait pas dire, pour l'enseignant.
qti12-lost-hand = aucune question de Canvas ne juge cette réponse comme l'exercice : une personne corrige
qti12-lost-together = Canvas ne réunit pas ces réponses dans une question qu'il corrige : l'exercice devient une question ouverte qu'une personne corrige
qti12-lost-text = Canvas compare avec les écritures énumérées, sans regarder les majuscules : toute autre écriture y est fausse
qti12-lost-number = Canvas lit lui-même le nombre et demande un point : « 1.125 » y est toujours un décimal, une fraction, un calcul, une puissance de dix ou des chiffres arabes orientaux n'y sont pas lus, la virgule décimale et l'espace entre les tranches de chiffres seulement si le compte est dans une langue qui les écrit
qti12-lost-whole = les tests classiques de Canvas donnent une partie des points pour une partie des bonnes propositions, là où l'exercice donne tout ou rien
qti12-lost-parts = les tests classiques de Canvas donnent à chaque bonne proposition ou paire sa part des points ; New Quizzes peut donner tout ou rien
qti12-lost-feedback = Canvas garde ce qui est dit d'une réponse juste et de toute autre : ce que l'exercice dit d'une seule réponse fausse est laissé de côté
qti12-lost-attempts = dans Canvas le nombre de tentatives est celui du test : il se règle là-bas
