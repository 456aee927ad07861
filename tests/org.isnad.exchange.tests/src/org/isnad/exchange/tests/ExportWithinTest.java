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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.exchange.Formats;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.Member;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.text.TextRange;
import org.isnad.transfer.ExportPreset;
import org.isnad.transfer.ExportPresets;
import org.isnad.transfer.ExportPreview;
import org.isnad.transfer.ExportPreview.Head;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.Passages;
import org.isnad.transfer.Progress;
import org.isnad.transfer.Transfer;
import org.isnad.transfer.TransferException;
import org.isnad.transfer.internal.TransferService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** Exports that are restricted to places, looked at before they are made, cancelled, and kept as presets. */
class ExportWithinTest {

    private static final String TEXT = "قال زيد لعمرو في عدن";

    @TempDir
    private Path folder;
    private Project project;
    private Transfer transfer;
    private final SampleDocument report = new SampleDocument("report", TEXT);

    @BeforeEach
    void aProject() throws Exception {
        var context = FrameworkUtil.getBundle(ExportWithinTest.class).getBundleContext();
        Formats formats = context.getService(context.getServiceReference(Formats.class));
        transfer = new TransferService(formats, Tagsets.shipped(), Long.MAX_VALUE);
        project = new Projects().create(folder.resolve("p"));
        AnnotationId zayd = report.span("Entity", SampleDocument.tag("PERS"), report.range("زيد"));
        AnnotationId amr = report.span("Entity", SampleDocument.tag("PERS"), report.range("عمرو"));
        AnnotationId aden = report.span("Entity", SampleDocument.tag("GPE"), report.range("عدن"));
        report.relation("Kin", SampleDocument.PLAIN, zayd, amr);
        report.relation("Place", SampleDocument.PLAIN, zayd, aden);
        report.group("Pair", SampleDocument.PLAIN, new Member("", zayd), new Member("", aden));
        project.add(new NewDocument("report", "Report", "", "text", "UTF-8", TEXT, Map.of()), report.annotations());
        new Projects().add(project, "other", "نص آخر");
    }

    private ExportRequest brat(boolean dryRun) {
        return new ExportRequest("brat", folder.resolve("out"), List.of(), Optional.empty(), dryRun);
    }

    private Passages passages(String... words) {
        return new Passages(Map.of(new DocumentId("report"), Stream.of(words).map(report::range).toList()));
    }

    @Test
    void givenHitsWhenExportedThenOnlyWhatTouchesThemGoesOutAndNothingIsCalledLost() throws Exception {
        ExportReport done = transfer.export(project, brat(false).within(passages("قال زيد", "مرو في")),
                Progress.NONE);

        String annotations = Files.readString(folder.resolve("out/report.ann"));
        assertEquals(List.of(), done.losses());
        assertFalse(Files.exists(folder.resolve("out/other.txt")), "a document without hits");
        assertEquals(TEXT, Files.readString(folder.resolve("out/report.txt")));
        assertTrue(annotations.contains("PERS 4 7") && annotations.contains("PERS 9 13"), annotations);
        assertTrue(annotations.contains("Kin"), annotations);
        assertFalse(annotations.contains("GPE") || annotations.contains("Place") || annotations.contains("Pair"),
                annotations);
    }

    @Test
    void givenPlacesInEachOtherWhenAskedThenBordersAreOutsideButEmptyOnesTouchThem() {
        DocumentId id = new DocumentId("d");
        Passages places = new Passages(Map.of(id, List.of(new TextRange(8, 10), new TextRange(2, 4),
                new TextRange(3, 6), new TextRange(20, 20)), new DocumentId("empty"), List.of()));

        assertEquals(List.of(new TextRange(2, 6), new TextRange(8, 10), new TextRange(20, 20)), places.ranges().get(id));
        assertFalse(places.in(new DocumentId("empty")));
        assertTrue(places.touch(id, new TextRange(5, 8)));
        assertFalse(places.touch(id, new TextRange(6, 8)), "from border to border");
        assertFalse(places.touch(id, new TextRange(0, 2)));
        assertTrue(places.touch(id, new TextRange(6, 6)));
        assertTrue(places.touch(id, new TextRange(19, 21)), "around an empty place");
        assertFalse(places.touch(id, new TextRange(11, 19)));
        assertFalse(places.touch(new DocumentId("empty"), new TextRange(0, 9)));
    }

    @Test
    void givenARequestWhenLookedAtThenTheFirstDocumentIsShownAsTheFormatWritesItAndNothingIsWritten() throws Exception {
        ExportPreview preview = transfer.previewExport(project, brat(false).within(passages("زيد")), Progress.NONE);
        ExportPreview table = transfer.previewExport(project, new ExportRequest("xlsx", folder.resolve("a.xlsx"),
                List.of(), Optional.empty(), false), Progress.NONE);

        Map<String, Head> files = new TreeMap<>();
        preview.files().forEach(file -> files.put(file.name(), file));
        assertEquals(Optional.of(TEXT), files.get("report.txt").text());
        assertTrue(files.get("report.ann").text().orElseThrow().contains("PERS 4 7"));
        assertFalse(files.get("report.ann").more());
        assertEquals("a.xlsx", table.files().getFirst().name());
        assertEquals(Optional.empty(), table.files().getFirst().text(), "no text can be shown");
        assertFalse(Files.exists(folder.resolve("out")) || Files.exists(folder.resolve("a.xlsx")));
    }

    @Test
    void givenACancelAfterTheFirstDocumentWhenExportedThenItIsWholeAndNoHalfFileIsLeft() throws Exception {
        Progress cancel = new Progress() {
            private int asked;

            @Override
            public void step(String what, int done, int total) {
                asked++;
            }

            @Override
            public boolean cancelled() {
                return asked == 1;
            }
        };
        TransferException.Code code = null;
        try {
            transfer.export(project, brat(false), cancel);
        } catch (TransferException e) {
            code = e.code();
        }
        assertEquals(TransferException.Code.CANCELLED, code);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            assertTrue(names.stream().noneMatch(name -> name.endsWith(".part")), names.toString());
            assertTrue(names.stream().filter(name -> name.endsWith(".txt")).count() == 1, names.toString());
        }
    }

    @Test
    void givenPresetsWhenSavedThenTheyComeBackAndOneOfTheSameNameIsWrittenOver() throws Exception {
        ExportPresets presets = transfer.presets(project);
        ExportPreset agency = new ExportPreset("للوكالة", "conllu", Optional.of("gold"), Optional.of("conll"),
                Map.of("a", "1", "b", "نعم"));
        ExportPreset other = new ExportPreset("للوكالة!", "csv", Optional.empty(), Optional.empty(), Map.of());

        presets.save(new ExportPreset("للوكالة", "brat", Optional.empty(), Optional.empty(), Map.of()));
        Path first = presets.save(agency);
        Path second = presets.save(other);
        Files.writeString(first.resolveSibling("broken.json"), "{\"format\":\"csv\"}");

        assertTrue(first.startsWith(project.folder()) && !first.equals(second));
        assertEquals(List.of(agency, other), presets.list().presets());
        assertTrue(presets.list().problems().getFirst().contains("broken.json"));
        presets.remove("للوكالة");
        assertEquals(List.of(other), transfer.presets(project).list().presets());
    }
}
