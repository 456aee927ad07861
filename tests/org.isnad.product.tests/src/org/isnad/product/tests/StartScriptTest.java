/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start script makes of exit codes, seen by a Java that only pretends. */
@ExtendWith(BuiltProduct.class)
class StartScriptTest {

    @Test
    void aRestartKeepsTheLanguageOfTheCallAndARelaunchAsksTheSettings(Isnad isnad) throws IOException {
        // given a desktop that restarts, then wants another language, then ends
        Isnad pretended = pretending(isnad, 23, 24, 0);

        // when
        Result result = pretended.run("-nl", "ar");

        // then
        result.exits(0);
        List<String> calls = calls(isnad);
        assertEquals(3, calls.size());
        assertTrue(calls.get(0).contains("-Dosgi.nl=ar"), calls::toString);
        assertTrue(calls.get(1).contains("-Dosgi.nl=ar"), calls::toString);
        assertFalse(calls.get(2).contains("-Dosgi.nl="), calls::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15})
    void theFrameworksOwnCodesBecomeAFailureWithAMessage(int code, Isnad isnad) throws IOException {
        Result result = pretending(isnad, code).run("list", "p");

        result.exits(3);
        assertTrue(result.err().startsWith("isnad: "), result::toString);
        assertEquals(1, calls(isnad).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void ourOwnCodesPass(int code, Isnad isnad) throws IOException {
        Result result = pretending(isnad, code).run("list", "p");

        result.exits(code);
        assertEquals("", result.err());
    }

    @Test
    void aJavaThatIsTooOldIsPassedBy(Isnad isnad) throws IOException {
        Isnad pretended = pretending(isnad, 0);
        Files.writeString(isnad.directory().resolve("java/release"), "JAVA_VERSION=\"17.0.9\"\n");

        pretended.run("--version");

        assertFalse(Files.exists(isnad.directory().resolve("calls")), "the old Java was started");
    }

    /** With a Java that writes down how it was called and ends with one code after the other. */
    private static Isnad pretending(Isnad isnad, int... codes) throws IOException {
        Path bin = Files.createDirectories(isnad.directory().resolve("java/bin"));
        Files.writeString(isnad.directory().resolve("java/release"), "JAVA_VERSION=\"25.0.1\"\n");
        StringBuilder script = new StringBuilder("#!/bin/sh\necho \"$*\" >> '%1$s'\ncase $(wc -l < '%1$s') in\n");
        for (int call = 0; call < codes.length; call++) {
            script.append(call + 1).append(") exit ").append(codes[call]).append(" ;;\n");
        }
        Path java = Files.writeString(bin.resolve("java"),
                script.append("esac\nexit 99\n").toString().formatted(isnad.directory().resolve("calls")));
        Rights.set(java, "rwxr-xr-x");
        return isnad.with("JAVA_HOME", isnad.directory().resolve("java").toString());
    }

    private static List<String> calls(Isnad isnad) throws IOException {
        return Files.readAllLines(isnad.directory().resolve("calls"));
    }
}
