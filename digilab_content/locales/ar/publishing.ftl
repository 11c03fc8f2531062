E400 = { $target }: الحقل « { $field } » من « { $exercise } » ({ $in }) مستواه { $level } وليس مطابقا: { $reason-says }.
    .help = عدّل التمرين ليقدر الهدف على أدائه، أو اختر هدفا آخر، أو انشر دون --strict.
    .page =
        مع `--strict` لا ينشر إلا ما يحفظه كل هدف بدقة: الحكم نفسه والنقطة نفسها والكلمات نفسها لكل جواب. لم يكتب أي شيء.
        المستويات: `bounded` (لائحة من الكتابات، والباقي يقرؤه شخص أو يعد خطأ كما يقول السبب)، `manual` (شخص يصحح)،
        `refused` (لا يستطيع الهدف أداءه).

            digilab-content build exercises --target site,json -o out --strict
E401 = { $why ->
    [unknown] ملف تعريف غير معروف: « { $profile } ».
   *[version] لا تقرأ { $profile } ما يكتبه الهدف { $target }.
    }
    .help = { $why ->
        [unknown] ملفات التعريف: { $known }.
       *[version] من أجل { $profile } انشر الهدف { $known }.
        }
    .page =
        يحدد ملف التعريف المنصة التي أعدت لها الحزمة. لا تقرأ كل منصة إلا بعض إصدارات QTI: Canvas تقرأ QTI 1.2،
        وBlackboard وInspera تقرآن QTI 2.1، وTAO تقرأ 2.1 و2.2.

            digilab-content build . --target qti21 --profile blackboard -o out

# What a target cannot say, and why.
loss-moodle-apart = لا يمكن جمع هذه اللغات في سؤال واحد (الأجوبة المكتوبة أو كلمات القوائم مختلفة): ينشر السؤال مرة لكل لغة
family-e40 = النشر: ما تحفظه الأهداف
loss-moodle-gaps = يصحح مودل كل فراغ على حدة، ويقول كلماته للجملة كلها
loss-counts = تقول المنصة حال الجواب كله وكلمات كل جزء، ولا تعد ما هو صحيح أو ناقص
qti-lost-blackboard = تتجاوز Blackboard الأسئلة التي فيها معالجة للأجوبة: يصير هذا الجواب سؤالا مفتوحا يصححه شخص
qti-lost-blackboard-words = لا تقرأ Blackboard إلا الجواب الصحيح: لا ملاحظات ولا حل
loss-ungraded = الأجوبة التي يطلب التمرين إعادة كتابتها دون أن تحسب محاولة تعد خطأ هناك
loss-ungraded-read = الأجوبة التي يطلب التمرين إعادة كتابتها دون أن تحسب محاولة يقرؤها شخص
