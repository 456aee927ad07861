/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Renamed;
import org.isnad.project.Project;
import org.isnad.project.schema.AnnotationRenames;
import org.isnad.project.schema.RenamePlan;
import org.isnad.project.schema.TagsetChange;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.ide.TagsetServices;
import org.isnad.tagset.ide.TagsetServices.Named;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;

/** Renames a layer, feature, tag or role in the tagset and in all annotations, as one step that can be undone. */
final class TagsetRenaming {

    private final IWorkbenchWindow window;
    private final ProjectSession session;
    private final TagsetServices services;
    private final String text;

    /** @param text what the project's tagset says, as it is saved */
    TagsetRenaming(IWorkbenchWindow window, ProjectSession session, TagsetServices services, String text) {
        this.window = window;
        this.session = session;
        this.services = services;
        this.text = text;
    }

    /** Asks for the name and renames what is named at the offset. */
    void at(int offset) {
        Shell shell = window.getShell();
        Optional<Named> named = services.named(text, offset);
        if (named.isEmpty() || !named.get().file().isEmpty()) {
            if (services.rename(text, offset, "x") instanceof Renamed.Refused refused) {
                MessageDialog.openInformation(shell, Texts.text("rename.title"), refused.reason());
            }
            return;
        }
        Named thing = named.get();
        Project project = session.project().orElseThrow();
        // whatever the name will be, the same annotations have it
        List<SchemaRename> any = services.renames(text, offset, thing.name() + "'");
        RenameDialog dialog = new RenameDialog(shell, thing, name -> refusal(offset, name),
                cancelled -> AnnotationRenames.plan(project, any, cancelled));
        dialog.open();
        dialog.name().ifPresent(name -> rename(offset, thing.name(), name));
    }

    private Optional<String> refusal(int offset, String name) {
        return services.rename(text, offset, name) instanceof Renamed.Refused refused ? Optional.of(refused.reason())
                : Optional.empty();
    }

    private void rename(int offset, String from, String to) {
        if (!(services.rename(text, offset, to) instanceof Renamed.Done done)) {
            return;
        }
        String after = Edit.apply(text, done.edits());
        Project project = session.project().orElseThrow();
        List<SchemaRename> renames = services.renames(text, offset, to);
        try {
            RenamePlan plan = BackgroundWork.result(window.getWorkbench(), monitor -> {
                monitor.beginTask(Texts.text("rename.looking"), IProgressMonitor.UNKNOWN);
                return AnnotationRenames.plan(project, renames, monitor::isCanceled);
            });
            session.apply(Texts.text("rename.step", from, to), new TagsetChange(text, after, plan.change()));
        } catch (InvocationTargetException e) {
            Errors.show(window.getShell(), e.getCause());
        } catch (InterruptedException e) {
            // The user cancelled before anything was changed.
        }
    }
}
