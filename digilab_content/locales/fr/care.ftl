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
