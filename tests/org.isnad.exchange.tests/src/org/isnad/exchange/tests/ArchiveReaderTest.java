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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.isnad.exchange.FormatException;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.uima.internal.ArchiveReader;
import org.isnad.exchange.uima.internal.ArchiveWriter;
import org.isnad.model.AnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as INCEpTION makes them: the shape of its exporters, the content made here. */
class ArchiveReaderTest {

    private static final String PROJECT = """
            {"name":"أخبار","mode":"annotation","version":1,
             "source_documents":[
               {"name":"one.txt","format":"text","state":"CURATION_FINISHED"},
               {"name":"two.txt","format":"text","state":"NEW"},
               {"name":"three.pdf","format":"pdf","state":"NEW"}],
             "annotation_documents":[
               {"name":"one.txt","user":"sara","state":"FINISHED"},
               {"name":"one.txt","user":"nour","state":"INPROGRESS"}],
             "layers":[
               {"name":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token","type":"span","features":[]},
               {"name":"webanno.custom.Saying","uiName":"قول","type":"span","features":[
                 {"name":"value","type":"uima.cas.String","tag_set":{"name":"s","create_tag":false,
                   "tags":[{"tag_name":"direct"},{"tag_name":"indirect"}]}},
                 {"name":"sure","uiName":"مؤكد","type":"uima.cas.Boolean","required":true},
                 {"name":"who","type":"webanno.custom.Saying","link_mode":"WITH_ROLE","multi_value_mode":"ARRAY",
                   "tag_set":{"name":"r","tags":[{"tag_name":"speaker"}]}}]},
               {"name":"webanno.custom.Link","type":"relation","features":[{"name":"label","type":"uima.cas.String"}]},
               {"name":"webanno.custom.Coref","type":"chain","features":[
                 {"name":"referenceType","type":"uima.cas.String"}]},
               {"name":"webanno.custom.Off","type":"span","enabled":false,"features":[]}]}
            """;

    private static final String TYPES = """
            <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
            <typeDescription><name>webanno.custom.Saying</name><description/><supertypeName>uima.tcas.Annotation</supertypeName>
              <features><featureDescription><name>who</name><description/><rangeTypeName>uima.cas.FSArray</rangeTypeName>
              <elementType>webanno.custom.SayingWhoLink</elementType></featureDescription></features></typeDescription>
            </types></typeSystemDescription>
            """;

    private static final String TEXT = "قال زيد إنه رأى عمرا";

    /** A CAS over the text. @param content structures, whose ids are listed */
    private static String xmi(String content, String members) {
        return """
                <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0"
                  xmlns:c="http:///webanno/custom.ecore"
                  xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
                  xmlns:meta="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore">
                <cas:NULL xmi:id="0"/>
                <meta:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="20" language="x-unspecified"
                  documentTitle="one.txt" documentId="sara"/>
                %s
                <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="%s"/>
                <cas:View sofa="1" members="2 %s"/></xmi:XMI>
                """.formatted(content, TEXT, members);
    }

    private static Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("source/one.txt", bytes(TEXT));
        entries.put("source/two.txt", bytes("خبر آخر"));
        entries.put("source/three.pdf", bytes("%PDF-1.7"));
        entries.put("annotation/one.txt/sara.zip", zip(Map.of("TypeSystem.xml", bytes(TYPES), "one.txt.xmi", bytes(xmi("""
                <c:Saying xmi:id="10" sofa="1" begin="0" end="3" value="direct" sure="true" who="12"/>
                <c:Saying xmi:id="11" sofa="1" begin="4" end="7" value="indirect"/>
                <c:SayingWhoLink xmi:id="12" role="speaker" target="11"/>
                <c:Link xmi:id="13" sofa="1" begin="4" end="7" Governor="10" Dependent="11" label="by"/>
                <c:CorefChain xmi:id="14" sofa="1" first="15"/>
                <c:CorefLink xmi:id="15" sofa="1" begin="4" end="7" next="16" referenceType="name"/>
                <c:CorefLink xmi:id="16" sofa="1" begin="8" end="11" referenceType="pronoun"/>
                """, "10 11 13 14")))));
        entries.put("annotation/one.txt/nour.json", bytes("""
                {"%%TYPES":{},"%%FEATURE_STRUCTURES":[
                 {"%%ID":1,"%%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text","sofaString":"%s"},
                 {"%%ID":2,"%%TYPE":"webanno.custom.Saying","@sofa":1,"begin":16,"end":20,"value":"direct"}],
                 "%%VIEWS":{"_InitialView":{"%%SOFA":1,"%%MEMBERS":[2]}}}
                """.formatted(TEXT)));
        entries.put("annotation_ser/one.txt/sara.ser", bytes("\u00ac\u00ed"));
        entries.put("annotation_ser/one.txt/INITIAL_CAS.ser", bytes("\u00ac\u00ed"));
        entries.put("annotation_ser/one.txt/huda.ser", bytes("\u00ac\u00ed"));
        entries.put("curation/one.txt/CURATION_USER.zip", zip(Map.of("one.txt.xmi", bytes(xmi("""
                <c:Saying xmi:id="10" sofa="1" begin="0" end="3" value="direct"/>
                """, "10")))));
        entries.put("log/project.log", bytes("x"));
        entries.put("exportedproject123.json", bytes(PROJECT));
        return entries;
    }

    @Test
    void givenAnArchiveWhenReadThenEachAnnotatorsWorkIsTheirOwn() throws Exception {
        Readings read = read(zip(entries()));

        Imported one = read.documents().getFirst();
        assertEquals(TEXT, one.text());
        assertEquals("one", one.name());
        assertEquals(Map.of("inception.state", "CURATION_FINISHED", "inception.state.sara", "FINISHED"), one.metadata());
        assertEquals(List.of("sara: Saying direct قال", "sara: Saying indirect زيد", "sara: CorefLink name زيد",
                "sara: CorefLink pronoun إنه", "nour: Saying direct عمرا", "CURATION_USER: Saying direct قال"),
                one.annotations().stream().flatMap(said -> said.annotations().stream()
                        .filter(SpanData.class::isInstance).map(SpanData.class::cast)
                        .map(span -> said.annotator() + ": " + span.layer() + " " + span.tag().orElse("") + " "
                                + span.coveredText(TEXT))).toList());
        List<AnnotationData> sara = one.annotations().getFirst().annotations();
        assertEquals(List.of("Link by", "Saying.who speaker"), sara.stream().filter(RelationData.class::isInstance)
                .map(each -> each.layer() + " " + each.tag().orElse("")).toList(), "a relation and a slot");
        assertEquals(2, sara.stream().filter(GroupData.class::isInstance).map(GroupData.class::cast).findFirst()
                .orElseThrow().members().size());
    }

    @Test
    void givenFilesThatCannotBeReadWhenReadThenTheyAreNamedWithTheNextStepAndTheRestComesIn() throws Exception {
        Readings read = read(zip(entries()));

        List<String> notices = read.documents().getFirst().notices().stream().map(Notice::message).toList();
        assertEquals(1, notices.size(), "sara has both forms, and nobody worked on what all began with: " + notices);
        assertTrue(notices.getFirst().contains("huda") && notices.getFirst().contains("XMI"), notices.getFirst());
        assertEquals("خبر آخر", read.documents().get(1).text(), "nobody opened it");
        assertEquals(List.of(), read.documents().get(1).annotations());
        assertEquals(List.of("NO_TEXT"), read.rejected().stream().map(no -> no.code()).toList());
        assertTrue(read.rejected().getFirst().reason().contains("three.pdf"));

        Map<String, byte[]> broken = entries();
        broken.put("annotation/one.txt/nour.json", bytes("{"));
        Imported one = read(zip(broken)).documents().getFirst();
        assertEquals(List.of("sara", "CURATION_USER"), one.annotations().stream().map(said -> said.annotator()).toList());
        assertTrue(one.notices().stream().anyMatch(notice -> notice.message().contains("nour")));
    }

    @Test
    void givenTheProjectsLayersWhenReadThenTheyAreDeclaredAsTheAnnotationsAreCalled() throws Exception {
        Tagset declared = read(zip(entries())).declared().orElseThrow();

        assertEquals("أخبار", declared.name());
        assertEquals(List.of("Saying", "Saying.who", "Link", "CorefChain", "CorefLink"),
                declared.layers().stream().map(Layer::name).toList());
        Layer saying = declared.layer("Saying").orElseThrow();
        assertEquals(List.of("direct", "indirect"), saying.tags().stream().map(tag -> tag.name()).toList());
        assertEquals(FeatureType.Kind.BOOLEAN, saying.feature("sure").orElseThrow().kind());
        assertTrue(saying.feature("sure").orElseThrow().required());
        assertTrue(declared.layer("Saying.who").orElseThrow().tag("speaker").isPresent());
        assertEquals(Layer.Kind.GROUP, declared.layer("CorefChain").orElseThrow().kind());
    }

    @Test
    void givenAnArchiveThatAsksForTooMuchOrLeadsOutsideWhenReadThenItIsRefused() throws Exception {
        Map<String, byte[]> outside = entries();
        outside.put("annotation/../../x", bytes("x"));
        assertEquals("BAD_ARCHIVE", refused(zip(outside)));

        Map<String, byte[]> bomb = entries();
        bomb.put("annotation/one.txt/evil.json", new byte[8 << 20]);
        assertEquals("BAD_ARCHIVE", refused(zip(bomb)));

        Map<String, byte[]> nested = entries();
        nested.put("annotation/one.txt/evil.zip", zip(Map.of("one.xmi", new byte[8 << 20])));
        Imported one = read(zip(nested)).documents().getFirst();
        assertTrue(one.notices().stream().anyMatch(notice -> notice.message().contains("evil")), "the others come in");
        assertEquals(3, one.annotations().size());

        assertEquals("BAD_ARCHIVE", refused(zip(Map.of("source/one.txt", bytes(TEXT)))), "no project");
        assertEquals("BAD_JSON", refused(zip(Map.of("exportedproject.json", bytes("{\"name\":\"a\",\"name\":\"b\"}")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source/a.txt", "annotation/a/b.zip", "annotation_ser/a/b.ser", "exportedproject9.json"})
    void givenAnyFirstEntryWhenAskedThenTheArchiveIsKnownByItsContent(String first) {
        assertTrue(new ArchiveReader().recognises(zip(Map.of(first, bytes("x"))), "x.bin"));
        assertFalse(new ArchiveReader().recognises(zip(Map.of("word/" + first, bytes("x"))), "x.zip"));
    }

    private static String refused(byte[] archive) throws IOException, FormatException {
        Readings read = read(archive);
        assertEquals(List.of(), read.documents());
        return read.rejected().getFirst().code();
    }

    private static Readings read(byte[] archive) throws IOException, FormatException {
        return Readings.of(new ArchiveReader(), new MemoryFiles().with("a.zip", archive).source("a.zip"),
                DeclaredFormat.in(ArchiveWriter.class, "inception").readingOptions(), Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
