### ما يقال عن الوحدات للتلميذ ثم للمؤلف.

code-wrong-unit = { $named ->
    [yes] الوحدة « { $unit } » وحدة لقياس { $mine ->
            [length] الطول
            [area] المساحة
            [volume] الحجم
            [mass] الكتلة
            [time] المدة
            [speed] السرعة
            [acceleration] التسارع
            [force] القوة
            [energy] الطاقة
            [power] القدرة
            [pressure] الضغط
            [current] شدة التيار
            [charge] الشحنة الكهربائية
            [voltage] التوتر
            [resistance] المقاومة
            [capacity] السعة الكهربائية
            [conductance] المواصلة
            [induction] المجال المغناطيسي
            [inductance] معامل التحريض
            [temperature] درجة الحرارة
            [amount] كمية المادة
            [concentration] التركيز
            [density] الكتلة الحجمية
            [molar-mass] الكتلة المولية
            [molar-volume] الحجم المولي
            [frequency] التردد
            [angle] الزاوية
            [angular-speed] السرعة الزاوية
            [activity] النشاط الإشعاعي
            [flow] الصبيب
            [mass-flow] الصبيب الكتلي
            [stiffness] الصلابة
            [momentum] كمية الحركة
            [vergence] قوة العدسة
            [heat-capacity] السعة الحرارية
            [specific-heat] السعة الحرارية الكتلية
            [specific-energy] الطاقة الكتلية
            [field] المجال الكهربائي
            [data] المعلومات
            [ratio] النسبة
            [intensity] الشدة الضوئية
            [lighting] الإضاءة
           *[money] النقود
        }. المطلوب هنا وحدة لقياس { $wanted ->
            [length] الطول
            [area] المساحة
            [volume] الحجم
            [mass] الكتلة
            [time] المدة
            [speed] السرعة
            [acceleration] التسارع
            [force] القوة
            [energy] الطاقة
            [power] القدرة
            [pressure] الضغط
            [current] شدة التيار
            [charge] الشحنة الكهربائية
            [voltage] التوتر
            [resistance] المقاومة
            [capacity] السعة الكهربائية
            [conductance] المواصلة
            [induction] المجال المغناطيسي
            [inductance] معامل التحريض
            [temperature] درجة الحرارة
            [amount] كمية المادة
            [concentration] التركيز
            [density] الكتلة الحجمية
            [molar-mass] الكتلة المولية
            [molar-volume] الحجم المولي
            [frequency] التردد
            [angle] الزاوية
            [angular-speed] السرعة الزاوية
            [activity] النشاط الإشعاعي
            [flow] الصبيب
            [mass-flow] الصبيب الكتلي
            [stiffness] الصلابة
            [momentum] كمية الحركة
            [vergence] قوة العدسة
            [heat-capacity] السعة الحرارية
            [specific-heat] السعة الحرارية الكتلية
            [specific-energy] الطاقة الكتلية
            [field] المجال الكهربائي
            [data] المعلومات
            [ratio] النسبة
            [intensity] الشدة الضوئية
            [lighting] الإضاءة
           *[money] النقود
        }، مثل { $asked }.
   *[no] الوحدة ليست هي المطلوبة: النتيجة تعطى ب { $asked }.
}
code-missing-unit = تنقص الوحدة: العدد وحده لا يبين ما تم قياسه.
code-prefix = { $why ->
    [area] هذا ما نجده عند تحويل المساحة كأنها طول. ⁦1 m = 100 cm⁩ لكن ⁦1 m² = 100² cm²⁩.
    [volume] هذا ما نجده عند تحويل الحجم كأنه طول أو مساحة. ⁦1 m = 100 cm⁩ لكن ⁦1 m³ = 100³ cm³⁩.
   *[other] جوابك صحيح إلا من قوة للعدد 10: تحقق من التحويل من { $unit } إلى { $asked }.
}
code-unknown-unit = { $suggestion ->
    [none] لا أعرف الوحدة « { $unit } »: أجب مثلا ب { $asked }.
   *[other] لا أعرف الوحدة « { $unit } ». هل قصدت { $suggestion }؟
}

E220 = المفتاح « { $key } » بلا وحدة.
    .help = اكتبها بعد العدد: 9.81 m/s^2، أو أعط الخيار `unit`.
    .page = الجواب من نوع `quantity` عدد تتبعه وحدة؛ للعدد وحده خذ `number`.

option-quantity-tolerance = الفرق المقبول مع المفتاح بوحدته (`0.05`) أو نسبة من المفتاح (`5%`).
option-quantity-decimals = عدد الأرقام بعد الفاصلة الواجب كتابتها، محسوبة بوحدة المفتاح الذي يقرب إليها.
option-quantity-sigfigs = عدد الأرقام المعبرة الواجب كتابتها مع تقريب المفتاح إليها بالوحدة المكتوبة.
option-quantity-accuracy = كم يجب أن يصح من الأرقام المعبرة المطلوبة.
option-quantity-form = كيف يجب أن يكتب العدد.
option-quantity-exact = المطلوب القيمة المضبوطة: `√13 cm` لا `3,6 cm`.
option-quantity-range = قيم صحيحة أيضا بوحدة المفتاح مع حديها.
option-quantity-unit = الوحدة المطلوبة، حين لا يذكرها المفتاح أو يذكر غيرها.
option-quantity-convert = هل يمكن كتابة أي وحدة متوافقة؛ `false`: الوحدة المطلوبة وحدها.
option-quantity-unit-score = النسبة المحتفظ بها من النقطة حين تصح القيمة وتغيب الوحدة أو تكون خاطئة.
