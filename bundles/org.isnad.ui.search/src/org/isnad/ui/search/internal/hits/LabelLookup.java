/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.hits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.project.Project;
import org.isnad.ui.Errors;
import org.isnad.ui.search.internal.hits.HitNames.Label;

/** Looks up beside the UI thread what the annotations of hits are, and remembers it. Used on the UI thread. */
public final class LabelLookup {

    private final Project project;
    private final Runnable arrived;
    private final Map<DocumentId, Map<AnnotationId, Label>> known = new HashMap<>();
    private final Map<DocumentId, Set<AnnotationId>> wanted = new HashMap<>();
    /** Documents that changed while they are looked up: what was read of them may be old. */
    private final Set<DocumentId> changed = new HashSet<>();
    private boolean looking;

    /** @param arrived runs when more labels are known */
    public LabelLookup(Project project, Runnable arrived) {
        this.project = project;
        this.arrived = arrived;
    }

    /** The labels that are known already; the others are looked up. */
    public List<Label> of(DocumentId document, List<AnnotationId> annotations) {
        Map<AnnotationId, Label> labels = known.getOrDefault(document, Map.of());
        List<Label> found = new ArrayList<>();
        for (AnnotationId id : annotations) {
            if (labels.containsKey(id)) {
                Optional.ofNullable(labels.get(id)).ifPresent(found::add);
            } else {
                wanted.computeIfAbsent(document, any -> new HashSet<>()).add(id);
            }
        }
        look();
        return found;
    }

    private void look() {
        if (looking || wanted.isEmpty()) {
            return;
        }
        looking = true;
        Map<DocumentId, Set<AnnotationId>> now = new HashMap<>(wanted);
        wanted.clear();
        Display display = Display.getCurrent();
        ICoreRunnable work = monitor -> {
            Map<DocumentId, Map<AnnotationId, Label>> found = new HashMap<>();
            now.forEach((document, ids) -> found.put(document, lookUp(document, ids)));
            if (!display.isDisposed()) {
                display.asyncExec(() -> take(found));
            }
        };
        Job.createSystem(Texts.text("job.labels"), work).schedule();
    }

    /** @return each id; with null for what is not there any more, so that it is not asked for again */
    private Map<AnnotationId, Label> lookUp(DocumentId document, Set<AnnotationId> ids) {
        Map<AnnotationId, Label> found = new HashMap<>();
        ids.forEach(id -> found.put(id, null));
        try {
            project.read(() -> {
                for (Annotator annotator : project.annotators(document)) {
                    var set = project.annotations(document, annotator);
                    ids.forEach(id -> set.span(id).ifPresent(span -> found.put(id, label(span))));
                }
                return found;
            });
        } catch (Exception e) {
            // Annotations that cannot be read are named by the checks; here they are without a label.
            Errors.log(e);
        }
        return found;
    }

    private static Label label(Span span) {
        return new Label(span.id(), span.layer(), span.tag().orElse(""));
    }

    private void take(Map<DocumentId, Map<AnnotationId, Label>> found) {
        looking = false;
        found.keySet().removeAll(changed);
        changed.clear();
        found.forEach((document, labels) -> known.computeIfAbsent(document, any -> new HashMap<>()).putAll(labels));
        arrived.run();
    }

    /** What is known of the document's annotations may have changed. */
    public void forget(DocumentId document) {
        known.remove(document);
        if (looking) {
            changed.add(document);
        }
    }
}
