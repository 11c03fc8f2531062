# سطر الأوامر. الرسائل ذات السطر الواحد دون متغير تقرأ مباشرة (مساعدة فورية).

usage = الاستعمال:
commands = الأوامر:
options = الخيارات:
cli = كتابة التمارين في ملفات، والتحقق منها وتجريبها ونشرها.
cli-more = الأمر digilab-content COMMAND --help يشرح أي أمر.
cli-init = إنشاء مشروع مع أمثلة
cli-new = إنشاء تمرين من نموذج، أو ترجمة لتعبئتها
cli-new-more = مثال: new number "مساحة قرص" --level ma.3ac أو new aire.exo.md --translate ar
cli-validate = التحقق من التمارين
cli-test = تشغيل اختبارات الملفات والاختبارات السبعة التلقائية
cli-try = الإجابة في الطرفية كما يفعل التلميذ
cli-preview = فتح صفحة تتبع كل حفظ للملف
cli-build = النشر إلى Moodle و QTI وموقع…
cli-build-more = مثال: build tamarin --target moodle,qti21,site -o out
cli-judge = الحكم على أجوبة: سطر JSON يدخل وسطر JSON يخرج
cli-mistakes = عرض الأجوبة الخاطئة التي يستطيع المحرك تفسيرها
cli-explain = شرح رمز خطأ
cli-schema = عرض مخططات JSON ‏(exo-1 و frontmatter و project و defaults)
cli-doctor = فحص هذا الجهاز وبيان ما ينقصه
opt-lang = لغة الرسائل
opt-traceback = عند حدوث عطل، إظهار التفاصيل
opt-version = عرض النسخة
opt-help = عرض هذه الصفحة
opt-new-level = المستوى في المنهاج، مثل ma.3ac
opt-new-translate = تحضير الترجمة إلى هذه اللغة
opt-new-out = مجلد التمرين الجديد
opt-format = نص للأشخاص، و JSON أو SARIF للبرامج، و github لأسطر طلب الدمج
opt-fix = تصحيح ما هو أكيد في الملفات
opt-strict = اعتبار التنبيهات أخطاء
opt-pattern = الملفات التي يحتوي مسارها أو معرفها هذا النص فقط
opt-variant = هذه الصيغة فقط
opt-junit = كتابة النتائج بصيغة JUnit أيضا
opt-answer-lang = لغة التمرين
opt-port = منفذ الصفحة
opt-targets = أهداف النشر مفصولة بفواصل: moodle و qti12 و qti21 و qti22 و qti30 و site و json
opt-build-out = مجلد الإخراج
opt-build-strict = رفض ما لا يحفظه الهدف بدقة، واعتبار التنبيهات أخطاء
opt-build-multilang = مودل: اللغتان في السؤال نفسه (مرشح تعدد اللغات)
opt-build-profile = منصة QTI التي أعدت لها الحزمة
opt-jobs = عدد الأعمال المتوازية (0: الأنسب)
opt-build-options = خيار لهدف من أهداف النشر
opt-build-stack = moodle: تصير أجوبة الرياضيات أسئلة STACK
opt-folder = كتابة كل المخططات في هذا المجلد
opt-mistakes-names = توقع هذا الخطأ في الملف: رقمه في اللائحة أو اسمه
opt-mistakes-counting = عد الأخطاء في أحكام judge (ملف أو مدخل)
opt-mistakes-knowing = عرض كل الأخطاء المعروفة، ومنها أخطاء المشروع
opt-mistakes-variant = الصيغة المعروضة
cli-fmt = كتابة الملفات بأسلوب واحد
cli-fmt-more = ترتيب المفاتيح ومحاذاة الجداول وعلامات القوائم؛ ما يقوله الملف لا يتغير أبدا.
cli-convert = تحويل تمرين إلى YAML أو إلى Markdown
cli-convert-more = مثال: convert aire.exo.md --to yaml > aire.exo.yaml؛ ما لا يمكن قوله في الشكل الآخر يرفض.
cli-i18n = الترجمات: وضعيتها (status) وما روجع منها (update) وما يبدأ (scaffold)
cli-i18n-more = أمثلة: i18n؛ i18n update aire.ar.exo.md؛ i18n scaffold --to ar
cli-stats = عد ما في البنك، وما ينقص من المنهاج
cli-stress = البحث عن الأجوبة التي تخمن
cli-stress-more = على كل الصيغ وعلى البنك: نص واحد مرتين، جواب واحد كثيرا، الاختيار الصحيح دائما في الرتبة نفسها أو هو الأطول.
cli-lsp = الإجابة عن محرر النصوص (خادم اللغة)
cli-lsp-more = للمحررات: تشغله بنفسها وتخاطبه عبر المدخل والمخرج. انظر docs/how-to/editors.md.
cli-completion = النص الذي يكمل الأوامر في الطرفية
cli-completion-more = bash: eval "$(digilab-content completion bash)" في ~/.bashrc؛ fish: digilab-content completion fish > ~/.config/fish/completions/digilab-content.fish
opt-watch = الإعادة بعد كل حفظ، إلى حين Ctrl+C
opt-stdio = عبر المدخل والمخرج (دائما)
opt-fmt-check = دون كتابة أي شيء؛ رمز الخروج 1 إذا كان ملف غير مرتب
opt-convert-to = الشكل المطلوب: yaml أو md
opt-convert-out = مجلد الملفات الجديدة
opt-replace = وضع الملفات الجديدة مكان القديمة
opt-i18n-to = هذه اللغة فقط
opt-i18n-check = رمز الخروج 1 إذا كانت ترجمة ناقصة أو قديمة
opt-coverage = مهارات curriculum.yaml التي لا يشتغل عليها أي تمرين
usage-help = للمساعدة:
fault = تعطلت الأداة (وليس الخطأ منك):
fault-more = أعد الأمر مع ‎--traceback وأرسل النتيجة إلى الفريق.

# الاستعمال
usage-lang = « { $value } » ليست من لغات الأداة: fr أو ar أو en.
usage-command = الأمر « { $value } » غير موجود.
usage-option = الخيار « { $value } » غير موجود.
usage-missing = ينقص: { $value }.
usage-choice = ينتظر « { $name } » إحدى هذه القيم: { $expected }.
usage-value = قيمة « { $name } » غير مناسبة.
usage-extra = هناك وسيط زائد.
usage-type = النوع « { $value } » غير موجود. الأنواع: { $expected }.
usage-target = الهدف « { $value } » غير موجود. الأهداف: { $expected }.
usage-code = الرمز « { $value } » غير موجود.
usage-exists = للملف « { $value } » ترجمة من قبل ({ $to })، ولن تمس.
usage-schema = المخطط « { $value } » غير موجود. المخططات: { $expected }.

# التشخيص
report-error = خطأ
report-warning = تنبيه
report-suggest = هل تقصد: { $names } ؟
report-help = مساعدة: { $text }
report-here = في هذا الموضع: « { $word } »
report-more = { $count ->
    [zero] ولا تشخيص آخر.
    [one] وتشخيص آخر.
    [two] وتشخيصان آخران.
    [few] و{ $count } تشخيصات أخرى.
    [many] و{ $count } تشخيصا آخر.
   *[other] و{ $count } تشخيص آخر.
    }
report-count = { $errors ->
    [0] لا خطأ
    [one] خطأ واحد
    [two] خطآن
    [few] { $errors } أخطاء
    [many] { $errors } خطأ
   *[other] { $errors } خطأ
    }، { $warnings ->
    [0] لا تنبيه
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $warnings } تنبيهات
    [many] { $warnings } تنبيها
   *[other] { $warnings } تنبيه
    }.
family-e00 = الملف والترميز
family-e01 = YAML والمخطط
family-e02 = الأقسام
family-e03 = الخانات
family-e04 = الرياضيات
family-e05 = التعابير والمتغيرات
family-e06 = الصيغ
family-e07 = الاختبارات
family-e08 = الترجمات
family-e09 = الصور والأصوات
family-e2 = الأجوبة المنتظرة
family-w0 = الترجمات والصور والأصوات
family-w1 = البيداغوجيا
family-w2 = العرض
family-w3 = البيانات الوصفية
family-w4 = ما يضيع عند النشر

# الأوامر
init-next =
    المشروع جاهز. والآن:
      digilab-content validate { $folder }
      digilab-content preview { $folder }
new-type = نوع الجواب ({ $types })
new-title = العنوان
validate-done = { $files ->
    [0] لم يتم التحقق من أي تمرين.
    [one] تم التحقق من تمرين واحد.
    [two] تم التحقق من تمرينين.
    [few] تم التحقق من { $files } تمارين.
    [many] تم التحقق من { $files } تمرينا.
   *[other] تم التحقق من { $files } تمرين.
    }
progress-validate = التحقق
progress-test = التجريب
progress-build = النشر
test-file = { $path } : { $failures ->
    [0] { $trials ->
        [0] لا محاولة
        [one] محاولة واحدة ناجحة
        [two] محاولتان ناجحتان
        [few] { $trials } محاولات ناجحة
        [many] { $trials } محاولة ناجحة
       *[other] { $trials } محاولة ناجحة
        }
    [one] إخفاق واحد من { $trials }
    [two] إخفاقان من { $trials }
    [few] { $failures } إخفاقات من { $trials }
    [many] { $failures } إخفاقا من { $trials }
   *[other] { $failures } إخفاق من { $trials }
    }
test-broken = { $path } : تعذر إجراء الاختبارات
test-untried = { $files ->
    [zero] كل التمارين اختبرت.
    [one] تمرين واحد تعذر اختباره.
    [two] تمرينان تعذر اختبارهما.
    [few] { $files } تمارين تعذر اختبارها.
    [many] { $files } تمرينا تعذر اختبارها.
   *[other] { $files } تمرين تعذر اختبارها.
    }
test-feedback = يقرأ التلميذ: « { $text } »
test-done = { $files ->
    [0] لا تمرين
    [one] تمرين واحد
    [two] تمرينان
    [few] { $files } تمارين
    [many] { $files } تمرينا
   *[other] { $files } تمرين
    }، عدد المحاولات { $trials } : { $failures ->
    [0] لا إخفاق.
    [one] إخفاق واحد.
    [two] إخفاقان.
    [few] { $failures } إخفاقات.
    [many] { $failures } إخفاقا.
   *[other] { $failures } إخفاق.
    }
build-done = تم النشر: عدد التمارين { $exercises }، وعدد الأسئلة { $items } (تمارين مأخوذة من الذاكرة المؤقتة: { $cached }).
doctor-python = Python
doctor-encoding = ترميز الملفات
doctor-locale = لغة الجهاز
doctor-yaml-parser = القراءة السريعة لـ YAML
doctor-fix = للإصلاح: { $fix }
judge-file-unknown = تمرين غير موجود أو لا يمكن قراءته: « { $exercise } ».
judge-file-variant = الصيغة « { $variant } » غير موجودة.
judge-file-slot = الخانة « { $slot } » غير موجودة. الخانات: { $known }.

# التجريب
try-how = اكتب جوابك. تعطي « ? » تلميحا، والسطر الفارغ ينتقل إلى ما بعده.
try-no-hint = لا تلميح بعد هذا.
try-right = ✓ صحيح!
try-partial = ◐ صحيح جزئيا: { $percent } %.
try-wrong = ✗ ليس بعد.
try-invalid = … لم أستطع قراءة هذا الجواب. لا يحسب محاولة.
try-undecided = ؟ سينظر أستاذك في هذا الجواب.
try-read = قرئ: { $text }
try-solution = الحل
try-mark = المجموع: { $points } من { $total }
