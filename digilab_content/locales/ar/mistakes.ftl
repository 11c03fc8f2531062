# معجم الأخطاء: مفاتيحه وما ينقصه، والحصيلة، واعتماد خطأ.

key-misconceptions = الأخطاء الشائعة، لكل منها معرف قصير لا يتغير.
key-skill = الكفاية التي تراجع.
key-exercise = معرف تمرين لدعم هذه الكفاية.
key-label = الخطأ في كلمات قليلة، بكل لغة.
key-fr = الصياغة بالفرنسية.
key-ar = الصياغة بالعربية.
key-en = الصياغة بالإنجليزية.

W303 = الخطأ «{ $name }» غير موجود في أي معجم.
    .help = صحح الاسم، أو أضفه إلى `misconceptions.yaml` بجانب `digilab.yaml`.
    .page =
        تسمي `mistake=` خطأ شائعا: من أخطاء المحرك (يعرضها الأمر `digilab-content mistakes --known`) أو من أخطاء
        `misconceptions.yaml`. من دونه لا يمكن للحصيلة أن تقول « 14 تلميذا: جداء المشتقتين ».

            misconceptions:
              produit-des-derivees:
                label: {"{"}fr: produit des dérivées, ar: جداء المشتقتين, en: product of derivatives{"}"}
                level: ma.1bac-se
                skill: derivatives
W304 = الكفاية «{ $name }» غير موجودة في أي معجم.
    .help = صحح الاسم، أو أضفه تحت `skills` في `misconceptions.yaml`.
    .page = تسمي `review=` كفاية تراجع. إذا كان الملف `misconceptions.yaml` يعرضها (`skills`) فإن ما ليس فيها يذكر هنا، وكفايات التمرين نفسه معروفة دائما.

## Essayer

try-mistake = الخطأ المعروف: { $label }.

## الحصيلة

tally-pupils = { $count ->
    [zero] لا تلميذ: { $label }
    [one] تلميذ واحد: { $label }
    [two] تلميذان: { $label }
    [few] { $count } تلاميذ: { $label }
    [many] { $count } تلميذا: { $label }
   *[other] { $count } تلميذ: { $label }
}
tally-answers = { $count ->
    [zero] لا جواب: { $label }
    [one] جواب واحد: { $label }
    [two] جوابان: { $label }
    [few] { $count } أجوبة: { $label }
    [many] { $count } جوابا: { $label }
   *[other] { $count } جواب: { $label }
}
tally-none = لا خطأ معروفا.
tally-unread = { $count ->
    [zero] كل الأسطر أحكام.
    [one] سطر واحد ليس حكما.
    [two] سطران ليسا حكمين.
    [few] { $count } أسطر ليست أحكاما.
    [many] { $count } سطرا ليست أحكاما.
   *[other] { $count } سطر ليست أحكاما.
}

## ما يتعرف عليه المحرك في تمرين

mistakes-same = القيمة نفسها كما في: { $names }
mistakes-foreseen = { $slot }: الجواب { $answer } متوقع في السطر { $line } ({ $names }).
mistakes-right = { $slot }: الجواب { $answer } مقبول كجواب صحيح، فلا يظهر الخطأ هنا ({ $names }).
mistakes-unseen = { $slot }: يعطي هذا الخطأ هنا الجواب الصحيح فلا يظهر ({ $names }).
mistakes-brief = { $slot }: { $list }{ $more ->
    [0] {""}
    [zero] {""}
    [one] {" "}· وخطأ آخر
    [two] {" "}· وخطآن آخران
    [few] {" "}· و{ $more } أخطاء أخرى
    [many] {" "}· و{ $more } خطأ آخر
   *[other] {" "}· و{ $more } خطأ آخر
}

## اعتماد خطأ

adopt-ask = رقم أو اسم الخطأ الذي تريد توقعه في الملف (زر الإدخال: لا شيء)
adopt-done = { $path }:{ $line }: صار الخطأ « { $label } » متوقعا ({ $key }).
adopt-unknown = لا يوجد هنا جواب خاطئ معروف اسمه أو رقمه « { $name } ».
adopt-format = لا تتمم هكذا إلا الملفات .exo.md: أضف السطر بيدك.
adopt-varies = لا يكتب الخطأ « { $label } » بالشكل نفسه في كل الصيغ: لم يكتب شيء.
adopt-place = ليست لأجوبة « { $slot } » لائحة تحت « الأجوبة »: أضف أولا سطرا `- [x] …`.
adopt-refused = لم يكتب السطر: لو كتب لما اجتاز الملف اختباراته ({ $why }).
