/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a program opened a socket or asked for a host's address. Whatever Java does with sockets, of any kind
 * and by any library, loads one of these classes first; the JVM writes down what it loads. (Sockets of native
 * libraries, such as that to the display, are not seen.)
 */
final class Tripwire {

    private static final Pattern TRIPPED =
            Pattern.compile("\\b(sun\\.nio\\.ch\\.(Net|NioSocketImpl)|java\\.net\\.Inet[46]AddressImpl) ");

    private final Path log;

    Tripwire(Path log) {
        this.log = log;
    }

    /** The option for Java that lays the wire. */
    String option() {
        return "-Xlog:class+load:file=" + log;
    }

    /** @throws AssertionError if the program, which has ended or still runs, opened a socket until now */
    void assertUntouched() throws IOException {
        assertTrue(Files.size(log) > 0, "nothing was written down");
        assertEquals(List.of(), tripped());
    }

    List<String> tripped() throws IOException {
        return loaded(TRIPPED);
    }

    /** The lines about classes of which a pattern finds something. */
    List<String> loaded(Pattern pattern) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> pattern.matcher(line).find()).toList();
        }
    }
}
