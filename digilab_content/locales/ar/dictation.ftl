### الإملاء: ما يقال للتلميذ، ثم أخطاء الخانة والخيارات.

code-dictation = { $count ->
    [one] هناك خطأ واحد.
    [two] هناك خطآن.
    [few] هناك { $count } أخطاء.
    [many] هناك { $count } خطأ.
   *[other] هناك { $count } خطأ.
}
code-forgiven = أحسنت! { $count ->
    [one] خطأ واحد لا يُحتسب:
    [two] خطآن لا يُحتسبان:
    [few] { $count } أخطاء لا تُحتسب:
    [many] { $count } خطأ لا يُحتسب:
   *[other] { $count } خطأ لا يُحتسب:
}
code-dictation-far = استمع إلى النص مرة أخرى واكتبه كلمة كلمة.
code-dictation-more = { $count ->
    [one] وهناك خطأ آخر.
    [two] وهناك خطآن آخران.
    [few] وهناك { $count } أخطاء أخرى.
    [many] وهناك { $count } خطأ آخر.
   *[other] وهناك { $count } خطأ آخر.
}
code-dictation-missing = { $before ->
    [start] تنقص كلمة « { $correct } » في البداية.
   *[other] تنقص كلمة « { $correct } » بعد « { $before } ».
}
code-dictation-missing-place = { $before ->
    [start] تنقص كلمة في البداية.
   *[other] تنقص كلمة بعد « { $before } ».
}
code-dictation-extra = كلمة « { $value } » زائدة.
code-dictation-extra-place = كلمة « { $value } » زائدة.
code-dictation-word = تُكتب « { $value } » هكذا: « { $correct } ».
code-dictation-word-place = كلمة « { $value } » غير صحيحة الإملاء.
code-dictation-case = تُكتب « { $value } » هكذا: « { $correct } » (انتبه إلى الحرف الكبير).
code-dictation-case-place = تحقق من الحروف الكبيرة في « { $value } ».
code-dictation-accents = تُكتب « { $value } » هكذا: « { $correct } » (انتبه إلى علامات الحروف).
code-dictation-accents-place = تحقق من علامات الحروف في « { $value } ».
code-dictation-tashkil = تُشكل « { $value } » هكذا: « { $correct } ».
code-dictation-tashkil-place = تحقق من شكل كلمة « { $value } ».
code-dictation-tatweel = تُكتب « { $value } » هكذا: « { $correct } » (دون تطويل).
code-dictation-tatweel-place = اكتب « { $value } » دون تطويل (ـ).
code-dictation-hamza = تُكتب « { $value } » هكذا: « { $correct } » (انتبه إلى الهمزة).
code-dictation-hamza-place = تحقق من كتابة الهمزة في « { $value } ».
code-dictation-ta-marbuta = تُكتب « { $value } » هكذا: « { $correct } » (انتبه إلى آخر الكلمة: ة أو ه).
code-dictation-ta-marbuta-place = تحقق من آخر كلمة « { $value } »: ة أو ه؟
code-dictation-plural = تُكتب « { $value } » هكذا: « { $correct } » (انتبه إلى آخر الكلمة).
code-dictation-plural-place = تحقق من آخر الكلمة « { $value } ».
code-dictation-hyphen = تُكتب « { $value } » هكذا: « { $correct } » (انتبه إلى العارضة والفاصلة العليا).
code-dictation-hyphen-place = تحقق من العارضة أو الفاصلة العليا في « { $value } ».
code-dictation-cut = تُكتب « { $value } » كلمة واحدة: « { $correct } ».
code-dictation-cut-place = لا تُكتب « { $value } » كلمتين منفصلتين.
code-dictation-joined = تُكتب « { $value } » كلمتين: « { $correct } ».
code-dictation-joined-place = لا تُكتب « { $value } » كلمة واحدة.
code-dictation-sign-missing = { $before ->
    [start] تنقص علامة الترقيم « { $correct } » في البداية.
   *[other] تنقص علامة الترقيم « { $correct } » بعد « { $before } ».
}
code-dictation-sign-missing-place = { $before ->
    [start] تنقص علامة ترقيم في البداية.
   *[other] تنقص علامة ترقيم بعد « { $before } ».
}
code-dictation-sign-extra = { $before ->
    [start] علامة الترقيم « { $value } » في البداية زائدة.
   *[other] علامة الترقيم « { $value } » بعد « { $before } » زائدة.
}
code-dictation-sign-extra-place = { $before ->
    [start] علامة الترقيم « { $value } » في البداية زائدة.
   *[other] علامة الترقيم « { $value } » بعد « { $before } » زائدة.
}
code-dictation-sign = { $before ->
    [start] في البداية نضع « { $correct } » لا « { $value } ».
   *[other] بعد « { $before } » نضع « { $correct } » لا « { $value } ».
}
code-dictation-sign-place = { $before ->
    [start] تحقق من علامة الترقيم في البداية.
   *[other] تحقق من علامة الترقيم بعد « { $before } ».
}

## أخطاء الخانة، تقال للمؤلف

E252 = { $why ->
    [long] نص الإملاء طويل جدا: { $limit } حرف على الأكثر.
   *[other] نص الإملاء لا يحتوي على أي كلمة.
}
    .help = اكتب النص كاملا بعد `- [x]` في سطر واحد.
    .page = مفتاح الإملاء هو النص نفسه، 10000 حرف على الأكثر، يقرؤه الأستاذ أو يُسمع مسجلا.

## الخيارات

option-dictation-ignore = فروق لا تُحسب (الفراغات و ’ أو ' لا تُحسب أبدا).
option-dictation-tashkil = الشكل: يجب أن يتفق ما وُجد منه في النصين، أو كله، أو لا شيء منه، أو شكل أواخر الكلمات.
option-dictation-scoring = حصة لكل كلمة صحيحة، أو خصم لكل خطأ (`cost`)، أو الكل أو لا شيء.
option-dictation-cost = ما يُخصم من النقطة عن كل خطأ، مع `per-mistake`.
option-dictation-allowed = أخطاء لا يُخصم عنها شيء، لكنها تُعرض.
option-dictation-minor = وزن خطأ في علامة حرف أو حرف كبير أو عارضة أو ترقيم بالنسبة إلى غيره.
option-dictation-show = ما يقال: الكلمات الصحيحة، أو مواضع الأخطاء فقط، أو عددها فقط.
