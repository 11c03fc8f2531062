# La ligne de commande. Les messages d'une ligne sans argument sont lus sans Fluent (aide immédiate).

usage = Usage :
commands = Commandes :
options = Options :
cli = Écrire des exercices dans des fichiers, les vérifier, les essayer et les publier.
cli-more = « digilab-content COMMANDE --help » décrit une commande.
cli-init = créer un projet avec des exemples
cli-new = créer un exercice d'après un modèle, ou une traduction à remplir
cli-new-more = Exemples : new number "Aire d'un disque" --level ma.3ac ; new aire.exo.md --translate ar
cli-validate = vérifier des exercices
cli-test = lancer les tests des fichiers et les sept tests gratuits
cli-try = répondre dans le terminal, comme un élève
cli-preview = ouvrir une page qui suit chaque enregistrement
cli-build = publier vers Moodle, QTI, un site…
cli-build-more = Exemple : build exercices --target moodle,qti21,site -o sortie
cli-judge = juger des réponses : une ligne JSON entre, une ligne JSON sort
cli-mistakes = montrer les réponses fausses que le moteur sait expliquer
cli-explain = expliquer un code d'erreur
cli-schema = donner les schémas JSON (exo-1, frontmatter, project, defaults)
cli-doctor = examiner cette machine et dire ce qui manque
opt-lang = langue des messages
opt-traceback = en cas de panne, montrer les détails
opt-version = donner la version
opt-help = montrer cette page
opt-new-level = niveau du programme, par exemple ma.3ac
opt-new-translate = préparer la traduction dans cette langue
opt-new-out = dossier du nouvel exercice
opt-format = texte pour les personnes, JSON ou SARIF pour les programmes, github pour les lignes d'une demande de fusion
opt-fix = corrige dans les fichiers ce qui est certain
opt-strict = les avertissements comptent comme des erreurs
opt-pattern = seulement les fichiers dont le chemin ou l'identifiant contient ce texte
opt-variant = seulement cette variante
opt-junit = écrire aussi les résultats en JUnit
opt-answer-lang = langue de l'exercice
opt-port = port de la page
opt-targets = cibles séparées par des virgules : moodle, qti12, qti21, qti22, qti30, site, json
opt-build-out = dossier de sortie
opt-build-strict = refuse ce qu'une cible ne garde pas exactement ; les avertissements comptent comme des erreurs
opt-build-multilang = Moodle : les deux langues dans la même question (filtre multilingue)
opt-build-profile = la plateforme QTI à laquelle le paquet est destiné
opt-jobs = nombre de travaux en parallèle (0 : au mieux)
opt-build-options = option d'une cible
opt-build-stack = moodle : les réponses de mathématiques deviennent des questions STACK
opt-folder = écrire tous les schémas dans ce dossier
opt-mistakes-names = prévoir cette erreur dans le fichier : son numéro dans la liste ou son nom
opt-mistakes-counting = compter les erreurs dans des verdicts de « judge » (fichier ou entrée)
opt-mistakes-knowing = donner toutes les erreurs connues, celles du projet aussi
opt-mistakes-variant = variante montrée
cli-fmt = écrire les fichiers d'une seule manière
cli-fmt-more = Ordre des clés, tableaux en colonnes, puces, espaces insécables ; ce que dit un fichier ne change jamais.
cli-convert = un exercice en YAML, ou en Markdown
cli-convert-more = Exemple : convert aire.exo.md --to yaml > aire.exo.yaml ; ce que l'autre forme ne peut pas dire est refusé.
cli-i18n = traductions : où elles en sont (status), revues (update), à commencer (scaffold)
cli-i18n-more = Exemples : i18n ; i18n update aire.ar.exo.md ; i18n scaffold --to ar
cli-stats = compter ce que contient une banque ; ce qui manque au programme
cli-stress = chercher les réponses qui se devinent
cli-stress-more = Sur toutes les variantes et sur une banque : deux fois le même énoncé, la même réponse trop souvent, la bonne option toujours à la même place ou la plus longue.
cli-lsp = répondre à un éditeur (serveur de langage)
cli-lsp-more = Pour les éditeurs : ils le lancent eux-mêmes et lui parlent par l'entrée et la sortie standard. Voir docs/how-to/editors.md.
cli-completion = le script qui complète les commandes dans un terminal
cli-completion-more = bash : eval "$(digilab-content completion bash)" dans ~/.bashrc ; fish : digilab-content completion fish > ~/.config/fish/completions/digilab-content.fish
opt-watch = recommencer à chaque enregistrement, jusqu'à Ctrl+C
opt-stdio = par l'entrée et la sortie standard (toujours)
opt-fmt-check = ne rien écrire ; code de sortie 1 si un fichier n'est pas en ordre
opt-convert-to = la forme voulue : yaml ou md
opt-convert-out = dossier des nouveaux fichiers
opt-replace = mettre les nouveaux fichiers à la place des anciens
opt-i18n-to = seulement cette langue
opt-i18n-check = code de sortie 1 si une traduction manque ou n'est plus à jour
opt-coverage = les compétences de curriculum.yaml qu'aucun exercice ne travaille
usage-help = Aide :
fault = L'outil est en panne (ce n'est pas ta faute) :
fault-more = Recommence avec --traceback et envoie le résultat à l'équipe.

# Usage
usage-lang = « { $value } » n'est pas une langue de l'outil : fr, ar ou en.
usage-command = La commande « { $value } » n'existe pas.
usage-option = L'option « { $value } » n'existe pas.
usage-missing = Il manque : { $value }.
usage-choice = « { $name } » attend l'une de ces valeurs : { $expected }.
usage-value = La valeur de « { $name } » ne convient pas.
usage-extra = Il y a un argument de trop.
usage-type = Le type « { $value } » n'existe pas. Types : { $expected }.
usage-target = La cible « { $value } » n'existe pas. Cibles : { $expected }.
usage-code = Le code « { $value } » n'existe pas.
usage-exists = « { $value } » a déjà une traduction ({ $to }) : elle n'est pas touchée.
usage-schema = Le schéma « { $value } » n'existe pas. Schémas : { $expected }.

# Diagnostics
report-error = erreur
report-warning = avertissement
report-suggest = voulais-tu dire : { $names } ?
report-help = aide : { $text }
report-here = à cet endroit : « { $word } »
report-more = { $count ->
    [one] et un autre.
   *[other] et { $count } autres.
    }
report-count = { $errors ->
    [0] Aucune erreur
    [one] { $errors } erreur
   *[other] { $errors } erreurs
    }, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
    }.
family-e00 = fichier et encodage
family-e01 = YAML et schéma
family-e02 = sections
family-e03 = champs
family-e04 = mathématiques
family-e05 = expressions et paramètres
family-e06 = variantes
family-e07 = tests
family-e08 = traductions
family-e09 = images et sons
family-e2 = réponses attendues
family-w0 = traductions, images et sons
family-w1 = pédagogie
family-w2 = présentation
family-w3 = métadonnées
family-w4 = pertes à la publication

# Commandes
init-next =
    C'est prêt. Maintenant :
      digilab-content validate { $folder }
      digilab-content preview { $folder }
new-type = Type de réponse ({ $types })
new-title = Titre
validate-done = { $files ->
    [one] { $files } exercice vérifié.
   *[other] { $files } exercices vérifiés.
    }
progress-validate = Vérification
progress-test = Essais
progress-build = Publication
test-file = { $path } : { $failures ->
    [0] { $trials ->
        [0] aucun essai
        [one] un essai réussi
       *[other] { $trials } essais réussis
        }
    [one] un échec sur { $trials }
   *[other] { $failures } échecs sur { $trials }
    }
test-broken = { $path } : les tests n'ont pas pu être faits
test-untried = { $files ->
    [one] Un exercice n'a pas pu être testé.
   *[other] { $files } exercices n'ont pas pu être testés.
    }
test-feedback = l'élève lit : « { $text } »
test-done = { $files ->
    [one] Un exercice
   *[other] { $files } exercices
    }, { $trials } essais : { $failures ->
    [0] aucun échec.
    [one] un échec.
   *[other] { $failures } échecs.
    }
build-done = Publié : { $exercises } exercices, { $items } questions ({ $cached } exercices repris du cache).
doctor-python = Python
doctor-encoding = encodage des fichiers
doctor-locale = langue de la machine
doctor-yaml-parser = lecture rapide du YAML
doctor-fix = pour y remédier : { $fix }
judge-file-unknown = Exercice introuvable ou illisible : « { $exercise } ».
judge-file-variant = La variante « { $variant } » n'existe pas.
judge-file-slot = Le champ « { $slot } » n'existe pas. Champs : { $known }.

# Essayer
try-how = Écris ta réponse. « ? » donne un indice, une ligne vide passe à la suite.
try-no-hint = Il n'y a plus d'indice.
try-right = ✓ Juste !
try-partial = ◐ En partie juste : { $percent } %.
try-wrong = ✗ Pas encore.
try-invalid = … Je n'ai pas pu lire cette réponse. Cela ne compte pas comme un essai.
try-undecided = ? Ton professeur regardera cette réponse.
try-read = Lu : { $text }
try-solution = Solution
try-mark = Total : { $points } sur { $total }
