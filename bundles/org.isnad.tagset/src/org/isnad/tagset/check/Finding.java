/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.check;

import java.util.List;
import java.util.Locale;

import org.isnad.model.AnnotationId;
import org.isnad.model.schema.Constraint.Severity;
import org.isnad.model.schema.Label;
import org.isnad.text.message.MessageBundle;

/**
 * An annotation does not keep to its tagset.
 *
 * @param annotation the annotation
 * @param layer      its layer
 * @param subject    the constraint, feature or role that it is about; empty for none
 * @param message    what people are told, in both languages
 */
public record Finding(Code code, AnnotationId annotation, String layer, String subject, Severity severity,
        Label message) {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Finding.class);

    /** What is wrong. The names are stable codes. */
    public enum Code {
        /** The tagset does not declare the layer. */
        UNKNOWN_LAYER,
        /** The layer has no such feature. */
        UNKNOWN_FEATURE,
        /** A required feature has no value. */
        MISSING_FEATURE,
        /** A feature of one value has several. */
        SEVERAL_VALUES,
        /** A value is none of the declared tags, or not of the feature's type. */
        BAD_VALUE,
        /** The layer has no such role. */
        UNKNOWN_ROLE,
        /** Too few or too many members of a role. */
        MEMBER_COUNT,
        /** A member is of a layer that its role does not allow. */
        MEMBER_LAYER,
        /** Shares text with another span of the layer, which the layer does not allow. */
        SHARES_TEXT,
        /** Crosses the border of a sentence, which the layer does not allow. */
        CROSSES_SENTENCE,
        /** Has several ranges, which the layer does not allow. */
        HAS_GAPS,
        /** A constraint of the tagset does not hold. */
        CONSTRAINT,
        /** A constraint takes too many steps to find out whether it holds. */
        COSTLY_CONSTRAINT
    }

    /**
     * A finding with a message of its own.
     *
     * @param arguments what the message names; the layer stands before them
     */
    static Finding of(Code code, Checked annotation, String subject, Severity severity, Object... arguments) {
        Object[] all = List.of(annotation.layer(), List.of(arguments)).stream()
                .flatMap(each -> each instanceof List<?> several ? several.stream() : List.of(each).stream()).toArray();
        Label message = new Label(MESSAGES.text(Locale.ENGLISH, code.name(), all),
                MESSAGES.text(Locale.forLanguageTag("ar"), code.name(), all));
        return new Finding(code, annotation.id(), annotation.layer(), subject, severity, message);
    }
}
