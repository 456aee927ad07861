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

    /** The listener runs whenever other spans are shown. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Shows these spans from now on. */
    public void set(List<ShownSpan> spans) {
        index = ShownSpans.of(spans);
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
}
