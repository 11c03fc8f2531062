### Les erreurs d'élèves décrites par la didactique : comment ce résultat s'obtient, et ce qui est vrai.

mistake-smaller-from-larger = C'est ce qu'on trouve en ôtant, dans chaque colonne, le plus petit chiffre du plus grand. Si le chiffre du haut est trop petit, on prend une dizaine dans la colonne de gauche.
mistake-borrowed-for-nothing = C'est ce qu'on trouve en empruntant une dizaine sans l'enlever de la colonne de gauche. Ce qu'on emprunte, on l'ôte de cette colonne.
mistake-zero-column = C'est ce qu'on trouve en écrivant 0 − n = n (ou 0) dans une colonne. Avec un 0 en haut, on emprunte à la colonne de gauche.
mistake-carry-forgotten = C'est ce qu'on trouve en oubliant les retenues. Quand une colonne dépasse 9, on ajoute 1 à la colonne de gauche.
mistake-carry-written = C'est ce qu'on trouve en écrivant en entier la somme de chaque colonne. Une colonne ne garde qu'un chiffre : la dizaine passe à gauche.
mistake-tens-not-shifted = C'est ce qu'on trouve sans décaler la ligne des dizaines. Multiplier par 20, c'est multiplier par 2 puis par 10.
mistake-like-with-like = C'est ce qu'on trouve en multipliant seulement les dizaines entre elles et les unités entre elles. Il manque les dizaines par les unités.
mistake-zero-of-quotient = C'est ce qu'on trouve en oubliant un zéro dans le quotient. Quand le diviseur n'entre pas, on écrit 0 avant d'abaisser le chiffre suivant.
mistake-table-neighbour = C'est un résultat voisin dans la table : un facteur est pris une fois de trop ou une fois de moins.
mistake-digits-side-by-side = C'est ce qu'on trouve en écrivant les deux nombres côte à côte. Entre un nombre et une lettre, il y a une multiplication : si x = 4, 3x vaut 3 × 4.
mistake-decimal-parts-apart = C'est ce qu'on trouve en calculant à part les parties entières et les parties décimales. Dix dixièmes font une unité : 0,7 + 0,5 = 1,2.
mistake-decimals-of-longer-factor = C'est ce qu'on trouve en gardant autant de décimales que dans le facteur qui en a le plus. Dans un produit, on compte les décimales des deux facteurs.
mistake-hundredths-aligned-right = C'est ce qu'on trouve en alignant les chiffres à droite. On aligne les virgules : unités sous unités, dixièmes sous dixièmes.
mistake-divided-by-hundredths = C'est le produit des deux nombres. C'est leur quotient qui est demandé : diviser par 0,25, c'est multiplier par 4.
mistake-hour-as-hundred-minutes = C'est ce qu'on trouve en prenant des soixantièmes pour des centièmes. Une heure a 60 minutes : 30 minutes font une demi-heure.
mistake-power-of-ten-wrong-way = C'est ce qu'on trouve en déplaçant la virgule dans l'autre sens. Multiplier par 10 la déplace vers la droite, diviser par 10 vers la gauche.
mistake-longer-is-larger = C'est ce qu'on trouve en comparant les décimales comme des nombres entiers. On compare les dixièmes d'abord : 0,5 > 0,45, car 0,5 = 0,50.
mistake-shorter-is-larger = C'est ce qu'on trouve en comptant comme le plus grand le nombre qui a le moins de décimales. On compare rang par rang : 0,2 < 0,35, car 0,20 < 0,35.
mistake-sign-left-out-of-order = C'est ce qu'on trouve en comparant sans tenir compte du signe. Des deux nombres négatifs, le plus grand est le plus proche de zéro : −3 > −7.
mistake-larger-denominator-larger = C'est ce qu'on trouve en comparant les dénominateurs. À numérateurs égaux, plus le dénominateur est grand, plus la fraction est petite.
mistake-numerators-left = C'est ce qu'on trouve en écrivant le dénominateur commun sans changer les numérateurs. On multiplie les deux termes de chaque fraction par le même nombre.
mistake-simplified-one-side = C'est ce qu'on trouve en divisant un seul des deux termes de la fraction. On divise le numérateur et le dénominateur par le même nombre.
mistake-simplified-by-subtracting = C'est ce qu'on trouve en ôtant le même nombre au numérateur et au dénominateur. On simplifie en divisant, pas en soustrayant.
mistake-fraction-bar-as-point = C'est ce qu'on trouve en lisant la barre de fraction comme une virgule. La barre est une division : a/b, c'est a ÷ b.
mistake-three-fractions-added-across = C'est ce qu'on trouve en ajoutant les numérateurs entre eux et les dénominateurs entre eux. On réduit d'abord les fractions au même dénominateur.
mistake-sum-as-product-of-fractions = C'est ce qu'on trouve en multipliant numérateurs et dénominateurs. C'est la règle du produit ; pour une somme, on réduit au même dénominateur.
mistake-whole-times-both-terms = C'est ce qu'on trouve en multipliant le numérateur et le dénominateur. Multiplier les deux ne change pas la fraction : n × (a/b) = (na)/b.
mistake-product-keeps-denominator = C'est ce qu'on trouve en gardant le dénominateur commun dans un produit. En fait, (a/b) × (c/b) = (ac)/b².
mistake-product-crosswise = C'est ce qu'on trouve en écrivant (a/b) × (c/d) = (ad)/(bc). En fait, (a/b) × (c/d) = (ac)/(bd).
mistake-nested-fraction-flattened = C'est ce qu'on trouve en écrivant a ÷ (b/c) = a/(bc). Diviser par une fraction, c'est multiplier par son inverse : a ÷ (b/c) = (ac)/b.
mistake-inverses-added = C'est ce qu'on trouve en écrivant 1/a + 1/b = 1/(a + b). En fait, 1/a + 1/b = (a + b)/(ab).
mistake-square-cancelled = C'est ce qu'on trouve en simplifiant un seul terme de la somme : (a² + b)/a = a + b. On divise tous les termes : (a² + b)/a = a + b/a.
mistake-mixed-number-as-product = C'est ce qu'on trouve en multipliant le nombre entier par la fraction. Ici, on ajoute : n + a/b = (nb + a)/b.
mistake-percentage-as-number = C'est le nombre du pourcentage lui-même. n % d'une quantité, c'est cette quantité × n/100.
mistake-rate-of-final-value = C'est ce qu'on trouve en divisant par l'autre valeur. Un taux d'évolution se calcule par rapport à la valeur de départ.
mistake-rate-not-divided = C'est la différence des deux valeurs. Pour un taux, on la divise par la valeur de départ, puis on multiplie par 100.
mistake-rate-as-share = C'est ce qu'on trouve en oubliant de multiplier par 100, ou de soustraire la valeur de départ. Le taux en % est (différence ÷ départ) × 100.
mistake-proportion-by-adding = C'est ce qu'on trouve en ajoutant un nombre et en en retirant un autre. Ici, on multiplie par l'un et on divise par l'autre.
mistake-proportion-upside-down = C'est ce qu'on trouve en échangeant un facteur et le diviseur. Vérifie quel nombre multiplie et lequel divise.
mistake-product-as-quotient = C'est le quotient des deux nombres. C'est leur produit qui est demandé.
mistake-sum-not-divided = C'est la somme toute seule : il reste à la diviser.
mistake-mean-halved = C'est ce qu'on trouve en divisant la somme par 2. Compte les termes de la somme : pour une moyenne, on divise par leur nombre.
mistake-mean-unweighted = C'est ce qu'on trouve sans tenir compte des coefficients. Chaque valeur se multiplie par son coefficient, et on divise par leur somme.
mistake-quotient-of-negatives = C'est ce qu'on trouve en écrivant (−a) ÷ (−b) = −(a ÷ b). En fait, (−a) ÷ (−b) = a ÷ b.
mistake-product-by-negative = C'est ce qu'on trouve en écrivant a × (−b) = ab. En fait, a × (−b) = −ab.
mistake-absolute-values-apart = C'est ce qu'on trouve en ajoutant les valeurs absolues. On calcule d'abord à l'intérieur des barres.
mistake-even-power-of-negative = C'est ce qu'on trouve en confondant (−a)ⁿ et −aⁿ. L'exposant porte sur le signe − seulement s'il est dans la parenthèse ; s'il est pair, (−a)ⁿ = aⁿ.
mistake-sign-kept-on-last-term = C'est ce qu'on trouve en écrivant −a(b + c) = −ab + c. En fait, −a(b + c) = −ab − ac.
mistake-left-to-right-with-power = C'est ce qu'on trouve en calculant de gauche à droite. La puissance se calcule d'abord, puis la multiplication, puis l'addition ou la soustraction.
mistake-root-terms-joined = C'est ce qu'on trouve en ajoutant aussi les nombres sous les racines. On n'ajoute que des racines pareilles : a√n + b√n = (a + b)√n.
mistake-like-roots-doubled = C'est ce qu'on trouve en ajoutant les nombres sous les racines. En fait, a√n + b√n = (a + b)√n, et √n = 1√n.
mistake-bases-multiplied-alone = C'est ce qu'on trouve en multipliant aussi les bases. En fait, a × aⁿ = aⁿ⁺¹ : la base ne change pas.
mistake-square-raised-with-factor = C'est ce qu'on trouve en multipliant avant d'élever à la puissance. Dans a × bⁿ, l'exposant ne porte que sur b.
mistake-square-leaves-unrooted = C'est ce qu'on trouve en sortant un carré de la racine tel quel. Il en sort sa racine : √(a²b) = a√b pour a positif.
mistake-letters-joined = C'est ce qu'on trouve en ajoutant des termes qui ne sont pas semblables. 2a + 5b ne se réduit pas : a et b sont des lettres différentes.
mistake-powers-joined = C'est ce qu'on trouve en ajoutant des termes qui ne sont pas semblables. x² + 3x ne se réduit pas : x² et x sont différents.
mistake-lone-letter-not-counted = C'est ce qu'on trouve en ne comptant pas la lettre seule. x, c'est 1x : ax + x = (a + 1)x.
mistake-lone-letters-not-counted = C'est ce qu'on trouve en ne comptant pas les lettres seules. x, c'est 1x : x + ax + x = (a + 2)x.
mistake-three-letters-as-cube = C'est ce qu'on trouve en multipliant au lieu d'ajouter. Ajouter x n fois donne nx ; c'est x × x × x qui vaut x³.
mistake-one-product-forgotten = C'est ce qu'on trouve en oubliant un des quatre produits. En fait, (a + b)(c + d) = ac + ad + bc + bd.
mistake-one-left-out = C'est ce qu'on trouve en oubliant le 1 qui reste dans la parenthèse : ab + a = a(b + 1).
mistake-second-term-not-divided = C'est ce qu'on trouve en ne mettant en facteur que dans le premier terme : ab + c = a(b + c). Développe pour vérifier : le dernier terme serait multiplié par a.
mistake-multiple-squares-as-square = C'est ce qu'on trouve en écrivant a² − b² = (a − b)². En fait, a² − b² = (a − b)(a + b).
mistake-multiple-squares-factored = C'est ce qu'on trouve en écrivant a² + b² = (a + b)². En fait, (a + b)² = a² + 2ab + b².
mistake-sum-of-squares-as-difference = C'est ce qu'on trouve en prenant une somme de carrés pour une différence. C'est a² − b² qui vaut (a − b)(a + b).
mistake-conjugate-coefficient-not-squared = C'est ce qu'on trouve en oubliant d'élever le coefficient au carré. En fait, (ax)² = a²x².
mistake-term-moved-with-its-sign = C'est ce qu'on trouve en changeant un terme de membre sans changer son signe. On ajoute ou on soustrait le même terme des deux côtés.
mistake-coefficient-taken-away = C'est ce qu'on trouve en soustrayant le coefficient de l'inconnue. Il la multiplie : on divise les deux membres par ce coefficient.
mistake-divided-the-other-way = C'est ce qu'on trouve en divisant le coefficient par l'autre membre. Si ax = b, alors x = b/a.
mistake-coefficient-sign-dropped = C'est ce qu'on trouve en oubliant le signe − du coefficient. On divise les deux membres par le coefficient avec son signe.
mistake-coefficient-not-divided = C'est ce qu'on trouve sans diviser par le coefficient de l'inconnue. Si ax = b, il reste à diviser les deux membres par a.
mistake-one-term-divided = C'est ce qu'on trouve en ne divisant qu'une partie de l'équation. On divise tous les termes des deux membres par le même nombre.
mistake-divided-again = C'est ce qu'on trouve en divisant encore. L'inconnue est divisée : on multiplie les deux membres.
mistake-one-root-of-square = C'est ce qu'on trouve en ne gardant que la racine positive. Si c > 0, l'équation u² = c a deux solutions opposées pour u : √c et −√c.
mistake-square-as-double = C'est ce qu'on trouve en divisant par 2 au lieu de prendre la racine carrée. u², c'est u × u, pas 2u.
mistake-square-equal-to-negative = C'est ce qu'on trouve en oubliant le signe −. Un carré n'est jamais négatif dans ℝ.
mistake-divided-by-the-unknown = C'est ce qu'on trouve en divisant par l'inconnue, qui peut être nulle : on perd alors une solution. On met tout dans un membre, puis en facteur.
mistake-null-product-sign-kept = C'est ce qu'on trouve en lisant les solutions sans changer les signes. Si a + b = 0, alors a = −b.
mistake-null-product-not-divided = C'est ce qu'on trouve sans diviser par le coefficient de l'inconnue dans un facteur. Résous chaque facteur égal à 0.
mistake-each-factor-is-the-product = C'est ce qu'on trouve en égalant chaque facteur au second membre. La règle du produit nul ne vaut que si le produit est 0.
mistake-roots-with-the-sign-of-b = C'est ce qu'on trouve en prenant b au lieu de −b dans la formule. Les solutions sont (−b ± √Δ)/(2a).
mistake-roots-not-divided-by-a = C'est ce qu'on trouve en divisant par 2 au lieu de 2a. Les solutions sont (−b ± √Δ)/(2a).
mistake-one-case-of-absolute-value = C'est ce qu'on trouve en ôtant simplement les barres. |u| vaut u ou −u : il y a deux cas.
mistake-sense-not-turned = C'est ce qu'on trouve en divisant ou en multipliant par un nombre négatif sans changer le sens de l'inégalité. Par un nombre négatif, le sens change.
mistake-sense-turned-for-nothing = C'est ce qu'on trouve en changeant le sens de l'inégalité sans raison. Il ne change que si on multiplie ou divise par un nombre négatif.
mistake-inequality-as-equation = C'est la solution de l'équation. Une inéquation a en général tout un intervalle de solutions.
mistake-square-inequality-rooted = C'est ce qu'on trouve en prenant la racine des deux membres comme dans u < √c. Il y a aussi −√c : pense à u² − c = (u − √c)(u + √c).
mistake-one-step-off = C'est ce qu'on trouve en ajoutant, ou en multipliant, une fois de trop ou une fois de moins. Dans une suite, on passe de u₀ à uₙ en n pas, de u₁ à uₙ en n − 1 pas.
mistake-product-in-place-of-steps = C'est ce qu'on trouve avec a × bⁿ au lieu de a + nb. Ajouter n fois b, c'est ajouter nb.
mistake-steps-in-place-of-product = C'est ce qu'on trouve avec a + nb au lieu de a × bⁿ. Multiplier n fois par b, c'est multiplier par bⁿ.
mistake-fractions-added-for-product = C'est la somme des deux fractions. C'est leur produit qui est demandé.
mistake-drawn-ball-put-back = C'est ce qu'on trouve en prenant deux fois la première fraction. Dans un tirage sans remise, il y a un objet de moins au deuxième tirage.
mistake-common-part-counted-twice = C'est ce qu'on trouve sans soustraire le dernier terme. Quand on réunit deux ensembles, ce qu'ils ont en commun ne se compte qu'une fois.
mistake-not-taken-from-one = C'est ce qu'on trouve en oubliant de soustraire à 1. C'est ce qui manque pour faire 1 qui est demandé.
mistake-at-least-one-added = C'est ce qu'on trouve avec n × (1 − p) au lieu de 1 − pⁿ. « Au moins une fois » est le contraire de « jamais ».
mistake-factor-not-used = C'est ce qu'on trouve en oubliant un facteur : a au lieu de n × a. Multiplie d'abord, puis ajoute.
mistake-exponent-not-used = C'est ce qu'on trouve en oubliant l'exposant : b au lieu de bⁿ. Calcule d'abord la puissance.

option-number-from = Ce sur quoi l'élève travaille, un calcul ou une relation à résoudre (`2*x + 3 = 11`) : les erreurs connues y sont cherchées.
option-set-from = Ce sur quoi l'élève travaille, un calcul ou une relation à résoudre (`2*x + 3 = 11`) : les erreurs connues y sont cherchées.
option-inequality-from = Ce sur quoi l'élève travaille, un calcul ou une relation à résoudre (`2*x + 3 = 11`) : les erreurs connues y sont cherchées.
