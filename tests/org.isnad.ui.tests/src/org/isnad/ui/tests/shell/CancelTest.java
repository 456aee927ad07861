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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.model.DocumentId;
import org.isnad.project.ProjectListener;
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

/** An import or export that the user cancels ends soon, keeps what is finished and says what is not. */
@UiTest
class CancelTest {

    private static final int FILES = 30;
    private static final int ENOUGH = 3;

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void anImportKeepsWhatCameIn() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(Files.writeString(folder.resolve("report" + i + ".txt"), "قال زيد لعمرو: هذا الخبر " + i + "."));
        }
        Desktop.makeProject(folder.resolve("project"), Map.of());
        Desktop.open(folder.resolve("project"));
        Desktop.session().project().orElseThrow().addListener(new CancelAfter(ENOUGH));
        Dialogs.pressWhenEnabled("import.finish", () -> { });

        Services.get(ImportDoor.class).importFiles(Desktop.window().getShell(), files);

        Table result = Widgets.get("import.result.table", Table.class);
        Waiting.forPaint(result);
        Screenshots.take("import-cancelled-" + MessageBundle.userLocale().getLanguage());
        assertEquals(ENOUGH, result.getItemCount());
        assertEquals(ENOUGH, Desktop.session().project().orElseThrow().documents().size());
        Dialogs.press(Widgets.get("import.result.close", Button.class));
    }

    @Test
    void anExportWritesNoMore() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < FILES; i++) {
            texts.put("report" + i, "قال زيد لعمرو: هذا الخبر " + i + ".");
        }
        Desktop.makeProject(folder.resolve("project"), texts);
        Desktop.open(folder.resolve("project"));
        Path out = folder.resolve("out");
        CancelExport cancel = new CancelExport();
        Job.getJobManager().addJobChangeListener(cancel);
        try {
            Dialogs.pressWhenEnabled("export.next", () -> Dialogs.whenReady("export.out", Text.class, text -> true,
                    text -> {
                        text.setText(out.toString());
                        Dialogs.pressWhenEnabled("export.next",
                                () -> Dialogs.pressWhenEnabled("export.finish", () -> { }));
                    }));

            Desktop.window().getService(IHandlerService.class).executeCommand("org.isnad.ui.exchange.export", null);

            Waiting.until("the export to end", () -> cancel.ended);
            Waiting.forEvents();
        } finally {
            Job.getJobManager().removeJobChangeListener(cancel);
        }
        assertTrue(Widgets.find("export.done", Shell.class).isEmpty());
        assertTrue(Widgets.find("error.sentence", Shell.class).isEmpty(), "cancelling is no error");
        assertTrue(Files.notExists(out) || out.toFile().list().length == 0, "nothing was written");
    }

    /** Cancels the import that adds documents, on its own thread, so that no more than these come in. */
    private record CancelAfter(int most, AtomicInteger added) implements ProjectListener {

        CancelAfter(int most) {
            this(most, new AtomicInteger());
        }

        @Override
        public void documentAdded(DocumentId document) {
            if (added.incrementAndGet() == most) {
                Job.getJobManager().currentJob().cancel();
            }
        }
    }

    /** Cancels the export when it begins. */
    private static final class CancelExport extends JobChangeAdapter {

        private volatile boolean ended;

        @Override
        public void running(IJobChangeEvent event) {
            if (isExport(event)) {
                event.getJob().cancel();
            }
        }

        @Override
        public void done(IJobChangeEvent event) {
            ended |= isExport(event);
        }

        private static boolean isExport(IJobChangeEvent event) {
            return event.getJob().getClass().getSimpleName().equals("ExportJob");
        }
    }
}
