/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.isnad.model.DocumentId;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeCodec;
import org.isnad.model.change.ChangeList;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class ChangeCodecTest {

    private static final DocumentId DOCUMENT = new DocumentId("d");
    private final Projects make = new Projects();

    @Test
    void whatIsWrittenIsReadAgain() {
        Seeded.rounds(Seeded.slow() ? 20_000 : 1000, random -> {
            Change change = AnyChange.of(random, Map.of());

            byte[] bytes = ChangeCodec.write(change);

            assertEquals(change, ChangeCodec.read(bytes));
            assertArrayEquals(bytes, ChangeCodec.write(ChangeCodec.read(bytes)));
        });
    }

    @Test
    void cutBytesAreRefused() {
        Seeded.rounds(100, random -> {
            byte[] bytes = ChangeCodec.write(AnyChange.of(random, Map.of()));
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThrows(IllegalArgumentException.class, () -> ChangeCodec.read(cut));
            }
        });
    }

    @Test
    void otherBytesAreRefusedOrAnotherChange() {
        Seeded.rounds(2000, random -> {
            byte[] bytes = ChangeCodec.write(AnyChange.of(random, Map.of()));
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                ChangeCodec.write(ChangeCodec.read(bytes));
            } catch (IllegalArgumentException e) {
                // The only way in which reading may fail.
                assertTrue(e.getMessage() != null);
            }
        });
    }

    @Test
    void whatOccursOftenIsWrittenOnce() {
        List<Change> marks = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            marks.add(AnnotationChange.add(DOCUMENT, Projects.SARA, make.entity("PERS", new TextRange(i, i + 5))));
        }

        int bytes = ChangeCodec.write(new ChangeList(marks)).length;

        assertTrue(bytes < 60 * marks.size(), "bytes: " + bytes);
    }
}
