/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.opentest4j.AssertionFailedError;

/** Compares what a test made with a file that somebody looked at. */
public final class GoldenFile {

    private GoldenFile() {
    }

    /**
     * Fails when the content is not the file's, and leaves the new content beside it, with the ending {@code .new}:
     * look at the difference, and when it is right, rename it.
     */
    public static void assertSame(Path golden, String actual) throws IOException {
        Path beside = golden.resolveSibling(golden.getFileName() + ".new");
        String expected = Files.exists(golden) ? Files.readString(golden, StandardCharsets.UTF_8) : "";
        if (expected.equals(actual)) {
            Files.deleteIfExists(beside);
            return;
        }
        Files.writeString(beside, actual, StandardCharsets.UTF_8);
        throw new AssertionFailedError("not as in " + golden + "; see " + beside, expected, actual);
    }
}
