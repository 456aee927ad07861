/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.util.function.Predicate;

import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportSink;
import org.isnad.model.schema.Tagset;

/** Shows each document to a test, which says whether the user wants to stop; keeps none. */
final class Taking implements ImportSink {

    private final Predicate<ImportResult> stop;
    private boolean stopped;

    Taking(Predicate<ImportResult> stop) {
        this.stop = stop;
    }

    @Override
    public void take(ImportResult result) {
        stopped |= stop.test(result);
    }

    @Override
    public void declare(Tagset labels) {
        // a test of documents
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }
}
