/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled tagsets are kept without the lock: two processes that open a project may do it at the same time. */
class KeptTagsetTest {

    private static final String KEY = "key";
    private static final byte[] CONTENT = "compiled".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;
    private TagsetSurroundings other;
    private boolean interfered;

    @Test
    void twoWhoKeepTheSameDoNotDisturbEachOther() throws Exception {
        TagsetSurroundings one = open(new ForwardingStorage() {
            @Override
            public void move(Path from, Path to) throws IOException {
                if (to.endsWith(KEY) && !interfered) {
                    interfered = true;
                    other.keep(KEY, CONTENT);
                }
                super.move(from, to);
            }
        });
        FaultyStorage cut = new FaultyStorage();
        other = open(cut);
        cut.arm(FaultyStorage.Fault.HALF, 1);

        one.keep(KEY, CONTENT);

        assertArrayEquals(CONTENT, one.kept(KEY).orElseThrow());
        try (Stream<Path> files = Files.list(folder.resolve(".isnad").resolve("cache"))) {
            assertEquals(List.of(KEY), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private TagsetSurroundings open(ForwardingStorage storage) throws Exception {
        Projects make = new Projects(
                new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(), Duration.ofSeconds(1)));
        if (!Files.exists(folder.resolve("project.isnad"))) {
            make.create(folder);
        }
        return make.store().open(folder).tagsetSource().around();
    }
}
