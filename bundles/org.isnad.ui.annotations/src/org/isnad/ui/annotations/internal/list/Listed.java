/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.function.Function;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.ui.annotations.internal.edits.Target;

/**
 * An annotation with what the list shows of it.
 *
 * @param texts makes its line when somebody looks: few of a hundred thousand are seen
 */
public record Listed(Target target, Function<AnnotationData, String> texts) {

    /**
     * What it marks, or the texts of what it connects; one line, shortened; empty for what is said about the whole
     * document.
     */
    public String text() {
        return texts.apply(annotation());
    }

    public AnnotationData annotation() {
        return target.annotation();
    }

    public Annotator annotator() {
        return target.annotator();
    }
}
