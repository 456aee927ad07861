/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.isnad.ui.internal.problem.ProblemReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {

    private static final String LOG = """
            !SESSION 2026-01-02 03:04:05.678 -----------------------------------------------
            eclipse.buildId=unknown
            Command-line arguments:  open /home/sara/سري

            !ENTRY org.isnad.ui 4 0 2026-01-02 03:04:06.000
            !MESSAGE قال الضابط في /home/sara/خبر.txt
            وسطر ثانٍ من الرسالة at home(secret.txt:1)
            !STACK 0
            org.isnad.project.ProjectException: The text «قال الضابط» is damaged
            \tat org.isnad.project.internal.FolderProject.text(FolderProject.java:12)
            \tat java.base/java.lang.Thread.run(Thread.java:1583)
            Caused by: java.io.IOException: /home/sara/خبر.txt
            \t... 3 more
            """;

    @Test
    void keepsWhatCannotHoldAText() {
        assertEquals(List.of("!SESSION 2026-01-02 03:04:05.678 -----------------------------------------------",
                "!ENTRY org.isnad.ui 4 0 2026-01-02 03:04:06.000", "org.isnad.project.ProjectException",
                "\tat org.isnad.project.internal.FolderProject.text(FolderProject.java:12)",
                "\tat java.base/java.lang.Thread.run(Thread.java:1583)", "Caused by: java.io.IOException",
                "\t... 3 more"), ProblemReport.withoutMessages(LOG));
    }

    @Test
    void holdsNeitherTextsNorFileNames(@TempDir Path folder) throws Exception {
        Path log = Files.writeString(folder.resolve(".log"), LOG);

        String report = ProblemReport.of("Isnad 1", Map.of("org.isnad.ui", "1.0.0", "org.eclipse.swt", "3"), log);

        assertTrue(report.startsWith("Isnad 1\n"), report);
        assertTrue(report.contains("org.isnad.ui 1.0.0"), report);
        assertFalse(report.contains("الضابط") || report.contains("sara") || report.contains("secret"), report);
    }

    @Test
    void aMissingLogIsNoProblem(@TempDir Path folder) throws Exception {
        assertTrue(ProblemReport.of("Isnad 1", Map.of(), folder.resolve("none")).contains("Log"));
    }

    @Test
    void ofALongLogTheEndIsKept() {
        String log = "!ENTRY a 1 0 2026-01-01\n".repeat(1000) + "!ENTRY z 1 0 2026-01-01\n";

        List<String> kept = ProblemReport.withoutMessages(log);

        assertEquals(400, kept.size());
        assertEquals("!ENTRY z 1 0 2026-01-01", kept.getLast());
    }
}
