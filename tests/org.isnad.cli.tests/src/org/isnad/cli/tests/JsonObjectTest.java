/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.isnad.cli.JsonObject;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

    @Test
    void keepsTheOrderOfItsKeys() {
        JsonObject json = new JsonObject().put("b", 1).put("a", List.of(true, "x")).put("c", null)
                .put("d", new JsonObject());

        assertEquals("{\"b\":1,\"a\":[true,\"x\"],\"c\":null,\"d\":{}}", json.toString());
    }

    @Test
    void escapesWhatCouldNotBeReadBack() {
        String text = "\"\\\n\r\t\u0001\u2028 قال 😀 " + '\ud83d' + "x" + '\ude00';

        assertEquals("{\"t\":\"\\\"\\\\\\n\\r\\t\\u0001\\u2028 قال 😀 \\ud83dx\\ude00\"}",
                new JsonObject().put("t", text).toString());
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThrows(IllegalArgumentException.class, () -> new JsonObject().put("x", new Object()));
        assertThrows(IllegalArgumentException.class, () -> new JsonObject().put("x", List.of('c')));
    }
}
