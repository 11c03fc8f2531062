# Entretenir une banque : fmt, i18n, stats, convert

fmt-done = { $changed ->
    [0] { $files ->
        [one] { $files } fichier, en ordre.
       *[other] { $files } fichiers, tous en ordre.
        }
    [one] { $changed } fichier mis en ordre.
   *[other] { $changed } fichiers mis en ordre.
    }
fmt-check = { $changed ->
    [0] { $files ->
        [one] { $files } fichier, en ordre.
       *[other] { $files } fichiers, tous en ordre.
        }
    [one] { $changed } fichier n'est pas en ordre : lancer digilab-content fmt.
   *[other] { $changed } fichiers ne sont pas en ordre : lancer digilab-content fmt.
    }

i18n-legend = * écrit d'abord   ✓ à jour   ! plus ancien que l'original   ? sans source_hash   – manque
i18n-count = { $language } : { $total } · originaux { $pivot } · à jour { $fresh } · à revoir { $stale } · sans marque { $unmarked } · manquants { $missing }

stats-head = Exercices : { $exercises } · traductions : { $translations } · réponses : { $slots } · minutes : { $minutes }
stats-level = Par niveau
stats-subject = Par matière
stats-topic = Par thème
stats-skill = Par compétence
stats-type = Par type de réponse
stats-language = Par langue
stats-license = Par licence
stats-difficulty = Par difficulté
stats-none = (non dit)
stats-coverage = Programme : { $covered } compétences sur { $total } ont un exercice. Sans aucun :
stats-unknown = Compétences que le programme ne connaît pas : { $names }

E402 = L'autre forme ({ $to }) ne peut pas tout dire de cet exercice : { $field }.
    .help = Garder ce fichier tel quel, ou écrire cette partie plus simplement.
    .page =
        `convert` relit ce qu'il écrit et compare. Si les deux exercices ne sont pas les mêmes, rien n'est écrit. Un texte qui finit par des accolades, par exemple, est un attribut en Markdown :

            answers:
              q: {"{"}type: choice, options: [{"{"}text: "finit par {"{"}x{"}"}", right: true{"}"}]{"}"}

key-levels = Les niveaux du programme et leurs noms.
key-requires = Les compétences qui viennent avant.

## stress

stress-spread = { $exercise } · { $slot } : { $kinds } réponses sur { $total } variantes
stress-places = Choix uniques à places fixes : { $total }. Place de la bonne : { $places }
stress-done = { $count ->
    [0] Rien ne se devine.
    [one] Une chose se devine.
   *[other] { $count } choses se devinent.
    }

W120 = { $count ->
    [one] Une des { $total } variantes ressemble à une autre.
   *[other] { $count } des { $total } variantes ressemblent à une autre.
    }
    .help = Montrer chaque paramètre dans l'énoncé, ou tirer moins de variantes (`variants`).
    .page = Deux élèves assis côte à côte auraient la même question. Cela arrive quand un paramètre ne change que la réponse, ou que ce qui n'est pas montré.
W121 = La réponse de « { $slot } » est { $answer } dans toutes les variantes.
    .help = La faire dépendre des paramètres, ou se passer d'eux.
    .page = Qui a entendu une fois la réponse répond à toutes les variantes.
W122 = La réponse de « { $slot } » est { $answer } dans { $count } variantes sur { $total }.
    .help = Ajouter une ligne à `require`, ou élargir les paramètres.
    .page = Une réponse qui vient plus d'une fois sur deux (ou 0 et 1) se devine sans travailler.
W123 = Dans { $count } questions à choix unique sur { $total }, la bonne option est à la place { $place }.
    .help = Déplacer des options, ou les laisser mélanger (`shuffle: true`).
    .page = Les élèves remarquent que « c'est toujours la deuxième ». `stress` regarde les questions dont les options gardent leur place.
W124 = Dans { $count } questions à choix unique sur { $total }, l'option la plus longue est la bonne.
    .help = Raccourcir les bonnes options, ou écrire les fausses aussi complètement.
    .page = L'auteur soigne ce qui est juste et l'écrit plus long ; l'élève avisé choisit la plus longue.

## --watch

watch-missing = Il manque une bibliothèque pour suivre les fichiers. Pour l'installer : pip install "digilab-content[preview]"
watch-on = En attente du prochain enregistrement (Ctrl+C pour finir)…

## lsp

lsp-variant = Variante 1 : { $text }
lsp-right = Juste : { $text }
lsp-write = Écrire « { $name } »
lsp-missing = Il manque une bibliothèque au serveur de langage. Pour l'installer : pip install "digilab-content[lsp]"
