# موقع التدريب: ما يقرؤه التلميذ.

site-skip = الانتقال إلى التمرين
site-languages = اللغات
site-exercises = تمارين
site-welcome = اختر تمرينا، وأجب، واعرف فورا هل جوابك صحيح.
site-search = بحث
site-level = المستوى
site-level-all = كل المستويات
site-found = عدد التمارين: { $count }
site-found-none = لا يوجد تمرين مطابق. جرب كلمة أخرى.
site-done = أنجز
site-difficulty = الصعوبة { $level } من 5
site-time = { $minutes } د
site-variants = { $count ->
    [zero] لا صيغة
    [one] صيغة واحدة
    [two] صيغتان
    [few] { $count } صيغ
    [many] { $count } صيغة
   *[other] { $count } صيغة
  }
site-variant-of = الصيغة { $number } من { $total }
site-practice = موقع للتدريب: الأجوبة موجودة داخل الصفحات، ولا يرسل شيء ولا تسجل أي نقطة.
site-no-script = بدون جافاسكريبت لا تستطيع الصفحة التحقق من أجوبتك: قارنها بالحل أسفله.
site-check = تحقق
site-check-steps = تحقق من المراحل
site-verdict = النتيجة
site-hints = تلميحات
site-hint = التلميح { $number } من { $total }
site-steps = التقدم مرحلة بعد مرحلة
site-solution = عرض الحل
site-expected = { $count ->
    [zero] لا جواب منتظرا
    [one] الجواب المنتظر
    [two] الجوابان المنتظران
    [few] الأجوبة المنتظرة
    [many] الأجوبة المنتظرة
   *[other] الأجوبة المنتظرة
  }
site-variant = صيغة أخرى
site-neighbours = تمارين أخرى
site-previous = التمرين السابق
site-next = التمرين التالي
site-all = كل التمارين
site-authors = إعداد: { $names }
site-translators = ترجمة: { $names }
site-transcript = قراءة النص المسموع
site-answer = جوابك
site-answer-of = الجواب { $number } من { $total }
site-choose = اختر…
site-choose-one = اختر جوابا واحدا.
site-choose-many = ضع علامة أمام كل الأجوبة الصحيحة.
site-arrange = رقم الأسطر حسب الترتيب. اترك «–» أمام ما ليس له مكان.
site-place-of = رتبة: { $what }
site-pair = اختر الحرف المناسب لكل سطر.
site-pair-of = يناسب: { $what }
site-free = اكتب جوابك ثم قارنه بالحل.
site-free-paper = أنجز العمل على ورقة، ودون هنا ما تريد الاحتفاظ به، ثم قارن بالحل.

site-right = صحيح!
site-partial = صحيح جزئيا
site-wrong = ليس بعد
site-review = لا يمكن الحكم على هذا الجواب هنا الآن: يلزم المحرك الكامل الذي يأتي مع موقع التلميذ. اكتبه بطريقة أخرى، أو قارنه بالحل عندما يفتح.
site-review-free = لا ينقط جوابك هنا. قارنه بالحل.
site-empty = أجب هنا أولا.
site-all-right = أحسنت، كل أجوبتك صحيحة!
site-not-all = ليس كل شيء صحيحا بعد. اقرأ الملاحظات وصحح.
site-no-more = لم تبق لك محاولة هنا: انظر الحل.
site-attempt = المحاولة { $number } من { $total }
site-points = النقط: { $points } من { $total }
site-shown = فتحت الحل قبل أن تنهي التمرين: نتحقق من أجوبتك، لكنها لا تمنح نقطا بعد الآن.

site-loss-formula = صيغة رياضية لا يمكن رسمها وتبقى مكتوبة بلغة TeX: { $written }

site-subject-none = تمارين أخرى
site-subject-maths = الرياضيات
site-subject-physique-chimie = الفيزياء والكيمياء
site-subject-svt = علوم الحياة والأرض
site-subject-francais = اللغة الفرنسية
site-subject-arabe = اللغة العربية
site-subject-anglais = اللغة الإنجليزية
site-subject-informatique = المعلوميات
site-subject-histoire-geographie = التاريخ والجغرافيا
site-subject-philosophie = الفلسفة

site-level-ma-1ap = السنة الأولى ابتدائي
site-level-ma-2ap = السنة الثانية ابتدائي
site-level-ma-3ap = السنة الثالثة ابتدائي
site-level-ma-4ap = السنة الرابعة ابتدائي
site-level-ma-5ap = السنة الخامسة ابتدائي
site-level-ma-6ap = السنة السادسة ابتدائي
site-level-ma-1ac = السنة الأولى إعدادي
site-level-ma-2ac = السنة الثانية إعدادي
site-level-ma-3ac = السنة الثالثة إعدادي
site-level-ma-tc = الجذع المشترك
site-level-ma-tc-s = الجذع المشترك العلمي
site-level-ma-tc-l = الجذع المشترك الأدبي
site-level-ma-1bac = الأولى بكالوريا
site-level-ma-1bac-sm = الأولى بكالوريا علوم رياضية
site-level-ma-1bac-se = الأولى بكالوريا علوم تجريبية
site-level-ma-2bac = الثانية بكالوريا
site-level-ma-2bac-sm = الثانية بكالوريا علوم رياضية
site-level-ma-2bac-pc = الثانية بكالوريا علوم فيزيائية
site-level-ma-2bac-svt = الثانية بكالوريا علوم الحياة والأرض
site-level-ma-2bac-l = الثانية بكالوريا آداب
