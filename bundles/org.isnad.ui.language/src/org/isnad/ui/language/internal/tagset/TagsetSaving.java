/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.TagsetSource;
import org.isnad.project.schema.AnnotationRenames;
import org.isnad.project.schema.RenamePlan;
import org.isnad.project.schema.TagsetChange;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;

/**
 * Gives a project the tagset that a text describes. First the user sees what will no longer fit, and may map it to what
 * the tagset has; what is not mapped is kept as it is. The work is done in the background, and can be cancelled until the file is written.
 */
final class TagsetSaving {

    private final IWorkbenchWindow window;
    private final ProjectSession session;
    private final Project project;
    private final TagsetSource source;
    private boolean step;

    /** @param source what the text was made from */
    TagsetSaving(IWorkbenchWindow window, ProjectSession session, TagsetSource source) {
        this.window = window;
        this.session = session;
        this.project = session.project().orElseThrow();
        this.source = source;
    }

    /** Saves. @return false if that is not possible, which the user is told then, or not wanted */
    boolean save(String text) {
        try {
            Found found = BackgroundWork.result(window.getWorkbench(), monitor -> look(text, monitor));
            Optional<List<SchemaRename>> mapped = MisfitsDialog.ask(window.getShell(), found.misfits(),
                    project.tagset(), found.after());
            if (mapped.isEmpty()) {
                return false;
            }
            return mapped.get().isEmpty() ? replace(text) : rename(text, mapped.get());
        } catch (InterruptedException e) {
            // The user cancelled before anything was written.
            return false;
        } catch (InvocationTargetException e) {
            tell(e.getCause());
            return false;
        }
    }

    /** @param misfits how many annotations each concerns */
    private record Found(SortedMap<Misfit, Integer> misfits, Tagset after) {
    }

    private Found look(String text, IProgressMonitor monitor) throws Exception {
        monitor.beginTask(Texts.text("save.looking"), IProgressMonitor.UNKNOWN);
        Tagset after = Services.get(Tagsets.class).read(text.getBytes(StandardCharsets.UTF_8), source.file(),
                source.around());
        SortedMap<Misfit, Integer> found = Misfits.count(project, after, monitor::isCanceled);
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        return new Found(found, after);
    }

    /** The tagset alone: annotations are kept as they are. */
    private boolean replace(String text) throws InvocationTargetException, InterruptedException {
        BackgroundWork.result(window.getWorkbench(), monitor -> {
            project.replaceTagset(source, text);
            return project.tagset();
        });
        return true;
    }

    /** The tagset, and annotations with it, as one step. */
    private boolean rename(String text, List<SchemaRename> renames)
            throws InvocationTargetException, InterruptedException {
        RenamePlan plan = BackgroundWork.result(window.getWorkbench(), monitor -> {
            monitor.beginTask(Texts.text("rename.looking"), IProgressMonitor.UNKNOWN);
            return AnnotationRenames.plan(project, renames, monitor::isCanceled);
        });
        step = session.apply(Texts.text("save.step", plan.annotations()),
                new TagsetChange(source.text(), text, plan.change()));
        return step;
    }

    /** Whether saving was a step of the project, which changed annotations as well. */
    boolean wasStep() {
        return step;
    }

    private void tell(Throwable problem) {
        if (problem instanceof TagsetException wrong) {
            MessageDialog.openError(window.getShell(), Texts.text("save.title"),
                    Texts.text("save.wrong", wrong.message(MessageBundle.userLocale())));
        } else {
            Errors.show(window.getShell(), problem);
        }
    }
}
