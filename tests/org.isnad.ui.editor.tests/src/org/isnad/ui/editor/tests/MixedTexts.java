/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import java.util.List;
import java.util.random.RandomGenerator;

/** Lines in which both directions meet, each of them awkward in its own way. */
final class MixedTexts {

    static final List<String> LINES = List.of(
            "قال المتحدث إن الحساب @nabd_news نشر الخبر أولاً",
            "نشر @nabd_news في 14 أكتوبر 2022 خبراً عن البلدة",
            "التاريخ 2022/10/14 والساعة 05:30 صباحاً",
            "سجل الهاتف +963-11-555 0199 عند الشاهد",
            "زار الموقع https://example.org/a?b=1&c=2 ثم خرج",
            "كتب «breaking news» ثم كتب «خبر عاجل»",
            "كتب “breaking news” ثم كتب \"خبر عاجل\" في الصفحة",
            "العدد (20) والنسبة 15% والمبلغ 300$ فقط",
            "بين 300 و400 دولار، أو ٣٠٠ و٤٠٠ دولاراً",
            "The account نبض said «قتيلان» on Monday",
            "The report (تقرير) counts 12 قتيلاً in 3 towns",
            "لا إله إلا هو، لآلئ ولأن الإلام",
            "مُحَمَّدٌ رَسُولُ السَّلامِ وَالمَدِينَةِ",
            "القبـ.ـض على د|عـ.ـش في المدينـــة",
            "سطر فيه\u200Fعلامة\u200E LRM و\u061Cأخرى ALM بعدها",
            "قبل \u202Aembedded نص embedded\u202C بعد",
            "قبل \u2067isolated نص isolated\u2069 بعد",
            "قبل \u2066نص isolated نص\u2069 بعد",
            "كلمة بلا\u200Cوصل وأخرى ه\u200Dموصولة",
            "ﺍﻟﻌﺮﺑﻴﺔ ﻓﻲ ﺃﺷﻜﺎﻝ العرض",
            "وجوه 👨‍👩‍👧 و😀 وعلم 🇸🇾 وسط النص",
            "C++ و#isnad و@a في سطر واحد: A1، B2؛ C3؟",
            "[قوس] {قوس} <قوس> (paren) [x] مغلق",
            "نهاية بالأرقام 1 2 3",
            "123 بداية بالأرقام",
            "abc أبج abc أبج abc أبج",
            "أبج abc أبج abc أبج abc",
            "نحو 80 شخصاً — 45% منهم — في «Jasim»",
            "قال: \"he said 'نعم' twice\" ثم سكت",
            "هاتف: 0199 555 11 963، فاكس: 12-34-56",
            "١٧ من تشرين الأول (17 October) سنة ١٤٤٤هـ",
            "e\u0301te\u0301 كلمة فرنسية ثم عربية",
            "日本語 و中文 مع العربية",
            "עברית עם English وعربي معاً",
            "3.14 و1,000,000 و1.5 مليون",
            "x = y + z حيث ز = س + ص",
            "«اقتباس «داخلي» داخل» اقتباس",
            "الدولة/التنظيم و\\الشرطة\\ والشرطة-الوسطى",
            "كلمةLatinملتصقة2022على",
            "tab\tوجدولة\tثم نص",
            "!؟ …، ؛ : علامات فقط (؟)",
            "قبل \u202Dabc نص 12\u202C بعد الفرض",
            "before \u202Eabc 12 def\u202C after the override",
            "قبل \u2068mixed نص\u2069 ثم \u2067أول \u2066inner داخل\u2069 آخر\u2069 بعد",
            "قال ”المتحدث“ و‹الشاهد› و\"الضابط\" و'هو' (و«غيره»)",
            "أول\u00A0ثانٍ و12\u00A0كم و50\u202F% فقط");

    /** Controls that are never closed, or closed without having begun, are among them. */
    private static final List<String> PIECES = List.of("قال", "المدينة", "مُحَمَّدٌ", "المدينـــة", "abc", "Syria", "x", "12", "٣٤",
            "1,000.5", "2022/10/14", "15%", "@nabd", "https://a.b/c", "«", "»", "“", "”", "\"", "(", ")", "[", "]", "،", ".",
            "؟", ":", "-", "/", "\u200F", "\u200E", "\u200C", "\u200D", "\u2067نص b نص\u2069", "\u2066a نص c\u2069",
            "\u2068x 1\u2069",
            "\u202Aa ب", "\u202Bب a", "\u202D12 ب", "\u202Eabc", "\u202C", "\u2067", "\u2069", "\u061C", "😀", "👨\u200D👩\u200D👧",
            "🇸🇾", "👍🏽", "𐤀", "e\u0301", "日本", "עברית", "ﻓﻲ", "لا", "ﷲ", "\t");

    private MixedTexts() {
    }

    /** One or a few lines of whatever scripts. */
    static String random(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 5 + random.nextInt(25); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) > 0) {
                text.append(random.nextInt(10) == 0 ? '\n' : ' ');
            }
        }
        return text.toString();
    }
}
