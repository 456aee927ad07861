/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.isnad.cli.tests.Cli.Result;
import org.isnad.project.Project;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verb changes one document, while changes of another one wait whose file is damaged by now. */
class DamagedNeighbourTest {

    @TempDir
    private Path directory;
    private Cli cli;
    private String id;

    @BeforeEach
    void aChangeThatNoFileCanTake() throws Exception {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("boat.txt"), "قالت سلمى إن زيدا عاد أمس.");
        Files.writeString(directory.resolve("sail.txt"), "عاد الشراع. قالت سلمى.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "boat.txt");
        cli.prepare("import", "p", "sail.txt");
        id = cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "5-9", "--set", "tag=PERS", "--json")
                .ids().getFirst();
        cli.prepare("annotate", "p", "sail", "--layer", "Entity", "--range", "4-10", "--set", "tag=VEH");
        Projects make = new Projects();
        Project desktop = make.store().open(directory.resolve("p"));
        make.mark(desktop, desktop.documents().getLast(), "PERS", new TextRange(17, 21));
        Files.writeString(damaged(), "cut");
    }

    private Path damaged() {
        return directory.resolve("p/annotations").resolve(Projects.SARA.id().value()).resolve("sail.xml");
    }

    @Test
    void whatAVerbChangesIsDoneAndTheDamagedFileNamed() throws IOException {
        assertDone("annotate", "p", "boat", "--layer", "Cue", "--range", "0-4");
        assertDone("change", "p", "boat", id, "--set", "tag=ORG");
        assertDone("unannotate", "p", "boat", id);
        assertEquals("cut", Files.readString(damaged()), "it is left as it is");
    }

    private void assertDone(String... words) {
        Result result = cli.run(words);
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.err().startsWith("warning: The file “annotations/" + Projects.SARA.id() + "/sail.xml” "),
                result.err());
        assertTrue(result.err().contains(" The change itself is safe: "), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }

    @Test
    void soItIsInArabic() {
        String told = cli.speaking(Locale.forLanguageTag("ar")).run("unannotate", "p", "boat", id).err();

        assertTrue(told.startsWith("تنبيه: الملف «annotations/") && told.contains("التغيير نفسه محفوظ"), told);
    }
}
