/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ImportDoor;
import org.isnad.ui.Services;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that bring annotations come in through the wizard, for whom and under which labels the user says. */
@UiTest
class AnnotatedImportTest {

    private static final String TEXT = "قال زيد في عدن";
    /** How many annotations the table of files shows. */
    private static final int ANNOTATIONS = 4;

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void theUserNamesTheAnnotatorAndMapsTheLabels() throws Exception {
        Files.writeString(folder.resolve("report.txt"), TEXT);
        Path file = Files.writeString(folder.resolve("report.ann"),
                "T1\tPER 4 7\tزيد\nT2\tSHIP 11 14\tعدن\nT3\tPER 40 44\tبعيد\n");
        Desktop.makeProject(folder.resolve("project"), Map.of());
        Desktop.open(folder.resolve("project"));
        String[] shown = { "", "" };
        Dialogs.whenReady("import.files", Table.class, table -> table.getItemCount() == 1, table -> {
            shown[0] = table.getItem(0).getText(ANNOTATIONS);
            shown[1] = Widgets.get("import.remarks", Text.class).getText();
            screenshot("import-annotations-files");
            // Only now: the next page hides this one. A file that was refused has no next page, and the wizard must end.
            Dialogs.pressWhenEnabled(shown[1].isEmpty() ? "import.cancel" : "import.next",
                    () -> Dialogs.whenReady("import.annotator", Text.class, Text::isVisible,
                            AnnotatedImportTest::choose));
        });

        Services.get(ImportDoor.class).importFiles(Desktop.window().getShell(), List.of(file));

        Table result = Widgets.get("import.result.table", Table.class);
        Waiting.forPaint(result);
        screenshot("import-annotations-result");
        Project project = Desktop.session().project().orElseThrow();
        List<SpanData> spans = project.annotations(new DocumentId("report"), Annotator.named("Huda")).snapshot();
        assertEquals(List.of("PERS", "SHIP"), spans.stream().map(span -> span.tag().orElseThrow()).toList());
        assertTrue(project.tagset().layer("Entity").orElseThrow().tag("SHIP").isPresent(), "the tagset has the new tag");
        assertTrue(shown[0].contains("2") || shown[0].contains("٢"), shown[0]);
        assertTrue(shown[1].contains("3") || shown[1].contains("٣"), "the notice has its line: " + shown[1]);
        Dialogs.press(Widgets.get("import.result.close", Button.class));
    }

    private static void choose(Text name) {
        name.setText("Huda");
        CCombo mapping = Widgets.get("import.mapping", CCombo.class);
        List<String> items = List.of(mapping.getItems());
        Optional<String> conll = items.stream().filter(item -> item.contains("conll")).findFirst();
        conll.ifPresent(item -> {
            mapping.select(items.indexOf(item));
            mapping.notifyListeners(SWT.Selection, new Event());
        });
        Button keep = Widgets.get("import.unknown.keep", Button.class);
        Button add = Widgets.get("import.unknown.add", Button.class);
        keep.setSelection(false);
        add.setSelection(true);
        add.notifyListeners(SWT.Selection, new Event());
        screenshot("import-annotations-choices");
        Dialogs.pressWhenEnabled("import.finish", () -> { });
    }

    private static void screenshot(String name) {
        Screenshots.take(name + "-" + MessageBundle.userLocale().getLanguage());
    }
}
