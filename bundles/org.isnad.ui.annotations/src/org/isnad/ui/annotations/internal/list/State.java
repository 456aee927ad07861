/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import org.isnad.model.AnnotationData;
import org.isnad.model.Origin;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Tagset;

/** How far an annotation is: what the list can be narrowed down to. */
public enum State {

    /** Made by a person. */
    MANUAL,
    /** Proposed by a suggester; nobody has decided. */
    SUGGESTED,
    /** From a file of another program. */
    IMPORTED,
    /** A feature that the tagset requires has no value. */
    UNFINISHED,
    /** Somebody left a remark. */
    REMARKED;

    /** Whether an annotation is in this state. It may be in several. */
    public boolean isOf(AnnotationData annotation, Tagset tagset) {
        return switch (this) {
            case MANUAL -> annotation.origin().kind() == Origin.Kind.MANUAL;
            case SUGGESTED -> annotation.origin().kind() == Origin.Kind.SUGGESTED;
            case IMPORTED -> annotation.origin().kind() == Origin.Kind.IMPORTED;
            case UNFINISHED -> tagset.layer(annotation.layer()).stream().flatMap(layer -> layer.features().stream())
                    .filter(FeatureType::required).anyMatch(feature -> annotation.feature(feature.name()).isEmpty());
            case REMARKED -> !annotation.comment().isEmpty();
        };
    }
}
