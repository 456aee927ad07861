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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.exchange.Format;
import org.isnad.exchange.report.internal.ReportWriter;
import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.testkit.exchange.TrickyDocuments;
import org.isnad.testkit.exchange.Written;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportContractTest extends FormatContract {

    private static final Format FORMAT = DeclaredFormat.in(ReportWriter.class, "report");

    private static final Set<String> ELEMENTS = Set.of("html", "head", "title", "style", "body", "h1", "h2", "h3", "p",
            "section", "div", "article", "mark", "bdi", "span", "table", "caption", "thead", "tr", "th", "td", "dl", "dt",
            "dd");
    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s>/]+)((?:\\s+[a-z-]+=\"[^\"<>]*\")*)\\s*>");

    private static final Pattern ATTRIBUTES = Pattern.compile(
            "(\\s+(class|title|data-label|dir|lang|scope)=\"[^\"]*\")*");

    ReportContractTest() {
        super(FORMAT, null, ReportWriter::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
        "</style><script>x</script>", "</title><script>x</script>", "javascript:alert(1)", "<!--", "]]>", "{{7*7}}",
        "<a href=\"javascript:x\">", "&lt;script&gt;", "<iframe src=http://127.0.0.1/>", "\" onmouseover=\"x", "`x`",
        "url(http://127.0.0.1/)", "@import 'http://127.0.0.1/'", "</mark></p></body>"})
    void givenMarkupInAnyPlaceWhenWrittenThenItIsText(String payload) throws Exception {
        SampleDocument document = new SampleDocument("payload", "قال " + payload + " هذا");
        document.by(payload).metadata(payload, payload);
        AnnotationId one = document.comment(payload).span(payload, Map.of("tag", List.of(payload), payload, List.of(payload)),
                document.range(payload));
        document.group(payload, Map.of("tag", List.of(payload)), new Member(payload, one));
        AnnotationId two = document.span("Entity", Map.of(), document.range("هذا"));
        document.relation(payload, Map.of("tag", List.of(payload)), one, two);
        document.document(payload, Map.of(payload, List.of(payload)));

        String page = write(List.of(document));

        assertWellFormed(page);
        assertFalse(page.contains("<script") || page.contains("<img") || page.contains("<svg") || page.contains("<iframe"));
        String style = page.substring(page.indexOf("<style>"), page.indexOf("</style>"));
        assertFalse(style.contains("url(") || style.contains("@import"));
    }

    @Test
    void givenTrickyDocumentsWhenWrittenThenEveryElementIsClosedWithinItsOwn() throws Exception {
        assertWellFormed(write(TrickyDocuments.all()));
    }

    @Test
    void givenSpansThatNestAndCrossWhenWrittenThenTheTextStaysAndEachHasItsLabelOnce() throws Exception {
        SampleDocument document = new SampleDocument("nested", "زيد بن عمرو بن علي\r\nقال هذا");
        document.span("A", Map.of(), new TextRange(0, 11));
        document.span("B", Map.of(), new TextRange(7, 18));
        document.span("C", Map.of(), new TextRange(0, 3));
        document.span("D", Map.of(), new TextRange(15, 23));
        document.span("E", Map.of(), TextRange.at(20));
        document.span("F", Map.of(), new TextRange(4, 6), new TextRange(20, 23));

        String page = write(List.of(document));

        String marked = page.substring(page.indexOf("<div class=\"text\">"), page.indexOf("</div>", page.indexOf("<div class=\"text\">")));
        assertEquals("زيد بن عمرو بن علي|قال هذا", marked.replaceAll("</p>\\s*<p[^>]*>", "|").replaceAll("<[^>]*>", "").strip());
        for (String label : List.of("A", "B", "C", "D", "E", "F")) {
            assertEquals(2, marked.split("data-label=\"" + label + "\"", -1).length, label + " in " + marked);
        }
        assertWellFormed(page);
    }

    @Test
    void givenAnAttributionWhenWrittenThenItSaysWhoSaysWhat() throws Exception {
        SampleDocument document = new SampleDocument("said", "قال زيد إن المطر قادم");
        AnnotationId who = document.span("Source", Map.of(), document.range("زيد"));
        AnnotationId what = document.span("Content", Map.of(), document.range("المطر قادم"));
        document.group("Attribution", Map.of(), new Member("source", who), new Member("content", what));

        String page = write(List.of(document));

        String table = page.substring(page.indexOf("<table>"));
        assertTrue(table.indexOf("زيد") > 0 && table.indexOf("المطر قادم") > table.indexOf("زيد"), table);
    }

    /** Elements are known, attributes quoted, and each is closed where it was opened. */
    private static void assertWellFormed(String page) {
        Deque<String> open = new ArrayDeque<>();
        String body = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta [^>]*>", "");
        Matcher tag = TAG.matcher(body);
        int last = 0;
        while (tag.find()) {
            assertFalse(body.substring(last, tag.start()).contains("<"), body.substring(last, tag.end()));
            last = tag.end();
            assertTrue(ELEMENTS.contains(tag.group(2)), tag.group());
            assertTrue(ATTRIBUTES.matcher(tag.group(3)).matches(), tag.group());
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else {
                assertEquals(open.pop(), tag.group(2), () -> body.substring(Math.max(0, tag.start() - 200), tag.end()));
            }
        }
        assertTrue(open.isEmpty(), open.toString());
    }

    private static String write(List<SampleDocument> documents) throws Exception {
        return Written.of(FORMAT, ReportWriter::new, Map.of(), documents).files().text(MemoryFiles.SINGLE);
    }
}
