/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationTable;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Claim;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.SpanData;
import org.isnad.model.stored.AnnotationsContent;
import org.isnad.model.stored.ClaimContent;
import org.isnad.model.stored.MalformedFileException;
import org.isnad.model.stored.Manifest;
import org.isnad.model.stored.RegistryContent;
import org.isnad.model.stored.StoredForm;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFormTest {

    private static final String ROOT = "<isnad:AnnotationSet xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
            + " xmlns:isnad=\"urn:isnad:project:2\" version=\"2\" document=\"d\" annotator=\"a\" textHash=\"0\">\n";
    private static final String END = "</isnad:AnnotationSet>\n";
    private static final String SPAN = "<spans id=\"01841e1a-4c00-7000-8000-000000000001\" layer=\"L\" author=\"a\""
            + " time=\"2022-10-14T08:00:00Z\" ranges=\"0-1\"";

    @Test
    void whatIsWrittenIsReadAgain() {
        Seeded.rounds(Seeded.slow() ? 5000 : 300, random -> {
            AnyObjects any = new AnyObjects(random);
            assertRead(StoredForm.ANNOTATIONS, annotations(any));
            assertRead(StoredForm.MANIFEST, new Manifest(any.text(4), any.text(2)));
            assertRead(StoredForm.ANNOTATOR, new Annotator(new AnnotatorId("a"), any.text(3)));
            assertRead(StoredForm.DOCUMENT, any.document(new DocumentId("d")));
            assertRead(StoredForm.REGISTRY, new RegistryContent(any.list(any::entity), Foreign.NONE));
            Claim claim = any.claim();
            assertRead(StoredForm.CLAIM, new ClaimContent(claim, any.list(() -> any.relation(claim.id()))));
        });
    }

    static AnnotationsContent annotations(AnyObjects any) {
        AnnotationTable table = new AnnotationTable();
        for (int i = 0; i < 4; i++) {
            any.list(any::annotation).forEach(table::put);
        }
        return new AnnotationsContent(new DocumentId("d"), new AnnotatorId("a"), "ff", table.all(), Foreign.NONE);
    }

    private static <T> void assertRead(StoredForm<T> form, T value) throws MalformedFileException {
        byte[] bytes = form.write(value);
        StoredForm.Read<T> read = form.read(bytes, bytes.length);
        assertEquals(value, read.value());
        assertEquals(StoredForm.VERSION, read.version());
        assertArrayEquals(bytes, form.write(read.value()));
    }

    @Test
    void anAnnotationIsALine() throws Exception {
        Seeded.rounds(100, random -> {
            AnnotationsContent content = annotations(new AnyObjects(random));
            String text = new String(StoredForm.ANNOTATIONS.write(content), StandardCharsets.UTF_8);
            assertEquals(content.annotations().size() + 3, text.split("\n", -1).length - 1);
        });
    }

    @Test
    void whatANewerVersionAddedIsKept() throws Exception {
        String file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + ROOT.replace("textHash=\"0\"",
                "textHash=\"0\" xmlns:m=\"urn:m\" m:mood='calm &amp; \"quiet\"'") + "  " + SPAN
                + " features=\"unknown=x\" certainty=\"0.5\"><m:x a=\"1\"><y/></m:x></spans>\n"
                + "  <clusters id=\"1\">\n    <member ref='2'/> </clusters>\n" + END;

        AnnotationsContent read = read(file);

        assertEquals(1, read.annotations().size());
        assertEquals(" certainty=\"0.5\"", read.annotations().getFirst().head().foreign().attributes());
        assertEquals(file, new String(StoredForm.ANNOTATIONS.write(read), StandardCharsets.UTF_8));
    }

    @Test
    void whatWasAddedToVersionOneIsRefused() {
        String root = ROOT.replace("version=\"2\"", "version=\"1\"").replace("project:2", "project:1");
        assertThrows(MalformedFileException.class, () -> read(root + "<unknown/>" + END));
        assertThrows(MalformedFileException.class, () -> read(root + SPAN + " x=\"1\"/>" + END));
    }

    @Test
    void versionOneHadItsFeaturesInElements() throws Exception {
        String root = ROOT.replace("version=\"2\"", "version=\"1\"").replace("project:2", "project:1");
        AnnotationData span = read(root + SPAN + ">\n    <features name=\"tag\" value=\"PERS\"/>\n"
                + "    <features name=\"tag\" value=\"a;b\"/>\n  </spans>\n" + END).annotations().getFirst();

        assertEquals(List.of("PERS", "a;b"), span.features().get("tag"));
    }

    @Test
    void otherWaysToWriteTheSameAreRead() throws Exception {
        SpanData span = (SpanData) read("\n<!-- & < \u0085 -->" + ROOT
                + "<spans\n\tranges='0-1 3-4'  id=\"01841E1A-4C00-7000-8000-000000000001\" layer=\"&#x645;&#1606;\""
                + " author = \"&lt;&apos;&quot;\" time=\"2022-10-14T08:00:00.5Z\" comment=\"a\nb&#10;c\"></spans>"
                + END.replace(">", "\r\n>")).annotations().getFirst();

        assertEquals("من", span.layer());
        assertEquals("<'\"", span.author());
        assertEquals("a b\nc", span.comment());
        assertEquals(2, span.ranges().size());
        assertEquals(500_000_000, span.time().getNano());
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!DOCTYPE x>", "<?php ?>", "text", "<![CDATA[x]]>", "<spans/>", "<spans x>", "</x>", "<",
            "<!-- -- -->", "&amp;", "<spans a=\"<\"/>", "<1/>", "<x a=\"1\" a=\"2\"/>", "<x a=\"&e;\"/>",
            "<x a=\"&#0;\"/>", "<x a=\"&#xD800;\"/>", "<x a=\"&#x110000;\"/>", "<x a=\"\u0001\"/>", "<x>y</x>",
            "<x a=\"1\"b=\"2\"/>", "<x a=1/>", "<x><y></x></y>", "\ufeff", "<x a=\"\uffff\"/>", "<x a=\"&#10\"/>" })
    void whatIsNoSuchXmlIsRefusedWhereItStands(String wrong) {
        MalformedFileException found = assertThrows(MalformedFileException.class, () -> read(ROOT + wrong + END));

        assertTrue(found.line() >= 2 && found.line() <= 3, found.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "id", "layer", "author", "time", "ranges" })
    void anAnnotationWithoutWhatItNeedsIsRefused(String attribute) {
        String span = SPAN.replaceFirst(attribute + "=\"[^\"]*\"", "");
        assertThrows(MalformedFileException.class, () -> read(ROOT + span + "/>\n" + END));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ranges=\"0-1 1-2\"", "ranges=\"1-0\"", "ranges=\"\"", "ranges=\"1\"", "ranges=\"0-1 \"",
            "ranges=\"0-99999999999\"", "ranges=\"-1-2\"" })
    void rangesThatAreNoneAreRefused(String ranges) {
        String span = SPAN.replace("ranges=\"0-1\"", ranges);
        assertThrows(MalformedFileException.class, () -> read(ROOT + span + "/>\n" + END));
    }

    @Test
    void anIdThatOccursTwiceIsRefused() {
        assertThrows(MalformedFileException.class, () -> read(ROOT + SPAN + "/>" + SPAN + "/>" + END));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] file = (ROOT + SPAN.replace("layer=\"L\"", "layer=\"LL\"") + "/>" + END).getBytes(
                StandardCharsets.ISO_8859_1);
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("LL");
        for (byte[] wrong : List.of(new byte[] { (byte) 0xc0, (byte) 0x80 }, new byte[] { (byte) 0xff, 'x' },
                new byte[] { (byte) 0xe0, (byte) 0x80 }, new byte[] { (byte) 0xd9, 'x' })) {
            byte[] altered = file.clone();
            System.arraycopy(wrong, 0, altered, at, 2);
            assertThrows(MalformedFileException.class, () -> StoredForm.ANNOTATIONS.read(altered, altered.length));
        }
    }

    @Test
    void anythingIsReadOrRefused() {
        Seeded.rounds(Seeded.slow() ? 200_000 : 3000, random -> {
            byte[] bytes = StoredForm.ANNOTATIONS.write(annotations(new AnyObjects(random)));
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
            List<Object> outcome = new ArrayList<>();
            try {
                outcome.add(StoredForm.ANNOTATIONS.read(bytes, length));
            } catch (MalformedFileException e) {
                outcome.add(e);
            }
            assertEquals(1, outcome.size());
        });
    }

    private static AnnotationsContent read(String file) throws MalformedFileException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return StoredForm.ANNOTATIONS.read(bytes, bytes.length).value();
    }
}
