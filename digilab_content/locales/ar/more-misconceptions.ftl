### أخطاء في التحليل والهندسة والمثلثات والمتجهات والمجموعات والوحدات.

## التحليل

mistake-sine-sign = هذا ما نجده عند كتابة ⁦(sin x)′ = −cos x⁩. والصحيح: ⁦(sin x)′ = cos x⁩.
mistake-constant-kept = هذا ما نجده بترك الثابتة كما هي. مشتقة الدالة الثابتة هي 0.
mistake-coefficient-differentiated-away = هذا ما نجده بإهمال المعامل. والصحيح: ⁦(k u)′ = k u′⁩.
mistake-exponential-as-power = هذا ما نجده بقاعدة ⁦xⁿ⁩. هنا المتغير في الأس: ⁦(eˣ)′ = eˣ⁩ و⁦(aˣ)′ = aˣ ln a⁩.
mistake-exponential-base-as-e = هذا ما نجده عند كتابة ⁦(aˣ)′ = aˣ⁩. وهذا صحيح للعدد ⁦e⁩ فقط؛ وفي الحالة العامة ⁦(aˣ)′ = aˣ ln a⁩.
mistake-root-derivative-not-halved = هذا ما نجده عند كتابة ⁦(√u)′ = u′/√u⁩. والصحيح: ⁦(√u)′ = u′/(2√u)⁩.
mistake-reciprocal-derivative-sign = هذا ما نجده عند كتابة ⁦(1/u)′ = u′/u²⁩. والصحيح: ⁦(1/u)′ = −u′/u²⁩.
mistake-denominator-differentiated = هذا ما نجده عند كتابة ⁦(1/u)′ = 1/u′⁩. والصحيح: ⁦(1/u)′ = −u′/u²⁩.
mistake-negative-exponent-raised = هذا ما نجده بإضافة 1 إلى أس سالب. والصحيح: ⁦(x⁻ⁿ)′ = −n x⁻ⁿ⁻¹⁩، أي أن الأس ينقص بواحد.
mistake-inner-derivative-only = هذا ما نجده عند كتابة ⁦(f(u))′ = f′(u′)⁩. والصحيح: ⁦(f(u))′ = u′ × f′(u)⁩.
mistake-function-not-differentiated = هذه هي الدالة نفسها بفارق ثابت. والمطلوب مشتقتها.
mistake-differentiated-twice = هذا اشتقاق زائد: جوابك هو مشتقة الجواب الصحيح.
mistake-integrated-instead = هذا ما نجده بالبحث عن دالة أصلية بدل المشتقة.
mistake-function-not-integrated = هذه هي الدالة نفسها. والمطلوب دالة أصلية لها.
mistake-integral-multiplied = هذا ما نجده بالضرب في الأس الجديد. والصحيح: ⁦∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C⁩.
mistake-divided-by-old-exponent = هذا ما نجده بالقسمة على الأس القديم. والصحيح: ⁦∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C⁩.
mistake-exponent-not-raised = هذا ما نجده دون زيادة الأس. والصحيح: ⁦∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C⁩.
mistake-constant-not-integrated = هذا ما نجده بترك الثابتة كما هي. والصحيح: ⁦∫ k dx = kx + C⁩.
mistake-inner-slope-not-divided = هذا ما نجده عند كتابة ⁦∫ f(ax) dx = F(ax)⁩. والصحيح: ⁦∫ f(ax) dx = F(ax)/a + C⁩.
mistake-inner-slope-multiplied = هذا ما نجده عند كتابة ⁦∫ f(ax) dx = a F(ax)⁩. والصحيح: ⁦∫ f(ax) dx = F(ax)/a + C⁩.
mistake-sine-antiderivative-sign = هذا ما نجده بخطأ في الإشارة. والصحيح: ⁦∫ sin x dx = −cos x + C⁩ و⁦∫ cos x dx = sin x + C⁩.
mistake-integral-of-product = هذا ما نجده بمكاملة كل عامل على حدة. تكامل الجداء ليس جداء التكاملات.
mistake-reciprocal-integral-as-power = هذا ما نجده بتغيير أس ⁦1/x⁩. والصحيح: ⁦∫ dx/x = ln |x| + C⁩.
mistake-absolute-value-forgotten = هذا ما نجده بنسيان القيمة المطلقة في ⁦ln |u|⁩: بدونها لا يوجد إلا حيث ⁦u > 0⁩.

mistake-degrees-as-radians = هذا ما نجده عند أخذ الدرجات على أنها راديان: اضبط الآلة الحاسبة أو حوّل الزاوية إلى راديان.
mistake-radians-as-degrees = هذا ما نجده عند وضع 180 مكان ⁦π⁩ في حساب بالراديان.
mistake-addition-formula-sign = هذا ما نجده بأخذ الإشارة الأخرى في صيغة الجمع. والصحيح: ⁦cos(a + b) = cos a cos b − sin a sin b⁩ و⁦sin(a + b) = sin a cos b + cos a sin b⁩.
mistake-addition-formula-swapped = هذا ما نجده عند الخلط بين صيغتي الجمع للجيب وجيب التمام. والصحيح: ⁦sin(a + b) = sin a cos b + cos a sin b⁩.
mistake-double-angle-sign = هذا ما نجده بخطأ في إشارات الصيغة. والصحيح: ⁦cos(2a) = cos² a − sin² a = 2 cos² a − 1 = 1 − 2 sin² a⁩.
mistake-double-angle-factor = هذا ما نجده بنسيان العدد 2 في الصيغة. والصحيح: ⁦sin(2a) = 2 sin a cos a⁩ و⁦cos(2a) = 2 cos² a − 1⁩.
mistake-inverse-as-reciprocal = هذا ما نجده عند كتابة ⁦arctan a = 1/tan a⁩. الدالة العكسية تعطي الزاوية، وليست مقلوب عدد.
mistake-associated-angle-sign = هذا ما نجده بفقدان إشارة أو زيادتها. والصحيح: ⁦cos(π − a) = −cos a⁩ و⁦sin(π − a) = sin a⁩ و⁦cos(π + a) = −cos a⁩ و⁦sin(π + a) = −sin a⁩.
mistake-associated-angle-not-exchanged = هذا ما نجده بالاحتفاظ بالدالة نفسها. مع ⁦π/2⁩ يتبادل الجيب وجيب التمام: ⁦cos(π/2 − a) = sin a⁩.
mistake-coordinates-added = هذا ما نجده بجمع الإحداثيات حيث يجب طرحها.
mistake-coordinates-reversed = هذا ما نجده بالطرح في الاتجاه المعاكس. إحداثيات ⁦AB⁩ هي إحداثيات ⁦B⁩ ناقص إحداثيات ⁦A⁩.
mistake-midpoint-not-halved = هذا ما نجده بالجمع دون القسمة على 2. إحداثيات المنتصف هي أنصاف المجاميع.
mistake-midpoint-as-difference = هذا ما نجده بالطرح. إحداثيات المنتصف هي أنصاف المجاميع، لا أنصاف الفروق.
mistake-distance-coordinates-added = هذا ما نجده عند الجمع بدل الطرح. المسافة ⁦AB⁩ هي ⁦√((xB − xA)² + (yB − yA)²)⁩.
mistake-distance-squares-subtracted = هذا ما نجده بطرح المربعات. تحت الجذر تجمع مربعات الفروق.
mistake-distance-not-squared = هذا ما نجده بإهمال المربعات. والصحيح: ⁦AB = √((xB − xA)² + (yB − yA)²)⁩.
mistake-speed-conversion-reversed = هذا ما نجده بالتحويل في الاتجاه المعاكس. ⁦1 m/s = 3,6 km/h⁩: من ⁦km/h⁩ إلى ⁦m/s⁩ نقسم على 3,6.
mistake-minutes-as-hundredths = هذا ما نجده بأخذ أجزاء من 60 على أنها أجزاء من مئة. في الساعة 60 دقيقة: 30 دقيقة هي نصف ساعة.
mistake-area-converted-as-length = هذا ما نجده بتحويل مساحة كأنها طول. ⁦1 m = 100 cm⁩ لكن ⁦1 m² = 100² cm²⁩.
mistake-volume-converted-as-area = هذا ما نجده بتحويل حجم كأنه مساحة. ⁦1 m² = 100² cm²⁩ لكن ⁦1 m³ = 100³ cm³⁩.
mistake-volume-converted-as-length = هذا ما نجده بتحويل حجم كأنه طول. ⁦1 m = 100 cm⁩ لكن ⁦1 m³ = 100³ cm³⁩.
mistake-conversion-reversed = هذا ما نجده عند الضرب بدل القسمة أو العكس. عند التحويل إلى وحدة أكبر نقسم، وإلى وحدة أصغر نضرب.
mistake-subscripts-ignored = هذا ما نجده بحساب كل حد مرة واحدة. العدد الموجود أمام الحد يضرب فيه.
mistake-divided-for-multiplied = هذا ما نجده بالقسمة. هنا نضرب أحد المقدارين في الآخر.
mistake-multiplied-for-divided = هذا ما نجده بالضرب. هنا يقسم أحد المقدارين على الآخر.
mistake-litres-not-converted = هذا ما نجده بنسيان العدد 1000 في التحويل (⁦1 L = 1000 mL⁩ و⁦1 kg = 1000 g⁩).
mistake-square-forgotten = هذا ما نجده بنسيان المربع.
mistake-sphere-area-for-volume = هذا ما تعطيه ⁦4πr²⁩، وهي مساحة الفلكة. أما حجم الكرة فهو ⁦(4/3)πr³⁩.
mistake-cylinder-side-for-volume = هذا ما تعطيه ⁦2πrh⁩، وهي المساحة الجانبية. أما حجم الأسطوانة فهو ⁦πr²h⁩.
mistake-circumference-with-radius = هذا ما نجده عند كتابة ⁦πr⁩. محيط الدائرة هو ⁦2πr⁩، أي ⁦π⁩ مضروبا في القطر.
mistake-ratio-upside-down = هذا ما نجده بقلب النسبة. تحقق مما يقسم على ماذا.
mistake-cube-as-square = هذا ما نجده بأخذ المربع بدل المكعب. ⁦a³ = a × a × a⁩.
mistake-log-of-power-outside = هذا ما نجده عند كتابة ⁦ln(aⁿ) = (ln a)ⁿ⁩. والصحيح: ⁦ln(aⁿ) = n ln a⁩.
mistake-log-of-quotient-order = هذا ما نجده عند كتابة ⁦ln(a/b) = ln b − ln a⁩. والصحيح: ⁦ln(a/b) = ln a − ln b⁩.
mistake-log-of-one = هذا ما نجده بخطأ في قيمة ينبغي حفظها: ⁦ln 1 = 0⁩ و⁦ln e = 1⁩ و⁦e⁰ = 1⁩.
mistake-root-index-ignored = هذا ما نجده بأخذ الجذر المربع. دليل الجذر يبين القوة التي تعيد العدد.
mistake-log-and-exponential-swapped = هذا ما نجده بتبسيط جزء من الأسية فقط. والصحيح: ⁦e^(n ln a) = aⁿ⁩ و⁦e^(ln a + b) = a × e^b⁩.
mistake-discriminant-sign = هذا ما نجده عند كتابة ⁦Δ = b² + 4ac⁩. والصحيح: ⁦Δ = b² − 4ac⁩.
mistake-roots-not-halved = هذا ما نجده عند القسمة على ⁦a⁩. والصحيح أن الحلين هما ⁦(−b ± √Δ)/(2a)⁩.
