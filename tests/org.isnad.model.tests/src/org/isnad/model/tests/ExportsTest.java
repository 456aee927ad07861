/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.isnad.model.Span;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What a plug-in that requires the model gets to see. */
class ExportsTest {

    private final Bundle model = FrameworkUtil.getBundle(Span.class);

    @Test
    void theStoredFormIsTheStoresAlone() {
        assertTrue(model.getHeaders().get("Export-Package")
                .contains("org.isnad.model.emf;x-friends:=\"org.isnad.project,org.isnad.model.tests\""));
    }

    @Test
    void theModellingFrameworkIsNotPassedOn() {
        String required = model.getHeaders().get("Require-Bundle");
        assertFalse(Arrays.stream(required.split(","))
                .anyMatch(one -> one.contains("org.eclipse.emf") && one.contains("reexport")), required);
    }
}
