/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;

import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.model.DocumentId;
import org.isnad.search.statistics.Watch;
import org.isnad.transfer.Progress;

/** Shows how far a count is. */
final class CountWatch implements Watch {

    private final Progress progress;
    private final String what;

    CountWatch(VerbContext context, String messageKey) {
        progress = context.progress();
        what = Messages.text(context.locale(), messageKey);
    }

    @Override
    public void step(int done, int total) {
        progress.step(what, done, total);
    }

    /** A verb is never cancelled: who does not want to wait ends the process, which has nothing to clean up. */
    @Override
    public boolean cancelled() {
        return false;
    }

    /**
     * Warns of documents that do not count.
     *
     * @return whether there are any
     */
    static boolean warn(VerbContext context, List<DocumentId> unreadable) {
        unreadable.forEach(id -> context.warn(Messages.text(context.locale(), "not-counted", id.value())));
        return !unreadable.isEmpty();
    }
}
