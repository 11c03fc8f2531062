# ما يرفضه المخطط (E016 إلى E019)، والخيارات القادمة (E038)، والبيانات الوصفية (W30x)، ومعاني المفاتيح.

E016 = المفتاح « {$key} » غير معروف{ $place ->
    [top] {""}
   *[other] {" "}في « {$where} »
    }.
    .help = { $known ->
    [nowhere] صحح الاسم أو احذف هذا السطر. مكان الجمل هو نص التمرين لا الترويسة.
   *[other] « {$key} » خيار للأنواع: { $others }. والنوع هنا « { $type } ».
    }
    .page =
        لكل مفتاح اسم ثابت، والخطأ في كتابته يجعل السطر بلا أثر. مفاتيح الترويسة بالإنجليزية، وهي نفسها في اللغات الثلاث.

            title: مساحة قرص
            answers:
              aire: {"{"}type: number, tolerance: 0.05{"}"}

        الأمر digilab-content schema exo-1 يعرضها كلها.
E017 = ينقص المفتاح « {$key} »{ $place ->
    [top] {""}
   *[other] {" "}في « {$where} »
    }.
    .help = { $key ->
    [id] أضف مثلا id: aire-disque-001، وهو اسم لا يتغير بعد ذلك.
    [exo] ابدأ الترويسة بـ exo: 1
   *[other] أضف السطر {$key}: …
    }
    .page =
        يبدأ التمرين بنسخة الصيغة وبمعرفه.

            ---
            exo: 1
            id: calc-mult-001
            ---
            احسب $7 \times 8$ : [[= 56]]
E018 = المفتاح « {$key} » ينتظر { $expected ->
    [array] قائمة
    [object] أسطرا « مفتاح: قيمة »
    [boolean] true أو false
    [integer] عددا صحيحا
    [number] عددا
   *[other] نصا
    }، لا { $got ->
    [array] قائمة
    [object] أسطرا « مفتاح: قيمة »
    [boolean] true أو false
    [integer] عددا
    [number] عددا
    [null] قيمة فارغة
   *[other] نصا
    }.
    .help = { $expected ->
    [array] اكتب قائمة بين معقوفين: {$key}: [a, b]
    [object] اكتب الخيارات بين حاضنتين: {$key}: {"{"}type: number{"}"}
    [boolean] اكتب {$key}: true أو {$key}: false دون علامات اقتباس.
    [integer] اكتب عددا صحيحا دون علامات اقتباس: {$key}: 2
    [number] اكتب عددا بنقطة دون علامات اقتباس: {$key}: 0.5
   *[other] اكتب نصا: {$key}: …
    }
    .page =
        ينتظر كل مفتاح نصا أو عددا أو قائمة أو أسطرا « مفتاح: قيمة ».

            difficulty: 2
            skills: [MA-3AC-GEO-4.2]
            answers:
              awwal: {"{"}type: choices, shuffle: true{"}"}
E019 = { $reason ->
    [one-of] « {$value} » ليست من قيم « {$key} ».
    [between] قيمة « {$key} » من { $min } إلى { $max }، لا { $value }.
    [least] قيمة « {$key} » لا تقل عن { $min }، لا { $value }.
    [most] قيمة « {$key} » لا تتجاوز { $max }، لا { $value }.
    [empty] « {$key} » قائمة فارغة.
    [many] عدد عناصر « {$key} » هو { $value }، والحد الأقصى { $max }.
   *[form] « {$value} » لا يصلح { $form ->
        [id] معرفا
        [slot] اسما لخانة
        [name] اسما
        [time] مدة
        [penalty] خصما من 0 إلى 100٪
        [share] حصة من النقطة
        [amount] عددا من النقط
        [message] رمزا ولا معرف سطر
       *[other] هنا
        }.
    }
    .help = { $reason ->
    [one-of] القيم الممكنة: { $expected }.
    [empty] أعط عنصرا واحدا على الأقل، أو احذف السطر.
    [many] وزعها على عدة تمارين.
    [form] { $form ->
        [id] حروف لاتينية صغيرة وأرقام وشرطات، 64 على الأكثر: aire-disque-001
        [slot] حرف ثم حروف أو أرقام أو - أو _ : aire
        [name] حرف ثم حروف أو أرقام أو _ : a و Uv و x_1
        [time] اكتب 3 min أو 1 h 30 أو عددا من الدقائق.
        [penalty] اكتب مثلا «penalty: 25%»: 100٪ على الأكثر، دون إشارة.
        [share] اكتب 50% أو عددا من -1 إلى 1.
        [amount] اكتب عددا: 2 أو 0.5
        [message] اكتب رمزا (@wrong_unit) أو معرف سطر (#right).
       *[other] انظر الشكل المنتظر بالأمر digilab-content schema
        }
   *[other] اختر قيمة مسموحا بها.
    }
    .page =
        المفتاح معروف، لكن قيمته ليست مما يقبله.

            id: aire-disque-001
            difficulty: 3
            time: 3 min
E038 = الخيار « {$option} » للنوع « {$type} » غير متوفر بعد في هذه النسخة.
    .help = احذفه مؤقتا، أو اطرح السؤال بطريقة أخرى.
    .page =
        تتضمن الصيغة هذا الخيار، لكن هذه النسخة من الأداة لا تطبقه بعد. وتركه يوهم أن الأجوبة تصحح به.

            answers:
              aire: {"{"}type: number, tolerance: 5%{"}"}
W301 = لا رخصة لهذا التمرين.
    .help = أضف license: CC-BY-SA-4.0 هنا، أو مرة واحدة في digilab.yaml.
    .page =
        دون رخصة لا يحق لأحد أن يعيد استعمال التمرين أو يكيفه. يكفي سطر واحد في digilab.yaml للمشروع كله.

            license: CC-BY-SA-4.0
W302 = الرخصة « {$license} » ليست معرف SPDX معروفا.
    .help = اكتب مثلا CC-BY-SA-4.0 أو CC-BY-4.0 أو CC-BY-NC-SA-4.0 أو CC0-1.0.
    .page =
        يحدد معرف SPDX الرخصة دون لبس، للناس وللمنصات.

            license: CC-BY-SA-4.0

key-exo = نسخة الصيغة: 1.
key-id = معرف لا يتغير أبدا: حروف لاتينية صغيرة وأرقام وشرطات.
key-title = العنوان.
key-lang = لغة النص.
key-langs = اللغات التي ينشر بها المشروع.
key-name = اسم المشروع.
key-subject = المادة.
key-level = المستوى في المنهاج.
key-skills = كفايات المنهاج المستهدفة.
key-topic = الموضوع.
key-difficulty = الصعوبة من 1 إلى 5.
key-time = المدة بالدقائق.
key-license = الرخصة بمعرفها SPDX.
key-authors = المؤلفون.
key-translators = المترجمون.
key-source = مصدر التمرين.
key-exam = الامتحان الذي ورد فيه.
key-symbols = الحروف المسموح بها في الأجوبة.
key-functions = الدوال المسموح بها في الأجوبة، زيادة على الدوال المدرسية.
key-assume = ما نعلمه عن الحروف: x > 0 ; n natural.
key-params = قيم تسحب عشوائيا أو تحسب.
key-require = شروط يجب أن تحققها كل صيغة.
key-variants = عدد الصيغ المحتفظ بها.
key-scoring = كيف تجمع نقط الخانات: sum أو all-or-nothing أو تعبير.
key-translation-of = معرف التمرين الذي يترجمه هذا الملف.
key-source-hash = بصمة النص المترجم.
key-answers = كل خانة مع نوع جوابها أو خياراتها.
key-statement = نص السؤال بصيغة Markdown.
key-hints = تلميحات تظهر واحدا بعد الآخر.
key-text = النص بصيغة Markdown.
key-cost = ما يكلفه من النقطة: 10%.
key-steps = مراحل موجهة تقترح بعد جواب خاطئ.
key-solution = الحل المفصل؛ والقائمة تعرض خطوة خطوة.
key-tests = أجوبة والأحكام المنتظرة لها.
key-notes = ملاحظات المؤلف، لا تنشر أبدا.
key-type = نوع الجواب.
key-points = النقط.
key-follow = خانات يعتمد جواب التلميذ فيها عند تصحيح هذه.
key-attempts = عدد المحاولات.
key-penalty = ما يضيع من النقطة عند كل محاولة خاطئة.
key-form-score = ما يبقى من النقطة إذا صحت القيمة دون الشكل.
key-messages = نص خاص لرمز (@wrong_unit) أو لسطر (#id).
key-lines = أسطر المفتاح: أجوبة صحيحة وأخطاء متوقعة.
key-options = ما يختار منه التلميذ.
key-rows = أسطر جدول الخانة.
key-when = الجواب الذي يصفه هذا السطر، كما يكتب المفتاح.
key-right = صحيح أم لا.
key-feedback = ما يقال للتلميذ، بصيغة Markdown.
key-score = الحصة من النقطة، من 0 إلى 1 أو بالنسبة المئوية؛ سالبة للخصم.
key-after = معرفات يجب أن تسبقه.
key-review = كفاية تراجع.
key-mistake = الخطأ الشائع الذي يفسر هذا الجواب.
key-any = حرف يمثل أي قيمة غير 0.
key-ungraded = يجيب برسالته ولا يكلف شيئا.
key-strict = هذا الشكل بالضبط.
key-keywords = كلمات تدل على تحقق المطلوب.
key-manual = يصححه شخص.
key-fixed = يبقى في مكانه عند الخلط.
