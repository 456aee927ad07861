/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A table beside the classes: a line an entry, fields separated by blanks, {@code #} before a remark. */
final class Table {

    private Table() {
    }

    /** Hands over the fields of each line. */
    static void read(String resource, Consumer<List<String>> line) {
        try (InputStream in = Table.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(text -> !text.isBlank() && text.charAt(0) != '#')
                    .forEach(text -> line.accept(List.of(text.strip().split("\\s+"))));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
