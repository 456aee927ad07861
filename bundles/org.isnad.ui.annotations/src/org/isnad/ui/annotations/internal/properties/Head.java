/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;

import org.isnad.model.AnnotationData;
import org.isnad.model.Origin;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.annotations.internal.edits.Target;

/** Who made an annotation, when and how, in words. */
final class Head {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Head.class);

    private Head() {
    }

    /** @param zone in which times are read */
    static String of(Target target, ZoneId zone, Locale locale) {
        AnnotationData annotation = target.annotation();
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .format(annotation.time().atZone(zone));
        return MESSAGES.text("head", BidiText.isolate(annotation.author()), BidiText.isolate(time),
                origin(annotation.origin()), BidiText.isolate(target.annotator().name()),
                String.valueOf(annotation.author().equals(target.annotator().name())));
    }

    private static String origin(Origin origin) {
        return switch (origin.kind()) {
            case MANUAL -> MESSAGES.text("origin.manual");
            case IMPORTED -> MESSAGES.text("origin.imported");
            case SUGGESTED -> {
                OptionalDouble score = origin.score();
                yield score.isPresent() ? MESSAGES.text("origin.suggested", BidiText.isolate(origin.suggester()),
                        Math.round(score.getAsDouble() * 100)) : MESSAGES.text("origin.suggested.unknown");
            }
        };
    }
}
