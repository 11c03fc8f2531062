# ما تقوله حزمة QTI للتلميذ.
qti-title-right = صحيح
qti-title-partial = صحيح جزئيا
qti-title-wrong = ليس بعد
qti-title-review = في انتظار القراءة
qti-title-solution = الحل
qti-said-right = هذا صحيح.
qti-said-partial = هذا صحيح جزئيا.
qti-said-wrong = ليس هذا هو الجواب الصحيح.
qti-said-review = لم يتم التعرف على هذا الجواب آليا: سيقرؤه أستاذك، ولا يُحسب خطأ.
qti-type-point = (اكتب العدد بنقطة: 3.5)

# ما لا تستطيع QTI 2.1 قوله، للأستاذ.
qti-lost-forms = تقارن QTI الحروف فقط: لا تُعرف إلا الكتابات المسرودة، وكل جواب آخر ينال 0 و REVIEW = true ليقرأه شخص
qti-lost-range = في المجال أعداد أكثر من أن تُسرد: يُقرأ الجواب عددا عشريا بنقطة، وكل ما لم يُعرف ينال 0 و REVIEW = true
qti-lost-answer = لا يمكن سرد أي جواب صحيح: يصحح شخص كل الأجوبة
qti-lost-parts = لا يمكن حساب نقط أجزاء جواب مكتوب بمقارنة الحروف: يصحح شخص
qti-lost-point = لا تتفق برامج QTI على مناطق الصورة: يصف التلميذ المكان بالكلمات ويصحح شخص
qti-lost-drawing = يُسلَّم الرسم على شكل ملف
qti-lost-penalty = لا تخصم QTI 2.1 نقطا عن محاولة أخرى
qti-lost-menu = في أحد الاقتراحات صيغة لا تستطيع القائمة إظهارها: تُعرض الاقتراحات في لائحة
qti-lost-pair-words = بعض برامج QTI لا تُظهر ما يقال عن زوج واحد (النقط لا تتغير)
qti-lost-scoring = سلم التنقيط عبارة حسابية: تأخذ QTI مجموع النقط ويتحقق شخص منها (REVIEW = true)
qti-lost-hints = ليس في QTI 2.1 تلميحات يطلبها التلميذ واحدا واحدا
qti-lost-steps = ليس في QTI 2.1 مراحل موجهة
qti-lost-attempts = لعنصر QTI عدد واحد من المحاولات: أصغر عدد بين أجوبته
qti-lost-solution = بما أن عدة محاولات ممكنة، لا يظهر الحل إلا بعد جواب صحيح
qti-lost-formulas = لم تتحول صيغة إلى MathML: يظهر نصها بلغة TeX
