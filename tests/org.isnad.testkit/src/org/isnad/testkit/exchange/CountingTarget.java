/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.io.OutputStream;

import org.isnad.exchange.ExportTarget;

/** Counts what is written and keeps nothing. */
final class CountingTarget implements ExportTarget {

    private long count;

    /** In bytes, of all files. */
    long count() {
        return count;
    }

    @Override
    public OutputStream file(String name, String ending) {
        return single();
    }

    @Override
    public OutputStream single() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                count++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                count += length;
            }
        };
    }
}
