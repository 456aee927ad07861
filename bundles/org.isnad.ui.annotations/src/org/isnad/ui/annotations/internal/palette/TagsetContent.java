/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.palette;

import java.util.stream.Stream;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.TagChoice;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.FilterField;

/**
 * A tagset as a tree: its layers of spans and of whole documents, below each its tags. A layer without tags is a choice
 * itself.
 */
final class TagsetContent implements ITreeContentProvider {

    /** Leaves the choices that a filter field accepts, by label or name, of the tag or of its layer. */
    static final class Filter extends ViewerFilter {

        private final FilterField field;

        Filter(FilterField field) {
            this.field = field;
        }

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            return element instanceof TagChoice choice ? accepts(choice)
                    : tags((Layer) element).anyMatch(this::accepts);
        }

        private boolean accepts(TagChoice choice) {
            return field.accepts(choice.names());
        }
    }

    /** The key that makes the choice, as its legend shows it. */
    static String key(Object element) {
        return element instanceof TagChoice choice ? choice.key() : "";
    }

    /** Relations and groups are made by linking, not by a tag alone. */
    private static boolean isMarked(Layer layer) {
        return layer.kind() == Layer.Kind.SPAN || layer.kind() == Layer.Kind.DOCUMENT;
    }

    @Override
    public Object[] getElements(Object input) {
        return ((Tagset) input).layers().stream().filter(TagsetContent::isMarked)
                .map(layer -> layer.tags().isEmpty() ? TagChoice.of(layer).getFirst() : layer).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof Layer layer ? tags(layer).toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof TagChoice choice && choice.tag().isPresent() ? choice.layer() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Layer;
    }

    private static Stream<TagChoice> tags(Layer layer) {
        return TagChoice.of(layer).stream();
    }
}
