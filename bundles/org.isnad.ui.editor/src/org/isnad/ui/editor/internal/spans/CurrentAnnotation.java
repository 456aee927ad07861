/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.isnad.model.AnnotationId;

/** The annotation that commands work on, if there is one. It is framed in the text and selected in the list. */
public final class CurrentAnnotation {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private AnnotationId id;

    /** The listener runs after each change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    public Optional<AnnotationId> id() {
        return Optional.ofNullable(id);
    }

    public void set(AnnotationId newId) {
        if (!Objects.equals(id, newId)) {
            id = newId;
            listeners.forEach(Runnable::run);
        }
    }

    public void clear() {
        set(null);
    }

    /**
     * Takes one of the annotations at a place: the innermost, and when one of them is current already, the next further
     * out, so that picking again and again goes through all of them.
     */
    public void pick(List<ShownSpan> innermostFirst) {
        if (innermostFirst.isEmpty()) {
            clear();
            return;
        }
        int next = 0;
        for (int i = 0; i < innermostFirst.size(); i++) {
            if (innermostFirst.get(i).span().id().equals(id)) {
                next = (i + 1) % innermostFirst.size();
            }
        }
        set(innermostFirst.get(next).span().id());
    }
}
