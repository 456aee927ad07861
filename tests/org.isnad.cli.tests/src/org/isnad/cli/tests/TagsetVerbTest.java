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

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagsetVerbTest {

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void projectWithOneAnnotation() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("harbour.txt"), "وصلت سلمى إلى الميناء.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "harbour.txt");
        cli.prepare("annotate", "p", document(), "--layer", "Entity", "--range", "5-9", "--set", "tag=PERS");
    }

    private String document() throws IOException {
        try (var documents = Files.list(directory.resolve("p/documents"))) {
            return documents.findFirst().orElseThrow().getFileName().toString();
        }
    }

    private String tagset() throws IOException {
        return Files.readString(directory.resolve("p/tagsets/news.tagset"));
    }

    @Test
    void showsTheTagset() throws IOException {
        Result result = cli.run("tagset", "p");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().contains("tag PERS \"Person\""));
        assertTrue(cli.run("tagset", "p", "--json").json().startsWith("{'tagset':'news','file':'tagsets/news.tagset'"));
    }

    @Test
    void renamesATagWithItsAnnotations() throws IOException {
        Result counted = cli.run("tagset", "p", "--rename", "Entity.tag.PERS=PERSON", "--dry-run", "--json");
        assertEquals("{'annotations':1,'documents':1}", counted.json());
        assertTrue(tagset().contains("tag PERS "));

        Result renamed = cli.run("tagset", "p", "--rename", "Entity.tag.PERS=PERSON", "--json");

        assertEquals(0, renamed.exit(), renamed.err());
        assertEquals("{'annotations':1,'documents':1}", renamed.json());
        assertTrue(tagset().contains("tag PERSON "));
        assertTrue(cli.run("show", "p", document(), "--json").json().contains("'tag':'PERSON'"));
        assertEquals(0, cli.run("check", "p").exit());
    }

    @Test
    void refusesWhatCannotBeRenamed() throws IOException {
        assertRefused("NOT_DECLARED", "Entity.tag.PRES=X");
        assertRefused("NAME_REFUSED", "Entity.tag.PERS=ORG");
        assertRefused("BAD_RENAME", "Entity");
        assertTrue(tagset().contains("tag PERS "));
    }

    private void assertRefused(String code, String rename) {
        Result result = cli.run("tagset", "p", "--rename", rename, "--json");

        assertEquals(2, result.exit(), result.err());
        assertTrue(result.json().contains("'code':'" + code + "'"), result.json());
    }
}
