/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.isnad.text.TextRange;

/** The spans of one document as they are shown now, with their lanes, which are worked out where somebody looks. */
public final class DocumentSpans {

    private final Map<TextRange, Lanes> lanes = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private ShownSpans index = ShownSpans.EMPTY;

    /** The listener runs whenever other spans are shown, or one of them changed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Shows these spans from now on. */
    public void set(ShownSpans spans) {
        index = spans;
        changed();
    }

    /** Takes in that spans came, went or changed. */
    public void changed() {
        lanes.clear();
        listeners.forEach(Runnable::run);
    }

    public ShownSpans index() {
        return index;
    }

    /** The spans in a stretch of text with their lanes. */
    public Lanes in(TextRange range) {
        return lanes.computeIfAbsent(range, key -> Lanes.of(index.touching(key)));
    }

    /** For how many lanes there is to be room in a stretch of text; in an empty one no more than a point is drawn. */
    public int lanesIn(TextRange range) {
        return range.isEmpty() && in(range).spans().stream().flatMap(shown -> shown.span().ranges().stream())
                .noneMatch(range::equals) ? 0 : in(range).rows();
    }
}
