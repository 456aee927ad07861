/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.exchange.ExportTarget;

/** Keeps an export in memory. */
final class MemoryTarget implements ExportTarget {

    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    @Override
    public OutputStream file(String name, String ending) {
        return open(name + "." + ending);
    }

    @Override
    public OutputStream single() {
        return open("single");
    }

    String text(String name) {
        return files.get(name).toString(StandardCharsets.UTF_8);
    }

    private OutputStream open(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.put(name, bytes);
        return bytes;
    }
}
