/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.html.internal.HtmlReader;
import org.isnad.exchange.html.internal.MarkdownReader;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of pages and of Markdown. */
class HtmlReaderTest {

    private static final String BODY = "قال المتحدث إن الجسر أعيد فتحه أمام السيارات بعد إصلاح دام شهرين كاملين. "
            .repeat(5).strip();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<p>قال <b>زيد</b>~  أمس</p><p>وصل|قال زيد أمس~وصل~",
        "<p>أ<br>ب<br/><br>ج</p>|أ~ب~~ج~",
        "<ul><li>أ<li>ب</ul>بعد|أ~ب~بعد~",
        "<table><tr><th>أ<td>ب<tr><td>ج<td>د</table>|أ¦ب~ج¦د~",
        "<pre>أ  ب~ج</pre>|أ  ب~ج~",
        "<p>أ&nbsp;ب &amp; &lt;ج&gt; &#1583;&#x61</p>|أ\u00a0ب & <ج> دa~",
        "<p>\u202bقال\u202c \u200fزيد</p>|\u202bقال\u202c \u200fزيد~",
        "<p>أ<script>alert('x')</script><style>p{}</style><!-- ب --><template>ج</template></p>|أ~",
        "<p hidden>أ</p><p style='display: none'>ب</p><div style='visibility:hidden'>ج</div><p>د|د~",
        "<nav>قائمة</nav><p>أ</p><footer>ذيل</footer>|قائمة~أ~ذيل~",
        "<p>أ<img src=x onerror=alert(1) alt='صورة'><svg><text>ب</text></svg></p>|أ~",
        "<p>أ <span> ب </span> ج</p>|أ ب ج~",
        "<select><option>أ</select><textarea>ب</textarea><button>ج</button>|ج~",
        "<div>أ<div>ب</div>ج</div>|أ~ب~ج~"})
    void givenAPageWhenReadThenWhatIsSeenIsTheText(String body, String text) throws Exception {
        assertEquals(text.replace('~', '\n').replace('¦', '\t'), read(body.replace('~', '\n')).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"backface-visibility:hidden", "-webkit-backface-visibility : hidden; color: red",
        "visibility:hidden; VISIBILITY: visible", "display:none;display:block", "overflow-display:none"})
    void givenAPropertyThatHidesNothingWhenReadThenItsWordsAreThere(String style) throws Exception {
        Imported read = read("<p style='" + style + "'>قال</p>");
        assertEquals("قال\n", read.text());
        assertEquals(List.of(), read.notices());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p hidden>سر</p>", "<p style='color:red;Display : none !important'>سر</p>",
        "<noscript><p>سر</p></noscript>", "<textarea>سر</textarea>", "<svg><text>سر</text></svg>",
        "<iframe>سر</iframe>", "<template>سر</template>", "<select><option>سر</option></select>"})
    void givenWordsThatNoBrowserShowsWhenReadThenTheyAreNamedOnceForAllOfTheirKind(String piece) throws Exception {
        Imported read = read("<p>قال</p>" + piece.repeat(3) + "<script>alert(1)</script><style>p{}</style>");
        assertEquals("قال\n", read.text());
        assertEquals(1, read.notices().size(), read.notices().toString());
        String notice = read.notices().getFirst().message();
        assertTrue(notice.contains("سر") && notice.contains("3"), notice);
    }

    @Test
    void givenAPageThatDescribesItselfWhenReadThenThatIsKept() throws Exception {
        Imported read = read("""
                <!doctype html><html lang="ar-SY"><head><title>عنوان | عنب</title>
                <meta property="og:title" content="عنوان"><meta property="og:site_name" content="عنب">
                <meta name="Author" content="زيد"><link rel="canonical" href="https://example.org/a">
                <meta property="article:published_time" content="2022-10-17T08:30:00+03:00"></head>
                <body><p>قال</p></body></html>""");
        assertEquals("عنوان", read.title());
        assertEquals(Map.of("outlet", "عنب", "byline", "زيد", "published", "2022-10-17", "language", "ar-SY",
                "address", "https://example.org/a"), read.metadata());
    }

    @Test
    void givenABadDateOrNoTitleWhenReadThenTheFirstLineIsTheTitle() throws Exception {
        Imported read = read("<meta name=date content='أمس'><p>قال زيد</p>");
        assertEquals("قال زيد", read.title());
        assertEquals(Map.of(), read.metadata());
    }

    @ParameterizedTest
    @CsvSource({"windows-1256, windows-1256, windows-1256", "windows-1256, utf-8, windows-1256",
        "UTF-8, windows-1252x, UTF-8", "UTF-8, utf-16, UTF-8", "ISO-8859-6, iso-8859-6, ISO-8859-6"})
    void givenADeclaredCharsetWhenReadThenItIsUsedWhereItFits(String written, String declared, String used)
            throws Exception {
        String page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=" + declared
                + "'></head><body><p>" + BODY + "</p></body></html>";
        Imported read = read(page.getBytes(Charset.forName(written)), Map.of());
        assertEquals(used, read.charset());
        assertEquals(BODY + "\n", read.text());
    }

    @Test
    void givenAPageToCleanWhenReadThenMenusAndButtonsAreNamedAndLeftOut() throws Exception {
        Imported read = read(("<nav><a href=/>الأولى</a></nav><article><h1>افتتاح جسر</h1><p>" + BODY
                + "</p><p>شارك</p></article><aside>إعلان</aside>").getBytes(StandardCharsets.UTF_8),
                Map.of("clean", "true"));
        assertEquals("افتتاح جسر\n" + BODY + "\n", read.text());
        assertEquals(3, read.notices().size());
    }

    @Test
    void givenSeveralArticlesWhenTakenApartThenEachHasItsHeadline() throws Exception {
        List<Imported> read = readings(("<title>اليوم</title><article><h2>جسر</h2><p>" + BODY
                + "</p></article><article><h2>طريق</h2><p>" + BODY + " نعم.</p></article><article>قصير</article>")
                .getBytes(StandardCharsets.UTF_8), Map.of("split", "true")).documents();
        assertEquals(List.of("جسر", "طريق"), read.stream().map(Imported::title).toList());
    }

    /** A million elements within each other, half a tag, and what looks like an entity. */
    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<table><tr><td>", "<b>", "&#xD800;", "&#0;", "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;"})
    void givenAHostilePageWhenReadThenItIsTextOrRefused(String piece) throws Exception {
        Readings read = readings((piece.repeat(20_000) + "قال").getBytes(StandardCharsets.UTF_8), Map.of());
        assertEquals(1, read.results().size());
        read.documents().forEach(one -> assertTrue(one.text().contains("قال")));
    }

    @Test
    void givenAPageWithoutTextWhenReadThenItIsRefused() throws Exception {
        assertEquals("EMPTY_FILE", readings("<p><img src=a></p>".getBytes(StandardCharsets.UTF_8), Map.of())
                .rejected().getFirst().code());
    }

    @Test
    void givenABeginningWhenAskedThenPagesAreRecognised() {
        HtmlReader reader = new HtmlReader();
        assertTrue(reader.recognises("\ufeff\n<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8), "x"));
        assertTrue(reader.recognises(new byte[0], "A.HTM"));
        assertFalse(reader.recognises("قال".getBytes(StandardCharsets.UTF_8), "x.txt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "# عنوان~~قال *زيد* إن~الجسر `فتح`.|عنوان~قال زيد إن الجسر فتح.~",
        "- أ~- ب~~1. ج|أ~ب~ج~", "> أ~~```~ب~ج~```|أ~ب~ج~",
        "[رابط](https://example.org) ![صورة](a.png)|رابط صورة~", "---~title: x~---~قال|قال~",
        "أ<br>ب <!-- ج -->|أ~ب~", "<div>نص <b>الخبر</b></div>~~بعد|نص الخبر~بعد~",
        "---~title: x~tags:~  - a~~---~قال~~---~|قال~", "---~قال زيد~---~|قال زيد~"})
    void givenMarkdownWhenReadThenItsTextStays(String markdown, String text) throws Exception {
        Imported read = markdown(markdown.replace('~', '\n')).only();
        assertEquals(text.replace('~', '\n'), read.text().replaceAll(" +\n", "\n"));
    }

    @Test
    void givenMarkdownWithAddressesItemsAndHiddenHtmlWhenReadThenTheyAreNamed() throws Exception {
        List<String> notices = markdown("[رابط](https://example.org)\n\n1. أ\n2. ب\n\n<div hidden>سر</div>\n").only()
                .notices().stream().map(Notice::message).toList();
        assertEquals(2, notices.size(), notices.toString());
        assertTrue(notices.getFirst().contains("سر"), notices.toString());
        assertTrue(notices.get(1).contains("1") && notices.get(1).contains("2"), notices.toString());
    }

    /** What stands within each other without end, and settings of many lines. */
    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "![", "*a **b ", "[", "<div>\n\n", "<b>"})
    void givenHostileMarkdownWhenReadThenItsTextIsThere(String piece) throws Exception {
        String closing = piece.equals("![") ? "](a)".repeat(20_000) : piece.startsWith("*") ? "** *".repeat(20_000) : "";
        Imported read = markdown(piece.repeat(20_000) + "قال" + closing).only();
        assertTrue(read.text().contains("قال"));
    }

    @Test
    void givenQuotationsTooDeepWhenReadThenThatIsNamed() throws Exception {
        assertEquals(1, markdown(">".repeat(1000) + "قال").only().notices().size());
        assertEquals(List.of(), markdown(">".repeat(20) + "قال").only().notices());
    }

    @Test
    void givenSettingsOfManyLinesWhenReadThenTheyAreLeftOut() throws Exception {
        Imported read = markdown("---\n" + "a: ب\n".repeat(100_000) + "---\nقال\n").only();
        assertEquals("قال\n", read.text());
        assertEquals(1, read.notices().size());
    }

    private static Readings markdown(String markdown) throws Exception {
        return Readings.of(new MarkdownReader(), new MemoryFiles().with("a.md", markdown).source("a.md"), List.of(),
                Map.of(), Optional.of("UTF-8"));
    }

    private static Imported read(String page) throws Exception {
        return read(page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static Imported read(byte[] page, Map<String, String> options) throws Exception {
        return readings(page, options).only();
    }

    private static Readings readings(byte[] page, Map<String, String> options) throws Exception {
        return Readings.of(new HtmlReader(), new MemoryFiles().with("a.html", page).source("a.html"),
                DeclaredFormat.in(HtmlReader.class, "html").readingOptions(), options);
    }
}
