/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.project.Recovery;
import org.isnad.ui.Notice;
import org.isnad.ui.internal.Texts;

/** Tells, without getting in the way, what a project's journal held when it was opened. */
final class RecoveryNotice {

    private static final String ID = "notice.recovery";

    private RecoveryNotice() {
    }

    static void show(IWorkbenchWindow window, Recovery recovery) {
        recovery.damage().ifPresentOrElse(
                damage -> Notice.warn(window, ID, Texts.text("recovery." + damage.name(), recovery.changes())),
                () -> {
                    if (recovery.changes() > 0) {
                        Notice.inform(window, ID, Texts.text("recovery.changes", recovery.changes()));
                    }
                });
    }
}
