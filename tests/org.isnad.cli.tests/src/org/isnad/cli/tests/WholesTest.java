/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole projects that come in as archives, and the files that texts were read from. */
class WholesTest {

    private static final String PAGE = "<html><head><title>خبر</title></head><body><p>قال زيد في عدن</p></body></html>";

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void aProjectWithAPage() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("page.html"), PAGE);
        cli.prepare("new", "p");
        cli.prepare("import", "p", "page.html");
    }

    @Test
    void aProjectGoesIntoAnArchiveAndANewOneComesOutOfIt() {
        cli.prepare("annotate", "p", "page", "--layer", "Entity", "--range", "4-7", "--set", "tag=PERS", "--as", "سارة");
        cli.prepare("annotate", "p", "page", "--layer", "Entity", "--range", "11-14", "--set", "tag=LOC", "--as", "Nour");
        Result export = cli.run("export", "p", "--format", "inception", "--out", "a.zip", "--json");
        assertEquals(0, export.exit(), export.err() + export.out());

        Result result = cli.run("import", "q", "a.zip", "--new", "--json");

        assertEquals(0, result.exit(), result.err() + result.out());
        assertTrue(result.json().contains("'format':'inception'") && result.json().contains("'Entity.tag.PERS'"),
                result.json());
        assertEquals(cli.run("show", "p", "page", "--json").ids(), cli.run("show", "q", "page", "--json").ids());
        String shown = cli.run("show", "q", "page", "--json").json();
        assertTrue(shown.contains("'by':'سارة'") && shown.contains("'by':'Nour'"), shown);
        assertEquals("{'findings':[]}", cli.run("check", "q", "--json").json());
    }

    @Test
    void aNewProjectIsMadeOnlyWhereThereIsNone() {
        assertEquals(3, cli.run("import", "p", "page.html", "--new").exit());
        Result tried = cli.run("import", "q", "page.html", "--new", "--dry-run");
        assertEquals(2, tried.exit());
        assertFalse(Files.exists(directory.resolve("q")));
    }

    @Test
    void theFileThatATextWasReadFromIsWrittenAndNothingIsWrittenOver() throws IOException {
        byte[] old = "قال عمرو".getBytes(Charset.forName("windows-1256"));
        Files.write(directory.resolve("old.txt"), old);
        cli.prepare("import", "p", "old.txt", "--charset", "windows-1256");
        Files.createDirectory(directory.resolve("out"));

        Result result = cli.run("document", "p", "page", "--original", "out", "--json");
        cli.prepare("document", "p", "old", "--original", "again.txt");

        assertTrue(result.json().contains("'original':{'name':'page.html','path':'out/page.html'"), result.json());
        assertEquals(PAGE, Files.readString(directory.resolve("out/page.html")));
        assertArrayEquals(old, Files.readAllBytes(directory.resolve("again.txt")));
        assertEquals(3, cli.run("document", "p", "page", "--original", "again.txt").exit());
        assertArrayEquals(old, Files.readAllBytes(directory.resolve("again.txt")));
        assertEquals(2, cli.run("document", "p", "page", "--original", "x", "--remove").exit());
    }

    @Test
    void articlesOfOneFileKeepItOnceAndAPastedTextHasNone() throws IOException {
        String body = "قال المتحدث إن الجسر أعيد فتحه أمام السيارات بعد إصلاح دام شهرين. ".repeat(5).strip();
        String both = "افتتاح جسر\n\n" + body + "\n=====\nإغلاق طريق\n\n" + body + " نعم.\n";
        Files.writeString(directory.resolve("news.txt"), both);
        cli.prepare("import", "p", "news.txt", "--split");
        cli.prepare("document", "p", "news", "--original", "one.txt");
        cli.prepare("document", "p", "news-2", "--original", "two.txt");

        assertEquals(both, Files.readString(directory.resolve("one.txt")));
        assertEquals(both, Files.readString(directory.resolve("two.txt")));
        try (var files = Files.list(directory.resolve("p/originals"))) {
            assertEquals(2, files.count(), "the page and the file with the articles");
        }

        Files.writeString(directory.resolve("a.spans"), "SPANS\nقال زيد\nPER 4 7\n");
        cli.prepare("import", "p", "a.spans");
        Result none = cli.run("document", "p", "a", "--original", "x", "--json");
        assertEquals(3, none.exit());
        assertTrue(none.json().contains("NO_ORIGINAL"), none.json());
    }
}
