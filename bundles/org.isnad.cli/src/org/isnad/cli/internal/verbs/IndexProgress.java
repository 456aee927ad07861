/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.function.BooleanSupplier;

import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.project.Project;
import org.isnad.transfer.Progress;

/** Tells how far an update of the index is, by how often it asks whether to stop: before each document. */
final class IndexProgress implements BooleanSupplier {

    private final Progress progress;
    private final Steps steps;
    private final String what;

    private IndexProgress(Progress progress, String what, int total) {
        this.progress = progress;
        this.steps = new Steps(progress, total);
        this.what = what;
    }

    static IndexProgress of(VerbContext context, Project project) {
        return new IndexProgress(context.progress(), Messages.text(context.locale(), "indexing"),
                project.documents().size());
    }

    @Override
    public boolean getAsBoolean() {
        steps.next(what);
        return progress.cancelled();
    }
}
