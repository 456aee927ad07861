/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import org.isnad.transfer.Progress;

/** Counts the steps of a long work for those who watch it. */
final class Steps {

    private final Progress progress;
    private final int total;
    private int begun;

    Steps(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    /** Tells what comes next. There may be more steps than were foreseen: what others add meanwhile is done as well. */
    void next(String what) {
        progress.step(what, Math.min(begun, total), total);
        begun++;
    }
}
