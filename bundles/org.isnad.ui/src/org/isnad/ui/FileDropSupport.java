/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Lets files and folders be dropped on a control, which opens the import wizard with them. */
public final class FileDropSupport {

    private FileDropSupport() {
    }

    /** Makes the control, with all it contains, a place to drop files on while the session has a project. */
    public static void attach(Control control, ProjectSession session) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = session.project().isPresent() ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    List<Path> files = Arrays.stream(names).map(Path::of).toList();
                    // The drop must end before a dialog opens, or the program that the files come from waits for it.
                    control.getDisplay().asyncExec(() -> accept(control, files));
                }
            }
        });
    }

    private static void accept(Control control, List<Path> files) {
        if (!control.isDisposed()) {
            Services.find(ImportDoor.class).ifPresent(door -> door.importFiles(control.getShell(), files));
        }
    }
}
