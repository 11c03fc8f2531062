### Erreurs en analyse, géométrie, trigonométrie, vecteurs, ensembles et unités.

## Analyse

mistake-sine-sign = C'est ce qu'on trouve en écrivant (sin x)′ = −cos x. En fait, (sin x)′ = cos x.
mistake-constant-kept = C'est ce qu'on trouve en laissant la constante telle quelle. La dérivée d'une constante est 0.
mistake-coefficient-differentiated-away = C'est ce qu'on trouve en laissant le coefficient de côté. En fait, (k u)′ = k u′.
mistake-exponential-as-power = C'est ce qu'on trouve avec la règle de xⁿ. Ici, la lettre est dans l'exposant : (eˣ)′ = eˣ et (aˣ)′ = aˣ ln a.
mistake-exponential-base-as-e = C'est ce qu'on trouve en écrivant (aˣ)′ = aˣ. C'est vrai pour e seulement ; en général, (aˣ)′ = aˣ ln a.
mistake-root-derivative-not-halved = C'est ce qu'on trouve en écrivant (√u)′ = u′/√u. En fait, (√u)′ = u′/(2√u).
mistake-reciprocal-derivative-sign = C'est ce qu'on trouve en écrivant (1/u)′ = u′/u². En fait, (1/u)′ = −u′/u².
mistake-denominator-differentiated = C'est ce qu'on trouve en écrivant (1/u)′ = 1/u′. En fait, (1/u)′ = −u′/u².
mistake-negative-exponent-raised = C'est ce qu'on trouve en ajoutant 1 à un exposant négatif. En fait, (x⁻ⁿ)′ = −n x⁻ⁿ⁻¹ : l'exposant diminue de 1.
mistake-inner-derivative-only = C'est ce qu'on trouve en écrivant (f(u))′ = f′(u′). En fait, (f(u))′ = u′ × f′(u).
mistake-function-not-differentiated = C'est la fonction elle-même, à une constante près. On demande sa dérivée.
mistake-differentiated-twice = C'est une dérivation de trop : tu as la dérivée de la bonne réponse.
mistake-integrated-instead = C'est ce qu'on trouve en cherchant une primitive au lieu de la dérivée.
mistake-function-not-integrated = C'est la fonction elle-même. On demande une de ses primitives.
mistake-integral-multiplied = C'est ce qu'on trouve en multipliant par le nouvel exposant. En fait, ∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C.
mistake-divided-by-old-exponent = C'est ce qu'on trouve en divisant par l'ancien exposant. En fait, ∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C.
mistake-exponent-not-raised = C'est ce qu'on trouve sans augmenter l'exposant. En fait, ∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C.
mistake-constant-not-integrated = C'est ce qu'on trouve en laissant la constante telle quelle. En fait, ∫ k dx = kx + C.
mistake-inner-slope-not-divided = C'est ce qu'on trouve en écrivant ∫ f(ax) dx = F(ax). En fait, ∫ f(ax) dx = F(ax)/a + C.
mistake-inner-slope-multiplied = C'est ce qu'on trouve en écrivant ∫ f(ax) dx = a F(ax). En fait, ∫ f(ax) dx = F(ax)/a + C.
mistake-sine-antiderivative-sign = C'est ce qu'on trouve en se trompant de signe. En fait, ∫ sin x dx = −cos x + C et ∫ cos x dx = sin x + C.
mistake-integral-of-product = C'est ce qu'on trouve en intégrant chaque facteur. L'intégrale d'un produit n'est pas le produit des intégrales.
mistake-reciprocal-integral-as-power = C'est ce qu'on trouve en changeant l'exposant de 1/x. En fait, ∫ dx/x = ln |x| + C.
mistake-absolute-value-forgotten = C'est ce qu'on trouve en oubliant les barres de ln |u| : sans elles, cela n'existe que là où u > 0.

mistake-degrees-as-radians = C'est ce qu'on trouve en prenant des degrés pour des radians : règle la calculatrice, ou convertis l'angle en radians.
mistake-radians-as-degrees = C'est ce qu'on trouve en mettant 180 à la place de π dans un calcul en radians.
mistake-addition-formula-sign = C'est ce qu'on trouve en prenant l'autre signe dans la formule d'addition. En fait, cos(a + b) = cos a cos b − sin a sin b et sin(a + b) = sin a cos b + cos a sin b.
mistake-addition-formula-swapped = C'est ce qu'on trouve en échangeant les formules d'addition du sinus et du cosinus. En fait, sin(a + b) = sin a cos b + cos a sin b.
mistake-double-angle-sign = C'est ce qu'on trouve en se trompant de signe dans la formule. En fait, cos(2a) = cos² a − sin² a = 2 cos² a − 1 = 1 − 2 sin² a.
mistake-double-angle-factor = C'est ce qu'on trouve en oubliant le 2 de la formule. En fait, sin(2a) = 2 sin a cos a et cos(2a) = 2 cos² a − 1.
mistake-inverse-as-reciprocal = C'est ce qu'on trouve en écrivant arctan a = 1/tan a. La fonction réciproque donne l'angle ; ce n'est pas l'inverse d'un nombre.
mistake-associated-angle-sign = C'est ce qu'on trouve en perdant ou en ajoutant un signe. En fait, cos(π − a) = −cos a, sin(π − a) = sin a, cos(π + a) = −cos a, sin(π + a) = −sin a.
mistake-associated-angle-not-exchanged = C'est ce qu'on trouve en gardant la même fonction. Avec π/2, sinus et cosinus s'échangent : cos(π/2 − a) = sin a.
mistake-coordinates-added = C'est ce qu'on trouve en ajoutant des coordonnées là où on les soustrait.
mistake-coordinates-reversed = C'est ce qu'on trouve en soustrayant dans l'autre sens. Les coordonnées de AB sont celles de B moins celles de A.
mistake-midpoint-not-halved = C'est ce qu'on trouve en ajoutant sans diviser par 2. Les coordonnées du milieu sont les moitiés des sommes.
mistake-midpoint-as-difference = C'est ce qu'on trouve en soustrayant. Les coordonnées du milieu sont les moitiés des sommes, pas des différences.
mistake-distance-coordinates-added = C'est ce qu'on trouve avec des sommes au lieu de différences. La distance AB est √((xB − xA)² + (yB − yA)²).
mistake-distance-squares-subtracted = C'est ce qu'on trouve en soustrayant les carrés. Sous la racine, les carrés des différences s'ajoutent.
mistake-distance-not-squared = C'est ce qu'on trouve en laissant les carrés de côté. En fait, AB = √((xB − xA)² + (yB − yA)²).
mistake-speed-conversion-reversed = C'est ce qu'on trouve en convertissant dans l'autre sens. 1 m/s = 3,6 km/h : de km/h à m/s, on divise par 3,6.
mistake-minutes-as-hundredths = C'est ce qu'on trouve en prenant des soixantièmes pour des centièmes. Une heure a 60 minutes : 30 minutes font une demi-heure.
mistake-area-converted-as-length = C'est ce qu'on trouve en convertissant une aire comme une longueur. 1 m = 100 cm, mais 1 m² = 100² cm².
mistake-volume-converted-as-area = C'est ce qu'on trouve en convertissant un volume comme une aire. 1 m² = 100² cm², mais 1 m³ = 100³ cm³.
mistake-volume-converted-as-length = C'est ce qu'on trouve en convertissant un volume comme une longueur. 1 m = 100 cm, mais 1 m³ = 100³ cm³.
mistake-conversion-reversed = C'est ce qu'on trouve en multipliant au lieu de diviser, ou l'inverse. Pour convertir vers une unité plus grande, on divise ; vers une plus petite, on multiplie.
mistake-subscripts-ignored = C'est ce qu'on trouve en comptant chaque terme une seule fois. Le nombre placé devant multiplie son terme.
mistake-divided-for-multiplied = C'est ce qu'on trouve en divisant. Ici, les deux grandeurs se multiplient.
mistake-multiplied-for-divided = C'est ce qu'on trouve en multipliant. Ici, une grandeur se divise par l'autre.
mistake-litres-not-converted = C'est ce qu'on trouve en oubliant le 1 000 de la conversion (1 L = 1 000 mL, 1 kg = 1 000 g).
mistake-square-forgotten = C'est ce qu'on trouve en oubliant le carré.
mistake-sphere-area-for-volume = C'est ce que donne 4πr², l'aire de la sphère. Le volume de la boule est (4/3)πr³.
mistake-cylinder-side-for-volume = C'est ce que donne 2πrh, l'aire latérale. Le volume du cylindre est πr²h.
mistake-circumference-with-radius = C'est ce qu'on trouve en écrivant πr. La longueur du cercle est 2πr, soit π fois le diamètre.
mistake-ratio-upside-down = C'est ce qu'on trouve en renversant le rapport. Vérifie ce qui se divise par quoi.
mistake-cube-as-square = C'est ce qu'on trouve en prenant le carré pour le cube. a³ = a × a × a.
mistake-log-of-power-outside = C'est ce qu'on trouve en écrivant ln(aⁿ) = (ln a)ⁿ. En fait, ln(aⁿ) = n ln a.
mistake-log-of-quotient-order = C'est ce qu'on trouve en écrivant ln(a/b) = ln b − ln a. En fait, ln(a/b) = ln a − ln b.
mistake-log-of-one = C'est ce qu'on trouve en se trompant sur une valeur à connaître : ln 1 = 0, ln e = 1, e⁰ = 1.
mistake-root-index-ignored = C'est ce qu'on trouve en prenant la racine carrée. L'indice de la racine dit quelle puissance redonne le nombre.
mistake-log-and-exponential-swapped = C'est ce qu'on trouve en ne défaisant qu'une partie de l'exponentielle. En fait, e^(n ln a) = aⁿ et e^(ln a + b) = a × e^b.
mistake-discriminant-sign = C'est ce qu'on trouve en écrivant Δ = b² + 4ac. En fait, Δ = b² − 4ac.
mistake-roots-not-halved = C'est ce qu'on trouve en divisant par a. En fait, les solutions sont (−b ± √Δ)/(2a).
