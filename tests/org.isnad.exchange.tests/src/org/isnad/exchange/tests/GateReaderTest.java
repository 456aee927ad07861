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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.isnad.exchange.Format;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.gate.internal.GateReader;
import org.isnad.exchange.gate.internal.GateWriter;
import org.isnad.model.GroupData;
import org.isnad.model.SpanData;
import org.isnad.testkit.Corpora;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;

class GateReaderTest {

    private static final Format FORMAT = DeclaredFormat.in(GateWriter.class, "gate-xml");

    private static final String DOCUMENT = """
            <?xml version='1.0' encoding='UTF-8'?>
            <GateDocument version="3">
            <GateDocumentFeatures><Feature><Name className="java.lang.String">gate.SourceURL</Name>
            <Value className="java.lang.String">http://x</Value></Feature></GateDocumentFeatures>
            <TextWithNodes><Node id="7"/>قال<Node id="9"/> <Node id="12"/>زيد<Node id="20"/></TextWithNodes>
            <AnnotationSet><Annotation Id="3" Type="Token" StartNode="7" EndNode="9"/></AnnotationSet>
            <AnnotationSet Name="سارة">
            <Annotation Id="1" Type="Person" StartNode="12" EndNode="20">%s</Annotation>
            <Annotation Id="2" Type="Person" StartNode="12" EndNode="21"/>
            </AnnotationSet>
            </GateDocument>
            """;

    @Test
    void givenNodesWhenReadThenTheirNumbersAreNamesAndSetsAreAnnotators() throws Exception {
        Imported read = read(DOCUMENT.formatted(feature("java.lang.Integer", "7") + """
                <Feature><Name className="java.lang.String">list</Name>
                <Value className="java.util.ArrayList" itemClassName="java.lang.String">a;b\\;c</Value></Feature>
                """));

        assertEquals("قال زيد", read.text());
        assertEquals(Map.of("gate.SourceURL", "http://x"), read.metadata());
        assertEquals("سارة", read.annotations().getFirst().annotator());
        SpanData person = (SpanData) read.annotations().getFirst().annotations().getFirst();
        assertEquals("زيد", person.coveredText(read.text()));
        assertEquals(Map.of("feature", List.of("7"), "list", List.of("a", "b;c")), person.features());
        assertEquals(2, read.notices().size(), "a node that is not there, and a token");
        assertEquals(11, read.notices().getFirst().line());
    }

    /** A class name in a file makes no object, whatever the class. */
    @Test
    void givenAClassThatIsNotPlainWhenReadThenItsValueIsNotTaken() throws Exception {
        for (String type : List.of("gate.corpora.ObjectWrapper", "java.lang.Runtime", "java.util.ArrayList\" itemClassName=\"java.io.File",
                "javax.swing.JEditorPane")) {
            Imported read = read(DOCUMENT.formatted(feature(type, "<x>&lt;java/></x>")));

            assertEquals(Map.of(), read.annotations().getFirst().annotations().getFirst().features(), type);
            assertEquals(3, read.notices().size());
            assertFalse(read.notices().getFirst().message().isBlank());
        }
    }

    @Test
    void givenVeryManyPiecesWhenReadThenAllAreRead() throws Exception {
        String pieces = IntStream.range(0, 10_000).mapToObj(i -> 2 * i + "-" + (2 * i + 1))
                .collect(Collectors.joining(","));
        Imported read = read("""
                <GateDocument version="3"><TextWithNodes><Node id="0"/>%s<Node id="1"/></TextWithNodes>
                <AnnotationSet><Annotation Id="1" Type="Person" StartNode="0" EndNode="1"><Feature>
                <Name className="java.lang.String">isnad.parts</Name>
                <Value className="java.lang.String">%s</Value></Feature></Annotation></AnnotationSet></GateDocument>
                """.formatted("قا".repeat(10_000), pieces));

        assertEquals(10_000, ((SpanData) read.annotations().getFirst().annotations().getFirst()).ranges().size());
    }

    @Test
    void givenAGroupWithAMemberThatIsNotThereWhenReadThenItsRoleGoesWithItAndARelationIsNotRead() throws Exception {
        Imported read = read(DOCUMENT.formatted("").replace("</GateDocument>", """
                <RelationSet Name="سارة"><Relation Id="5" Type="Quotation" Members="9;1"><Feature>
                <Name className="java.lang.String">isnad.roles</Name><Value className="java.util.ArrayList"
                itemClassName="java.lang.String">source;content</Value></Feature></Relation>
                <Relation Id="6" Type="kin" Members="9;1"/></RelationSet></GateDocument>
                """));

        GroupData group = (GroupData) read.annotations().getFirst().annotations().getLast();
        assertEquals(List.of("content"), group.members().stream().map(member -> member.role()).toList());
        assertEquals(2, read.notices().stream().filter(notice -> notice.line() > 9).count());
    }

    @Test
    void givenATypeThatNoProjectHoldsWhenReadThenItsCharacterIsReplacedAndNoticed() throws Exception {
        Imported read = read(DOCUMENT.formatted("").replace("<?xml version='1.0'", "<?xml version='1.1'")
                .replace("Id=\"1\" Type=\"Person\"", "Id=\"1\" Type=\"&#1;Person\""));

        assertEquals("\uFFFDPerson", read.annotations().getFirst().annotations().getFirst().layer());
        assertTrue(read.notices().stream().anyMatch(notice -> notice.message().contains("\uFFFDPerson")));
    }

    /** Only names that the format uses are kept from the user. */
    @Test
    void givenAFeatureCalledAsOneOfIsnadsWhenReadThenItIsTheUsersUnlessTheFormatUsesIt() throws Exception {
        Imported read = read(DOCUMENT.formatted(feature("java.lang.String", "v").replace(">feature<", ">isnad.mine<")
                + feature("java.lang.String", "v").replace(">feature<", ">isnad.title<")));

        assertEquals(Map.of("isnad.mine", List.of("v")),
                read.annotations().getFirst().annotations().getFirst().features());
    }

    @Test
    void givenTheReferenceSuitesWhenReadThenAnnotationsAreThoseOfACountOfItsOwn() throws Exception {
        List<Path> files = new ArrayList<>(Corpora.files("formats/gate", ".xml"));
        files.addAll(Corpora.files("formats/dkpro/gate", ".xml"));
        int equal = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (!new GateReader().recognises(bytes, file.getFileName().toString())) {
                continue;
            }
            Charset charset = new String(bytes, StandardCharsets.ISO_8859_1).contains("windows-1252")
                    ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
            Map<String, Integer> counted = new TreeMap<>();
            Matcher annotation = Pattern.compile("<Annotation [^>]*Type=\"([^\"]*)\"").matcher(new String(bytes, charset));
            while (annotation.find()) {
                counted.merge(annotation.group(1), 1, Integer::sum);
            }
            Imported read = Readings.of(new GateReader(), new MemoryFiles().with("a.xml", bytes).source("a.xml"),
                    FORMAT.options(), Map.of("tokens", "true")).only();
            Map<String, Integer> found = new TreeMap<>();
            read.annotations().forEach(said -> said.annotations().forEach(one -> found.merge(one.layer(), 1, Integer::sum)));
            read.annotations().stream().flatMap(said -> said.annotations().stream())
                    .filter(one -> one.feature("string").isPresent()).map(SpanData.class::cast)
                    .forEach(one -> assertEquals(one.feature("string").orElseThrow(), one.coveredText(read.text())));
            System.getLogger("gate").log(System.Logger.Level.INFO, file.getFileName() + ": " + found + ", noticed "
                    + read.notices().stream().map(notice -> notice.message()).distinct().toList());
            assertEquals(counted, found, file.toString());
            equal++;
        }
        assertTrue(equal >= 6, equal + " files");
    }

    private static String feature(String type, String value) {
        return "<Feature><Name className=\"java.lang.String\">feature</Name><Value className=\"" + type + "\">" + value
                + "</Value></Feature>";
    }

    private static Imported read(String xml) throws Exception {
        return Readings.of(new GateReader(), new MemoryFiles().with("a.xml", xml).source("a.xml"), FORMAT.options(),
                Map.of()).only();
    }
}
