/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.isnad.ui.search.internal.hits.HitLines;
import org.junit.jupiter.api.Test;

class HitLinesTest {

    @Test
    void givenHitsWhenTheyAreCopiedThenEachIsALineWithItsFieldsBetweenTabs() {
        String lines = HitLines.of(List.of(Hits.hit("a", 0), Hits.hit("b", 7)), id -> "عنوان\t" + id.value());

        assertEquals(String.join(System.lineSeparator(), "عنوان a\t0-3\tقبل ذلك \tقال\t زيد",
                "عنوان b\t7-10\tقبل ذلك \tقال\t زيد"), lines);
    }
}
