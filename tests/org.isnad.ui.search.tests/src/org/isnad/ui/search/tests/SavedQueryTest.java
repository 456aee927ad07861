/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.isnad.text.MatchMode;
import org.isnad.ui.search.internal.field.SavedQuery;
import org.junit.jupiter.api.Test;

class SavedQueryTest {

    @Test
    void givenAQueryThatWasCopiedFromATableWhenItGetsANameThenItsTabsAreBlanks() {
        SavedQuery query = SavedQuery.of(" من\tجدول ", "قال\tزيد ", MatchMode.STEM);

        assertEquals(new SavedQuery("من جدول", "قال زيد", MatchMode.STEM), query);
    }
}
