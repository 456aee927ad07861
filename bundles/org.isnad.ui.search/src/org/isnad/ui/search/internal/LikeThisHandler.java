/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.isnad.ui.Errors;
import org.isnad.ui.UiIds;
import org.isnad.ui.editor.AnnotatedText;

/** Searches for others like the current annotation of the editor on top, or for the text that is selected in it. */
public final class LikeThisHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        AnnotatedText text = Adapters.adapt(HandlerUtil.getActiveEditor(event), AnnotatedText.class);
        if (text == null) {
            return null;
        }
        try {
            Optional<AnnotationData> current = current(text);
            String query = current.isPresent()
                    ? LikeThis.query(text.session().project().orElseThrow(), current.get(), text.text())
                    : selected(text);
            ((SearchView) window.getActivePage().showView(UiIds.SEARCH_VIEW)).search(query, MatchMode.FOLDED);
        } catch (ProjectException e) {
            Errors.show(window.getShell(), e);
        } catch (PartInitException e) {
            throw new ExecutionException("The search view does not open.", e);
        }
        return null;
    }

    private static String selected(AnnotatedText text) {
        TextRange range = text.selection();
        return LikeThis.words(text.text().substring(range.begin(), range.end()).replaceAll("\\s+", " "),
                MatchMode.FOLDED);
    }

    private static Optional<AnnotationData> current(AnnotatedText text) throws ProjectException {
        Optional<AnnotationId> id = text.current();
        Optional<Project> project = text.session().project();
        if (id.isPresent() && project.isPresent()) {
            for (Annotator annotator : project.get().annotators(text.document())) {
                Optional<AnnotationData> found = project.get().annotations(text.document(), annotator)
                        .annotation(id.get());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
