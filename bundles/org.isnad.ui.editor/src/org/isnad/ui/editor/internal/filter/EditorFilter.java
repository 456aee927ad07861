/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.filter;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.project.Project;
import org.isnad.project.check.Finding.Concerned;
import org.isnad.project.check.ProjectCheck;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.editor.internal.spans.SpanFilter;
import org.isnad.ui.editor.internal.spans.Unfinished;

/**
 * Applies the project's filter to the spans of one editor. Only while the filter asks for spans with problems are those
 * looked for, in the background, after each change. Used on the UI thread.
 */
public final class EditorFilter {

    private final Project project;
    private final DocumentId document;
    private final Runnable refresh;
    private final ProjectFilter filter;
    private final LatestAnswer check;
    private final Runnable listener = this::filterChanged;
    private State state;

    /** What is known of spans at one time; another object after each change, so that it shows. */
    private static final class State implements SpanFilter.Condition {

        private final Unfinished unfinished;
        private final Set<AnnotationId> problems;

        State(Unfinished unfinished, Set<AnnotationId> problems) {
            this.unfinished = unfinished;
            this.problems = problems;
        }

        @Override
        public boolean isUnfinished(Span span) {
            return unfinished.test(span);
        }

        @Override
        public boolean hasProblem(Span span) {
            return problems.contains(span.id());
        }
    }

    /** @param refresh asks for the spans to be {@link #applied} anew */
    public EditorFilter(Project project, DocumentId document, Display display, Runnable refresh) {
        this.project = project;
        this.document = document;
        this.refresh = refresh;
        check = new LatestAnswer(display);
        state = new State(new Unfinished(project.tagset()), Set.of());
        filter = ProjectFilter.of(project);
        filter.addListener(listener);
        annotationsChanged();
    }

    /** The filter, which all editors of the project share. */
    public ProjectFilter shared() {
        return filter;
    }

    /** Those of the spans that are to be seen. */
    public ShownSpans applied(ShownSpans spans) {
        return spans.filtered(filter.get(), state);
    }

    /** Looks for problems anew, if it matters. */
    public void annotationsChanged() {
        if (filter.get().problemsOnly()) {
            check.ask(() -> ProjectCheck.check(project, document).stream()
                    .flatMap(finding -> finding.annotation().stream()).map(Concerned::id)
                    .collect(Collectors.toSet()), this::take, failure -> take(Set.of()));
        }
    }

    public void tagsetChanged() {
        state = new State(new Unfinished(project.tagset()), state.problems);
        annotationsChanged();
    }

    public void dispose() {
        filter.removeListener(listener);
        check.cancel();
    }

    private void take(Set<AnnotationId> problems) {
        if (!problems.equals(state.problems)) {
            state = new State(state.unfinished, problems);
            refresh.run();
        }
    }

    private void filterChanged() {
        annotationsChanged();
        refresh.run();
    }
}
