# الأشكال: ما تُظهره بالكلمات (figure-…)، وما لا يصلح فيها (E096).

figure-title-plane = شكل
figure-title-rule = مستقيم مدرج
figure-title-table = جدول
figure-title-chart = مبيان

figure-axes = معلم: المحور { $x } من { $a } إلى { $b }، والمحور { $y } من { $c } إلى { $d }.
figure-point = النقطة { $name }.
figure-point-at = النقطة { $name } { $place }.
figure-segment = القطعة التي طرفاها { $a } و { $b }{ $has-label ->
    [no] { "" }
   *[other] ، المسماة { $label }
 }{ $ticks ->
    [0] { "" }
    [one] ، عليها علامة واحدة
    [two] ، عليها علامتان
    [few] ، عليها { $ticks } علامات
    [many] ، عليها { $ticks } علامة
   *[other] ، عليها { $ticks } علامة
 }.
figure-line = المستقيم المار من { $a } و { $b }{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-ray = نصف المستقيم الذي أصله { $a } والمار من { $b }{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-vector = المتجهة من { $a } إلى { $b }{ $has-label ->
    [no] { "" }
   *[other] ، المسماة { $label }
 }.
figure-triangle = المثلث { $names }{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-polygon = المضلع { $names }{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-closed = خط مغلق { $names }{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-path = خط { $names }{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-circle = الدائرة التي مركزها { $centre } وشعاعها { $radius }{ $has-label ->
    [no] { "" }
   *[other] ، المسماة { $label }
 }.
figure-ellipse = شكل بيضوي مركزه { $centre }{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-arc = قوس قياسه { $turn }°، مركزه { $centre } وشعاعه { $radius }.
figure-angle = الزاوية { $names } عليها علامة{ $has-label ->
    [no] { "" }
   *[other] ، المسماة { $label }
 }.
figure-right-angle = الزاوية القائمة { $names }.
figure-curve = المنحنى الذي معادلته y = { $text }{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-area = الحيز المحصور بين المنحنى الذي معادلته y = { $text } ومحور الأفاصيل{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-note = النص «{ $text }».
figure-dots = سحابة نقط: { $places }.
figure-rule = مستقيم مدرج من { $a } إلى { $b }.
figure-mark = نقطة{ $has-label ->
    [no] { "" }
   *[other] { " " }{ $label }
 } موضوعة عند { $at }.
figure-interval = المجال { $text } معلَّم{ $has-label ->
    [no] { "" }
   *[other] ، المسمى { $label }
 }.
figure-table = جدول حسب { $letter }، عند القيم { $values }.
figure-sign = { $sign ->
    [plus] موجب
    [minus] سالب
   *[other] غير معرف
 } من { $a } إلى { $b }
figure-sign-zero = منعدم عند { $at }
figure-sign-bar = غير معرف عند { $at }
figure-signs = إشارة { $name }: { $said }.
figure-varies = { $kind ->
    [up] تزايدية من { $a } إلى { $b }
    [down] تناقصية من { $a } إلى { $b }
    [flat] ثابتة من { $a } إلى { $b }
   *[none] غير معرفة من { $a } إلى { $b }
 }
figure-value-at = عند { $at }، { $value }
figure-bar-at = خطان عموديان عند { $at }{ $has-left ->
    [no] { "" }
   *[other] ، على اليسار { $left }
 }{ $has-right ->
    [no] { "" }
   *[other] ، على اليمين { $right }
 }
figure-variations = تغيرات { $name }: { $said }.
figure-bars = مخطط بالقضبان{ $has-axis ->
    [no] { "" }
   *[other] { " " }({ $axis })
 }: { $entries }.
figure-pie = مخطط قطاعي: { $entries }.
figure-histogram = مدراج{ $has-axis ->
    [no] { "" }
   *[other] { " " }({ $axis })
 }: { $entries }.
figure-box = مخطط صندوقي{ $has-name ->
    [no] { "" }
   *[other] { " " }{ $name }
 }: القيمة الدنيا { $a }، الربيع الأول { $b }، الوسيط { $c }، الربيع الثالث { $d }، القيمة القصوى { $e }.

E096 = { $why ->
    [command] «{ $name }» ليس أمرا من أوامر الأشكال.
    [option] «{ $name }» ليس خيارا لهذا الأمر.
    [quote] علامة اقتباس غير مغلقة.
    [bracket] قوس غير مغلق: «{ $name }».
    [twice] الخيار «{ $name }» مكتوب مرتين.
    [short] ينقص شيء بعد «{ $name }».
    [more] «{ $name }» زائد.
    [number] «{ $name }» ليس عددا (مليون على الأكثر).
    [range] «{ $name }» يجب أن يكون عددا صحيحا من { $low } إلى { $high }.
    [span] «{ $name }» ليس مدى مثل -3..5.
    [place] «{ $name }» ليس نقطة.
    [point] النقطة «{ $name }» غير معلنة من قبل.
    [colour] «{ $name }» ليس لونا.
    [way] «{ $name }» ليس جهة.
    [one-of] «{ $name }» غير ممكن هنا.
    [long] النص أطول من { $limit } حرفا.
    [known] النقطة «{ $name }» معلنة من قبل.
    [name] «{ $name }» ليس اسم نقطة.
    [many] عددها أكبر من { $limit }.
    [lines] في الشكل أكثر من { $limit } سطرا.
    [once] «{ $name }» يكتب مرة واحدة.
    [step] هذه الخطوة تعطي أكثر من { $limit } تدريجة، أو ليست موجبة.
    [count] «{ $name }» يتطلب { $count } نقط.
    [corners] «{ $name }» يتطلب من { $count } إلى { $limit } نقطة.
    [same] نقطتان من «{ $name }» في الموضع نفسه.
    [part] «{ $name }» ليس ضلعا (AB=5) ولا زاوية (A=60) في هذا المثلث.
    [triangle] هذه القياسات لا تعطي مثلثا واحدا.
    [radius] يجب أن يكون الشعاع موجبا.
    [arc] يجب أن تأتي زاوية النهاية بعد زاوية البداية، بدورة واحدة على الأكثر.
    [function] «{ $name }» ليست دالة للمتغير x.
    [interval] هذا ليس مجالا.
    [outside] «{ $name }» خارج المستقيم المدرج.
    [window] «{ $name }» بعيد خارج نافذة المحورين، عند { $place }.
    [colon] تنقص علامة «:» بعد الاسم.
    [values] يلزم من 2 إلى { $limit } قيم قصيرة تفصل بينها «;».
    [table-first] يجب أن يأتي سطر «table» قبله.
    [sign] «{ $name }» لا مكان له هنا.
    [signs] عدد الإشارات { $found } وعدد المجالات { $wanted }.
    [variation] «{ $name }» لا مكان له هنا.
    [arrows] عدد الأسهم { $found } وعدد المجالات { $wanted }.
    [mixed] لا يجمع مبيان واحد بين «{ $name }» و «{ $other }».
    [positive] «{ $name }» يجب أن يكون موجبا.
    [overlap] الصنف «{ $name }» يتداخل مع الذي قبله.
    [box-order] يجب أن ترتب الأعداد الخمسة من الأصغر إلى الأكبر.
    [kind] «{ $name }» لا يناسب الباقي: الشكل من نوع واحد.
    [no-words] النص ناقص.
   *[empty] الشكل فارغ.
 }
    .help = { $why ->
        [command] الأوامر: { $known }.
        [option] الخيارات: { $known }.
        [quote] أغلق علامة الاقتباس: "…".
        [bracket] أغلق القوس: (2 ; 3).
        [short] اكتب مثلا «{ $usage }».
        [more] اكتب مثلا «{ $usage }».
        [count] اكتب مثلا «{ $usage }».
        [place] اكتب (2 ; 3) أو اسم نقطة معلنة من قبل.
        [number] اكتب مثلا 2,5 أو 1/2 أو sqrt(3).
        [span] اكتب العدد الأصغر، ثم نقطتين، ثم الأكبر: -3..5.
        [point] النقط المعروفة: { $known }.
        [colour] الألوان: { $known }.
        [way] الجهات: { $known }.
        [one-of] اكتب واحدا من: { $known }.
        [name] يبدأ الاسم بحرف ولا يتجاوز 20 رمزا.
        [known] أعطها اسما آخر.
        [part] الرؤوس: { $names }. اكتب مثلا AB=5 أو A=60.
        [triangle] أعط ثلاثة أضلاع، أو ضلعين والزاوية بينهما، أو ضلعا وزاويتين.
        [function] اكتب مثلا «curve y = 2*x^2 - 1 on -2..2».
        [interval] اكتب مثلا «interval ]-1 ; 3]» أو «interval [2 ; +inf[».
        [window] وسع النافذة (axes x=… y=…) أو صحح الإحداثيات.
        [colon] اكتب مثلا «signs f'(x) : + 0 -».
        [values] اكتب مثلا «table x : -inf ; 0 ; +inf».
        [table-first] ابدأ بالسطر «table x : -inf ; 0 ; +inf».
        [sign] اكتب + أو - أو 0 أو || أو | بينها فراغات.
        [signs] اكتب إشارة بين كل قيمتين من سطر «table».
        [variation] اكتب مثلا «variations f(x) : -inf / 3 \ 1 || 0 / +inf».
        [arrows] اكتب سهما (/ أو \) بين كل قيمتين من سطر «table».
        [box-order] اكتب: القيمة الدنيا، الربيع الأول، الوسيط، الربيع الثالث، القيمة القصوى.
        [kind] اجعل منه شكلا ثانيا.
        [empty] اكتب سطرا واحدا على الأقل، مثلا «point A 2 3».
       *[other] صحح هذا السطر من الشكل.
     }
    .page =
        ترسم كتلة ```figure شكلا: شيء واحد في كل سطر، أولا أمر (point، segment، curve، numberline، table، bar …)،
        ثم ما يربطه، ثم خيارات «اسم=قيمة». السطر المشار إليه لا يُقرأ. صفحة «الأشكال» في الدليل تعرض كل أمر.
