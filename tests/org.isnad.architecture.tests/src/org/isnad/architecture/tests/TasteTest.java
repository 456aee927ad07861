/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Rules of the house that a text search can hold. */
class TasteTest {

    private static final int LONG_FILE = 500;
    private static final Pattern BIDI_CONTROL = Pattern.compile("[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");
    private static final Pattern DECLARES_PACKAGE = Pattern.compile("^package ", Pattern.MULTILINE);

    @Test
    void givenASourceFileWhenItsLinesAreCountedThenItHasOneJob() {
        assertEquals(List.of(), House.files(".java").stream()
                .filter(file -> House.text(file).lines().count() > LONG_FILE).map(TasteTest::name).toList());
    }

    @Test
    void givenASourceFileWhenItsHeadIsReadThenItNamesTheLicence() {
        assertEquals(List.of(), House.files(".java").stream()
                .filter(file -> !House.text(file).contains("SPDX-License-Identifier: EPL-2.0"))
                .map(TasteTest::name).toList());
    }

    @Test
    void givenABundlesPackageWhenItIsOpenedThenItSaysWhatItIsFor() {
        Set<String> silent = new TreeSet<>();
        House.files(".java").stream().filter(file -> House.ROOT.relativize(file).startsWith("bundles"))
                .filter(file -> DECLARES_PACKAGE.matcher(House.text(file)).find()).map(Path::getParent).distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .forEach(folder -> silent.add(name(folder)));
        assertEquals(Set.of(), silent);
    }

    /** What a reader of the source does not see must not turn its lines round. */
    @Test
    void givenASourceFileWhenItIsReadThenBidiControlsAreWrittenAsEscapes() {
        assertEquals(List.of(), House.files(".java", ".properties", ".xml", ".json").stream()
                .filter(file -> BIDI_CONTROL.matcher(House.text(file)).find()).map(TasteTest::name).toList());
    }

    private static String name(Path file) {
        return House.ROOT.relativize(file).toString();
    }
}
