/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

/**
 * What many annotations of a set have in common, kept once for all of them.
 *
 * @param layer   the layer's name as the tagset declares it, case-sensitive, not empty
 * @param author  the display name of the person, or of the program, that made the annotation
 * @param comment a remark for other people, empty for none
 * @param foreign what a newer version stored with the annotation
 */
public record AnnotationHead(String layer, String author, Origin origin, String comment, Foreign foreign) {

    public AnnotationHead {
        if (layer.isEmpty()) {
            throw new IllegalArgumentException("an annotation without a layer");
        }
        StorableText.checked(layer);
        StorableText.checked(author);
        StorableText.checked(comment);
    }

    public AnnotationHead(String layer, String author, Origin origin, String comment) {
        this(layer, author, origin, comment, Foreign.NONE);
    }

    AnnotationHead withLayer(String newLayer) {
        return new AnnotationHead(newLayer, author, origin, comment, foreign);
    }

    AnnotationHead withAuthor(String newAuthor) {
        return new AnnotationHead(layer, newAuthor, origin, comment, foreign);
    }

    AnnotationHead withOrigin(Origin newOrigin) {
        return new AnnotationHead(layer, author, newOrigin, comment, foreign);
    }

    AnnotationHead withComment(String newComment) {
        return new AnnotationHead(layer, author, origin, newComment, foreign);
    }
}
