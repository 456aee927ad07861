/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.isnad.exchange.Format;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.uima.internal.XmiReader;
import org.isnad.exchange.uima.internal.XmiWriter;
import org.isnad.model.AnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.testkit.Corpora;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;

class XmiReaderTest {

    private static final Format FORMAT = DeclaredFormat.in(XmiWriter.class, "uima-xmi");

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0"
              xmlns:tcas="http:///uima/tcas.ecore"
              xmlns:custom="http:///webanno/custom.ecore"
              xmlns:layer="http:///org/isnad/layer.ecore" xmlns:group="http:///org/isnad/group.ecore"
              xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
              xmlns:dep="http:///de/tudarmstadt/ukp/dkpro/core/api/syntax/type/dependency.ecore"
              xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
              xmlns:meta="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore">
            <cas:NULL xmi:id="0"/>
            """;
    private static final String TAIL = """
            <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="😀 قال زيد&#10;هذا"/>
            <cas:View sofa="1" members="2 3 4 5 6 7 8 9"/>
            </xmi:XMI>
            """;

    @Test
    void givenDkprosTypesWhenReadThenLayersTagsAndTitleAreTheirs() throws Exception {
        Imported read = read("""
                <meta:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="14" language="ar" documentTitle="خبر"
                  documentId="khabar"/>
                <ner:NamedEntity xmi:id="3" sofa="1" begin="7" end="10" value="PER" identifier="Q1"/>
                """, Map.of());

        assertEquals("خبر", read.title());
        assertEquals("khabar", read.name());
        assertEquals(Map.of("language", "ar"), read.metadata());
        assertEquals("😀 قال زيد\nهذا", read.text());
        SpanData span = (SpanData) annotations(read).getFirst();
        assertEquals("NamedEntity", span.layer());
        assertEquals("زيد", span.coveredText(read.text()));
        assertEquals(Map.of("tag", List.of("PER"), "identifier", List.of("Q1")), span.features());
    }

    @Test
    void givenADependencyWhenReadThenItsTokensComeInAndTheOthersOnlyOnDemand() throws Exception {
        String content = """
                <seg:Token xmi:id="2" sofa="1" begin="3" end="6"/>
                <seg:Token xmi:id="3" sofa="1" begin="7" end="10"/>
                <seg:Token xmi:id="4" sofa="1" begin="11" end="14"/>
                <dep:Dependency xmi:id="5" sofa="1" begin="7" end="10" Governor="2" Dependent="3" DependencyType="subj"/>
                """;

        Imported few = read(content, Map.of());
        Imported all = read(content, Map.of("tokens", "true"));

        assertEquals(List.of("Token", "Token", "Dependency"), annotations(few).stream().map(AnnotationData::layer).toList());
        assertEquals(1, few.notices().size());
        assertEquals(4, annotations(all).size());
        assertEquals(List.of(), all.notices());
        RelationData relation = (RelationData) annotations(few).getLast();
        assertEquals("subj", relation.tag().orElseThrow());
        assertEquals(annotations(few).getFirst().id(), relation.source());
    }

    @Test
    void givenSlotsAndChainsWhenReadThenTheyAreRelationsAndGroups() throws Exception {
        Imported read = read("""
                <custom:Host xmi:id="2" sofa="1" begin="3" end="6" links="3"/>
                <custom:LinkType xmi:id="3" role="who" target="4"/>
                <custom:Filler xmi:id="4" sofa="1" begin="7" end="10" value="x"/>
                <custom:CorefLink xmi:id="5" sofa="1" begin="7" end="10" next="6" referenceType="name"/>
                <custom:CorefLink xmi:id="6" sofa="1" begin="11" end="14"/>
                <custom:CorefChain xmi:id="7" sofa="1" first="5"/>
                """, Map.of());

        List<AnnotationData> all = annotations(read);
        RelationData slot = all.stream().filter(RelationData.class::isInstance).map(RelationData.class::cast).findFirst()
                .orElseThrow();
        assertEquals("Host.links who", slot.layer() + " " + slot.tag().orElseThrow());
        GroupData chain = all.stream().filter(GroupData.class::isInstance).map(GroupData.class::cast).findFirst()
                .orElseThrow();
        assertEquals("CorefChain", chain.layer());
        assertEquals(List.of("زيد", "هذا"), chain.members().stream().map(member -> all.stream()
                .filter(one -> one.id().equals(member.annotation())).map(SpanData.class::cast).findFirst().orElseThrow())
                .map(span -> span.coveredText(read.text())).toList());
        assertEquals(List.of(), read.notices());
    }

    @Test
    void givenPlacesThatAreNoneWhenReadThenEachIsNoticedWithItsLineAndTheRestComesIn() throws Exception {
        Imported read = read("""
                <ner:NamedEntity xmi:id="2" sofa="1" begin="7" end="99" value="PER"/>
                <ner:NamedEntity xmi:id="3" sofa="1" begin="1" end="6" value="PER"/>
                <ner:NamedEntity xmi:id="4" sofa="1" begin="9" end="7" value="PER"/>
                <ner:NamedEntity xmi:id="5" sofa="1" begin="-1" end="7" value="PER"/>
                <ner:NamedEntity xmi:id="6" sofa="1" begin="7" end="10" value="PER"/>
                <custom:R xmi:id="7" sofa="1" source="2" target="6"/>
                """, Map.of());

        assertEquals(1, annotations(read).size());
        assertEquals(List.of(11, 12, 13, 14, 16), read.notices().stream().map(notice -> notice.line()).toList());
    }

    @Test
    void givenMembersThatAreNotThereWhenReadThenTheirRolesGoWithThemAndEachIsNoticed() throws Exception {
        Imported read = read("""
                <layer:Part xmi:id="4" sofa="1" begin="3" end="6"/>
                <layer:Part xmi:id="6" sofa="1" begin="7" end="10"/>
                <layer:Part xmi:id="7" sofa="1" begin="7" end="100"/>
                <group:Quotation xmi:id="8" sofa="1" members="4 99 6 7"><roles>source</roles><roles>cue</roles>
                <roles>content</roles><roles>more</roles></group:Quotation>
                """, Map.of());

        GroupData group = (GroupData) annotations(read).getLast();
        assertEquals(List.of("source", "content"), group.members().stream().map(member -> member.role()).toList());
        assertEquals(annotations(read).stream().limit(2).map(AnnotationData::id).toList(),
                group.members().stream().map(member -> member.annotation()).toList());
        assertEquals(List.of(13, 14, 14), read.notices().stream().map(notice -> notice.line()).toList());
    }

    @Test
    void givenGroupsOfGroupsWhenReadThenOneThatNamesItselfIsNoticedAndTheOthersAreThere() throws Exception {
        Imported read = read("""
                <group:A xmi:id="2" sofa="1" members="3 5"/>
                <group:B xmi:id="3" sofa="1" members="5"/>
                <group:C xmi:id="4" sofa="1" members="4 5"/>
                <layer:Part xmi:id="5" sofa="1" begin="3" end="6"/>
                """, Map.of());

        assertEquals(List.of("Part", "B", "A"), annotations(read).stream().map(AnnotationData::layer).toList());
        assertEquals(List.of(13), read.notices().stream().map(notice -> notice.line()).toList());
    }

    @Test
    void givenAChainThatBreaksOffWhenReadThenItIsAGroupOfItsLinksAndThatIsNoticed() throws Exception {
        Imported read = read("""
                <custom:CorefLink xmi:id="5" sofa="1" begin="7" end="10" next="66"/>
                <custom:CorefChain xmi:id="7" sofa="1" first="5"/>
                """, Map.of());

        assertEquals(1, ((GroupData) annotations(read).getLast()).members().size());
        assertTrue(read.notices().getFirst().message().contains("66"));
    }

    @Test
    void givenAnIdTwiceWhenReadThenBothAreReadAndTheFirstIsMeant() throws Exception {
        Imported read = read("""
                <custom:Span xmi:id="7" sofa="1" begin="3" end="6" value="first"/>
                <custom:Span xmi:id="7" sofa="1" begin="7" end="10" value="second"/>
                <custom:Span xmi:id="8" sofa="1" begin="11" end="14"/>
                <custom:R xmi:id="9" sofa="1" source="8" target="7"/>
                """, Map.of());

        assertEquals(List.of("first", "second"), annotations(read).stream().flatMap(one -> one.tag().stream()).toList());
        assertEquals(annotations(read).getFirst().id(), ((RelationData) annotations(read).getLast()).target());
        assertEquals(List.of(12), read.notices().stream().map(notice -> notice.line()).toList());
    }

    @Test
    void givenAReferenceThatLeadsNowhereWhenReadThenTheFeatureIsNoticed() throws Exception {
        Imported read = read("""
                <custom:Span xmi:id="2" sofa="1" begin="3" end="6" target="99"/>
                <custom:Span xmi:id="3" sofa="1" begin="3" end="6" target="0"/>
                """, Map.of());

        assertEquals(2, annotations(read).size());
        assertEquals(List.of(11), read.notices().stream().map(notice -> notice.line()).toList());
    }

    /** Types of Isnad's escape what a type's name cannot have; a file can make NUL of that. */
    @Test
    void givenALayerThatNoProjectHoldsWhenReadThenItsCharacterIsReplaced() throws Exception {
        Imported read = read("<layer:x_x0000_a xmi:id='2' sofa='1' begin='3' end='6' x_x0000_f='v'/>", Map.of());

        assertEquals("\uFFFDa", annotations(read).getFirst().layer());
    }

    @Test
    void givenOtherViewsWhenReadThenTheFirstWithTextIsTakenAndTheOthersAreNamed() throws Exception {
        String xmi = HEAD + """
                <cas:Sofa xmi:id="8" sofaNum="2" sofaID="audio" mimeType="audio" sofaURI="http://127.0.0.1/x"/>
                <cas:Sofa xmi:id="9" sofaNum="3" sofaID="translation" mimeType="text" sofaString="Zaid said this"/>
                <ner:NamedEntity xmi:id="2" sofa="1" begin="7" end="10" value="PER"/>
                <ner:NamedEntity xmi:id="3" sofa="9" begin="0" end="4" value="PER"/>
                """.replace("xmi:id=\"9\"", "xmi:id=\"10\"") + TAIL;

        Imported read = Readings.of(new XmiReader(), new MemoryFiles().with("a.xmi", xmi).source("a.xmi"), FORMAT.options(),
                Map.of()).only();

        assertEquals("Zaid said this", read.text());
        assertEquals(0, annotations(read).size());
        assertTrue(read.notices().stream().anyMatch(notice -> notice.message().contains("_InitialView")));
    }

    @Test
    void givenATypeSystemBesideWhenReadThenItsLabelsAreDeclaredAndItIsNoDocument() throws Exception {
        String types = """
                <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
                <typeDescription><name>my.Claim</name><description>x</description><supertypeName>uima.tcas.Annotation</supertypeName>
                <features><featureDescription><name>value</name><description/><rangeTypeName>my.Value</rangeTypeName></featureDescription>
                <featureDescription><name>sure</name><description/><rangeTypeName>uima.cas.Boolean</rangeTypeName></featureDescription></features></typeDescription>
                <typeDescription><name>my.Value</name><description/><supertypeName>uima.cas.String</supertypeName>
                <allowedValues><value><string>yes</string></value><value><string>no</string></value></allowedValues></typeDescription>
                </types></typeSystemDescription>
                """;
        MemoryFiles files = new MemoryFiles().with("a.xmi", HEAD + TAIL).with("TypeSystem.xml", types);

        Readings read = Readings.of(new XmiReader(), files.source("a.xmi"), FORMAT.options(), Map.of());

        Tagset declared = read.declared().orElseThrow();
        Layer claim = declared.layer("Claim").orElseThrow();
        assertEquals(List.of("yes", "no"), claim.tags().stream().map(tag -> tag.name()).toList());
        assertTrue(claim.feature("sure").isPresent());
        assertTrue(new XmiReader().isPart("TypeSystem.xml", files.files().keySet()));
    }

    @Test
    void givenFoldersOfSeveralTypeSystemsWhenOneReaderReadsThemThenEachDeclaresItsOwn() throws Exception {
        XmiReader reader = new XmiReader();
        for (String layer : List.of("Claim", "Source", "Source", "Claim")) {
            MemoryFiles files = new MemoryFiles().with("a.xmi", HEAD + TAIL).with("TypeSystem.xml", """
                    <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription>
                    <name>my.%s</name><description/><supertypeName>uima.tcas.Annotation</supertypeName>
                    </typeDescription></types></typeSystemDescription>
                    """.formatted(layer));
            Readings read = Readings.of(reader, files.source("a.xmi"), FORMAT.options(), Map.of());
            assertEquals(List.of(layer), read.declared().orElseThrow().layers().stream().map(Layer::name).toList());
        }
    }

    @Test
    void givenNoTextWhenReadThenItIsRefused() throws Exception {
        String xmi = HEAD + "<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"v\" sofaURI=\"http://127.0.0.1/\"/></xmi:XMI>";
        assertEquals("NO_TEXT", Readings.of(new XmiReader(), new MemoryFiles().with("a.xmi", xmi).source("a.xmi"),
                FORMAT.options(), Map.of()).rejected().getFirst().code());
    }

    /** Every reference file of two projects' suites: the spans are those that a few lines of regular expressions count. */
    @Test
    void givenTheReferenceSuitesWhenReadThenSpansAreThoseOfACountOfItsOwn() throws Exception {
        List<Path> files = new ArrayList<>(Corpora.files("formats/inception/io-webanno-tsv", ".xmi"));
        files.addAll(Corpora.files("formats/uima-json-cas", ".xmi"));
        Map<String, List<String>> outcomes = new TreeMap<>();
        for (Path file : files) {
            String name = file.getParent().getFileName().toString();
            outcomes.computeIfAbsent(outcome(file), key -> new ArrayList<>()).add(name);
        }
        outcomes.forEach((outcome, names) -> System.getLogger("xmi").log(System.Logger.Level.INFO,
                names.size() + " " + outcome + (names.size() < 9 ? " " + names : "")));
        assertEquals(List.of(), outcomes.keySet().stream().filter(outcome -> outcome.startsWith("differs")).toList());
        assertTrue(outcomes.get("equal").size() > 40);
    }

    private static String outcome(Path file) throws Exception {
        MemoryFiles files = new MemoryFiles();
        try (var beside = Files.list(file.getParent())) {
            for (Path one : beside.filter(one -> one.toString().matches(".*\\.(xmi|xml)")).toList()) {
                files.with(one.getFileName().toString(), Files.readAllBytes(one));
            }
        }
        String name = file.getFileName().toString();
        Readings read = Readings.of(new XmiReader(), files.source(name), FORMAT.options(), Map.of("tokens", "true"));
        if (!read.rejected().isEmpty()) {
            return "refused: " + read.rejected().getFirst().code();
        }
        String xmi = files.text(name);
        List<String> expected = new ArrayList<>();
        Matcher element = Pattern.compile("<\\w+:(\\w+) xmi:id=\"\\d+\" sofa=\"\\d+\" begin=\"(\\d+)\" end=\"(\\d+)\"([^>]*)")
                .matcher(xmi);
        while (element.find()) {
            if (!element.group(1).startsWith("Document") && !element.group(4).contains("Governor")) {
                expected.add(element.group(1) + " " + element.group(2) + " " + element.group(3));
            }
        }
        List<String> found = annotations(read.only()).stream().filter(SpanData.class::isInstance).map(SpanData.class::cast)
                .map(span -> span.layer().substring(span.layer().lastIndexOf('.') + 1) + " " + span.begin() + " "
                        + span.end())
                .collect(Collectors.toCollection(ArrayList::new));
        expected.sort(null);
        found.sort(null);
        String notices = read.only().notices().stream().map(notice -> notice.message()).distinct()
                .collect(Collectors.joining("; "));
        return !expected.equals(found) ? "differs in " + name + ": " + expected + " " + found
                : notices.isEmpty() ? "equal" : "equal, noticed: " + notices;
    }

    private static Imported read(String content, Map<String, String> options) throws Exception {
        return Readings.of(new XmiReader(), new MemoryFiles().with("a.xmi", HEAD + content + TAIL).source("a.xmi"),
                FORMAT.options(), options).only();
    }

    private static List<AnnotationData> annotations(Imported read) {
        return read.annotations().stream().flatMap(said -> said.annotations().stream()).toList();
    }
}
