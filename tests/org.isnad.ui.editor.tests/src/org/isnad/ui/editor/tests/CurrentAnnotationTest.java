/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.isnad.ui.editor.tests.Spans.id;
import static org.isnad.ui.editor.tests.Spans.span;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.isnad.ui.editor.internal.spans.CurrentAnnotation;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.junit.jupiter.api.Test;

class CurrentAnnotationTest {

    private final CurrentAnnotation current = new CurrentAnnotation();

    @Test
    void pickingAgainGoesOutwardsAndRoundAgain() {
        List<ShownSpan> here = List.of(span(3, 5, 8), span(2, 5, 10), span(1, 0, 20));
        for (int expected : new int[] { 3, 2, 1, 3 }) {
            current.pick(here);
            assertEquals(Optional.of(id(expected)), current.id());
        }
    }

    @Test
    void pickingBesideAllClears() {
        current.set(id(1));
        current.pick(List.of());
        assertEquals(Optional.empty(), current.id());
    }

    @Test
    void tellsChangesOnly() {
        int[] calls = new int[1];
        current.addListener(() -> calls[0]++);
        current.set(id(1));
        current.set(id(1));
        current.clear();
        current.clear();
        assertEquals(2, calls[0]);
    }
}
