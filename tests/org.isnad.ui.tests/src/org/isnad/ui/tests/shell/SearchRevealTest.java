/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.UiIds;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.flow.Viewport;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a hit into the document: the hit is selected and in sight, however far down it stands. */
@UiTest
class SearchRevealTest {

    private static final String RARE = "زمرّدة";
    private static final String LINE = "قال زيد لعمرو إن السوق مفتوحة، ثم مضى كل منهما في طريقه إلى البيت.";

    @TempDir
    private Path folder;

    private List<DocumentId> documents;
    private String paragraphs;
    private String oneParagraph;

    @BeforeEach
    void openAProject() throws Exception {
        paragraphs = (LINE + "\n\n").repeat(400) + "وجد زيد " + RARE + " في السوق.\n" + (LINE + "\n").repeat(200);
        oneParagraph = (LINE + " ").repeat(300) + "وباع عمرو " + RARE + " أخرى. " + LINE;
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("فقرات", paragraphs);
        texts.put("فقرة", oneParagraph);
        documents = Desktop.makeProject(folder.resolve("project"), texts);
        Desktop.open(folder.resolve("project"));
    }

    @AfterEach
    void closeIt() {
        Desktop.close();
    }

    @Test
    void aHitFarDownIsSelectedAndInSight() throws Exception {
        Table hits = find(RARE, 2);

        open(hits, 0);
        assertShown(documents.get(0), paragraphs);
        Screenshots.take("search-hit-" + MessageBundle.userLocale().getLanguage());
        open(hits, 1);
        assertShown(documents.get(1), oneParagraph);
    }

    @Test
    void aHitIsShownAgainAfterTheUserScrolledAway() throws Exception {
        Table hits = find(RARE, 2);
        open(hits, 0);
        assertShown(documents.get(0), paragraphs);
        viewport().scrollTo(0);

        open(hits, 0);

        assertShown(documents.get(0), paragraphs);
    }

    private static Table find(String query, int count) throws Exception {
        Desktop.view(UiIds.SEARCH_VIEW);
        Widgets.get("search.query", StyledText.class).setText(query);
        Table hits = Widgets.get("search.hits", Table.class);
        Waiting.until(count + " hits", () -> hits.getItemCount() == count);
        return hits;
    }

    /** What a double click and Enter do. */
    private static void open(Table hits, int index) {
        hits.setSelection(index);
        Event event = new Event();
        event.item = hits.getItem(index);
        hits.notifyListeners(SWT.DefaultSelection, event);
    }

    private static void assertShown(DocumentId document, String text) {
        Waiting.until("the document", () -> Desktop.page().getActiveEditor() instanceof AnnotationEditor editor
                && editor.document().equals(document));
        AnnotationEditor editor = (AnnotationEditor) Desktop.page().getActiveEditor();
        Waiting.until("a size", () -> editor.canvas().control().getClientArea().height > 0);
        Waiting.forPaint(editor.canvas().control());
        TextRange hit = new TextRange(text.indexOf(RARE), text.indexOf(RARE) + RARE.length());
        assertEquals(hit, editor.canvas().caret().selection().range());
        Rectangle begin = viewport().caret(hit.begin());
        Rectangle end = viewport().caret(hit.end());
        Rectangle area = editor.canvas().control().getClientArea();
        assertEquals(area.height, viewport().height());
        assertTrue(begin.y >= 0 && begin.y + begin.height <= area.height, () -> begin + " in " + area);
        assertTrue(end.y >= 0 && end.y + end.height <= area.height, () -> end + " in " + area);
    }

    private static Viewport viewport() {
        return ((AnnotationEditor) Desktop.page().getActiveEditor()).canvas().viewport();
    }
}
