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

## stress

stress-spread = { $exercise } · { $slot }: عدد الأجوبة المختلفة { $kinds } من أصل { $total }
stress-places = أسئلة الاختيار الواحد ذات الترتيب الثابت: { $total }. رتبة الصحيح: { $places }
stress-done = { $count ->
    [0] لا شيء يمكن تخمينه.
    [one] شيء واحد يمكن تخمينه.
    [two] شيئان يمكن تخمينهما.
    [few] { $count } أشياء يمكن تخمينها.
    [many] { $count } شيئا يمكن تخمينه.
   *[other] { $count } شيء يمكن تخمينه.
    }

W120 = { $count ->
    [0] لا صيغة من { $total } تشبه أخرى.
    [one] صيغة واحدة من { $total } تشبه أخرى.
    [two] صيغتان من { $total } تشبهان غيرهما.
    [few] { $count } صيغ من { $total } تشبه غيرها.
    [many] { $count } صيغة من { $total } تشبه غيرها.
   *[other] { $count } صيغة من { $total } تشبه غيرها.
    }
    .help = أظهر كل وسيط في النص، أو اسحب صيغا أقل (`variants`).
    .page = تلميذان متجاوران سيجدان السؤال نفسه. يقع ذلك حين لا يغير الوسيط إلا الجواب أو ما لا يظهر.
W121 = جواب "{ $slot }" هو { $answer } في كل الصيغ.
    .help = اجعله متعلقا بالوسائط، أو استغن عنها.
    .page = من سمع الجواب مرة أجاب عن كل الصيغ.
W122 = جواب "{ $slot }" هو { $answer } في { $count } من { $total } من الصيغ.
    .help = أضف سطرا إلى `require`، أو وسع الوسائط.
    .page = الجواب الذي يتكرر أكثر من مرة من اثنتين (أو 0 و1) يخمن دون عمل.
W123 = في { $count } من { $total } من أسئلة الاختيار الواحد، رتبة الاختيار الصحيح هي { $place }.
    .help = غير ترتيب الاختيارات، أو اتركها تخلط (`shuffle: true`).
    .page = يلاحظ التلاميذ أنه "دائما الثاني". ينظر `stress` في الأسئلة التي يبقى ترتيب اختياراتها ثابتا.
W124 = في { $count } من { $total } من أسئلة الاختيار الواحد، أطول اختيار هو الصحيح.
    .help = اختصر الاختيارات الصحيحة، أو اكتب الخاطئة بالتفصيل نفسه.
    .page = يعتني المؤلف بالصحيح فيكتبه أطول؛ والتلميذ الفطن يختار الأطول.

## --watch

watch-missing = تنقص مكتبة لتتبع الملفات. لتثبيتها: pip install "digilab-content[preview]"
watch-on = في انتظار الحفظ التالي (Ctrl+C للإنهاء)…

## lsp

lsp-variant = الصيغة 1: { $text }
lsp-right = الصحيح: { $text }
lsp-write = كتابة "{ $name }"
lsp-missing = تنقص خادم اللغة مكتبة. لتثبيتها: pip install "digilab-content[lsp]"
