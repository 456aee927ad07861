/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.Locale;

import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tag;

/** One way in which two annotations can be linked. */
public sealed interface LinkChoice {

    Layer layer();

    /** The Latin legend of the key that chooses it, as the tagset declares it; empty for none. */
    default String key() {
        return layer().key();
    }

    /** What the link is called, in the user's language. */
    default String label(Locale locale) {
        return layer().label().in(locale);
    }

    /**
     * A relation between them.
     *
     * @param tag  null for a layer without tags
     * @param from where it leads from: the first annotation or, if only that is allowed, the second
     */
    record Relate(Layer layer, Tag tag, AnnotationId from, AnnotationId to) implements LinkChoice {

        @Override
        public String key() {
            return tag == null ? layer.key() : tag.key();
        }

        @Override
        public String label(Locale locale) {
            return tag == null ? layer.label().in(locale) : tag.label().in(locale);
        }
    }

    /** A new group of both. */
    record Found(Layer layer, AnnotationId first, Role firstRole, AnnotationId second, Role secondRole)
            implements LinkChoice {
    }

    /** One becomes a member of a group that the other belongs to, or is. */
    record Join(Layer layer, GroupData group, AnnotationId member, Role role) implements LinkChoice {
    }
}
