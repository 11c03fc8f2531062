### الأخطاء التي يتعرف عليها المحرك، كما تقال للتلميذ.

code-mistake = ليس هذا هو الجواب الصحيح: سببه خطأ معروف.
mistakes-none = لا يتعرف المحرك هنا على أي جواب خاطئ: المفتاح نتيجة وليس حسابا (أضف from: أو اكتب الحساب).

## شيء واحد يجب تغييره

code-one-edit = { $kind ->
    [sign] أنت قريب من الجواب: راجع الإشارة أمام { $part } فقط.
    [coefficient] أنت قريب من الجواب: راجع معامل { $part } فقط.
    [exponent] أنت قريب من الجواب: راجع الأس في { $part } فقط.
    [number] أنت قريب من الجواب: راجع العدد { $part } فقط.
    [extra] أنت قريب من الجواب: { $part } زائد، والباقي صحيح.
    [missing] أنت قريب من الجواب: ينقص حد واحد، والباقي صحيح.
    [missing-factor] أنت قريب من الجواب: ينقص عامل واحد، والباقي صحيح.
    [extra-factor] أنت قريب من الجواب: العامل { $part } زائد.
    [reciprocal] هذا مقلوب الجواب الصحيح.
    [swap] أنت قريب من الجواب: تبادل { $part } و{ $other } مكانيهما.
    [digit] أنت قريب من الجواب: راجع رقما واحدا فقط.
    [letter] أنت قريب من الجواب: راجع الحرف { $part } فقط.
   *[term] أنت قريب من الجواب: راجع { $part } فقط.
}

## الأخطاء

mistakes-two = اجتمع هنا خطآن: { $first-says }، ثم { $second-says }. راجعهما واحدا بعد الآخر.
mistake-left-to-right = هذا ما نجده عند الحساب من اليسار إلى اليمين. للضرب والقسمة الأسبقية على الجمع والطرح.
mistake-product-first-lost = هذا ما نجده دون مراعاة الأقواس. نحسب أولا ما بين القوسين.
mistake-subtraction-regrouped = هذا ما نجده عند البدء بالعملية الأخيرة. سلسلة من عمليات الجمع والطرح تحسب من اليسار إلى اليمين.
mistake-division-regrouped = هذا ما نجده عند البدء بالعملية الأخيرة. سلسلة من عمليات الضرب والقسمة تحسب من اليسار إلى اليمين.
mistake-product-of-negatives = هذا ما نجده عند كتابة ⁦(−a) × (−b) = −ab⁩. والصحيح: ⁦(−a) × (−b) = ab⁩.
mistake-product-sign-lost = هذا ما نجده عند نسيان قاعدة الإشارات. إذا كان واحد فقط من العددين سالبا فالنتيجة سالبة.
mistake-two-minuses-added = هذا ما نجده عند تطبيق «ناقص في ناقص يساوي زائد» على مجموع. هذه القاعدة للجداء فقط، والصحيح: ⁦−a − b = −(a + b)⁩.
mistake-negative-subtracted = هذا ما نجده عند كتابة ⁦a − (−b) = a − b⁩. والصحيح: ⁦a − (−b) = a + b⁩.
mistake-negative-then-plus = هذا ما نجده عند كتابة ⁦−a + b = −(a + b)⁩. والصحيح: ⁦−a + b = b − a⁩.
mistake-absolute-value-of-negative = هذا ما نجده عند كتابة ⁦|−a| = −a⁩. والصحيح: ⁦|−a| = |a|⁩.
mistake-absolute-value-of-sum = هذا ما نجده عند توزيع القيمة المطلقة على الحدود. نحسب أولا ما بداخلها: ⁦|a + b|⁩ لا تساوي دائما ⁦|a| + |b|⁩.
mistake-times-zero = هذا ما نجده عند كتابة ⁦a × 0 = a⁩. أخذ عدد صفر مرة يعني ألا نأخذ شيئا.
mistake-bar-without-brackets = هذا ما نجده عند كتابة ⁦(a + b) ÷ c = a + b ÷ c⁩. والصحيح: ⁦(a + b) ÷ c = a ÷ c + b ÷ c⁩.
mistake-product-as-sum = هذا ما نجده عند جمع عددين يجب ضربهما.
mistake-sign-read-wrongly = هذا ما نجده عند أخذ الإشارة ⁦+⁩ مكان الإشارة ⁦−⁩ أو العكس في الحساب.
mistake-absolute-value-dropped = هذا ما نجده عند كتابة ⁦|x| = x⁩. هذا صحيح فقط إذا كان ⁦x⁩ موجبا، وإلا فإن ⁦|x| = −x⁩.
mistake-arrangements-for-combinations = هذا ما نجده عند عد لوائح مرتبة. الترتيب لا يهم هنا، لذلك نقسم أيضا على ⁦p!⁩ حيث ⁦p⁩ هو عدد العناصر المختارة.
mistake-fractions-added-across = هذا ما نجده عند كتابة ⁦a/b + c/d = (a + c)/(b + d)⁩. والصحيح: ⁦a/b + c/d = (ad + bc)/(bd)⁩.
mistake-numerators-added-only = هذا ما نجده عند كتابة ⁦a/b + c/d = (a + c)/(bd)⁩. والصحيح: ⁦a/b + c/d = (ad + bc)/(bd)⁩.
mistake-whole-added-to-numerator = هذا ما نجده عند كتابة ⁦a + b/c = (a + b)/c⁩. والصحيح: ⁦a + b/c = (ac + b)/c⁩.
mistake-fractions-cross-multiplied = هذا ما نجده عند كتابة ⁦(a/b) × (c/d) = (ad)/(bc)⁩. والصحيح: ⁦(a/b) × (c/d) = (ac)/(bd)⁩.
mistake-quotient-not-inverted = هذا ما نجده عند كتابة ⁦(a/b) ÷ (c/d) = (ac)/(bd)⁩. والصحيح: ⁦(a/b) ÷ (c/d) = (ad)/(bc)⁩.
mistake-first-fraction-inverted = هذا ما نجده عند كتابة ⁦(a/b) ÷ (c/d) = (bc)/(ad)⁩. والصحيح: ⁦(a/b) ÷ (c/d) = (ad)/(bc)⁩.
mistake-whole-times-denominator = هذا ما نجده عند كتابة ⁦a × (b/c) = b/(ac)⁩. والصحيح: ⁦a × (b/c) = (ab)/c⁩.
mistake-terms-cancelled = هذا ما نجده عند اختزال حد من مجموع. لا نختزل إلا بعامل مشترك بين البسط كله والمقام كله.
mistake-denominator-split = هذا ما نجده عند كتابة ⁦a/(b + c) = a/b + a/c⁩. والصحيح: ⁦(b + c)/a = b/a + c/a⁩.
mistake-power-of-numerator-only = هذا ما نجده عند كتابة ⁦(a/b)ⁿ = aⁿ/b⁩. والصحيح: ⁦(a/b)ⁿ = aⁿ/bⁿ⁩.
mistake-power-of-denominator-only = هذا ما نجده عند كتابة ⁦(a/b)ⁿ = a/bⁿ⁩. والصحيح: ⁦(a/b)ⁿ = aⁿ/bⁿ⁩.
mistake-minus-before-fraction = هذا ما نجده عند كتابة ⁦−(a − b)/c = (−a − b)/c⁩. والصحيح: ⁦−(a − b)/c = (−a + b)/c⁩.
mistake-decimal-point-aligned-in-product = هذا ما نجده عند وضع الفاصلة كما في الجمع. أعشار في أعشار تعطي أجزاء من المئة: ⁦0,1 × 0,1 = 0,01⁩.
mistake-decimals-aligned-right = هذا ما نجده عند محاذاة الأرقام من اليمين. نضع الفاصلة تحت الفاصلة والوحدات تحت الوحدات والأعشار تحت الأعشار.
mistake-zero-added-to-decimal = هذا ما نجده عند كتابة صفر في آخر العدد، وهذا لا يغيره. الضرب في ⁦10⁩ هو نقل الفاصلة رتبة واحدة نحو اليمين.
mistake-decimal-divided-as-whole = هذا ما نجده عند نسيان فاصلة المقسوم عليه. القسمة على ⁦0,5⁩ هي قسمة عدد أكبر عشر مرات على ⁦5⁩.
mistake-divided-becomes-multiplied = هذا ما نجده عند الضرب بدل القسمة. قسمة عدد موجب على عدد محصور بين ⁦0⁩ و ⁦1⁩ تعطي نتيجة أكبر.
mistake-power-as-product = هذا ما نجده عند الضرب في الأس. القوة ⁦aⁿ⁩ هي جداء عوامل عددها ⁦n⁩ وكل منها يساوي ⁦a⁩: ⁦a³ = a × a × a⁩.
mistake-base-and-exponent-swapped = هذا ما نجده عند كتابة ⁦aⁿ = nᵃ⁩. والصحيح أن ⁦aⁿ⁩ هي جداء عوامل عددها ⁦n⁩ وكل منها يساوي ⁦a⁩: ⁦a³ = a × a × a⁩.
mistake-exponents-multiplied = هذا ما نجده عند كتابة ⁦aᵐ × aⁿ = aᵐⁿ⁩. والصحيح: ⁦aᵐ × aⁿ = aᵐ⁺ⁿ⁩.
mistake-exponents-added = هذا ما نجده عند كتابة ⁦(aᵐ)ⁿ = aᵐ⁺ⁿ⁩. والصحيح: ⁦(aᵐ)ⁿ = aᵐⁿ⁩.
mistake-exponents-divided = هذا ما نجده عند كتابة ⁦aᵐ/aⁿ = a^(m/n)⁩. والصحيح: ⁦aᵐ/aⁿ = aᵐ⁻ⁿ⁩.
mistake-bases-multiplied = هذا ما نجده عند كتابة ⁦aᵐ × aⁿ = (a × a)ᵐ⁺ⁿ⁩. والصحيح: ⁦aᵐ × aⁿ = aᵐ⁺ⁿ⁩.
mistake-powers-of-two-bases = هذا ما نجده عند كتابة ⁦aᵐ × bⁿ = (ab)ᵐ⁺ⁿ⁩. والصحيح: ⁦aⁿ × bⁿ = (ab)ⁿ⁩.
mistake-powers-added = هذا ما نجده عند كتابة ⁦aᵐ + aⁿ = aᵐ⁺ⁿ⁩. والصحيح: ⁦aᵐ × aⁿ = aᵐ⁺ⁿ⁩.
mistake-negative-exponent-as-opposite = هذا ما نجده عند كتابة ⁦a⁻ⁿ = −aⁿ⁩. والصحيح: ⁦a⁻ⁿ = 1/aⁿ⁩.
mistake-exponent-sign-lost = هذا ما نجده عند كتابة ⁦a⁻ⁿ = aⁿ⁩. والصحيح: ⁦a⁻ⁿ = 1/aⁿ⁩.
mistake-zero-exponent = هذا ما نجده عند اعتبار ⁦a⁰⁩ مساوية للعدد ⁦0⁩ أو للعدد ⁦a⁩. من ⁦a²⁩ إلى ⁦a¹⁩ ثم من ⁦a¹⁩ إلى ⁦a⁰⁩ نقسم في كل مرة على ⁦a⁩.
mistake-power-of-one-factor = هذا ما نجده عند كتابة ⁦(ab)ⁿ = abⁿ⁩. والصحيح: ⁦(ab)ⁿ = aⁿbⁿ⁩.
mistake-coefficient-raised = هذا ما نجده عند رفع المعامل أيضا إلى القوة. في ⁦a × bⁿ⁩ لا يخص الأس إلا ⁦b⁩.
mistake-exponents-raised = هذا ما نجده عند كتابة ⁦(aᵐ)ⁿ = a^(mⁿ)⁩. والصحيح: ⁦(aᵐ)ⁿ = aᵐⁿ⁩.
mistake-power-of-sum-split = هذا ما نجده عند كتابة ⁦aᵐ⁺ⁿ = aᵐ + aⁿ⁩. والصحيح: ⁦aᵐ⁺ⁿ = aᵐ × aⁿ⁩.
mistake-minus-inside-power = هذا ما نجده عند كتابة ⁦−a² = (−a)²⁩. والصحيح: ⁦−a² = −(a × a)⁩.
mistake-minus-outside-power = هذا ما نجده عند كتابة ⁦(−a)² = −a²⁩. والصحيح: ⁦(−a)² = a²⁩.
mistake-root-of-sum = هذا ما نجده عند كتابة ⁦√(a + b) = √a + √b⁩. والصحيح: ⁦√(ab) = √a × √b⁩.
mistake-roots-added-inside = هذا ما نجده عند كتابة ⁦√a + √b = √(a + b)⁩. والصحيح: ⁦√a × √b = √(ab)⁩.
mistake-root-product-added = هذا ما نجده عند كتابة ⁦√a × √b = √(a + b)⁩. والصحيح: ⁦√a × √b = √(ab)⁩.
mistake-root-as-half = هذا ما نجده عند أخذ النصف. الجذر المربع للعدد ⁦a⁩ هو العدد الموجب الذي مربعه ⁦a⁩.
mistake-cube-root-as-third = هذا ما نجده عند القسمة على ⁦3⁩. الجذر المكعب للعدد ⁦a⁩ هو العدد الذي مكعبه ⁦a⁩.
mistake-root-of-square = هذا ما نجده عند كتابة ⁦√(a²) = a⁩. هذا صحيح فقط إذا كان ⁦a⁩ موجبا، وفي الحالة العامة ⁦√(a²) = |a|⁩.
mistake-coefficient-under-root = هذا ما نجده عند إدخال المعامل تحت الجذر دون تربيعه. إذا كان ⁦a⁩ موجبا فإن ⁦a√b = √(a²b)⁩.
mistake-factor-out-unrooted = هذا ما نجده عند إخراج عامل من تحت الجذر كما هو. يخرج جذره: ⁦√(ab) = √a × √b⁩.
mistake-root-squared = هذا ما نجده عند كتابة ⁦√a × √a = a²⁩. والصحيح: ⁦√a × √a = a⁩.
mistake-root-of-numerator-only = هذا ما نجده عند كتابة ⁦√(a/b) = √a/b⁩. والصحيح: ⁦√(a/b) = √a/√b⁩.
mistake-minus-bracket = هذا ما نجده عند كتابة ⁦−(a − b) = −a − b⁩. والصحيح: ⁦−(a − b) = −a + b⁩.
mistake-first-term-only = هذا ما نجده عند كتابة ⁦a(b + c) = ab + c⁩. والصحيح: ⁦a(b + c) = ab + ac⁩.
mistake-second-term-sign = هذا ما نجده عند كتابة ⁦−a(b − c) = −ab − ac⁩. والصحيح: ⁦−a(b − c) = −ab + ac⁩.
mistake-products-of-same-rank = هذا ما نجده عند كتابة ⁦(a + b)(c + d) = ac + bd⁩. والصحيح: ⁦(a + b)(c + d) = ac + ad + bc + bd⁩.
mistake-unlike-terms-added = هذا ما نجده عند جمع حدود غير متشابهة. ⁦3x + 2⁩ لا يختصر لأن ⁦3x⁩ و ⁦2⁩ ليس لهما نفس الجزء الحرفي.
mistake-sum-as-square = هذا ما نجده عند جمع الأسس أيضا. في مجموع حدود متشابهة نجمع المعاملات ويبقى الحرف كما هو، أما ⁦x × x⁩ فهو الذي يساوي ⁦x²⁩.
mistake-product-as-double = هذا ما نجده عند أخذ جداء مكان مجموع: ⁦x + x⁩ هو الذي يساوي ⁦2x⁩.
mistake-letter-subtracted-away = هذا ما نجده عند حذف الحرف، كما في ⁦5x − x = 5⁩. الحد ⁦x⁩ هو ⁦1x⁩: نطرح المعاملات ونحتفظ بالحرف.
mistake-square-of-sum = هذا ما نجده عند كتابة ⁦(a + b)² = a² + b²⁩. والصحيح: ⁦(a + b)² = a² + 2ab + b²⁩.
mistake-square-of-difference = هذا ما نجده عند تربيع كل حد دون ضعف الجداء. والصحيح: ⁦(a − b)² = a² − 2ab + b²⁩.
mistake-last-square-negative = هذا ما نجده عند كتابة ⁦(a − b)² = a² − 2ab − b²⁩. والصحيح: ⁦(a − b)² = a² − 2ab + b²⁩.
mistake-double-product-not-doubled = هذا ما نجده عند كتابة ⁦(a + b)² = a² + ab + b²⁩. والصحيح: ⁦(a + b)² = a² + 2ab + b²⁩.
mistake-last-term-not-squared = هذا ما نجده عند كتابة ⁦(a + b)² = a² + 2ab + b⁩. والصحيح: ⁦(a + b)² = a² + 2ab + b²⁩.
mistake-coefficient-not-squared = هذا ما نجده عند كتابة ⁦(ax)² = ax²⁩. والصحيح: ⁦(ax)² = a²x²⁩.
mistake-cube-of-sum = هذا ما نجده عند كتابة ⁦(a + b)³ = a³ + b³⁩. والصحيح: ⁦(a + b)³ = a³ + 3a²b + 3ab² + b³⁩.
mistake-difference-of-squares-as-square = هذا ما نجده عند كتابة ⁦a² − b² = (a − b)²⁩. والصحيح: ⁦a² − b² = (a − b)(a + b)⁩.
mistake-difference-of-cubes-as-cube = هذا ما نجده عند كتابة ⁦a³ − b³ = (a − b)³⁩. والصحيح: ⁦a³ − b³ = (a − b)(a² + ab + b²)⁩.
mistake-sum-of-squares-factored = هذا ما نجده عند كتابة ⁦a² + b² = (a + b)²⁩. والصحيح: ⁦(a + b)² = a² + 2ab + b²⁩.
mistake-conjugates-added = هذا ما نجده عند كتابة ⁦(a + b)(a − b) = a² + b²⁩. والصحيح: ⁦(a + b)(a − b) = a² − b²⁩.
mistake-coefficient-subtracted = هذا ما نجده عند الطرح بدل القسمة.
mistake-coefficient-multiplied = هذا ما نجده عند الضرب بدل القسمة.
mistake-derivative-of-product = هذا ما نجده عند كتابة ⁦(uv)′ = u′v′⁩. والصحيح: ⁦(uv)′ = u′v + uv′⁩.
mistake-derivative-of-quotient = هذا ما نجده عند كتابة ⁦(u/v)′ = u′/v′⁩. والصحيح: ⁦(u/v)′ = (u′v − uv′)/v²⁩.
mistake-quotient-order-swapped = هذا ما نجده عند كتابة ⁦(u/v)′ = (uv′ − u′v)/v²⁩. والصحيح: ⁦(u/v)′ = (u′v − uv′)/v²⁩.
mistake-quotient-plus = هذا ما نجده عند كتابة ⁦(u/v)′ = (u′v + uv′)/v²⁩. والصحيح: ⁦(u/v)′ = (u′v − uv′)/v²⁩.
mistake-exponent-not-lowered = هذا ما نجده عند كتابة ⁦(xⁿ)′ = n xⁿ⁩. والصحيح: ⁦(xⁿ)′ = n xⁿ⁻¹⁩.
mistake-exponent-not-brought-down = هذا ما نجده عند كتابة ⁦(xⁿ)′ = xⁿ⁻¹⁩. والصحيح: ⁦(xⁿ)′ = n xⁿ⁻¹⁩.
mistake-inner-derivative-forgotten = هذا ما نجده عند كتابة ⁦(f(u))′ = f′(u)⁩. والصحيح: ⁦(f(u))′ = u′ × f′(u)⁩.
mistake-cosine-sign = هذا ما نجده عند كتابة ⁦(cos x)′ = sin x⁩. تحقق من الإشارة: دالة جيب التمام تناقصية بين ⁦0⁩ و ⁦π⁩.
mistake-integral-not-divided = هذا ما نجده عند كتابة ⁦∫ xⁿ dx = xⁿ⁺¹⁩. والصحيح: ⁦∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C⁩.
mistake-differentiated-instead = هذا ما نجده عند الاشتقاق، والمطلوب دالة أصلية.
mistake-function-of-sum = هذا ما نجده عند كتابة ⁦f(a + b) = f(a) + f(b)⁩. الدوال ⁦sin⁩ و ⁦cos⁩ و ⁦tan⁩ و ⁦exp⁩ ليست لها هذه الخاصية.
mistake-multiple-angle = هذا ما نجده عند كتابة ⁦sin(2a) = 2 sin a⁩. والصحيح: ⁦sin(2a) = 2 sin a cos a⁩.
mistake-cosine-of-opposite = هذا ما نجده عند كتابة ⁦cos(−a) = −cos a⁩. والصحيح: ⁦cos(−a) = cos a⁩.
mistake-sine-of-opposite = هذا ما نجده عند كتابة ⁦sin(−a) = sin a⁩. والصحيح: ⁦sin(−a) = −sin a⁩.
mistake-squared-sine-inside = هذا ما نجده عند كتابة ⁦sin² a = sin(a²)⁩. والصحيح: ⁦sin² a = (sin a)²⁩.
mistake-log-of-sum = هذا ما نجده عند كتابة ⁦ln(a + b) = ln a + ln b⁩. والصحيح: ⁦ln(ab) = ln a + ln b⁩.
mistake-log-of-product = هذا ما نجده عند كتابة ⁦ln(ab) = ln a × ln b⁩. والصحيح: ⁦ln(ab) = ln a + ln b⁩.
mistake-quotient-of-logs = هذا ما نجده عند كتابة ⁦(ln a)/(ln b) = ln a − ln b⁩. والصحيح: ⁦ln(a/b) = ln a − ln b⁩.
mistake-logs-combined-inside = هذا ما نجده عند كتابة ⁦ln a + ln b = ln(a + b)⁩. والصحيح: ⁦ln a + ln b = ln(ab)⁩.
mistake-quotient-of-logs-inside = هذا ما نجده عند كتابة ⁦(ln a)/(ln b) = ln(a − b)⁩. والصحيح: ⁦ln a − ln b = ln(a/b)⁩.
mistake-sine-cosine-swapped = هذا ما نجده عند أخذ الجيب مكان جيب التمام أو العكس. في مثلث قائم الزاوية، جيب التمام هو الضلع المجاور على الوتر.
mistake-tangent-inverted = هذا ما نجده عند كتابة ⁦tan a = cos a/sin a⁩. والصحيح: ⁦tan a = sin a/cos a⁩.
mistake-power-of-log = هذا ما نجده عند كتابة ⁦(ln a)ⁿ = n ln a⁩. والصحيح: ⁦ln(aⁿ) = n ln a⁩.
mistake-exponential-of-product = هذا ما نجده عند كتابة ⁦exp(ab) = exp(a) × exp(b)⁩. والصحيح: ⁦exp(a + b) = exp(a) × exp(b)⁩.
mistake-percentage-added-as-number = هذا ما نجده عند جمع أو طرح العدد المكتوب في النسبة كما هو. ⁦n %⁩ من مقدار هي ذلك المقدار مضروبا في ⁦n/100⁩.
mistake-percentage-alone = هذا ما نجده عند الاكتفاء بالزيادة أو التخفيض، والمطلوب هو القيمة بعد التغير.
mistake-percentage-wrong-way = هذا ما نجده عند أخذ زيادة مكان تخفيض أو العكس. في حالة زيادة ⁦n %⁩ نضرب في ⁦1 + n/100⁩، وفي حالة تخفيض ⁦n %⁩ نضرب في ⁦1 − n/100⁩.
mistake-percentages-added = هذا ما نجده عند جمع النسب المئوية. تغيران متتاليان لا يجمعان، بل نضرب معامليهما.
mistake-percentage-undone-by-same = هذا ما نجده عند تطبيق النسبة نفسها في الاتجاه المعاكس. للرجوع إلى القيمة الأصلية نقسم على المعامل.
mistake-percentage-not-divided = هذا ما نجده عند نسيان القسمة على ⁦100⁩. ⁦n %⁩ من مقدار هي ذلك المقدار مضروبا في ⁦n/100⁩.
mistake-circumference-for-area = هذا ما تعطيه الصيغة ⁦2πr⁩، وهي محيط الدائرة. مساحة القرص هي ⁦πr²⁩.
mistake-area-for-circumference = هذا ما تعطيه الصيغة ⁦πr²⁩، وهي مساحة القرص. محيط الدائرة هو ⁦2πr⁩.
mistake-diameter-for-radius = هذا ما نجده عند أخذ القطر مكان الشعاع. الشعاع هو نصف القطر.
mistake-half-forgotten = هذا ما نجده دون القسمة على ⁦2⁩.
mistake-third-forgotten = هذا ما نجده دون القسمة على ⁦3⁩. حجم الهرم أو المخروط هو مساحة القاعدة في الارتفاع مقسومة على ⁦3⁩.
mistake-root-not-taken = هذا ما نجده دون أخذ الجذر المربع.
mistake-pythagoras-sign = هذا ما نجده عند الخلط بين مجموع المربعين وفرقهما. مربع الوتر هو مجموع مربعي الضلعين الآخرين.
mistake-area-for-perimeter = هذا ما نجده عند ضرب البعدين كما في حساب المساحة. محيط المستطيل هو ⁦2 × (L + l)⁩.
mistake-one-side-each = هذا ما نجده دون الضرب في ⁦2⁩: كل بعد يحسب مرتين.
