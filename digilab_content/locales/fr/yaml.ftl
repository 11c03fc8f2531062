# Fichiers, encodage et YAML (E00x, E01x).

fix-quote = mettre entre apostrophes
fix-rename = renommer
fix-write = corriger

E001 = Le fichier « { $file } » n'existe pas.
    .help = Vérifie le chemin : un nom de fichier se termine par .exo.md ou .exo.yaml.
    .page =
        Le chemin donné ne mène à aucun fichier. Les majuscules comptent sur beaucoup de systèmes.

            digilab-content validate exercises/aire.exo.md
            digilab-content validate exercises/
E002 = Ce fichier n'est pas en UTF-8 : il semble être en { $encoding }.
    .help = Dans VS Code : clique sur l'encodage en bas à droite, « Rouvrir avec l'encodage » { $encoding }, puis « Enregistrer avec l'encodage » UTF-8.
    .page =
        Les exercices s'écrivent en UTF-8, où les accents et l'arabe se lisent partout. Un ancien éditeur a enregistré
        ce fichier dans un autre encodage. Pour convertir dans un terminal :

            iconv -f WINDOWS-1252 -t UTF-8 ancien.exo.md > nouveau.exo.md

        Pour un texte arabe, l'ancien encodage est souvent WINDOWS-1256.
E003 = Ce fichier est en UTF-16 (ou n'est pas un texte).
    .help = Enregistre-le en UTF-8 : dans le Bloc-notes, « Enregistrer sous », encodage « UTF-8 » (pas « Unicode »).
    .page =
        Le Bloc-notes de Windows appelle « Unicode » l'encodage UTF-16. Les exercices s'écrivent en UTF-8.

            iconv -f UTF-16 -t UTF-8 ancien.exo.md > nouveau.exo.md
E004 = Fichier trop grand : { $size } caractères, au plus { $limit }.
    .help = Un exercice tient en quelques pages. Découpe-le, et place les images et les sons dans des fichiers à part.
    .page =
        Un exercice est un texte court ; un fichier de plus d'un mégaoctet contient presque toujours une image collée.
        Range l'image à côté du fichier :

            ![Un triangle rectangle](triangle.svg)
E005 = Le caractère de contrôle { $character } n'a pas sa place dans un texte.
    .help = Efface-le (il est invisible), ou réécris la ligne.
    .page =
        Un caractère invisible s'est glissé dans le fichier, souvent par un copier-coller ou un fichier abîmé.
        Efface ce qui entoure l'endroit indiqué et tape-le à nouveau.
E006 = Le fichier contient une moitié de caractère ({ $character }).
    .help = Efface le signe à cet endroit et tape-le à nouveau, par exemple un émoji coupé en deux.
    .page =
        Certains signes (émojis, lettres rares) s'écrivent en deux moitiés dans d'anciens programmes. Ici, il n'en reste
        qu'une : aucun programme ne peut l'afficher. Efface-la et tape le signe entier.
E007 = Impossible d'ouvrir « { $file } ».
    .help = Ce n'est pas un fichier ordinaire, ou tu n'as pas le droit de le lire.
    .page =
        Le chemin existe, mais ce n'est pas un fichier lisible : un dossier, un lien rompu ou un fichier protégé.
        Vérifie ses permissions, ou donne le chemin d'un fichier.
E008 = Aucun exercice dans « { $path } ».
    .help = Un exercice est un fichier dont le nom finit par .exo.md ou .exo.yaml. « digilab-content init » en crée quelques-uns.
    .page =
        Rien à lire ici. Les dossiers sont parcourus en entier, sauf ceux qui commencent par un point.

            digilab-content init mon-projet
            digilab-content validate mon-projet
E009 = { $what ->
    [depth] Plus de { $limit } niveaux imbriqués.
   *[other] Plus de { $limit } valeurs dans l'en-tête ou le fichier YAML.
    }
    .help = Un exercice n'en demande jamais autant : vérifie les crochets, les accolades et les marges à cet endroit.
    .page =
        L'en-tête d'un exercice tient en quelques lignes et trois ou quatre niveaux. Au-delà de vingt niveaux ou de
        vingt mille valeurs, le fichier est abîmé ou fabriqué pour nuire.

            answers:
              aire: {"{"}type: number, unit: cm^2{"}"}
E010 = { $reason ->
    [colon] Cette ligne n'a pas la forme « clé: valeur ».
    [indent] Cette ligne n'est pas alignée avec ce qui l'entoure.
    [dash] Une liste ne commence pas sur la ligne de sa clé.
    [block] Après « | » ou « > », le texte commence à la ligne suivante.
    [key] Il manque le nom de la clé avant « : ».
    [comma] Il manque une virgule entre deux éléments.
   *[other] Ce YAML ne peut pas être lu ici.
    }
    .help = { $reason ->
    [colon] Écris « clé: valeur », avec une espace après les deux-points.
    [indent] Aligne les clés d'un même niveau, avec deux espaces de plus à chaque niveau.
    [dash] Va à la ligne avant le premier tiret, ou écris une liste entre crochets : « clé: [a, b] ».
    [block] Va à la ligne après « | » et décale le texte de deux espaces.
    [key] Écris la clé : « title: … ».
    [comma] Écris « [a, b] » ou « {"{"}type: number, unit: cm{"}"} ».
   *[other] Vérifie la ligne indiquée et celle d'avant.
    }
    .page =
        Entre les deux lignes « --- », l'en-tête est une liste de « clé: valeur », une par ligne. Ce qui appartient à une
        clé se décale de deux espaces.

            exo: 1
            id: aire-disque-001
            params:
              r: int 3..12
E011 = { $reason ->
    [colon] Ce texte contient « : » : il faut le mettre entre apostrophes.
    [backslash] Entre guillemets doubles, « { $char } » n'est pas du LaTeX mais un code.
    [apostrophe] Une apostrophe à l'intérieur d'un texte entre apostrophes le termine.
    [quote] Un guillemet à l'intérieur d'un texte entre guillemets le termine.
   *[start] Un texte qui commence par « { $char } » se met entre apostrophes.
    }
    .help = { $reason ->
    [backslash] Mets ce texte entre apostrophes simples : '$\frac{"{"}1{"}"}{"{"}2{"}"}$'.
    [apostrophe] Double l'apostrophe ('l''aire') ou mets le texte entre guillemets : "l'aire".
    [quote] Mets le texte entre apostrophes simples.
   *[other] Écris par exemple : title: 'Fractions : comparer'
    }
    .page =
        Dans l'en-tête, les deux-points, les apostrophes et quelques signes en début de texte ont un sens pour YAML. Entre
        apostrophes simples, un texte est pris tel quel ; une apostrophe s'y écrit deux fois.

            title: 'Fractions : comparer'
            title: 'L''aire du disque'
            topic: '@home'

        Les phrases ont leur place dans le texte de l'exercice, où rien n'est à protéger.
E012 = « { $char } » est ouvert ici et n'est jamais fermé.
    .help = Ajoute « { $closing } » à la fin.
    .page =
        Un guillemet, une apostrophe, un crochet ou une accolade ouverts doivent être fermés.

            skills: [MA-3AC-GEO-4.2, MA-3AC-GEO-4.3]
            title: "L'aire"
E013 = La clé « { $key } » est déjà écrite ligne { $line }.
    .help = Garde une seule des deux lignes.
    .page =
        Une clé ne s'écrit qu'une fois à chaque niveau : sinon l'une des deux valeurs serait perdue sans que rien ne le dise.
E014 = { $what ->
    [anchor] Les ancres YAML (« { $text } ») ne sont pas admises.
    [alias] Les renvois YAML (« { $text } ») ne sont pas admis.
    [tag] Les étiquettes YAML (« { $text } ») ne sont pas admises.
    [documents] Un fichier ne contient qu'un seul document YAML.
   *[key] « { $text } » ne peut pas être une clé.
    }
    .help = { $what ->
    [documents] Retire la ligne « --- » ou « ... » de trop, ou fais deux fichiers.
    [key] Une clé est un mot. Si c'est un texte entre accolades, mets-le entre apostrophes : '{"{{"}a{"}}"}'.
   *[other] Écris la valeur en entier ; un texte qui commence par « & », « * » ou « ! » se met entre apostrophes.
    }
    .page =
        Le YAML d'un exercice est simple : des clés qui sont des mots, des textes, des nombres, des listes. Les ancres, les
        renvois et les étiquettes, qui rendent un fichier difficile à lire ou dangereux, n'en font pas partie.

            title: '*Important*'
E015 = Cette ligne commence par une tabulation.
    .help = Remplace la tabulation par deux espaces. Dans VS Code : « Convertir les retraits en espaces ».
    .page =
        En YAML, les marges s'écrivent avec des espaces : deux par niveau.

            answers:
              aire: number
