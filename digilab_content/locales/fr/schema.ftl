# Ce que le schéma refuse (E016 à E019), options à venir (E038), métadonnées (W30x), et le sens des clés.

E016 = La clé « {$key} » n'est pas connue{ $place ->
    [top] {""}
   *[other] {" "}dans « {$where} »
    }.
    .help = { $known ->
    [nowhere] Corrige le nom, ou retire cette ligne. Les phrases se placent dans le texte, pas dans l'en-tête.
   *[other] « {$key} » est une option de : { $others }. Ici le type est « { $type } ».
    }
    .page =
        Chaque clé a un nom fixe : une faute de frappe rendrait la ligne muette. Les clés de l'en-tête sont en anglais,
        les mêmes dans les trois langues.

            title: Aire d'un disque
            answers:
              aire: {"{"}type: number, tolerance: 0.05{"}"}

        « digilab-content schema exo-1 » les donne toutes.
E017 = La clé « {$key} » manque{ $place ->
    [top] {""}
   *[other] {" "}dans « {$where} »
    }.
    .help = { $key ->
    [id] Ajoute par exemple « id: aire-disque-001 » : un nom qui ne changera plus.
    [exo] Commence l'en-tête par « exo: 1 ».
   *[other] Ajoute la ligne « {$key}: … ».
    }
    .page =
        Un exercice commence par sa version de format et son identifiant.

            ---
            exo: 1
            id: calc-mult-001
            ---
            Calcule $7 \times 8$ : [[= 56]]
E018 = « {$key} » attend { $expected ->
    [array] une liste
    [object] des lignes « clé: valeur »
    [boolean] « true » ou « false »
    [integer] un nombre entier
    [number] un nombre
   *[other] un texte
    }, pas { $got ->
    [array] une liste
    [object] des lignes « clé: valeur »
    [boolean] « true » ou « false »
    [integer] un nombre
    [number] un nombre
    [null] une valeur vide
   *[other] un texte
    }.
    .help = { $expected ->
    [array] Écris une liste entre crochets : {$key}: [a, b]
    [object] Écris les options entre accolades : {$key}: {"{"}type: number{"}"}
    [boolean] Écris {$key}: true ou {$key}: false, sans guillemets.
    [integer] Écris un nombre entier sans guillemets : {$key}: 2
    [number] Écris un nombre à point sans guillemets : {$key}: 0.5
   *[other] Écris un texte : {$key}: …
    }
    .page =
        Chaque clé attend un texte, un nombre, une liste ou des lignes « clé: valeur ».

            difficulty: 2
            skills: [MA-3AC-GEO-4.2]
            answers:
              premiers: {"{"}type: choices, shuffle: true{"}"}
E019 = { $reason ->
    [one-of] « {$value} » n'est pas une valeur de « {$key} ».
    [between] « {$key} » va de { $min } à { $max }, pas { $value }.
    [least] « {$key} » vaut au moins { $min }, pas { $value }.
    [most] « {$key} » vaut au plus { $max }, pas { $value }.
    [empty] « {$key} » est une liste vide.
    [many] « {$key} » a { $value } éléments, au plus { $max }.
   *[form] « {$value} » n'est pas { $form ->
        [id] un identifiant
        [slot] un nom de champ
        [name] un nom
        [time] une durée
        [penalty] une pénalité, de 0 à 100 %
        [share] une part des points
        [amount] un nombre de points
        [message] un code ni un identifiant de ligne
       *[other] de la bonne forme
        }.
    }
    .help = { $reason ->
    [one-of] Valeurs possibles : { $expected }.
    [empty] Donne au moins un élément, ou retire la ligne.
    [many] Fais plusieurs exercices.
    [form] { $form ->
        [id] Minuscules sans accent, chiffres et tirets, au plus 64 signes : aire-disque-001
        [slot] Une lettre, puis des lettres, des chiffres, « - » ou « _ » : aire
        [name] Une lettre, puis des lettres, des chiffres ou « _ » : a, Uv, x_1
        [time] Écris « 3 min », « 1 h 30 » ou un nombre de minutes.
        [penalty] Écris par exemple « penalty: 25% » : au plus 100 %, sans signe.
        [share] Écris « 50% » ou un nombre de -1 à 1.
        [amount] Écris un nombre : 2 ou 0.5.
        [message] Écris un code (@wrong_unit) ou un identifiant de ligne (#right).
       *[other] Regarde la forme attendue avec « digilab-content schema ».
        }
   *[other] Choisis une valeur permise.
    }
    .page =
        La clé est connue, mais sa valeur n'est pas de celles qu'elle accepte.

            id: aire-disque-001
            difficulty: 3
            time: 3 min
E038 = L'option « {$option} » du type « {$type} » n'existe pas encore dans cette version.
    .help = Retire-la en attendant, ou choisis une autre façon de poser la question.
    .page =
        Le format prévoit cette option, mais cette version de l'outil ne sait pas encore l'appliquer. La laisser ferait
        croire que la réponse est jugée avec elle.

            answers:
              aire: {"{"}type: number, tolerance: 5%{"}"}
W301 = Cet exercice n'a pas de licence.
    .help = Ajoute « license: CC-BY-SA-4.0 » ici, ou une fois pour tous dans digilab.yaml.
    .page =
        Sans licence, personne n'a le droit de reprendre ni d'adapter l'exercice. Une ligne dans digilab.yaml suffit pour
        tout le projet.

            license: CC-BY-SA-4.0
W302 = La licence « {$license} » n'est pas un identifiant SPDX connu.
    .help = Écris par exemple CC-BY-SA-4.0, CC-BY-4.0, CC-BY-NC-SA-4.0 ou CC0-1.0.
    .page =
        Un identifiant SPDX désigne une licence sans ambiguïté, pour les personnes et pour les plateformes.

            license: CC-BY-SA-4.0

key-exo = Version du format : 1.
key-id = Identifiant qui ne change jamais : minuscules, chiffres et tirets.
key-title = Titre.
key-lang = Langue du texte.
key-langs = Langues dans lesquelles le projet est publié.
key-name = Nom du projet.
key-subject = Matière.
key-level = Niveau du programme.
key-skills = Compétences du programme qui sont travaillées.
key-topic = Thème.
key-difficulty = Difficulté, de 1 à 5.
key-time = Durée, en minutes.
key-license = Licence, par son identifiant SPDX.
key-authors = Auteurs.
key-translators = Traducteurs.
key-source = Origine de l'exercice.
key-exam = Examen où il a été posé.
key-symbols = Lettres que les réponses peuvent employer.
key-functions = Fonctions que les réponses peuvent employer, outre celles de l'école.
key-assume = Ce que l'on sait des lettres : x > 0 ; n natural.
key-params = Valeurs tirées au hasard ou calculées.
key-require = Conditions que chaque variante doit remplir.
key-variants = Nombre de variantes retenues.
key-scoring = Comment les points des champs font le total : sum, all-or-nothing ou une expression.
key-translation-of = Identifiant de l'exercice que ce fichier traduit.
key-source-hash = Empreinte du texte traduit.
key-answers = Chaque champ, avec son type de réponse ou ses options.
key-statement = La question, en Markdown.
key-hints = Indices, montrés un par un.
key-text = Le texte, en Markdown.
key-cost = Part des points qu'il coûte : 10%.
key-steps = Étapes guidées, proposées après une réponse fausse.
key-solution = La solution rédigée ; une liste se montre pas à pas.
key-tests = Des réponses et les verdicts attendus.
key-notes = Notes de l'auteur, jamais publiées.
key-type = Type de réponse.
key-points = Points.
key-follow = Champs dont la réponse de l'élève compte dans la clé de celui-ci.
key-attempts = Nombre d'essais.
key-penalty = Part des points perdue à chaque essai faux.
key-form-score = Part des points gardée quand la valeur est juste et la forme non.
key-messages = Texte propre pour un code (@wrong_unit) ou une ligne (#id).
key-lines = Lignes de la clé : réponses justes et erreurs prévues.
key-options = Ce parmi quoi l'élève choisit.
key-rows = Lignes du tableau du champ.
key-when = La réponse que décrit cette ligne, écrite comme une clé.
key-right = Vrai si c'est juste.
key-feedback = Ce que l'on dit à l'élève, en Markdown.
key-score = Part des points, de 0 à 1 ou en % ; négative pour une pénalité.
key-after = Identifiants qui doivent venir avant.
key-review = Compétence à revoir.
key-mistake = Erreur type qui explique cette réponse.
key-any = Lettre qui vaut n'importe quelle valeur sauf 0.
key-ungraded = Répond par son message et ne coûte rien.
key-strict = Seulement cette forme-là.
key-keywords = Mots qui montrent que le point est traité.
key-manual = Corrigé par une personne.
key-fixed = Reste à sa place quand on mélange.
