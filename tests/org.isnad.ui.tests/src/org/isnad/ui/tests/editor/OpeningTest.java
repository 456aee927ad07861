/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor whose text cannot be read says so, and tries again when it is told to. */
@UiTest
class OpeningTest {

    private static final String TEXT = "قال سالم إن الجسر مغلق.";

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void aTextThatIsMissingIsReadWhenItIsBack() throws Exception {
        Path project = folder.resolve("project");
        DocumentId document = Desktop.makeProject(project, Map.of("تقرير", TEXT)).getFirst();
        Path text = textFile(project);
        Path away = folder.resolve("away.txt");
        Desktop.open(project);
        Files.move(text, away);
        Desktop.session().show(document, new TextRange(4, 8));
        String said = Widgets.get("editor.problem", Label.class).getText();
        assertFalse(said.isBlank());
        Waiting.until("a way to try again", () -> Widgets.find("editor.again", Button.class).isPresent());

        Files.move(away, text);
        Widgets.get("editor.again", Button.class).notifyListeners(SWT.Selection, null);
        AnnotationEditor editor = (AnnotationEditor) Desktop.page().getActiveEditor();
        Waiting.until("the text", () -> editor.text().equals(TEXT));
        assertEquals("سالم", editor.selectedText(), "what was to be shown is shown then");
        assertEquals(Optional.empty(), Widgets.find("editor.problem", Label.class));
    }

    private static Path textFile(Path project) throws Exception {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(file -> file.endsWith("text.txt")).findFirst().orElseThrow();
        }
    }
}
