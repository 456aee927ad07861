/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.isnad.model.IdSource;
import org.isnad.model.schema.FeatureType;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.annotations.internal.source.AnnotationSource;
import org.isnad.ui.annotations.internal.source.ClaimSource;
import org.isnad.ui.annotations.internal.source.EntitySource;
import org.isnad.ui.annotations.internal.source.TagSource;
import org.isnad.ui.annotations.internal.source.ValueSource;
import org.isnad.ui.editor.AnnotatedText;

/** Finds what the values of a feature are picked from. */
final class Sources {

    private final AnnotatedText text;
    private final Control control;
    private final PickedInText picked;
    private final IdSource ids = new IdSource(Clock.systemUTC(), new SecureRandom());

    Sources(AnnotatedText text, Control control, PickedInText picked) {
        this.text = text;
        this.control = control;
        this.picked = picked;
    }

    /** The source of a feature's values; empty where they are typed. */
    Optional<ValueSource> of(FeatureType feature, Subject subject) {
        if (!feature.values().isEmpty() || feature.kind() == FeatureType.Kind.TAG) {
            return Optional.of(new TagSource(feature.values(), MessageBundle.userLocale()));
        }
        return Optional.ofNullable(switch (feature.kind()) {
            case ENTITY -> new EntitySource(text.session(), control, () -> ids.next().value(), Clock.systemUTC(),
                    subject.targets().getFirst().annotation().tag().orElse(""));
            case CLAIM -> new ClaimSource(text.session(), control, () -> ids.next().value(), Clock.systemUTC());
            case ANNOTATION -> new AnnotationSource(text, control, subject.targets().getFirst(), feature.targets(),
                    picked::show);
            default -> null;
        });
    }
}
