/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.isnad.exchange.tests.JsonReadings.said;
import static org.isnad.exchange.tests.JsonReadings.web;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.model.SpanData;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Selectors, targets and pages as other programs write them. */
class WebAnnotationReaderTest {

    private static final String TEXT = "زيد قال إن زيد وصل";

    static Stream<Arguments> selectors() {
        String second = "{'type':'TextQuoteSelector','exact':'إن زيد وصل'%s}";
        String outer = "{'type':'TextPositionSelector','start':8,'end':18%s}";
        return Stream.of(
                Arguments.of("quote, then position", second.formatted(
                        ",'refinedBy':{'type':'TextPositionSelector','start':3,'end':6}"), List.of("«زيد» 11"), 0),
                Arguments.of("position, then quote", outer.formatted(
                        ",'refinedBy':{'type':'TextQuoteSelector','exact':'زيد'}"), List.of("«زيد» 11"), 0),
                Arguments.of("three deep", outer.formatted(
                        ",'refinedBy':" + second.formatted(",'refinedBy':{'type':'FragmentSelector','value':'char=7,10'}")),
                        List.of("«وصل» 15"), 0),
                Arguments.of("outer is not there", ("{'type':'TextQuoteSelector','exact':'عمرو',"
                        + "'refinedBy':{'type':'TextPositionSelector','start':0,'end':3}}"), List.of(), 1),
                Arguments.of("inner leaves the outer", outer.formatted(
                        ",'refinedBy':{'type':'TextPositionSelector','start':3,'end':11}"), List.of(), 1),
                Arguments.of("alternatives that differ", "[{'type':'TextPositionSelector','start':0,'end':3},"
                        + "{'type':'FragmentSelector','value':'char=4,7'}]", List.of("«زيد» 0"), 1),
                Arguments.of("the second fits the quote", "[{'type':'TextPositionSelector','start':0,'end':3},"
                        + "{'type':'FragmentSelector','value':'char=4,7'},{'type':'TextQuoteSelector','exact':'قال'}]",
                        List.of("«قال» 4"), 1),
                Arguments.of("one position, two quotes", "[{'type':'TextPositionSelector','start':3,'end':6},"
                        + "{'type':'TextQuoteSelector','exact':'قال'},{'type':'TextQuoteSelector','exact':'قال إن'}]",
                        List.of("«قال» 4"), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("selectors")
    void givenSelectorsOfAnotherProgramWhenReadThenTheyNameOnePlaceOrANotice(String kind, String selectors,
            List<String> spans, int notices) throws Exception {
        Imported read = web(TEXT, annotation("{'source':'a.txt','selector':" + selectors + "}")).only();

        assertEquals(spans, places(read));
        assertEquals(notices, read.notices().size(), read.notices().toString());
    }

    @Test
    void givenTargetsInTwoDocumentsWhenReadThenEachGetsItsOwn() throws Exception {
        Readings read = web(new MemoryFiles().with("a.txt", TEXT).with("b.txt", "وصل عمرو"), annotation("""
                [{'source':'a.txt','selector':{'type':'TextPositionSelector','start':0,'end':3}},
                 {'source':'b.txt','selector':{'type':'TextPositionSelector','start':4,'end':8}}]"""));

        assertEquals(List.of("«زيد» 0"), places(read.documents().getFirst()));
        assertEquals(List.of("«عمرو» 4"), places(read.documents().getLast()));
        assertEquals(2, read.documents().size());
    }

    @Test
    void givenAPageWhoseNextIsElsewhereWhenReadThenTheAddressIsNamed() throws Exception {
        Imported read = web(TEXT, """
                {'@context':'http://www.w3.org/ns/anno.jsonld','type':'AnnotationPage','next':'http://example.org/page2',
                'items':[{'type':'Annotation','target':'a.txt','bodyValue':'x'}]}""".replace('\'', '"')).only();

        assertEquals(List.of("Annotation # x"), said(read));
        assertTrue(read.notices().getFirst().message().contains("http://example.org/page2"));
    }

    @Test
    void givenACollectionWhoseFirstIsElsewhereWhenReadThenTheAddressIsNamed() throws Exception {
        Rejected no = web(TEXT, """
                {'@context':'http://www.w3.org/ns/anno.jsonld','type':'AnnotationCollection',
                'first':'http://example.org/page1'}""".replace('\'', '"')).rejected().getFirst();

        assertTrue(no.reason().contains("http://example.org/page1"), no.reason());
    }

    @Test
    void givenASourceWithBytesForLettersWhenReadThenItIsTheFileOfThatName() throws Exception {
        MemoryFiles files = new MemoryFiles().with("خبر 1+2.txt", TEXT);

        Imported read = web(files, annotation("'http://example.org/%D8%AE%D8%A8%D8%B1%201+2.txt#part'")).only();

        assertEquals("خبر 1+2.txt", read.name());
    }

    @Test
    void givenASourceThatLeadsOutWhenReadThenItsTextIsMissing() throws Exception {
        assertEquals("TEXT_MISSING", web(TEXT, annotation("'x/..%2Fa.txt'")).rejected().getFirst().code());
    }

    private static String annotation(String target) {
        return """
                {'@context':'http://www.w3.org/ns/anno.jsonld','type':'Annotation','target':%s}
                """.formatted(target).replace('\'', '"');
    }

    private static List<String> places(Imported read) {
        return read.annotations().stream().flatMap(said -> said.annotations().stream())
                .map(one -> (SpanData) one)
                .map(span -> "«" + span.coveredText(read.text()) + "» " + span.begin()).toList();
    }
}
