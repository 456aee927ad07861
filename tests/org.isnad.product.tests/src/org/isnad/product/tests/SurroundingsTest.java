/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Homes that are missing, programs that cannot be written, variables that nobody set. */
@ExtendWith(BuiltProduct.class)
class SurroundingsTest {

    @BeforeAll
    static void project(Isnad isnad) throws IOException {
        isnad.done("new", "made");
        isnad.file("boat.txt", "عاد القارب إلى الميناء.");
        isnad.done("import", "made", "boat.txt");
    }

    @BeforeEach
    void aCopyOfIt(Isnad isnad) throws IOException {
        isnad.renew("p", "made");
    }

    @Test
    void withoutAHome(Isnad isnad) {
        assertLists(isnad.home(Path.of("/nonexistent")));
    }

    @Test
    void withoutAnyVariable(Isnad isnad) {
        assertLists(isnad.through(List.of("env", "-i")));
    }

    @Test
    void programAndHomeOfSomebodyElse(Isnad isnad) throws IOException {
        // given a user who may write neither
        Path home = Files.createDirectory(isnad.directory().resolve("closed"));
        Path program = isnad.directory().resolve("program");
        Isnad installed = isnad.copiedTo(program);
        Rights.readOnly(home);
        Rights.readOnly(program);
        Rights.set(program.resolve("isnad"), "r-xr-xr-x");
        try {
            Isnad other = Rights.ofOthers(installed).home(home);

            // when, then
            assertLists(other);
            other.done("search", "p", "القارب", "--json");
        } finally {
            Rights.giveBack(program);
            Rights.giveBack(home);
        }
    }

    @Test
    void twoFirstStartsAtOnceBothWrite(Isnad isnad) throws IOException {
        // given a program that has never been started
        Isnad fresh = isnad.copiedTo(isnad.directory().resolve("fresh"));

        // when
        try (Running one = annotate(fresh, "0-3"); Running other = annotate(fresh, "4-10")) {
            one.result().isPolite().exits(0);
            other.result().isPolite().exits(0);
        }

        // then
        assertEquals(2, isnad.done("show", "p", "boat", "--json").json().path("annotations").size());
        isnad.done("check", "p");
    }

    private static Running annotate(Isnad isnad, String range) {
        return isnad.start("annotate", "p", "boat", "--layer", "Entity", "--range", range, "--set", "tag=PERS", "--as",
                "Sara", "--json");
    }

    private static void assertLists(Isnad isnad) {
        assertEquals(List.of("boat"),
                isnad.done("list", "p", "--json").json().path("documents").findValuesAsText("id"));
    }
}
