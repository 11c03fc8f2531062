# العناية بالبنك: fmt وi18n وstats وconvert

fmt-done = { $changed ->
    [0] عدد الملفات: { $files }، كلها مرتبة.
    [one] رتب ملف واحد.
    [two] رتب ملفان.
    [few] رتبت { $changed } ملفات.
    [many] رتب { $changed } ملفا.
   *[other] رتب { $changed } ملف.
    }
fmt-check = { $changed ->
    [0] عدد الملفات: { $files }، كلها مرتبة.
    [one] ملف واحد غير مرتب: شغل digilab-content fmt.
    [two] ملفان غير مرتبين: شغل digilab-content fmt.
    [few] { $changed } ملفات غير مرتبة: شغل digilab-content fmt.
    [many] { $changed } ملفا غير مرتب: شغل digilab-content fmt.
   *[other] { $changed } ملف غير مرتب: شغل digilab-content fmt.
    }

i18n-legend = * الأصل   ✓ محين   ! أقدم من الأصل   ? دون source_hash   – ناقص
i18n-count = { $language }: { $total } · الأصول { $pivot } · المحينة { $fresh } · للمراجعة { $stale } · دون علامة { $unmarked } · الناقصة { $missing }

stats-head = التمارين: { $exercises } · الترجمات: { $translations } · الأجوبة: { $slots } · الدقائق: { $minutes }
stats-level = حسب المستوى
stats-subject = حسب المادة
stats-topic = حسب الموضوع
stats-skill = حسب المهارة
stats-type = حسب نوع الجواب
stats-language = حسب اللغة
stats-license = حسب الرخصة
stats-difficulty = حسب الصعوبة
stats-none = (غير مذكور)
stats-coverage = المنهاج: لـ { $covered } من { $total } من المهارات تمرين. دون أي تمرين:
stats-unknown = مهارات لا يعرفها المنهاج: { $names }

E402 = لا يستطيع الشكل الآخر ({ $to }) أن يقول كل ما في هذا التمرين: { $field }.
    .help = اترك هذا الملف كما هو، أو اكتب ذلك الجزء بشكل أبسط.
    .page =
        يقرأ `convert` ما كتبه ثم يقارن. إذا اختلف التمرينان لا يكتب شيء. مثلا نص ينتهي بحاضنتين هو خاصية في Markdown:

            answers:
              q: {"{"}type: choice, options: [{"{"}text: "ends in {"{"}x{"}"}", right: true{"}"}]{"}"}

key-levels = مستويات المنهاج وأسماؤها.
key-requires = المهارات التي تسبقها.
